// The cards of what is over: done in whole, in part or not at all.
import type { KnownBlock } from "@slack/types";
import { spellCount } from "../../domain/spell-count.ts";
import { followUp } from "../../operations/follow-up.ts";
import type { Rest } from "../../operations/mark-undone.ts";
import { isReported, tellLeft, tellRows } from "../../operations/telling.ts";
import { HALF_WAY } from "../../operations/undo.ts";
import { ACTIONS, actions, button, MOST_BUTTONS, offerButtons } from "./buttons.ts";
import { byCause } from "./by-cause.ts";
import { byWhom, type CardFacts, seatLine, told as toldItem } from "./card-facts.ts";
import { context, escapeText, type Shade, section } from "./text.ts";

/** What was done in whole needs no word in front: the sentence says it. */
const HEAD: Readonly<Record<string, string>> = {
  "partly-applied": "*Partly done:*",
  failed: "*Not done:*",
  stopped: "*Stopped:*",
  stale: "*Not done:*",
};

/** What became of every row of the file, and where that can be read. */
function fileLine({ operation, counts, reportedBeside }: CardFacts): readonly string[] {
  if (!isReported(operation)) return [];
  const told = tellRows(operation, counts);
  const beside = operation.undoOf === null ? "where the list was dropped" : "where it was asked for";
  return [
    [
      ...(told === null ? [] : [escapeText(told)]),
      ...(operation.keeps && operation.proposal.keep.length > 0
        ? ["`/zphone pending` lists those that wait."]
        : []),
      `Each of them is in results-${operation.id}.csv, ${reportedBeside ? beside : "in your messages with me"}.`,
    ].join(" "),
  ];
}

const SHOWN_REST = 10;

/** What an undo took back and what it did not, each person with the reason. */
function undoneInPart({ undo, count, items, left }: Rest, done: number, shade: Shade): string {
  const shown = [
    ...byCause(items, shade),
    ...left.map((one) => ({ line: escapeText(tellLeft(one)), count: 1 })),
  ].slice(0, SHOWN_REST);
  const told = shown.reduce((sum, one) => sum + one.count, 0);
  const back = done - count > 0 ? `for ${spellCount(done - count)} of ${spellCount(done)} ` : "";
  return [
    `*Partly undone* ${back}(#${undo}). Not undone:`,
    ...shown.map(({ line }) => `• ${line}`),
    ...(count > told ? [`… and ${spellCount(count - told)} more.`] : []),
  ].join("\n");
}

/** Whom the undo leaves although they were never done: something was written for them, too. */
const halfWayIn = ({ left }: Rest): number => left.filter(({ why }) => why.code === HALF_WAY).length;

/** Lines of people, at most; and of those who are done as wanted, where there are more than anybody reads. */
const SHOWN = 15;
const SHOWN_WELL = 5;

/** What became of it, each person in a line, and what can be done next. */
export function doneCard(facts: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { operation, items, counts, rest } = facts;
  const { state, size, id } = operation;
  const bad = items.filter((item) => item.state !== "applied" && item.state !== "unchanged");
  const explained = bad.filter((item) => item.state === "skipped" && item.problem !== null).length;
  const missed = byCause(bad, shade, counts.skipped - explained).slice(0, SHOWN);
  const room = Math.min(SHOWN - missed.length, size > SHOWN ? SHOWN_WELL : SHOWN);
  const well = items.filter((item) => !bad.includes(item)).slice(0, room);
  const shown = missed.reduce((sum, { count }) => sum + count, well.length);
  const did = counts.applied + counts.unchanged;
  const opening = state === "stopped" && did === size ? "*Done before it could be stopped:*" : HEAD[state];
  const head =
    size === 1
      ? `${opening ?? ""} ${items.map((item) => toldItem(item, shade)).join("\n")}`
      : `${opening ?? ""} *${escapeText(operation.proposal.title)}*: ${spellCount(did)} of ${spellCount(size)} done.`;
  const next = [...new Set(bad.map((item) => item.problem?.next).filter((line) => line !== undefined))];
  const seats = counts.applied > 0 && bad.length === 0 && !rest ? seatLine(operation) : "";
  const halfWay = bad.some(({ records }) => records.some((record) => record.state === "applied"));
  const wrote = (counts.applied > 0 || halfWay) && state !== "undone";
  const failed = counts.failed + counts.skipped > 0;
  return [
    section(
      [
        head.trim(),
        ...(size > 1 ? missed.map(({ line }) => `• ${line}`) : []),
        ...next.slice(0, 3).map((line) => escapeText(line)),
        ...(size > 1 ? well.map((item) => `• ${toldItem(item, shade)}`) : []),
      ].join("\n"),
    ),
    ...(size > 1 && size > shown ? [context(`… and ${spellCount(size - shown)} more.`)] : []),
    ...fileLine(facts).map((line) => context(line)),
    ...(rest ? [section(undoneInPart(rest, counts.applied + halfWayIn(rest), shade))] : []),
    ...(seats ? [context(seats)] : []),
    // What was done at once was not read before: what one should know is read now.
    ...(operation.risk === "reversible" && operation.undoOf === null && operation.proposal.warnings.length > 0
      ? [
          section(
            operation.proposal.warnings.map((line) => `*Warning:* ${escapeText(shade(line))}`).join("\n"),
          ),
        ]
      : []),
    ...actions(
      [
        ...(wrote
          ? [button({ label: rest ? "Undo the rest" : "Undo", action: ACTIONS.undo, value: String(id) })]
          : []),
        ...(failed ? [button({ label: "Retry failed", action: ACTIONS.retry, value: String(id) })] : []),
        ...(counts.stale > 0 && !failed
          ? [button({ label: "Propose again", action: ACTIONS.again, value: String(id) })]
          : []),
        ...offerButtons(followUp(operation, items)),
      ].slice(0, MOST_BUTTONS),
    ),
    context(`#${id} · ${byWhom(operation)}${operation.why ? ` · ${escapeText(operation.why)}` : ""}`),
  ];
}

/** Why a card was taken back where nobody pressed Cancel on it: a sentence. */
const takenBack = ({ stopReason }: CardFacts["operation"]): string =>
  stopReason?.endsWith(".") ? ` ${escapeText(stopReason)}` : "";

/** The reason of whoever pressed "Propose it again". */
export const PROPOSED_ANEW = "It was proposed anew.";

/** One sentence for what is over without anything written. */
export function overCard({ operation, items }: CardFacts, shade: Shade): readonly KnownBlock[] {
  const title = escapeText(operation.proposal.title);
  const by = escapeText(operation.confirmedBy?.name ?? operation.requester.name);
  const sentences: Readonly<Record<string, string>> = {
    cancelled: `Cancelled: ${title}. Nothing was written.${takenBack(operation)}`,
    expired: `Expired: ${title}. Nobody confirmed in time, and nothing was written.`,
    superseded: `Overtaken: ${title}. Another operation on the same ${operation.size > 1 ? "people" : "person"} was confirmed first; nothing was written for this one.`,
    observed: `Noted, not done (observing): ${title}. In mode act this would have been written now.`,
    undone: `Undone: ${title}.`,
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
        ...byCause(missed, shade)
          .slice(0, 10)
          .map(({ line }) => `• ${line}`),
      ].join("\n"),
    ),
    ...actions(
      again ? [button({ label: "Propose again", action: ACTIONS.again, value: String(operation.id) })] : [],
    ),
    context(
      `#${operation.id} · ${by}${operation.undoneBy === null ? "" : ` · undone by #${operation.undoneBy}`}`,
    ),
  ];
}
