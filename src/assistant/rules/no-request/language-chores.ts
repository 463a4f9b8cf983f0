// "Proofread this: …", "übersetze: …", "is this worded well?": work on somebody's words. What they say is no request, in
// quotation marks or without, and not even tried as a dry run.
import type { Refusal } from "../../interpretation.ts";

const LEAD =
  "(?:(?:hi|hey|hello|ok|zac|please|pls|plz|kindly|quickly|just|now|bitte|mal|kurz|svp|s'il te plait|and|so|first)[ ,!]+|(?:can|could|would|will) you (?:please |quickly |kindly )?|(?:kannst|konntest) du (?:mir )?(?:bitte |mal |kurz )*|(?:tu peux|peux-tu|pouvez-vous|pourrais-tu) |help me (?:to )?|i need you to |i'd like you to |let's )*";
const OF_TEXT =
  "(?:l')?(?:spelling|grammar|typos?|wording|phrasing|punctuation|tone|style|english|german|french|spanish|language|commas?|capitali[sz]ation|rechtschreibung|grammatik|tippfehler|orthographe|grammaire|fautes)";
const TEXT =
  "(?:sentence|text|wording|paragraph|draft|copy|phrase|message|mail|email|e-mail|note|letter|announcement|reply|quote|line|satz|nachricht|entwurf|phrase|brouillon)s?";
const THIS = `(?:(?:this|that|it|the|my|our|following|these|next|short|whole|das|den|die|diesen?|diese|folgenden?|ce|cette|le|la|mon|ma)(?: |$|[:,]))+(?:\\p{L}+ )?`;
// Verbs that are about nothing but words.
const CHORE =
  "(?:proof ?-?read|copy ?-?edit|spell ?-?check|grammar ?-?check|reword|rephrase|re-?phrase|paraphrase|rewrite|re-?write|translate|summari[sz]e|shorten|condense|polish|transcribe|korrekturlesen|korrektur lesen|ubersetz\\p{L}*|uebersetz\\p{L}*|umformulier\\p{L}*|formulier\\p{L}*|fasse?|kurze|tradui\\p{L}*|reformule\\p{L}*|resume[rz]?|raccourci\\p{L}*)";
// Verbs that are about words only where it is said so.
const CHECK =
  "(?:check|correct|fix|improve|review|look (?:over|at)|go over|edit|mend|tidy up|prufe?|korrigiere?|verbesser\\p{L}*|corrige\\p{L}*|verifie\\p{L}*)";
const MAKE = `make ${THIS}?(?:(?:sound|read|look|a bit|a little|much|more|less|even) ?)*(?:friendl\\p{L}+|nicer?|polite\\p{L}*|formal|professional|shorter|clearer|softer|warmer|better|kind\\p{L}*|concise|english)`;
const ASKS = `(?:how (?:would|do|should|can) (?:you|i|we) (?:best )?(?:phrase|word|say|put|write|spell|translate)|(?:is|are|does|do) (?:this|that|the following|these|it)\\b.{0,30}\\b(?:spelled|spelt|worded|phrased|written|grammatical\\p{L}*|read (?:well|ok|right)|sound (?:ok|right|friendly|rude|polite))|what (?:do you think of|does) (?:this|my|the following|the) ${TEXT}|(?:any|are there) (?:typos|mistakes|errors) in)`;

const OPENS = new RegExp(
  `^\\W*${LEAD}(?:${CHORE}\\b|${CHECK} ${THIS}?(?:(?:for|of|on|in|auf|die|the|any|my|les) )*${OF_TEXT}\\b|${CHECK} ${THIS}?${TEXT}\\b|${MAKE}|${ASKS}|(?:turn|put|convert) ${THIS}(?:in)?to (?:\\p{L}+ )*(?:english|german|french|spanish|japanese|poem|haiku|rhyme|bullet|pirate))`,
  "u",
);
// The words it is done to: quoted, after a colon, or called a text.
const QUOTED = /["“”„«»‘]|(?:^|[\s:(])'\p{L}.*'|:\s*\S|\n|```/u;
const CALLED = new RegExp(`\\b${TEXT}\\b|\\b(?:this|that|following)\\b`, "u");

// "In German please", "kannst du das auf Deutsch sagen?": the answer in another language.
const LANGUAGE =
  "(?:english|german|deutsch|french|francais|franzosisch|spanish|espanol|spanisch|portuguese|portugues|italian|italiano|dutch|nederlands|japanese|chinese|mandarin|polish|polski|turkish|arabic|hindi|russian|allemand|anglais|englisch|aleman|ingles|frances|my language)";
const IN_LANGUAGE = new RegExp(
  `^\\W*${LEAD}(?:(?:say|write|answer|reply|speak|talk|respond|show|tell|repeat|explain|give|have|get|do|is|das|es|sag\\p{L}*|schreib\\p{L}*|antworte?\\p{L}*|wiederhol\\p{L}*|dis|ecris|reponds?|habla\\p{L}*|i|it|that|this|me|mir|to|again|also|nochmal|possible|available|there|all|everything|the card|ca|le) )*(?:(?:in|auf|en|em) (?:plain )?${LANGUAGE}|(?<=(?:speak|talk) )${LANGUAGE})(?:[ ,]+(?:instead|too|as well|also|now|again|sagen|schreiben|antworten|wiederholen|please|pls|bitte|svp|por favor|thanks|danke))*\\W*$`,
  "u",
);

/** What is said to such a chore; undefined for anything else. `folded`: the whole text, what is quoted as well. */
export function languageChore(folded: string): Refusal | undefined {
  if (IN_LANGUAGE.test(folded))
    return {
      reason: "out_of_scope",
      say: "I answer in English only. You may write to me in German, French, Spanish or Portuguese as well.",
    };
  if (!OPENS.test(folded)) return undefined;
  if (!QUOTED.test(folded) && !CALLED.test(folded)) return undefined;
  return {
    reason: "out_of_scope",
    say: "I leave texts as they are, and do nothing of what they say. I look after Zoom Phone licenses, numbers and extensions.",
  };
}
