// Days as people say them. Only recognised and, when today is known, worked out; nothing here decides what a day is for:
// "Tuesday" is one to come for a leaver, and one that is over for the history. Used by the rules and by the tools.
import { monthOf, weekdayOf } from "./calendar-words.ts";
import { type DayAhead, dayAhead, isShortWeekday } from "./days-ahead.ts";

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
const NEAR: Readonly<Record<string, number>> = {
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
};

const DAY_MS = 86_400_000;

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
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  const tell = (length: number, days: number | null, tense: SaidDay["tense"], exact = true): SaidDay => ({
    said: words.slice(at, at + length).join(" "),
    day: today !== undefined && days !== null ? plusDays(today, days) : null,
    tense,
    length,
    exact,
  });
  const named = (day: string | undefined, length: number, exact: boolean): SaidDay | undefined =>
    day === undefined
      ? undefined
      : {
          said: words.slice(at, at + length).join(" "),
          day,
          tense: today !== undefined && day < today ? "past" : "future",
          length,
          exact,
        };
  const near = NEAR[first];
  if (near !== undefined) return tell(1, near, near < 0 ? "past" : near > 0 ? "future" : "now");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(first);
  if (iso) return named(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1, true);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/u.exec(first);
  if (dotted) {
    const [, date, month, year] = dotted.map(Number);
    if (dotted[3]) return named(dayOf(year ?? 0, month ?? 0, date ?? 0), 1, true);
    return today === undefined ? undefined : named(nearest(month ?? 0, date ?? 0, today), 1, false);
  }

  const before = words[at - 1] ?? "";
  const untilWeekday = (word: string): number | undefined => {
    const weekday = weekdayOf(word, true);
    return weekday < 0 || today === undefined ? undefined : daysUntil(weekday, today);
  };
  const ahead = dayAhead(words.slice(at, at + 6), before, untilWeekday);
  if (ahead?.on) return named(nextDay(ahead.on, today), ahead.words, ahead.on.year !== undefined);
  if (ahead) return tell(ahead.words, ahead.inDays ?? null, "future");

  const toCome = TO_COME.exec(words.slice(at, at + 5).join(" "))?.[0];
  if (toCome !== undefined) return tell(toCome.split(" ").length, null, "future");
  const turned = first === "last" || first === "next" || first === "this" || first === "past";
  const abroad = LAST_ABROAD.test(first) || NEXT_ABROAD.test(first);
  const name = turned || abroad ? second : first;
  const weekday = weekdayOf(name, alone || isShortWeekday(name, turned ? first : before));
  if (weekday >= 0) {
    const after = turned || abroad ? "" : second;
    const length = turned || abroad || LAST_AFTER.test(after) || NEXT_AFTER.test(after) ? 2 : 1;
    // "Gone since Monday": the one that is over. "Since Monday is her last day" tells why.
    const since =
      SINCE.test(before) && length === 1 && !/^(?:is|will|was|ist|est|would|works?)$/u.test(second);
    const past =
      first === "last" || first === "past" || LAST_ABROAD.test(first) || LAST_AFTER.test(after) || since;
    if (today === undefined) return tell(length, null, past ? "past" : "future", past);
    // "Last Tuesday", said on a Tuesday, is a week ago; "Tuesday" to come, likewise, is not today.
    const until = daysUntil(weekday, today);
    if (past) return tell(length, until - (until === 7 ? 14 : 7), "past");
    return tell(length, until, "future", false);
  }
  if (turned && ["week", "month", "year", "weekend"].includes(second))
    return tell(
      2,
      first === "last" || first === "past"
        ? second === "week"
          ? -7
          : second === "month"
            ? -30
            : null
        : null,
      first === "last" || first === "past" ? "past" : first === "this" ? "now" : "future",
    );
  const over = SPAN_OVER.exec(words.slice(at, at + 4).join(" "))?.[0];
  if (over !== undefined) return tell(over.split(" ").length, /woche|semaine/u.test(over) ? -7 : -30, "past");
  return dateAt([first, second, third], { today, named, alone });
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

/** "1 December", "December 1st", either with its year. */
function dateAt(
  [first = "", second = "", third = ""]: readonly string[],
  {
    today,
    named,
    alone,
  }: {
    readonly today: string | undefined;
    readonly named: (day: string | undefined, length: number, exact: boolean) => SaidDay | undefined;
    readonly alone: boolean;
  },
): SaidDay | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(first);
  const dayLast = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(second);
  const month = dayFirst ? monthOf(second) : monthOf(first);
  const date = Number((dayFirst ?? dayLast)?.[1] ?? 0);
  if (month < 0 || date < 1 || date > 31 || (dayFirst === null && first === "may" && !alone))
    return undefined;
  const year = /^20\d{2}$/u.exec(third)?.[0];
  if (year) return named(dayOf(Number(year), month + 1, date), 3, true);
  if (today !== undefined) return named(nearest(month + 1, date, today), 2, false);
  return { said: `${first} ${second}`, day: null, tense: "future", length: 2, exact: false };
}
