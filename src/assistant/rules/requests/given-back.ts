// What comes back: a deed undone, something returned to somebody, something of theirs returned to us.
import { ask, saidOf } from "../reading.ts";
import { undoing } from "./undoing.ts";
import type { RequestReader } from "./worded.ts";

// "We can have Kate's license back"
const BACK_TO_US =
  /^(?:(?:we|ONESELF|they|it|can|could|may|should|NOW|then|so|us) )*(?:NEED|HAVE|GET) P0 'S (?:\S+ )?(?:LICENSE|PHONE|NUMBER) back(?: (?:NOW|then|again|please))*$/u;

export const undone: RequestReader = (request) =>
  /\bUNDO\b/u.test(request.line) ? undoing(request) : undefined;

export const givenBack: RequestReader = ({ line, clause, named, people }) => {
  const number = /\bNUMBER\b/u.test(line);
  if (/^RETURN\b/u.test(line))
    return ask("what", "Give it back to them, or put it back to the free ones?", {
      tool: number ? "assign_number" : "assign_license",
      input: { people: saidOf(people) },
    });
  if (BACK_TO_US.test(line) && named === 1)
    return ask("intent", "Take it from them, so that it is free again?", {
      tool: number ? "unassign_number" : "remove_license",
      input: { people: saidOf(clause.people) },
    });
  return undefined;
};
