// What stands at one place of a text: a piece with a meaning of its own, or a word read with those after it.
import { dayAt } from "../../../domain/day.ts";
import { wordTable } from "../../../domain/word-table.ts";
import type { Vocabulary } from "../context.ts";
import { clockTime, hourAt } from "./clock.ts";
import { COMMON_WORDS } from "./common-words.ts";
import type { Item } from "./item.ts";
import type { Mark } from "./lexicon.ts";
import { isParticle, type KnownPerson, peopleNamed } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { placeAt } from "./places.ts";
import { planAt, planPhrases } from "./plan-words.ts";
import { nameAt, withSurname } from "./said-names.ts";
import { spokenArea, spokenDigits } from "./spoken-numbers.ts";
import { isName, standsAsName } from "./word-names.ts";
import type { Word } from "./words.ts";

/** A place in a text. */
export interface Place {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly at: number;
  readonly vocabulary: Vocabulary;
  /** Extensions are spoken of: digits may be spelled out. */
  readonly dictated: boolean;
}

/** What was read, and how many words it takes. */
type Read = readonly [items: readonly Item[], length: number];

const one = (item: Item, length = 1): Read => [[item], length];
const marks = (mark: Mark, folded: string): Item => ({ is: "marks", marks: [mark], folded });

/** Reads what stands there. */
export function itemsAt(place: Place): Read {
  const word = place.words[place.at];
  if (!word) return [[], 1];
  return (
    pieceAt(word, place.vocabulary) ??
    markAt(word, place) ??
    phraseOrNameAt(word, place) ??
    digitsIn(word) ??
    one({
      is: "word",
      folded: word.folded,
      text: word.text,
      capital: word.capital,
      possessive: word.possessive,
    })
  );
}

/** A piece that is told by its form: a mention, an address, a number. Undefined for a word. */
function pieceAt(word: Word, vocabulary: Vocabulary): Read | undefined {
  const { names, zac, numbers } = vocabulary;
  const person = (known: KnownPerson | undefined): Read =>
    one({
      is: "person",
      said: word.text,
      known: known ? [known] : [],
      possessive: word.possessive,
      certain: true,
    });
  switch (word.kind) {
    case "mention":
      return word.text === zac ? [[], 1] : person(names.bySlackId.get(word.text));
    case "email":
      return person(names.byEmail.get(word.text.toLowerCase()));
    case "phone":
      return one({ is: "number", number: numberSaid(word.text, numbers) });
    case "clock":
      return one({ is: "clock", time: clockTime(word.folded) });
    case "operation":
      return one({ is: "operation", id: word.text });
    case "everyone":
    case "channel":
      return one({ is: word.kind });
    case "code":
      return one({ is: "code", text: word.text });
    case "quote":
      return one(quoted(word.text, vocabulary));
    case "mark":
      return one({ is: "stop", folded: word.text });
    case "word":
      return undefined;
  }
}

// Flags of a command name what follows them.
const FLAGS = wordTable<Mark>({
  "--extension": "EXT",
  "--ext": "EXT",
  "--number": "NUMBER",
});

function markAt(word: Word, { folded, at }: Place): Read | undefined {
  const flag = FLAGS[word.folded];
  if (flag) return one(marks(flag, word.folded));
  // A DID is a direct number; "did" is not, but before an area code.
  const beforeCode = word.folded === "did" && /^\d{3}$/u.test(folded[at + 1] ?? "");
  return beforeCode || (/^DIDs?$/u.test(word.text) && word.capital) ? one(marks("NUMBER", "did")) : undefined;
}

const USUAL_PLANS = planPhrases([]);

