// "All of these need phones apart from Lee: Bob, Lee, Yuki": a group whose people are in the sentence, and who of them is
// left out. Said as the others alone, so that nobody is taken for a group of unknown people.
import { only } from "../reading.ts";
import { foldedOf, type Item, isStop, type SaidPerson } from "../words/item.ts";

const GROUP =
  /^(?:of|the|these|those|them|following|here|below|listed|named|above|in|on|this|my|all|folgenden|diese[nr]?|ces|ceux)$/u;
const POINTS = /^(?:these|those|diesen|ces)$/u;
const EXCEPT = /^(?:but|minus|save|bar|excluding|barring)$/u;

const has = (item: Item | undefined, ...marks: readonly string[]): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.includes(mark));
const joins = (item: Item | undefined): boolean => /^(?:,|and|&|\+|und|et|y|or)$/u.test(foldedOf(item));
const opens = (item: Item | undefined): boolean => /^(?::|-|–|—|\()$/u.test(foldedOf(item));

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every run of people that are joined to a list. */
function listsIn(items: readonly Item[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < items.length; at++) {
    if (items[at]?.is !== "person") continue;
    const from = at;
    let to = at + 1;
    for (let next = to; next < items.length; next++)
      if (items[next]?.is === "person") to = next + 1;
      else if (!joins(items[next])) break;
    runs.push({ from, to });
    at = to;
  }
  return runs;
}

const peopleIn = (items: readonly Item[], { from, to }: Run): readonly SaidPerson[] =>
  items.slice(from, to).filter((item): item is SaidPerson => item.is === "person");

const isGroup = (item: Item | undefined): boolean =>
  GROUP.test(foldedOf(item)) || has(item, "ALL", "PEOPLEWORD", "LIST");

/** Where the group's words stand; undefined where no group is named. */
function groupIn(items: readonly Item[]): Run | undefined {
  const at = items.findIndex((item) => has(item, "ALL"));
  if (at < 0) return undefined;
  let from = at;
  while (isGroup(items[from - 1])) from--;
  // "Of these, everyone needs …"
  if (foldedOf(items[from - 1]) === "," && POINTS.test(foldedOf(items[from - 2]))) {
    from -= 2;
    while (isGroup(items[from - 1])) from--;
  }
  let to = at + 1;
  while (isGroup(items[to])) to++;
  return { from, to };
}

/** A sentence with its list in the place of the group, without who is left out. */
function withOthers(items: readonly Item[]): readonly Item[] {
  const runs = listsIn(items);
  const excepts = (at: number): number => {
    const before = items[at - 1];
    if (has(before, "BUTNOT") || EXCEPT.test(foldedOf(before))) return at - 1;
    if (foldedOf(before) === "from" && foldedOf(items[at - 2]) === "aside") return at - 2;
    return -1;
  };
  const [left, another] = runs.filter(({ from }) => excepts(from) >= 0);
  const [list, more] = runs.filter((run) => run !== left);
  if (!left || another || !list || more) return items;
  const open = opens(items[list.from - 1]);
  const closed = opens(items[list.to]) || foldedOf(items[list.to]) === ",";
  if (!open && !closed) return items;
  // "… except Bob, who needs Pro": something of his own is told.
  if (has(items[left.to], "WHO") || has(items[left.to + 1], "WHO")) return items;
  const out = peopleIn(items, left);
  const all = peopleIn(items, list);
  const same = (one: SaidPerson) => (other: SaidPerson) =>
    only(one) !== undefined && only(one) === only(other);
  if (!out.every((one) => all.some(same(one))) || [...out, ...all].some(({ possessive }) => possessive))
    return items;
  const others = all.filter((one) => !out.some(same(one)));
  if (others.length === 0) return items;
  const join: Item = { is: "stop", folded: "," };
  const and: Item = { is: "word", folded: "and", text: "and", capital: false, possessive: false };
  const named = others.flatMap((one, at): readonly Item[] =>
    at === 0 ? [one] : [at === others.length - 1 ? and : join, one],
  );
  const exceptFrom = excepts(left.from);
  const group = groupIn(items.map((item, at) => (at >= exceptFrom && at < left.to ? GONE : item)));
  if (!group) return items;
  // "License Bob, Yuki and Imran, everyone except Yuki": what is asked stands before them.
  const apposed = !open && foldedOf(items[list.to]) === "," && group.from === list.to + 1;
  const gone = (at: number): boolean =>
    (at >= exceptFrom && at < left.to) ||
    (at >= list.from && at < list.to) ||
    (at >= group.from && at < group.to) ||
    (open && (at === list.from - 1 || (at === list.to && foldedOf(items[at]) === ")"))) ||
    (!open && at === list.to) ||
    (open && at === list.to && opens(items[at])) ||
    (foldedOf(items[at]) === "," && (at === exceptFrom - 1 || at === left.to));
  const place = apposed ? list.from : group.from;
  return items.flatMap((item, at) => [...(at === place ? named : []), ...(gone(at) ? [] : [item])]);
}
const GONE: Item = { is: "stop", folded: "…" };

// "… all but Imran:", and the names below it, one to a line.
function inOneLine(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  let below = false;
  for (const [at, item] of items.entries()) {
    const breaks = foldedOf(item) === "\n";
    if (!breaks && item.is !== "person" && !joins(item)) below = foldedOf(item) === ":";
    const names = below && breaks && items[at + 1]?.is === "person";
    if (!names) result.push(item);
    else if (items[at - 1]?.is === "person") result.push({ is: "stop", folded: "," });
  }
  return result;
}

/** The pieces of a text, with the people of a list for its group. */
export function withoutLeftOut(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  const whole = inOneLine(items);
  let from = 0;
  let changed = false;
  for (let at = 0; at <= whole.length; at++) {
    const item = whole[at];
    if (item && !isStop(item)) continue;
    const sentence = whole.slice(from, at);
    const others = withOthers(sentence);
    changed ||= others !== sentence;
    result.push(...others, ...(item ? [item] : []));
    from = at + 1;
  }
  return changed ? result : items;
}
