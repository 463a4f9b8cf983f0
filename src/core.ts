// The core with its adapters: what a face stands on. Opened by compose for the product, and by the command line alone.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { WebClient } from "@slack/web-api";
import type { Config } from "./config.ts";
import type { OperationId } from "./domain/ids.ts";
import type { Operation } from "./domain/operation.ts";
import { type Log, openLog } from "./log.ts";
import { meansOf } from "./means.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import type { Confirming } from "./operations/confirm.ts";
import { type Executor, startExecutor } from "./operations/executor.ts";
import { GUARDS, type Guards } from "./operations/guards.ts";
import { WORK_JOB } from "./operations/work-claimed.ts";
import type { Clock } from "./ports/clock.ts";
import { slackClient } from "./slack/client.ts";
import { slackDirectory } from "./slack/directory.ts";
import type { StorageGuards } from "./storage/guards.ts";
import { openStorage, type Storage } from "./storage/open-storage.ts";
import { allowanceOf } from "./storage/rate-table.ts";
import type { ToolMeans } from "./tools/ask.ts";
import { connectZoom, type ZoomConnection } from "./zoom/connect-zoom.ts";

/** Guards as test/chaos may break them. Nothing that is read from outside reaches them (law 10). */
export type BrokenGuards = Partial<Guards> & {
  readonly storage?: StorageGuards;
  /** How many times what Zoom allows a second, where a stand-in was told to allow it. */
  readonly zoomTimes?: number;
};

/** What a face is told by the core. */
export interface Listener {
  /** Something about this operation is worth showing. */
  moved(id: OperationId): void;
  /** It failed so often that somebody has to say whether it goes on. */
  paused(id: OperationId): void;
  /** Zoom's calls of the day are used up: it waits, until then where Zoom tells. */
  parked(id: OperationId, until: Date | null): void;
  /** Nobody confirmed it in time. */
  expired(id: OperationId): void;
  concluded(operation: Operation): Promise<void>;
}

export interface Core {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly zoom: ZoomConnection;
  readonly client: WebClient;
  readonly tools: ToolMeans;
  readonly confirming: Confirming;
  /** Begins carrying out what is confirmed. Once. */
  startWorking(listener: Listener): Promise<Executor>;
  /** Begins an operation, and resolves when it is over or patience is. */
  work(id: OperationId, patienceMs: number): Promise<void>;
  /** Drains and closes, in order. */
  close(): Promise<void>;
}

const DRAIN_MS = 8_000;

const clock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

/** Opens the core: database first. Throws when Slack or Zoom is not set up, or the database is somebody else's. */
export async function openCore(config: Config, guards: BrokenGuards = {}): Promise<Core> {
  const { slack, zoom: zoomSettings, policy } = config;
  if (!slack || !zoomSettings) throw new Error("the core needs Slack and Zoom to be set up");
  const log = openLog(config.logLevel, secretsOf(config));
  const metrics = openMetrics();
  const guarded: Guards = { ...GUARDS, ...guards };

  const storage = await openStorage({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    log,
    ...(guards.storage ? { guards: guards.storage } : {}),
  });
  const share = policy.rateShare * (guards.zoomTimes ?? 1);
  const zoom = connectZoom({
    ...zoomSettings,
    pacer: storage.pacer({ ratePlan: zoomSettings.ratePlan, share }),
    clock,
    mayWrite: policy.mode === "act",
    writeTimeoutMs: guarded.callMs,
    log,
    onCall: ({ asked, status, ms }) => {
      metrics.zoomCalls.inc({ asked, status: String(status ?? "none") });
      metrics.zoomSeconds.observe({ asked }, ms / 1_000);
    },
  });
  const client = slackClient(slack);
  const { tools: toolMeans, confirming } = meansOf({
    policy,
    directory: slackDirectory(client, clock),
    zoom: zoom.reader("interactive"),
    clock,
    allowed: (budget) => allowanceOf(zoomSettings.ratePlan, budget).perSecond * share,
    storage,
    guards: guarded,
  });
  const { operations: store, jobs } = storage;

  const ends = awaitedEnds(clock);
  let executor: Executor | null = null;

  return {
    log,
    metrics,
    clock,
    storage,
    zoom,
    client,
    tools: toolMeans,
    confirming,
    async startWorking({ moved, paused, parked, expired, concluded }) {
      const started = startExecutor({
        store,
        zoom,
        jobs,
        clock,
        guards: guarded,
        log,
        owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
        failureShare: policy.limits.failures,
        onMoved: moved,
        onPaused: paused,
        onParked: parked,
        onExpired: expired,
        onConcluded: async (operation) => {
          metrics.operations.inc({ tool: operation.tool, state: operation.state });
          // Somebody is looking at this one: their answer goes out before the receipts are written.
          if (ends.tell(operation.id)) await clock.sleep(60);
          await concluded(operation);
        },
      });
      executor = started;
      await jobs.work(WORK_JOB, async () => started.wake());
      return started;
    },
    async work(id, patienceMs) {
      const ended = ends.wait(id, patienceMs);
      executor?.wake(id);
      await ended;
    },
    async close() {
      const steps = [() => executor?.stop(DRAIN_MS), () => zoom.close(), () => storage.close()];
      for (const step of steps)
        await Promise.resolve(step()).catch((error: unknown) => log.warn({ error }, "did not close cleanly"));
    },
  };
}

/** What may stand in no line of the log. */
function secretsOf({ slack, zoom, model }: Config): readonly string[] {
  const secrets = [
    slack?.botToken,
    slack?.appToken,
    slack?.signingSecret,
    zoom?.clientSecret,
    // As it travels to Zoom's token endpoint.
    zoom && Buffer.from(`${zoom.clientId}:${zoom.clientSecret}`).toString("base64"),
    zoom?.webhookSecret,
    model?.apiKey,
  ];
  return secrets.filter((one): one is string => Boolean(one));
}

/** Those who wait for the end of an operation, each as long as their patience lasts. */
function awaitedEnds({ sleep: wait }: Pick<Clock, "sleep">) {
  const waiting = new Map<OperationId, Set<() => void>>();
  return {
    /** It is over. Answers whether anybody was waiting. */
    tell(id: OperationId): boolean {
      const tells = waiting.get(id);
      for (const tell of tells ?? []) tell();
      return tells !== undefined;
    },
    async wait(id: OperationId, patienceMs: number): Promise<void> {
      const patience = new AbortController();
      const ended = new Promise<void>((resolve) => {
        waiting.set(id, (waiting.get(id) ?? new Set()).add(resolve));
      });
      await Promise.race([ended, wait(patienceMs, patience.signal).catch(() => undefined)]);
      patience.abort();
      waiting.delete(id);
    },
  };
}
