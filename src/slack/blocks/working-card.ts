// The card of what is under way.
import type { KnownBlock } from "@slack/types";
import type { ItemCounts } from "../../domain/operation.ts";
import { ACTIONS, actions, button } from "./buttons.ts";
import { byWhom, type CardFacts } from "./card-facts.ts";
import { context, escapeText, section } from "./text.ts";

function bar({ applied, unchanged, failed, stale, unknown, skipped }: ItemCounts, size: number): string {
  const done = applied + unchanged + failed + stale + unknown + skipped;
  const filled = size > 0 ? Math.floor((done / size) * 20) : 0;
  return `${"▓".repeat(filled)}${"░".repeat(20 - filled)} ${done} of ${size}${failed + stale > 0 ? ` · ${failed + stale} not done` : ""}`;
}

/** How far it is, and a way to stop it. */
export function workingCard({ operation, counts, items, paused }: CardFacts): readonly KnownBlock[] {
  const enabling =
    operation.size === 1 &&
    items[0]?.records.some(
      ({ change, state }) => change.kind === "phone-feature" && change.after && state === "intent",
    );
  const line =
    operation.state === "paused" || paused
      ? `⏸ Paused${operation.stopReason ? `: ${escapeText(operation.stopReason)}` : ""}.`
      : operation.size > 1
        ? bar(counts, operation.size)
        : enabling
          ? "Zoom is switching the phone on. That takes a moment; I'll finish by myself."
          : "Working …";
  return [
    section(`*${escapeText(operation.proposal.title)}*\n${line}`),
    ...actions([button({ label: "Stop", action: ACTIONS.stop, value: String(operation.id) })]),
    context(`#${operation.id} · ${byWhom(operation)}`),
  ];
}
