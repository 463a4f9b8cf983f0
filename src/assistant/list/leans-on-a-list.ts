// Whether words may be about the list of a talk: where they mean nothing without it, or ask what only it can tell.
import { vocabularyOf } from "../rules/context.ts";
import { askedOfList } from "../rules/files/list-questions.ts";
import { keepsSomeTakesRest } from "../rules/files/plainly-said.ts";
import { saysWhoStays, takesOff } from "../rules/files/row-patterns.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { linksToASheet } from "../rules/files/sheet-link.ts";
import { heard } from "../rules/heard.ts";
import { spelledOut } from "../rules/words/text-speak.ts";
import { fold, normalise } from "../text.ts";
import { type UnderstandingContext, understand } from "../understand.ts";
import { asksForTheRest } from "./rows-again.ts";
import { whileItWaits } from "./while-it-waits.ts";

const MOST_WORDS = 14;
/** A thing of somebody's own: what is said of it is no matter of a list. */
const OF_ONE =
  /\b(?:numbers?|extensions?|ext|durchwahl|nummer|forward|transfer|hand (?:it )?over|swap|undo|retry)\b/iu;
// In the marks of the rules' own lexicon, beside which few words are needed. The words point at a list, or at everybody in it.
const POINTS =
  /\b(?:FILE|LIST|PRONOUN|PEOPLEWORD|NEWHIRE|ALL)\b|\b(?:these|those|instead|ones?|leavers?|starters?|ihnen|denen|ceux|leur)\b/u;
// What the card of a list tells: who is left out of it and why, how long it takes. Told again, with the rows as a file.
const OF_ITS_CARD =
  /^(?:(?:and|so|ok|but),? )*(?:(?:whos?|which(?: ones| rows| lines)?|what|how many)\b.*\b(?:left out|faulty|faults?|handed back|skipped|rejected|not included|wrong with|broken|invalid|in error|duplicates?|duplicated|twice|pending|deactivated|(?:not|isn't|aren't) in zoom)\b.*|(?:is|are) (?:there )?(?:any(?:one|body|thing)?|some(?:one|body|thing)) (?:\S+ ){0,5}?(?:twice|double|duplicated?|duplicates?|faulty|wrong|broken|missing|invalid)\b.*|(?:is|are|and) (?:the )?(?:lines?|rows?|zeilen?) #?\d[\d, and]* (?:ok|okay|fine|right|valid|good|correct|all right|alright|wrong|broken)|(?:what|which) (?:calling )?(?:plans?|licen[cs]es?) (?:will|do|would|are) (?:they|these|those|everyone|everybody|the people)(?: all)? (?:get|have|getting|going to get)|why\b.*\b(?:left out|faulty|handed back|skipped|rejected|not included|not (?:on|in) (?:it|the list))|why\b.*(?:\bnot|n't)\b.*\b(?:on|in) (?:it|there|here|the list)|why not \S+(?: \S+)?|why (?:is|are|was|were|did|has|have) (?:the )?(?:lines?|rows?|zeilen?) #?\d.*|what(?:'s| is| was) (?:wrong|up|the (?:matter|problem|issue)) with (?:the )?(?:lines?|rows?|zeilen?) #?\d.*|(?:what about |how about )?(?:lines?|rows?) #?\d+\s*\?+|(?:how many|what) (?:free )?(?:seats|licen[cs]es|plans)\b.*\b(?:left|remain\w*|free|used?|needed?|takes?|over)\b.*\b(?:this|that|it|them|these|confirm\w*|list)|(?:do we have|are there|is there|will there be|have we got) enough (?:\S+ ){0,3}(?:for|if|after|once) (?:\S+ ){0,4}(?:this|that|it|them|these|all|everyone|confirm\w*|list)|what(?:'s| is| would| will| does| do| happens| happen| goes| gets| stays)(?: \S+){0,6} (?:if|when|once|after) (?:i|we|you) (?:confirm|press|click|say yes|do (?:it|this|that))(?: \S+){0,3}|(?:and )?what (?:do|will|would) they (?:lose|keep|get)|(?:and )?what (?:is|gets) (?:lost|taken|kept)|who(?:(?:'s| is| are| will be| does|s)? not|(?: is| are| wo| does| do|se?)n't| won't| isn't| aren't| doesn't| don't) (?:getting|get|be|included|in|on it|licensed|losing|have)\b.*|who (?:gets|loses|is getting|is losing)\b.*|(?:which|what) (?:calling )?(?:plan|licen[cs]e)s? (?:is|are|was|would|will|do|does) (?:that|this|it|they|these|those)(?: be| get| have| getting)?|(?:do|does|which of|who of|how many of) (?:any(?:one)? of )?(?:them|these|those)(?: \S+)? (?:have|has|got|get) (?:an? |any |direct |their |own )*(?:numbers?|extensions?)|how long (?:will|does|would|do) (?:it|this|that|they|the list|all of (?:it|this|them))(?: all)? take|what about (?:the )?(?:faulty|bad|wrong|rejected|other) (?:ones|rows|lines|people)|(?:please )?(?:send|give|show|export|download)(?: me)? (?:the )?(?:faulty|bad|wrong|rejected|left out)(?: (?:ones|rows|lines|people))?)(?: please)?[?.! ]*$/u;

/** Whether words ask what the card of a list tells. */
export const isOfItsCard = (text: string): boolean => OF_ITS_CARD.test(fold(text));

/** A text in the marks of the rules' own lexicon. */
export const marksOf = (text: string, context: UnderstandingContext): string =>
  heard(normalise(text).text, vocabularyOf(context));

/** Whether words point at a list, or at everybody in it. */
export const pointsAtAList = (marks: string): boolean => POINTS.test(marks);

/** True where words may be about the list of the thread, if there is one. Not so for what is understood without it. */
export function leansOnAList(text: string, context: UnderstandingContext): boolean {
  if (linksToASheet(text)) return false;
  if (askedOfList(text)) return true;
  if (isOfItsCard(text) || asksForTheRest(text) || takesOff(text)) return true;
  if (keepsSomeTakesRest(text) || (saysWhoStays(text) && rowsSaid(text))) return true;
  // What is said of somebody while the card of a list waits is about the list, where it speaks of rows at all.
  if (context.listWaits && (saysWhichOfIt(text) || whileItWaits(text, {}, context))) return true;
  const { files: _files, ...alone } = context;
  const meant = understand(text, alone);
  const { kind } = meant;
  if (kind === "acts" || kind === "cancel" || kind === "chat") return false;
  // "Give them all …" is too broad only as long as nobody knows who they are.
  if (meant.kind === "refuse" && meant.reason !== "too_broad") return false;
  const folded = fold(text);
  return (
    folded.split(/\s+/u).length <= MOST_WORDS &&
    (kind !== "how-to" ||
      rowsSaid(text) !== undefined ||
      (pointsAtAList(marksOf(text, context)) && !/\?\s*$/u.test(text)))
  );
}

/** Who of a list is in or out, and nothing beside it that has to be done with one of them. */
function saysWhichOfIt(text: string): boolean {
  const said = rowsSaid(spelledOut(text));
  if (said === undefined) return false;
  const { rows, rest, unsure = "" } = said;
  return ![...(rows.only ?? []), ...(rows.without ?? []), rest, unsure].some((one) => OF_ONE.test(one));
}
