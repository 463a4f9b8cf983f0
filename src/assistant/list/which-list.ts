// Which of a talk's files words are about: the one that was taken last, or the one that "the other one" or a name leaves.
import { filesMeant } from "../rules/files/which-file.ts";
import { fold } from "../text.ts";
import type { UnderstandingContext } from "../understand.ts";

export type Files = NonNullable<UnderstandingContext["files"]>;

const OTHER =
  /\b(?:the|die|das|den|der|l'|la|el)? ?(?:other|andere[nrs]?|autre|otr[oa])\b(?! (?:person|people|number|plan|site|day|time|extension))/u;
const WRONG =
  /\b(?:wrong|falsch\w*|mauvais\w*|not (?:this|that)|i mean\w*|meant|instead|rather|ich mein\w*)\b/u;

/** Words that take another file, and say nothing of what is to be done. */
export const takesAnother = (text: string): boolean => OTHER.test(fold(text)) || WRONG.test(fold(text));

/** Words that say a reading was wrong. */
export const saysWrong = (text: string): boolean => WRONG.test(fold(text));

/** The names in their order that a text has; a card begins with the name of its file. */
const named = (text: string, files: Files): Files => files.filter(({ name }) => text.includes(name));

/** Which file was taken last: what Zac showed, what was asked for, or else the one that came last. */
export function lastTaken({ thread = [] }: UnderstandingContext, files: Files): Files[number] | undefined {
  for (const { from, text } of thread.toReversed()) {
    const meant =
      from === "zac" ? named(text, files) : from === "speaker" ? filesMeant(text, files).files : [];
    if (meant.length === 1) return meant[0];
  }
  return files.at(-1);
}

/** The one file that words such as "the other one" or "I meant b.csv" leave. */
export function anotherFile(text: string, context: UnderstandingContext): Files[number] | undefined {
  const { files = [] } = context;
  if (files.length < 2) return undefined;
  const byName = named(text, files);
  if (byName.length === 1) return byName[0];
  if (!OTHER.test(fold(text)) || byName.length > 1) return undefined;
  const taken = lastTaken(context, files);
  const left = files.filter((file) => file !== taken);
  return left.length === 1 ? left[0] : undefined;
}
