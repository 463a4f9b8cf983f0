import { distance } from "fastest-levenshtein";
import type { Speller } from "./words.ts";

/** True when the words differ only in two neighbouring letters having changed places. */
function transposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/**
 * Corrects words that are nearly one of `wanted` and none of `known`: one letter off, two in words of ten letters
 * and more. The first letter has to be right, so that other subjects' words are left alone.
 */
export function spellerFor(wanted: ReadonlySet<string>, known: ReadonlySet<string>): Speller {
  const candidates = [...wanted].filter((word) => word.length >= 5);
  return (word) => {
    if (known.has(word) || wanted.has(word)) return word;
    const allowed = word.length >= 10 ? 2 : 1;
    let best: { readonly word: string; readonly off: number } | undefined;
    for (const candidate of candidates) {
      if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > allowed) continue;
      const off = transposed(candidate, word) ? 1 : distance(candidate, word);
      if (off <= allowed && (!best || off < best.off)) best = { word: candidate, off };
    }
    return best?.word ?? word;
  };
}
