// What was done, in words. One sentence a person, from the changes and what was read back; the same for every tool.

import { describeChange } from "../changes/descriptions.ts";
import { AS_GIVEN, type Change } from "../domain/change.ts";
import { shortPlanName } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import type { Item, ItemCounts, ItemResult, Operation } from "../domain/operation.ts";
import type { Shown } from "../domain/phone.ts";
import type { Changes } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";

/** "the number changed (was +1 …, now none)": what a second look found different. */
export function tellChanged(before: Shown, now: Shown): string {
  const numbers = (list: readonly string[]) => list.map(spellNumber).join(", ") || "none";
  const facts: string[] = [];
  if (before.phone !== now.phone) return now.phone ? "a phone was switched on" : "the phone was switched off";
  if (before.plans.join() !== now.plans.join()) facts.push("the calling plan is another one");
  if (before.extension !== now.extension)
    facts.push(`the extension is ${now.extension ?? "gone"} (was ${before.extension ?? "none"})`);
  if (before.numbers.join() !== now.numbers.join())
    facts.push(`the number is ${numbers(now.numbers)} (was ${numbers(before.numbers)})`);
  if (before.siteId !== now.siteId) facts.push("the site is another one");
  return facts.join("; ") || "nothing that shows";
}

type By<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;
const only = <Kind extends Change["kind"]>(changes: readonly Change[], kind: Kind): readonly By<Kind>[] =>
  changes.filter((change): change is By<Kind> => change.kind === kind);

const having = ({ plan, extension, numbers, site }: ItemResult, changes: readonly Change[]): string => {
  const moved = only(changes, "site").length > 0;
  return [
    ...(plan ? [shortPlanName(plan)] : []),
    extension ? `extension ${extension}` : "no extension yet",
    ...numbers.map(spellNumber),
    ...(moved && site ? [site] : []),
  ].join(", ");
};

/** Who was left out, and why: named once. */
export const tellLeft = ({ who, why }: Changes["left"][number]): string =>
  why.summary.startsWith(who) ? why.summary : `${who}: ${why.summary}`;

/** An undo of more people than these hands back a report as well. */
const FEW = 3;

/** Whether its end is handed back as a file: of a list, and of the undo of more than a few people. */
export const isReported = ({
  proposal,
  undoOf,
  size,
}: Pick<Operation, "proposal" | "undoOf" | "size">): boolean =>
  proposal.roster !== null || (undoOf !== null && size > FEW);

/** What became of every row of the file; it adds up. Null where there was no file. */
export function tellRows({ proposal, keeps }: Operation, counts: ItemCounts): string | null {
  const { roster, left, keep } = proposal;
  if (!roster) return null;
  const kept = keeps ? keep.length : 0;
  const { failed, stale, unknown, skipped, applied, unchanged } = counts;
  const parts = [
    [applied + unchanged, "done"],
    [failed + stale + unknown, "not done"],
    [skipped, "not begun"],
    [kept, "kept for when they appear"],
    [left.length - kept, "left out"],
    [roster.fineRows.length, "already so"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${spellCount(count)} ${what}`);
  return `${roster.file}, ${spellCount(roster.rows)} ${roster.rows === 1 ? "row" : "rows"}: ${told.join(", ")}.`;
}

/** Why somebody was not done; and of whom something was written before that, how far it came. The same for all alike. */
export function tellCause({ state, problem, records }: Item): string {
  const cause = problem?.summary ?? (state === "skipped" ? "not begun." : state);
  if (state !== "failed" && state !== "unknown") return cause;
  const written = records.filter((record) => record.state === "applied");
  const parts = [...new Set(written.map(({ change }) => tellPart(change)))];
  return parts.length > 0 ? `${cause} So far: ${parts.join(", ")}.` : cause;
}

function tellPart(change: Change): string {
  switch (change.kind) {
    case "phone-feature":
      return change.after ? "the phone is on" : "the phone is off";
    case "calling-plan":
      return change.after ? "the plan is given" : "the plan is taken";
    case "number":
      return change.after === "held" ? "the number is given" : "the number is free";
    case "site":
      return "the site is set";
    case "extension":
      return "the extension is set";
  }
}

/** One sentence on what became of an item. The person's name is plain text: faces escape it. */
export function tellItem(item: Item): string {
  const { person, changes, state, result } = item;
  const name = person.name;
  if (state === "unchanged") return `${name}: already as wanted. Nothing was written.`;
  if (state === "skipped") return `${name}: not begun.`;
  if (state !== "applied") return `${name}: ${tellCause(item)}`;
  const gives =
    only(changes, "phone-feature").some(({ after }) => after) ||
    only(changes, "calling-plan").some(({ before, after }) => !before && after);
  if (gives && result) return `${name} has a Zoom phone: ${having(result, changes)}.`;
  if (only(changes, "phone-feature").some(({ after }) => !after)) {
    const freed = only(changes, "number").map(({ number }) => spellNumber(number));
    const plan = only(changes, "calling-plan")[0]?.before?.name;
    const goods = [...(plan ? [`a seat of ${shortPlanName(plan)}`] : []), ...freed];
    return `${name} has no Zoom phone any more.${goods.length > 0 ? ` Free again: ${goods.join(", ")}.` : ""}`;
  }
  const said = changes.map((change) => {
    const { label, before, after } = describeChange(change);
    if (change.kind === "number") return change.after === "held" ? `has ${after}` : `no longer has ${before}`;
    return `${label.toLowerCase()} ${after}${change.before === AS_GIVEN ? "" : ` (was ${before})`}`;
  });
  return `${name}: ${said.join(", ")}.`;
}
