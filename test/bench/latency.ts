// From a command's arrival at the Slack stand-in to its acknowledgement and to its final answer, one at a time and fifty
// at once, beside a bare Bolt app on the same machine in the same run.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runSandbox } from "../../sandbox/run-sandbox.ts";
import { readSeed } from "../../sandbox/seed.ts";
import { startSlack } from "../../sandbox/slack/server.ts";
import { companyOf, percentiles, slackIdOf } from "./company.ts";

const COMMANDS = 150;
const AT_ONCE = 50;
const WARM = 30;
/** Looked at one by one for what they cost, with pauses in which everything that follows them ends. */
const COUNTED = 10;

interface Call {
  readonly at: number;
  readonly method: string;
  readonly body: { readonly text?: string };
}

const post = async (url: string, body: object): Promise<{ readonly ackMs: number }> =>
  (await (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json()) as { ackMs: number };

async function answers(slack: string, since: number, wanted: number): Promise<readonly Call[]> {
  for (let turn = 0; turn < 240; turn += 1) {
    // Seldom: the stand-ins note when, and while they tell us they can't answer the product.
    await sleep(50);
    const calls = (await (await fetch(`${slack}/_sandbox/calls?since=${since}`)).json()) as Call[];
    const given = calls.filter(({ method, at }) => method === "response_url" && at >= since);
    if (given.length >= wanted) return given;
  }
  throw new Error("an answer did not come");
}

interface Measured {
  readonly acks: number[];
  readonly cards: number[];
}

/** Sends commands for people `from` on, `width` at once. */
async function measure(
  slack: string,
  text: (index: number) => string,
  from: number,
  count: number,
  width: number,
): Promise<Measured> {
  const acks: number[] = [];
  const cards: number[] = [];
  for (let begun = 0; begun < count; begun += width) {
    const since = Date.now();
    const sent = Array.from({ length: width }, (_, offset) =>
      post(`${slack}/_sandbox/command`, {
        as: "U15DAN",
        channel: "it-help",
        command: "/zphone",
        text: text(from + begun + offset),
      }),
    );
    for (const { ackMs } of await Promise.all(sent)) acks.push(ackMs);
    for (const { at } of (await answers(slack, since, width)).slice(0, width)) cards.push(at - since);
    // Apart enough that the pace Zoom allows (40 light calls a second) is never what is measured.
    await sleep(width === 1 ? 300 : 1_500);
  }
  return { acks, cards };
}

const row = (name: string, { acks, cards }: Measured) => {
  const ack = percentiles(acks);
  const card = percentiles(cards);
  return {
    name,
    "ack p50": ack.p50,
    "ack p99": ack.p99,
    "answer p50": card.p50,
    "answer p95": card.p95,
    "answer p99": card.p99,
  };
};

async function bare(folder: string, seed: string) {
  const slack = await startSlack({
    port: 0,
    seed: readSeed(seed),
    dataDir: join(folder, "bare"),
    manifestPath: fileURLToPath(new URL("../../manifest.yml", import.meta.url)),
  });
  const app = fork(fileURLToPath(new URL("bare-bolt.ts", import.meta.url)), {
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: `${slack.url}/api/`,
    },
  });
  await once(app, "message");
  const text = (index: number) => `assign <@${slackIdOf(index)}>`;
  await measure(slack.url, text, 0, WARM, 1);
  const rows = [
    row("bare Bolt app, 1 at a time", await measure(slack.url, text, 0, COMMANDS, 1)),
    row("bare Bolt app, 50 at once", await measure(slack.url, text, 0, COMMANDS, AT_ONCE)),
  ];
  app.disconnect();
  await once(app, "exit");
  await slack.close();
  return rows;
}

const numberIn = (path: string) => Number(readFileSync(path, "utf8"));

