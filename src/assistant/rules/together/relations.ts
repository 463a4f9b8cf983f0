// "Dana's new colleague Bob", "Kate's assistant Lee": one person, told by another. Only the last one is meant.
import { foldedOf, type Item } from "../words/item.ts";

const RELATION =
  /^(?:colleague|coworker|co-worker|teammate|assistant|boss|manager|supervisor|lead|deputy|intern|trainee|report|successor|replacement|predecessor|husband|wife|partner|brother|sister|son|daughter|friend|hire|starter|joiner|kollege|kollegin|assistent|assistentin|chef|chefin)$/u;
const LITTLE = /^(?:new|old|former|direct|personal|team|executive|own|other|newest|latest|,)$/u;

const isRelation = (item: Item | undefined): boolean =>
  RELATION.test(foldedOf(item)) || (item?.is === "marks" && item.marks.includes("NEWHIRE"));

/** The pieces of a text without those who only tell who somebody is. */
export function withoutRelations(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    let to = at + 1;
    while (to < at + 5 && (isRelation(items[to]) || LITTLE.test(foldedOf(items[to])))) to++;
    const related = items.slice(at + 1, to).some(isRelation);
    if (item.is === "person" && item.possessive && related && items[to]?.is === "person") at = to - 1;
    else result.push(item);
  }
  return result;
}
