// The card of what is under way.
import type { KnownBlock } from "@slack/types";
import { doneOf, FINISHING_MS, type ItemCounts } from "../../domain/operation.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { type Pace, tellPace } from "../../operations/progress.ts";
import { spellMoment, spellTime } from "../../tools/dates.ts";
import type { Parking } from "../parking.ts";
import { ACTIONS, actions, button } from "./buttons.ts";
import { byWhom, type CardFacts } from "./card-facts.ts";
import { context, escapeText, section } from "./text.ts";

function bar(counts: ItemCounts, size: number, pace: Pace | null): string {
  const done = doneOf(counts);
  const filled = size > 0 ? Math.floor((done / size) * 20) : 0;
  const failed = counts.failed + counts.stale + counts.unknown;
  return [
    `${"▓".repeat(filled)}${"░".repeat(20 - filled)} ${spellCount(done)} of ${spellCount(size)}`,
    ...(failed > 0 ? [`${spellCount(failed)} not done`] : []),
    // The first are done some seconds after they were begun: Zoom switches a phone on in its own time.
    ...(done === 0 && counts.applying > 0 ? [`${spellCount(counts.applying)} begun`] : []),
    ...(pace ? [tellPace(pace)] : []),
  ].join(" · ");
}

const parkedLine = ({ until }: Parking, timeZone: string): string =>
  `Today's Zoom API calls are used up. It goes on by itself ${until ? `on ${spellMoment(until, timeZone)}` : "as soon as Zoom takes calls again"}.`;

const silentLine = (since: Date, waiting: number, timeZone: string): string =>
  `Zoom isn't answering (since ${spellTime(since, timeZone)}). I'll finish ${waiting > 1 ? `the ${spellCount(waiting)} that are left` : "this"} by myself as soon as it does.`;

/** How far it is, and a way to stop it. */
export function workingCard({
  operation,
  counts,
  finishing,
  items,
  paused,
  silent,
  parked,
  behind,
  pace,
}: CardFacts): readonly KnownBlock[] {
  const enabling =
    operation.size === 1 &&
    items[0]?.records.some(
      ({ change, state }) =>
        change.kind === "phone-feature" && change.after && (state === "intent" || state === "sent"),
    );
  const waits = operation.state === "paused";
  const { size } = operation;
  const { timeZone } = operation.confirmedBy ?? operation.requester;
  const stands = size > 1 ? [bar(counts, size, null)] : [];
  const line = (): string => {
    if (waits)
      return [
        `Paused: ${escapeText(operation.stopReason ?? "")}`,
        bar(counts, size, null),
        ...(finishing > 0 ? [begunLine("Finishing", finishing)] : []),
        "Go on with the others, or stop here?",
      ].join("\n");
    if (paused)
      return [
        "Changes are paused for everybody. It goes on by itself after `/zphone resume`.",
        ...stands,
      ].join("\n");
    if (parked) return [parkedLine(parked, timeZone), ...stands].join("\n");
    if (silent) return [silentLine(silent, size - doneOf(counts), timeZone), ...stands].join("\n");
    if (size > 1) return bar(counts, size, pace);
    if (enabling) return "Zoom is switching the phone on. That takes a moment; I'll finish by myself.";
    return behind !== null
      ? `Waiting for #${behind}, which is about the same person. I'll go on by myself.`
      : "Working …";
  };
  return [
    section(`*${escapeText(operation.proposal.title)}*\n${line()}`),
    ...actions([
      ...(waits ? [button({ label: "Go on", action: ACTIONS.goOn, value: String(operation.id) })] : []),
      button({ label: "Stop", action: ACTIONS.stop, value: String(operation.id) }),
    ]),
    context(`#${operation.id} · ${byWhom(operation)}`),
  ];
}

const MINUTES = Math.round(FINISHING_MS / 60_000);

const begunLine = (how: string, count: number): string =>
  `${how} the ${spellCount(count)} ${count === 1 ? "person" : "people"} already begun; nobody else is begun.`;

/** Not a bar: it would count those who are never begun as done. */
const endedLine = ({ applied, unchanged, failed, stale, unknown, skipped }: ItemCounts): string =>
  (
    [
      [applied + unchanged, "done"],
      [failed + stale + unknown, "not done"],
      [skipped, "not begun"],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${spellCount(count)} ${what}`)
    .join(" · ");

/** Stopped, and whoever was begun ends first: until they have, there is nothing to undo or to try again. */
export function stoppingCard({ operation, counts, finishing, paused }: CardFacts): readonly KnownBlock[] {
  const line = paused
    ? "Stopping. Whoever was begun waits for `/zphone resume`: changes are paused for everybody."
    : `${begunLine("Stopping: finishing", Math.max(finishing, 1))} That takes ${MINUTES} minutes at most.`;
  return [
    section(
      [`*${escapeText(operation.proposal.title)}*`, line, endedLine(counts)].filter(Boolean).join("\n"),
    ),
    context(`#${operation.id} · ${byWhom(operation)}`),
  ];
}
