// One run: people at work, faults in Zoom, processes killed at random moments; then quiet, and the judgement.
import { cpSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { BrokenGuards } from "../../src/core.ts";
import { crewOf } from "./crew.ts";
import { judge, unfinished, type Verdict } from "./judge.ts";
import { startTraffic } from "./people.ts";
import { call, openWorld, randomFrom, setFaults, type World } from "./world.ts";

export interface Chaos {
  readonly databaseUrl: string | null;
  readonly seed: number;
  readonly kills: number;
  readonly processes: number;
  /** Times of the guards are scaled with the faults; what is given here comes on top. */
  readonly guards?: BrokenGuards;
  readonly faults?: Readonly<Record<string, number>>;
  /** Share of the work that is asked in public. */
  readonly mentions?: number;
  /** Kills all processes but one, at a moment when a phone is being switched on. */
  readonly aimed?: boolean;
  /** False where Zoom takes a second write to somebody while the first is under way. */
  readonly oneWriteAPerson?: boolean;
  /** Ms between two kills, at most. */
  readonly everyMs?: number;
  /** How often it is started again to finish; a broken one may never. */
  readonly rounds?: number;
  /** Stops one process at times, for longer than its lease. */
  readonly freezes?: boolean;
}

export interface ChaosResult extends Verdict {
  readonly kills: number;
  readonly freezes: number;
  readonly sent: number;
  readonly seconds: number;
}

/** As in the product, settling is longer than reads lag and a lease is longer than a call and settling; all shorter. */
export const SCALED = { settleMs: 1_500, leaseMs: 4_000, callMs: 2_000 } as const;
/** One call in twenty goes wrong, and every read is old. */
const FAULTS = {
  latencyMs: 20,
  jitterMs: 60,
  staleMs: 500,
  rate5xx: 0.02,
  rate429: 0.01,
  commitThenDrop: 0.018,
  commitThenHang: 0.002,
};
const ROUNDS = 6;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
}

/** Makes every write take seconds from now on, and resolves once phones are being switched on; after a while, anyway. */
async function switchingOn({ zoom }: World, slow: Readonly<Record<string, number>>): Promise<void> {
  const since = Date.now();
  await setFaults(zoom, slow);
  for (let look = 0; look < 500; look += 1) {
    const calls = await call<readonly Asked[]>(`${zoom}/_sandbox/calls?since=${since}`);
    const underWay = calls.filter(
      ({ method, path, status }) => method === "PATCH" && /^.users.[^/]+$/.test(path) && status === null,
    );
    // Of two, one is a victim's more often than not.
    if (underWay.length > 1) return;
    await sleep(20);
  }
}

/** Lets the product finish by itself, and takes it down. Started anew a few times: what waits in the inbox is worked at a start. */
async function comeToRest(crew: ReturnType<typeof crewOf>, world: World, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await crew.start();
    await crew.idle(25_000);
    await crew.stop();
    if ((await unfinished(world)) === 0) return;
  }
}

/** Runs it. The world is gone afterwards, whatever became of it. */
export async function runChaos(chaos: Chaos): Promise<ChaosResult> {
  const started = performance.now();
  const { seed, kills, processes, everyMs = 900 } = chaos;
  const random = randomFrom(seed);
  const world = await openWorld(chaos.databaseUrl, { oneWriteAPerson: chaos.oneWriteAPerson ?? true });
  const guards = { ...SCALED, ...chaos.guards };
  const crew = crewOf(processes, { environment: world.environment, guards, logPath: world.logPath });
  try {
    await setFaults(world.zoom, { seed, ...FAULTS, ...chaos.faults });
    await crew.start();
    const traffic = startTraffic(world, {
      random: randomFrom(seed + 1),
      workers: 6,
      mentions: chaos.mentions ?? 0.2,
    });
    let frozen: Promise<void> = Promise.resolve();
    let freezes = 0;
    const pending = new Set<Promise<void>>();
    for (let killed = 0; killed < kills; killed += 1) {
      if (chaos.aimed) {
        const slow = { seed, ...FAULTS, ...chaos.faults, writeLatencyMs: 4_500 };
        await switchingOn(world, slow);
        const spared = killed % processes;
        const victims = Array.from({ length: processes }, (_, index) => index).filter(
          (one) => one !== spared,
        );
        const back = Promise.all(victims.map((one) => crew.kill(one)));
        await setFaults(world.zoom, { seed, ...FAULTS, ...chaos.faults });
        await back;
        killed += victims.length - 1;
        continue;
      }
      await sleep(random() * everyMs);
      // With one process a kill in every ten comes while it starts; with several they come while others work.
      const index = killed % processes;
      const again = crew.kill(index);
      if (processes === 1 && random() > 0.1) await again;
      else {
        pending.add(again);
        void again.finally(() => pending.delete(again));
        while (pending.size >= Math.max(1, processes - 1)) await Promise.race(pending);
      }
      if (chaos.freezes && killed % 12 === 6) {
        await Promise.all(pending);
        freezes += 1;
        frozen = crew.freeze((index + 1) % processes, guards.leaseMs * 1.5);
        await frozen;
      }
    }
    await Promise.all(pending);
    await traffic.stop();
    await frozen;
    await setFaults(world.zoom, { staleMs: FAULTS.staleMs });
    await comeToRest(crew, world, chaos.rounds ?? ROUNDS);
    const verdict = await judge(world, traffic.commands);
    if (process.env.CHAOS_LOG) cpSync(world.logPath, process.env.CHAOS_LOG);
    const seconds = Math.round((performance.now() - started) / 1_000);
    return { ...verdict, kills, freezes, sent: traffic.sent, seconds };
  } finally {
    await crew.stop();
    await world.close();
  }
}
