// "Kate gets extension 2150 and Bob a number", "set Ana's extension to 2150 and Kate's to 2151": the verb is said once and
// meant twice. It is put where it was left out, so that each half is a request of its own.
import { foldedOf, type Item } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";

const VERBS: readonly Mark[] = ["GIVE", "GET", "NEED", "SET", "CHANGE"];
const THINGS: readonly Mark[] = ["LICENSE", "PHONE", "NUMBER", "EXT"];
// Verbs that one thing of somebody's can hang on, and another thing of somebody else's.
const OWN_VERBS: readonly Mark[] = [...VERBS, "TAKE", "UNASSIGN", "MOVE"];
const OWN_THINGS: readonly Mark[] = [...THINGS, "PLANWORD", "SITEWORD"];
const ARTICLE = /^(?:an?|one|the|eine?n?|die|das|une?|le|la|another)$/u;

const marked = (item: Item | undefined, marks: readonly Mark[]): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.includes(mark));
const joins = (item: Item | undefined): boolean => /^(?:and|,|und|et|&|while)$/u.test(foldedOf(item));
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
  // Nothing is left out of a list: a thing has to stand between the two, or the first one gets what another one has.
  const given = /^(?:to|an)$/u.test(foldedOf(clause[person - 1])) && people.length > 1;
  if (!rest.some(isThing) && !given) return undefined;
  return { verb, first: clause.indexOf(verb) < person, thing: rest.find((item) => marked(item, THINGS)) };
}

// "Remove Dana's license and Kate's number": to each their own thing, and the verb is said once. The same thing of both is
// a list; what goes to somebody in the end goes there together.
function verbOfPair(items: readonly Item[], at: number): Item | undefined {
  const thingAfter = (from: number): Mark | undefined => {
    const thing = items.slice(from + 1, from + 4).find((item) => marked(item, OWN_THINGS));
    return thing?.is === "marks" ? thing.marks.find((mark) => OWN_THINGS.includes(mark)) : undefined;
  };
  const from =
    items.findLastIndex((item, end) => end < at && item.is === "stop" && /^[.!?;\n]$/u.test(item.folded)) + 1;
  const before = items.findLastIndex(
    (item, index) => index >= from && index < at - 1 && item.is === "person" && item.possessive,
  );
  if (before < 0 || items.slice(before + 1, at).some(({ is }) => is === "person")) return undefined;
  const [one, other] = [thingAfter(before), thingAfter(at)];
  if (one === undefined || other === undefined || one === other) return undefined;
  const ends = items.findIndex(
    (item, index) => index > at && item.is === "stop" && /^[.!?;\n]$/u.test(item.folded),
  );
  const rest = items.slice(at + 1, ends < 0 ? undefined : ends);
  if (
    rest.some(
      (item, index) => item.is === "person" && /^(?:to|an|zu|a|for|onto)$/u.test(foldedOf(rest[index - 1])),
    )
  )
    return undefined;
  return items.slice(from, before).findLast((item) => marked(item, OWN_VERBS));
}

/** The pieces of a text with verbs that were left out put in. */
export function withEllipsis(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const then = items[at + 2];
    const pair =
      item.is === "person" && item.possessive && joins(items[at - 1]) ? verbOfPair(items, at) : undefined;
    if (pair) {
      result.push(pair, item);
      continue;
    }
    const before =
      item.is === "person" && joins(items[at - 1]) ? clauseBefore(result.slice(0, -1)) : undefined;
    if (!before || item.is !== "person") {
      result.push(item);
      continue;
    }
    const another =
      !item.possessive &&
      ((ARTICLE.test(foldedOf(next)) && then !== undefined) || (isThing(next) && next?.is !== "place"));
    const own =
      item.possessive &&
      foldedOf(next) === "to" &&
      before.thing !== undefined &&
      (then?.is === "digits" || then?.is === "plan" || then?.is === "place");
    // "Dana should get extension 2160 and Lee 2161"
    const extension = next?.is === "digits" && next.digits.length > 3 && before.thing !== undefined;
    if (another && extension && before.thing)
      result.push(...(before.first ? [before.verb, item] : [item, before.verb]), before.thing);
    else if (another) result.push(...(before.first ? [before.verb, item] : [item, before.verb]));
    else if (own && before.thing) result.push(before.verb, item, before.thing);
    else result.push(item);
  }
  return result;
}
