// Carries out what was confirmed: claims items, works them, ends operations. One in each process; the rows decide who works what.
import type { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import type { Problem } from "../domain/problem.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import type { Lane, ZoomReader } from "../ports/zoom.ts";
import type { Zoom } from "../ports/zoom-writer.ts";
import type { Guards } from "./guards.ts";
import { heedFailure } from "./heed-failures.ts";
import { keepLeases } from "./leases.ts";
import { promisesOf } from "./make-room.ts";
import { markUndone } from "./mark-undone.ts";
import { putBack } from "./put-back.ts";
import { ROOMY, roomsOf, stageSize } from "./room.ts";
import { workItem } from "./work-item.ts";

export interface ExecutorMeans {
  readonly store: OperationStore;
  readonly audit: AuditLog;
  readonly zoom: Zoom;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly guards: Guards;
  /** Which share of failures pauses a big operation. */
  readonly failureShare: number;
  /** This process, by a name no other has. */
  readonly owner: string;
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void };
  /** Something about this operation is worth showing: an item ended, or all of it. */
  readonly onMoved: (id: OperationId) => void;
  /** So many failed that somebody has to say whether it goes on. */
  readonly onPaused: (id: OperationId) => void;
  /** Zoom's calls of the day are used up, and this operation waits for the next. */
  readonly onParked: (id: OperationId, until: Date | null) => void;
  /** Nobody confirmed it in time. */
  readonly onExpired: (id: OperationId) => void;
  readonly onConcluded: (operation: Operation) => Promise<void>;
}

export interface Executor {
  /** Look for work now. With an operation, that one first, whatever else is under way. */
  wake(only?: OperationId): void;
  /** Items being worked on in this process. */
  readonly working: number;
  /** Takes nothing new, and waits for what is under way, up to this many ms. */
  stop(graceMs: number): Promise<void>;
}

/** Of a long operation, people half-way in one process, at least and at most; and calls of a kind between intent and answer. */
const HALF_WAY = { least: 64, most: 192 } as const;
const WRITING = 16;
/** Items under way: most of a long operation's wait for a look, which they share, before their writes, between or after. */
const STAGES = 4;
/** Looked for again once so many have ended: a claim for each would cost more than the work. */
const ENDED = 32;
const IDLE_MS = 100;
/** Whether a long operation is over is looked for this long after an item of it has ended, once for all that end meanwhile. */
const END_LOOK_MS = 250;
/** Of what somebody has just confirmed, so many are begun before anything else. */
const URGENT = 4;
const SWEEP_MS = 2_000;
export const WORK_JOB = "work";

