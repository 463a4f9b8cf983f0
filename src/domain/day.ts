// Days as people say them. Only recognised and, when today is known, worked out; nothing here decides what a day is for:
// "Tuesday" is one to come for a leaver, and one that is over for the history. Used by the rules and by the tools.

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

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
// As they are said in German and French, folded; each list begins with Sunday.
const FOREIGN_WEEKDAYS = [
  ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"],
  ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
];
const FOREIGN_MONTHS = [
  "januar februar marz april mai juni juli august september oktober november dezember".split(" "),
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" "),
];
// An end, or a next one, told in German and French: which day that is depends on who asks.
const TO_COME =
  /^(?:(?:zum |am )?ende (?:(?:des|der|dieses|dieser|diesen|nachsten) )?(?:monats?|woche|jahres|quartals)|(?:(?:anfang|mitte|ende|fin|debut|mi) )?(?:januar|februar|marz|april|juni|juli|august|september|oktober|november|dezember|janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)(?! \d)|monatsende|wochenende|jahresende|(?:nachste[rsn]?|kommende[rsn]?) (?:woche|monat|jahr)|(?:a la |la )?fin (?:du|de la|de) (?:mois|semaine|annee)|la semaine prochaine|le mois prochain)(?= |$)/u;
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

const monthOf = (word: string): number => {
  const foreign = Math.max(...FOREIGN_MONTHS.map((months) => months.indexOf(word)));
  return foreign >= 0 ? foreign : englishMonth(word);
};

const englishMonth = (word: string): number =>
  word.length >= 3 && word !== "may"
    ? MONTHS.findIndex((month) => month === word || (word.length < 5 && month.startsWith(word)))
    : word === "may"
      ? 4
      : -1;

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
  const [first = "", second = "", third = "", fourth = ""] = words.slice(at, at + 4);
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
    const year = dotted[3] ?? today?.slice(0, 4);
    return year
      ? named(dayOf(Number(year), Number(dotted[2]), Number(dotted[1])), 1, dotted[3] !== undefined)
      : undefined;
  }

  const toCome = TO_COME.exec([first, second, third, fourth, words[at + 4] ?? ""].join(" ").trim())?.[0];
  if (toCome !== undefined) return tell(toCome.split(" ").length, null, "future");
  const turned = first === "last" || first === "next" || first === "this" || first === "past";
  const weekday = weekdayOf(turned ? second : first, alone);
  if (weekday >= 0) {
    const length = turned ? 2 : 1;
    const past = first === "last" || first === "past";
    if (today === undefined) return tell(length, null, first === "last" ? "past" : "future", past);
    const now = new Date(`${today}T00:00:00Z`).getUTCDay();
    // "Last Tuesday", said on a Tuesday, is a week ago; "Tuesday" to come, likewise, is not today.
    if (past) return tell(length, -(((now - weekday + 6) % 7) + 1), "past");
    return tell(length, ((weekday - now + 6) % 7) + 1, "future", false);
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
  if (
    /^(?:in|dans)$/u.test(first) &&
    /^\d{1,3}$/u.test(second) &&
    /^(?:(?:day|week|jour|semaine)s?|tage?n?|wochen?)$/u.test(third)
  )
    return tell(3, Number(second) * (/^(?:w|semaine)/u.test(third) ? 7 : 1), "future");
  return dateAt([first, second, third], { today, named, alone });
}

function weekdayOf(name: string, alone: boolean): number {
  const english = WEEKDAYS.indexOf(name);
  if (english >= 0) return english;
  const foreign = Math.max(...FOREIGN_WEEKDAYS.map((days) => days.indexOf(name)));
  if (foreign >= 0 || !alone || name.length < 3) return foreign;
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name));
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
  if (today !== undefined) return named(dayOf(Number(today.slice(0, 4)), month + 1, date), 2, false);
  return { said: `${first} ${second}`, day: null, tense: "future", length: 2, exact: false };
}
