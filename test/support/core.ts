// The tools, the operations and their executor over Zoom's stand-in and the embedded database, without a face: what is
// asked here goes through the same door as a command, and is carried out by the same code.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Seed } from "../../sandbox/seed.ts";
import { startZoom } from "../../sandbox/zoom/server.ts";
import { SANDBOX_CREDENTIALS } from "../../sandbox/zoom/tokens.ts";
import type { Actor } from "../../src/domain/actor.ts";
import { Email, type OperationId } from "../../src/domain/ids.ts";
import { type Item, isOver, type Operation } from "../../src/domain/operation.ts";
import { Policy } from "../../src/domain/policy.ts";
import { meansOf } from "../../src/means.ts";
import { type Clicked, type Confirming, cancel, confirm, goOn } from "../../src/operations/confirm.ts";
import { startExecutor } from "../../src/operations/executor.ts";
import { GUARDS } from "../../src/operations/guards.ts";
import type { Directory } from "../../src/ports/directory.ts";
import type { ZoomReader } from "../../src/ports/zoom.ts";
import { openStorage } from "../../src/storage/open-storage.ts";
import { allowanceOf } from "../../src/storage/rate-table.ts";
import type { Ask, Outcome, ToolMeans } from "../../src/tools/ask.ts";
import { parseCommand } from "../../src/tools/grammar.ts";
import { tools } from "../../src/tools/registry.ts";
import { runTool } from "../../src/tools/run-tool.ts";
import { connectZoom } from "../../src/zoom/connect-zoom.ts";
import { pacerThatNeverWaits, quiet } from "../zoom/pretend-zoom.ts";
import { company } from "./company.ts";
import { template } from "./databases.ts";
import { ownTime } from "./own-time.ts";

export interface Done {
  readonly operation: Operation;
  readonly items: readonly Item[];
}

export interface Asking {
  /** Slack id; Dana, who is an admin in Zoom, when not said. */
  readonly as?: string;
  readonly now?: Date;
  readonly via?: Ask["via"];
  readonly dryRun?: boolean;
}

