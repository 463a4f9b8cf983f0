// "Can you sort that out for him?", after a line that tells who is without a license: what that is, and for whom, is known
// from there. Of one's own words it is a request; of somebody else's it is asked about first.

import type { Clause } from "../clauses/clauses.ts";
import type { EarlierMessage } from "../context.ts";
import type { Meant } from "../meant.ts";
import { only, saidOf } from "../reading.ts";

const SORT_IT =
  /^\W*(?:(?:ok|okay|hey|hi|so|and|please|pls|zac)[ ,]+)*(?:(?:can|could|would|will) (?:you|we|u) (?:please |pls |just )?)?(?:sort|fix|solve|settle|arrange|handle|do|see to|take care of|deal with|look after|make) (?:that|this|it)(?: (?:out|happen|up))?(?: for (?:him|her|them|me))?(?:[ ,]+(?:please|pls|thanks|thank you|asap|today|now))*\W*$/u;
const LACKS =
  /\bP0\b.*?\b(?:(?:NEED|NOLONGER)|NOT (?:\S+ )?(?:HAVE|GET|GIVEN)|HAVE (?:no|NOT)|(?:without|no|sans|ohne)|ISIT NOT GIVEN)\b.*\b(LICENSE|PHONE|NUMBER)\b|\bP0\b.*\bNOT (?:\S+ )?(GIVEN)\b/u;

/** What such a text comes to; undefined where it is another, or nobody is told of. */
export function sortedOut(
  folded: string,
  thread: readonly EarlierMessage[],
  clausesIn: (text: string) => readonly Clause[],
): Meant | undefined {
  if (thread.length === 0 || !SORT_IT.test(folded)) return undefined;
  const told = thread.findLast(({ from }) => from !== "zac");
  if (!told) return undefined;
  const clauses = clausesIn(told.text);
  const people = clauses.flatMap((clause) => clause.people);
  const lacks = clauses.map(({ line }) => LACKS.exec(line)).find((one) => one !== null);
  const [person] = people;
  if (!lacks || !person || people.length > 1 || person.known.length !== 1) return undefined;
  const tool = lacks[1] === "NUMBER" ? "assign_number" : "assign_license";
  return {
    kind: "clarify",
    about: "intent",
    question: `Give ${only(person)?.name ?? person.said} a ${tool === "assign_number" ? "number" : "license"}?`,
    tool,
    input: { people: saidOf(people) },
  };
}
