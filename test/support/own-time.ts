// A time of the test's own: settle windows pass and lists grow old without anybody waiting.
import type { Clock } from "../../src/ports/clock.ts";

export interface OwnTime {
  readonly clock: Clock;
  pass(ms: number): void;
}

/** Time that passes when it is told to; sleeping is telling it to. */
export function ownTime(): OwnTime {
  let ahead = 0;
  const pass = (ms: number) => {
    ahead += ms;
  };
  return {
    pass,
    clock: {
      now: () => new Date(Date.now() + ahead),
      elapsed: () => performance.now() + ahead,
      async sleep(ms) {
        pass(ms);
        // Whatever else is under way goes on, as it would meanwhile.
        await new Promise((go) => setImmediate(go));
      },
    },
  };
}
