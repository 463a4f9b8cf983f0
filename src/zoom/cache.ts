import type { Clock } from "../ports/clock.ts";
import type { Lane } from "../ports/zoom.ts";

/** A value kept for a while; whoever asks while it is being loaded waits for that load. */
export interface Cached<Value> {
  get(lane: Lane): Promise<Value>;
  /** After a write of ours: what is kept, and what is being loaded, is not given to anybody who asks from now on. */
  forget(): void;
}

/** Nothing is loaded before somebody asks. A load that fails is not kept: the next one to ask loads anew. */
export function cached<Value>(
  load: (lane: Lane) => Promise<Value>,
  { forMs, clock }: { readonly forMs: number; readonly clock: Clock },
): Cached<Value> {
  let kept: { value: Value; at: number } | undefined;
  const loading = new Map<Lane, Promise<Value>>();

  function start(lane: Lane): Promise<Value> {
    // Age counts from the first call of the load: that is how old its oldest page is.
    const at = clock.now().getTime();
    const flight: Promise<Value> = load(lane).then(
      (value) => {
        if (loading.get(lane) === flight) {
          loading.delete(lane);
          if (!kept || kept.at <= at) kept = { value, at };
        }
        return value;
      },
      (error: unknown) => {
        if (loading.get(lane) === flight) loading.delete(lane);
        throw error;
      },
    );
    loading.set(lane, flight);
    return flight;
  }
  return {
    get(lane) {
      if (kept && clock.now().getTime() - kept.at < forMs) return Promise.resolve(kept.value);
      // Somebody who waits at the screen doesn't wait for a list that is being read at the pace of an import.
      const under = loading.get("interactive") ?? (lane === "bulk" ? loading.get("bulk") : undefined);
      return under ?? start(lane);
    },
    forget() {
      kept = undefined;
      loading.clear();
    },
  };
}