/** Starts working. Without a writer (mode observe) there is nothing to carry out, and nothing is claimed. */
export function startExecutor(means: ExecutorMeans): Executor {
  const { store, zoom, jobs, clock, guards, owner, log, failureShare } = means;
  const { onMoved, onPaused, onParked, onExpired, onConcluded } = means;
  const ending = new AbortController();
  const underWay = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  const urgent = new Set<OperationId>();
  const ends = new Set<OperationId>();
  let pumping = false;
  const promises = promisesOf(store);
  const leases = keepLeases({ store, clock, guards });
  const stage = stageSize(HALF_WAY.least, HALF_WAY.most);
  const rooms = roomsOf(stage.size, WRITING);
  const bulk = zoom.reader("bulk");
  /** What each lane looks with; how long the shared looks of long operations take is noted. */
  const readers: Readonly<Record<Lane, ZoomReader>> = {
    interactive: zoom.reader("interactive"),
    bulk: {
      ...bulk,
      async phoneOf(person, how) {
        const asked = clock.elapsed();
        const phone = await bulk.phoneOf(person, how);
        if (how !== "alone") stage.took(clock.elapsed() - asked);
        return phone;
      },
    },
  };
  let wanted = false;
  let failures = 0;

  const after = (ms: number, what: () => void) => {
    if (ending.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      what();
    }, ms);
    timers.add(timer);
  };
  const wakeAfter = (ms: number) => after(ms, () => wake());

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
        const parallel = STAGES * stage.size();
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
      const turn = work(claimed, since).finally(() => {
        underWay.delete(turn);
        // Others wait for this one, or for its place; where it was the only one, whoever is told of it goes first.
        if (claimed.operation.size > 1 || underWay.size > 0) wake();
        else wakeAfter(IDLE_MS);
      });
      underWay.add(turn);
    }
    return claims.length;
  }

  async function work(claimed: Claimed, since: number): Promise<void> {
    const { item, operation, lease } = claimed;
    const holding = leases.hold(lease, since);
    const lane = operation.size > 3 ? "bulk" : "interactive";
    try {
      const writer = zoom.writer?.(lane, holding.stillOurs);
      if (!writer) return;
      const failed: (Problem | null)[] = [];
      const turn = await workItem(claimed, {
        store,
        zoom: readers[lane],
        writer,
        clock,
        guards,
        promises,
        rooms: lane === "bulk" ? rooms : ROOMY,
        signal: AbortSignal.any([holding.signal, ending.signal]),
        onLater: (afterMs) => {
          wakeAfter(afterMs + 5);
          // Survives this process; a job that comes twice finds nothing to claim. Of a long operation nobody waits for
          // one row: whoever sweeps next finds it.
          if (lane === "interactive")
            void jobs.send(WORK_JOB, {}, { afterMs, once: `item-${item.id}` }).catch(() => undefined);
        },
        onParked: (until) => onParked(operation.id, until),
        onFailed: (why) => failed.push(why),
      });
      for (const why of failed)
        if (await heedFailure(claimed, why, { store, share: failureShare })) onPaused(operation.id);
      // Lost, it may have been ended by a stop.
      if (turn !== "later" && lane === "interactive") await concludeIfOver(operation.id);
      if (turn !== "later" && lane === "bulk") endSoon(operation.id);
      onMoved(operation.id);
    } catch (error) {
      log.error({ error, operation: operation.id, item: String(item.id) }, "an item could not be worked on");
      await store
        .release(lease, { afterMs: Math.min(1_000 * 2 ** item.attempts, 60_000), keepTargets: true })
        .catch(() => undefined);
    } finally {
      holding.end();
    }
  }

  function endSoon(id: OperationId): void {
    if (ends.has(id)) return;
    ends.add(id);
    after(END_LOOK_MS, () => {
      ends.delete(id);
      // The sweep finds what is over and was not told.
      void concludeIfOver(id).catch((error: unknown) =>
        log.warn({ error }, "an end could not be looked for"),
      );
    });
  }

  async function concludeIfOver(id: OperationId): Promise<void> {
    const over = await store.conclude(id, (state) => ({
      who: "zac",
      what: "operation-finished",
      operation: id,
      detail: { state },
    }));
    if (!over) return;
    await markUndone(over, store);
    const back =
      over.undoOf === null && over.size > 1
        ? await putBack(over, { store, zoom: readers.interactive })
        : undefined;
    if (back) wake(back.id);
    await onConcluded(over);
  }

  /** What nobody clicks for: cards expire, days come, and what a dead process left is ended. */
  async function upkeep(): Promise<void> {
    const { expired, due, over } = await store.sweep((id) => ({
      who: "zac",
      what: "expired",
      operation: id,
      detail: {},
    }));
    for (const id of expired) onExpired(id);
    for (const id of over) await concludeIfOver(id);
    for (const id of due) {
      await store.move(
        id,
        { from: ["scheduled"], to: "confirmed" },
        { who: "zac", what: "confirmed", operation: id, detail: { because: "its day has come" } },
      );
      wake(id);
    }
  }

  const sweep = setInterval(() => {
    wake();
    void upkeep().catch((error: unknown) => log.warn({ error }, "upkeep failed; it is tried again"));
  }, SWEEP_MS);
  wake();

  return {
    wake,
    get working() {
      return underWay.size;
    },
    async stop(graceMs) {
      clearInterval(sweep);
      for (const timer of timers) clearTimeout(timer);
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
