// What can be pressed on a card that waits for a decision.
import type { KnownBlock } from "@slack/types";
import { describeChange } from "../../changes/descriptions.ts";
import type { Item, Operation } from "../../domain/operation.ts";
import type { Offer } from "../../domain/proposal.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { ACTIONS, actions, button, MOST_BUTTONS, offerButtons, offerMenu } from "./buttons.ts";
import type { CardFacts } from "./card-facts.ts";
import { clip } from "./text.ts";

/** Whether the asker has to type how many it is about. */
export const typesCount = ({ proposal, state }: Operation): boolean =>
  proposal.typed !== null && state !== "awaiting-approval";

/** Confirm first. The asker's own card has none while somebody else has to: it says who. */
export function openButtons({
  operation,
  items,
  mode,
  askersOwn,
}: Pick<CardFacts, "operation" | "items" | "mode" | "askersOwn">): readonly KnownBlock[] {
  const { proposal, id, size } = operation;
  const waits = operation.state === "awaiting-approval";
  const keeps = proposal.keep.length > 0 && mode === "act" && !waits;
  const buttons = [
    ...(waits && askersOwn ? [] : [confirmButton({ operation, items, mode })]),
    ...(keeps
      ? [
          button({
            label: `Do ${spellCount(size)} now, keep ${spellCount(proposal.keep.length)} for when they appear`,
            action: ACTIONS.confirmKeep,
            value: String(id),
          }),
        ]
      : []),
    button({ label: "Cancel", action: ACTIONS.cancel, value: String(id) }),
  ];
  const more: readonly Offer[] = proposal.roster
    ? [
        {
          label: "Not this file",
          tool: "forget_file",
          input: { file: proposal.roster.key, op: String(id) },
        },
      ]
    : [];
  return actions([...buttons, ...(buttons.length < MOST_BUTTONS ? offerButtons(more) : offerMenu(more))]);
}

function confirmButton({ operation, items, mode }: Pick<CardFacts, "operation" | "items" | "mode">) {
  const { id, needsSecond, size } = operation;
  if (mode === "observe")
    return button({ label: "Would do this", action: ACTIONS.confirm, value: String(id) });
  const danger = operation.risk === "destructive";
  const asksSecond = needsSecond !== null && operation.state !== "awaiting-approval";
  return button({
    label: "Confirm",
    action: ACTIONS.confirm,
    value: String(id),
    style: danger ? "danger" : "primary",
    ...(danger && !typesCount(operation)
      ? {
          ask: {
            ...dialogWords(operation, items, asksSecond),
            yes: clip(size === 1 ? dialogVerb(operation, items) : "Confirm", 30),
          },
        }
      : {}),
  });
}

/** "Calling plan" in the middle of a sentence; a name such as "Zoom Phone" stays as it is. */
const inSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?=\P{Lu}*$)/u, (letter) => letter.toLowerCase());

/** Slack cuts a longer one. */
const LONGEST_TITLE = 90;

/** A title that would be cut is said in whole below one that says how many it is about. */
function dialogWords(operation: Operation, items: readonly Item[], asksSecond: boolean) {
  const { size, proposal } = operation;
  const then = asksSecond ? " A second person is asked after that." : "";
  if (proposal.title.length <= LONGEST_TITLE)
    return { title: proposal.title, text: `${dialogText(operation, items)}${then}` };
  const whom = size === 1 ? (items[0]?.person.name ?? "one person") : `${size} people`;
  return { title: `Changes for ${whom}`, text: `${proposal.title}.${then}` };
}

/** What Slack's dialog says under the title, which names the person already. */
function dialogText({ size }: Operation, items: readonly Item[]): string {
  const [first] = items;
  if (size === 1 && first)
    return `${first.person.email}: ${[...new Set(first.changes.map((change) => inSentence(describeChange(change).label)))].join(", ")}.`;
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
