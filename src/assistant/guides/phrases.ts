// Ways of saying one thing in several words, and the words for it that retrieval compares.
import { ABOUT_ZAC } from "./phrases/about-zac.ts";
import { ACTS } from "./phrases/acts.ts";
import { AFTERWARDS } from "./phrases/afterwards.ts";
import { ASKING } from "./phrases/asking.ts";
import { HARDWARE } from "./phrases/hardware.ts";
import { IDIOMS } from "./phrases/idioms.ts";
import { KINDS } from "./phrases/kinds.ts";
import { LEAVING } from "./phrases/leaving.ts";
import { MANY } from "./phrases/many.ts";
import { MISMATCH } from "./phrases/mismatch.ts";
import { MISSING } from "./phrases/missing.ts";
import { NOT_THERE } from "./phrases/not-there.ts";
import type { Phrase } from "./phrases/phrase.ts";
import { PLAIN_SPEECH } from "./phrases/plain-speech.ts";
import { RUNNING_OUT } from "./phrases/running-out.ts";
import { THINGS } from "./phrases/things.ts";
import { TROUBLE } from "./phrases/trouble.ts";
import { WHERE } from "./phrases/where.ts";

/** Order matters: each works on what those before it have left. */
const PHRASES: readonly Phrase[] = [
  ...NOT_THERE,
  ...MISMATCH,
  ...AFTERWARDS,
  ...WHERE,
  ...HARDWARE,
  ...PLAIN_SPEECH,
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
  // Several lines are several texts.
].map(([pattern, words]) => [new RegExp(pattern.source, "gm"), words]);

const SPACE = /[ \n]/;

/** The words for one finding: with what was found in the pattern's groups, and a blank where none stands. */
function inPlace(words: string, found: readonly unknown[]): string {
  const at = found.findIndex((one) => typeof one === "number");
  const offset = Number(found[at]);
  const text = String(found[at + 1]);
  const said = words
    .replace(/\$(\d)/g, (_, group: string) => (Number(group) < at ? String(found[Number(group)] ?? "") : ""))
    .replace(/ {2,}/g, " ")
    .trim();
  const before = text[offset - 1] ?? "\n";
  const after = text[offset + String(found[0]).length] ?? "\n";
  if (said === "") return SPACE.test(before) || SPACE.test(after) ? "" : " ";
  return `${SPACE.test(before) ? "" : " "}${said}${SPACE.test(after) ? "" : " "}`;
}

/** Folded texts, a line each, with what they say in several words brought to the words for it. */
export function inOneWord(lines: string): string {
  let text = lines;
  for (const [pattern, words] of PHRASES)
    text = text.replace(pattern, (...found: readonly unknown[]) => inPlace(words, found));
  return text;
}

/** The words that stand in the patterns, roughly: none of them is a slip for another word. */
export const PHRASE_WORDS: ReadonlySet<string> = new Set(
  PHRASES.flatMap(([{ source }]) => source.match(/[a-z]{4,}/g) ?? []).flatMap((word) => [
    word,
    word.replace(/s$/, ""),
  ]),
);
