// Carries out what was confirmed: claims items, works them, ends operations. One in each process; the rows decide who works what.
import type { OperationId } from "../domain/ids.ts";
import { openAlarms } from "./alarms.ts";
import { type ConclusionMeans, conclusionsOf } from "./conclusions.ts";
import { type ClaimedMeans, claimedWorker } from "./work-claimed.ts";

export interface ExecutorMeans
  extends Omit<ClaimedMeans, "conclusions" | "ending" | "wakeAfter" | "log">,
    Pick<ConclusionMeans, "onExpired" | "onConcluded"> {
  /** This process, by a name no other has. */
  readonly owner: string;
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
}

export interface Executor {
  /** Look for work now. With an operation, that one first, whatever else is under way. */
  wake(only?: OperationId): void;
  /** Items being worked on in this process. */
  readonly working: number;
  /** Takes nothing new, and waits for what is under way, up to this many ms. */
  stop(graceMs: number): Promise<void>;
}

/** Looked for again once so many have ended: a claim for each would cost more than the work. */
const ENDED = 32;
const IDLE_MS = 100;
/** Of what somebody has just confirmed, so many are begun before anything else. */
const URGENT = 4;
const SWEEP_MS = 2_000;

/** Starts working. Without a writer (mode observe) there is nothing to carry out, and nothing is claimed. */
export function startExecutor(means: ExecutorMeans): Executor {
  const { store, zoom, clock, guards, owner, log } = means;
  const ending = new AbortController();
  const alarms = openAlarms();
  const underWay = new Set<Promise<void>>();
  const urgent = new Set<OperationId>();
  let pumping = false;
  let wanted = false;
  let failures = 0;
  const wakeAfter = (ms: number) => alarms.after(ms, () => wake());
  const conclusions = conclusionsOf({
    ...means,
    zoom: zoom.reader("interactive"),
    wake,
    after: alarms.after,
  });
  const worker = claimedWorker({ ...means, conclusions, ending: ending.signal, wakeAfter });

  function wake(only?: OperationId): void {
    if (only === undefined) wanted = true;
    else urgent.add(only);
    if (!pumping && !ending.signal.aborted) void pump();
  }

  async function pump(): Promise<void> {
    pumping = true;
    try {
      while ((wanted || urgent.size > 0) && !ending.signal.aborted) {
        for (const id of urgent) {
          urgent.delete(id);
          // As many as were asked for: there are more of it, and they have their place among the others'.
          if ((await take(URGENT, id)) === URGENT) wanted = true;
        }
        if (!wanted) continue;
        wanted = false;
        const parallel = worker.mostUnderWay();
        if (underWay.size <= parallel - ENDED) await take(parallel - underWay.size);
      }
      failures = 0;
    } catch (error) {
      // The store is away: nothing is claimed, so nothing is written. The sweep tries again.
      failures += 1;
      if (failures === 1 || failures % 30 === 0) log.error({ error }, "cannot look for work");
    } finally {
      pumping = false;
    }
  }

  async function take(limit: number, only?: OperationId): Promise<number> {
    if (!zoom.writer || limit <= 0) return 0;
    const since = clock.elapsed();
    const { leaseMs } = guards;
    const claims = await store.claim({ owner, limit, leaseMs, ...(only === undefined ? {} : { only }) });
    for (const claimed of claims) {
      const turn = worker.work(claimed, since).finally(() => {
        underWay.delete(turn);
        // Others wait for this one, or for its place; where it was the only one, whoever is told of it goes first.
        if (claimed.operation.size > 1 || underWay.size > 0) wake();
        else wakeAfter(IDLE_MS);
      });
      underWay.add(turn);
    }
    return claims.length;
  }

  const sweep = setInterval(() => {
    wake();
    void conclusions
      .upkeep()
      .catch((error: unknown) => log.warn({ error }, "upkeep failed; it is tried again"));
  }, SWEEP_MS);
  wake();

  return {
    wake,
    get working() {
      return underWay.size;
    },
    async stop(graceMs) {
      clearInterval(sweep);
      alarms.stop();
      ending.abort();
      const patience = new AbortController();
      await Promise.race([
        Promise.allSettled(underWay),
        clock.sleep(graceMs, patience.signal).catch(() => undefined),
      ]);
      patience.abort();
    },
  };
}
