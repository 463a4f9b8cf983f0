// Items' leases, as the process that holds them knows them.
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

export interface Leases {
  /** Keeps the lease until told to end. `since`: elapsed time when it was asked for, which is before it began. */
  hold(lease: Lease, since: number): Holding;
}

interface Held {
  readonly lease: Lease;
  readonly lost: AbortController;
  until: number;
}

/** One heartbeat for all leases of this process, while it has any. */
export function keepLeases({
  store,
  clock,
  guards,
}: {
  readonly store: Pick<OperationStore, "heartbeat">;
  readonly clock: Clock;
  readonly guards: Pick<Guards, "leaseMs" | "callMs">;
}): Leases {
  const { leaseMs } = guards;
  const needed = Math.min(guards.callMs, leaseMs / 2);
  const all = new Set<Held>();
  let beating: NodeJS.Timeout | undefined;

  async function beat(some: readonly Held[]): Promise<void> {
    const asked = clock.elapsed();
    const leases = some.map(({ lease }) => lease);
    const kept = new Set(await store.heartbeat(leases, leaseMs).catch(() => []));
    for (const held of some) {
      if (kept.has(held.lease)) held.until = Math.max(held.until, asked + leaseMs);
      // One that fails is a lease that may be lost: stop before the next write rather than after it.
      else held.lost.abort();
    }
  }

  return {
    hold(lease, since) {
      const held: Held = { lease, lost: new AbortController(), until: since + leaseMs };
      all.add(held);
      beating ??= setInterval(() => void beat([...all]), leaseMs / 3);
      return {
        signal: held.lost.signal,
        async stillOurs() {
          const enough = () => !held.lost.signal.aborted && clock.elapsed() + needed <= held.until;
          if (enough()) return true;
          // Asked once more at most: an answer that was itself overtaken by time is no answer.
          await beat([held]);
          return enough();
        },
        end() {
          all.delete(held);
          if (all.size > 0) return;
          clearInterval(beating);
          beating = undefined;
        },
      };
    },
  };
}
