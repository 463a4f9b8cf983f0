// "Hasn't Bob got a phone yet?", "doesn't she have a license": asked, and nothing is denied or wanted. Read as "has Bob got".

import { wordTable } from "../../../domain/word-table.ts";
import { type NameIndex, peopleNamed } from "./people.ts";
import type { Word } from "./words.ts";

const PLAIN = wordTable<string>({
  "hasn't": "has",
  "haven't": "have",
  "doesn't": "does",
  "didn't": "did",
  "isn't": "is",
  "aren't": "are",
  "wasn't": "was",
  "weren't": "were",
});
const SOMEBODY = /^(?:he|she|they|it|anyone|anybody|someone|somebody|everyone|everybody|there)$/u;
const LEADS = /^(?:and|but|so|wait|hm+|oh|hey|hi|,|\.|!|\?|;|\n)$/u;

/** The words with such a question put plainly. */
export function askedPlainly(words: readonly Word[], names: NameIndex): readonly Word[] {
  return words.map((word, at) => {
    const plain = word.kind === "word" ? PLAIN[word.folded] : undefined;
    const [before, next] = [words[at - 1], words[at + 1]];
    if (plain === undefined || next === undefined || !(before === undefined || LEADS.test(before.folded)))
      return word;
    const somebody =
      next.kind === "mention" ||
      next.kind === "email" ||
      (next.kind === "word" && (SOMEBODY.test(next.folded) || peopleNamed(next.text, names).length > 0));
    return somebody ? { ...word, folded: plain, text: plain } : word;
  });
}
