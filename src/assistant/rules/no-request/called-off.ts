// What was asked for is called off, in more words than "cancel": "drop it, she may keep her phone", "never mind, leave
// everything as it was", "good news, she stays". Only where the text says nothing else.
import { fold } from "../../text.ts";

const SHE = "(?:she|he|they|we|it|sie|er|elle|il|<@\\w+>|\\p{L}+)";
const OFF = new RegExp(
  `^(?:${[
    "never ?mind(?: (?:that|it|this))?|nvm|forget (?:it|that|about it|this)|drop (?:it|that)|scratch that|strike that",
    "(?:please )?(?:ignore|disregard|cancel) (?:that|it|this|my (?:last )?(?:message|request)|the (?:request|card))",
    "(?:please )?(?:just )?(?:leave|keep) (?:everything|it|things|all|that) (?:as|like|how|the way) (?:it|they|things) (?:is|are|was|were)",
    "leave it|call it off|it'?s off|false alarm|(?:i |we )?changed (?:my|our) minds?|no (?:change|action)(?: needed)?|(?:that'?s |it'?s )?(?:not|no longer) (?:needed|necessary)(?: any ?more)?",
    "(?:alles )?lass (?:es|das|alles)(?: (?:so|wie es (?:ist|war)))?|vergiss (?:es|das)|alles bleibt(?: so)?(?: wie es (?:ist|war))?|laisse(?:z)? tomber|laisse(?:z)? tout comme (?:c'est|c'etait)|oublie(?:z)?(?: ca)?",
  ].join("|")})(?: (?:then|please|now|for now|bitte|alors))*$`,
  "u",
);
const STAYS = new RegExp(
  `^${SHE}(?:'s|'ll| is| are| will| may| can| should| gets to| wants to| has decided to| darf| soll)?(?: not| n't)?(?: now| doch| also)? ?(?:(?:keep|keeps|keeping|behalt|behalten|garde)(?: (?:her|his|their|the|ihr|sein|son|sa)?(?: ?(?:phone|licen[cs]e|number|line|plan|extension|telefon|nummer|lizenz|telephone|numero|licence))?| it| everything| them)?|stays?|staying|remains?|remaining|bleibt|reste|not leaving|isn't leaving|aren't leaving)(?: (?:after all|then|for now|with us|on|here|doch|behalten|chez nous|finalement))*$`,
  "u",
);
const NEWS =
  /^(?:(?:ok(?:ay)?|oh|ah|well|sorry|thanks|thank you|so|then|please|yes|no|wait|actually|good|great|happy|news|gute nachrichten?|bonne nouvelle|after all|hey|hi|hold on|stop|doch|also) ?)+$/u;

/** True for a text that only calls off what was asked. `waiting`: Zac has asked, or shows a card. */
export function callsOff(text: string, { waiting }: { readonly waiting: boolean }): boolean {
  const parts = fold(text)
    .split(/[,.;:!\n]+|\s[–—-]\s/u)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => part !== "");
  const off = parts.some((part) => OFF.test(part));
  const stays = parts.some((part) => STAYS.test(part));
  return (
    parts.length < 5 &&
    (off ? parts.length > 1 || waiting : stays && waiting) &&
    parts.every((part) => OFF.test(part) || STAYS.test(part) || NEWS.test(part))
  );
}
