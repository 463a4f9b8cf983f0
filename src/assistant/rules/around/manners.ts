// What is said around a request without changing it: kindness, impatience, a name under a letter. Taken out before the
// text is read, because grammar ties it to the request ("would you mind licensing Bob", "grateful if you could").

import { wordTable } from "../../../domain/word-table.ts";
import type { Vocabulary } from "../context.ts";
import { peopleNamed } from "../words/people.ts";
import { phraseAt } from "../words/phrases.ts";

// Being told not to ask first changes nothing: the card comes anyway. The words are taken out, so that their "stop" and
// "don't" are not read as a refusal of what follows.
const IMPATIENCE =
  /\b(?:(?:and )?(?:please )?(?:don'?t|do not|stop|quit|without|skip|no need (?:to|for)|bypass) (?:even )?(?:ask(?:ing)?|confirm(?:ing|ation)?|the confirm(?:ation)?|showing)(?: me)?(?: (?:to confirm|for (?:a )?confirmation|again|first|any questions|questions|about it))*|no confirmation(?: needed)?)\b[,:.]?/giu;

const YOU = "(?:you|u|ya|someone|somebody)";
const SO = "(?: really| so| very much| greatly| truly| just)?";
const FINE =
  "(?:ok|okay|possible|alright|all right|fine|cool|doable|feasible|great|good|nice|lovely|helpful|awesome|amazing|fantastic|perfect|wonderful|brilliant|ideal|super|appreciated)";
const GLAD = `(?:be (?:so |very |really |most |super |forever )?(?:grateful|thankful|glad|happy|obliged|delighted)|appreciate(?: it)?|love(?: it)?|like it)(?: a lot| very much| a ton)?`;

// The request follows as an infinitive: the words before it go.
const BEFORE_VERB = [
  "(?<=^|[.,;!?] |\\b(?:please|pls|plz|and|but|so|also|hi|hey) )(?:don't|don’t|dont|do not) forget to",
  "(?<=^|[.,;!?] )n'oubliez? pas d(?:e |')",
  `(?:could|can|may|might) (?:i|we) (?:please |just |kindly )?(?:ask|trouble|bother|get|have|beg) ${YOU} to`,
  `(?:would you (?:please )?)?be (?:so |very )?(?:kind|good|nice|willing)(?: enough)?(?: as)? (?:to|and)`,
  "be an? (?:absolute |real |total )?(?:dear|love|star|angel|darling|sport|doll|pal|mate|champ|hero|legend|sweetheart|sweetie|gem|treasure|saint)(?:,| and)",
  "do (?:me|us) an? (?:big |huge |small |quick |tiny )?(?:favou?r|solid|kindness|service)(?: and|,|:| -)",
  "(?:would you )?care to",
  `(?:do you )?think (?:that )?${YOU} (?:could|can|might)`,
  `is there an?y? (?:way|chance) (?:that )?${YOU} (?:could|can|might)`,
  `(?:i|we)(?:'d| would|'ll| will)${SO} ${GLAD} if ${YOU} (?:could|can|would|were to|will)`,
  `(?:it|that)(?:'d| would)${SO} be (?:so |very |really |super )?\\p{L}+ if ${YOU} (?:could|can|would|were to)`,
  `(?:(?:i|we) (?:was|am|were|are) |i'm |we're )?(?:just )?(?:hoping|wondering)(?: if| whether| that)? ${YOU} (?:could|can|would|might|will)`,
  `(?:is|would) it (?:be )?(?:at all )?possible (?:for you to|that ${YOU}(?: could| can)?|if ${YOU} (?:could|can|would)|${YOU}(?: could| can)?)`,
];
// It follows in another form, which becomes the verb that the lexicon knows.
const BEFORE_OTHER_FORM = [
  `(?:would|do|could|will|can) ${YOU} (?:please |kindly |terribly |awfully )?mind(?: please)?`,
  "mind",
  "fancy",
  `(?:i|we)(?:'d| would)${SO} appreciate (?:you|u|your)`,
  `(?:would|will) (?:it|that) be ${FINE}(?: with you)? if ${YOU}`,
  `(?:i|we)(?:'d| would)${SO} ${GLAD} if ${YOU}`,
];
const OPENING = "(?<![\\p{L}\\p{N}'-])";
const TO_VERB = new RegExp(`${OPENING}(?:${BEFORE_VERB.join("|")})(?: please| kindly)?(?![\\p{L}'])`, "giu");
const TO_FORM = new RegExp(
  `${OPENING}(?:${BEFORE_OTHER_FORM.join("|")})(?: please| kindly)? (\\p{L}+(?:ing|ed|d)|gave|took|put|set|got)(?![\\p{L}'])`,
  "giu",
);
// "I'd be grateful if Imran could have a phone", "it would be great if Lee had one": somebody should have it.
const WISHED_FOR = new RegExp(
  `${OPENING}(?:(?:(?:i|we)(?:'d| would|'ll| will)|would)${SO} ${GLAD}|(?:(?:(?:it|that)(?:'d| would)|would)${SO} )be (?:so |very |really |super )?${FINE}) (?:if|when) (?!${YOU}\\b|(?:i|we|it|there|this|that)\\b)((?:(?!if\\b)\\S+ ){1,4}?)(could|can|would|might|had|has|gets?|got|was|were|is)(?= )(?: (?:also|please|just))?`,
  "giu",
);
const AS_WISHED = wordTable<string>({
  had: " have",
  has: " have",
  get: " get",
  gets: " get",
  got: " get",
  was: " be",
  were: " be",
  is: " be",
});
const ASKED_FOR =
  /(?<![\p{L}\p{N}'-])(?:(?:may|might|could) (?:i|we) (?:please |kindly )?(?:have|get|receive)(?= (?:an?|one|some|two|three|\d+) )|(?:could|can|may) (?:i|we) trouble (?:you|u) for)(?![\p{L}'])/giu;
const ASIDES = new RegExp(
  `${OPENING}(?:${[
    "if it(?:'s| is) not too much (?:trouble|bother|hassle|work|to ask)",
    "if (?:you|u) (?:wouldn't|would not|don't|do not) mind",
    "if i (?:may|might)(?: ask)?",
    "when(?:ever)? (?:you|u) (?:have|get|got|find) (?:an?|some|the|five|5|two|2) (?:free |spare |quiet )?(?:moment|minutes?|mins?|secs?|seconds?|chance|time)",
    "(?:while|when|since) (?:we're|we are|you're|you are) (?:here|at it|on it|there)(?: anyway)?",
    "pretty please(?: with \\p{L}+ on top)?",
    "(?:(?:i|we|it) )?(?:don't|dont|do not|doesn't|doesnt|does not) (?:really )?(?:mind|care|matter) (?:which|what)(?: one| number)?",
  ].join("|")})(?![\\p{L}'])`,
  "giu",
);

const IRREGULAR = wordTable<string>({
  gave: "give",
  took: "take",
  got: "get",
  put: "put",
  putting: "put",
  set: "set",
});

/** "licensing", "licensed" as the verb that requests are made with; undefined when it is none. */
function verbOf(form: string): string | undefined {
  const word = form.toLowerCase();
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  const stem = word.replace(/(?:ing|ed)$/u, "");
  return [`${stem}e`, stem, stem.replace(/(\p{L})\1$/u, "$1")].find(
    (verb) => phraseAt([verb], 0)?.meanings.some((meaning) => meaning !== "FILLER") === true,
  );
}

const SIGN_OFF =
  /(?:^|[\s,.!?])(?:thanks|thank you|many thanks|thx|ty|cheers|(?:best |kind |warm )?regards|best|greetings|br|kr|vg|lg|mfg|danke|gru(?:ss|ß)|merci|cordialement)(?: a lot| so much| in advance)?[\s,.!-]+(?<who><@[UW][A-Z0-9]+>|[\p{L}'.-]+(?: [\p{L}'-]+)?)[\s.!]*$/iu;

// "…, thanks, Dana": who signs, or is thanked, is not whom it is about.
function withoutSignature(text: string, { names }: Vocabulary): string {
  const found = SIGN_OFF.exec(text);
  const who = found?.groups?.who ?? "";
  if (!found || found.index === 0) return text;
  const signed = who.startsWith("<@") || peopleNamed(who.replace(/\.$/u, ""), names).length > 0;
  return signed ? text.slice(0, found.index) : text;
}

// "Don't care which number, just give her one": the number is named in what is left out.
function withoutAsides(text: string): string {
  const rest = text.replace(ASIDES, " ");
  const number =
    text.match(ASIDES)?.some((aside) => /number/iu.test(aside)) && !/number|licen[cs]e|phone/iu.test(rest);
  return number ? rest.replace(/\bone\b/iu, "a number") : rest;
}

// "Wait, does she have a number?"
const START =
  /^(?:(?:wait|hang on|hold on|hm+|oh|ah|uh|sorry)[,.! ]+)+(?=(?:does|do|did|is|has|have|what|which|who|when)\b[^.!;]*\?\s*$)/iu;

/** A text without the manners around what it asks. */
export const withoutManners = (text: string, vocabulary: Vocabulary): string =>
  withoutAsides(withoutSignature(text, vocabulary).replace(IMPATIENCE, " ").replace(START, ""))
    .replace(TO_VERB, " ")
    .replace(TO_FORM, (all, form: string) => verbOf(form) ?? all)
    .replace(
      WISHED_FOR,
      (_, who: string, verb: string) => `${who}should${AS_WISHED[verb.toLowerCase()] ?? ""}`,
    )
    .replace(ASKED_FOR, "can i get")
    .trim();
