// "Remove Kate's license. She keeps the number.": told in a sentence of its own, the number is kept all the same.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { acts, type Reading } from "../reading.ts";

const KEPT =
  /^(?:(?:but|and|,|please|P\d+|PRONOUN|we|ONESELF|the) )*(?:\S*KEEP (?:(?:the|PRONOUN|old|son|sa|le|la|die|das|den|ihre|seine|aber) )*(?:PHONE )?NUMBER|(?:(?:the|PRONOUN|die|seine|ihre|le|son) )?NUMBER KEEP)\b/u;
const LEAVES: ReadonlySet<string> = new Set(["remove_license", "offboard_person"]);

/** Readings in which the number of somebody who loses a license is kept where a later clause says so. */
export function withKeptNumbers(
  clauses: readonly Clause[],
  readings: readonly Reading[],
): readonly Reading[] {
  const kept = clauses.some(
    ({ line, asks }, at) => !asks && readings[at]?.is === "nothing" && KEPT.test(line),
  );
  if (!kept) return readings;
  const keep = (one: Act): Act =>
    LEAVES.has(one.tool) ? { ...one, input: { ...one.input, keepNumber: true } } : one;
  return readings.map((reading) => (reading.is === "acts" ? acts(...reading.acts.map(keep)) : reading));
}
