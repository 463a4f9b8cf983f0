// What a list comes to, in the words of every face: how many of what, and how long it takes.
import type { Changes } from "../../domain/proposal.ts";
import type { RosterSummary } from "../../domain/roster-summary.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { ROW_REASONS } from "../../roster/roster.ts";

/** What left-out rows are counted as. Whatever isn't named here and isn't a fault of the file can't be done. */
const COUNTED: Readonly<Record<string, string>> = {
  pending: "pending in Zoom",
  "not-in-zoom": "not in Zoom",
  "other-plan": "with another plan",
  "other-name": "with another name",
  "no-seats": "without a seat",
  kept: "kept already",
  "not-asked": "left out on request",
  inactive: "deactivated",
  "no-license": "without a phone",
};
const FAULTY = new Set(ROW_REASONS.map((reason) => reason.toLowerCase().replaceAll("_", "-")));
const kindOf = (code: string): string => COUNTED[code] ?? (FAULTY.has(code) ? "faulty" : "not possible");

const DOES: Readonly<Record<RosterSummary["action"], readonly [string, string]>> = {
  assign: ["to give", "fine already"],
  remove: ["to take", "without a phone already"],
  offboard: ["to take", "without a phone already"],
  change: ["to change", "fine already"],
  place: ["to set", "fine already"],
};

/** "about" this long: "40 s", "6 min", "1.5 h". */
export const lastingTold = (seconds: number): string =>
  seconds < 90
    ? `${seconds} s`
    : seconds < 5_400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`;

/** "28 to give · 2 fine already · 1 pending in Zoom · 2 faulty". */
export function countsTold(
  size: number,
  roster: Pick<RosterSummary, "action" | "fine">,
  left: Changes["left"],
): string {
  const [does, fine] = DOES[roster.action];
  const groups = Map.groupBy(left, ({ why }) => kindOf(why.code));
  return [
    `${spellCount(size)} ${does}`,
    ...(roster.fine > 0 ? [`${spellCount(roster.fine)} ${fine}`] : []),
    ...[...groups].map(([kind, rows]) => `${spellCount(rows.length)} ${kind}`),
  ].join(" · ");
}
