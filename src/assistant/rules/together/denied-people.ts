// "Bob and Ana get one, Lee doesn't": who is named last is named to be left out. Said of who gets something only: of who
// loses something, everybody named is asked about.
import { only } from "../reading.ts";
import { foldedOf, type Item, type SaidPerson } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";

const GETS: readonly Mark[] = ["GIVE", "GET", "NEED", "LICENSE"];
const LOSES: readonly Mark[] = ["TAKE", "UNASSIGN", "OFFBOARD", "LEFT", "MOVE", "TAKEN"];
const DENIED =
  /^(?:does ?n[o']t|do ?n[o']t|don't|doesn't|is not|isn't|are not|aren't|will not|won't|should not|shouldn't|must not|mustn't|not|nicht|pas|(?:bekommt|kriegt|braucht) keine[ns]?)(?: (?:get|getting|need|needs|want|have|receive|require|be getting))?(?: (?:one|any|either|an? (?:licen[cs]e|phone|number)|eine[ns]?))?(?: (?:though|please|yet))?$/u;

const has = (items: readonly Item[], marks: readonly Mark[]): boolean =>
  items.some((item) => item.is === "marks" && item.marks.some((mark) => marks.includes(mark)));
const joins = (item: Item | undefined): boolean =>
  /^(?:,|;|\.|-|–|and|but|und|aber|et|mais)$/u.test(foldedOf(item));

/** The pieces of a text without those who are denied at its end. */
export function withoutThoseDenied(items: readonly Item[]): readonly Item[] {
  const end = items.findLastIndex((item) => !(item.is === "stop" && /^[.!\n]$/u.test(item.folded))) + 1;
  const last = items.slice(0, end).findLastIndex((item) => item.is === "person");
  if (last < 0 || end === last + 1) return items;
  if (
    !DENIED.test(
      items
        .slice(last + 1, end)
        .map(foldedOf)
        .join(" "),
    )
  )
    return items;
  let from = last;
  while (items[from - 1]?.is === "person" || (joins(items[from - 1]) && items[from - 2]?.is === "person")) {
    // The comma before "Lee doesn't" ends the list of those who get one.
    if (has(items.slice(0, from - 1), GETS) && !has(items.slice(from - 1, last), GETS) && from < last) break;
    from--;
    if (items[from - 1]?.is !== "person") break;
  }
  const before = items.slice(0, from);
  while (joins(before.at(-1))) before.pop();
  const people = (some: readonly Item[]) => some.filter((item): item is SaidPerson => item.is === "person");
  const left = people(items.slice(from, last + 1));
  const named = people(before);
  const known = left.every(
    (one) => !named.some((other) => other.said === one.said || (only(one) && only(one) === only(other))),
  );
  if (!known || named.length === 0 || !has(before, GETS) || has(before, LOSES)) return items;
  return [...before, ...items.slice(end)];
}
