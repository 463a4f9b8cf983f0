// From when to when a history is asked for: "since Monday", "in October", "the last two weeks", "between 3 and 10 November".
import { plusDays, type SaidDay } from "../../../domain/day.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Item } from "../words/item.ts";

/** The day a history begins with. "Since Monday" is the one that is over, "on 24 October" the last one; "this week" began with its Monday. */
export function sinceOf({ day, said, tense, exact }: SaidDay, today: string | undefined): string {
  if (day !== null && tense === "future" && !exact)
    return /\d/u.test(said) ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : plusDays(day, -7);
  if (day !== null || today === undefined) return day ?? said;
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (/^(?:this|diese|cette) (?:week|woche|semaine)$/u.test(said)) return plusDays(today, -weekday);
  return /^(?:this|diesen|ce) (?:month|monat|mois)$/u.test(said) ? `${today.slice(0, 8)}01` : said;
}

const MONTHS = [
  ["january", "januar", "janvier"],
  ["february", "februar", "fevrier"],
  ["march", "marz", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juni", "juin"],
  ["july", "juli", "juillet"],
  ["august", "aout"],
  ["september", "septembre"],
  ["october", "oktober", "octobre"],
  ["november", "novembre"],
  ["december", "dezember", "decembre"],
];
const monthOf = (item: Item): number => {
  const said = item.is === "day" ? item.day.said : item.is === "word" ? item.folded : "";
  return MONTHS.findIndex((names) => names.includes(said));
};

const COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|tagen?|jours?)$/u, 1],
  [/^(?:weeks?|wochen?|semaines?)$/u, 7],
  [/^(?:months?|monaten?|mois)$/u, 30],
];
// "In the last two weeks", "die letzten 10 Tage"
function daysBack(items: readonly Item[]): number | undefined {
  const foldedAt = (at: number): string => {
    const item = items[at];
    if (item?.is === "digits") return item.digits;
    return item?.is === "word" || item?.is === "marks" ? item.folded : "";
  };
  for (const at of items.keys()) {
    if (!/^(?:last|past|previous|letzten?|vergangenen|derniers?|dernieres)$/u.test(foldedAt(at))) continue;
    const said = foldedAt(at + 1);
    const count = /^\d{1,3}$/u.test(said) ? Number(said) : COUNTS.indexOf(said) + 1;
    const unit = UNITS.find(([word]) => word.test(foldedAt(at + 2)))?.[1];
    if (count > 0 && unit !== undefined) return count * unit;
  }
  return undefined;
}

/** The span that a history is asked for: a whole month, or two days with what lies between. */
export function spanSaid(
  { items }: Clause,
  today: string | undefined,
): { readonly since?: string; readonly until?: string } {
  const month = items.findIndex((item) => monthOf(item) >= 0);
  const named = items[month];
  if (named && today !== undefined) {
    const which = monthOf(named);
    const year = Number(today.slice(0, 4)) - (which + 1 > Number(today.slice(5, 7)) ? 1 : 0);
    const first = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
    const before = items[month - 1];
    const open = before?.is === "word" && /^(?:since|seit|depuis)$/u.test(before.folded);
    return { since: first(which), ...(open ? {} : { until: plusDays(first(which + 1), -1) }) };
  }
  const ago = daysBack(items);
  if (ago !== undefined && today !== undefined) return { since: plusDays(today, -ago) };
  const days = items.flatMap((item, at) =>
    item.is === "day" ? [{ day: item.day, before: items[at - 1] }] : [],
  );
  const [from, to] = days;
  if (from?.day.day && to?.day.day && days.length === 2)
    return { since: sinceOf(from.day, today), until: sinceOf(to.day, today) };
  if (!from || to) return {};
  const first = sinceItsFirst(items, from.day, today);
  return first.since === undefined ? onlyThatDay(from.day, from.before, today) : first;
}

const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)$/u;
const SINCE = /^(?:since|from|seit|ab|depuis|after|nach)$/u;
// "What happened on 20 November", "yesterday": that day; "last month" is the whole of it.
function onlyThatDay(
  day: SaidDay,
  before: Item | undefined,
  today: string | undefined,
): { readonly since?: string; readonly until?: string } {
  const open = (before?.is === "word" || before?.is === "marks") && SINCE.test(before.folded);
  if (today === undefined || open) return {};
  if (/^(?:(?:last|past) month|letzten monat|(?:le )?mois (?:dernier|passe))$/u.test(day.said)) {
    const [year = 0, month = 1] = today.split("-").map(Number);
    const at = (months: number, date: number) =>
      new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
    return { since: at(-1, 1), until: at(0, 0) };
  }
  const on = (before?.is === "word" || before?.is === "marks") && /^(?:on|am)$/u.test(before.folded);
  const single =
    (on && WEEKDAY.test(day.said)) ||
    (/^(?:yesterday|gestern|hier)$|\d/u.test(day.said) && day.tense !== "now");
  const since = single ? sinceOf(day, today) : "";
  return /^\d{4}-/u.test(since) && since < today ? { since, until: since } : {};
}

const TILL = /^(?:and|to|till?|until|through|thru|-|–|bis|und|au|et|a)$/u;
const DATE_FIRST = /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}.*)$/u;

// "Between 3 and 10 November", "from 3 to 10 November": the month is said once, for both.
function sinceItsFirst(
  items: readonly Item[],
  last: SaidDay,
  today: string | undefined,
): { readonly since?: string; readonly until?: string } {
  const at = items.findIndex((item) => item.is === "day");
  const said = (before: number): string => {
    const item = items[at - before];
    if (item?.is === "digits") return item.digits;
    return item?.is === "word" || item?.is === "marks" || item?.is === "stop" ? item.folded : "";
  };
  const until = sinceOf(last, today);
  const spans =
    DATE_FIRST.test(last.said) && TILL.test(said(1)) && /^\d{1,2}(?:st|nd|rd|th|\.)?$/u.test(said(2));
  if (!spans || !/^\d{4}-/u.test(until)) return {};
  const date = Number.parseInt(said(2), 10);
  return date < Number(until.slice(8)) && date > 0
    ? { since: `${until.slice(0, 8)}${String(date).padStart(2, "0")}`, until }
    : {};
}
