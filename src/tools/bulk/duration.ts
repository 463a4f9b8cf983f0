import type { ProposedItem } from "../../domain/proposal.ts";
import type { Budget } from "../../ports/pacer.ts";

/** Calls a second that may be sent: Zoom's limit on this account's plan, and our share of it. */
export type Allowed = (budget: Budget) => number;

/** So many people stand on a page of Zoom's list, which answers the looks at all of them. */
const PAGE = 100;
/** Lists of more pages than these are not worth reading for a look: then each is a call (docs/decisions/0008). */
const MOST_PAGES = 30;

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
  return Math.max(
    1,
    Math.ceil(calls("phone", "LIGHT", changes.length - switched + (together ? 0 : looks))),
    Math.ceil(calls("general", "LIGHT", switched)),
    Math.ceil(calls("phone", "MEDIUM", together ? (looks / PAGE) * pages : 0)),
  );
}
