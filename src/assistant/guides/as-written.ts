// A question as it is written: every small word, and which follows which. "May I", "what happens to", "my own" say what is
// wanted of a subject, and are gone once words are brought to ideas.
import { type Corpus, having, havingInARow } from "./corpus.ts";
import type { Met } from "./evidence.ts";
import { fold } from "./words.ts";

const [BEGINNING, END] = ["^", "$"];
const NEIGHBOURS = 0.5;

/** The words of a text as they are written, between marks for its beginning and its end. */
export const asWritten = (text: string): readonly string[] => [
  BEGINNING,
  ...(fold(text).match(/[a-z0-9]+/g) ?? []),
  END,
];

/** Where each word of a text is met in a corpus, and each two that stand side by side. */
export function metAsWritten(words: readonly string[], corpus: Corpus): readonly Met[] {
  const met = new Map<string, Met>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (word !== BEGINNING && word !== END) met.set(word, { in: having(corpus, word), share: 1 });
    if (next !== undefined)
      met.set(`${word} ${next}`, { in: havingInARow(corpus, word, next), share: NEIGHBOURS });
  }
  return [...met.values()];
}

/** How many things `metAsWritten` looks for in a text of so many words. */
export const writtenIn = (words: readonly string[]): number => 2 * words.length - 3;
