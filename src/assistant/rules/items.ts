// Words with their meaning: people, numbers, plans, places, days, and the marks of the lexicon.
import { dayAt, type SaidDay } from "../../domain/day.ts";
import { COMMON_WORDS } from "./common-words.ts";
import type { Vocabulary } from "./context.ts";
import { isLittleWord } from "./language.ts";
import type { Mark } from "./lexicon.ts";
import { foldName, type KnownPerson, peopleNamed } from "./people.ts";
import { corrected, phraseAt } from "./phrases.ts";
import { placeAt, type SaidPlace } from "./places.ts";
import { planAt, planPhrases } from "./plan-words.ts";
import { spokenDigits } from "./spoken-numbers.ts";
import { type Word, wordsOf } from "./words.ts";

/** Somebody who was named, and everybody who could be meant. */
export interface SaidPerson {
  readonly is: "person";
  /** As a tool gets it: Slack id, e-mail, or the name. */
  readonly said: string;
  readonly known: readonly KnownPerson[];
  readonly possessive: boolean;
  /** Named in a way that can't be somebody else: mention or e-mail. */
  readonly certain: boolean;
}

/** One meaningful piece of a text. */
export type Item =
  | SaidPerson
  | { readonly is: "number"; readonly number: string }
  | { readonly is: "digits"; readonly digits: string }
  | { readonly is: "plan"; readonly said: string }
  | { readonly is: "place"; readonly place: SaidPlace }
  | { readonly is: "day"; readonly day: SaidDay }
  | { readonly is: "operation"; readonly id: string }
  | { readonly is: "quote" | "code"; readonly text: string }
  | { readonly is: "everyone" | "channel" }
  | { readonly is: "marks"; readonly marks: readonly Mark[]; readonly folded: string }
  | {
      readonly is: "word";
      readonly folded: string;
      readonly text: string;
      readonly capital: boolean;
      readonly possessive: boolean;
    }
  | { readonly is: "stop"; readonly folded: string };

const STOPS = new Set([".", "!", "?", ";", "\n", "…"]);
const NATIONAL_PREFIX = /^(?:00|0)/u;

/** The E.164 number that was typed: as it stands, by the account's own numbers, or as a North American one. */
export function numberSaid(raw: string, numbers: readonly string[]): string {
  const digits = raw.replace(/\D/gu, "");
  const tail = digits.replace(NATIONAL_PREFIX, "");
  if (raw.trim().startsWith("+")) return `+${digits.replace(/^440/u, "44")}`;
  const own = numbers.filter((number) => number.endsWith(tail));
  if (own.length === 1 && own[0] !== undefined && tail.length >= 7) return own[0];
  if (digits.startsWith("00")) return `+${digits.slice(2)}`;
  if (digits.length === 11 && digits.startsWith("1")) return `+${digits}`;
  return digits.length === 10 && !digits.startsWith("0") ? `+1${digits}` : digits;
}

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

