// What is said around the rows that are meant: why somebody is left out, what happens to the rest, a "hm" in front. Taken off,
// or said plainly, before the rows themselves are cut out of the text.
import { ITEM, pattern, WORD } from "./row-patterns.ts";

/** Those who were not named. */
const REST =
  "(?:the |all the |all |die |den |les )?(?:rest|others?|other (?:ones|rows|people)|remaining (?:ones|rows|people)|everyone else|everybody else|übrigen|anderen|autres)(?: of (?:them|it))?";
const LEFT_FOR_LATER = pattern(
  `(?:^|[,;.–-]+ ?| (?=and\\b|but\\b))(?:and |but |then |und |et )*(?:(?:please |pls )?(?:leave|keep|skip|ignore|forget|don'?t touch|do not touch|not|lass|laisse) ${REST}(?: (?:alone|out|be|as (?:is|they are)|for (?:now|later)|untouched|in Ruhe))*|${REST} (?:can wait|stays?|remains?|comes?|follows?|is for|are for|later|next|tomorrow|not yet|don'?t|doesn'?t|do not|kommt|kommen|später)\\b[^.,;!?]*)(?=[.,;!?]|$)`,
);
const FIRST = pattern(
  `^(?:please )?(?:(?:start|begin|go|do) with |(?=.* first$)(?:do |take |give |license )?)((?:the )?${WORD}(?: ${WORD}){0,2}?)(?: first)?$`,
);

/** The text without what it says of the rest; with "only" before the part that is to come first. */
function withoutTheRest(said: string): string {
  const text = said.replace(LEFT_FOR_LATER, "").replace(/^[\s,;]+|[\s.!?]+$/gu, "");
  return text === said.replace(/[\s.!?]+$/u, "") ? said : text.trim().replace(FIRST, "only $1");
}

const TAKES = "(?:remove|delete|offboard|delicense|deprovision|take|entferne|supprime)";
const KEPT = "(?:keep|spare|retain|leave(?= [^,.;!?]{2,60} (?:alone|as (?:is|they are))\\b)|behalte|garde)";
const KEPT_REST_TAKEN = pattern(
  `(?:^|(?<=[.;,] ?))(?:please |pls |just )?${KEPT} ((?:the |all |all the )?${ITEM}(?:(?:, ?|,? (?:and|und|et) )(?!${TAKES})${ITEM}){0,4}?)(?: ?(?:alone|as (?:is|they are)|in Ruhe))?,? ?(?:-+ ?|; ?|\\. ?)?(?:and |but |then )*(?:please )?(${TAKES})(?: (?:(?:the )?(?:licen[cs]es?|phones?) )?(?:from|of|off))? ${REST}(?= ?(?:[.;,!?]|$|please|pls))`,
);
const TAKEN_REST_KEPT = pattern(
  `(?:^|[.;,] ?)(?:please |pls |just )?${TAKES} ((?:the |all |all the )?${ITEM}),? ?(?:-+ ?|; ?)?(?:and |but |then )*(?:keep|spare|leave) ${REST}(?= ?(?:[.;,!?]|$|please|pls|alone|as (?:is|they are)))`,
);

/** Whether words keep some and take the rest: of whom a list gives something, that can be the phones or the rows. */
export const keepsSomeTakesRest = (text: string): boolean => text.search(KEPT_REST_TAKEN) >= 0;

/** "Remove the managers, keep everyone else": their phones are taken, or they are taken off the list. Who, as it was said. */
export const takenOrLeftOut = (text: string): string | undefined =>
  [...text.matchAll(TAKEN_REST_KEPT)][0]?.[1]?.trim();

const HE = "(?:s?he|they|it'?s|(?:her|his|their) \\p{L}+(?: \\p{L}+)?|il|elle|ils|elles|er|sie)";
/** What a remark on somebody asks for, if it does. */
const ASKS =
  "(?:gets?|getting|give|gives?|needs?|needed|wants?|metered|unlimited|pro|licen[cs]es?|numbers?|extensions?|phones?|sites?|move (?:him|her|them)|instead|only|bekommt|bekommen|braucht|brauchen)";
