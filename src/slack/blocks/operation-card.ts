// The card of an operation in each state of its life. What is needed to decide stands in the first three lines.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import { shortPlanName } from "../../domain/license.ts";
import { type Item, type ItemCounts, isOpen, type Operation } from "../../domain/operation.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import { followUp } from "../../operations/follow-up.ts";
import { tellItem } from "../../operations/telling.ts";
import { ACTIONS, actions, button, offerButtons } from "./buttons.ts";
import { bright, clip, context, escapeText, type Message, type Shade, section, shadeOf } from "./text.ts";

export interface CardFacts {
  readonly operation: Operation;
  /** The first items; `counts` has them all. */
  readonly items: readonly Item[];
  readonly counts: ItemCounts;
  /** Where others read along, numbers are hidden. */
  readonly masked: boolean;
  readonly mode: "observe" | "act";
  readonly paused: boolean;
}

const SHOWN_ITEMS = 8;
const SHOWN_LEFT = 8;

const numbersOf = (items: readonly ProposedItem[]): readonly string[] =>
  items.flatMap(({ changes, shown }) => [
    ...shown.numbers,
    ...changes.flatMap((change) => describeChange(change).numbers),
  ]);

/** Who stands for it: the asker, and the other person where one confirmed. */
export function byWhom({ requester, confirmedBy }: Operation): string {
  const asker = escapeText(requester.name);
  return confirmedBy && confirmedBy.slackId !== requester.slackId
    ? `asked by ${asker}, confirmed by ${escapeText(confirmedBy.name)}`
    : `by ${asker}`;
}

const seatLine = ({ proposal }: Operation): string =>
  proposal.seats
    .map(({ name, before, after }) => `${escapeText(shortPlanName(name))}: free seats ${before} → ${after}`)
    .join(" · ");

function itemLines(item: ProposedItem, shade: Shade): string {
  const changes = item.changes.map((change) => {
    const { label, before, after } = describeChange(change);
    return `${label}: ${escapeText(shade(before))} → ${escapeText(shade(after))}`;
  });
  return `*${escapeText(item.person.name)}* (${escapeText(item.about)})\n${changes.map((line) => `• ${line}`).join("\n")}`;
}

const told = (item: Item, shade: Shade): string => escapeText(shade(tellItem(item)));

function when(at: Date, { requester }: Operation): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: requester.timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

/** What waits for a decision: what would change, what one should know, and the buttons. */
function openCard({ operation, items, mode, paused }: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { proposal, risk, requester, id } = operation;
  const danger = risk === "destructive";
  const people = items.slice(0, SHOWN_ITEMS);
  const more = operation.size - people.length;
  const lost = [...new Set(items.flatMap((item) => item.lost))];
  const waits = operation.state === "awaiting-approval";
  const notes = [...(proposal.notes ?? []), ...(operation.why ? [`Why: ${operation.why}`] : [])];
  return [
    section(
      `*${escapeText(proposal.title)}${waits ? "" : "?"}*${seatLine(operation) ? `\n${seatLine(operation)}` : ""}`,
    ),
    ...people.map((item) => section(itemLines(item, shade))),
    ...(more > 0 ? [context(`… and ${more} more.`)] : []),
    ...(notes.length > 0 ? [context(escapeText(shade(notes.join(" "))))] : []),
    ...(proposal.left.length > 0
      ? [
          section(
            `Left out:\n${proposal.left
              .slice(0, SHOWN_LEFT)
              .map(({ who, why }) => `• ${escapeText(who)}: ${escapeText(why.summary)}`)
              .join(
                "\n",
              )}${proposal.left.length > SHOWN_LEFT ? `\n… and ${proposal.left.length - SHOWN_LEFT} more.` : ""}`,
          ),
        ]
      : []),
    ...(lost.length > 0 ? [section(`*Undo can't bring back:* ${escapeText(lost.join(", "))}.`)] : []),
    ...(proposal.warnings.length > 0
      ? [section(proposal.warnings.map((line) => `⚠️ ${escapeText(shade(line))}`).join("\n"))]
      : []),
    ...(operation.needsSecond
      ? [
          section(
            `🔒 A second person has to confirm: ${escapeText(operation.needsSecond)}.${waits ? " Waiting for them." : ""}`,
          ),
        ]
      : []),
    ...(paused
      ? [section("⏸ Changes are paused for everybody; Confirm works again after `/zphone resume`.")]
      : []),
    ...actions([
      mode === "observe"
        ? button({ label: "Would do this", action: ACTIONS.confirm, value: String(id) })
        : button({
            label: "Confirm",
            action: ACTIONS.confirm,
            value: String(id),
            style: danger ? "danger" : "primary",
            ...(danger
              ? {
                  ask: {
                    title: clip(proposal.title, 90),
                    text: `${dialogText(operation, items)}${operation.needsSecond && !waits ? " A second person is asked then." : ""}`,
                    yes: clip(operation.size === 1 ? dialogVerb(operation, items) : "Confirm", 30),
                  },
                }
              : {}),
          }),
      button({ label: "Cancel", action: ACTIONS.cancel, value: String(id) }),
    ]),
    context(
      `#${id} · asked by ${escapeText(requester.name)} · valid until ${when(operation.expiresAt, operation)}${mode === "observe" ? " · observing: nothing is written to Zoom" : ""}`,
    ),
  ];
}

