// A time that many sleep in at once: nobody waits, and everybody wakes in order.
import type { Clock } from "../../src/ports/clock.ts";

/** A time that goes to the next moment somebody sleeps until, once nothing else is to be done. */
export function timeline() {
  let at = 0;
  const sleeping: { readonly until: number; readonly wake: () => void }[] = [];
  let running = false;
  async function run(): Promise<void> {
    running = true;
    for (;;) {
      for (let turn = 0; turn < 3; turn += 1) await new Promise((go) => setImmediate(go));
      const next = sleeping.toSorted((one, other) => one.until - other.until)[0];
      if (!next) break;
      sleeping.splice(sleeping.indexOf(next), 1);
      at = Math.max(at, next.until);
      next.wake();
    }
    running = false;
  }
  const clock: Clock = {
    now: () => new Date(at),
    elapsed: () => at,
    sleep: (ms, signal) =>
      new Promise((wake, reject) => {
        const one = { until: at + ms, wake };
        sleeping.push(one);
        signal?.addEventListener("abort", () => {
          if (sleeping.includes(one)) sleeping.splice(sleeping.indexOf(one), 1);
          reject(signal.reason);
        });
        if (!running) void run();
      }),
  };
  return {
    clock,
    /** Nobody does anything for so long. */
    async rest(ms: number): Promise<void> {
      await new Promise((go) => setImmediate(go));
      at += ms;
    },
  };
}
