// The whole of it for journeys: both stand-ins and the real product as a child process. What is done here is what
// Slack would send, what is looked at is what Slack would show, and Zoom's stand-in is asked what is true now.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { stringify } from "yaml";
import { runSandbox } from "../../sandbox/run-sandbox.ts";
import { elapse, type Place, template } from "./databases.ts";

/** The company of the journeys: Dana and Imran are admins, Ana is nobody's admin, Bob has no phone. */
export const COMPANY = fileURLToPath(new URL("../evals/sample/directory.json", import.meta.url));
export const DANA = "U15DAN";
export const IMRAN = "U16IMR";
export const ANA = "U03ANA";
export const BOB = "bob.hartley@acme.example";
export const KATE = "kate.osei@acme.example";

/** A message as one person sees it, and what can be pressed in it. */
export interface Seen {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  readonly text: string;
  readonly ephemeral: boolean;
  /** Still being written. */
  readonly streaming: boolean;
  readonly buttons: readonly string[];
  /** What can be said of an answer under it. */
  readonly verdicts: readonly string[];
  /** Lines of its menu, with what picking sends. */
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

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

/** Somebody in Slack. Each act resolves with the last message of Zac's that came or changed because of it. */
export interface Somebody {
  command(text: string, options?: { readonly channel?: string }): Promise<Seen>;
  /** Mentions Zac when the text does; in a DM it need not. */
  say(
    text: string,
    options?: {
      readonly channel?: string;
      readonly thread?: string;
      /** Dropped with it: name and text. */
      readonly files?: readonly {
        readonly name: string;
        readonly text: string;
        readonly mimetype?: string;
        /** The service that has it, where Slack only has a link. */
        readonly external?: string;
      }[];
    },
  ): Promise<Seen>;
  /** A message that nobody has to answer. */
  post(text: string, options: NonNullable<Parameters<Somebody["say"]>[1]>): Promise<{ readonly ts: string }>;
  click(message: Seen, label: string, options?: { readonly dialog?: "deny" }): Promise<Seen>;
  /** Presses, and waits for nothing: for what takes a while. */
  press(message: Seen, label: string): Promise<void>;
  /** Presses a button or picks a menu's line that begins with these words. */
  pick(message: Seen, label: string): Promise<Seen>;
  /** Picks in a menu by its own id, such as somebody among all people. */
  choose(message: Seen, actionId: string, value: string): Promise<Seen>;
  /** Says something and waits for nothing. Returns the thread it begins, or is in. */
  tell(text: string, options?: { readonly channel?: string; readonly thread?: string }): Promise<string>;
  /** Passes a message on to Zac, in the DM. */
  forward(channel: string, ts: string, text?: string): Promise<Seen>;
  /** Changes what this person said. */
  edit(channel: string, ts: string, text: string): Promise<void>;
  /** Asks Zac about a message, from its menu. */
  askAbout(channel: string, ts: string): Promise<Seen>;
  /** Presses Stop on a message that is written, or in a thread that is worked in. */
  stop(channel: string, what: { readonly ts: string } | { readonly thread_ts: string }): Promise<void>;
  /** Opens the conversation with Zac. */
  openMessages(): Promise<void>;
  /** As Slack answers a click on what this person is not shown. */
  cannotClick(message: Seen, label: string): Promise<boolean>;
  messages(channel?: string): Promise<readonly Seen[]>;
  /** The message as it stands now. */
  again(message: Seen): Promise<Seen>;
  /** The first message of Zac's in that channel that fits, once there is one. */
  waitFor(words: string | RegExp, channel?: string): Promise<Seen>;
  /** The message, once it fits. */
  becomes(message: Seen, words: string | RegExp): Promise<Seen>;
  home(): Promise<string>;
  /** Does something that opens a modal, and resolves once it is there. */
  opens(act: () => Promise<unknown>): Promise<void>;
  /** The command alone: resolves once it has opened a modal. */
  openForm(): Promise<void>;
  /** The modals that are open, lowest first. */
  views(): Promise<readonly { readonly id: string; readonly text: string }[]>;
  /** What is wrong, by field; nothing when the modal was taken. */
  submit(
    viewId: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
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
const PATIENCE_MS = 90_000;
// A process that is killed leaves its items leased for 30 s, and a crowded machine takes its time.
vi.setConfig({ testTimeout: 180_000 });
type Json = Readonly<Record<string, unknown>>;

/** Calls our own servers: what they answer is told by the types of whoever asks. */
async function call<Answer>(url: string, body?: unknown): Promise<Answer> {
  const answered = await fetch(url, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  // The stand-ins' contract is in sandbox-api; they are tested on their own.
  return (await answered.json()) as Answer;
}

async function until<Value>(
  look: () => Promise<Value | undefined>,
  what: () => string,
  patienceMs = PATIENCE_MS,
): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() - start > patienceMs) throw new Error(`waited in vain: ${what()}`);
    await sleep(20);
  }
}

const asJson = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});
const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);
const textIn = (value: unknown): string => String(asJson(value).text ?? "");

