// Moments people mean by a day they say, in their own time zone. What they mean is printed with its zone, so that nobody
// has to guess. The days themselves are read in domain/day.ts, as the rules read them.
import { dayAt, dayOf, plusDays, type SaidDay } from "../domain/day.ts";

/** A leaver's phone goes at the end of the working day. */
const END_OF_DAY = 18;
const NOW = /^(?:now|immediately|at once|asap|right now|right away)$/;

const partsIn = (at: Date, timeZone: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );

/** The ISO day that calendars in this zone show. */
export function todayIn(now: Date, timeZone: string): string {
  const { year = 0, month = 1, day = 1 } = partsIn(now, timeZone);
  return dayOf(year, month, day) ?? now.toISOString().slice(0, 10);
}

/** The moment at which clocks in this zone show this day and hour. */
export function momentIn(day: string, hour: number, minute: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  let guess = wanted;
  // Two rounds: the first offset may belong to the other side of a clock change.
  for (let round = 0; round < 2; round += 1) {
    const shown = partsIn(new Date(guess), timeZone);
    guess += wanted - Date.UTC(shown.year ?? 0, (shown.month ?? 1) - 1, shown.day, shown.hour, shown.minute);
  }
  return new Date(guess);
}

const wordsOf = (said: string): readonly string[] =>
  said
    .toLowerCase()
    .trim()
    .replaceAll(",", " ")
    .replace(/^(?:(?:on|at|by|the|am|zum|from|since|until|till|as of)\s+)+(?!end\b)/, "")
    .split(/\s+/);

/** The one day that these words are, and nothing else. */
function readDay(words: readonly string[], today: string): SaidDay | undefined {
  const day = dayAt(words, 0, today, { alone: true });
  return day && day.length === words.length ? day : undefined;
}

/** The same day of the year before or after; undefined for 29 February. */
const otherYear = (day: string, by: number): string | undefined =>
  dayOf(Number(day.slice(0, 4)) + by, Number(day.slice(5, 7)), Number(day.slice(8)));

const END_OF_MONTH =
  /^(?:(?:the )?end of (?:the |this )?month|ende (?:des|dieses) monats|monatsende|(?:(?:a )?la )?fin du mois|eom)$/;
const END_OF_WEEK =
  /^(?:(?:the )?end of (?:the |this )?week|ende der woche|(?:(?:a )?la )?fin de la semaine|eow)$/;
const END_OF_YEAR =
  /^(?:(?:the )?end of (?:the |this )?year|ende des jahres|jahresende|(?:(?:a )?la )?fin de l'annee|eoy)$/;

/** "End of the month": the last day of it; of a week, its Friday. */
function endOf(said: string, today: string): string | undefined {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (END_OF_MONTH.test(said)) return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  if (END_OF_YEAR.test(said)) return dayOf(year, 12, 31);
  if (!END_OF_WEEK.test(said)) return undefined;
  return plusDays(today, (5 - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7);
}

/** The moment somebody means by "Friday", "1 December", "2026-12-01 17:00". `null`: at once. `undefined`: not understood. */
export function momentSaid(said: string, now: Date, timeZone: string): Date | null | undefined {
  const text = said.toLowerCase().trim();
  if (NOW.test(text)) return null;
  const time = /(?:^|\s|t)(?:at\s+)?(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/.exec(text);
  const clock = time && (time[2] || time[3]) ? time : null;
  const today = todayIn(now, timeZone);
  const words = wordsOf(clock ? text.slice(0, clock.index) : text);
  const read = readDay(words, today);
  const ended = read?.day == null ? endOf(words.join(" "), today) : undefined;
  // A date without its year is the next one: a leaver leaves on a day to come.
  const day =
    ended ?? (read?.day && !read.exact && read.day < today ? otherYear(read.day, 1) : read?.day) ?? null;
  if (day === null) return undefined;
  const hour = clock ? (Number(clock[1]) % (clock[3] ? 12 : 24)) + (clock[3] === "pm" ? 12 : 0) : END_OF_DAY;
  return momentIn(day, hour, clock?.[2] ? Number(clock[2]) : 0, timeZone);
}

/** A day that is over, for looking back: "yesterday", "last Tuesday", "3 days ago", "this month". Null: not understood. */
export function daySaidBack(said: string, now: Date, timeZone: string): string | null {
  const today = todayIn(now, timeZone);
  const words = wordsOf(said);
  const text = words.join(" ");
  const ago = /^(\d{1,3}|an?|one|two|three) (day|week|month)s?(?: ago)?$/.exec(text);
  if (ago) {
    const many = { a: 1, an: 1, one: 1, two: 2, three: 3 }[ago[1] ?? ""] ?? Number(ago[1]);
    return plusDays(today, -many * { day: 1, week: 7, month: 30 }[ago[2] as "day" | "week" | "month"]);
  }
  if (text === "this week") return plusDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
  if (text === "this month") return `${today.slice(0, 8)}01`;
  if (text === "this year") return `${today.slice(0, 5)}01-01`;
  if (text === "last year") return otherYear(today, -1) ?? null;
  const read = readDay(words, today);
  if (!read?.day) return null;
  if (read.exact || read.day <= today) return read.day;
  return (words.length === 1 || words[0] === "this" || words[0] === "next") && !/\d/.test(text)
    ? plusDays(read.day, -7)
    : (otherYear(read.day, -1) ?? null);
}

/** The whole of a day in this zone, from its first moment to the first one after it. */
export const spanOf = (day: string, timeZone: string): { readonly from: Date; readonly to: Date } => ({
  from: momentIn(day, 0, 0, timeZone),
  to: momentIn(plusDays(day, 1), 0, 0, timeZone),
});

/** An ISO day as "30 November 2026". */
export const spellDay = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(`${day}T00:00:00Z`));

/** "14:02" in this zone. */
export const spellTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at);

/** "Friday, 27 November 2026, 18:00 (Europe/Berlin)". */
export const spellMoment = (at: Date, timeZone: string): string =>
  `${new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at)}, ${spellTime(at, timeZone)} (${timeZone})`;
