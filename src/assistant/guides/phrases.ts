// Ways of saying one thing in several words, and the words for it that retrieval compares.
import { ABOUT_ZAC } from "./phrases/about-zac.ts";
import { ACTS } from "./phrases/acts.ts";
import { ASKING } from "./phrases/asking.ts";
import { IDIOMS } from "./phrases/idioms.ts";
import { KINDS } from "./phrases/kinds.ts";
import { LEAVING } from "./phrases/leaving.ts";
import { MANY } from "./phrases/many.ts";
import { MISSING } from "./phrases/missing.ts";
import type { Phrase } from "./phrases/phrase.ts";
import { RUNNING_OUT } from "./phrases/running-out.ts";
import { THINGS } from "./phrases/things.ts";
import { TROUBLE } from "./phrases/trouble.ts";

/** Order matters: each works on what those before it have left. Words are set apart by blanks. */
export const PHRASES: readonly Phrase[] = [
  ...IDIOMS,
  ...ABOUT_ZAC,
  ...ASKING,
  ...THINGS,
  ...RUNNING_OUT,
  ...LEAVING,
  ...MANY,
  ...MISSING,
  ...TROUBLE,
  ...KINDS,
  ...ACTS,
].map(([pattern, words]) => [pattern, ` ${words} `]);

/** The words that stand in the patterns, roughly: none of them is a slip for another word. */
export const PHRASE_WORDS: ReadonlySet<string> = new Set(
  PHRASES.flatMap(([{ source }]) => source.match(/[a-z]{4,}/g) ?? []).flatMap((word) => [
    word,
    word.replace(/s$/, ""),
  ]),
);
