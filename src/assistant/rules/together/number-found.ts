// "Are there any 212 numbers? Give Kate one", "is 415 555 0151 free? Then give it to Ana": what was just asked after is
// what is given. Without that, "one" and "it" would be a license, which is what people get when nothing is named.
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { numberFilter } from "../questions/number-filter.ts";
import { act, acts, ask, NOTHING, type Reading } from "../reading.ts";

const actsOf = (reading: Reading | undefined): readonly Act[] => (reading?.is === "acts" ? reading.acts : []);
const POINTS = /\b(?:one|ones|it|that|this|them|any|eine|einen|un|une|PRONOUN)\b/u;

const givenBarely = ({ line }: Clause, reading: Reading): Act | undefined => {
  const [only, ...more] = actsOf(reading);
  return only?.tool === "assign_license" &&
    more.length === 0 &&
    POINTS.test(line) &&
    !/\b(?:LICENSE|PHONE|PLAN|PLANWORD)\b/u.test(line)
    ? only
    : undefined;
};

// What was asked after: numbers of a kind, or one number.
function soughtBy({ tool, input }: Act): Act["input"] | undefined {
  const { status: _status, ...kind } = input;
  if (tool === "find_numbers") return kind;
  return tool === "show_person" && input.number !== undefined ? { number: input.number } : undefined;
}

// "Ana's number is broken. Remove it": the number, and not the license with it.
function takenByIt(
  clause: Clause,
  reading: Reading | undefined,
  before: Clause | undefined,
): Act | undefined {
  const [only, ...more] = actsOf(reading);
  const it = clause.items.some(
    (item) => "folded" in item && /^(?:it|that|this|es|sie|le|la)$/u.test(item.folded),
  );
  return only?.tool === "remove_license" &&
    more.length === 0 &&
    it &&
    /^(?:(?:please|so|and|then|just|can|you|could) )*TAKE PRONOUN(?: (?:away|off|again|back|please|NOW))*$/u.test(
      clause.line,
    ) &&
    /\b(?:NUMBER|TEL)\b/u.test(before?.line ?? "") &&
    !/\b(?:LICENSE|PHONE|PLAN|PLANWORD)\b/u.test(before?.line ?? "")
    ? only
    : undefined;
}

// "Find a spare New York number for Ana and give it to her"
const FOUND_FOR =
  /^(?:please |can |you |could )*\S*(?:FIND|SHOW|GET)\S* an? (?:(?:FREE|free|PLACE|CREATE|local|direct|\d{3}) )*NUMBER for P0$/u;

/** The readings, with what was looked for given instead of a license. */
export function withNumberFound(
  clauses: readonly Clause[],
  readings: readonly Reading[],
): readonly Reading[] {
  const result = [...readings];
  for (const [at, clause] of clauses.entries()) {
    const taken = takenByIt(clause, readings[at], clauses[at - 1]);
    if (taken) result[at] = acts(act("unassign_number", { people: taken.input.people }));
    const given = readings[at] && givenBarely(clause, readings[at]);
    if (!given) continue;
    const { people } = given.input;
    const before = readings.slice(0, at);
    const sought = before
      .flatMap(actsOf)
      .flatMap((one) => soughtBy(one) ?? [])
      .at(-1);
    const owners = before.flatMap((reading, where) =>
      actsOf(reading).some(({ tool, input }) => tool === "show_person" && input.number === undefined) &&
      /\bNUMBER\b/u.test(clauses[where]?.line ?? "")
        ? (clauses[where]?.people ?? [])
        : [],
    );
    const found = before.findLastIndex(
      (_, where) => FOUND_FOR.test(clauses[where]?.line ?? "") && owners[0] === clauses[where]?.people[0],
    );
    const whose = clauses[found];
    if (whose && !sought && owners.length === 1 && String(people) === owners[0]?.said) {
      result[found] = NOTHING;
      result[at] = acts(act("assign_number", { people, ...numberFilter(whose) }));
      continue;
    }
    // "Find Kate's number and give it to Bob": hers, and not a license.
    if (owners[0] && !sought)
      result[at] = ask("what", `The number of ${owners[0].said}, or one of their own?`, {
        tool: "assign_number",
      });
    if (sought) result[at] = acts(act("assign_number", { people, ...sought }));
    // "Kate has no number. Give her a Tokyo one": said twice, with its place the second time.
    const wanted = before.findLastIndex((reading) =>
      actsOf(reading).some(
        ({ tool, input }) =>
          tool === "assign_number" && JSON.stringify(input.people) === JSON.stringify(people),
      ),
    );
    if (sought || owners[0] || wanted < 0) continue;
    const [first] = actsOf(readings[wanted]);
    result[at] = acts(act("assign_number", { ...first?.input, ...numberFilter(clause), people }));
    result[wanted] = NOTHING;
  }
  return result;
}
