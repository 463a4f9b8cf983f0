// A word for a group with the names right behind it: "both new hires, Bob and Lee, need phones". The names are what
// counts: the group's word would split the sentence, or be taken for a group of unknown people.
import type { Item } from "../words/item.ts";

const BEFORE =
  /^(?:the|both|all|our|my|these|those|new|two|three|four|five|six|following|next|other|of|single|each|you|see|latest|recent|beiden|neuen|deux|nouveaux)$/u;
const THEM = /^(?:them|both|us)$/u;
const MARKS: ReadonlySet<string> = new Set(["PEOPLEWORD", "NEWHIRE", "ALL", "CREATE", "ONESELF", "PRONOUN"]);

const isGroupWord = (item: Item | undefined): boolean =>
  (item?.is === "word" && BEFORE.test(item.folded)) ||
  (item?.is === "digits" && item.digits.length < 3) ||
  (item?.is === "marks" && item.marks.every((mark) => MARKS.has(mark)));
const isGroup = (item: Item | undefined): boolean =>
  item?.is === "marks" &&
  (item.marks.some((mark) => mark === "PEOPLEWORD" || mark === "NEWHIRE" || mark === "ALL") ||
    THEM.test(item.folded));
const isMark = (item: Item | undefined, ...marks: readonly string[]): boolean =>
  (item?.is === "stop" || item?.is === "word") && marks.includes(item.folded);

// "The two Sarahs": a first name in the plural, before people who have it.
function isNamesakes(items: readonly Item[], at: number): boolean {
  const word = items[at];
  if (word?.is !== "word" || !/s$/u.test(word.folded)) return false;
  const next = items.slice(at + 1, at + 3).find((item) => item.is === "person");
  return next?.is === "person" && next.said.toLowerCase().startsWith(word.folded.replace(/s$/u, ""));
}

/** How far a list of at least two people reaches from here; 0 when there is none. */
function listFrom(items: readonly Item[], from: number): number {
  let people = 0;
  let end = from;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item?.is === "person" && !item.possessive) {
      people++;
      end = at + 1;
    } else if (!isMark(item, ",", "and", "&", "+", "und", "et", "y")) break;
  }
  return people > 1 ? end : 0;
}

/** The pieces of a text without words for groups whose names follow. */
export function withoutNamedGroups(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; ) {
    let to = at;
    while (isGroupWord(items[to])) to++;
    const namesakes = to > at && isNamesakes(items, to);
    if (namesakes) to++;
    const group = namesakes || items.slice(at, to).some(isGroup);
    const opened = group && isMark(items[to], ":", ",", "(", "-");
    const start = opened ? to + 1 : to;
    const end = group ? listFrom(items, start) : 0;
    if (end === 0) {
      result.push(...items.slice(at, Math.max(to, at + 1)));
      at = Math.max(to, at + 1);
      continue;
    }
    result.push(...items.slice(start, end));
    at = opened && isMark(items[end], ",", ")", "-") ? end + 1 : end;
  }
  return result;
}
