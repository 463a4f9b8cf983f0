// The card of what is under way.
import type { KnownBlock } from "@slack/types";
import { doneOf, type ItemCounts } from "../../domain/operation.ts";
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
    `${"▓".repeat(filled)}${"░".repeat(20 - filled)} ${done.toLocaleString("en")} of ${size.toLocaleString("en")}`,
    ...(failed > 0 ? [`${failed.toLocaleString("en")} not done`] : []),
    ...(pace ? [tellPace(pace)] : []),
  ].join(" · ");
}

const parkedLine = ({ until }: Parking, timeZone: string): string =>
  `Today's Zoom API calls are used up. It goes on by itself ${until ? `on ${spellMoment(until, timeZone)}` : "as soon as Zoom takes calls again"}.`;

const silentLine = (since: Date, waiting: number, timeZone: string): string =>
  `Zoom isn't answering (since ${spellTime(since, timeZone)}). I'll finish ${waiting > 1 ? `the ${waiting.toLocaleString("en")} that are left` : "this"} by myself as soon as it does.`;

/** How far it is, and a way to stop it. */
export function workingCard({
  operation,
  counts,
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
      return `Paused: ${escapeText(operation.stopReason ?? "")}\n${bar(counts, size, null)}\nGo on with the others, or stop here?`;
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

/** Stopped, and so many that were under way end first: until they have, there is nothing to undo or to try again. */
export function stoppingCard({ operation, counts }: CardFacts, ends: number): readonly KnownBlock[] {
  const line = `Stopping: ${ends.toLocaleString("en")} under way ${ends === 1 ? "ends" : "end"} first; nothing more is begun.`;
  return [
    section(`*${escapeText(operation.proposal.title)}*\n${line}\n${bar(counts, operation.size, null)}`),
    context(`#${operation.id} · ${byWhom(operation)}`),
  ];
}
