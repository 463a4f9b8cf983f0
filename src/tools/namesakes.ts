// Who else could have been meant: a name on a card is soon read over.
import type { Changes } from "../domain/proposal.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { mistakableFor } from "./names.ts";

/** More people than these two (somebody who gives and somebody who gets) are a list, which is looked through anyway. */
const FEW = 2;

/** The proposal with a word on who else has that name. Then it is never done without a look. */
export async function withNamesakes(
  proposal: Changes,
  means: { readonly zoom: Pick<ZoomReader, "people"> },
  risk: "reversible" | "destructive",
): Promise<Changes> {
  const { items, roster, undoOf } = proposal;
  if (items.length > FEW || roster !== null || undoOf !== null) return proposal;
  const lines: string[] = [];
  for (const { person } of items) {
    const others = (await mistakableFor(person, means)).filter(({ email }) =>
      items.every((one) => one.person.email !== email),
    );
    if (others.length === 0) continue;
    const named = others.slice(0, 3).map(({ name, email }) => `${name} (${email})`);
    const more = others.length > named.length ? ` and ${others.length - named.length} more` : "";
    const besides = items.length > 1 ? `Besides ${person.name} there is` : "There is also";
    lines.push(`${besides} ${named.join(", ")}${more}: look whether this is the one you mean.`);
  }
  if (lines.length === 0) return proposal;
  return risk === "destructive"
    ? { ...proposal, mistakable: true, warnings: [...lines, ...proposal.warnings] }
    : { ...proposal, mistakable: true, notes: [...lines, ...proposal.notes] };
}
