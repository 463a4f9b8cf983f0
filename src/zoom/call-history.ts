import { DAY_MS } from "../domain/day-ms.ts";
import { CallHistoryAnswer } from "./answers.ts";
import { unlessRefused } from "./people.ts";
import type { Requests } from "./request.ts";

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Spans of at most 30 days, newest first: Zoom answers for a month a call, and most who call have called lately. */
export function monthsSince(
  day: string,
  now: Date,
): readonly { readonly from: string; readonly to: string }[] {
  const first = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(first)) throw new Error("a day is yyyy-mm-dd");
  const spans: { from: string; to: string }[] = [];
  for (let to = Date.parse(`${dayOf(now.getTime())}T00:00:00Z`); to >= first; to -= 30 * DAY_MS)
    spans.push({ from: dayOf(Math.max(first, to - 29 * DAY_MS)), to: dayOf(to) });
  return spans;
}

/** Whether any call was made or taken since that day; stops at the first month with one. */
export async function calledSince(
  requests: Requests,
  userId: string,
  day: string,
  now: Date,
): Promise<boolean> {
  for (const span of monthsSince(day, now)) {
    const called = await unlessRefused("no-phone", () =>
      requests.read(
        { endpoint: "listCallHistory", ids: { userId }, query: { ...span, page_size: 1 } },
        CallHistoryAnswer,
      ),
    );
    if (called === undefined) return false;
    if (called) return true;
  }
  return false;
}
