import type { ProposedItem } from "../../domain/proposal.ts";
import type { Budget } from "../../ports/pacer.ts";

/** Calls a second that may be sent: Zoom's limit on this account's plan, and our share of it. */
export type Allowed = (budget: Budget) => number;

/** So many people stand on a page of Zoom's list, which answers the looks at all of them. */
const PAGE = 100;
/** Lists of more pages than these are not worth reading for a look: then each is a call (docs/decisions/0008). */
const MOST_PAGES = 30;

/** Somebody who waits for another one: written to and looked at, before it is the next one's turn. */
const TURN_S = 0.4;

/** How many of them have to be done one after the other, at most. Whoever is waited for stands before who waits. */
function longestQueue(items: readonly ProposedItem[]): number {
  const turns: number[] = [];
  for (const { after } of items) turns.push(1 + Math.max(0, ...after.map((first) => turns[first] ?? 0)));
  return Math.max(0, ...turns);
}

/**
 * About how long these items take. The budgets run beside each other: the fullest one tells. Each item is looked at
 * before and after, and once more where a phone is switched on.
 */
export function secondsFor(
  items: readonly ProposedItem[],
  { allowed, phones }: { readonly allowed: Allowed; readonly phones: number },
): number {
  const changes = items.flatMap((item) => item.changes);
  const switched = changes.filter(({ kind }) => kind === "phone-feature").length;
  const switchedOn = changes.filter((change) => change.kind === "phone-feature" && change.after).length;
  const looks = 2 * items.length + switchedOn;
  // While they are given, the list grows: half of them are on it on average.
  const pages = Math.ceil((phones + switchedOn / 2) / PAGE) || 1;
  const together = items.length > PAGE / 10 && pages <= MOST_PAGES;
  const calls = (table: Budget["table"], label: Budget["label"], count: number) =>
    count / allowed({ table, label });
  const queue = items.some(({ after }) => after.length > 0) ? longestQueue(items) : 0;
  return Math.max(
    1,
    Math.ceil(queue * TURN_S),
    Math.ceil(calls("phone", "LIGHT", changes.length - switched + (together ? 0 : looks))),
    Math.ceil(calls("general", "LIGHT", switched)),
    Math.ceil(calls("phone", "MEDIUM", together ? (looks / PAGE) * pages : 0)),
  );
}
