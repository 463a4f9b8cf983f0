// "Mr. Patel", "ms yuki tanaka": a title before somebody's name is no name, and its dot ends no sentence.
import { type NameIndex, peopleNamed } from "./people.ts";
import type { Word } from "./words.ts";

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|mme|mlle|monsieur|madame|senor|senora|sr|sra)$/u;

/** The words without titles before names that are known. */
export function withoutTitles(words: readonly Word[], names: NameIndex): readonly Word[] {
  if (!words.some(({ folded }) => TITLE.test(folded))) return words;
  const dropped = new Set<number>();
  for (const [at, { kind, folded }] of words.entries()) {
    if (kind !== "word" || !TITLE.test(folded)) continue;
    const dot = words[at + 1]?.text === "." ? 1 : 0;
    const next = words[at + 1 + dot];
    if (next?.kind !== "word" || peopleNamed(next.text, names).length === 0) continue;
    dropped.add(at);
    if (dot > 0) dropped.add(at + 1);
  }
  return words.filter((_, at) => !dropped.has(at));
}
