// "Move Kate from Berlin to London", "London, not Berlin", "Berlin → London": the place that is left is not where anybody
// goes. Taken out where another place is named beside it, so that only the one that is meant is left to be read.
import { foldedOf, type Item, isStop } from "../words/item.ts";

const FROM =
  /^(?:from|out of|rather than|von|vom|aus|de|du|depuis|desde|leaving|than|statt|anstatt|anstelle)$/u;
const TO = /^(?:to|into|nach|a|au|vers|zu|zum|→)$/u;
const LITTLE = /^(?:the|our|der|die|das|dem|le|la|of|in|at|im|site|office|standort|buro)$/u;
const INSTEAD = /^(?:instead|rather|au|lieu|than|en|vez|and|but)$/u;

const isSite = (item: Item | undefined): boolean => /^(?:site|standort|office|buro)$/u.test(foldedOf(item));
const denies = (item: Item | undefined): boolean =>
  item?.is === "marks" && (item.marks.includes("NOT") || item.marks.includes("BUTNOT"));
// "3700, not 3500": of two extensions the denied one.
const isDeniedDigits = (items: readonly Item[], at: number): boolean =>
  items[at]?.is === "digits" &&
  denies(items[at - 1]) &&
  items.slice(0, at - 1).some((item) => item.is === "digits" && item.digits.length > 2);
const withoutDeniedDigits = (items: readonly Item[]): readonly Item[] =>
  items.some((_, at) => isDeniedDigits(items, at))
    ? items.filter((_, at) => !isDeniedDigits(items, at) && !isDeniedDigits(items, at + 1))
    : items;
const isPlace = (item: Item | undefined): boolean => item?.is === "place";

/** From where to where the words of a place that is left reach; undefined for a place that is not. */
function leftAround(items: readonly Item[], at: number): readonly [number, number] | undefined {
  let from = at;
  while (LITTLE.test(foldedOf(items[from - 1]))) from--;
  let to = at + 1;
  while (/^(?:site|office|standort|buro)$/u.test(foldedOf(items[to]))) to++;
  const before = items[from - 1];
  // "Make that one from Leeds" names where it is to be from.
  if (
    /^(?:make|set)$/u.test(foldedOf(items[from - 3])) &&
    /^(?:it|that|this|one|that one)$/u.test(foldedOf(items[from - 2]))
  )
    return undefined;
  const instead = foldedOf(before) === "of" && foldedOf(items[from - 2]) === "instead";
  // "Au site de Lyon" is where to.
  if (isSite(before ? items[from - 2] : undefined) && TO.test(foldedOf(items[from - 3]))) return undefined;
  if (instead || FROM.test(foldedOf(before)) || denies(before)) {
    from--;
    // "du site de Hamburg"
    if (isSite(items[from - 1]) && FROM.test(foldedOf(items[from - 2]))) from -= 2;
    while (INSTEAD.test(foldedOf(items[from - 1])) || foldedOf(items[from - 1]) === ",") from--;
    return [from, to];
  }
  const next = foldedOf(items[to + 1]) === "the" ? items[to + 2] : items[to + 1];
  // The arrow goes as well; "to" stays with the place it points at.
  if (TO.test(foldedOf(items[to])) && isPlace(next)) return [at, foldedOf(items[to]) === "→" ? to + 1 : to];
  return undefined;
}

/** The pieces of a text without places that are left for another one. */
export function withoutLeftPlaces(all: readonly Item[]): readonly Item[] {
  const items = withoutDeniedDigits(all);
  if (items.filter(isPlace).length < 2) return items;
  const dropped = new Set<number>();
  for (const [at, item] of items.entries()) {
    if (!isPlace(item)) continue;
    const start = items.slice(0, at).findLastIndex(isStop) + 1;
    const stop = items.slice(at).findIndex(isStop);
    const end = stop < 0 ? items.length : at + stop;
    const others = items.slice(start, end).some((other, place) => {
      const there = start + place;
      return there !== at && isPlace(other) && !dropped.has(there) && leftAround(items, there) === undefined;
    });
    const around = others ? leftAround(items, at) : undefined;
    if (around) for (let place = Math.max(start, around[0]); place < around[1]; place++) dropped.add(place);
  }
  return dropped.size === 0 ? items : items.filter((_, at) => !dropped.has(at));
}
