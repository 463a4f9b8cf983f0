// "Hugo has nothing but an extension, get him a number": how things stand is why something is asked for, and is not to be
// shown beside it.
import { CHANGING } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { NOTHING, type Reading, saidOf } from "../reading.ts";

const TOLD =
  /^(?:ALL )?P0 (?:(?:only|still|just|NOW|so far) )*(?:HAVE|n'a|NEED more)\b(?!.*\b(?:WHAT|WHICH|WHO|HOW|SHOW|ISIT P)\b)/u;

/** The readings, without a look at whoever something is done for in the same breath. */
export const withoutToldStates = (
  clauses: readonly Clause[],
  readings: readonly Reading[],
): readonly Reading[] =>
  readings.map((reading, at) => {
    const clause = clauses[at];
    if (!clause || clause.asks || !TOLD.test(clause.line) || reading.is !== "acts") return reading;
    if (!reading.acts.every(({ tool }) => tool === "show_person")) return reading;
    const [who] = saidOf(clause.people);
    const done = readings
      .slice(at + 1)
      .some(
        (later) =>
          later.is === "acts" &&
          later.acts.some(
            ({ tool, input }) => CHANGING.has(tool) && [input.people ?? []].flat().includes(who ?? ""),
          ),
      );
    return done ? NOTHING : reading;
  });
