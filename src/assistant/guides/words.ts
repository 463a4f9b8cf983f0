// From a text to the words that retrieval compares: folded, phrases brought to one word, noise dropped, stemmed.
import { FOREIGN_STOPWORDS, fromForeign, spaced } from "./foreign.ts";
import { fromGerman } from "./german.ts";
import { FIRST_NAMES, PLACES } from "./names.ts";
import { inOneWord } from "./phrases.ts";
import { PLAIN_WORDS } from "./plain-words.ts";
import { stem } from "./stem.ts";
import { STOPWORDS } from "./stopwords.ts";
import { meantBy } from "./thesaurus.ts";

/** Lower case, without accents, mentions, addresses and links: what patterns can be written for. */
export function fold(text: string): string {
  // Nearly everything asked, and all of the guides, is plain: nothing to take apart there.
  const plain = /^[\x20-\x7e]*$/.test(text);
  const named = (plain ? text : spaced(text.normalize("NFKC")))
    .replace(/<[@#!][^>]*>|<?https?:\S+|\S+@\S+\.\S+|(?<!\w)@[\w.-]+/g, " someone ")
    .toLowerCase();
  return (plain ? named : withoutMarks(named))
    .replace(/\b(d|l|n|s|m|j|t|c|qu)'(?=[a-z]{3})/g, "$1 ")
    .replace(/\s+/g, " ")
    .trim();
}

const withoutMarks = (text: string): string =>
  text
    .replace(/[’‘`´]/g, "'")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");

const plainWords = (folded: string): readonly string[] => folded.match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];

/** True for words that carry no subject in any of the languages known here. */
export const isSmallWord = (word: string): boolean => STOPWORDS.has(word) || FOREIGN_STOPWORDS.has(word);

const PLAIN_STEMS: ReadonlySet<string> = new Set([...PLAIN_WORDS, ...PLACES].map(stem));

/** True for the stem of a word that belongs to no subject, ours or another. */
export const isPlain = (stemmed: string): boolean => PLAIN_STEMS.has(stemmed);

// Words that stand in both lists tell nothing about the language.
const isForeignOnly = (word: string): boolean =>
  !STOPWORDS.has(word) && (FOREIGN_STOPWORDS.has(word) || fromGerman(word) !== undefined);

/** True when a text is rather German, French, Spanish, Portuguese, Italian or Dutch than English. */
function looksForeign(text: string, words: readonly string[]): boolean {
  if (/[äöüßéèêàçñãõáíóúôâûœ]/i.test(text)) return true;
  const foreign = words.filter(isForeignOnly).length;
  if (foreign === 0) return false;
  const english = words.filter((word) => STOPWORDS.has(word) && !FOREIGN_STOPWORDS.has(word)).length;
  return foreign > english;
}

/** What a text says that was folded and brought to single words, one token a word. */
function tokens(said: string, foreign: boolean): readonly string[] {
  const kept = plainWords(said)
    .map((word) => word.replace(/'\w*$/, ""))
    .filter(
      (word) => word.length > 1 && !STOPWORDS.has(word) && !FIRST_NAMES.has(word) && !/^\d+$/.test(word),
    )
    .filter((word) => !foreign || !FOREIGN_STOPWORDS.has(word))
    .flatMap((word) => fromGerman(word) ?? (foreign ? fromForeign(word) : undefined) ?? meantBy(word));
  return [...new Set(kept.map(stem))];
}

/** Two or three foreign words have neither accents left nor small words to tell them by. */
function withForeign(found: readonly string[], words: readonly string[]): readonly string[] {
  if (found.length === 0 || found.length > 2 || words.some((word) => word.length > 1 && STOPWORDS.has(word)))
    return found;
  const known = words.flatMap((word) => fromForeign(word) ?? []);
  return known.length > 0 ? [...new Set([...found, ...known.map(stem)])] : found;
}

/** Brings a word of the asker's to one the guides use, when it is a slip of the keyboard. */
export type Speller = (word: string) => string;

/** The words of each text that carry its subject, in the form that is compared. Many texts at once cost far less. */
export function wordsOfEach(texts: readonly string[], spell?: Speller): readonly (readonly string[])[] {
  const read = texts.map((text) => {
    const folded = fold(text);
    const words = plainWords(folded);
    const foreign = looksForeign(text, words);
    return { words, foreign, said: spell && !foreign ? folded.replace(/[a-z]{4,}/g, spell) : folded };
  });
  const said = inOneWord(read.map((one) => one.said).join("\n")).split("\n");
  return read.map(({ words, foreign }, index) => {
    const found = tokens(said[index] ?? "", foreign);
    return foreign ? found : withForeign(found, words);
  });
}

/** The words of a text that carry its subject, in the form that is compared. */
export const wordsOf = (text: string, spell?: Speller): readonly string[] =>
  wordsOfEach([text], spell)[0] ?? [];

/** The words of a guide's text: without the patterns for how people ask, which long texts don't need. */
export const wordsOfText = (text: string): readonly string[] =>
  plainWords(fold(text))
    .map((word) => word.replace(/'\w*$/, ""))
    .filter((word) => word.length > 1 && !STOPWORDS.has(word))
    .map(stem);