/** What Slack's dialog says under the title, which names the person already. */
function dialogText({ size }: Operation, items: readonly Item[]): string {
  const [first] = items;
  if (size === 1 && first)
    return `${first.person.email}: ${[...new Set(first.changes.map((change) => describeChange(change).label.toLowerCase()))].join(", ")}.`;
  const names = items
    .slice(0, 3)
    .map(({ person }) => person.name)
    .join(", ");
  return `${names}${size > 3 ? ` and ${size - 3} more` : ""}.`;
}

/** "Remove from Kate", in Slack's dialog. */
function dialogVerb({ tool }: Operation, items: readonly Item[]): string {
  const first = items[0]?.person.name.split(" ")[0] ?? "";
  const takes = items[0]?.changes.some((change) => change.kind === "phone-feature" && !change.after);
  return takes ? `Remove from ${first}` : tool === "undo_operation" ? `Undo for ${first}` : `Change ${first}`;
}

function bar({ applied, unchanged, failed, stale, unknown, skipped }: ItemCounts, size: number): string {
  const done = applied + unchanged + failed + stale + unknown + skipped;
  const filled = size > 0 ? Math.floor((done / size) * 20) : 0;
  return `${"▓".repeat(filled)}${"░".repeat(20 - filled)} ${done} of ${size}${failed + stale > 0 ? ` · ${failed + stale} not done` : ""}`;
}

