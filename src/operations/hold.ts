// An item's lease, as the process that holds it knows it.
import type { Clock } from "../ports/clock.ts";
import type { Lease, OperationStore } from "../ports/operation-store.ts";
import type { Guards } from "./guards.ts";

export interface Holding {
  /** Aborted when the lease is lost, or can't be looked at. */
  readonly signal: AbortSignal;
  /**
   * Whether a call that leaves now ends before the lease can be somebody else's. Known without asking while the last
   * heartbeat is young; a process that was stopped finds it old, and asks the database.
   */
  stillOurs(): Promise<boolean>;
  end(): void;
}

/** Keeps the lease until told to end. `since`: elapsed time when it was asked for, which is before it began. */
export function hold(
  lease: Lease,
  {
    store,
    clock,
    guards,
    since,
  }: {
    readonly store: Pick<OperationStore, "heartbeat">;
    readonly clock: Clock;
    readonly guards: Pick<Guards, "leaseMs" | "callMs">;
    readonly since: number;
  },
): Holding {
  const { leaseMs } = guards;
  const lost = new AbortController();
  const needed = Math.min(guards.callMs, leaseMs / 2);
  let heldUntil = since + leaseMs;

  async function beat(): Promise<boolean> {
    const asked = clock.elapsed();
    const held = await store.heartbeat(lease, leaseMs).catch(() => false);
    if (held) heldUntil = Math.max(heldUntil, asked + leaseMs);
    // One that fails is a lease that may be lost: stop before the next write rather than after it.
    else lost.abort();
    return held;
  }

  const beating = setInterval(() => void beat(), leaseMs / 3);
  return {
    signal: lost.signal,
    async stillOurs() {
      const enough = () => !lost.signal.aborted && clock.elapsed() + needed <= heldUntil;
      // Asked once more at most: an answer that was itself overtaken by time is no answer.
      return enough() || ((await beat()) && enough());
    },
    end: () => clearInterval(beating),
  };
}