const WHY = pattern(
  `(?<=\\S)(?:(?: ?[,;–—(]+ ?| - |[.!] )(?:because |as |since |cause |cos )?${HE}|,? (?:because|since|cause|cos) (?:${HE}|of)|,? who)(?:['’](?:s|re|ll|ve)|(?= (?:is|are|was|were|has|have|had|will|won'?t|isn'?t|aren'?t|of|stays?|leaves?|left|works?|moved?|moves?|starts?|started|comes?|came|goes|went|part|est|sont|a|ont|reste|bleibt|bleiben|ist|sind|hat|haben|kommt|geht)\\b))(?: (?!\\b${ASKS}\\b)[\\p{L}\\p{N}'’/-]+){1,12}\\)?(?=[.;!?,)]|$)`,
);
const LEAVES_OUT =
  /\b(?:except|skip|omit|exclude|ignore|without|apart from|other than|all but|every ?one but|every ?body but|but not|not|don'?t|leave|keep|minus|ohne|außer|ausser|bis auf|sauf|hormis|sans|excepto|menos|salvo)\b/iu;
/** "Those who are in Sales" says which, "Ana, who is ill" says why. */
const WHICH = /\b(?:those|people|ones?|every(?:one|body)|any(?:one|body)|all|persons?|staff|users|folks)$/iu;

/** The text without the reasons it gives for leaving somebody out: what a reason asks for besides stays. */
function withoutReasons(said: string): string {
  if (!LEAVES_OUT.test(said)) return said;
  return said.replace(WHY, (reason: string, at: number) => {
    const before = said.slice(0, at).trimEnd();
    const isRemark = LEAVES_OUT.test(before) && !(/^,? who/iu.test(reason) && WHICH.test(before));
    return isRemark ? "" : reason;
  });
}

const ASIDE =
  /^(?:(?:actually|sorry|h+m+|oh|oops|well|ah|uh|by the way|btw|fyi|heads up|just so you know)[,.:! ]+|(?:no|nope|wait|stop|ok|okay|scrap that|forget that|hold on|right|nein|non)[,.!]+ ?|(?:no|oh) wait,? |(?:(?:no|nope),? )?(?:the )?other way (?:a)?round[,:.]? |(?:that|it|this) (?:should|was supposed to|was meant to|must) (?:have been|be) |i meant? (?:to say )?)+(?=\S)/iu;

/** A text as the rows are read from it. */
export function plainlySaid(said: string): string {
  const text = withoutReasons(said.replace(ASIDE, ""));
  return withoutTheRest(
    text.replace(
      KEPT_REST_TAKEN,
      (_, kept: string, takes: string) =>
        `${takes} all of these except ${kept.replace(/,? (?:alone|as (?:is|they are)|in Ruhe),?$/iu, "")}`,
    ),
  );
}

const DENIED_DEED = pattern(
  `(?:^|(?<=[.;,] ?))(?:please )?(?:don['’]?t|do not|no need to|nicht) (?:take|remove|delete|give|assign|import|change|move|touch|offboard)\\b[^,.;]{0,50}[,.;–-]+ ?(?:but |and )?(?:only|just|instead|rather|simply|nur|sondern) (?=(?:move|switch|change|put|set|give|assign|take|remove|swap|upgrade|downgrade|add)\\b)`,
);

/** "Skip all approvals": nobody of the list, and nothing that anybody here could skip. */
const HURRIES =
  /,? ?\b(?:(?:and|please|pls|just) )*(?:skip|without|ignore|no need for) (?:(?:all|any|the|your|every|usual|normal|further|more) )*(?:approvals?|confirmations?|checks|formalit\p{L}*|procedures?|previews?|asking|questions)\b(?: (?:again|first|me|anyone|please))*/giu;

/** "Don't take their phones, only move them to metered": what is to be done, without what is not. */
export const withoutDeniedDeed = (said: string): string => said.replace(DENIED_DEED, "").replace(HURRIES, "");