export interface CoreUnderTest {
  readonly zoom: ZoomReader;
  readonly means: ToolMeans;
  readonly confirming: Confirming;
  readonly directory: Directory & { readonly standings: Map<string, Actor["standing"]> };
  ask(tool: string, input: Readonly<Record<string, unknown>>, asking?: Asking): Promise<Outcome>;
  /** Words after /zphone. Throws when the grammar can't read them. */
  say(words: string, asking?: Asking): Promise<Outcome>;
  /** `typed`: the count, where it has to be. `keep`: absent people's rows, too. */
  click(id: OperationId, as?: string, typed?: number, keep?: boolean): Promise<Clicked>;
  /** After many failures: the others, too. */
  goOn(id: OperationId, as?: string): Promise<Clicked>;
  cancel(id: OperationId, as?: string): Promise<Clicked>;
  /** Confirms what was proposed, and waits until it is over. Throws for anything that can't be confirmed. */
  apply(outcome: Outcome, as?: string): Promise<Done>;
  /** Waits until what was confirmed is over. */
  settle(id: OperationId): Promise<Done>;
  /** What somebody else does in Zoom, behind our back. */
  mutate(change: { readonly email: string; readonly [key: string]: unknown }): Promise<void>;
  /** Cached lists of Zoom's are read anew from here on. */
  later(): void;
  /** The company as it was at first. Operations stay. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export const mailOf = (first: string): string => {
  const found = company().users.find(({ name }) => name.split(" ")[0] === first);
  if (!found) throw new Error(`nobody is called ${first}`);
  return found.email;
};

function directoryOf(seed: Seed): CoreUnderTest["directory"] {
  const standings = new Map<string, Actor["standing"]>();
  return {
    standings,
    async actor(slackId) {
      const user = seed.users.find(({ slack_id }) => slack_id === slackId);
      return {
        slackId,
        name: user?.name ?? slackId,
        email: user ? Email.parse(user.email) : null,
        timeZone: "Europe/Berlin",
        standing: standings.get(slackId) ?? (user ? "member" : "stranger"),
        face: "slack",
      };
    },
    slackIdOf: async (email) => seed.users.find((user) => user.email === email)?.slack_id,
    // The only group with members is SBERLIN, Lena and Nils; SHIDDEN can't be read.
    groupMembers: async (group) =>
      group === "SBERLIN" ? ["U13LENA", "U09NILS"] : group === "SHIDDEN" ? null : [],
  };
}

// What is tried here is what is done, not how fast: nothing is delayed, and no second is ever full.
const FAULTLESS = {
  enableDelayMs: 0,
  limits: Object.fromEntries(
    ["phone", "general"].flatMap((table) =>
      ["LIGHT", "MEDIUM", "HEAVY"].map((label) => [`${table}.${label}`, 10_000]),
    ),
  ),
};

/** Opens all of it. To be closed by the test file. */
export async function openCore({
  policy: said = {},
  seed = company(),
}: {
  readonly policy?: object;
  readonly seed?: Seed;
} = {}): Promise<CoreUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-core-"));
  cpSync(await template(), dataDir, { recursive: true });
  const [server, storage] = await Promise.all([
    startZoom({ port: 0, dataDir: null, seed, credentials: SANDBOX_CREDENTIALS }),
    openStorage({ databaseUrl: null, dataDir }),
  ]);
  const control = async (call: string, body: object): Promise<void> => {
    const response = await fetch(`${server.url}/_sandbox/${call}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  await control("faults", FAULTLESS);

  const { clock, pass } = ownTime();
  const policy = Policy.parse({ mode: "act", defaultCallingPlan: "200", ...said });
  const zoom = connectZoom({
    ...SANDBOX_CREDENTIALS,
    apiUrl: server.apiUrl,
    oauthUrl: server.oauthUrl,
    pacer: pacerThatNeverWaits(),
    clock,
    mayWrite: true,
    log: quiet,
  });
  const directory = directoryOf(seed);
  const reader = zoom.reader("interactive");
  const { tools: means, confirming } = meansOf({
    policy,
    directory,
    zoom: reader,
    clock,
    allowed: (budget) => allowanceOf("business", budget).perSecond,
    storage,
    guards: GUARDS,
  });
  const { operations: store, jobs } = storage;
  // A look for work that was begun before the end finds the database closed.
  let closing = false;
  const ended = new Map<OperationId, () => void>();
  const executor = startExecutor({
    store,
    zoom,
    jobs,
    clock,
    guards: GUARDS,
    owner: "the test",
    log: { warn: () => undefined, error: (facts, message) => closing || console.error(message, facts) },
    failureShare: policy.limits.failures,
    onMoved: () => undefined,
    onPaused: () => undefined,
    onParked: () => undefined,
    onExpired: () => undefined,
    onConcluded: async ({ id }) => ended.get(id)?.(),
  });

  const later = () => pass(6 * 60_000);
  const core: CoreUnderTest = {
    zoom: reader,
    means,
    confirming,
    directory,
    later,
    async ask(tool, input, { as = "U01DANA", now, via = "command", dryRun = false } = {}) {
      const given = now ? { ...means, clock: { ...clock, now: () => now } } : means;
      return runTool(
        {
          tool,
          input,
          actor: await directory.actor(as),
          origin: { face: "slack", channel: "C01", thread: null, said: tool },
          via,
          why: null,
          dryRun,
          requestKey: null,
          private: true,
        },
        given,
      );
    },
    async say(words, asking) {
      const parsed = parseCommand(words, tools);
      if (parsed.kind !== "tool") throw new Error(`“${words}” is ${JSON.stringify(parsed)}`);
      return core.ask(parsed.tool.name, parsed.input, asking);
    },
    click: async (id, as = "U01DANA", typed, keep = false) =>
      confirm(id, await directory.actor(as), confirming, null, { typed: typed ?? null, keep }),
    goOn: async (id, as = "U01DANA") => goOn(id, await directory.actor(as), confirming),
    cancel: async (id, as = "U01DANA") => cancel(id, await directory.actor(as), confirming),
    async apply(outcome, as) {
      if (outcome.kind !== "operation") throw new Error(`nothing to confirm: ${JSON.stringify(outcome)}`);
      const { id } = outcome.operation;
      const clicked = await core.click(id, as);
      if (clicked.kind !== "confirmed") throw new Error(`not confirmed: ${JSON.stringify(clicked)}`);
      return core.settle(id);
    },
    async settle(id) {
      const over = new Promise<void>((resolve) => ended.set(id, resolve));
      const before = await store.get(id);
      executor.wake(id);
      if (before && !isOver(before.state)) await over;
      later();
      const operation = await store.get(id);
      if (!operation || !isOver(operation.state)) throw new Error("told as over, and is not");
      return { operation, items: await store.items(id) };
    },
    async mutate(change) {
      await control("mutate", change);
      later();
    },
    async reset() {
      await control("reset", {});
      await control("faults", FAULTLESS);
      later();
    },
    async close() {
      closing = true;
      await executor.stop(2_000);
      await zoom.close();
      await storage.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return core;
}
