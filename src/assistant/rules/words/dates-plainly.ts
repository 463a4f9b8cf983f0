// Dates that are written around a corner, put in the one way that days are read: "the 18th of December", "the first of
// May", "3-10 November", "Monday, 14 December".
import { dayAt } from "../../../domain/day.ts";
import type { Item } from "./item.ts";

const MONTH =
  "(?:Jan(?:uary?|vier)|Feb(?:ruary?)|février|March|März|mars|April|avril|May|Mai|Jun[ei]|juin|July|Juli|juillet|August|août|Septemb(?:er|re)|O[ck]tob(?:er|re)|Novemb(?:er|re)|De[cz]emb(?:er|re)|décembre|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez)(?!\\p{L})";
const NTH = "(?:st|nd|rd|th|\\.)?";
// "3-10 November", "the 3rd to the 10th of November", "3. bis 10. November": one way to write it.
const DATES = new RegExp(
  `\\b(\\d{1,2})${NTH} ?(?:[-–]|(?<= )(?:to|until|till|through|and|bis|und|et|au)(?= )) ?(?:(?:the|zum|dem|le) )?(\\d{1,2})${NTH}(?: of)? (?=${MONTH})`,
  "giu",
);
const NTH_OF = new RegExp(`\\b(\\d{1,2}(?:st|nd|rd|th)?) (?:day )?of (?=${MONTH})`, "giu");

const UNITS = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const TEENS =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...UNITS.map((word, at) => [`twenty ${word}`, at + 21] as const),
  ["thirtieth", 30],
  ["thirty first", 31],
  ["premier", 1],
  ["1er", 1],
]);
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(${[...ORDINALS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", "[ -]")})(?: of)? (?=${MONTH})`,
  "giu",
);
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\d])(${MONTH}) the (\\d{1,2})(?:st|nd|rd|th)(?!\\p{L})`, "giu");

/** A text with such dates put plainly. */
export const datesPlainly = (text: string): string =>
  text
    .replace(DATES, "$1 to $2 ")
    .replace(SPOKEN, (all, said: string) => {
      const date = ORDINALS.get(said.toLowerCase().replace("-", " "));
      return date === undefined ? all : `${date} `;
    })
    .replace(NTH_OF, "$1 ")
    .replace(MONTH_FIRST, "$2 $1");

const isBetween = (item: Item | undefined): boolean =>
  (item?.is === "stop" || item?.is === "word") && /^(?:,|the|den|dem|der|le|\(|on)$/u.test(item.folded);
const isWeekday = (item: Item, today: string, day: string): boolean =>
  item.is === "day" &&
  !/\d/u.test(item.day.said) &&
  item.day.day !== null &&
  new Date(item.day.day).getUTCDay() === new Date(day).getUTCDay() &&
  dayAt([item.day.said], 0, today, { alone: true })?.exact === false;

/** The pieces of a text without the weekday of a date that is told beside it: "Monday 14 December" is one day. */
export function withoutItsWeekday(items: readonly Item[], today: string | undefined): readonly Item[] {
  if (today === undefined || items.filter(({ is }) => is === "day").length < 2) return items;
  return items.filter((item, at) => {
    if (item.is !== "day") return true;
    let to = at + 1;
    while (to < at + 3 && isBetween(items[to])) to++;
    const next = items[to];
    return !(
      next?.is === "day" &&
      /\d/u.test(next.day.said) &&
      next.day.day !== null &&
      isWeekday(item, today, next.day.day)
    );
  });
}
