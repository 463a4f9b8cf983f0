import type { Budget, Departure, Pacer } from "../ports/pacer.ts";
import type { Lane } from "../ports/zoom.ts";

/** A turn that takes longer than this may be waiting for tomorrow; then it is looked at every second. */
const FIRST_LOOK_MS = 200;
const LOOK_MS = 1_000;

/** Waiting for the pacer without being held for the rest of a day whose calls are used up. */
export interface Turns {
  /** The call may be sent now; or when calls are allowed again. Rejects when the client is closed. */
  next(budget: Budget, lane: Lane): Promise<Departure | Date>;
  /** Zoom said that the day is used up. */
  close(budget: Budget, until: Date | null): Promise<void>;
}

export function turnsOf(pacer: Pacer, signal: AbortSignal): Turns {
  // Only what was seen to be closed is asked about beforehand: in the usual case a call costs one question, not two.
  const closed = new Set<string>();
  const keyOf = ({ table, label }: Budget) => `${table} ${label}`;

  async function stillClosed(budget: Budget): Promise<Date | null> {
    const until = await pacer.parkedUntil(budget);
    if (until) closed.add(keyOf(budget));
    else closed.delete(keyOf(budget));
    return until;
  }

  return {
    async next(budget, lane) {
      if (closed.has(keyOf(budget))) {
        const until = await stillClosed(budget);
        if (until) return until;
      }
      const turn = pacer.take(budget, lane);
      for (let wait = FIRST_LOOK_MS; ; wait = LOOK_MS) {
        const ours = await orAfter(turn, wait, signal);
        if (ours !== "waiting") return ours;
        const until = await stillClosed(budget);
        if (until) {
          // The place in the queue is given up; whatever becomes of it is nobody's concern any more.
          turn.catch(() => undefined);
          return until;
        }
      }
    },
    async close(budget, until) {
      closed.add(keyOf(budget));
      await pacer.refused(budget, until);
    },
  };
}

/** What the promise gives, or "waiting" after so long. Rejects when the signal is aborted. */
function orAfter<Value>(
  promise: Promise<Value>,
  ms: number,
  signal: AbortSignal,
): Promise<Value | "waiting"> {
  return new Promise((resolve, reject) => {
    const stop = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => settle(() => resolve("waiting")), ms);
    const settle = (how: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      how();
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    promise.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}
