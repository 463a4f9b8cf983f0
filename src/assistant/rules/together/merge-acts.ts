// Acts that were said apart and belong together.
import type { Act } from "../../interpretation.ts";

const SEVERAL: ReadonlySet<string> = new Set([
  "assign_license",
  "remove_license",
  "change_calling_plan",
  "offboard_person",
]);

const whoOf = (one: Act): string => JSON.stringify([one.input.people ?? one.input.from].flat());

/** Acts that together are one: a license said twice; a leaver, and who gets what they had. */
export function merged(acts: readonly Act[]): readonly Act[] {
  const result: Act[] = [];
  for (const one of withPlansOfEach(withoutVagueNumbers(withoutEchoes(acts)))) {
    const who = whoOf(one);
    const license = result.findIndex(
      (before) =>
        ["assign_license", "offboard_person"].includes(before.tool) &&
        one.tool === before.tool &&
        whoOf(before) === who,
    );
    const leaver = result.findIndex((before) => before.tool === "offboard_person" && whoOf(before) === who);
    const taken = result.findIndex(
      (before) =>
        (before.tool === "remove_license" || before.tool === "offboard_person") && whoOf(before) === who,
    );
    // "Take her off Unlimited and put her on Metered" changes the plan.
    const off = result.findIndex((before) => before.tool === "remove_license" && whoOf(before) === who);
    if (
      off >= 0 &&
      (one.tool === "change_calling_plan" ||
        (one.tool === "assign_license" && one.input.callingPlan !== undefined))
    ) {
      result[off] = { tool: "change_calling_plan", input: one.input };
      continue;
    }
    const left = result[leaver];
    const same = result[license];
    if (same) result[license] = { ...same, input: { ...same.input, ...one.input } };
    else if (one.tool === "transfer_phone" && taken >= 0) result[taken] = one;
    else if (left && (one.tool === "remove_license" || one.tool === "unassign_number")) continue;
    else if (one.tool === "assign_number" && inherits(one, acts, result)) {
      const [heir] = [one.input.people].flat();
      const at = result.findIndex((before) => before.tool === "offboard_person");
      const from = result[at];
      if (from) result[at] = { ...from, input: { ...from.input, numberTo: heir } };
    } else result.push(one);
  }
  return sideBySide(result);
}

// "Bob: license. Lee: license": said apart, wanted together, and shown on one card.
function sideBySide(acts: readonly Act[]): readonly Act[] {
  const result: Act[] = [];
  for (const one of acts) {
    const before = result.at(-1);
    const { people, ...rest } = one.input;
    const { people: others, ...restBefore } = before?.input ?? {};
    const alike =
      before?.tool === one.tool &&
      SEVERAL.has(one.tool) &&
      JSON.stringify(rest) === JSON.stringify(restBefore);
    if (before && alike)
      result[result.length - 1] = {
        ...before,
        input: { ...rest, people: [...new Set([others ?? [], people ?? []].flat())] },
      };
    else result.push(one);
  }
  return result;
}

// The leaver's own number, given on in the same breath.
const inherits = (one: Act, acts: readonly Act[], before: readonly Act[]): boolean =>
  before.some(
    ({ tool, input }) =>
      tool === "offboard_person" &&
      acts.some(
        (other) =>
          other.tool === "unassign_number" &&
          JSON.stringify(other.input.people) === JSON.stringify(input.people) &&
          other.input.number === one.input.number,
      ),
  );

// "Bob and Yuki need phones. Yuki gets Pro, Bob Metered": one license for each, with the plan that is told.
function withPlansOfEach(acts: readonly Act[]): readonly Act[] {
  const people = ({ input }: Act): readonly string[] => [input.people ?? []].flat().map(String);
  return acts.flatMap((one, at) => {
    const { people: _people, dryRun: _dryRun, ...rest } = one.input;
    if (one.tool !== "assign_license" || people(one).length < 2 || Object.keys(rest).length > 0) return [one];
    const planned = acts
      .slice(at + 1)
      .filter(({ tool, input }) => tool === "assign_license" && input.callingPlan !== undefined)
      .flatMap(people);
    const left = people(one).filter((who) => !planned.includes(who));
    if (left.length === people(one).length) return [one];
    return left.length === 0 ? [] : [{ ...one, input: { ...one.input, people: left } }];
  });
}

// "Lee has no number yet. Give him a 212": one number, the one that is told more closely.
const withoutVagueNumbers = (acts: readonly Act[]): readonly Act[] =>
  acts.filter(
    (one) =>
      one.tool !== "assign_number" ||
      Object.keys(one.input).some((key) => key !== "people" && key !== "dryRun") ||
      !acts.some(
        (other) =>
          other !== one &&
          other.tool === one.tool &&
          whoOf(other) === whoOf(one) &&
          Object.keys(other.input).length > Object.keys(one.input).length,
      ),
  );

// The same thing said twice is asked once.
const withoutEchoes = (acts: readonly Act[]): readonly Act[] => {
  const seen = new Set<string>();
  return acts.filter((one) => {
    const key = JSON.stringify([one.tool, one.input]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
