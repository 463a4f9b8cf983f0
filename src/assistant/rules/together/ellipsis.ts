// "Kate gets extension 2150 and Bob a number", "set Ana's extension to 2150 and Kate's to 2151": the verb is said once and
// meant twice. It is put where it was left out, so that each half is a request of its own.
import type { Item } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";

const VERBS: readonly Mark[] = ["GIVE", "GET", "NEED", "SET", "CHANGE"];
const THINGS: readonly Mark[] = ["LICENSE", "PHONE", "NUMBER", "EXT"];
const ARTICLE = /^(?:an?|one|the|eine?n?|die|das|une?|le|la|another)$/u;

const marked = (item: Item | undefined, marks: readonly Mark[]): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.includes(mark));
const wordOf = (item: Item | undefined): string => (item && "folded" in item ? item.folded : "");
const joins = (item: Item | undefined): boolean => /^(?:and|,|und|et|&|while)$/u.test(wordOf(item));
const isThing = (item: Item | undefined): boolean =>
  marked(item, THINGS) ||
  item?.is === "plan" ||
  item?.is === "number" ||
  item?.is === "place" ||
  item?.is === "digits";

// The verb of the clause that ends here, its one person, and the thing it is about.
function clauseBefore(
  items: readonly Item[],
): { verb: Item; first: boolean; thing: Item | undefined } | undefined {
  const from = items.findLastIndex((item) => item.is === "stop" && /^[.!?;\n]$/u.test(item.folded)) + 1;
  const clause = items.slice(from);
  const verb = clause.findLast((item) => marked(item, VERBS));
  const people = clause.filter(({ is }) => is === "person");
  if (!verb || people.length === 0 || !clause.some(isThing)) return undefined;
  const person = clause.findLastIndex(({ is }) => is === "person");
  const rest = clause.slice(person + 1);
  // Nothing is left out of a list: a thing has to stand between the two.
  if (!rest.some(isThing)) return undefined;
  return { verb, first: clause.indexOf(verb) < person, thing: rest.find((item) => marked(item, THINGS)) };
}

/** The pieces of a text with verbs that were left out put in. */
export function withEllipsis(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const then = items[at + 2];
    const before =
      item.is === "person" && joins(items[at - 1]) ? clauseBefore(result.slice(0, -1)) : undefined;
    if (!before || item.is !== "person") {
      result.push(item);
      continue;
    }
    const another =
      !item.possessive &&
      ((ARTICLE.test(wordOf(next)) && then !== undefined) || (isThing(next) && next?.is !== "place"));
    const own =
      item.possessive &&
      wordOf(next) === "to" &&
      before.thing !== undefined &&
      (then?.is === "digits" || then?.is === "plan" || then?.is === "place");
    if (another) result.push(...(before.first ? [before.verb, item] : [item, before.verb]));
    else if (own && before.thing) result.push(before.verb, item, before.thing);
    else result.push(item);
  }
  return result;
}
