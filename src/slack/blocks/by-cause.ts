// What became of people, where the same is to be said of several: one line a cause, never the same one fifteen times.
import type { Item } from "../../domain/operation.ts";
import { tellCause } from "../../operations/telling.ts";
import { told } from "./card-facts.ts";
import { escapeText, type Shade } from "./text.ts";

const NAMED = 3;

export interface ToldByCause {
  readonly line: string;
  /** How many people it is about. */
  readonly count: number;
}

/** A line a cause, in the order in which they came; people are named as far as a line bears it. */
export const byCause = (items: readonly Item[], shade: Shade): readonly ToldByCause[] =>
  [...Map.groupBy(items, (item) => `${item.state} ${tellCause(item)}`).values()].map((group) => {
    const [first, ...others] = group;
    if (first && others.length === 0) return { line: told(first, shade), count: 1 };
    const names = group.slice(0, NAMED).map(({ person }) => person.name);
    const more = group.length - names.length;
    const who =
      more > 0
        ? `${names.join(", ")} and ${more} more`
        : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    return {
      line: `*${escapeText(shade(who))}:* ${escapeText(shade(first ? tellCause(first) : ""))}`,
      count: group.length,
    };
  });
