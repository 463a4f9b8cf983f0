// Names where people stand in a text: whole ones, parts of them, and those with a stranger beside them.

import { dayAt } from "../../../domain/day.ts";
import { fold } from "../../text.ts";
import type { Vocabulary } from "../context.ts";
import { COMMON_WORDS } from "./common-words.ts";
import type { Item, SaidPerson } from "./item.ts";
import { isLittleWord } from "./language.ts";
import { foldName, type KnownPerson, peopleNamed, peopleNearly } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { placeAt } from "./places.ts";
import { planAt } from "./plan-words.ts";
import { isWhereNamesStand, namesAfterFor } from "./stranger-places.ts";
import type { Word } from "./words.ts";

function personFrom(
  words: readonly Word[],
  at: number,
  length: number,
  known: readonly KnownPerson[],
): SaidPerson {
  const taken = words.slice(at, at + length);
  const typed = taken.map((word) => word.text).join(" ");
  const only = known.length === 1 ? known[0] : undefined;
  // As typed, where that can be found again by anybody; else the directory's own spelling (Mueller for Müller, turned names).
  const folded = foldName(typed);
  const plain = only && (foldName(only.name) === folded || foldName(only.name).split(" ").includes(folded));
  const said = only && !plain ? only.name : typed;
  return { is: "person", said, known, possessive: taken.at(-1)?.possessive ?? false, certain: false };
}

// "Le numéro d'Ana" is Ana's; without its sign it would be Dana's.
function elidedAt(
  words: readonly Word[],
  at: number,
  { names }: Vocabulary,
): { item: SaidPerson; length: number } | undefined {
  const word = words[at];
  const bare = word?.kind === "word" ? /^(?:d|l|qu)'(.{2,})$/iu.exec(word.text)?.[1] : undefined;
  if (!word || bare === undefined) return undefined;
  for (let length = names.longest; length > 0; length--) {
    const taken = [{ ...word, text: bare }, ...words.slice(at + 1, at + length)];
    if (taken.length < length || taken.some(({ kind }) => kind !== "word")) continue;
    const people = peopleNamed(taken.map(({ text }) => text).join(" "), names);
    if (people.length > 0) return { item: personFrom(taken, 0, length, people), length };
  }
  return undefined;
}

// "This" is not Thi's. "Pages" may be Page's: a name that is a word itself is told by where it stands.
const isPlainWord = (folded: string): boolean =>
  COMMON_WORDS.has(folded) && !COMMON_WORDS.has(folded.slice(0, -1));

/** The person who is named at a word, and how many words that takes. */
export function nameAt(
  words: readonly Word[],
  at: number,
  vocabulary: Vocabulary,
): { item: SaidPerson; length: number } | undefined {
  const { names, known } = vocabulary;
  const elision = elidedAt(words, at, vocabulary);
  if (elision) return elision;
  for (let length = names.longest; length > 0; length--) {
    const taken = words.slice(at, at + length);
    if (taken.length < length || taken.some((word) => word.kind !== "word")) continue;
    if (taken.slice(0, -1).some((word) => word.possessive)) continue;
    const typed = taken.map((word) => word.text).join(" ");
    let people = peopleNamed(typed, names);
    let owning = false;
    if (
      people.length === 0 &&
      length === 1 &&
      /[^s]s$/u.test(typed) &&
      typed.length > 3 &&
      !isPlainWord(fold(typed)) &&
      words[at + 1]?.kind === "word"
    ) {
      people = peopleNamed(typed.slice(0, -1), names);
      owning = people.length > 0;
    }
    if (people.length === 0) continue;
    const item = personFrom(words, at, length, people);
    return { item: owning ? { ...item, possessive: true, said: typed.slice(0, -1) } : item, length };
  }
  const word = words[at];
  // A handle typed by hand names somebody, known or not.
  if (word?.kind === "word" && word.handle && (!known || word.text.length > 1))
    return { item: personFrom(words, at, 1, []), length: 1 };
  return undefined;
}

