// Several acts on the same people, as one operation where one tool can do it: one card, one confirm.
import { type Act, CHANGING, type SaidInput } from "./interpretation.ts";

const oneOf = ({ input }: Act): string | null => {
  const people = [input.people].flat();
  return people.length === 1 && typeof people[0] === "string" ? people[0] : null;
};
const samePeople = (a: SaidInput, b: SaidInput) =>
  JSON.stringify([a.people].flat()) === JSON.stringify([b.people].flat());

/** What an act adds to a license given in the same breath; null when it stays an act of its own. */
function asFlags({ tool, input }: Act): SaidInput | null {
  // A city or a kind of number can't be said in the license's own flag: that number stays an act of its own.
  if (tool === "assign_number" && (input.city ?? input.site ?? input.type ?? null) !== null) return null;
  if (tool === "assign_number") return { number: input.number ?? input.areaCode ?? "next" };
  if (tool === "set_extension") return { extension: input.extension };
  if (tool === "set_site") return { site: input.site };
  return null;
}

/**
 * "Take it from Ana and give it to Lee, plus her number": one hand-over, in which the giver is freed first and gets
 * everything back when the receiver can't be served. Null when the acts are anything else.
 */
function asTransfer(acts: readonly Act[]): Act | null {
  const taken = acts.find(({ tool }) => tool === "remove_license" || tool === "offboard_person");
  const given = acts.find(({ tool }) => tool === "assign_license");
  const dry = acts.some(({ input }) => input.dryRun === true) ? { dryRun: true } : {};
  const from = taken ? oneOf(taken) : null;
  const to = given ? oneOf(given) : null;
  if (!from || !to || from === to) return null;
  const numbers = acts.filter((act) => act !== taken && act !== given);
  const fits = numbers.every(
    (act) =>
      (act.tool === "unassign_number" && oneOf(act) === from) ||
      (act.tool === "assign_number" && oneOf(act) === to && act.input.areaCode == null),
  );
  return fits
    ? {
        tool: "transfer_phone",
        input: { from, to, ...(numbers.length === 0 ? { number: "no" } : {}), ...dry },
      }
    : null;
}

/** Folds number, extension and site into the license for the same people, and a hand-over into one. The rest stays in order. */
export function combineActs(acts: readonly Act[]): readonly Act[] {
  const transfer = asTransfer(acts);
  if (transfer) return [transfer];
  const combined: Act[] = [];
  for (const act of acts) {
    const at = combined.findIndex(
      ({ tool, input }) => tool === "assign_license" && samePeople(input, act.input),
    );
    const flags = at < 0 ? null : asFlags(act);
    const license = combined[at];
    if (flags && license) combined[at] = { ...license, input: { ...license.input, ...flags } };
    // The words said "number": the tool need not ask what is meant.
    else if (act.tool === "unassign_number")
      combined.push({ ...act, input: { ...act.input, what: "number" } });
    else combined.push(act);
  }
  return combined;
}

/** Tools whose changes come from a file or an earlier operation: those are operations of their own. */
const BY_ITSELF: ReadonlySet<Act["tool"]> = new Set(["import_roster", "undo_operation"]);

/** The acts that may be one operation, where there are several. A dry run is none for those that aren't one. */
export function joinedActs(acts: readonly Act[]): readonly Act[] {
  const changing = acts.filter(({ tool }) => CHANGING.has(tool) && !BY_ITSELF.has(tool));
  const dry = changing.filter(({ input }) => input.dryRun === true).length;
  return changing.length > 1 && (dry === 0 || dry === changing.length) ? changing : [];
}
