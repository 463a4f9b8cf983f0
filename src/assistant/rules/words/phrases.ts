// Finds the phrases of the lexicon in a run of words; the longest wins. Words with a slip in them are put right, but
// only when they are no words of their own and nobody's name.

import { wordTable } from "../../../domain/word-table.ts";
import { fold } from "../../text.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { slips } from "./edit-distance.ts";
import { FILLERS, LEXICON, type Mark } from "./lexicon.ts";

/** What a phrase stands for. `FILLER` means: nothing. */
export type Meaning = Mark | "FILLER";

interface Phrase {
  readonly words: readonly string[];
  readonly meanings: readonly Meaning[];
}

const byPhrase = new Map<string, Set<Meaning>>();
const learn = (phrase: string, meaning: Meaning) => {
  const key = fold(phrase.trim());
  if (key === "") return;
  const known = byPhrase.get(key) ?? new Set<Meaning>();
  known.add(meaning);
  byPhrase.set(key, known);
};
// Object.entries forgets that the keys are marks.
for (const [mark, phrases] of Object.entries(LEXICON))
  for (const phrase of phrases.split("|")) learn(phrase, mark as Mark);
for (const phrase of FILLERS) learn(phrase, "FILLER");

const byFirstWord = new Map<string, Phrase[]>();
for (const [key, meanings] of byPhrase) {
  const words = key.split(" ");
  const first = words[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, meanings: [...meanings] }]);
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The longest phrase that begins at a word, and how many words it takes. */
export function phraseAt(
  words: readonly string[],
  at: number,
): { meanings: readonly Meaning[]; length: number } | undefined {
  for (const phrase of byFirstWord.get(words[at] ?? "") ?? [])
    if (phrase.words.every((word, offset) => words[at + offset] === word))
      return { meanings: phrase.meanings, length: phrase.words.length };
  return undefined;
}

// Only words that requests are made of are worth guessing at, and only in English: others are too near to each other.
const CORE =
  "assign license licence licenses licences remove revoke unassign number numbers extension phone unlimited metered change switch upgrade downgrade transfer offboard history template import undo please provision enable disable activate deactivate remaining available everyone everybody zoom bulk calling direct people give show move unlicense".split(
    " ",
  );
// Written without its vowels: "rmv", "trnsfr", "swtch".
const bare = (word: string): string =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/(.)\1/gu, "$1")
    .replace(/[aeiou]/gu, "");
const BARE = new Map(
  [...CORE, "switch", "check"]
    .map((core) => [bare(core), core] as const)
    .filter(([short]) => short.length > 2 && short !== "und"),
);
const remembered = new Map<string, string | null>();

// Small words with their letters changed over; too short to be guessed at.
const CROSSED = wordTable<string>({
  teh: "the",
  hte: "the",
  thier: "their",
  adn: "and",
  frmo: "from",
  fomr: "from",
  wiht: "with",
  fro: "for",
});

/** The word that was meant, when exactly one core word is a slip away. */
export function corrected(word: string): string | undefined {
  const crossed = CROSSED[word];
  if (crossed !== undefined) return crossed;
  const known = remembered.get(word);
  if (known !== undefined) return known ?? undefined;
  const whole = BARE.get(word);
  if (whole !== undefined && whole !== word && !byFirstWord.has(word)) return whole;
  if (word.length < 4 || /\d/u.test(word) || COMMON_WORDS.has(word) || byFirstWord.has(word))
    return undefined;
  const allowed = word.length >= 7 ? 2 : 1;
  let best: string | undefined;
  let least = allowed + 1;
  for (const core of CORE) {
    // "Unprovision" is no slip of "provision": a prefix turns a word into its opposite.
    if (word.endsWith(core) || (/^(?:un|de|dis)/u.test(word) && !/^(?:un|de|dis)/u.test(core))) continue;
    const limit = core.length >= 7 ? allowed : 1;
    const distance = slips(word, core, limit);
    if (distance <= limit && distance < least) {
      best = core;
      least = distance;
    }
  }
  // Bounded: somebody may send us a novel.
  if (remembered.size < 2000) remembered.set(word, best ?? null);
  return best;
}
