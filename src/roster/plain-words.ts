import { fold } from "../domain/fold.ts";

// Whoever writes more into a cell than this says nothing that is looked for in it.
const LONGEST = 300;

/**
 * Cells and column names as the words in them compare: folded, "lastDay" and "last_day" as two words, one blank between
 * words. Signs stay that can stand in the middle of what is looked for.
 */
export const plainWords = (text: string): string =>
  fold(text.slice(0, LONGEST).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[\s_./&-]+/gu, " ")
    .trim();
