// The whole of it for journeys: both stand-ins and the real product as a child process. What is done here is what
// Slack would send, what is looked at is what Slack would show, and Zoom's stand-in is asked what is true now.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { stringify } from "yaml";
import { runSandbox } from "../../sandbox/run-sandbox.ts";
import { elapse, type Place, template } from "./databases.ts";
import { type Somebody, somebodyOf } from "./somebody.ts";
import { asList, call, type Json, until } from "./stand-in-calls.ts";

/** The company of the journeys: Dana and Imran are admins, Ana is nobody's admin, Bob has no phone. */
export const COMPANY = fileURLToPath(new URL("../evals/sample/directory.json", import.meta.url));
export const DANA = "U15DAN";
export const IMRAN = "U16IMR";
export const ANA = "U03ANA";
export const BOB = "bob.hartley@acme.example";
export const KATE = "kate.osei@acme.example";

export interface ZoomPerson {
  readonly email: string;
  readonly status: string;
  readonly phoneEnabled: boolean;
  readonly plans: readonly { readonly type: number; readonly name: string }[];
  readonly extension: string | null;
  readonly numbers: readonly string[];
  readonly site: string | null;
}
export interface ZoomState {
  readonly people: readonly ZoomPerson[];
  readonly plans: readonly { readonly type: number; readonly available: number; readonly assigned: number }[];
  readonly numbers: readonly {
    readonly number: string;
    readonly status: string;
    readonly assignedTo: string | null;
  }[];
}
export interface Write {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly target: string;
  readonly what: string;
}

