// Clauses that only want to know: who has what, what is left, which numbers are free, what happened.
import type { Clause } from "../clauses/clauses.ts";
import { NOTHING, type Reading, type Said } from "../reading.ts";
import { changesAsked, deedsAsked } from "./asked-deeds.ts";
import { subjects } from "./asked-history.ts";
import { numbersAsked, numbersToGiveAsked } from "./asked-numbers.ts";
import { extensionShown, holderAsked, personAsked } from "./asked-person.ts";
import { lackingAsked, roomAsked, seatsAsked } from "./asked-seats.ts";
import type { QuestionReader } from "./question.ts";
import { spansInDigits } from "./spans-in-digits.ts";

const ASKS =
  /^(?:(?:and|so|but|also|SHOW|do you know|,) )*(?:\S*\b(?:WHO|WHAT|WHICH|WHERE|WHY|ISIT|HOWMANY)\b|WHEN (?:\S*(?:ISIT|HAVE|GIVEN)|will|can|did|do|has|have)|do|does|did|isn't|isnt|aren't|arent|has|have|HAVE|am|any|shall|must|ought|may|might|should|will|would|can ONESELF (?:SHOW|have))(?: |$|\/)/u;

/** True for a clause that asks rather than tells. Politeness ("could you …?") is no question; it was dropped before. */
export const isQuestion = (line: string): boolean => ASKS.test(line);

/** The first that knows a question reads it. What is about nobody comes last. */
const READERS: readonly QuestionReader[] = [
  lackingAsked,
  changesAsked,
  numbersToGiveAsked,
  deedsAsked,
  extensionShown,
  roomAsked,
  holderAsked,
  personAsked,
  ({ people }) => (people.length > 0 ? NOTHING : undefined),
  numbersAsked,
  seatsAsked,
];

/** Reads a clause as a question. `folded` is the whole text. */
export function readQuestion(clause: Clause, said: Said, folded: string): Reading {
  const { line } = clause;
  const asking = isQuestion(line);
  const question = {
    clause,
    line,
    said,
    text: spansInDigits(folded),
    people: subjects(clause, said),
    asking,
    looking: asking || /^(?:\S+ )?\S*\b(?:SHOW|LIST|FIND|EXPORT)\b/u.test(line),
  };
  for (const read of READERS) {
    const reading = read(question);
    if (reading) return reading;
  }
  return NOTHING;
}
