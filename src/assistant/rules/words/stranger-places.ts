// Where only somebody's name can stand, though nobody known is called that: "give Kate's phone to Zebediah", "what's
// Zebediah's extension". A request that loses its receiver is another request.
import type { Item } from "./item.ts";

const THINGS: ReadonlySet<string> = new Set(["LICENSE", "PHONE", "NUMBER", "EXT", "TEL", "PLANWORD"]);
const HANDING: ReadonlySet<string> = new Set(["GIVE", "MOVE"]);
const GIVING: ReadonlySet<string> = new Set(["GIVE"]);
const HAVING: ReadonlySet<string> = new Set(["HAVE"]);
const ASKING = /^(?:does|do|has|is|did|hat|hast|bekommt)$/u;
const OWNING = /^(?:have|has|got|get|already|still|yet|a|an|any|schon|noch|eine?n?)$/u;

const hasMark = (item: Item | undefined, marks: ReadonlySet<string>): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.has(mark));
const isWord = (item: Item | undefined, word: RegExp): boolean =>
  (item?.is === "word" || item?.is === "marks") && word.test(item.folded);
const ends = (item: Item | undefined): boolean =>
  item === undefined ||
  item.is === "stop" ||
  isWord(item, /^(?:please|pls|thanks|thx|today|now|asap|instead|then|bitte|stp|svp)$/u);

const WISHES: ReadonlySet<string> = new Set([
  "CREATE",
  "GIVE",
  "NEED",
  "LICENSE",
  "PHONE",
  "NUMBER",
  "PLANWORD",
]);
const TALKED_OF: ReadonlySet<string> = new Set(["LICENSE", "PHONE", "NUMBER"]);

/** "Phone license for xavier poole": how many words from here are the name of whom a wish without a verb is for. */
export function namesAfterFor(
  items: readonly Item[],
  at: number,
  isStrange: (item: Item | undefined) => boolean,
): number {
  if (!isWord(items[at - 1], /^(?:for|fur|pour|para)$/u) || !hasMark(items[at - 2], TALKED_OF)) return 0;
  const from = items.slice(0, at).findLastIndex((one) => one.is === "stop") + 1;
  const plain = items
    .slice(from, at - 2)
    .every(
      (one) =>
        hasMark(one, WISHES) || one.is === "plan" || isWord(one, /^(?:an?|one|the|eine?n?|une?|zoom)$/u),
    );
  const item = items[at];
  if (!plain || !isStrange(item) || item?.is !== "word") return 0;
  if (isStrange(items[at + 1]) && ends(items[at + 2])) return 2;
  return item.capital && ends(items[at + 1]) ? 1 : 0;
}

/** Whether the word at this place stands where a name has to. */
export function isWhereNamesStand(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const [before, next] = [items[at - 1], items[at + 1]];
  if (item?.is !== "word") return false;
  if (item.possessive) return hasMark(next, THINGS);
  // "Give alex a license"
  if (
    hasMark(before, GIVING) &&
    isWord(next, /^(?:an?|the|another|one|eine[rn]?|une?)$/u) &&
    items.slice(at + 2, at + 5).some((one) => hasMark(one, THINGS))
  )
    return true;
  if (isWord(before, /^(?:to|an)$/u) && ends(next)) {
    const clause = items.slice(items.slice(0, at).findLastIndex((one) => one.is === "stop") + 1, at - 1);
    const handed = clause.slice(clause.findLastIndex((one) => hasMark(one, HANDING)) + 1);
    // "Give Bob a phone and send the link to accounting": what goes there is something else.
    const another = handed.some(
      (one, place) => isWord(one, /^(?:and|und|et)$/u) && handed[place + 1]?.is === "word",
    );
    return (
      handed.length < clause.length &&
      handed.some((one) => hasMark(one, THINGS) || one.is === "number") &&
      !another
    );
  }
  return (
    isWord(before, ASKING) &&
    (isWord(next, OWNING) || hasMark(next, HAVING)) &&
    items.some((one) => hasMark(one, THINGS))
  );
}
