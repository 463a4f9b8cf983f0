// What became of people, where the same is to be said of several: one line a cause, never the same one fifteen times.
import type { Item } from "../../domain/operation.ts";
import { spellCount } from "../../domain/spell-count.ts";
import { tellCause } from "../../operations/telling.ts";
import { told } from "./card-facts.ts";
import { escapeText, type Shade } from "./text.ts";

const NAMED = 3;

export interface ToldByCause {
  readonly line: string;
  /** How many people it is about. */
  readonly count: number;
}

/**
 * A line a cause, in the order in which they came; people are named as far as a line bears it. `notBegun`: how many there
 * are of those, where the items are only the first of them.
 */
export const byCause = (items: readonly Item[], shade: Shade, notBegun = 0): readonly ToldByCause[] =>
  [...Map.groupBy(items, (item) => `${item.state} ${tellCause(item)}`).values()].map((group) => {
    const [first] = group;
    const isWaiting = first?.state === "skipped" && first.problem === null;
    const count = isWaiting ? Math.max(group.length, notBegun) : group.length;
    if (first && count === 1) return { line: told(first, shade), count };
    const names = group.slice(0, NAMED).map(({ person }) => person.name);
    const more = count - names.length;
    const who =
      more > 0
        ? `${names.join(", ")} and ${spellCount(more)} more`
        : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    return {
      line: `*${escapeText(shade(who))}:* ${escapeText(shade(first ? tellCause(first) : ""))}`,
      count,
    };
  });
