// Times as the person sees them whom one acts as: Zac's cards are in their time zone too.

/** A message's `ts` as a moment. */
export const momentOf = (ts: string): Date => new Date(Number.parseFloat(ts) * 1000);

/** `14:02` */
export const clockOf = (ts: string, timeZone: string): string =>
  momentOf(ts).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });

const DAY_MS = 86_400_000;
const spelled = (day: Date, timeZone: string): string =>
  day.toLocaleDateString("en-GB", { timeZone, weekday: "long", day: "numeric", month: "long" });

/** `Today`, `Yesterday` or the date in full. */
export function dayOf(ts: string, timeZone: string, now: Date = new Date()): string {
  const day = spelled(momentOf(ts), timeZone);
  if (day === spelled(now, timeZone)) return "Today";
  if (day === spelled(new Date(now.getTime() - DAY_MS), timeZone)) return "Yesterday";
  return day;
}

/** `Wednesday 25 November, 22:04 (Los Angeles)` */
export const spellMoment = (ts: string, timeZone: string): string =>
  `${spelled(momentOf(ts), timeZone)}, ${clockOf(ts, timeZone)} (${timeZone.replace(/^.*\//, "").replaceAll("_", " ")})`;