export interface Sandbox {
  as(slackId: string): Somebody;
  /** Resolves once the product has nothing in hand. */
  settle(): Promise<void>;
  zoom(): Promise<ZoomState>;
  person(email: string): Promise<ZoomPerson>;
  seats(plan: number): Promise<number>;
  ledger(): Promise<readonly Write[]>;
  mutate(change: Readonly<Record<string, unknown>> & { readonly email: string }): Promise<void>;
  /** Without a latency to enable phones with, unless one is named. */
  zoomFaults(faults?: Readonly<Record<string, unknown>>): Promise<void>;
  slackFaults(faults?: Readonly<Record<string, unknown>>): Promise<void>;
  redeliver(times: number): Promise<void>;
  /** An event of Zoom's about somebody, signed as Zoom signs; worked when this resolves. */
  zoomEvent(event: string, email: string): Promise<void>;
  /** Where the product listens now. */
  productUrl(): string;
  file(id: string): Promise<string>;
  /** What Slack shows beside conversations: suggestions, names of threads, whether Zac is at work in them. */
  workspace(): Promise<{
    readonly prompts: Readonly<Record<string, { readonly prompts: readonly { readonly title: string }[] }>>;
    readonly titles: Readonly<Record<string, string>>;
    readonly sessions: Readonly<Record<string, string>>;
    readonly statuses: Readonly<Record<string, string>>;
  }>;
  calls(
    method: string,
  ): Promise<readonly { readonly at: number; readonly body: unknown; readonly ok: boolean }[]>;
  product(deed: "kill" | "stop" | "start"): Promise<void>;
  /** What the product is told of Slack, Zoom and its database: enough to start another one beside it. */
  productSettings(): NodeJS.ProcessEnv;
  /** Ends the product, lets so many hours go by, and starts it again. */
  later(hours: number): Promise<void>;
  /** Zoom as at the start, Slack without its faults, and nothing of the product forgotten. */
  fresh(): Promise<void>;
  /** Writes zac.config.yml, and starts the product anew with it. */
  policy(changes: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

export interface SandboxChoices {
  /** Where the product keeps its rows; an embedded database of its own when not said. */
  readonly place?: Place;
  readonly policy?: Readonly<Record<string, unknown>>;
  /** More settings of the product, such as where its model is. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Changes to the company before anything starts. */
  readonly company?: (company: Company) => Company;
}
export interface Company {
  readonly users: readonly Readonly<Record<string, unknown> & { email: string }>[];
  readonly plans: readonly Readonly<Record<string, unknown> & { type: number }>[];
  readonly [part: string]: unknown;
}

const BASE_POLICY = {
  mode: "act",
  rateShare: 1,
  defaultCallingPlan: 200,
  privateChannels: ["zoom-admins"],
  channels: { requests: "zoom-admins", approvals: "zoom-admins", audit: null },
  notify: { person: false },
  // A file of tests takes more phones in a minute than a company in a day.
  limits: { removals: 1_000, shareFrom: 1_000, lowSeats: 0 },
};
// A process that is killed leaves its items leased for 30 s, and a crowded machine takes its time.
vi.setConfig({ testTimeout: 180_000 });

/** Throws when a stand-in refuses. */
async function ok(asked: Promise<Json>): Promise<void> {
  const done = await asked;
  if (done.ok !== true) throw new Error(JSON.stringify(done));
}

/** Starts everything on free ports. Whoever starts it closes it. */
export async function startSandbox(choices: SandboxChoices = {}): Promise<Sandbox> {
  const own = mkdtempSync(join(tmpdir(), "zac-journey-"));
  const dataDir = choices.place && choices.place.databaseUrl === null ? choices.place.dataDir : own;
  const place: Place = choices.place ?? { databaseUrl: null, dataDir };
  if (!choices.place) cpSync(await template(), dataDir, { recursive: true });
  const policyPath = join(dataDir, "sandbox/zac.config.yml");
  mkdirSync(join(dataDir, "sandbox"), { recursive: true });
  const writePolicy = (changes: Json) =>
    writeFileSync(policyPath, stringify({ ...BASE_POLICY, ...choices.policy, ...changes }));
  writePolicy({});
  let company = COMPANY;
  if (choices.company) {
    company = join(own, "company.json");
    writeFileSync(company, JSON.stringify(choices.company(JSON.parse(readFileSync(COMPANY, "utf8")))));
  }
  const page = join(own, "page");
  mkdirSync(page);
  const warnings: string[] = [];
  const sandbox = await runSandbox({
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: process.env.TZ,
      DATA_DIR: dataDir,
      DATABASE_URL: choices.place?.databaseUrl ?? "",
      SANDBOX_PORT: "0",
      SANDBOX_ZOOM_PORT: "0",
      SANDBOX_SEED: company,
      LOG_LEVEL: "info",
      ...choices.environment,
    },
    say: (line) => warnings.push(line),
    pageDirectory: page,
  });
  const close = async () => {
    await sandbox.close();
    rmSync(own, { recursive: true, force: true });
  };
  const first = await sandbox.first;
  if (first.state !== "up") {
    await close();
    throw new Error(`the product did not start: ${first.reason}`);
  }

  const slack = <Answer>(path: string, body?: unknown) =>
    call<Answer>(`${sandbox.page}/_sandbox/${path}`, body);
  const zoomCall = <Answer>(path: string, body?: unknown) =>
    call<Answer>(`${sandbox.zoom}/_sandbox/${path}`, body);

  async function idle(): Promise<true | undefined> {
    const { url } = sandbox.product.status();
    if (!url) return undefined;
    try {
      return (await call<{ turns: number }>(`${url}/healthz`)).turns === 0 ? true : undefined;
    } catch {
      return undefined;
    }
  }
  const settle = async () => {
    await until(idle, () => "the product is still busy");
  };

  const sandboxed: Sandbox = {
    as: (slackId) => somebodyOf(slackId, { slack, idle, settle, warnings }),
    settle,
    zoom: () => zoomCall<ZoomState>("state"),
    async person(email) {
      const found = (await zoomCall<ZoomState>("state")).people.find((one) => one.email === email);
      if (!found) throw new Error(`Zoom does not know ${email}`);
      return found;
    },
    async seats(plan) {
      return (
        (await zoomCall<ZoomState>("state")).plans.find(({ type }) => type === plan)?.available ?? Number.NaN
      );
    },
    ledger: () => zoomCall<readonly Write[]>("ledger"),
    async mutate(change) {
      await ok(zoomCall<Json>("mutate", change));
    },
    async zoomFaults(faults = {}) {
      await ok(zoomCall<Json>("faults", { enableDelayMs: 0, ...faults }));
    },
    async slackFaults(faults = {}) {
      await ok(slack<Json>("faults", faults));
    },
    async redeliver(times) {
      await slack("redeliver", { last: true, times, reason: "timeout" });
      await settle();
    },
    async zoomEvent(event, email) {
      const done = await zoomCall<Json>("webhook", { event, email });
      if (done.ok !== true) throw new Error(`the event was not taken: ${JSON.stringify(done)}`);
      await settle();
    },
    productUrl() {
      const { url } = sandbox.product.status();
      if (!url) throw new Error("the product is not running");
      return url;
    },
    async file(id) {
      return (await fetch(`${sandbox.page}/_sandbox/files/${id}`)).text();
    },
    workspace: () => slack("state"),
    async calls(method) {
      const calls = asList(await slack<unknown>("calls"));
      return calls
        .filter((one) => one.method === method)
        .map(({ at, body, ok }) => ({ at: Number(at), body, ok: ok === true }));
    },
    async product(deed) {
      const done = await slack<Json>("product", { do: deed });
      if (done.ok !== true) throw new Error(`the product would not ${deed}: ${JSON.stringify(done)}`);
    },
    productSettings: () => JSON.parse(readFileSync(join(dataDir, "sandbox/product.json"), "utf8")),
    async later(hours) {
      await sandboxed.product("stop");
      await elapse(place, hours);
      await sandboxed.product("start");
    },
    async fresh() {
      await settle();
      await zoomCall("reset", {});
      await sandboxed.zoomFaults();
      await sandboxed.slackFaults();
    },
    async policy(changes) {
      await slack("product", { do: "stop" });
      writePolicy(changes);
      await sandboxed.product("start");
    },
    close,
  };
  await sandboxed.zoomFaults();
  return sandboxed;
}
