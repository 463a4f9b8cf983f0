// Since when Zoom has not answered, by our own calls: what a card that waits for it tells.
import type { Clock } from "../ports/clock.ts";
import type { CallFacts } from "./one-call.ts";

export interface Silence {
  heard(facts: Pick<CallFacts, "status">): void;
  /** When the first of the calls was made that got nothing, or a 5xx, with no answer to any other since; null while it answers. */
  since(): Date | null;
}

/** Zoom counts as answering until a call says otherwise. */
export function openSilence(clock: Pick<Clock, "now">): Silence {
  let since: Date | null = null;
  return {
    heard({ status }) {
      if (status !== null && status < 500) since = null;
      else since ??= clock.now();
    },
    since: () => since,
  };
}
