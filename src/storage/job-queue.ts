// Jobs are pg-boss's, in a schema of its own in the same database. Nothing here may be awaited inside a transaction:
// on the embedded database both share one connection.
import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Database, StorageLog } from "./database.ts";

/** Jobs, started with the first use: a command that only reads pays nothing for them. */
export function openJobQueue(database: Database, log: StorageLog): JobQueue {
  const known = new Map<string, Promise<void>>();
  let starting: Promise<PgBoss> | undefined;
  let stopped = false;

  function started(): Promise<PgBoss> {
    if (stopped) return Promise.reject(new Error("The job queue was stopped."));
    starting ??= start();
    return starting;
  }

  async function start(): Promise<PgBoss> {
    const boss = new PgBoss({
      ...database.jobSettings,
      schema: "jobs",
      useListenNotify: true,
      superviseIntervalSeconds: 30,
    });
    boss.on("error", (error) => log.error({ error }, "the job queue has trouble"));
    boss.on("warning", (warning) => log.warn({ warning }, "the job queue warns"));
    await boss.start();
    return boss;
  }

  async function queue(job: string): Promise<PgBoss> {
    const boss = await started();
    let ready = known.get(job);
    if (!ready) {
      // `short`: of jobs with one key, one waits at a time. A job is a nudge, so it is repeated for about a day.
      ready = boss.createQueue(job, {
        policy: "short",
        notify: true,
        retryLimit: 200,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 600,
        heartbeatSeconds: 30,
        deleteAfterSeconds: 3_600,
      });
      known.set(job, ready);
      ready.catch(() => known.delete(job));
    }
    await ready;
    return boss;
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
    },

    async work(job, handler, { parallel = 1 } = {}) {
      const boss = await queue(job);
      await boss.work(
        job,
        {
          localConcurrency: parallel,
          batchSize: 1,
          pollingIntervalSeconds: 0.5,
          notifyPollingIntervalSeconds: 0.5,
        },
        async (jobs) => {
          for (const { data } of jobs) await handler(data);
        },
      );
    },

    async schedule(job, cron) {
      await (await queue(job)).schedule(job, cron, {}, { tz: "UTC" });
    },

    async stop(graceMs) {
      stopped = true;
      const boss = await starting?.catch(() => undefined);
      await boss?.stop({ graceful: graceMs > 0, timeout: graceMs });
    },
  };
}
