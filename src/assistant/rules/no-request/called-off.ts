// What was asked for is called off, in more words than "cancel": "drop it, she may keep her phone", "never mind, leave
// everything as it was", "good news, she stays", "forget it, did it myself". Only where the text says nothing else.
import { fold } from "../../text.ts";

const SHE = "(?:she|he|they|we|it|sie|er|elle|il|<@\\w+>|\\p{L}+)";
const OFF = new RegExp(
  `^(?:${[
    "never ?mind(?: (?:that|it|this))?|nvm|forget (?:it|that|about it|this)|drop (?:it|that)|scratch that|strike that",
    "(?:please )?(?:ignore|disregard|cancel) (?:that|it|this|my (?:last )?(?:message|request)|the (?:request|card))",
    "(?:please )?(?:just )?(?:leave|keep) (?:everything|it|things|all|that) (?:as|like|how|the way) (?:it|they|things) (?:is|are|was|were)",
    "(?:bin|scrap|kill|shelve|withdraw|skip|belay|drop|cancel|ignore|disregard|forget) (?:it|that|this|that one|this one|(?:the|that|this|my) (?:last )?(?:request|message|card|one|order|ask))|(?:ignore|disregard)(?: my last)?",
    "don'?t (?:bother|worry about it|do (?:it|that|anything))|do nothing|pull the plug on (?:it|that|this)|hold off(?: on (?:it|that|this))?|(?:on )?second thoughts?,? no|rather not|(?:i'?d )?rather you didn'?t|mach nichts|ne fais rien|ne faites rien|(?:das |es )?hat sich (?:schon )?erledigt|kannst du vergessen|lass mal|doch nicht|annule[rz]?(?: (?:ca|tout))?|non merci",
    "leave it|call it off|it'?s off|false alarm|(?:i |we )?changed (?:my|our) minds?|no (?:change|action)(?: needed)?|(?:that'?s |it'?s )?(?:not|no longer) (?:needed|necessary|required|wanted)(?: any ?more)?",
    "(?:alles )?lass (?:es|das|alles)(?: (?:so|wie es (?:ist|war)))?|vergiss (?:es|das)|alles bleibt(?: so)?(?: wie es (?:ist|war))?|laisse(?:z)? tomber|laisse(?:z)? tout comme (?:c'est|c'etait)|oublie(?:z)?(?: ca)?",
  ].join("|")})(?: (?:then|please|now|for now|bitte|alors))*$`,
  "u",
);
const STAYS = new RegExp(
  `^${SHE}(?:'s|'ll| is| are| will| may| can| should| gets to| wants to| has decided to| darf| soll)?(?: not| n't)?(?: now| doch| also)? ?(?:(?:keep|keeps|keeping|behalt|behalten|garde)(?: (?:her|his|their|the|ihr|sein|son|sa)?(?: ?(?:phone|licen[cs]e|number|line|plan|extension|telefon|nummer|lizenz|telephone|numero|licence))?| it| everything| them)?|stays?|staying|remains?|remaining|bleibt|reste|not leaving|isn't leaving|aren't leaving)(?: (?:after all|then|for now|with us|on|here|doch|behalten|chez nous|finalement))*$`,
  "u",
);
// Why it is called off: done by somebody else, or asked for by mistake. Says nothing of what is to be done.
const WHY = new RegExp(
  `^(?:${[
    "(?:(?:i|we|it|someone|somebody|someone else|somebody else|my colleague|a colleague|another admin|<@\\w+>|\\p{L}+)(?:'ve| have| has|'s)? )?(?:just |already )?(?:did|done|handled|sorted|fixed) (?:it|that|this)?(?: (?:myself|ourselves|by hand|manually|already|just now|elsewhere|in zoom|in the portal|for me))*",
    "(?:it'?s |that'?s |all |it is )?already (?:done|sorted|handled|fixed|taken care of)|(?:it'?s |all )?(?:sorted|handled)(?: already)?",
    "(?:(?:a )?(?:typo|duplicate|mistake|slip|error)|(?:it'?s |that'?s |it was |that was |i had |i have |i got |i put )?(?:the )?(?:(?:a )?wrong|a duplicate|the same) (?:name|person|one|form|ticket|thread|channel|request))(?: (?:ticket|request|name))?(?: (?:on|in) (?:the|my|that) (?:form|ticket|request|sheet|list|message|mail))?",
    "(?:actually )?no|(?:i )?take (?:it|that|this) back",
    "(?:my|our) (?:mistake|error|bad|fault)|(?:i )?(?:sent|asked|posted) (?:it |that )?(?:twice|by mistake|in error|too soon|to the wrong (?:one|bot|channel|thread))",
    "(?:ich )?hab(?:e|'s|s)?(?: (?:es|das|ich))*(?: schon)? selbst (?:gemacht|erledigt)|(?:ist )?(?:schon|bereits) (?:erledigt|gemacht|passiert)|falscher name(?: im formular)?|war ein (?:fehler|versehen)|mein fehler",
    "(?:je l'ai|c'est|on l'a) (?:deja )?(?:fait|regle)(?: (?:moi-meme|nous-memes|deja))?|(?:c'etait )?une erreur|mauvais nom|mon erreur|c'est bon",
  ].join("|")})(?: (?:then|please|now|sorry|thanks))*$`,
  "u",
);
const NEWS =
  /^(?:(?:ok(?:ay)?|oh|ah|well|sorry|thanks|thank you|so|then|please|yes|no|wait|actually|danke|merci|good|great|happy|news|gute nachrichten?|bonne nouvelle|after all|on second thoughts?|thinking about it|hey|hi|hold on|stop|doch|also) ?)+$/u;

/** True for a text that only calls off what was asked. `waiting`: Zac has asked, or shows a card. */
export function callsOff(text: string, { waiting }: { readonly waiting: boolean }): boolean {
  const parts = fold(text)
    .split(/[,.;:!\n]+|\s[–—-]\s/u)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => part !== "");
  const off = parts.some((part) => OFF.test(part));
  const told = parts.some((part) => STAYS.test(part) || WHY.test(part));
  return (
    parts.length < 5 &&
    (off ? parts.length > 1 || waiting : told && waiting) &&
    parts.every((part) => OFF.test(part) || STAYS.test(part) || WHY.test(part) || NEWS.test(part))
  );
}
