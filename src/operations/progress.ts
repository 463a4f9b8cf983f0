// How fast a big operation goes, from what was counted lately: what the card says of rate and time left.
import type { OperationId } from "../domain/ids.ts";

export interface Pace {
  readonly perSecond: number;
  readonly secondsLeft: number;
}

interface Sample {
  readonly at: number;
  readonly done: number;
}

// Long enough to even out a burst, short enough to follow when Zoom slows down.
const WINDOW_MS = 30_000;
/** Nothing ended for so long: whatever was waited for, how fast it goes is measured from the next end on. */
const STANDSTILL_MS = 5_000;
/** Fewer in half a minute are no rate that anybody could reckon with. */
const SLOWEST = 0.05;

/** Remembers the last counts of each operation under way. Says nothing before two looks a second apart. */
export function openPaces(): {
  look(
    id: OperationId,
    facts: { readonly done: number; readonly size: number; readonly at: number },
  ): Pace | null;
  forget(id: OperationId): void;
} {
  const samples = new Map<OperationId, Sample[]>();
  return {
    look(id, { done, size, at }) {
      const before = (samples.get(id) ?? []).filter((sample) => at - sample.at <= WINDOW_MS);
      const last = before.at(-1);
      const moved = before.find((sample) => sample.done === last?.done);
      const stood = moved !== undefined && done > moved.done && at - moved.at > STANDSTILL_MS;
      // Before the first ends there is nothing to measure: Zoom switches phones on in its own time.
      const kept = done === 0 ? [] : [...(stood ? [] : before), { at, done }];
      samples.set(id, kept);
      const [first] = kept;
      const seconds = first ? (at - first.at) / 1_000 : 0;
      const perSecond = first && seconds >= 1 ? (done - first.done) / seconds : 0;
      return perSecond >= SLOWEST ? { perSecond, secondsLeft: (size - done) / perSecond } : null;
    },
    forget: (id) => void samples.delete(id),
  };
}

/** "7.2 a second, about 3 min left". */
export function tellPace({ perSecond, secondsLeft }: Pace): string {
  const rate = perSecond >= 10 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
  const left =
    secondsLeft < 90
      ? `about ${Math.max(5, Math.ceil(secondsLeft / 5) * 5)} s left`
      : secondsLeft < 5_400
        ? `about ${Math.round(secondsLeft / 60)} min left`
        : `about ${(secondsLeft / 3_600).toFixed(1)} h left`;
  return `${rate} a second, ${left}`;
}
