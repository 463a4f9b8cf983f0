// The card of an operation in each state of its life.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import type { OperationId } from "../../domain/ids.ts";
import { doneOf, isOpen, isStopping, isUnderWay } from "../../domain/operation.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import { ACTIONS, actions, button, MOST_BUTTONS } from "./buttons.ts";
import { byWhom, type CardFacts } from "./card-facts.ts";
import { doneCard, overCard } from "./done-card.ts";
import { openCard } from "./open-card.ts";
import {
  bright,
  clip,
  context,
  escapeText,
  type Message,
  rowsOf,
  type Shade,
  section,
  shadeOf,
} from "./text.ts";
import { stoppingCard, workingCard } from "./working-card.ts";

const numbersOf = (items: readonly ProposedItem[]): readonly string[] =>
  items.flatMap(({ changes, shown }) => [
    ...shown.numbers,
    ...changes.flatMap((change) => describeChange(change).numbers),
  ]);

function blocksOf(facts: CardFacts, shade: Shade): readonly KnownBlock[] {
  const { operation } = facts;
  if (isOpen(operation.state)) return openCard(facts, shade);
  if (operation.state === "scheduled")
    return [
      section(
        `Scheduled: *${escapeText(operation.proposal.title)}*\nIt is checked again on the day; if anything has changed, nothing is done and you are told.`,
      ),
      ...actions([button({ label: "Cancel", action: ACTIONS.cancel, value: String(operation.id) })]),
      context(`#${operation.id} · ${byWhom(operation)}`),
    ];
  if (isUnderWay(operation.state)) return workingCard(facts);
  if (isStopping(operation) && doneOf(facts.counts) < operation.size) return stoppingCard(facts);
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
            : block.type === "table"
              ? rowsOf(block)
              : [],
      )
      .join("\n")
      .replaceAll("*", ""),
    3_900,
  );

/** With a button that shows the numbers to whoever may see them, where there is room for one. */
function withShowMe(blocks: readonly KnownBlock[], id: OperationId): readonly KnownBlock[] {
  const showMe = button({ label: "Show me", action: ACTIONS.revealCard, value: String(id) });
  const at = blocks.findLastIndex(({ type }) => type === "actions");
  const row = blocks[at];
  if (row?.type !== "actions")
    return blocks.toSpliced(blocks.at(-1)?.type === "context" ? -1 : blocks.length, 0, ...actions([showMe]));
  if (row.elements.length >= MOST_BUTTONS) return blocks;
  return blocks.with(at, { ...row, elements: [...row.elements, showMe] });
}

/** The card of an operation as it stands. */
export function operationCard(facts: CardFacts): Message {
  const items = [...facts.items, ...(facts.rest?.items ?? [])];
  const numbers = [...numbersOf(items), ...items.flatMap(({ result }) => result?.numbers ?? [])];
  const shaded = blocksOf(facts, facts.masked ? shadeOf(numbers) : bright);
  const text = textOf(shaded);
  const hides = facts.masked && text !== textOf(blocksOf(facts, bright));
  return { text, blocks: hides ? withShowMe(shaded, facts.operation.id) : shaded };
}

/** The words of the card with all numbers, and nothing to press: for one reader who may see them. */
export function openlyTold(facts: CardFacts): Message {
  const blocks = blocksOf({ ...facts, masked: false }, bright).filter(({ type }) => type !== "actions");
  return { text: textOf(blocks), blocks };
}