/** Text of a message: its blocks where it has any, for that is what people see. */
function wordsOf(blocks: readonly Json[], text: string): string {
  const words = blocks.flatMap((block): readonly string[] => {
    if (block.type === "section" || block.type === "header")
      return [textIn(block.text), ...asList(block.fields).map(textIn)];
    if (block.type === "context") return asList(block.elements).map(textIn);
    if (block.type === "markdown") return [String(block.text)];
    if (block.type === "task_card") return [String(block.title)];
    if (block.type === "table")
      return (Array.isArray(block.rows) ? block.rows : []).map((row) => asList(row).map(textIn).join(" | "));
    return [];
  });
  return words.length > 0 ? words.join("\n") : text;
}

function seen(message: Json): Seen {
  const blocks = asList(message.blocks);
  const elements = blocks.flatMap((block) => [
    ...(block.type === "actions" ? asList(block.elements) : []),
    ...(block.accessory ? [asJson(block.accessory)] : []),
  ]);
  return {
    channel: String(message.channel),
    ts: String(message.ts),
    thread: typeof message.thread_ts === "string" ? message.thread_ts : null,
    user: String(message.user),
    text: wordsOf(blocks, String(message.text)),
    ephemeral: message.ephemeral === true,
    streaming: message.streaming === true,
    buttons: elements.filter(({ type }) => type === "button").map(({ text }) => textIn(text)),
    verdicts: blocks
      .filter(({ type }) => type === "context_actions")
      .flatMap((block) => asList(block.elements))
      .flatMap((one) =>
        [one.positive_button, one.negative_button].map((verdict) => textIn(asJson(verdict).text)),
      ),
    options: elements.flatMap((element) => [
      ...(element.type === "button" ? [{ label: textIn(element.text), value: String(element.value) }] : []),
      ...asList(element.options).map((option) => ({
        label: textIn(option.text),
        value: String(option.value),
      })),
    ]),
    files: asList(message.files).map(({ id, name }) => ({ id: String(id), name: String(name) })),
  };
}

const fits = ({ text }: Seen, words: string | RegExp): boolean =>
  typeof words === "string" ? text.includes(words) : words.test(text);

/** Slack has waited its three seconds. On a crowded machine that says nothing: what was asked is recorded, and comes. */
const TOO_SLOW = "operation_timeout";

