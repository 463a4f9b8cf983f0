// A file of thousands, carried out by several processes while some of them are killed and Postgres is started anew.
// Zoom's stand-in allows more calls a second than Zoom, and the product is told so: what is looked at is that every row
// is done once and reported, not how long it takes.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { emailOf } from "../bench/company.ts";
import type { Postgres } from "../support/postgres.ts";
import { crewOf } from "./crew.ts";
import { isClean, judge, unfinished, type Verdict } from "./judge.ts";
import { buttonFor, post } from "./people.ts";
import { SCALED } from "./run-chaos.ts";
import { call, openWorld, setFaults, type World } from "./world.ts";

export interface BigImport {
  readonly rows: number;
  /** People in the account, at least as many. */
  readonly company: number;
  readonly processes: number;
  readonly kills: number;
  /** Null: the embedded database, which has no server to start anew. */
  readonly postgres: { readonly server: Postgres; readonly url: string } | null;
  readonly seed: number;
  /** How many times what Zoom allows a second. */
  readonly zoomTimes: number;
}

export interface BigImportResult extends Verdict {
  readonly rows: number;
  readonly applied: number;
  readonly reported: number;
  readonly restarts: number;
  readonly kills: number;
  /** For how long the stand-ins answered nobody, at most: what is busy here is busy for Zoom's stand-in too. */
  readonly heldUpMs: number;
  readonly seconds: number;
}

const WHO = "U15DAN";
/** Of Zoom's calls, one in twenty goes wrong. */
const FAULTS = {
  latencyMs: 5,
  jitterMs: 20,
  rate5xx: 0.025,
  rate429: 0.005,
  commitThenDrop: 0.018,
  commitThenHang: 0.002,
};
const LOOK_MS = 400;

interface Said {
  readonly user: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

const csvOf = (rows: number): string =>
  `Email,License\r\n${Array.from({ length: rows }, (_, index) => `${emailOf(index)},Zoom Phone\r\n`).join("")}`;

/** How many rows Zoom has served so far. */
const served = async ({ zoom }: World): Promise<number> => {
  const { people } = await call<{ people: readonly { email: string; plans: readonly unknown[] }[] }>(
    `${zoom}/_sandbox/state`,
  );
  return people.filter(({ email, plans }) => email.startsWith("person.") && plans.length > 0).length;
};

/** The report as the asker got it: a line for each row of the file, how often each outcome is in it. */
async function reported({ slack }: World): Promise<ReadonlyMap<string, number>> {
  const said = await call<readonly Said[]>(`${slack}/_sandbox/messages?as=${WHO}&channel=dm`);
  const file = said.flatMap(({ files }) => files).findLast(({ name }) => name.startsWith("results-"));
  if (!file) return new Map();
  const text = await (await fetch(`${slack}/_sandbox/files/${file.id}`)).text();
  const lines = parse(text, { bom: true }) as readonly (readonly string[])[];
  const outcomes = lines.slice(1).map(([, , outcome]) => outcome ?? "");
  return new Map(
    [...Map.groupBy(outcomes, (outcome) => outcome)].map(([outcome, all]) => [outcome, all.length]),
  );
}

/** Drops the file, confirms, breaks what is to be broken, and judges when all is quiet. */
export async function bigImport(asked: BigImport): Promise<BigImportResult> {
  const { rows, company, processes, kills, postgres, seed, zoomTimes } = asked;
  const started = performance.now();
  const delays = monitorEventLoopDelay();
  delays.enable();
  const world = await openWorld(postgres?.url ?? null, { size: company });
  const guards = { ...SCALED, zoomTimes };
  const crew = crewOf(processes, { environment: world.environment, guards, logPath: world.logPath });
  try {
    await setFaults(world.zoom, { seed });
    await crew.start();
    const since = Date.now() / 1_000 - 0.001;
    await post(world, "say", {
      as: WHO,
      channel: "dm",
      text: "import this",
      files: [
        { name: "everybody.csv", base64: Buffer.from(csvOf(rows)).toString("base64"), mimetype: "text/csv" },
      ],
    });
    let card: Awaited<ReturnType<typeof buttonFor>> | null = null;
    for (let tries = 0; tries < 20 && !card; tries += 1)
      card = (await buttonFor(world, WHO, { channel: "dm", since, label: "Confirm" })) ?? null;
    if (!card) throw new Error("the card did not come");
    await setFaults(world.zoom, { seed, ...FAULTS });
    await post(world, "click", { as: WHO, ...card });

    const breaks = [
      ...Array.from({ length: kills }, (_, index) => ({
        at: (index + 1) / (kills + 2),
        what: "kill" as const,
        index,
      })),
      ...(postgres ? [{ at: (kills + 1) / (kills + 2), what: "restart" as const, index: 0 }] : []),
    ];
    let restarts = 0;
    for (const { at, what, index } of breaks) {
      const wanted = Math.floor(rows * at);
      while ((await served(world)) < wanted) await sleep(LOOK_MS);
      if (what === "kill") await crew.kill(index % processes);
      else {
        await postgres?.server.restart();
        restarts += 1;
      }
    }
    let report = await reported(world);
    while (report.size === 0) {
      await sleep(1_000);
      report = await reported(world);
    }
    await setFaults(world.zoom, { seed });
    await crew.idle(20_000);
    await crew.stop();
    if ((await unfinished(world)) > 0) {
      await crew.start();
      await crew.idle(20_000);
      await crew.stop();
    }
    const verdict = await judge(world);
    return {
      ...verdict,
      rows,
      applied: report.get("applied") ?? 0,
      reported: [...report.values()].reduce((sum, count) => sum + count, 0),
      restarts,
      kills,
      heldUpMs: Math.round(delays.max / 1e6),
      seconds: Math.round((performance.now() - started) / 1_000),
    };
  } finally {
    await crew.stop();
    await world.close();
  }
}

/** Whether every row is accounted for, and nothing was lost or done twice. */
export const isWhole = (result: BigImportResult): boolean =>
  isClean(result) && result.reported === result.rows && result.applied === result.rows - result.toldAsNotDone;
