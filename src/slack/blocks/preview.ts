// What a card would say, for a dry run: the same words, and nothing to press but what asks for the card.
import type { Changes } from "../../domain/proposal.ts";
import { tellLeft } from "../../operations/telling.ts";
import type { Ask } from "../../tools/ask.ts";
import { actions, offerButtons } from "./buttons.ts";
import { seatsOf } from "./card-facts.ts";
import { itemLines, lostAndWarned } from "./open-card.ts";
import { textOf } from "./operation-card.ts";
import { rosterPreview } from "./roster-preview.ts";
import { bright, context, escapeText, type Message, section } from "./text.ts";

const SHOWN_ITEMS = 8;
const SHOWN_LEFT = 8;

/** The card of a proposal that is not stored. */
export const previewMessage = (proposal: Changes, asked: Pick<Ask, "tool" | "input" | "why">): Message =>
  proposal.roster ? checkedList(proposal, proposal.roster, asked) : dryRun(proposal, asked.why);

/** What a list would come to: the card it would get, and a button for that card. */
function checkedList(
  { items, ...proposal }: Changes,
  { file, key }: NonNullable<Changes["roster"]>,
  { tool, input, why }: Pick<Ask, "tool" | "input" | "why">,
): Message {
  const blocks = [
    section(`*Checked ${escapeText(file)}: nothing is done.* It would be:`),
    ...rosterPreview({ proposal, items, size: items.length, why, asks: false }, bright),
    ...lostAndWarned(items, proposal.warnings, bright),
    ...(proposal.needsSecond
      ? [section(`A second person would have to confirm: ${escapeText(proposal.needsSecond)}.`)]
      : []),
    ...actions(
      offerButtons([
        { label: "Go on with it", tool, input: { ...input, dryRun: false } },
        { label: "Not this file", tool: "forget_file", input: { file: key } },
      ]),
    ),
  ];
  return { text: textOf(blocks), blocks };
}

function dryRun(proposal: Changes, why: string | null): Message {
  const { title, seats, items, notes, left, warnings, needsSecond } = proposal;
  const lost = [...new Set(items.flatMap((item) => item.lost))];
  const more = (all: number, shown: number) => (all > shown ? [`… and ${all - shown} more.`] : []);
  const paragraphs = [
    [`*${escapeText(title)}?*`, seatsOf(seats)].filter(Boolean).join("\n"),
    ...items.slice(0, SHOWN_ITEMS).map((item) => itemLines(item, bright)),
    ...more(items.length, SHOWN_ITEMS),
    escapeText([...notes, ...(why ? [`Why: ${why}`] : [])].join(" ")),
    left.length === 0
      ? ""
      : [
          "Left out:",
          ...left.slice(0, SHOWN_LEFT).map((one) => `• ${escapeText(tellLeft(one))}`),
          ...more(left.length, SHOWN_LEFT),
        ].join("\n"),
    lost.length > 0 ? `*Undo can't bring back:* ${escapeText(lost.join(", "))}.` : "",
    warnings.map((line) => `*Warning:* ${escapeText(line)}`).join("\n"),
    needsSecond ? `A second person has to confirm: ${escapeText(needsSecond)}.` : "",
  ].filter((text) => text !== "");
  const end =
    "Dry run, nothing stored and nothing written to Zoom. Say it without `--dry-run` to get the card.";
  return {
    text: [...paragraphs, end].join("\n").replaceAll("*", "").slice(0, 3_900),
    blocks: [...paragraphs.map(section), context(end)],
  };
}
