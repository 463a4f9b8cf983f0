// What a card says of the file its changes came from: how many of what, the first rows, what is wrong, what was read how.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import { AS_GIVEN, type Change, type ChangeKindName } from "../../domain/change.ts";
import { shortPlanName } from "../../domain/license.ts";
import type { Changes, ProposedItem } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { ROW_REASONS } from "../../roster/roster.ts";
import { leftByKind } from "../../tools/bulk/left-by-kind.ts";
import { seatsOf } from "./card-facts.ts";
import { clip, context, escapeText, type Shade, section } from "./text.ts";

const SHOWN_ROWS = 10;
const SHOWN_KINDS = 7;
const SHOWN_NOTES = 8;

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

const DOES: Readonly<Record<NonNullable<Changes["roster"]>["action"], readonly [string, string]>> = {
  assign: ["to give", "fine already"],
  remove: ["to take", "without a phone already"],
  offboard: ["to take", "without a phone already"],
  change: ["to change", "fine already"],
  place: ["to set", "fine already"],
};

const TITLES: Readonly<Record<ChangeKindName, string>> = {
  "phone-feature": "Phone",
  "calling-plan": "Plan",
  site: "Site",
  extension: "Extension",
  number: "Number",
};

const lasting = (seconds: number): string =>
  seconds < 90
    ? `${seconds} s`
    : seconds < 5_400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3_600).toFixed(1)} h`;

/** "33 rows: 28 to give · 2 fine already · 1 pending in Zoom · 2 faulty". */
function counts(size: number, roster: NonNullable<Changes["roster"]>, left: Changes["left"]): string {
  const [does, fine] = DOES[roster.action];
  const groups = Map.groupBy(left, ({ why }) => kindOf(why.code));
  return [
    `*${spellCount(size)}* ${does}`,
    ...(roster.fine > 0 ? [`${spellCount(roster.fine)} ${fine}`] : []),
    ...[...groups].map(([kind, rows]) => `${spellCount(rows.length)} ${kind}`),
  ].join(" · ");
}

const cell = (text: string) => ({
  type: "raw_text" as const,
  text: text.trim() === "" ? " " : clip(text, 120),
});

/** What a change comes to, as short as a narrow column is. What somebody has not had before needs no “none →”. */
function short(change: Change): string {
  const { before, after } = describeChange(change);
  if (change.kind === "calling-plan" && change.after)
    return [change.before, change.after]
      .flatMap((plan) => (plan ? [shortPlanName(plan.name)] : []))
      .join(" → ");
  return before === "none" || change.before === AS_GIVEN ? after : `${before} → ${after}`;
}

/** All that somebody loses whose phone is taken. */
const goes = ({ changes, shown }: ProposedItem): string =>
  [
    ...changes.flatMap((change) =>
      change.kind === "phone-feature" ? [] : [shortPlanName(describeChange(change).before)],
    ),
    ...(shown.extension ? [`extension ${shown.extension}`] : []),
  ].join(", ");

const takes = (change: Change): boolean => change.kind === "phone-feature" && !change.after;

/** The first rows, with a column for each kind of change that there is; where phones are taken, one for all that goes. */
function rowsTable(items: readonly ProposedItem[], shade: Shade): KnownBlock {
  const taking = items.every(({ changes }) => changes.some(takes));
  const kinds = taking
    ? []
    : // Object.keys forgets which keys a record has. That the phone goes on with its plan needs no column.
      (Object.keys(TITLES) as ChangeKindName[]).filter((kind) =>
        items.some(({ changes }) =>
          changes.some((change) => change.kind === kind && (kind !== "phone-feature" || takes(change))),
        ),
      );
  const rows = items.map((item) => [
    item.line === null ? "" : String(item.line),
    item.person.name,
    ...(taking ? [goes(item)] : []),
    ...kinds.map((kind) =>
      item.changes
        .filter((change) => change.kind === kind)
        .map(short)
        .join(", "),
    ),
  ]);
  const titles = ["Line", "Person", ...(taking ? ["Goes"] : kinds.map((kind) => TITLES[kind]))];
  // @slack/types names the block `table`; its cells are raw text here, so nothing in them is read as markup.
  return {
    type: "table",
    rows: [titles, ...rows].map((row) => row.map((one) => cell(shade(one)))),
  } as KnownBlock;
}

/** What is wrong, by kind: who, on which lines, the remedy. */
function leftLines(left: Changes["left"], shade: Shade): string {
  const kinds = leftByKind(left);
  const lines = kinds.slice(0, SHOWN_KINDS).map(({ who, lines: at, why }) => {
    const where = who && at ? ` (${at})` : "";
    return `• *${escapeText(shade(clip(who || at, 160)))}*${where}: ${escapeText(shade(clip(why, 240)))}`;
  });
  const more = kinds.slice(SHOWN_KINDS).reduce((sum, { count }) => sum + count, 0);
  return ["*Left out:*", ...lines, ...(more > 0 ? [`… and ${more} for other reasons.`] : [])].join("\n");
}

export interface ListShown {
  readonly proposal: Omit<Changes, "items">;
  /** The first of them. */
  readonly items: readonly ProposedItem[];
  /** How many there are in all. */
  readonly size: number;
  readonly why: string | null;
  /** Whether its title is a question: what waits for another person, or was only looked at, isn't. */
  readonly asks: boolean;
}

/** The upper part of the card of a file's changes: everything above warnings and buttons. */
export function rosterPreview(
  { proposal, items, size, why, asks }: ListShown,
  shade: Shade,
): readonly KnownBlock[] {
  const { roster, left, notes } = proposal;
  if (!roster) return [];
  const shown = items.slice(0, SHOWN_ROWS);
  const seats = seatsOf(proposal.seats);
  const told = [...notes, ...(why ? [`Why: ${why}`] : [])];
  const below = roster.toFix
    ? [
        `${roster.part ? "Those with a fault" : "The rows left out"} come as ${roster.toFix.name}: correct them and drop it here.`,
      ]
    : [];
  const reading = roster.reading.slice(0, SHOWN_NOTES);
  return [
    section(
      [
        `*${escapeText(proposal.title)}${asks ? "?" : ""}*`,
        ...(roster.part ? [`*${escapeText(shade(clip(roster.part, 600)))}*`] : []),
        `${escapeText(roster.file)}, ${spellCount(roster.rows)} ${roster.rows === 1 ? "row" : "rows"}: ${counts(size, roster, left)}`,
        [seats, `about ${lasting(roster.seconds)}`].filter(Boolean).join(" · "),
      ].join("\n"),
    ),
    rowsTable(shown, shade),
    ...(size > shown.length ? [context(`… and ${spellCount(size - shown.length)} more.`)] : []),
    ...(told.length > 0 ? [context(escapeText(shade(told.join(" "))))] : []),
    ...(left.length > 0 ? [section(leftLines(left, shade))] : []),
    ...(below.length > 0 ? [context(escapeText(below.join(" ")))] : []),
    ...(reading.length > 0
      ? [
          context(
            `Reading the file: ${escapeText(shade(reading.join(" ")))}${roster.reading.length > reading.length ? ` … and ${roster.reading.length - reading.length} more.` : ""}`,
          ),
        ]
      : []),
  ];
}