function workingCard({ operation, counts, items, paused }: CardFacts): readonly KnownBlock[] {
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

const HEAD: Readonly<Record<string, string>> = {
  applied: "✅",
  "partly-applied": "⚠️ Partly done:",
  failed: "❌ Not done:",
  stopped: "⏹ Stopped:",
  stale: "Not done:",
};

/** What became of it, each person in a line, and what can be done next. */
function doneCard({ operation, items, counts }: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { state, size, id } = operation;
  const bad = items.filter((item) => item.state !== "applied" && item.state !== "unchanged");
  const shown = size === 1 ? items : [...bad, ...items.filter((item) => !bad.includes(item))].slice(0, 15);
  const did = counts.applied + counts.unchanged;
  const head =
    size === 1
      ? `${HEAD[state] ?? ""} ${shown.map((item) => told(item, shade)).join("\n")}`
      : `${HEAD[state] ?? ""} *${escapeText(operation.proposal.title)}*: ${did} of ${size} done.`;
  const next = [...new Set(bad.map((item) => item.problem?.next).filter((line) => line !== undefined))];
  const seats = counts.applied > 0 && bad.length === 0 ? seatLine(operation) : "";
  const wrote = counts.applied > 0 && state !== "undone";
  const failed = counts.failed + counts.skipped > 0;
  return [
    section(
      [
        head.trim(),
        ...(size > 1 ? shown.map((item) => `• ${told(item, shade)}`) : []),
        ...next.slice(0, 3).map((line) => escapeText(line)),
      ].join("\n"),
    ),
    ...(size > shown.length ? [context(`… and ${size - shown.length} more.`)] : []),
    ...(seats ? [context(seats)] : []),
    ...actions([
      ...(wrote ? [button({ label: "Undo", action: ACTIONS.undo, value: String(id) })] : []),
      ...(failed ? [button({ label: "Retry failed", action: ACTIONS.retry, value: String(id) })] : []),
      ...(counts.stale > 0 && !failed
        ? [button({ label: "Propose again", action: ACTIONS.again, value: String(id) })]
        : []),
      ...offerButtons(followUp(operation, items)).slice(0, 2),
    ]),
    context(`#${id} · ${byWhom(operation)}${operation.why ? ` · ${escapeText(operation.why)}` : ""}`),
  ];
}

/** One sentence for what is over without anything written. */
function overCard({ operation, items }: CardFacts, shade: Shade): readonly KnownBlock[] {
  const title = escapeText(operation.proposal.title);
  const by = escapeText(operation.confirmedBy?.name ?? operation.requester.name);
  const sentences: Readonly<Record<string, string>> = {
    cancelled: `Cancelled: ${title}. Nothing was written.`,
    expired: `Expired: ${title}. Nobody confirmed in time, and nothing was written.`,
    superseded: `Overtaken: ${title}. Another operation on the same person was confirmed first; nothing was written for this one.`,
    observed: `Noted, not done (observing): ${title}. In mode act this would have been written now.`,
    undone: `↩️ Undone: ${title}.`,
  };
  // A transfer whose receiver could not be served is undone by itself: the reason belongs on the card.
  const missed =
    operation.state === "undone"
      ? items.filter(({ state }) => state === "failed" || state === "stale" || state === "skipped")
      : [];
  const again = ["expired", "superseded"].includes(operation.state);
  return [
    section(
      [
        sentences[operation.state] ?? `${title}: ${operation.state}.`,
        ...missed.slice(0, 10).map((item) => `• ${told(item, shade)}`),
      ].join("\n"),
    ),
    ...actions(
      again ? [button({ label: "Propose again", action: ACTIONS.again, value: String(operation.id) })] : [],
    ),
    context(`#${operation.id} · ${by}`),
  ];
}

function blocksOf(facts: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { operation } = facts;
  if (isOpen(operation.state)) return openCard(facts, shade);
  if (operation.state === "scheduled")
    return [
      section(
        `🗓 Scheduled: *${escapeText(operation.proposal.title)}*\nIt is checked again on the day; if anything has changed, nothing is done and you are told.`,
      ),
      ...actions([button({ label: "Cancel", action: ACTIONS.cancel, value: String(operation.id) })]),
      context(`#${operation.id} · ${byWhom(operation)}`),
    ];
  if (["confirmed", "applying", "paused"].includes(operation.state)) return workingCard(facts);
  if (["applied", "partly-applied", "failed", "stopped", "stale"].includes(operation.state))
    return doneCard(facts, shade);
  return overCard(facts, shade);
}

/** The visible words of blocks, for notifications and screen readers. */
export const textOf = (blocks: readonly KnownBlock[]): string =>
  clip(
    blocks
      .flatMap((block) =>
        block.type === "section" && block.text
          ? [block.text.text]
          : block.type === "context"
            ? block.elements.flatMap((element) =>
                "text" in element && typeof element.text === "string" ? [element.text] : [],
              )
            : [],
      )
      .join("\n")
      .replaceAll("*", ""),
    3_900,
  );

/** The card of an operation as it stands. */
export function operationCard(facts: CardFacts): Message {
  const shade = facts.masked
    ? shadeOf([...numbersOf(facts.items), ...facts.items.flatMap(({ result }) => result?.numbers ?? [])])
    : bright;
  const blocks = blocksOf(facts, shade);
  return { text: textOf(blocks), blocks };
}