function nameAt(
  words: readonly Word[],
  at: number,
  { names, known }: Vocabulary,
): { item: SaidPerson; length: number } | undefined {
  for (const length of [3, 2, 1]) {
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
function withSurname(
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
  const isStranger = (word: Word | undefined, place: number): boolean =>
    word?.kind === "word" &&
    !word.handle &&
    /^\p{L}[\p{L}'-]+$/u.test(word.text) &&
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

// A name that is also a word of ours ("Grant", "Will") is a name when it is written like one, or where names stand.
const isName = (words: readonly Word[], at: number, length: number, alsoPhrase: boolean): boolean =>
  length > 1 ||
  !(alsoPhrase || COMMON_WORDS.has(words[at]?.folded ?? "")) ||
  words[at]?.handle === true ||
  (words[at]?.capital === true && at > 0) ||
  /^(?:to|for|from|of|with|and)$/u.test(words[at - 1]?.folded ?? "");

/** Gives every piece of a text its meaning. */
export function itemsOf(text: string, vocabulary: Vocabulary): readonly Item[] {
  const words = wordsOf(text).map((word) => {
    const right = word.kind === "word" ? corrected(word.folded) : undefined;
    return right === undefined || peopleNamed(word.text, vocabulary.names).length > 0
      ? word
      : { ...word, folded: right };
  });
  const folded = words.map((word) => (word.kind === "word" ? word.folded : `<${word.kind}>`));
  const dictated = folded.some((word) => /^(?:ext|extn?|extensions?|durchwahl|nebenstelle)$/u.test(word));
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const [item, length] = readAt(words, folded, at, vocabulary, dictated);
    if (item) items.push(...(Array.isArray(item) ? item : [item]));
    at += Math.max(1, length);
  }
  return withFirstNames(items, vocabulary);
}

const TITLE = /^(?:mrs?|ms|miss|dr|prof|sir|herr|frau|mme|mlle|sra?|don|dona)$/u;

// "Mary Kate": what is typed like a name right before one belongs to it, and then it is nobody we know.
function withFirstNames(items: readonly Item[], { known }: Vocabulary): readonly Item[] {
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
  !TITLE.test(item.folded);

function readAt(
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  vocabulary: Vocabulary,
  dictated: boolean,
): [Item | Item[] | undefined, number] {
  const word = words[at];
  if (!word) return [undefined, 1];
  switch (word.kind) {
    case "mention": {
      if (word.text === vocabulary.zac) return [undefined, 1];
      const person = vocabulary.names.bySlackId.get(word.text);
      return [
        {
          is: "person",
          said: word.text,
          known: person ? [person] : [],
          possessive: word.possessive,
          certain: true,
        },
        1,
      ];
    }
    case "email": {
      const person = vocabulary.names.byEmail.get(word.text.toLowerCase());
      return [
        {
          is: "person",
          said: word.text,
          known: person ? [person] : [],
          possessive: word.possessive,
          certain: true,
        },
        1,
      ];
    }
    case "phone":
      return [{ is: "number", number: numberSaid(word.text, vocabulary.numbers) }, 1];
    case "operation":
      return [{ is: "operation", id: word.text }, 1];
    case "everyone":
    case "channel":
      return [{ is: word.kind }, 1];
    case "code":
      return [{ is: "code", text: word.text }, 1];
    case "quote":
      return [quoted(word.text, vocabulary), 1];
    case "mark":
      return [{ is: "stop", folded: word.text }, 1];
    case "word":
      break;
  }
  // A DID is a direct number; "did" is not.
  if (/^DIDs?$/u.test(word.text) && word.capital)
    return [{ is: "marks", marks: ["NUMBER"], folded: "did" }, 1];
  const day = dayAt(folded, at, vocabulary.today);
  if (day && word.folded !== "may") return [{ is: "day", day }, day.length];
  const spoken = dictated ? spokenDigits(folded, at) : undefined;
  if (spoken && spoken.digits.length >= 2) return [{ is: "digits", digits: spoken.digits }, spoken.length];
  const plan = planAt(folded, at, vocabulary.planPhrases) ?? planAt(folded, at, planPhrases([]));
  const phrase = phraseAt(folded, at);
  if (plan && plan.length >= (phrase?.length ?? 0)) return [{ is: "plan", said: plan.said }, plan.length];
  const name = nameAt(words, at, vocabulary);
  if (name && name.length >= (phrase?.length ?? 0) && isName(words, at, name.length, phrase !== undefined))
    return withSurname(name, words, folded, at, vocabulary);
  const place = placeAt(folded, at, vocabulary.sites);
  if (place && place.length >= (phrase?.length ?? 0)) return [{ is: "place", place }, place.length];
  if (phrase) {
    const marks = phrase.meanings.filter((meaning) => meaning !== "FILLER");
    if (marks.length === 0) return [undefined, phrase.length];
    return [{ is: "marks", marks, folded: folded.slice(at, at + phrase.length).join(" ") }, phrase.length];
  }
  if (/^\d+(?:\.0)?$/u.test(word.folded))
    return [{ is: "digits", digits: word.folded.replace(/\.0$/u, "") }, 1];
  // "Any 415s left?"
  if (/^\d{3}s$/u.test(word.folded))
    return [
      [
        { is: "digits", digits: word.folded.slice(0, 3) },
        { is: "marks", marks: ["NUMBER"], folded: "numbers" },
      ],
      1,
    ];
  const short = /^(?:x|ext)\.?(\d{2,6})$/u.exec(word.folded);
  if (short?.[1])
    return [
      [
        { is: "marks", marks: ["EXT"], folded: "ext" },
        { is: "digits", digits: short[1] },
      ],
      1,
    ];
  return [
    { is: "word", folded: word.folded, text: word.text, capital: word.capital, possessive: word.possessive },
    1,
  ];
}

// Quotation marks around a plan or a name are how one writes an argument; around a sentence, it is somebody else's.
function quoted(text: string, vocabulary: Vocabulary): Item | Item[] {
  const inner = text
    .trim()
    .split(/\s+/u)
    .map((word) => word.toLowerCase());
  const plan = planAt(inner, 0, vocabulary.planPhrases);
  if (plan && plan.length === inner.length) return { is: "plan", said: text.trim() };
  const people = peopleNamed(text, vocabulary.names);
  if (people.length > 0)
    return { is: "person", said: text.trim(), known: people, possessive: false, certain: false };
  return { is: "quote", text };
}

export const isStop = (item: Item): boolean => item.is === "stop" && STOPS.has(item.folded);