/** What one command costs until all that follows it is over: calls to Zoom, and statements; idle upkeep taken off. */
async function costOf(slack: string, zoom: string, text: (index: number) => string, countPath: string) {
  const callsSince = async (since: number) =>
    ((await (await fetch(`${zoom}/_sandbox/calls?since=${since}`)).json()) as unknown[]).length;
  const counted = async (act: () => Promise<void>) => {
    const [since, before] = [Date.now(), numberIn(countPath)];
    await act();
    await sleep(2_000);
    return { calls: await callsSince(since), statements: numberIn(countPath) - before };
  };
  await sleep(6_000);
  // What a process does by itself comes in bursts.
  let idle = 0;
  for (let index = 0; index < COUNTED; index += 1)
    idle += (await counted(async () => undefined)).statements / COUNTED;
  let [calls, statements] = [0, 0];
  for (let index = 0; index < COUNTED; index += 1) {
    const one = await counted(async () => void (await measure(slack, text, index, 1, 1)));
    calls += one.calls;
    // A command's own 300 ms of waiting are as idle as the two seconds are.
    statements += one.statements - idle;
  }
  const each = (sum: number) => Math.round((sum / COUNTED) * 10) / 10;
  return { "calls to Zoom": each(calls), "statements (embedded database)": each(statements) };
}

/** What an assign and a show cost: figures that do not depend on what else the machine is doing. */
export async function costs() {
  const folder = mkdtempSync(join(tmpdir(), "zac-bench-"));
  const countPath = join(folder, "statements");
  const counter = fileURLToPath(new URL("count-statements.mjs", import.meta.url));
  const sandbox = await started(folder, {
    seed: companyOf(COUNTED * 2, folder),
    NODE_OPTIONS: `--import=${counter}`,
    ZAC_BENCH_COUNT: countPath,
  });
  try {
    const { page, zoom } = sandbox;
    await measure(page, (index) => `assign <@${slackIdOf(COUNTED + index)}>`, 0, 5, 1);
    const assign = (index: number) => `assign <@${slackIdOf(index)}>`;
    const show = (index: number) => `show <@${slackIdOf(index)}>`;
    return [
      { command: "assign, one person", ...(await costOf(page, zoom, assign, countPath)) },
      { command: "show", ...(await costOf(page, zoom, show, countPath)) },
    ];
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sandbox, warm enough to be asked, with a Zoom that neither delays nor limits. */
async function started(
  folder: string,
  { seed, ...settings }: { readonly seed: string } & NodeJS.ProcessEnv,
): Promise<Awaited<ReturnType<typeof runSandbox>>> {
  const environment = {
    ...process.env,
    DATA_DIR: join(folder, "data"),
    SANDBOX_SEED: seed,
    SANDBOX_PORT: "0",
    SANDBOX_ZOOM_PORT: "0",
    LOG_LEVEL: "warn",
    ...settings,
  };
  const sandbox = await runSandbox({ environment, say: () => undefined });
  await sandbox.first;
  const limits = Object.fromEntries(
    ["phone", "general"].flatMap((table) =>
      ["LIGHT", "MEDIUM", "HEAVY"].map((label) => [`${table}.${label}`, 100_000]),
    ),
  );
  await fetch(`${sandbox.zoom}/_sandbox/faults`, {
    method: "POST",
    body: JSON.stringify({ enableDelayMs: 0, limits }),
  });
  return sandbox;
}

/** Latencies in ms, as rows of a table. */
export async function latency(databaseUrl: string | null = null) {
  const folder = mkdtempSync(join(tmpdir(), "zac-bench-"));
  const seed = companyOf(2 * COMMANDS + WARM, folder);
  const sandbox = await started(folder, { seed, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) });
  try {
    const text = (index: number) => `assign <@${slackIdOf(index)}>`;
    await measure(sandbox.page, text, 0, WARM, 1);
    const one = await measure(sandbox.page, text, WARM, COMMANDS, 1);
    const shows = await measure(sandbox.page, (index) => `show <@${slackIdOf(index)}>`, 0, COMMANDS, AT_ONCE);
    const where = databaseUrl ? "Postgres" : "embedded database";
    return [
      row(`assign, 1 at a time (${where})`, one),
      row(`show, 50 at once (${where})`, shows),
      ...(databaseUrl ? [] : await bare(folder, seed)),
    ];
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