// "Kate Smith" is not the Kate we know, nor is "Mary Kate". A name with a stranger beside it is a stranger's: asked about.
export function withSurname(
  name: { readonly item: SaidPerson; readonly length: number },
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): [Item, number] {
  const { item, length } = name;
  if (!vocabulary.known || item.known.length === 0 || item.possessive) return [item, length];
  const whole = item.known.length === 1 && foldName(item.said) === foldName(item.known[0]?.name ?? "");
  const next = words[at + length];
  // Who types a name with its capital types the surname so too; a small word in mid-sentence is no surname.
  const after = words[at + length + 1];
  const small =
    words[at + length - 1]?.capital === true &&
    next?.capital === false &&
    !next.possessive &&
    after?.kind === "word";
  const isStranger = (word: Word | undefined, place: number): boolean =>
    !small &&
    word?.kind === "word" &&
    !word.handle &&
    !(word.possessive && !word.capital && peopleNamed(word.text, vocabulary.names).length > 0) &&
    /^\p{L}[\p{L}'-]+$/u.test(word.text) &&
    !word.folded.endsWith("n't") &&
    !COMMON_WORDS.has(word.folded) &&
    !isLittleWord(word.folded) &&
    phraseAt(folded, place) === undefined &&
    planAt(folded, place, vocabulary.planPhrases) === undefined &&
    placeAt(folded, place, vocabulary.sites) === undefined &&
    dayAt(folded, place, vocabulary.today) === undefined;
  const surname = !whole && length === 1 && isStranger(next, at + length);
  if (!surname || !next) return [item, length];
  const said = `${item.said} ${next.text}`;
  return [{ ...item, said, known: [], possessive: next.possessive }, length + 1];
}

const TITLE = /^(?:mrs?|ms|miss|dr|prof|sir|herr|frau|mme|mlle|sra?|don|dona)$/u;

// "Mary Kate": what is typed like a name right before one belongs to it, and then it is nobody we know.
export function withFirstNames(items: readonly Item[], { known }: Vocabulary): readonly Item[] {
  if (!known) return items;
  return items.flatMap((item, at): readonly Item[] => {
    const next = items[at + 1];
    const before = items[at - 1];
    if (isFirstName(item) && next?.is === "person" && isBareName(next)) return [];
    if (item.is === "person" && isBareName(item) && isFirstName(before))
      return [{ ...item, said: `${before.text} ${item.said}`, known: [] }];
    return [item];
  });
}

const isBareName = ({ said, certain, known }: SaidPerson): boolean =>
  !certain && known.length > 0 && !said.includes(" ") && /^\p{Lu}/u.test(said);
const isFirstName = (item: Item | undefined): item is Extract<Item, { is: "word" }> =>
  item?.is === "word" &&
  item.capital &&
  !item.possessive &&
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(item.text) &&
  !COMMON_WORDS.has(item.folded) &&
  !isLittleWord(item.folded) &&
  !TITLE.test(item.folded);

const JOINS = /^(?:and|&|\+|n|und|et|y|e)$/u;
const joins = (item: Item | undefined): boolean =>
  (item?.is === "word" || item?.is === "stop") && JOINS.test(item.folded);
const isComma = (item: Item | undefined): boolean => item?.is === "stop" && item.folded === ",";
const AFTER_A_NAME =
  /^(?:an?|the|to|for|from|off|on|onto|over|with|too|both|each|are|were|will|should|must|have|instead|in|now|please)$/u;
const endsName = (item: Item | undefined): boolean =>
  item === undefined ||
  item.is === "stop" ||
  item.is === "plan" ||
  joins(item) ||
  (item.is === "word" && AFTER_A_NAME.test(item.folded)) ||
  (item.is === "marks" &&
    item.marks.some((mark) => ["LICENSE", "PHONE", "NUMBER", "SAME", ...STANDS].includes(mark)));
// What several people do, are or get, after the last of their names.
const STANDS = ["ISIT", "HAVE", "NEED", "GET", "LEFT", "OFFBOARD"];
const DEEDS = ["GIVE", "TAKE", "OFFBOARD", "LICENSE", "UNASSIGN"];

/**
 * "Bob and Jonas", where nobody is called Jonas: named as well, and asked about, because half of a request is no request.
 * So is what comes near to a name right after the verb ("license dev").
 */
export function withStrangers(items: readonly Item[], vocabulary: Vocabulary): readonly Item[] {
  if (!vocabulary.known) return items;
  const result: Item[] = [];
  const strange = (item: Item | undefined): boolean => item?.is === "word" && isStrange(item);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    const whole = items.slice(at, at + namesAfterFor(items, at, strange)).filter((one) => one.is === "word");
    if (whole[0]) {
      result.push({ ...stranger(whole[0]), said: whole.map(({ text }) => text).join(" ") });
      at += whole.length - 1;
      continue;
    }
    // "License for m. chen": an initial, and which of them is asked.
    const called = initialBefore(items, at);
    if (called) {
      result.push(called);
      at += 2;
      continue;
    }
    const before = result.at(-1);
    const next = items[at + 1];
    // "License sara lindquist": both halves nearly somebody's.
    if (
      item.is === "word" &&
      next?.is === "word" &&
      isStrange(item) &&
      isStrange(next) &&
      before?.is === "marks" &&
      before.marks.some((mark) => DEEDS.includes(mark) || mark === "SHOW") &&
      endsName(items[at + 2]) &&
      peopleNearly(`${item.text} ${next.text}`, vocabulary.names).length > 0
    ) {
      result.push({ ...stranger(next), said: `${item.text} ${next.text}` });
      at++;
      continue;
    }
    // "Give Rosalind Park a phone": nobody of ours, and called so all the same.
    const surname = surnameBefore(items, at);
    if (surname !== undefined && item.is === "word" && isStrange(item) && before?.is === "marks") {
      if (before.marks.some((mark) => DEEDS.includes(mark))) {
        result.push({ ...stranger(item), said: `${item.text} ${surname}` });
        at++;
        continue;
      }
    }
    const listed =
      ((joins(before) || (isComma(before) && item.is === "word" && item.capital)) &&
        result.at(-2)?.is === "person" &&
        endsName(next)) ||
      (joins(next) &&
        items[at + 2]?.is === "person" &&
        (before === undefined || before.is === "marks" || before.is === "stop" || isForWhom(before)));
    const near =
      before?.is === "marks" &&
      before.marks.some((mark) => DEEDS.includes(mark)) &&
      endsName(next) &&
      item.is === "word" &&
      peopleNearly(item.text, vocabulary.names).length > 0;
    result.push(
      item.is === "word" && isStrange(item) && (listed || near || isWhereNamesStand(items, at))
        ? stranger(item)
        : item,
    );
  }
  return result;
}

