// The words with which something new may be said, and those that join it to what was said before.
import type { Item } from "../words/item.ts";
import type { Mark } from "../words/lexicon.ts";

const ACTION: readonly Mark[] = [
  "GIVE",
  "TAKE",
  "UNASSIGN",
  "CHANGE",
  "MOVE",
  "SWAP",
  "TAKEOVER",
  "OFFBOARD",
  "LEFT",
  "UNDO",
  "SHOW",
  "LIST",
  "FIND",
  "IMPORT",
  "VALIDATE",
  "EXPORT",
  "DELETE",
  "BUY",
  "PORT",
  "CREATE",
  "SET",
  "FORWARD",
  "KEEP",
  "NEED",
  "NOLONGER",
];
/** With one of these a clause may open. */
export const OPENERS: readonly Mark[] = [
  ...ACTION,
  "HOW",
  "WHERE",
  "WHATIF",
  "WHY",
  "HOWMANY",
  "HOWLONG",
  "WHO",
  "GET",
  "HAVE",
  "SAME",
];
export const THINGS: readonly Mark[] = ["LICENSE", "PHONE", "NUMBER", "EXT", "PLANWORD"];
const CONNECTORS = new Set([
  "and",
  "then",
  "plus",
  "but",
  "or",
  "und",
  "dann",
  "oder",
  "aber",
  "et",
  "puis",
  "ou",
  "mais",
  "y",
  "e",
  "luego",
  "n",
  "pero",
  "mas",
  ",",
  "&",
  "-",
  "+",
  "while",
]);

/** Whether any of the items has any of the marks. */
export const has = (items: readonly Item[], marks: readonly Mark[]): boolean =>
  items.some((item) => item.is === "marks" && item.marks.some((mark) => marks.includes(mark)));

/** Words and signs that join two things said. */
export const connects = (item: Item): boolean =>
  (item.is === "word" || item.is === "stop") && CONNECTORS.has(item.folded);

/** A thing that somebody may have: a plan, a license, a number, an extension. */
export const isThing = (item: Item | undefined): boolean =>
  item?.is === "plan" ||
  item?.is === "digits" ||
  item?.is === "number" ||
  (item?.is === "marks" && item.marks.some((mark) => ["LICENSE", "PHONE", "NUMBER", "EXT"].includes(mark)));
