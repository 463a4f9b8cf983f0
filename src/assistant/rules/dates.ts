// Days as people say them. Only recognised and, when today is known, worked out; nothing here decides what a day is for.

/** A day somebody named. `day` is ISO (2026-11-27) when it could be worked out. */
export interface SaidDay {
  readonly said: string;
  readonly day: string | null;
  readonly tense: "past" | "now" | "future";
  readonly length: number;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const GERMAN_WEEKDAYS = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];
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
const NEAR: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
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

const plus = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const monthOf = (word: string): number =>
  word.length >= 3 && word !== "may"
    ? MONTHS.findIndex((month) => month === word || (word.length < 5 && month.startsWith(word)))
    : word === "may"
      ? 4
      : -1;

/** The day that is named at a word. `today` is the asker's own ISO date; without it days stay words. */
export function dayAt(words: readonly string[], at: number, today: string | undefined): SaidDay | undefined {
  const [first = "", second = "", third = "", fourth = ""] = words.slice(at, at + 4);
  const tell = (length: number, days: number | null, tense: SaidDay["tense"]): SaidDay => ({
    said: words.slice(at, at + length).join(" "),
    day: today !== undefined && days !== null ? plus(today, days) : null,
    tense,
    length,
  });
  const near = NEAR[first];
  if (near !== undefined) return tell(1, near, near < 0 ? "past" : near > 0 ? "future" : "now");
  if (/^\d{4}-\d{2}-\d{2}$/u.test(first))
    return {
      said: first,
      day: first,
      tense: today !== undefined && first < today ? "past" : "future",
      length: 1,
    };

  const turned = first === "last" || first === "next" || first === "this" || first === "past";
  const name = turned ? second : first;
  const weekday = WEEKDAYS.includes(name) ? WEEKDAYS.indexOf(name) : GERMAN_WEEKDAYS.indexOf(name);
  if (weekday >= 0) {
    const length = turned ? 2 : 1;
    if (today === undefined) return tell(length, null, first === "last" ? "past" : "future");
    const now = new Date(`${today}T00:00:00Z`).getUTCDay();
    // "Last Tuesday", said on a Tuesday, is a week ago; "Tuesday" to come, likewise, is not today.
    if (first === "last" || first === "past") return tell(length, -(((now - weekday + 6) % 7) + 1), "past");
    return tell(length, ((weekday - now + 6) % 7) + 1, "future");
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
  if (
    /^(?:the )?end of (?:the )?(?:month|week|year)/u.test(
      [first, second, third, fourth, words[at + 4]].join(" "),
    )
  )
    return tell(first === "the" ? (fourth === "the" ? 5 : 4) : third === "the" ? 4 : 3, null, "future");
  if (first === "in" && /^\d{1,2}$/u.test(second) && /^(?:day|week)s?$/u.test(third))
    return tell(3, Number(second) * (third.startsWith("week") ? 7 : 1), "future");
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(first);
  const dayLast = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(second);
  const month = dayFirst ? monthOf(second) : monthOf(first);
  const date = Number((dayFirst ?? dayLast)?.[1] ?? 0);
  if (month >= 0 && date >= 1 && date <= 31 && (dayFirst !== null || first !== "may")) {
    if (today === undefined) return tell(2, null, "future");
    const said = `${today.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    return { said: `${first} ${second}`, day: said, tense: said < today ? "past" : "future", length: 2 };
  }
  return undefined;
}
