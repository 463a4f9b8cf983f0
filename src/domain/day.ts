// Days as people say them. Only recognised and, when today is known, worked out; nothing here decides what a day is for:
// "Tuesday" is one to come for a leaver, and one that is over for the history. Used by the rules and by the tools.
import { monthOf, weekdayOf } from "./calendar-words.ts";
import { DAY_MS } from "./day-ms.ts";
import { type DayAhead, dayAhead, isShortWeekday } from "./days-ahead.ts";
import { wordTable } from "./word-table.ts";

/** A day somebody named. `day` is ISO (2026-11-27) when it could be worked out. */
export interface SaidDay {
  readonly said: string;
  readonly day: string | null;
  readonly tense: "past" | "now" | "future";
  /** How many words it takes. */
  readonly length: number;
  /** False where another week's or year's day of that name could be meant as well: a weekday, a date without its year. */
  readonly exact: boolean;
}

// An end, or a next one, told in German and French: which day that is depends on who asks.
const TO_COME =
  /^(?:(?:zum |am )?ende (?:(?:des|der|dieses|dieser|diesen|nachsten) )?(?:monats?|woche|jahres|quartals)|(?:(?:anfang|mitte|ende|fin|debut|mi) )?(?:januar|februar|marz|april|juni|juli|august|september|oktober|november|dezember|janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)(?! \d)|monatsende|wochenende|jahresende|(?:nachste[rsn]?|kommende[rsn]?) (?:woche|monat|jahr)|(?:a la |la )?fin (?:du|de la|de) (?:mois|semaine|annee)|la semaine prochaine|le mois prochain)(?= |$)/u;
const NEAR = wordTable({
  today: 0,
  heute: 0,
  hoy: 0,
  hoje: 0,
  tomorrow: 1,
  morgen: 1,
  demain: 1,
  manana: 1,
  amanha: 1,
  yesterday: -1,
  gestern: -1,
  hier: -1,
  ayer: -1,
  ontem: -1,
});

/** The ISO day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** An ISO day of its parts; undefined for a day that no calendar has, such as 31 June. */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date
    ? at.toISOString().slice(0, 10)
    : undefined;
}

/** Where a day is read. */
interface Place {
  /** From the word on at which it would begin. */
  readonly words: readonly string[];
  readonly before: string;
  readonly today: string | undefined;
  readonly alone: boolean;
}
/** Null: words for a day, and there is no such day, or it can't be told which. Undefined: other words. */
type Found = SaidDay | null | undefined;

/** More words than any day has. */
const LONGEST = 6;

/**
 * The day that is named at a word. `today` is the asker's own ISO date; without it days stay words. `alone`: the words
 * are nothing but a day, so "sat", "may 5" and 24.12. can be read as one.
 */
export function dayAt(
  words: readonly string[],
  at: number,
  today: string | undefined,
  { alone = false }: { readonly alone?: boolean } = {},
): SaidDay | undefined {
  const place: Place = { words: words.slice(at, at + LONGEST), before: words[at - 1] ?? "", today, alone };
  for (const read of [near, inDigits, inSomeDays, toCome, onWeekday, turnOfSpan, spanOver, dateOfMonth]) {
    const found = read(place);
    if (found !== undefined) return found ?? undefined;
  }
  return undefined;
}

const saidIn = ({ words }: Place, length: number): string => words.slice(0, length).join(" ");

/** So many days from today; `days` null where that can't be told. */
const daysFromNow = (
  place: Place,
  length: number,
  days: number | null,
  tense: SaidDay["tense"],
  exact = true,
): SaidDay => ({
  said: saidIn(place, length),
  day: place.today !== undefined && days !== null ? plusDays(place.today, days) : null,
  tense,
  length,
  exact,
});

const onDay = (place: Place, day: string | undefined, length: number, exact: boolean): SaidDay | null => {
  if (day === undefined) return null;
  const isOver = place.today !== undefined && day < place.today;
  return { said: saidIn(place, length), day, tense: isOver ? "past" : "future", length, exact };
};

/** "Tomorrow", "gestern". */
function near(place: Place): Found {
  const days = NEAR[place.words[0] ?? ""];
  return days === undefined
    ? undefined
    : daysFromNow(place, 1, days, days < 0 ? "past" : days > 0 ? "future" : "now");
}

/** "2026-11-27", "27.11.2026", "27.11.". */
function inDigits(place: Place): Found {
  const [first = ""] = place.words;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(first);
  if (iso) return onDay(place, dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1, true);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/u.exec(first);
  if (!dotted) return undefined;
  const [, date = 0, month = 0, year = 0] = dotted.map(Number);
  if (dotted[3]) return onDay(place, dayOf(year, month, date), 1, true);
  return place.today === undefined ? null : onDay(place, nearest(month, date, place.today), 1, false);
}

/** "In two weeks", "the end of the month". */
function inSomeDays(place: Place): Found {
  const { words, before, today } = place;
  const untilWeekday = (word: string): number | undefined => {
    const weekday = weekdayOf(word, true);
    return weekday < 0 || today === undefined ? undefined : daysUntil(weekday, today);
  };
  const ahead = dayAhead(words, before, untilWeekday);
  if (!ahead) return undefined;
  return ahead.on
    ? onDay(place, nextDay(ahead.on, today), ahead.words, ahead.on.year !== undefined)
    : daysFromNow(place, ahead.words, ahead.inDays ?? null, "future");
}

