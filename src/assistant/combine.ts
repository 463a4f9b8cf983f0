// Several acts on the same people, as one operation where one tool can do it: one card, one confirm.
import type { Act, SaidInput } from "./interpretation.ts";

const samePeople = (a: SaidInput, b: SaidInput) =>
  JSON.stringify([a.people].flat()) === JSON.stringify([b.people].flat());

/** What an act adds to a license given in the same breath; null when it stays an act of its own. */
function asFlags({ tool, input }: Act): SaidInput | null {
  if (tool === "assign_number") return { number: input.number ?? input.areaCode ?? "next" };
  if (tool === "set_extension") return { extension: input.extension };
  if (tool === "set_site") return { site: input.site };
  return null;
}

/** Folds number, extension and site into the license for the same people. Everything else stays in order. */
export function combineActs(acts: readonly Act[]): readonly Act[] {
  const combined: Act[] = [];
  for (const act of acts) {
    const at = combined.findIndex(
      ({ tool, input }) => tool === "assign_license" && samePeople(input, act.input),
    );
    const flags = at < 0 ? null : asFlags(act);
    const license = combined[at];
    if (flags && license) combined[at] = { ...license, input: { ...license.input, ...flags } };
    else combined.push(act);
  }
  return combined;
}
