// "For three months", "in half a year": a span in words, with its count in digits.
import { countOf } from "../../../domain/number-words.ts";

const UNIT = "(?:days?|weeks?|months?|tage?n?|wochen?|monate?n?|jours?|semaines?|mois)\\b";
const COUNTED = new RegExp(`\\b(\\p{L}+) (?=${UNIT})`, "gu");
const ARTICLE = /^(?:an?|une?|eine?[mnr]?)$/u;
const LONG: readonly (readonly [RegExp, string])[] = [
  [/\b(?:half a|half-a|a half|(?:an? )?halbe[sn]?) (?:year|jahr)\b|\bsemestre\b/gu, "6 months"],
  [/\b(?:for|in|over|past|last|a|the) (?:whole |full |entire )?quarter\b/gu, "3 months"],
  [/\b(?:for|in|over) (?:over |more than )?(?:a|one) (?:whole |full )?year\b/gu, "12 months"],
];

/** A folded text with its spans in digits. Of "a month" only one that is a span: "for a month", "in a month". */
export function spansInDigits(folded: string): string {
  const counted = folded.replace(COUNTED, (all: string, word: string, at: number) => {
    if (
      ARTICLE.test(word) &&
      !/\b(?:for|in|over|since|depuis|seit|than)(?: over| more than)? $/u.test(folded.slice(0, at))
    )
      return all;
    const count = countOf(word);
    return count === undefined ? all : `${count} `;
  });
  return LONG.reduce((text, [said, digits]) => text.replace(said, digits), counted);
}
