// Site, extension and number for people who have a phone already: what a file without a License column can ask for.
import { type Person, refOf } from "../../domain/person.ts";
import { problem } from "../../domain/problem.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { itemFor } from "../item-for.ts";
import { secondPerson } from "../second-person.ts";
import { activeRows, type KnownPeople, leftOf, problemIn } from "./known-people.ts";
import { type Placing, placing } from "./placing.ts";
import { type RowsProposed, titleFor } from "./rows-proposed.ts";

const PLACES = {
  site: ["site", "sites"],
  extension: ["extension", "extensions"],
  number: ["number", "numbers"],
} as const;

/** "Extensions for", "Sites and numbers for": what is really set. */
function placesIn(items: readonly ProposedItem[], how: "one" | "many"): string {
  const set = new Set(items.flatMap(({ changes }) => changes.map(({ kind }) => kind)));
  const names = (["site", "extension", "number"] as const)
    .filter((kind) => set.has(kind))
    .map((kind) => PLACES[kind][how === "one" ? 0 : 1]);
  const spelled = new Intl.ListFormat("en-GB").format(names);
  return `${spelled.charAt(0).toUpperCase()}${spelled.slice(1)} for`;
}

/** Proposes what the rows say of site, extension and number; plans stay as they are. */
export async function placeRows(
  { known, left: before }: KnownPeople,
  asked: Placing,
  context: ToolContext,
): Promise<RowsProposed> {
  const left = [...before];
  const items: ProposedItem[] = [];
  const moved: Person[] = [];
  const warnings = new Set<string>();
  let fine = 0;
  for (const { row, person, phone } of activeRows(known, left)) {
    if (!phone) {
      left.push(
        leftOf(row, problem("no-license", "Has no Zoom phone yet.", "Give a license with a License column.")),
      );
      continue;
    }
    const ref = refOf(person);
    const more = await placing(row, ref, phone, asked, context);
    if ("answer" in more) left.push(leftOf(row, problemIn(more.answer), person));
    else if (more.changes.length === 0) fine += 1;
    else {
      for (const warning of more.warnings) warnings.add(warning);
      items.push(itemFor(person, phone, more.changes, { line: row.line }));
      moved.push(person);
    }
  }
  return {
    items,
    left,
    fine,
    card: {
      title: titleFor(items, placesIn(items, "one"), placesIn(items, "many")),
      // As the single tools have it: whoever only gets a number loses nothing.
      risk: items.some(({ changes }) => changes.some(({ kind }) => kind !== "number"))
        ? "destructive"
        : "reversible",
      warnings: [...warnings],
      mistakable: true,
      needsSecond: secondPerson(moved, context),
    },
  };
}