function initialBefore(items: readonly Item[], at: number): SaidPerson | undefined {
  const [initial, dot, surname] = items.slice(at, at + 3);
  if (initial?.is !== "word" || !/^\p{L}$/u.test(initial.folded)) return undefined;
  if (dot?.is !== "stop" || dot.folded !== "." || surname?.is !== "person") return undefined;
  const last = (name: string): string => fold(name.split(" ").at(-1) ?? "");
  const theirs =
    surname.known.length > 0 && surname.known.every(({ name }) => last(name) === fold(surname.said));
  return theirs
    ? { ...surname, said: `${initial.text}. ${surname.said}`, known: [], certain: false }
    : undefined;
}

const VERBS_TOO = /^(?:park|grant|lock|hook|hand|pass|trade)$/u;
function surnameBefore(items: readonly Item[], at: number): string | undefined {
  const [second, article, thing] = items.slice(at + 1, at + 4);
  if (article?.is !== "word" || !/^an?$/u.test(article.folded)) return undefined;
  if (thing?.is !== "marks" || !thing.marks.some((mark) => /^(?:LICENSE|PHONE|NUMBER)$/u.test(mark)))
    return undefined;
  if (second?.is === "word" && isStrange(second)) return second.text;
  return second?.is === "marks" && VERBS_TOO.test(second.folded) ? second.folded : undefined;
}

const isForWhom = (item: Item): boolean =>
  item.is === "word" && /^(?:to|for|from|of|von|fur|de|pour|para)$/u.test(item.folded);
const isStrange = (item: Extract<Item, { is: "word" }>): boolean =>
  /^\p{L}[\p{L}'-]+$/u.test(item.text) && !COMMON_WORDS.has(item.folded) && !isLittleWord(item.folded);
const stranger = (item: Extract<Item, { is: "word" }>): SaidPerson => ({
  is: "person",
  said: item.text,
  known: [],
  possessive: item.possessive,
  certain: false,
});
