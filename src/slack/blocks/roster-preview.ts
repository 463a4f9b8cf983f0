// What a card says of the file its changes came from: how many of what, the first rows, what is wrong, what was read how.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import { AS_GIVEN, type Change, type ChangeKindName } from "../../domain/change.ts";
import { shortPlanName } from "../../domain/license.ts";
import type { Changes, ProposedItem } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { leftByKind } from "../../tools/bulk/left-by-kind.ts";
import { countsTold, lastingTold } from "../../tools/bulk/list-told.ts";
import { seatsOf } from "./card-facts.ts";
import { clip, context, escapeText, type Shade, section } from "./text.ts";

const SHOWN_ROWS = 10;
const SHOWN_KINDS = 7;
const SHOWN_NOTES = 8;

const TITLES: Readonly<Record<ChangeKindName, string>> = {
  "phone-feature": "Phone",
  "calling-plan": "Plan",
  site: "Site",
  extension: "Extension",
  number: "Number",
};

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
        `${escapeText(roster.file)}, ${spellCount(roster.rows)} ${roster.rows === 1 ? "row" : "rows"}: ${countsTold(size, roster, left).replace(/^\S+/, "*$&*")}`,
        [seats, `about ${lastingTold(roster.seconds)}`].filter(Boolean).join(" · "),
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