/** Several words that mean one thing, or somebody's name: the longer of what fits. */
function phraseOrNameAt(word: Word, { words, folded, at, vocabulary, dictated }: Place): Read | undefined {
  const day = dayAt(folded, at, vocabulary.today);
  const name = nameSaidAt(word, { words, at, vocabulary });
  const known = (other: Word | undefined): boolean =>
    other?.kind === "mention" ||
    other?.kind === "email" ||
    (other?.kind === "word" &&
      !isParticle(other.folded) &&
      peopleNamed(other.text, vocabulary.names).length > 0);
  const named = (said: NonNullable<typeof name>): Read => {
    const [items, length] = withSurname(said, words, folded, at, vocabulary);
    return [[items], length];
  };
  // "April has moved": a month that somebody is called, where only somebody can stand.
  const placed =
    name !== undefined &&
    name.length === 1 &&
    (day || COMMON_WORDS.has(word.folded) || phraseAt(folded, at)) &&
    standsAsName(words, at, known);
  if (name && placed) return named(name);
  if (day && word.folded !== "may") return one({ is: "day", day }, day.length);
  const hour = hourAt(folded, at);
  if (hour) return one({ is: "clock", time: hour.time }, hour.words);
  const spoken = dictated ? spokenDigits(folded, at) : spokenArea(folded, at);
  if (spoken && spoken.digits.length >= 2) return one({ is: "digits", digits: spoken.digits }, spoken.length);
  // "Uma licença pro @bob": short for "para o", and no plan.
  if (/^pr[oa]s?$/u.test(word.folded) && isPortuguese(folded) && endsThere(words[at + 1], known))
    return one({ is: "word", folded: "para", text: "para", capital: false, possessive: false });
  const plan = planAt(folded, at, vocabulary.planPhrases) ?? planAt(folded, at, USUAL_PLANS);
  const phrase = isUndone(folded, at) ? NOT_DONE : phraseAt(folded, at);
  const phraseLength = phrase?.length ?? 0;
  if (plan && plan.length >= phraseLength) return one({ is: "plan", said: plan.said }, plan.length);
  if (
    name &&
    name.length >= phraseLength &&
    (name.length > 1 || isName(words, at, phrase !== undefined, known))
  )
    return named(name);
  const place = placeAt(folded, at, vocabulary.sites);
  if (place && place.length >= phraseLength) return one({ is: "place", place }, place.length);
  if (!phrase) return undefined;
  const meant = phrase.meanings.filter((meaning) => meaning !== "FILLER");
  if (meant.length === 0) return [[], phrase.length];
  const said = folded.slice(at, at + phrase.length).join(" ");
  return one({ is: "marks", marks: meant, folded: said }, phrase.length);
}

// "Le" is Linda's surname with its capital only, and never at the beginning.
function nameSaidAt(word: Word, { words, at, vocabulary }: Pick<Place, "words" | "at" | "vocabulary">) {
  const said = nameAt(words, at, vocabulary);
  const little =
    said?.length === 1 &&
    !word.handle &&
    isParticle(word.folded) &&
    (!word.capital || words[at - 1]?.kind !== "word");
  return little ? undefined : said;
}

function digitsIn({ folded }: Word): Read | undefined {
  if (/^\d+(?:\.0)?$/u.test(folded)) return one({ is: "digits", digits: folded.replace(/\.0$/u, "") });
  // "Eine 030er Nummer"
  const area = /^(0?\d{2,4})er$/u.exec(folded)?.[1];
  if (area !== undefined) return one({ is: "digits", digits: area });
  // "Any 415s left?"
  if (/^\d{3}s$/u.test(folded))
    return [[{ is: "digits", digits: folded.slice(0, 3) }, marks("NUMBER", "numbers")], 1];
  const short = /^(?:x|ext)\.?(\d{2,6})$/u.exec(folded)?.[1];
  return short === undefined ? undefined : [[marks("EXT", "ext"), { is: "digits", digits: short }], 1];
}

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

// "She hasn't touched her phone": not done, where "she hasn't a phone" lacks one.
const NOT_DONE = { meanings: ["NOT" as const], length: 1 };
const isUndone = (folded: readonly string[], at: number): boolean =>
  /^ha(?:s|ve)n't$/u.test(folded[at] ?? "") &&
  /^(?!need)\p{Ll}{2,}ed$|^(?:made|taken|sent|seen|done|gone|left|begun|come|rung|spoken|told|said|shown|paid|chosen)$/u.test(
    folded.slice(at + 1).find((word) => !/^(?:really|ever|even|yet|actually|once|so|far)$/u.test(word)) ?? "",
  ) &&
  !/^(?:been|got|had)$/u.test(folded[at + 1] ?? "");

const isPortuguese = (folded: readonly string[]): boolean =>
  folded.some((word) => /^(?:licencas?|uma|voce|numero|telefone|ramal|linha)$/u.test(word));
const endsThere = (next: Word | undefined, known: (word: Word | undefined) => boolean): boolean =>
  known(next) || next?.kind === "mention" || next?.handle === true;

// Quotation marks around a plan or a name are how one writes an argument; around a sentence, it is somebody else's.
function quoted(text: string, vocabulary: Vocabulary): Item {
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