/** "Ende des Monats", "la semaine prochaine". */
function toCome(place: Place): Found {
  const said = TO_COME.exec(saidIn(place, 5))?.[0];
  return said === undefined ? undefined : daysFromNow(place, said.split(" ").length, null, "future");
}

const TURNED: ReadonlySet<string> = new Set(["last", "past", "this", "next"]);
const isLast = (word: string): boolean => word === "last" || word === "past";

/** "Monday", "last Monday", "lundi prochain". */
function onWeekday(place: Place): Found {
  const { words, before, today, alone } = place;
  const [first = "", second = ""] = words;
  const turned = TURNED.has(first);
  const inFront = turned || LAST_ABROAD.test(first) || NEXT_ABROAD.test(first);
  const name = inFront ? second : first;
  const weekday = weekdayOf(name, alone || isShortWeekday(name, turned ? first : before));
  if (weekday < 0) return undefined;
  const after = inFront ? "" : second;
  const length = inFront || LAST_AFTER.test(after) || NEXT_AFTER.test(after) ? 2 : 1;
  // "Gone since Monday": the one that is over. "Since Monday is her last day" tells why.
  const since = SINCE.test(before) && length === 1 && !/^(?:is|will|was|ist|est|would|works?)$/u.test(second);
  const past = isLast(first) || LAST_ABROAD.test(first) || LAST_AFTER.test(after) || since;
  if (today === undefined) return daysFromNow(place, length, null, past ? "past" : "future", past);
  // "Last Tuesday", said on a Tuesday, is a week ago; "Tuesday" to come, likewise, is not today.
  const until = daysUntil(weekday, today);
  return past
    ? daysFromNow(place, length, until - (until === 7 ? 14 : 7), "past")
    : daysFromNow(place, length, until, "future", false);
}

const SPAN_DAYS = wordTable<number | null>({ week: 7, month: 30, year: null, weekend: null });

/** "Last week", "this month". */
function turnOfSpan(place: Place): Found {
  const [first = "", second = ""] = place.words;
  const days = TURNED.has(first) ? SPAN_DAYS[second] : undefined;
  if (days === undefined) return undefined;
  if (isLast(first)) return daysFromNow(place, 2, days === null ? null : -days, "past");
  return daysFromNow(place, 2, null, first === "this" ? "now" : "future");
}

/** "Letzte Woche", "le mois dernier". */
function spanOver(place: Place): Found {
  const said = SPAN_OVER.exec(saidIn(place, 4))?.[0];
  if (said === undefined) return undefined;
  return daysFromNow(place, said.split(" ").length, /woche|semaine/u.test(said) ? -7 : -30, "past");
}

/** "1 December", "December 1st", either with its year. */
function dateOfMonth(place: Place): Found {
  const { words, today, alone } = place;
  const [first = "", second = "", third = ""] = words;
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(first);
  const dayLast = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(second);
  const month = dayFirst ? monthOf(second) : monthOf(first);
  const date = Number((dayFirst ?? dayLast)?.[1] ?? 0);
  if (month < 0 || date < 1 || date > 31 || (dayFirst === null && first === "may" && !alone))
    return undefined;
  const year = /^20\d{2}$/u.exec(third)?.[0];
  if (year) return onDay(place, dayOf(Number(year), month + 1, date), 3, true);
  if (today !== undefined) return onDay(place, nearest(month + 1, date, today), 2, false);
  return daysFromNow(place, 2, null, "future", false);
}

const LAST_ABROAD = /^(?:letzte[rnms]?|vergangene[rnms]?|vorige[rnms]?|previous)$/u;
const NEXT_ABROAD = /^(?:nachste[rnms]?|kommende[rnms]?|diese[rnms]?)$/u;
const LAST_AFTER = /^(?:dernier|passe|pasado|passado)$/u;
const NEXT_AFTER = /^(?:prochain|proximo)$/u;
const SINCE = /^(?:since|seit|depuis|desde)$/u;

// "Last week" and "last month", in German and French.
const SPAN_OVER =
  /^(?:(?:letzten?|letzter|vergangenen?|vergangener|vorigen?|voriger) (?:woche|monats?)|la semaine (?:derniere|passee)|(?:le )?mois (?:dernier|passe))(?= |$)/u;

// How many days until the next such weekday: never today.
const daysUntil = (weekday: number, today: string): number =>
  ((weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

// The next day of that date. "The 30th" is this month's, or the next one's that has it.
function nextDay(
  { month, date, year }: NonNullable<DayAhead["on"]>,
  today: string | undefined,
): string | undefined {
  if (year !== undefined && month !== undefined) return dayOf(year, month, date);
  if (today === undefined) return undefined;
  if (month !== undefined) return nearest(month, date, today);
  const [thisYear = 0, thisMonth = 1] = today.split("-").map(Number);
  const days = [0, 1, 2].map((later) =>
    dayOf(thisYear + Math.floor((thisMonth - 1 + later) / 12), ((thisMonth - 1 + later) % 12) + 1, date),
  );
  return days.find((day) => day !== undefined && day >= today);
}

// A date without its year that is long over is next year's: in November, "5 January" is to come.
const LONG_OVER = 180;
function nearest(month: number, date: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const day = dayOf(year, month, date);
  return day !== undefined && day < plusDays(today, -LONG_OVER) ? dayOf(year + 1, month, date) : day;
}
