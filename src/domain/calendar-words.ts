// The names of days and months in the languages people write to us in, folded.

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
/** Whole names of months, as a part of a pattern. */
export const MONTH_NAMES = MONTHS.join("|");

/** The month a word names, 0 for January; -1 for none. Abbreviations count in English. */
export const monthOf = (word: string): number => {
  const foreign = Math.max(...FOREIGN_MONTHS.map((months) => months.indexOf(word)));
  return foreign >= 0 ? foreign : englishMonth(word);
};

const englishMonth = (word: string): number =>
  word.length >= 3 && word !== "may"
    ? MONTHS.findIndex((month) => month === word || (word.length < 5 && month.startsWith(word)))
    : word === "may"
      ? 4
      : -1;

/** The weekday a word names, 0 for Sunday; -1 for none. `short`: abbreviations that are words as well count. */
export function weekdayOf(name: string, short: boolean): number {
  const english = WEEKDAYS.indexOf(name);
  if (english >= 0) return english;
  const foreign = Math.max(...FOREIGN_WEEKDAYS.map((days) => days.indexOf(name)));
  if (foreign >= 0 || !short || name.length < 3) return foreign;
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(name));
}
