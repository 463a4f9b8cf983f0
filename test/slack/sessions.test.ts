// Sessions against Slack's stand-in: what is shown while Zac works, in which order turns are taken, and what Stop does.
import { setTimeout as sleep } from "node:timers/promises";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Sessions, Stopped, slackSessions } from "../../src/slack/sessions.ts";
import type { Target } from "../../src/slack/target.ts";
import { openWorkspace, type Workspace } from "../sandbox/slack/workspace.ts";

let workspace: Workspace;
let sessions: Sessions;
let target: Target;
/** How far the clock was put on, in ms. */
let ahead = 0;
const DM = "D02BOB";

beforeAll(async () => {
  workspace = await openWorkspace();
});
beforeEach(async () => {
  const { ts } = await workspace.post("say", { as: "U02BOB", channel: "dm", text: "hello" });
  target = {
    actor: {
      face: "slack",
      slackId: "U02BOB",
      name: "Bob",
      email: null,
      standing: "member",
      timeZone: "UTC",
    },
    kind: "message",
    channel: DM,
    thread: String(ts),
    responseUrl: null,
    ts: null,
    private: true,
  };
  sessions = slackSessions({
    live: new WebClient(workspace.slack.tokens.bot, {
      slackApiUrl: `${workspace.slack.url}/api/`,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel: LogLevel.ERROR,
    }),
    clock: { elapsed: () => performance.now() + ahead },
    log: { debug: () => undefined },
  });
});
afterEach(() => workspace.post("faults", {}));
afterAll(() => workspace.close());

const shown = async () => {
  const {
    sessions: states,
    titles,
    statuses,
  } = await workspace.get<Record<"sessions" | "titles" | "statuses", Record<string, string>>>("state");
  const key = `${DM}:${target.thread}`;
  return { state: states[key], title: titles[key], status: statuses[key] };
};
const becomes = (facts: Partial<Awaited<ReturnType<typeof shown>>>) =>
  expect.poll(shown, { timeout: 5_000 }).toMatchObject(facts);

test("at work while it works, then free or waiting, and named after what it is about", async () => {
  await sessions.turn(target, async ({ about }) => {
    await becomes({ state: "processing" });
    about("Seats left");
  });
  await becomes({ state: "active", title: "Seats left" });
  await sessions.turn(target, async ({ waits }) => waits());
  await becomes({ state: "suspended" });
  sessions.released(DM, target.thread ?? "");
  await becomes({ state: "active" });
});

test("turns of one thread are taken one after the other, and a failed one holds up none", async () => {
  const order: string[] = [];
  const turn = (name: string, ms: number) =>
    sessions.turn(target, async () => {
      await sleep(ms);
      order.push(name);
      if (name === "a") throw new Error("a failed");
    });
  const [first] = await Promise.allSettled([turn("a", 60), turn("b", 1), turn("c", 1)]);
  expect(order).toEqual(["a", "b", "c"]);
  expect(first).toMatchObject({ status: "rejected" });
});

test("Stop aborts the turn under way, and puts a state right where there is none", async () => {
  const turn = sessions.turn(target, async ({ signal }) => {
    sessions.stopped(DM, target.thread ?? "");
    expect(signal.reason).toBeInstanceOf(Stopped);
  });
  await turn;
  await becomes({ state: "active" });
  await workspace.call("agents.sessions.setStatus", {
    channel_id: DM,
    thread_ts: target.thread,
    status: "processing",
  });
  sessions.stopped(DM, target.thread ?? "");
  await becomes({ state: "active" });
});

test("where there are no sessions, a thread's status and title do", async () => {
  await workspace.post("faults", {
    unknownMethods: ["agents.sessions.setStatus", "agents.sessions.rename"],
  });
  await sessions.turn(target, async ({ about }) => {
    await becomes({ status: "is working on it …" });
    about("Seats left");
  });
  await becomes({ title: "Seats left" });
  expect((await shown()).status).toBeUndefined();
});

test("what Slack did not have once is asked for again after a while, and alone", async () => {
  await workspace.post("faults", { unknownMethods: ["agents.sessions.setStatus"] });
  await sessions.turn(target, async ({ about }) => {
    await becomes({ status: "is working on it …" });
    about("Seats left");
  });
  await becomes({ title: "Seats left" });
  const renamed = await workspace.get<{ method: string; ok: boolean }[]>("calls");
  expect(renamed.findLast(({ method }) => method === "agents.sessions.rename")?.ok).toBe(true);
  await workspace.post("faults", {});
  await sessions.turn(target, () => becomes({ status: "is working on it …" }));
  ahead += 11 * 60_000;
  await sessions.turn(target, () => becomes({ state: "processing" }));
  await becomes({ state: "active" });
});

test("a Slack that fails holds up nothing", async () => {
  await workspace.post("faults", { rate5xx: 1 });
  let done = false;
  await sessions.turn(target, async () => {
    done = true;
  });
  expect(done).toBe(true);
});
