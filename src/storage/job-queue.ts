// Jobs are pg-boss's, in a schema of its own in the same database. Nothing here may be awaited inside a transaction:
// on the embedded database both share one connection.
import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Database, StorageLog } from "./database.ts";

/**
 * How often every job is looked for: what a process that is gone has left, and what failed. Whatever comes, comes at once:
 * told by Postgres, and in the process that sent it by itself, also when it is for later.
 */
const BACKSTOP_SECONDS = 5;
/** What failed is tried again after a second or two, as the queue below has it. */
const AFTER_FAILURE_MS = 2_000;
/** Timers keep no longer time. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** `short`: of jobs with one key, one waits at a time. A job is a nudge, so it is repeated for about a day. */
const QUEUE = {
  policy: "short",
  notify: true,
  retryLimit: 200,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 3_600,
} as const;

async function startBoss({ jobSettings }: Database, log: StorageLog): Promise<PgBoss> {
  const boss = new PgBoss({
    ...jobSettings,
    schema: "jobs",
    useListenNotify: true,
    superviseIntervalSeconds: 30,
  });
  boss.on("error", (error) => log.error({ error }, "the job queue has trouble"));
  boss.on("warning", (warning) => log.warn({ warning }, "the job queue warns"));
  await boss.start();
  return boss;
}

/** Jobs, started with the first use: a command that only reads pays nothing for them. */
export function openJobQueue(database: Database, log: StorageLog): JobQueue {
  const known = new Map<string, Promise<void>>();
  const workers = new Map<string, string>();
  const nudges = new Set<NodeJS.Timeout>();
  let starting: Promise<PgBoss> | undefined;
  let stopped = false;

  function started(): Promise<PgBoss> {
    if (stopped) return Promise.reject(new Error("The job queue was stopped."));
    starting ??= startBoss(database, log);
    return starting;
  }

  async function queue(job: string): Promise<PgBoss> {
    const boss = await started();
    let ready = known.get(job);
    if (!ready) {
      ready = boss.createQueue(job, QUEUE);
      known.set(job, ready);
      ready.catch(() => known.delete(job));
    }
    await ready;
    return boss;
  }

  /** This process's worker of the job looks for it, now or after so long. */
  function nudge(boss: PgBoss, job: string, afterMs: number): void {
    const worker = workers.get(job);
    if (worker === undefined || stopped || afterMs > LONGEST_TIMER_MS) return;
    const timer = setTimeout(
      () => {
        nudges.delete(timer);
        boss.notifyWorker(worker);
      },
      Math.max(0, afterMs),
    );
    nudges.add(timer);
  }

  return {
    async send(job, data, { afterMs, at, once } = {}) {
      const boss = await queue(job);
      const startAfter = at ?? (afterMs ? new Date(Date.now() + afterMs) : undefined);
      const options = { singletonKey: once ?? randomUUID(), ...(startAfter ? { startAfter } : {}) };
      const id = await boss.send(job, data, options);
      // One with this key waits already. When this one is to run at once, so does that one.
      if (id === null && once !== undefined && !startAfter)
        await boss.update(job, data, { singletonKey: once, startAfter: new Date() });
      // Rounded to the end of its millisecond, and then some: asked too early, it would wait for the next look.
      nudge(boss, job, startAfter ? startAfter.getTime() - Date.now() + 20 : 0);
    },

    async work(job, handler) {
      const boss = await queue(job);
      const worker = await boss.work(
        job,
        {
          batchSize: 1,
          pollingIntervalSeconds: BACKSTOP_SECONDS,
          notifyPollingIntervalSeconds: BACKSTOP_SECONDS,
        },
        async (jobs) => {
          try {
            for (const { data } of jobs) await handler(data);
            // Several may have come at once, and one was taken.
            nudge(boss, job, 0);
          } catch (error) {
            nudge(boss, job, AFTER_FAILURE_MS);
            throw error;
          }
        },
      );
      workers.set(job, worker);
    },

    async schedule(job, cron) {
      await (await queue(job)).schedule(job, cron, {}, { tz: "UTC" });
    },

    async stop(graceMs) {
      stopped = true;
      for (const timer of nudges) clearTimeout(timer);
      const boss = await starting?.catch(() => undefined);
      await boss?.stop({ graceful: graceMs > 0, timeout: graceMs });
    },
  };
}
