// The speaker beside others: "license Bob and give me a number" names two people, and each gets their own. Where nobody
// else is named, a clause about oneself is read as one.
import type { Vocabulary } from "../context.ts";
import { foldedOf, type Item, isStop, type SaidPerson } from "./item.ts";
import type { Mark } from "./lexicon.ts";

const MY = /^(?:my|meine?[nmrs]?|mon|ma|mes|mi|mis|meu|minha)$/u;
const ME = /^(?:me|myself|mir|mich|moi|mim)$/u;
const I = /^(?:i|ich|je|yo|eu)$/u;
const AND = /^(?:and|n|&|\+|,|plus|und|et|y|e)$/u;
const ONE_OF = /^(?:an?|one|another|some|any|eine?n?|une?|uma?|una)$/u;
const TO = /^(?:to|an|a|para)$/u;
const THINGS: readonly Mark[] = ["NUMBER", "EXT", "PLANWORD", "LICENSE", "PHONE"];
const GIVING: readonly Mark[] = ["GIVE", "MOVE", "GET"];
const CHANGING: readonly Mark[] = ["MOVE", "CHANGE", "LICENSE", "OFFBOARD", "SET"];

const me = (possessive: boolean, { speaker }: Pick<Vocabulary, "speaker">): SaidPerson => ({
  is: "person",
  said: "me",
  known: speaker ? [speaker] : [],
  possessive,
  certain: true,
});

const marked = (item: Item | undefined, marks: readonly Mark[]): boolean =>
  item?.is === "marks" && item.marks.some((mark) => marks.includes(mark));
const isThing = (item: Item): boolean => marked(item, THINGS);

/** The items, with the speaker as one of the people where words such as "me" and "my" stand beside others' names. */
export function withSpeaker(
  items: readonly Item[],
  vocabulary: Pick<Vocabulary, "speaker">,
): readonly Item[] {
  if (!items.some(({ is }) => is === "person")) return items;
  return items.map((item, at) => {
    if (item.is !== "marks" || !item.marks.includes("ONESELF")) return item;
    const stands = standsAt(item.folded, items, at);
    return stands ? me(stands === "owner", vocabulary) : item;
  });
}

function standsAt(word: string, items: readonly Item[], at: number): "owner" | "person" | undefined {
  const [first, second] = [items[at - 1], items[at + 1]];
  const listed = AND.test(foldedOf(first)) && items[at - 2]?.is === "person";
  if (MY.test(word)) return thingSoon(items, at) ? "owner" : undefined;
  if (word === "mine") return AND.test(foldedOf(first)) ? "owner" : undefined;
  // "… and I need one too"
  if (I.test(word))
    return part(items, at).some((one) => marked(one, ["NEED", "GET"])) && saysToo(items, at)
      ? "person"
      : undefined;
  if (!ME.test(word)) return undefined;
  if (marked(second, ["SAME"]) && (first === undefined || isStop(first) || AND.test(foldedOf(first))))
    return "person";
  const begins = AND.test(foldedOf(second)) && items[at + 2]?.is === "person";
  if (listed || begins) return "person";
  const gets = (marked(first, GIVING) || AND.test(foldedOf(first))) && ONE_OF.test(foldedOf(second));
  if (gets && thingSoon(items, at) && !forOthers(items, at)) return "person";
  if (TO.test(foldedOf(first)) && partBefore(items, at).some((one) => marked(one, GIVING))) return "person";
  const moves =
    second?.is === "place" ||
    second?.is === "plan" ||
    /^(?:to|onto|on|over|auf|nach|in)$/u.test(foldedOf(second));
  return marked(first, CHANGING) && moves ? "person" : undefined;
}

/** A thing of ours is named in the next few words: "my old direct number", "me a 415 number". */
const thingSoon = (items: readonly Item[], at: number): boolean => {
  const next = items.slice(at + 1, at + 5);
  const thing = next.findIndex(isThing);
  return (
    thing >= 0 &&
    !next.slice(0, thing).some((one) => one.is === "person" || isStop(one) || AND.test(foldedOf(one)))
  );
};

/** What comes after it, up to the next "and". */
function part(items: readonly Item[], at: number): readonly Item[] {
  const rest = items.slice(at + 1);
  const end = rest.findIndex((one) => isStop(one) || AND.test(foldedOf(one)));
  return rest.slice(0, end < 0 ? rest.length : end);
}
/** "Give me a number for Bob": it is Bob's. */
const forOthers = (items: readonly Item[], at: number): boolean =>
  part(items, at).some(({ is }) => is === "person");
const saysToo = (items: readonly Item[], at: number): boolean =>
  part(items, at).some((one) => marked(one, ["SAME"]));

/** What stands before it since the last "and". */
function partBefore(items: readonly Item[], at: number): readonly Item[] {
  const before = items.slice(0, at);
  const begin = before.findLastIndex((one) => isStop(one) || /^(?:and|und|et|y|e)$/u.test(foldedOf(one)));
  return before.slice(begin + 1);
}
