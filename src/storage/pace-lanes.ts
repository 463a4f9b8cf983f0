// Who waits for a slot of one budget, in two lanes: whoever waits in front of a screen first, and nobody for ever.
import type { Lane } from "../ports/zoom.ts";

/** After so many interactive calls in a row, one bulk call that waits goes first. */
const INTERACTIVE_RUN = 9;

export interface Lanes<Waiter> {
  add(lane: Lane, waiter: Waiter): void;
  /** Gives the place up; nothing when it was taken already. */
  leave(lane: Lane, waiter: Waiter): void;
  someoneWaits(): boolean;
  /** Whose turn it is; bulk where nobody waits. */
  next(): Lane;
  /** The first of that lane; undefined when they left meanwhile. */
  take(): Waiter | undefined;
  /** Everybody who waits, interactive first: none of them waits any more. */
  empty(): readonly Waiter[];
}

/** Of this process alone. */
export function openLanes<Waiter>(): Lanes<Waiter> {
  const waiting: Record<Lane, Waiter[]> = { interactive: [], bulk: [] };
  let interactiveRun = 0;
  const next = (): Lane =>
    waiting.interactive.length > 0 && (interactiveRun < INTERACTIVE_RUN || waiting.bulk.length === 0)
      ? "interactive"
      : "bulk";
  return {
    next,
    add(lane, waiter) {
      waiting[lane].push(waiter);
    },
    leave(lane, waiter) {
      const place = waiting[lane].indexOf(waiter);
      if (place >= 0) waiting[lane].splice(place, 1);
    },
    someoneWaits: () => waiting.interactive.length + waiting.bulk.length > 0,
    take() {
      const lane = next();
      interactiveRun = lane === "interactive" ? interactiveRun + 1 : 0;
      return waiting[lane].shift();
    },
    empty: () => [...waiting.interactive.splice(0), ...waiting.bulk.splice(0)],
  };
}
