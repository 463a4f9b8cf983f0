// The slots of one rate budget, kept in memory: for the embedded database, which only ever has one process. The same
// arithmetic as the row's in pace-ledger.ts, without asking the database before each call.
import { closedBy, type Pace, type PaceLedger } from "./pace-ledger.ts";

// After a refusal the pace is this much slower, and recovers by a hundredth a second; as in pace-ledger.ts.
const SLOWER = 0.05;
const SLOWEST = 0.5;

/**
 * `row` is the same budget in the database: what has to survive a restart (a parked budget) is written there too.
 * `openedAt` is when the database became ours: whoever had it before may have sent a whole window's calls until then.
 */
export function openPaceMemory(
  { calls, window, spacing }: Pace,
  { row, openedAt }: { readonly row: PaceLedger; readonly openedAt: number },
): PaceLedger {
  /** The latest slots, in order. */
  const latest = new Array<number>(calls).fill(openedAt);
  let nextAt = 0;
  let heldUntil = 0;
  let parkedUntil = 0;
  let slower = 0;
  let refusedAt = 0;
  let known: Promise<void> | undefined;

  const now = () => performance.timeOrigin + performance.now();
  const stillSlower = (at: number) => Math.max(0, slower - (at - refusedAt) / 100_000);

  function put(slot: number): void {
    latest.splice(latest.findLastIndex((one) => one <= slot) + 1, 0, slot);
  }

  function move(from: number, to: number): void {
    const place = latest.indexOf(from);
    if (place < 0) return;
    latest.splice(place, 1);
    put(to);
  }

  /** What an earlier process was told of the day. */
  function remembered(): Promise<void> {
    known ??= row.parkedUntil().then((until) => {
      parkedUntil = Math.max(parkedUntil, until?.getTime() ?? 0);
    });
    known.catch(() => {
      known = undefined;
    });
    return known;
  }

  return {
    async give(lane) {
      await remembered();
      const at = now();
      const closed = closedBy({ held: heldUntil, parked: parkedUntil }, at);
      if (closed) return closed;
      const factor = 1 + stillSlower(at);
      const bulk = lane === "bulk";
      const half = latest[Math.floor(calls / 2)] ?? openedAt;
      const earliest = latest.shift() ?? openedAt;
      // Somebody who waits may send several in a row, but not a whole window's worth at once.
      const slot = Math.max(at, earliest + window * factor, bulk ? nextAt : half + window / 2);
      put(slot);
      if (bulk) nextAt = Math.max(slot, nextAt) + spacing * factor;
      return { at: slot, now: at };
    },

    async moved(from, to) {
      move(from, to);
    },

    async free(at) {
      move(at, 0);
    },

    async hold(ms) {
      const at = now();
      // What is refused while nobody may send left before: it is the same refusal.
      if (heldUntil <= at) slower = Math.min(SLOWEST, stillSlower(at) + SLOWER);
      else slower = stillSlower(at);
      heldUntil = Math.max(heldUntil, at + ms);
      refusedAt = at;
    },

    async park(until) {
      parkedUntil = Math.max(parkedUntil, until.getTime());
      await row.park(until);
    },

    async parkedUntil() {
      await remembered();
      return parkedUntil > now() ? new Date(parkedUntil) : null;
    },
  };
}
