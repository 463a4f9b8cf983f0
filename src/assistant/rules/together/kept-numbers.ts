// "Remove Kate's license. She keeps the number.": told in a sentence of its own, the number is kept all the same.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { acts, ask, itemsOfKind, only, type Reading } from "../reading.ts";

const KEPT =
  /^(?:(?:but|and|,|please|P\d+|PRONOUN|we|ONESELF|the) )*(?:\S*KEEP (?:(?:the|PRONOUN|old|son|sa|le|la|die|das|den|ihre|seine|aber) )*(?:PHONE )?NUMBER|(?:(?:the|PRONOUN|die|seine|ihre|le|son) )?NUMBER KEEP)\b/u;
const LEAVES: ReadonlySet<string> = new Set(["remove_license", "offboard_person"]);

// "… and hold on to 415-555-0141": one of theirs.
const KEPT_TEL =
  /^(?:(?:but|and|,|please|we|ONESELF) )*\S*KEEP (?:(?:the|PRONOUN|PHONE|NUMBER) )*TEL(?: (?:for (?:us|later|NOW)|with us|NOW))*$/u;
const isKeptTel = ({ line, asks }: Clause): boolean => !asks && KEPT_TEL.test(line);
/** False where it is known to be somebody else's, or one of several. */
function isTheirs(clauses: readonly Clause[], at: number): boolean {
  const [leaver, ...more] = clauses.slice(0, at).flatMap(({ people }) => people);
  const numbers = leaver && only(leaver)?.numbers;
  const [told] = clauses.slice(at, at + 1).flatMap((clause) => itemsOfKind(clause, "number"));
  if (!leaver || more.length > 0 || !told) return false;
  return numbers === undefined || (numbers.length === 1 && numbers[0] === told.number);
}

/** Readings in which the number of somebody who loses a license is kept where a later clause says so. */
export function withKeptNumbers(
  clauses: readonly Clause[],
  readings: readonly Reading[],
): readonly Reading[] {
  const leaves = readings.some(
    (reading) => reading.is === "acts" && reading.acts.some(({ tool }) => LEAVES.has(tool)),
  );
  const tel = leaves
    ? clauses.findIndex((clause, at) => readings[at]?.is === "nothing" && isKeptTel(clause))
    : -1;
  if (tel >= 0 && !isTheirs(clauses, tel))
    return [
      ...readings,
      ask("which_number", "Whose is the number that stays? Say it in a request of its own."),
    ];
  const kept =
    tel >= 0 ||
    clauses.some(({ line, asks }, at) => !asks && readings[at]?.is === "nothing" && KEPT.test(line));
  if (!kept) return readings;
  const keep = (one: Act): Act =>
    LEAVES.has(one.tool) ? { ...one, input: { ...one.input, keepNumber: true } } : one;
  return readings.map((reading) => (reading.is === "acts" ? acts(...reading.acts.map(keep)) : reading));
}
