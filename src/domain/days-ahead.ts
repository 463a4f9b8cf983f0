// Days to come that are told around a corner: "in two weeks", "the day after tomorrow", "a week from Friday", "the 30th",
// "12/01", "mid December", "after Christmas". What can't be worked out is a day all the same: it is told as it was said.
import { MONTH_NAMES, monthOf, weekdayOf } from "./calendar-words.ts";
import { countOf } from "./number-words.ts";

/** A day to come: in how many days, on which day of the calendar, or only that it is one. `words`: how many it takes. */
export interface DayAhead {
  readonly words: number;
  readonly inDays?: number;
  readonly on?: { readonly month?: number; readonly date: number; readonly year?: number };
}

const UNITS: readonly (readonly [RegExp, number | undefined])[] = [
  [/^(?:days?|tage?n?|jours?)$/u, 1],
  [/^(?:weeks?|wochen?|semaines?)$/u, 7],
  [/^(?:fortnights?)$/u, 14],
  [
    /^(?:months?|quarters?|years?|monate?n?|quartale?n?|jahre?n?|mois|ans?|hours?|hrs?|minutes?|mins?|stunden?|heures?)$/u,
    undefined,
  ],
];
const HOLIDAY =
  /^(?:the )?(?:christmas|xmas|new year(?:'s)?(?: day)?|new years|easter|thanksgiving|holidays|weekend|weihnachten|silvester|neujahr|ostern|noel|nouvel an|paques)(?= |$)/u;
const EVE = /^(?:the )?(?:christmas|new year(?:'s)?|new years) eve(?= |$)/u;
const END_OF = new RegExp(
  `^(?:(?:the )?(?:end|close|beginning|start|middle|last day|first day) of (?:(?:the|this|next) )?(?:business|play|day|work|month|week|year|quarter|${MONTH_NAMES})|(?:eod|cob|eow|eom|eoy|end (?:month|week|year|quarter))|(?:in|next|this|late|early) (?:the )?(?:spring|summer|autumn|fall|winter)|im (?:fruhjahr|fruhling|sommer|herbst|winter)|au printemps|en (?:ete|automne|hiver)|(?:next|this|the following) (?:quarter|weekend|few days|days))(?= |$)`,
  "u",
);
const END_OF_MONTH = new RegExp(`^(?:the )?end of (?<month>${MONTH_NAMES})(?= |$)`, "u");
const TODAY =
  /^(?:tonight|this (?:evening|afternoon)|eod|cob|(?:the )?(?:end|close) of (?:business|play|day))/u;
const BEFORE_DAY =
  /^(?:on|by|from|until|till|before|after|starting|beginning|commencing|since|the|den|dem|am|ab|zum|bis|of|as|effective|next|this|in|for|le|vers|early|mid|late)$/u;
const AFTER_DAY = /^(?:at|um|a|please|and|or|then|so|in|it|we|to|<mark>)$/u;

const OPENS =
  /^(?:\d.*|in|within|inside|dans|innerhalb|the|day|ubermorgen|apres(?:-demain)?|an?|one|two|three|weeks?|fortnight|end|close|beginning|start|middle|last|first|eo[dwmy]|cob|next|this|christmas|xmas|new|easter|thanksgiving|holidays|weekend|weihnachten|silvester|neujahr|ostern|noel|nouvel|paques|tonight|early|mid|late|mitte|anfang|im|au|en)$/u;

const unitOf = (word: string): number | null | undefined => {
  const found = UNITS.find(([unit]) => unit.test(word));
  return found === undefined ? null : found[1];
};

// "In two weeks", "within the hour", "in a couple of days", "dans trois mois".
function spanAt(words: readonly string[]): DayAhead | undefined {
  const [first = ""] = words;
  if (!/^(?:in|within|inside|dans|innerhalb)$/u.test(first)) return undefined;
  const said = words.slice(1, 6).join(" ");
  const vague =
    /^(?:(?:about|around|exactly|just|etwa|circa) )?(?:an? (?:couple|few)(?: of)?|some|several|the(?: next)?|next|ein paar|einigen|quelques|half an?|den nachsten) /u.exec(
      said,
    )?.[0];
  const from = 1 + (vague ? vague.trim().split(" ").length : 0);
  const count = vague ? undefined : countOf(words[from] ?? "");
  const at = count === undefined ? from : from + 1;
  if (!vague && count === undefined) return undefined;
  const unit = unitOf(words[at] ?? "");
  if (unit === null) return undefined;
  const length = at + 1;
  return count === undefined || unit === undefined
    ? { words: length }
    : { words: length, inDays: count * unit };
}

// "The day after tomorrow", "a week from Friday", "Friday week".
function countedAt(
  words: readonly string[],
  untilWeekday: (word: string) => number | undefined,
): DayAhead | undefined {
  const said = words.slice(0, 6).join(" ");
  const after = /^(?:the )?day after tomorrow|^ubermorgen|^apres[ -]demain/u.exec(said)?.[0];
  if (after) return { words: after.split(" ").length, inDays: 2 };
  const week = /^(?:(an?|one|two|three|\d) )?(weeks?|fortnight) (?:from|on|after) (\p{L}+)/u.exec(said);
  if (week) {
    const weeks = (countOf(week[1] ?? "a") ?? 1) * (week[2] === "fortnight" ? 2 : 1);
    const day = week[3] ?? "";
    const from = /^(?:today|now)$/u.test(day) ? 0 : day === "tomorrow" ? 1 : untilWeekday(day);
    return from === undefined ? undefined : { words: week[0].split(" ").length, inDays: weeks * 7 + from };
  }
  const [first = "", second = ""] = words;
  const until = second === "week" || second === "fortnight" ? untilWeekday(first) : undefined;
  return until === undefined ? undefined : { words: 2, inDays: until + (second === "week" ? 7 : 14) };
}

// "12/01" may be January or December: told as it was said. "12/24" can only be one.
function slashed(word: string): DayAhead | undefined {
  const [, one = "", other = "", year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?$/u.exec(word) ?? [];
  const [left, right] = [Number(one), Number(other)];
  if (word === "24/7") return undefined;
  if (left < 1 || right < 1 || left > 31 || right > 31 || (left > 12 && right > 12)) return undefined;
  const inYear = year === undefined ? {} : { year: Number(year) + (year.length === 2 ? 2000 : 0) };
  if (left > 12) return { words: 1, on: { date: left, month: right, ...inYear } };
  if (right > 12 || left === right) return { words: 1, on: { date: right, month: left, ...inYear } };
  return { words: 1 };
}

/** The day to come that is told at the first of some words. `before`: the word before them. */
export function dayAhead(
  words: readonly string[],
  before: string,
  untilWeekday: (word: string) => number | undefined,
): DayAhead | undefined {
  const [first = "", second = ""] = words;
  // Most words are no day, and every word is asked.
  if (!OPENS.test(first) && !/^(?:week|fortnight)$/u.test(second) && !BEFORE_DAY.test(before))
    return undefined;
  const date = slashed(first);
  if (date) return date;
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(first)?.[1];
  if (ordinal !== undefined && BEFORE_DAY.test(before) && (second === "" || AFTER_DAY.test(second)))
    return { words: 1, on: { date: Number(ordinal) } };
  const told = spanAt(words) ?? countedAt(words, untilWeekday);
  if (told) return told;
  const said = words.slice(0, 6).join(" ");
  const ended = END_OF_MONTH.exec(said);
  if (ended) {
    const month = monthOf(ended.groups?.month ?? "") + 1;
    return {
      words: ended[0].split(" ").length,
      on: { month, date: new Date(Date.UTC(2026, month, 0)).getUTCDate() },
    };
  }
  const named =
    EVE.exec(said) ??
    END_OF.exec(said) ??
    HOLIDAY.exec(said) ??
    /^(?:tonight|this (?:evening|afternoon))(?= |$)/u.exec(said);
  if (named) {
    const length = named[0].split(" ").length;
    return TODAY.test(said) ? { words: length, inDays: 0 } : { words: length };
  }
  const part = /^(?:early|mid|late|mitte|anfang)$/u.test(first) ? 1 : 0;
  const month = words[part] ?? "";
  const whole = part > 0 || (BEFORE_DAY.test(before) && before !== "the" && before !== "for");
  return whole && month.length > 2 && monthOf(month) >= 0 && !/^\d/u.test(words[part + 1] ?? "")
    ? { words: part + 1 }
    : undefined;
}

/** Short names of weekdays that are no words of their own; those that are count only after "on" or the like. */
export const isShortWeekday = (word: string, before: string): boolean =>
  /^(?:tues?|thurs?|thur|fri)$/u.test(word) ||
  (/^(?:mon|wed|sat|sun)$/u.test(word) &&
    /^(?:on|by|next|this|until|till|before|after|from)$/u.test(before) &&
    weekdayOf(word, true) >= 0);
