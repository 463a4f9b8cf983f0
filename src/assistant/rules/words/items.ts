// Words with their meaning: people, numbers, plans, places, days, and the marks of the lexicon.
import { dayAt } from "../../../domain/day.ts";
import type { Vocabulary } from "../context.ts";
import { clockTime, hourAt } from "./clock.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { withoutItsWeekday } from "./dates-plainly.ts";
import type { Item } from "./item.ts";
import { isLittleWord } from "./language.ts";
import type { Mark } from "./lexicon.ts";
import { askedPlainly } from "./negative-questions.ts";
import { participleOf } from "./participles.ts";
import { isParticle, peopleNamed } from "./people.ts";
import { corrected, phraseAt } from "./phrases.ts";
import { placeAt } from "./places.ts";
import { planAt, planPhrases } from "./plan-words.ts";
import { nameAt, withFirstNames, withStrangers, withSurname } from "./said-names.ts";
import { withSpeaker } from "./speaker.ts";
import { spokenArea, spokenDigits } from "./spoken-numbers.ts";
import { withoutTitles } from "./titles.ts";
import { isName, standsAsName } from "./word-names.ts";
import { type Word, wordsOf } from "./words.ts";

// Flags of a command name what follows them.
const FLAGS: Readonly<Record<string, Mark>> = {
  "--extension": "EXT",
  "--ext": "EXT",
  "--number": "NUMBER",
};
const USUAL_PLANS = planPhrases([]);
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

// French joins its little words to the next one: "d'attribuer", "l'extension".
function withoutElision(word: Word): Word {
  const rest = word.kind === "word" ? /^(?:d|l|qu|s)'(.{2,})$/u.exec(word.folded)?.[1] : undefined;
  return rest !== undefined && (isLittleWord(rest) || phraseAt([rest], 0))
    ? { ...word, folded: rest, text: word.text.slice(2) }
    : word;
}

const read = new WeakMap<Vocabulary, Map<string, readonly Item[]>>();

/** Gives every piece of a text its meaning. What was read with these words before is not read again. */
export function itemsOf(text: string, vocabulary: Vocabulary): readonly Item[] {
  const known = read.get(vocabulary) ?? new Map<string, readonly Item[]>();
  read.set(vocabulary, known);
  const items = known.get(text) ?? readItems(text, vocabulary);
  known.set(text, items);
  return items;
}

function readItems(text: string, vocabulary: Vocabulary): readonly Item[] {
  const words = askedPlainly(withoutTitles(wordsOf(text), vocabulary.names), vocabulary.names)
    .map(withoutElision)
    .map((word, at, all) => {
      const before = () => all.slice(0, at).map((one) => one.folded);
      const told = word.kind === "word" ? participleOf(word.text, before()) : undefined;
      return told === undefined ? word : { ...word, folded: told };
    })
    .map((word, at, all) => {
      // What comes after "from" is where it is from: Tallinn is no slip of "calling".
      const place = /^(?:from|in|at|near|aus|bei)$/u.test(all[at - 1]?.folded ?? "");
      const right = word.kind === "word" && !place ? corrected(word.folded) : undefined;
      // "Zoom phone for Mike Chang": a surname in the end, and no slip of "change".
      const surname =
        (all[at + 1] === undefined || all[at + 1]?.kind === "mark") &&
        /^(?:for|to|from|of|fur|pour|an)$/u.test(all[at - 2]?.folded ?? "") &&
        all[at - 1]?.kind === "word" &&
        peopleNamed(all[at - 1]?.text ?? "", vocabulary.names).length > 0;
      if (word.folded === "form" && isFromWhom(all, at, vocabulary)) return { ...word, folded: "from" };
      return right === undefined || surname || peopleNamed(word.text, vocabulary.names).length > 0
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
  const named = withFirstNames(withoutItsWeekday(items, vocabulary.today), vocabulary);
  return withSpeaker(withStrangers(named, vocabulary), vocabulary);
}

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
    case "clock":
      return [{ is: "clock", time: clockTime(word.folded) }, 1];
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
  const flag = FLAGS[word.folded];
  if (flag) return [{ is: "marks", marks: [flag], folded: word.folded }, 1];
  // A DID is a direct number; "did" is not, but before an area code.
  if (word.folded === "did" && /^\d{3}$/u.test(folded[at + 1] ?? ""))
    return [{ is: "marks", marks: ["NUMBER"], folded: "did" }, 1];
  if (/^DIDs?$/u.test(word.text) && word.capital)
    return [{ is: "marks", marks: ["NUMBER"], folded: "did" }, 1];
  const day = dayAt(folded, at, vocabulary.today);
  const said = nameAt(words, at, vocabulary);
  // "Le" is Linda's surname with its capital only, and never at the beginning.
  const little =
    said?.length === 1 &&
    !word.handle &&
    isParticle(word.folded) &&
    (!word.capital || words[at - 1]?.kind !== "word");
  const name = little ? undefined : said;
  const known = (other: Word | undefined): boolean =>
    other?.kind === "mention" ||
    other?.kind === "email" ||
    (other?.kind === "word" &&
      !isParticle(other.folded) &&
      peopleNamed(other.text, vocabulary.names).length > 0);
  // "April has moved": a month that somebody is called, where only somebody can stand.
  const placed =
    name !== undefined &&
    name.length === 1 &&
    (day || COMMON_WORDS.has(word.folded) || phraseAt(folded, at)) &&
    standsAsName(words, at, known);
  if (name && placed) return withSurname(name, words, folded, at, vocabulary);
  if (day && word.folded !== "may") return [{ is: "day", day }, day.length];
  const hour = hourAt(folded, at);
  if (hour) return [{ is: "clock", time: hour.time }, hour.words];
  const spoken = dictated ? spokenDigits(folded, at) : spokenArea(folded, at);
  if (spoken && spoken.digits.length >= 2) return [{ is: "digits", digits: spoken.digits }, spoken.length];
  // "Uma licença pro @bob": short for "para o", and no plan.
  if (/^pr[oa]s?$/u.test(word.folded) && isPortuguese(folded) && endsThere(words[at + 1], known))
    return [{ is: "word", folded: "para", text: "para", capital: false, possessive: false }, 1];
  const plan = planAt(folded, at, vocabulary.planPhrases) ?? planAt(folded, at, USUAL_PLANS);
  const phrase = isUndone(folded, at) ? NOT_DONE : phraseAt(folded, at);
  if (plan && plan.length >= (phrase?.length ?? 0)) return [{ is: "plan", said: plan.said }, plan.length];
  if (
    name &&
    name.length >= (phrase?.length ?? 0) &&
    (name.length > 1 || isName(words, at, phrase !== undefined, known))
  )
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
  // "Eine 030er Nummer"
  const area = /^(0?\d{2,4})er$/u.exec(word.folded)?.[1];
  if (area !== undefined) return [{ is: "digits", digits: area }, 1];
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

// "Remove the license form Kate": from her, where something is taken and she comes next.
const TAKING_WORDS = /^(?:un-?as+ign|remove|revoke|reclaim|take|pull|strip|grab)/u;
const TAKEN_THING = /^(?:licen[cs]\p{L}*|numbers?|phone|seat|extension|it)$/u;
function isFromWhom(words: readonly Word[], at: number, { names }: Vocabulary): boolean {
  const next = words[at + 1];
  return (
    TAKEN_THING.test(words[at - 1]?.folded ?? "") &&
    words.slice(0, at).some(({ folded }) => TAKING_WORDS.test(folded)) &&
    next !== undefined &&
    (next.kind === "mention" || next.kind === "email" || peopleNamed(next.text, names).length > 0)
  );
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
