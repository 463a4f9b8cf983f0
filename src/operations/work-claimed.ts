// One claimed item in this process: worked under its lease, in its lane, with room made for it among the others.
import type { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import type { Problem } from "../domain/problem.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import type { Lane, ZoomReader } from "../ports/zoom.ts";
import type { Zoom } from "../ports/zoom-writer.ts";
import type { Conclusions } from "./conclusions.ts";
import { crowdOf, ROOMY } from "./crowd.ts";
import type { Guards } from "./guards.ts";
import { heedFailure } from "./heed-failures.ts";
import { keepLeases } from "./leases.ts";
import { promisesOf } from "./make-room.ts";
import { workItem } from "./work-item.ts";

export interface ClaimedMeans {
  readonly store: OperationStore;
  readonly zoom: Zoom;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly guards: Guards;
  /** Which share of failures pauses a big operation. */
  readonly failureShare: number;
  readonly log: { error(facts: object, message: string): void };
  readonly conclusions: Conclusions;
  /** Aborted when this process is to end. */
  readonly ending: AbortSignal;
  /** Looks for work again then. */
  readonly wakeAfter: (ms: number) => void;
  /** Something about this operation is worth showing: an item ended, or all of it. */
  readonly onMoved: (id: OperationId) => void;
  /** So many failed that somebody has to say whether it goes on. */
  readonly onPaused: (id: OperationId) => void;
  /** Zoom's calls of the day are used up, and this operation waits for the next. */
  readonly onParked: (id: OperationId, until: Date | null) => void;
}

export interface ClaimedWorker {
  /** Works it, and never throws. `since`: elapsed time when it was claimed. */
  work(claimed: Claimed, since: number): Promise<void>;
  /** How many people under way use the pace, while Zoom takes as long as it did lately. */
  mostUnderWay(): number;
}

export const WORK_JOB = "work";

const laneOf = ({ size }: Pick<Operation, "size">): Lane => (size > 3 ? "bulk" : "interactive");

export function claimedWorker(means: ClaimedMeans): ClaimedWorker {
  const { store, zoom, jobs, clock, guards, conclusions, ending, wakeAfter } = means;
  const promises = promisesOf(store);
  const leases = keepLeases({ store, clock, guards });
  const crowd = crowdOf();
  const readers: Readonly<Record<Lane, ZoomReader>> = {
    interactive: zoom.reader("interactive"),
    bulk: timed(zoom.reader("bulk"), { clock, took: crowd.looked }),
  };

  async function workUnder(
    claimed: Claimed,
    { signal, stillOurs }: { readonly signal: AbortSignal; readonly stillOurs: () => Promise<boolean> },
  ): Promise<void> {
    const { item, operation } = claimed;
    const lane = laneOf(operation);
    const writer = zoom.writer?.(lane, stillOurs);
    if (!writer) return;
    const failed: (Problem | null)[] = [];
    const turn = await workItem(claimed, {
      store,
      zoom: readers[lane],
      writer,
      clock,
      guards,
      promises,
      rooms: lane === "bulk" ? crowd : ROOMY,
      signal: AbortSignal.any([signal, ending]),
      onLater: (afterMs) => {
        wakeAfter(afterMs + 5);
        // Survives this process; a job that comes twice finds nothing to claim. Of a long operation nobody waits for
        // one row: whoever sweeps next finds it.
        if (lane === "interactive")
          void jobs.send(WORK_JOB, {}, { afterMs, once: `item-${item.id}` }).catch(() => undefined);
      },
      onParked: (until) => means.onParked(operation.id, until),
      onFailed: (why) => failed.push(why),
    });
    for (const why of failed)
      if (await heedFailure(claimed, why, { store, share: means.failureShare })) means.onPaused(operation.id);
    // Lost, it may have been ended by a stop.
    if (turn !== "later" && lane === "interactive") await conclusions.ifOver(operation.id);
    if (turn !== "later" && lane === "bulk") conclusions.soon(operation.id);
    means.onMoved(operation.id);
  }

  return {
    mostUnderWay: crowd.size,
    async work(claimed, since) {
      const { item, operation, lease } = claimed;
      const holding = leases.hold(lease, since);
      try {
        await workUnder(claimed, holding);
      } catch (error) {
        const facts = { error, operation: operation.id, item: String(item.id) };
        means.log.error(facts, "an item could not be worked on");
        await store
          .release(lease, { afterMs: Math.min(1_000 * 2 ** item.attempts, 60_000), keepTargets: true })
          .catch(() => undefined);
      } finally {
        holding.end();
      }
    },
  };
}

/** Notes how long the shared looks of long operations take. */
const timed = (
  reader: ZoomReader,
  { clock, took }: { readonly clock: Clock; readonly took: (ms: number) => void },
): ZoomReader => ({
  ...reader,
  async phoneOf(person, how) {
    const asked = clock.elapsed();
    const phone = await reader.phoneOf(person, how);
    if (how !== "alone") took(clock.elapsed() - asked);
    return phone;
  },
});
