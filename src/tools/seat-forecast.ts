// When a plan runs out, from what was taken night by night. A straight line through a few weeks, and no more than that.
import { DAY_MS } from "../domain/day-ms.ts";
import { type CallingPlan, shortPlanName } from "../domain/license.ts";
import type { SeatSnapshot } from "../ports/seat-snapshots.ts";

/** Weeks that are looked back on, and how many nights there must be for a line through them. */
export const LOOKED_BACK_DAYS = 42;
const FEWEST_DAYS = 14;
/** Further off than this, nobody buys for it yet. */
const HORIZON_DAYS = 180;

/** "at about 3 a week, Pro is full around 12 December"; null where nothing can be said. */
export function seatForecast(
  { type, name, available }: CallingPlan,
  snapshots: readonly SeatSnapshot[],
  now: Date,
): string | null {
  const rows = snapshots.filter(({ planType, site }) => planType === type && site === null);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || available === 0) return null;
  const days = (Date.parse(last.day) - Date.parse(first.day)) / DAY_MS;
  const perDay = days < FEWEST_DAYS ? 0 : (last.assigned - first.assigned) / days;
  const left = perDay > 0 ? available / perDay : Number.POSITIVE_INFINITY;
  if (left > HORIZON_DAYS) return null;
  const when = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(now.getTime() + left * DAY_MS),
  );
  const weekly = Math.max(1, Math.round(perDay * 7));
  return `At about ${weekly} a week, ${shortPlanName(name)} is full around ${when}.`;
}
