// People in a list, one to a line or between semicolons, with what they need above or below it: put into one sentence,
// because a line end would make a clause of each name.
import type { Item } from "../words/item.ts";

const COMMA: Item = { is: "stop", folded: "," };
const COLON: Item = { is: "stop", folded: ":" };

const JOINS = [",", "and", "&", "+", "und", "et", "y", "e"];
const PREPOSITIONS = "to from off on onto at in with auf nach von zu a de sur avec".split(" ");

const isMark = (item: Item | undefined, ...marks: readonly string[]): boolean =>
  (item?.is === "stop" || item?.is === "word") && marks.includes(item.folded);
const isLineEnd = (item: Item): boolean => isMark(item, "\n");
const isPerson = (item: Item): boolean => item.is === "person";

/** The lines of a text. */
function rowsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    // "1) license Bob 2) remove Kate"
    const counted =
      item.is === "digits" &&
      item.digits.length < 3 &&
      isMark(items[at + 1], ")") &&
      items[at + 2]?.is !== "person";
    if (isLineEnd(item) || (counted && !isMark(items[at - 1], "("))) rows.push([]);
    if (!isLineEnd(item)) rows.at(-1)?.push(item);
  }
  return rows
    .map(withoutBullet)
    .map(withoutCounters)
    .filter((row) => row.length > 0);
}

// "- Bob", "• Bob", "1. Bob", "2) Bob"
function withoutBullet(row: readonly Item[]): readonly Item[] {
  const [first, second] = row;
  if (isMark(first, "-", "*", "•", "·", "+", "–")) return row.slice(1);
  const numbered = first?.is === "digits" && first.digits.length < 3 && isMark(second, ".", ")");
  return numbered ? row.slice(2) : row;
}

// "1) Bob 2) Lee - both need a phone": counted in one line.
const withoutCounters = (row: readonly Item[]): readonly Item[] =>
  row.flatMap((item, at) => {
    const counted = (from: number) =>
      row[from]?.is === "digits" && isMark(row[from + 1], ")", ".") && row[from + 2]?.is === "person";
    if (counted(at)) return at === 0 || isMark(row[at - 1], ",") ? [] : [COMMA];
    return counted(at - 1) ? [] : [item];
  });

/** Nothing but people, with what joins them. */
const isRowOfPeople = (row: readonly Item[]): boolean =>
  row.some(isPerson) && row.every((item) => isPerson(item) || isMark(item, ";", ...JOINS));

const isHeading = (row: readonly Item[]): boolean => row.length > 0 && !row.some(isPerson);

/** People between semicolons are a list too, as long as nothing of their own is told of those behind one. */
const withCommas = (row: readonly Item[]): readonly Item[] =>
  row.map((item, at) => (isMark(item, ";") && goesOnWithPeople(row, at) ? COMMA : item));

function goesOnWithPeople(row: readonly Item[], at: number): boolean {
  if (row[at - 1]?.is !== "person") return false;
  const end = row.findIndex((item, place) => place > at && isMark(item, ";", ".", "!", "?"));
  const segment = row.slice(at + 1, end < 0 ? row.length : end);
  const tail = segment.findIndex((item) => !isPerson(item) && !isMark(item, ...JOINS));
  const people = tail < 0 ? segment : segment.slice(0, tail);
  if (!people.some(isPerson)) return false;
  return tail < 0 || isSharedTail(segment.slice(tail), row.slice(0, at));
}

// "…; June to London", "…; Kate need phones": what is said of all of them at the end. "…; Kate has one" is her own.
function isSharedTail(tail: readonly Item[], before: readonly Item[]): boolean {
  const marks = (items: readonly Item[]) => items.flatMap((item) => (item.is === "marks" ? item.marks : []));
  const told = before.some((item) => item.is === "marks");
  const [first] = tail;
  if (!told) return !tail.some(isPerson);
  return (
    isMark(first, ...PREPOSITIONS) ||
    (marks(before).every((mark) => !VERBS.has(mark)) && marks(tail).some((mark) => VERBS.has(mark)))
  );
}
const VERBS: ReadonlySet<string> = new Set([
  "GIVE",
  "TAKE",
  "MOVE",
  "CHANGE",
  "SET",
  "OFFBOARD",
  "NEED",
  "GET",
  "UNASSIGN",
]);

/** The pieces of a text with its lists put into sentences. */
export function withLists(items: readonly Item[]): readonly Item[] {
  const rows = rowsOf(items).map(withCommas);
  const result: Item[] = [];
  const sentence = (...parts: readonly Item[]) => {
    if (result.length > 0) result.push({ is: "stop", folded: "\n" });
    result.push(...parts);
  };
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? [];
    const from = isHeading(row) ? at + 1 : at;
    let to = from;
    while (isRowOfPeople(rows[to] ?? [])) to++;
    const named = rows.slice(from, to).flat().filter(isPerson).length;
    // One name below a line that is whole by itself is a signature.
    const below = isHeading(row) ? pointsBelow(row) : -1;
    // "… for the people below? Thanks!": the names belong where it points at them.
    if (below >= 0 && named > 0) {
      const people = rows.slice(from, to).flatMap((one) => [COMMA, ...one]);
      sentence(...row.slice(0, below + 1), COLON, ...people.slice(1), ...row.slice(below + 1));
      at = to;
      continue;
    }
    const opens = isHeading(row) && !endsSentence(row) && (named > 1 || (named === 1 && asksForMore(row)));
    if (!opens && !isRowOfPeople(row)) {
      sentence(...row);
      at++;
      continue;
    }
    const people = rows
      .slice(from, to)
      .flatMap((one, place) => (place === 0 ? one : [COMMA, ...one]))
      .filter((item, place, all) => !(isMark(item, ",", ";") && isMark(all[place - 1], ",", ";")));
    const after = rows[to] ?? [];
    // One name above a line may be whom a letter is to, or who signs it; a list is no such thing.
    const closes = !opens && named > 1 && isHeading(after);
    if (opens) sentence(...row, ...people);
    else if (closes) sentence(...people, ...(startsWithVerb(after) ? [] : [COLON]), ...after);
    else sentence(...people);
    at = closes ? to + 1 : to;
  }
  return result;
}

// "… for the people below? Thanks!", "… each of these?"
function pointsBelow(row: readonly Item[]): number {
  const said = row.findLastIndex((item) => isMark(item, "below", "following", "listed"));
  if (said >= 0) return said;
  const last = row.findLastIndex((item) => item.is !== "stop");
  return isMark(row[last], "these", "those") && last < row.length - 1 ? last : -1;
}
const endsSentence = (row: readonly Item[]): boolean => isMark(row.at(-1), ".", "!", "?");
const asksForMore = (row: readonly Item[]): boolean => isMark(row.at(-1), ":", "for", "to", "from", "of");
const startsWithVerb = ([first]: readonly Item[]): boolean =>
  first?.is === "marks" && first.marks.some((mark) => ["NEED", "GET", "HAVE", "LEFT"].includes(mark));
