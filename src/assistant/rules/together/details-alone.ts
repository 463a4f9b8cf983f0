// "Give Kate a phone. Europe Zone A, London site.": details in a sentence of their own belong to what was asked before.
import type { Clause } from "../clauses/clauses.ts";
import type { Item } from "../words/item.ts";

const DETAIL: ReadonlySet<Item["is"]> = new Set<Item["is"]>(["plan", "place", "number", "digits", "day"]);
const NAMES_IT: ReadonlySet<string> = new Set([
  "PLANWORD",
  "SITEWORD",
  "EXT",
  "NUMBER",
  "TOLLFREE",
  "LICENSE",
  "PHONE",
]);
const LITTLE =
  /^(?:the|an?|on|at|in|from|with|for|to|as|of|is|it|he|she|they|his|her|sits?|works?|based|working|located|will|be|use|using|should|one|please|and|starting|effective|beginning|local|sitzt|arbeitet|am|im|ab|zum|mit|der|die|das|den|und|standort|le|la|les|du|de|sur|avec|et|a|au|des|basee?|travaille|[,:=()•-])$/u;
const KEPT = /^(?:PLAN|PLACE|SITEWORD|EXT|NUMBER|TOLLFREE|TEL|FUTURE|NOW|\d+)$/u;
const GIVES = /\b(?:GIVE|NEED|GET|LICENSE|SET|CHANGE|MOVE|SWAP)\b/u;
const DEED = /\b(?:GIVE|NEED|GET|LICENSE|SET|CHANGE|MOVE|SWAP|TAKE|OFFBOARD|LEFT|UNASSIGN)\b/u;
const ASKS = /\b(?:HOW|WHAT|WHO|WHICH|WHY|WHERE|WHEN|HOWMANY|SHOW|LIST|FIND|IF|NOT)\b/u;

const isLittle = (item: Item): boolean =>
  ((item.is === "word" || item.is === "stop") && LITTLE.test(item.folded)) ||
  (item.is === "marks" &&
    (item.marks.some((mark) => NAMES_IT.has(mark)) ||
      /^(?:last|final) day$/u.test(item.folded) ||
      LITTLE.test(item.folded) ||
      item.marks.every((mark) => mark === "PRONOUN" || mark === "ISIT" || mark === "SET")));

/** True for a clause of nothing but details. Three bare digits need the word that says what they are. */
function isDetails({ items, asks, line, goesOn }: Clause): boolean {
  // "… and her site to London" is a thing of its own.
  if (
    asks ||
    goesOn ||
    /\bPRONOUN (?:SITEWORD|EXT|NUMBER)\b/u.test(line) ||
    !items.every((item) => DETAIL.has(item.is) || isLittle(item))
  )
    return false;
  const named = /\b(?:EXT|NUMBER)\b/u.test(line);
  return items.some((item) => DETAIL.has(item.is) && (item.is !== "digits" || named));
}

const takes = (before: Clause | undefined, details: Clause): boolean =>
  before !== undefined &&
  before.people.length > 0 &&
  !ASKS.test(before.line) &&
  (details.items.every(
    (item) => item.is !== "plan" && item.is !== "place" && item.is !== "digits" && item.is !== "number",
  )
    ? DEED
    : GIVES
  ).test(before.line);

/** Clauses, those of nothing but details put to the request before them. */
export function withDetailsAlone(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const before = result.at(-1);
    if (!before || !isDetails(clause) || !takes(before, clause)) {
      result.push(clause);
      continue;
    }
    const said = clause.line.split(" ").filter((word) => KEPT.test(word));
    result[result.length - 1] = {
      ...before,
      items: [...before.items, ...clause.items],
      line: `${before.line} with ${said.join(" ")}`,
    };
  }
  return result;
}
