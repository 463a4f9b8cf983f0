// An operation as its card would say it, without the buttons.
import { describeChange } from "../../changes/descriptions.ts";
import { shortPlanName } from "../../domain/license.ts";
import { type Item, type ItemCounts, isOpen, type Operation } from "../../domain/operation.ts";
import type { Changes, ProposedItem } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { tellItem, tellLeft, tellRows } from "../../operations/telling.ts";
import { leftByKind, tellLeft as tellKind } from "../../tools/bulk/left-by-kind.ts";
import { countsTold, lastingTold } from "../../tools/bulk/list-told.ts";
import { forTerminal, paragraph, shown } from "./plain.ts";

const SHOWN_ITEMS = 20;
/** Of a list, whose figures say more than its first people. */
const SHOWN_ROWS = 5;

const seatLine = (seats: Changes["seats"]): string =>
  seats
    .map(
      ({ name, before, after, promised = 0 }) =>
        `${shortPlanName(name)}: free seats ${spellCount(before)} → ${spellCount(after)}${promised > 0 ? `, ${spellCount(promised)} promised` : ""}`,
    )
    .join(" · ");

const itemText = ({ person, about, changes }: ProposedItem): string =>
  paragraph([
    shown(`${person.name} (${about})`),
    ...changes.map((change) => {
      const { label, before, after } = describeChange(change);
      return shown(`  ${label}: ${before} → ${after}`);
    }),
  ]);

/** What would be changed, with everything that one should know before confirming it. */
export function proposalText(
  proposal: Omit<Changes, "items">,
  items: readonly ProposedItem[],
  {
    size,
    why,
    needsSecond,
  }: { readonly size: number; readonly why: string | null; readonly needsSecond: string | null },
): string {
  const { roster, title, seats } = proposal;
  const people = items.slice(0, roster ? SHOWN_ROWS : SHOWN_ITEMS);
  const lost = [...new Set(items.flatMap((item) => item.lost))];
  const notes = [...proposal.notes, ...(why ? [`Why: ${why}`] : [])].join(" ");
  return [
    paragraph([
      shown(`${title}?`),
      ...(roster ? listLines(roster, size, proposal.left) : []),
      [seatLine(seats), ...(roster ? [`about ${lastingTold(roster.seconds)}`] : [])]
        .filter(Boolean)
        .join(" · "),
    ]),
    ...people.map(itemText),
    paragraph([
      size > people.length ? `… and ${spellCount(size - people.length)} more.` : null,
      forTerminal(notes),
      ...leftLines(proposal),
      lost.length > 0 ? `Undo can't bring back: ${shown(lost.join(", "))}.` : null,
      ...proposal.warnings.map((line) => `Warning: ${forTerminal(line)}`),
      needsSecond ? `A second person has to confirm: ${shown(needsSecond)}.` : null,
    ]),
  ].join("");
}

/** Which part of the file, how many of what, and what was changed in reading it. */
const listLines = (
  roster: NonNullable<Changes["roster"]>,
  size: number,
  left: Changes["left"],
): readonly string[] => [
  ...(roster.part ? [shown(roster.part)] : []),
  `${shown(roster.file)}, ${spellCount(roster.rows)} ${roster.rows === 1 ? "row" : "rows"}: ${countsTold(size, roster, left)}`,
  ...roster.reading.map(shown),
];

/** A file can have thousands of them: they are told kind by kind, and all of them are in what it hands back. */
function leftLines({ left, roster }: Pick<Changes, "left" | "roster">): readonly string[] {
  if (left.length === 0) return [];
  const lines = roster
    ? leftByKind(left).map((kind) => ({ count: kind.count, line: tellKind(kind) }))
    : left.map((one) => ({ count: 1, line: tellLeft(one) }));
  const hidden = lines.slice(SHOWN_ITEMS).reduce((sum, { count }) => sum + count, 0);
  return ["Left out:", ...lines.slice(0, SHOWN_ITEMS).map(({ line }) => shown(`  ${line}`)), ...more(hidden)];
}

const more = (count: number): readonly string[] => (count > 0 ? [`  … and ${spellCount(count)} more.`] : []);

const HEAD: Readonly<Record<string, string>> = {
  applied: "Done",
  "partly-applied": "Partly done",
  failed: "Not done",
  stopped: "Stopped",
  stale: "Not done",
  undone: "Not done, and put back",
  cancelled: "Cancelled; nothing was written",
  expired: "Expired; nothing was written",
  superseded: "Overtaken by another operation on the same person; nothing was written",
  observed: "Noted, not done (observing)",
};

/**
 * What became of it, and what can be done next: each person in a line; of more than a screen holds only who was not done,
 * for their end is what is read. `items`: the first of those. `results`: where a list's every row can be read.
 */
export function resultText(
  operation: Operation,
  items: readonly Item[],
  counts: ItemCounts,
  results: string | null,
): string {
  const { state, proposal, id, size } = operation;
  if (isOpen(state)) return proposalText(proposal, items, operation);
  const head = HEAD[state] ?? state;
  if (["cancelled", "expired", "superseded", "observed"].includes(state))
    return paragraph([shown(`${head}: ${proposal.title} (#${id}).`)]);
  const bad = items.filter((item) => item.state !== "applied" && item.state !== "unchanged");
  const lines = size > SHOWN_ITEMS ? bad : [...bad, ...items.filter((item) => !bad.includes(item))];
  const next = [...new Set(bad.flatMap(({ problem }) => (problem ? [problem.next] : [])))];
  const did = counts.applied + counts.unchanged;
  const rows = tellRows(operation, counts);
  return paragraph([
    shown(`${head}: ${proposal.title} (#${id}).`),
    size > 1 ? `${spellCount(did)} of ${spellCount(size)} done.` : null,
    ...lines.slice(0, SHOWN_ITEMS).map((item) => `  ${shown(tellItem(item))}`),
    ...more((size > SHOWN_ITEMS ? size - did : lines.length) - SHOWN_ITEMS),
    ...leftLines(proposal),
    state === "applied" ? seatLine(proposal.seats) : null,
    ...next.slice(0, 3).map(forTerminal),
    rows === null && results === null ? null : shown([rows, results].filter(Boolean).join(" ")),
  ]);
}
