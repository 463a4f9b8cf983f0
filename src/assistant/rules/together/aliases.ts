// "Lee Wong (lee.wong@acme.example)", "Bob <@U1>": one person, told twice. The surer of the two is kept.

import { only } from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";

const isMark = (item: Item | undefined, ...marks: readonly string[]): boolean =>
  (item?.is === "stop" || item?.is === "word") && marks.includes(item.folded);

const isSame = (one: SaidPerson, other: SaidPerson): boolean =>
  other.certain &&
  (one.known.length === 0 ? !one.certain : one.known.some((person) => person === only(other)));

/** The pieces of a text without the second naming of somebody right beside the first. */
export function withoutAliases(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    const bracket = isMark(items[at + 1], "(", "‹", "[", ":");
    const next = items[bracket ? at + 2 : at + 1];
    if (item.is !== "person" || next?.is !== "person" || !isSame(item, next)) {
      result.push(item);
      continue;
    }
    result.push(next);
    at += bracket ? 2 : 1;
    if (bracket && isMark(items[at + 1], ")", "›", "]")) at++;
  }
  return result;
}
