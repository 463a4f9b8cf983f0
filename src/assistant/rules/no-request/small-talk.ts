// Words that ask for nothing: hello, thanks, never mind; and "yes", which is a button's job.
import { fold } from "../../text.ts";

type SmallTalk =
  | { readonly kind: "help" }
  | { readonly kind: "cancel" }
  | { readonly kind: "chat"; readonly about: "thanks" | "greeting" | "praise" | "okay" }
  | { readonly kind: "clarify"; readonly about: string; readonly question: string };

const GREETING =
  /^(?:(?:hi+|hello+|hey+|hiya|heya|hey ya|howdy|yo|greetings|g'?day|wotcha|(?:good )?day|hullo|evening|good (?:morning|afternoon|evening|day)|morning|moin(?: moin)?|hallo(?: zusammen)?|tach|gruezi|gruss gott|gruss dich|coucou|rebonjour|guten (?:tag|morgen)|servus|bonjour|salut|hola|buenos dias|ola|bom dia|ciao|konnichiwa|namaste|sup|what's up|whats up|how are you|how are you doing|anyone there|are you there|test|ping)(?: (?:there|zac|zack|ask zac|team|bot|everyone|all|again|today|buddy))*[ ,]*)+$/u;
const HELP =
  /^(?:please )?(?:help(?: me)?(?: please)?|hilfe|aide|aidez-moi|ayuda|ajuda|menu|commands?|options|start|get started|(?:what|which things) (?:can|do|could) (?:you|u|zac|this bot|it|i|we) (?:do|ask|help|help with|help me with|offer|ask you|say|say to you)(?: for me| here)?|what (?:commands|features)(?: .*)?|who are you|what are you|what is (?:this|zac|ask zac)|how do(?:es)? (?:you|this|zac|this bot|it|i use (?:you|this|zac|it)) ?(?:work)?|how can you help(?: me)?|how to use (?:you|this|zac)|are you (?:a )?(?:bot|human|real|a real person|ai|an ai)|was kannst du(?: alles)?|que peux-tu faire|que puedes hacer|o que voce faz|help with .{0,0}|show (?:me )?(?:the )?(?:help|commands|menu)|i need help|can you help(?: me)?|i'm new here.*|i am new here.*)$/u;
const THANKS_WORD =
  "(?:thanks?(?: you| u| ya)?|thankyou|thank? ?(?:you+|u+)|thanx+|thnks|thx+|thnx|tnx|tx|ty+(?:sm|vm|ia)?|ta|tia|cheers|kudos|danke(?:schon)?|dank|merci|gracias|obrigad[oa]|grazie|mille grazie|arigato|bedankt|tack|vielen dank|lieben dank|besten dank|herzlichen dank|tausend dank|muchas gracias|muito obrigad[oa]|much (?:appreciated|obliged)|(?:i |we |really |very much )*appreciate(?:d)?(?: it| that| ya| you| this| your help)?|big up|nice one|lifesaver|you rock|you're a star|(?:vielen )?lieben dank|herzlichsten dank|dankesehr|danke sehr|thankies|mille mercis|un grand merci|grand merci)";
const THANKED = new RegExp(
  `^(?:(?:ok(?:ay)?|k+|great|perfect|cool|awesome|nice(?: one)?|many|super|wow|all (?:good|set|done|sorted)|no|yes|done|amazing|sweet|lovely|brilliant|sorted|good|got it|gotcha|excellent|fab|fantastic|legend|star|hero|boss|king|queen|top|prima|klasse|perfekt|spitze|toll|wunderbar|hervorragend|geil|mega|passt|alles klar|parfait|genial|ah|oh|aha|right|a (?:big|huge)|big|huge|so|again|and|(?:that |it )?(?:works?|worked)(?: now| fine)?|it'?s working(?: now)?|that (?:did|does) it|looks good)[ ,]*)*${THANKS_WORD}(?:[ ,]+(?:so much|(?:fam|bro|bruh|dude|legend|chief|boss|the goat|(?:ur|you're|u r|your|you are) (?:the|a|an) \\p{L}+|ur (?:the )?(?:best|goat|awesome|great)|(?:du )?bist (?:ein|eine|der|die|echt|super|das)(?: \\p{L}+)?|(?:das |es |alles |jetzt )*(?:lauft|klappt|geht|funktioniert|passt)(?: jetzt| wieder| super| alles)*|(?:das |es )?hat (?:alles |super |gut |prima )*(?:geklappt|funktioniert)|mehr brauche? ich nicht|das war(?:'s| es|s)(?: auch)?(?: schon)?|(?:c'est|tout est) (?:parfait|super|bon|nickel|top)|(?:tout|ca) (?:marche|fonctionne)(?: bien)?|parfait|nickel|super|klasse|prima|top|lieb von (?:dir|euch|ihnen)|gut gemacht|schonen (?:tag|abend|feierabend)(?: noch)?|bonne journee|a plus|have a good one|works like a charm|all sorted)|so|very much|a lot|a bunch|a mill(?:ion)?|a billion|a heap|a ton|heaps|loads|tons|very|zac|zack|again|mate|man|bud|buddy|pal|guys|all|everyone|team|both|for .*|you|u|ya|that's all|bye|that is all|that was quick|you're (?:the best|an? \\p{L}+(?: \\p{L}+)?|so kind|very kind|great|awesome|amazing)|(?:that|it) (?:did|does|worked|works|helped)(?: it| now)?|works now|all good|passt|dir|euch|ihnen|schon|sehr|vielmals|bien|beaucoup|infiniment|mille|mil|perfect|got it|from .*|in advance|${THANKS_WORD}))*$`,
  "u",
);
// Thanks that somebody passes on, or says are somebody's: "Kate says thanks", "thanks from the whole team".
const PASSED_ON = new RegExp(
  `^(?:<mention>|[\\p{L}'.-]+|the (?:whole |entire )?\\p{L}+|our \\p{L}+|my \\p{L}+)(?: (?:<mention>|\\p{L}+))?(?: (?:just|also|really))? (?:says?|said|wants to say|sends?|passes on|asked me to say|asked me to pass on|is saying|are saying|bedankt sich|sagt|dit|is (?:so |very )?(?:happy|grateful|thankful|delighted|pleased))(?:[ ,:]+(?:to|a|(?:his|her|their|our|many|big|huge|lots of|best)))*(?:[ ,:]+${THANKS_WORD})?(?: (?:so much|a lot|very much|again|too|as well|for .*|to you|with (?:it|the result|everything)))*$`,
  "u",
);
const WELCOME =
  /^(?:np|no (?:problem|probs?|worries|biggie|prob)|nw|yw|you'?re (?:very |most )?welcome|don'?t mention it|any ?time|de nada|de rien|gern(?: geschehen)?|bitte(?: schon| sehr)?|keine ursache|kein(?: |e )?(?:problem|ding)|all good|it'?s (?:all )?(?:good|fine|ok|okay)|my pleasure|happy to help)(?: (?:at all|zac|mate|then|man))*$/u;
const PRAISE =
  /^(?:(?:great|good|nice|awesome|amazing|excellent|well) (?:job|work|bot|one|stuff|done)(?: zac)?|you(?:'re| are) (?:the best|great|awesome|a lifesaver|amazing)(?: zac)?|love (?:it|you|this)|i love (?:it|you|this)|well done(?: zac)?|perfect|awesome|excellent|great|cool|nice|wow|lol|haha|brilliant|fantastic|super|wonderful|good bot|lovely|sweet|amazing)$/u;
const CANCEL =
  /^(?:(?:oh|ah|wait|no|sorry|actually|please|ok|hmm|hm|oops)[ ,]*)*(?:(?:never ?mind|nvm|nevermind|forget (?:it|that|about it|i asked)|cancel(?: (?:that|this|it|the request|please|my request|everything))*|scratch that|stop(?: (?:it|that|please|everything))*|abort(?: (?:it|that|mission))?|don'?t(?: do (?:it|that|anything))?|do not(?: do (?:it|that))?|no don'?t|hold on|wait|wrong (?:person|one|thread|channel)|ignore (?:that|me|my last message|it)|disregard(?: that)?|not now|let'?s (?:wait|leave it|not|stop|hold off|not do (?:it|that))|wait (?:a bit|for now|with that)|not right now|hold off|another time|some other time|park it|on hold|put it on hold|let me think(?: about it)?|i'?ll think about it|no thanks|no thank you|leave it|drop it|lass es|vergiss es|abbrechen|stopp|annule[rz]?|laisse tomber|olvidalo|cancela|cancelar|esquece|deixa pra la|nothing|my mistake|changed my mind|i changed my mind)[ ,.]*)+(?: ?(?:then|now|please|zac|thanks|thank you|for now))*$/u;
const NO =
  /^(?:(?:oh|hm+|uh|ah|wait|stop|sorry|no+)[ ,]+)*(?:no+|no+ stop|no+ wait|wait no+|nope|nah|nein|non|nao|no+ ?(?:way|please)?)$/u;
const YES =
  /^(?:(?:yes|yep|yeah|yup|sure|ok|okay|ja|oui|si|sim|y|please|confirm(?:ed)?|i confirm|approved?|go ahead|do it|go for it|proceed|lgtm|ship it|make it so|absolutely|of course|correct|right|looks good(?: to me)?|sounds good|that's right|fine|agreed|done|execute|apply it|apply|accept(?:ed)?|affirmative|\+1|i approve|yes please|bestatigt|mach das|vas-y|adelante|dale)[ ,.!]*(?:(?:#|operation |op )?\d{1,6})?[ ,.!]*(?:please|now|then|zac)?[ ,]*)+$/u;
const OKAY =
  /^(?:ok|okay|k|kk|okey|oki|okie dokie|roger|copy that|10-4|ack|gotcha|brb|ttyl|cya|passt|alles klar|super|gut|verstanden|compris|d'accord|vale|entendido|got it|understood|noted|i see|alright|all right|fine|good|sure|right|cool cool|makes sense|fair enough|done|bye|goodbye|see you|see ya|later|tschuss|lgtm)(?: (?:zac|then|thanks))*$/u;

const plainWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}'+#, -]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[, ]+|[, ]+$/gu, "");

const HELP_ME = /^(?:please )?(?:help(?: me)?|hilfe|aide|ayuda|ajuda)(?: please)?$/u;

// "What's this?" asks what the file comes to.
const WHAT_IS_IT = /^(?:what is|what's|whats|was ist|c'est quoi|que es) (?:this|that|it|das|hier|ca|esto)$/u;

/** Beside a file these say nothing of it: "hi", "please", "go ahead", "?". The file itself is what is meant. */
export function saysNothing(text: string): boolean {
  const words = plainWords(text);
  return (
    words === "" || GREETING.test(words) || YES.test(words) || HELP_ME.test(words) || WHAT_IS_IT.test(words)
  );
}

/** Small talk, when the whole text is nothing else. */
export function smallTalk(
  text: string,
  { zacs }: { readonly zacs: string | undefined },
): SmallTalk | undefined {
  const words = plainWords(text);
  if (words.length > 120) return undefined;
  if (words === "" && /^[?¿!. ]*$/u.test(text) && text.includes("?")) return { kind: "help" };
  if (words === "" && text.trim() === "") return { kind: "help" };
  if (CANCEL.test(words)) return { kind: "cancel" };
  const waiting = zacs !== undefined && /\b(?:confirm|cancel|approve)\b|\?\s*$/iu.test(zacs);
  if (NO.test(words)) return { kind: "cancel" };
  if (YES.test(words) && (waiting || !OKAY.test(words)))
    return {
      kind: "clarify",
      about: "button",
      question:
        "Typed words confirm nothing: press the button on the card. If it is gone, ask again and I'll show a new one.",
    };
  if (GREETING.test(words) || HELP.test(words)) return { kind: "help" };
  if (isThanks(text, words)) return { kind: "chat", about: "thanks" };
  if (WELCOME.test(words)) return { kind: "chat", about: "okay" };
  if (PRAISE.test(words)) return { kind: "chat", about: "praise" };
  if (OKAY.test(words)) return { kind: "chat", about: "okay" };
  return undefined;
}

const PASSES_ON = new RegExp(
  `\\b(?:${THANKS_WORD}|happy|grateful|thankful|delighted|pleased|bedankt)(?: |$)`,
  "u",
);

// "Thank you! Dana tells me she can make calls now": what came of it, and nothing more.
const THANKS_TOLD = new RegExp(
  `^(?:great |super |perfect |many )?${THANKS_WORD}(?: (?:so much|a lot|very much|zac))*[ ,]+(?:(?:mention|[\\p{L}'-]+)(?: [\\p{L}'-]+)? (?:says?|said|tells?|told|reports?|reported|confirms?|confirmed|writes?|wrote)(?: me| us)?(?: that)? )?(?:he|she|they|it|everything|all|that|[\\p{L}'-]+)(?: (?:phone|number|line|calls?))?(?: (?:can|could|is|are|was|has|have|able|to|works?|worked|working|make|makes|making|receive|get|gets|call|calls|phone|calling|out|people|customers|again|now|fine|well|perfectly|good|great|happy|set|up|ready|reachable|online|sorted|running|already|finally|and|both|all|very|with|it|her|his|their|the|new|number|line|license))+$`,
  "u",
);

// "Thanks for that, now remove Kate" asks for more than it thanks for.
const ASKS_MORE =
  /(?<!\b(?:the|for|that|quick|your|this) )\b(?:give|assign|remove|revoke|take(?! care)|move|change|set|undo|please|can|could|how|what|who|which|where|need|needs)\b/u;

function isThanks(text: string, words: string): boolean {
  if (THANKS_TOLD.test(words)) return true;
  if (ASKS_MORE.test(words)) return false;
  if (THANKED.test(words)) return true;
  const said = fold(text)
    .replace(/<@\w+>/gu, "<mention>")
    .replace(/[^\p{L}\p{N}'<>, .:-]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[, ]+|[, .]+$/gu, "");
  return PASSED_ON.test(said) && PASSES_ON.test(said);
}
