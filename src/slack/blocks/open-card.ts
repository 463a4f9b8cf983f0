// The card of what waits for a decision. What is needed to decide stands in the first three lines.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import { DAY_MS } from "../../domain/day-ms.ts";
import type { Item, Operation } from "../../domain/operation.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import { tellLeft } from "../../operations/telling.ts";
import { type CardFacts, seatLine } from "./card-facts.ts";
import { openButtons, typesCount } from "./open-buttons.ts";
import { rosterPreview } from "./roster-preview.ts";
import { context, escapeText, type Shade, section } from "./text.ts";

const SHOWN_ITEMS = 8;
const SHOWN_LEFT = 8;

/** What somebody loses whose phone is taken, in a line: numbers, plans and the extension, which goes with them. */
function goes({ changes, shown }: ProposedItem): string {
  const goods = changes.flatMap((change) => {
    const { before, after, numbers } = describeChange(change);
    if (change.kind === "phone-feature") return [];
    return [numbers.length > 0 ? `${before} (${after})` : before];
  });
  return [...goods, ...(shown.extension ? [`extension ${shown.extension}`] : [])].join(" · ");
}

/** One person, and each thing before → after. */
export function itemLines(item: ProposedItem, shade: Shade): string {
  const who = `*${escapeText(item.person.name)}* (${escapeText(item.about)})`;
  const taken = item.changes.some((change) => change.kind === "phone-feature" && !change.after);
  if (taken) return `${who}\n*Goes:* ${escapeText(shade(goes(item) || "the phone"))}`;
  const changes = item.changes.map((change) => {
    const { label, before, after } = describeChange(change);
    return `${label}: ${escapeText(shade(before))} → ${escapeText(shade(after))}`;
  });
  return `${who}\n${changes.map((line) => `• ${line}`).join("\n")}`;
}

/** Until when a card is good, in the asker's time zone; with the day where it isn't today's matter. */
function until({ requester, expiresAt, createdAt }: Operation): string {
  const long = expiresAt.getTime() - createdAt.getTime() >= DAY_MS;
  return (
    new Intl.DateTimeFormat("en-GB", {
      timeZone: requester.timeZone,
      ...(long ? { weekday: "short", day: "numeric", month: "short" } : {}),
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    })
      .format(expiresAt)
      // A minus does not end a line, as a hyphen does.
      .replace("GMT-", "GMT−")
  );
}

/** The changes of an operation, person by person, and who is left out of it. */
function whatAndWhom(operation: Operation, items: readonly Item[], shade: Shade): readonly KnownBlock[] {
  const { proposal } = operation;
  const people = items.slice(0, SHOWN_ITEMS);
  const more = operation.size - people.length;
  const waits = operation.state === "awaiting-approval";
  const notes = [...proposal.notes, ...(operation.why ? [`Why: ${operation.why}`] : [])];
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
              .map((one) => `• ${escapeText(tellLeft(one))}`)
              .join(
                "\n",
              )}${proposal.left.length > SHOWN_LEFT ? `\n… and ${proposal.left.length - SHOWN_LEFT} more.` : ""}`,
          ),
        ]
      : []),
  ];
}

/** What undo can't bring back, and what one should know before it is done. */
export function lostAndWarned(
  items: readonly ProposedItem[],
  warnings: readonly string[],
  shade: Shade,
): readonly KnownBlock[] {
  const lost = [...new Set(items.flatMap((item) => item.lost))];
  return [
    ...(lost.length > 0 ? [section(`*Undo can't bring back:* ${escapeText(lost.join(", "))}.`)] : []),
    ...(warnings.length > 0
      ? [section(warnings.map((line) => `*Warning:* ${escapeText(shade(line))}`).join("\n"))]
      : []),
  ];
}

/** What waits for a decision: what would change, what one should know, and the buttons. */
export function openCard(facts: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { operation, items, mode, paused, seconds } = facts;
  const { proposal, requester, id } = operation;
  const waits = operation.state === "awaiting-approval";
  const waiting = ` Waiting for ${seconds || "them"}.`;
  return [
    ...(proposal.roster
      ? rosterPreview({ proposal, items, size: operation.size, why: operation.why, asks: !waits }, shade)
      : whatAndWhom(operation, items, shade)),
    ...lostAndWarned(items, proposal.warnings, shade),
    ...(operation.needsSecond
      ? [
          section(
            `A second person has to confirm: ${escapeText(operation.needsSecond)}.${waits ? escapeText(waiting) : ""}${typesCount(operation) ? ` Confirm asks you to type ${proposal.typed}.` : ""}`,
          ),
        ]
      : []),
    ...(paused
      ? [section("Changes are paused for everybody; Confirm works again after `/zphone resume`.")]
      : []),
    ...openButtons(facts),
    context(
      `#${id} · asked by ${escapeText(requester.name)} · valid until ${until(operation)}${mode === "observe" ? " · observing: nothing is written to Zoom" : ""}`,
    ),
  ];
}
