/** A message's `ts` as a moment. */
export const momentOf = (ts: string): Date => new Date(Number.parseFloat(ts) * 1000);

/** `14:02` */
export const clockOf = (ts: string): string =>
  momentOf(ts).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** `Today`, `Yesterday` or the date in full. */
export function dayOf(ts: string, now: Date = new Date()): string {
  const day = momentOf(ts);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return "Today";
  if (day.toDateString() === yesterday.toDateString()) return "Yesterday";
  return day.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}
