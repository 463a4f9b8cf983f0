// "Give Bob, sorry, I mean Lee a license", "extension 2150, no, 2160", "remove Kate. No, Ana!": the second takes the place
// of the first. Only where both stand side by side and nothing else is said of the second.
import { foldedOf, type Item } from "../words/item.ts";

const KINDS: ReadonlySet<Item["is"]> = new Set<Item["is"]>([
  "person",
  "digits",
  "plan",
  "place",
  "number",
  "day",
]);
const SURE =
  /^(?:no|nope|sorry|oops|ups|rather|correction|scratch|nein|non|pardon|quatsch|besser|plutot|mean|meant|meine|er)$/u;
const BESIDE =
  /^(?:[,.…:;!-]|wait|i|ich|je|actually|make|that|it|to|is|ach|doch|warte|uh|um|ah|oh|ext|extension|the)$/u;
const AFTER = /^(?:[,.!?;\n…-]|an?|the|one|eine?n?|une?|please|instead|from|to|on|in|und|and)$/u;

// How far the words of a correction reach from here; 0 when these are none.
function correctionAt(items: readonly Item[], from: number): number {
  let sure = false;
  let to = from;
  while (to < items.length && to < from + 8) {
    const word = foldedOf(items[to]);
    if (SURE.test(word)) sure = sure || word !== "er" || foldedOf(items[to + 1]) === ",";
    else if (!BESIDE.test(word)) break;
    to++;
  }
  return sure ? to - from : 0;
}

/** The pieces of a text, with what was corrected in the same breath put right. */
export function corrected(items: readonly Item[]): {
  readonly items: readonly Item[];
  readonly changed: boolean;
} {
  const result: Item[] = [];
  let changed = false;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    const length = KINDS.has(item.is) ? correctionAt(items, at + 1) : 0;
    const next = items[at + 1 + length];
    const after = items[at + 2 + length];
    const owned = item.is === "person" && next?.is === "person" && (item.possessive || next.possessive);
    const ends =
      after === undefined ||
      AFTER.test(foldedOf(after)) ||
      (owned && after.is === "marks") ||
      after.is === "plan";
    if (length > 0 && next?.is === item.is && ends) {
      changed = true;
      at += length;
      // "Bob's, sorry, Lee's license": what stood behind the first is said of the second.
      continue;
    }
    result.push(item);
  }
  return { items: result, changed };
}

const WORDS =
  /(?:[,.…-] ?)*\b(?:no|nope|sorry|oops|wait|rather|correction|i mean(?:t)?|nein|non|pardon|quatsch|er)\b[ ,.:-]*/gu;

/** A folded text without the words of such a correction: they take nothing back. */
export const withoutCorrectionWords = (folded: string): string => folded.replace(WORDS, ", ");
