// Days people say, in their own time zone. The answer is printed with its zone, so that nobody has to guess.
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** A leaver's phone goes at the end of the working day. */
const END_OF_DAY = 18;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

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

/** The moment at which clocks in this zone show this day and hour. */
export function momentIn({ year, month, day }: Day, hour: number, minute: number, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let guess = wanted;
  // Two rounds: the first offset may belong to the other side of a clock change.
  for (let round = 0; round < 2; round += 1) {
    const shown = partsIn(new Date(guess), timeZone);
    guess += wanted - Date.UTC(shown.year ?? 0, (shown.month ?? 1) - 1, shown.day, shown.hour, shown.minute);
  }
  return new Date(guess);
}

const plusDays = ({ year, month, day }: Day, days: number): Day => {
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

function dayOf(said: string, today: Day): Day | "now" | null {
  const text = said
    .toLowerCase()
    .trim()
    .replace(/^(on|at|by|next|this|the|am)\s+/, "")
    .replace(/(\d)(st|nd|rd|th)\b/, "$1");
  if (/^(now|immediately|at once|asap|right now)$/.test(text)) return "now";
  if (/^(today|tonight|heute)/.test(text)) return today;
  if (/^(tomorrow|morgen)/.test(text)) return plusDays(today, 1);
  const after = /^in (\d{1,3}) (day|week)s?/.exec(text);
  if (after) return plusDays(today, Number(after[1]) * (after[2] === "week" ? 7 : 1));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return real({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?/.exec(text);
  if (dotted) return upcoming(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
  const weekday = DAYS.findIndex(
    (name) => text.startsWith(name.slice(0, 3)) && name.startsWith(text.split(/[\s,]/)[0] ?? ""),
  );
  if (weekday >= 0) {
    const now = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
    return plusDays(today, (weekday - now + 7) % 7 || 7);
  }
  const named =
    /^(\d{1,2})\.?\s+([a-z]{3,})\.?,?\s*(\d{4})?/.exec(text) ??
    /^([a-z]{3,})\.?\s+(\d{1,2}),?\s*(\d{4})?/.exec(text);
  if (named) {
    const [first = "", second = ""] = [named[1], named[2]];
    const word = /\d/.test(first) ? second : first;
    const month = MONTHS.findIndex((name) => name.startsWith(word));
    return month < 0 ? null : upcoming(Number(/\d/.test(first) ? first : second), month + 1, named[3], today);
  }
  return null;
}

const real = (day: Day): Day | null => {
  const at = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return at.getUTCMonth() + 1 === day.month && at.getUTCDate() === day.day ? day : null;
};

/** Without a year, the next such day. */
const upcoming = (day: number, month: number, year: string | undefined, today: Day): Day | null => {
  if (year) return real({ year: Number(year), month, day });
  const past = month < today.month || (month === today.month && day < today.day);
  return real({ year: today.year + (past ? 1 : 0), month, day });
};

/** The moment somebody means by "Friday", "1 December", "2026-12-01 17:00". `null`: at once. `undefined`: not understood. */
export function momentSaid(said: string, now: Date, timeZone: string): Date | null | undefined {
  const shown = partsIn(now, timeZone);
  const today: Day = { year: shown.year ?? 0, month: shown.month ?? 1, day: shown.day ?? 1 };
  const day = dayOf(said, today);
  if (day === "now") return null;
  if (day === null) return undefined;
  const time = /(?:\bat\s+|[t\s])(\d{1,2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(said.trim());
  const clock = time && (time[2] || time[3]) ? time : null;
  const hour = clock
    ? (Number(clock[1]) % (clock[3] ? 12 : 24)) + (/pm/i.test(clock[3] ?? "") ? 12 : 0)
    : END_OF_DAY;
  return momentIn(day, hour, clock?.[2] ? Number(clock[2]) : 0, timeZone);
}

/** "Friday 27 November 2026, 18:00 (Europe/Berlin)". */
export const spellMoment = (at: Date, timeZone: string): string =>
  `${new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at)}, ${new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at)} (${timeZone})`;