/** A card that says that work goes on: what comes of it is the answer. */
const isUnderWay = ({ text }: Seen): boolean => /Working …|Waiting for #|switching the phone on|░/.test(text);

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

  async function messagesOf(slackId: string, channel: string): Promise<readonly Seen[]> {
    const found = await slack<unknown>(`messages?as=${slackId}&channel=${encodeURIComponent(channel)}`);
    return asList(found).map(seen);
  }

  function as(slackId: string): Somebody {
    /** What this person saw before: an act is answered by what is new or different after it. */
    const look = async (channel: string) =>
      [...(await messagesOf(slackId, channel)), ...(await messagesOf(slackId, "dm"))].filter(
        ({ user, text, files }) =>
          user !== slackId &&
          !text.includes(TOO_SLOW) &&
          // A report comes by itself, some time after its list is done.
          !files.some(({ name }) => name.startsWith("results-")),
      );
    const placeOf = ({ channel, ts }: Seen) => `${channel}:${ts}`;
    const fingerprint = (message: Seen) => `${placeOf(message)}:${JSON.stringify(message)}`;

    /**
     * What came because of a click: the pressed message, changed; else what is new, else what has changed. What was
     * said or commanded is answered by a new message: earlier cards may change meanwhile, on their own account.
     */
    async function answered(channel: string, act: () => Promise<unknown>, pressed?: Seen): Promise<Seen> {
      const seenBefore = await look(channel);
      const places = new Set(seenBefore.map(placeOf));
      const before = new Set(seenBefore.map(fingerprint));
      const done = asJson(await act());
      if (done.ok !== true && done.error !== TOO_SLOW)
        throw new Error(`Slack refused: ${JSON.stringify(done)}`);
      return until(
        async () => {
          // Seen while nothing is in hand any more: otherwise it may still change.
          if (!(await idle())) return undefined;
          const news = (await look(channel)).filter((message) => !before.has(fingerprint(message)));
          const added = news.filter((message) => !places.has(placeOf(message)));
          const told =
            news.find(({ ts }) => ts === pressed?.ts) ??
            // A file that comes along with a card may be there after it.
            added.findLast(({ text }) => text !== "") ??
            added.at(-1) ??
            (pressed ? news.at(-1) : undefined);
          return told && isUnderWay(told) ? undefined : told;
        },
        () => `an answer to ${slackId}; warnings: ${warnings.slice(-3).join(" / ")}`,
      );
    }

    const views: Somebody["views"] = async () =>
      asList(await slack<unknown>(`views?as=${slackId}`))
        .filter(({ type }) => type === "modal")
        .map((view) => ({ id: String(view.id), text: JSON.stringify(view.blocks) }));

    /** Does what opens a modal. Slack gives three seconds for it: on a crowded machine one asks again. */
    const opens: Somebody["opens"] = async (act) => {
      const before = (await views()).length;
      const isThere = async () => ((await views()).length > before ? true : undefined);
      for (let turn = 0; turn < 3; turn += 1) {
        await act();
        await settle();
        if (await isThere()) return;
      }
      await until(isThere, () => "a modal");
    };

    const click = (message: Seen, more: Json) =>
      slack<Json>("click", { as: slackId, channel: message.channel, ts: message.ts, ...more });
    const said = (
      text: string,
      { channel = "zoom-admins", thread, files }: NonNullable<Parameters<Somebody["say"]>[1]>,
    ) =>
      slack<Json>("say", {
        as: slackId,
        channel,
        text,
        ...(thread ? { thread_ts: thread } : {}),
        ...(files
          ? {
              files: files.map((file) => ({
                name: file.name,
                base64: Buffer.from(file.text).toString("base64"),
                mimetype: file.mimetype ?? "text/csv",
                ...(file.external ? { external: file.external } : {}),
              })),
            }
          : {}),
      });
    const messages = (channel = "zoom-admins") => messagesOf(slackId, channel);
    const again = async (message: Seen) => {
      const now = (await messages(message.channel)).find(({ ts }) => ts === message.ts);
      if (!now) throw new Error(`the message is gone: ${message.text}`);
      return now;
    };

    return {
      messages,
      again,
      command: (text, { channel = "it-help" } = {}) =>
        answered(channel, () => slack("command", { as: slackId, channel, command: "/zphone", text })),
      say: (text, options = {}) => answered(options.channel ?? "zoom-admins", () => said(text, options)),
      async post(text, options) {
        const { ts } = await said(text, options);
        return { ts: String(ts) };
      },
      click: (message, label, { dialog } = {}) =>
        dialog
          ? click(message, { label, dialog }).then(() => again(message))
          : answered(message.channel, () => click(message, { label }), message),
      async press(message, label) {
        const done = await click(message, { label });
        if (done.ok !== true && done.error !== TOO_SLOW)
          throw new Error(`Slack refused: ${JSON.stringify(done)}`);
      },
      async pick(message, label) {
        const option = message.options.find((one) => one.label.startsWith(label));
        if (!option)
          throw new Error(`no line “${label}” among ${message.options.map((one) => one.label).join(", ")}`);
        return answered(message.channel, () => click(message, { value: option.value }), message);
      },
      choose: (message, actionId, value) =>
        answered(message.channel, () => click(message, { action_id: actionId, value }), message),
      async tell(text, { channel = "zoom-admins", thread } = {}) {
        const said = await slack<Json>("say", {
          as: slackId,
          channel,
          text,
          ...(thread ? { thread_ts: thread } : {}),
        });
        if (said.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(said)}`);
        return thread ?? String(said.ts);
      },
      forward: (channel, ts, text = "") =>
        answered("dm", () => slack("say", { as: slackId, channel: "dm", text, forward: { channel, ts } })),
      async edit(channel, ts, text) {
        const done = await slack<Json>("edit", { as: slackId, channel, ts, text });
        if (done.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
      },
      askAbout: (channel, ts) =>
        answered("dm", () => slack("shortcut", { as: slackId, callback_id: "ask_zac", channel, ts })),
      async stop(channel, what) {
        const done = await slack<Json>("stop", { as: slackId, channel, ...what });
        if (done.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
      },
      async openMessages() {
        await slack("home", { as: slackId, tab: "messages" });
        await settle();
      },
      async cannotClick(message, label) {
        return (await click(message, { label })).error === "no_such_element";
      },
      waitFor: (words, channel = "dm") =>
        until(
          async () => (await messages(channel)).findLast((one) => one.user !== slackId && fits(one, words)),
          () => `${slackId} to see ${words} in ${channel}`,
        ),
      async becomes(message, words) {
        let last = message;
        return until(
          async () => {
            last = await again(message);
            return fits(last, words) ? last : undefined;
          },
          () => `${words}; it says: ${last.text}`,
        );
      },
      async home() {
        await slack("home", { as: slackId });
        await settle();
        const views = asList(await slack<unknown>(`views?as=${slackId}`));
        return wordsOf(asList(views.find(({ type }) => type === "home")?.blocks), "");
      },
      opens,
      openForm: () =>
        opens(() => slack("command", { as: slackId, channel: "it-help", command: "/zphone", text: "" })),
      views,
      async submit(viewId, values) {
        const submitted = () => slack<Json>("submit", { as: slackId, view_id: viewId, values });
        let done = await submitted();
        // The form stays open and says so: one presses again.
        for (let turn = 0; turn < 3 && done.error === TOO_SLOW; turn += 1) {
          await settle();
          done = await submitted();
        }
        if (done.ok !== true) throw new Error(`Slack refused: ${JSON.stringify(done)}`);
        await settle();
        return asJson(done.errors);
      },
    };
  }

  const sandboxed: Sandbox = {
    as,
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
      const done = await zoomCall<Json>("mutate", change);
      if (done.ok !== true) throw new Error(JSON.stringify(done));
    },
    async zoomFaults(faults = {}) {
      const done = await zoomCall<Json>("faults", { enableDelayMs: 0, ...faults });
      if (done.ok !== true) throw new Error(JSON.stringify(done));
    },
    async slackFaults(faults = {}) {
      const done = await slack<Json>("faults", faults);
      if (done.ok !== true) throw new Error(JSON.stringify(done));
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
