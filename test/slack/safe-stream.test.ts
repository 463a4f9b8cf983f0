// The real client against Slack's stand-in: whatever Slack does, the message is whole in the end and no stream is open.
import { setTimeout as sleep } from "node:timers/promises";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openStream, type SafeStream } from "../../src/slack/safe-stream.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";
import { openWorkspace, type Workspace } from "../sandbox/slack/workspace.ts";

let workspace: Workspace;
let root = "";
let sinceStart = 0;
let stopped = 0;
let notes = notesInMemory();
const PLACE = { channel: "C01GENERAL", recipient: "U02BOB" };
const UNDER = [{ type: "divider" as const }];

beforeAll(async () => {
  workspace = await openWorkspace(undefined, { now: () => Date.now() + sinceStart });
});
beforeEach(async () => {
  ({ ts: root } = (await workspace.post("say", { as: "U02BOB", channel: "general", text: "how?" })) as {
    ts: string;
  });
  stopped = 0;
  notes = notesInMemory();
});
afterEach(async () => {
  sinceStart = 0;
  await workspace.post("faults", {});
});
afterAll(() => workspace.close());

const client = (rejects: boolean) =>
  new WebClient(workspace.slack.tokens.bot, {
    slackApiUrl: `${workspace.slack.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: rejects,
    logLevel: LogLevel.ERROR,
  });
const open = (key = "k"): Promise<SafeStream> =>
  openStream(
    { ...PLACE, thread: root, key },
    {
      client: client(false),
      live: client(true),
      teamId: "T00ACME",
      notes,
      clock: {
        now: () => new Date(Date.now() + sinceStart),
        sleep: (ms) => sleep(ms),
        elapsed: () => performance.now() + sinceStart,
      },
      log: { debug: () => undefined },
      onStopped: () => {
        stopped += 1;
      },
      flushMs: 40,
    },
  );

interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly streaming: boolean;
  readonly blocks: readonly { readonly type: string; readonly text?: string }[];
}
const answers = async (): Promise<readonly Shown[]> => {
  const all = await workspace.get<Shown[]>(`messages?as=U02BOB&channel=general&thread_ts=${root}`);
  return all.filter(({ ts }) => ts !== root);
};
const markdown = ({ blocks }: Shown) => blocks.find(({ type }) => type === "markdown")?.text?.trim();
async function only(): Promise<Shown> {
  const shown = await answers();
  expect(shown).toHaveLength(1);
  return shown[0] as Shown;
}
async function seen(what: (shown: Shown) => boolean): Promise<Shown> {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await answers()).find(what);
    if (found) return found;
    await sleep(10);
  }
  throw new Error("never seen");
}
const calls = async (method: string) =>
  (await workspace.get<{ method: string; ok: boolean; body: { channel?: string } }[]>("calls")).filter(
    (one) => one.method === method,
  );

describe("a stream", () => {
  test("shows progress and the first words soon, grows, and ends with blocks under it", async () => {
    const stream = await open();
    expect(stream.open).toBe(false);
    stream.progress("Reading the guides", "in_progress");
    expect(await seen(({ streaming }) => streaming)).toMatchObject({ blocks: [{ type: "task_card" }] });
    stream.say("one\n");
    await seen(({ text }) => text.includes("one"));
    expect(stream.open).toBe(true);
    stream.progress("Read the guides", "complete");
    stream.say("two\n");
    await stream.end(UNDER);
    const shown = await only();
    expect(shown).toMatchObject({ text: "one\ntwo\n", streaming: false });
    expect(shown.blocks.map(({ type }) => type)).toEqual(["task_card", "markdown", "divider"]);
  });

  test("is started once, however much is said at once", async () => {
    const before = (await calls("chat.startStream")).length;
    const stream = await open();
    for (const word of "a b c d e f".split(" ")) stream.say(`${word} `);
    await stream.end(UNDER);
    expect((await calls("chat.startStream")).length - before).toBeLessThanOrEqual(1);
    expect(markdown(await only())).toBe("a b c d e f");
  });

  test("that is over before Slack's five minutes goes on as an edited message", async () => {
    const stream = await open();
    stream.say("one ");
    await seen(({ streaming }) => streaming);
    sinceStart = 4.5 * 60_000;
    stream.say("two ");
    await seen(({ text, streaming }) => !streaming && text.includes("two"));
    stream.say("three");
    await stream.end(UNDER);
    expect(markdown(await only())).toBe("one two three");
  });

  test("that Slack ended by itself is edited", async () => {
    const stream = await open();
    stream.say("one ");
    const { ts } = await seen(({ streaming }) => streaming);
    await workspace.call("chat.stopStream", { channel: PLACE.channel, ts });
    stream.say("two");
    await stream.end(UNDER);
    expect(markdown(await only())).toBe("one two");
  });

  test("gives way to another answer", async () => {
    const stream = await open();
    stream.say("half an answ");
    await seen(({ streaming }) => streaming);
    await stream.replace({ text: "The section", blocks: UNDER });
    expect(await only()).toMatchObject({
      text: "The section",
      streaming: false,
      blocks: [{ type: "divider" }],
    });
  });

  test("that came to nothing goes", async () => {
    const stream = await open();
    stream.progress("Reading", "in_progress");
    await seen(({ streaming }) => streaming);
    await stream.drop();
    expect(await answers()).toEqual([]);
  });

  test("is told that the person pressed Stop, and keeps what was said", async () => {
    const stream = await open();
    stream.say("one ");
    const { ts } = await seen(({ streaming }) => streaming);
    await workspace.post("stop", { as: "U02BOB", channel: "general", ts });
    stream.say("two ");
    for (let tries = 0; stopped === 0 && tries < 100; tries++) await sleep(10);
    expect(stopped).toBe(1);
    await stream.cutOff(UNDER);
    expect(await only()).toMatchObject({
      streaming: false,
      blocks: [{ type: "markdown" }, { type: "divider" }],
    });
  });

  test("of a process that was killed is ended and written over by the next", async () => {
    const killed = await open("same");
    killed.say("half an answ");
    await seen(({ streaming }) => streaming);
    const stream = await open("same");
    expect((await only()).streaming).toBe(false);
    expect(stream.open).toBe(true);
    stream.say("The whole answer.");
    await stream.end(UNDER);
    expect(markdown(await only())).toBe("The whole answer.");
  });
});

describe("without streams", () => {
  test.each([
    ["Slack has no such method", { unknownMethods: ["chat.startStream"] }],
    ["Slack fails", { rate5xx: 1, methods: ["chat.startStream"] }],
    ["it is too much for Slack just now", { rate429: 1, retryAfter: 30, methods: ["chat.startStream"] }],
  ])("a message is posted and edited: %s", async (_why, faults) => {
    await workspace.post("faults", faults);
    const stream = await open();
    stream.progress("Reading", "in_progress");
    expect(markdown(await seen(() => true))).toBe("_Reading …_");
    stream.say("one ");
    stream.say("two");
    await stream.end(UNDER);
    expect(markdown(await only())).toBe("one two");
  });
});

describe("with trouble on the way", () => {
  test.each([
    ["too much for Slack", { rate429: 1, retryAfter: 0, times: 2, methods: ["chat.appendStream"] }],
    ["an answer that was lost", { commitThenDrop: 1, times: 1, methods: ["chat.appendStream"] }],
    ["Slack failing for a while", { rate5xx: 1, times: 3, methods: ["chat.appendStream"] }],
    ["an end that was lost", { commitThenDrop: 1, times: 1, methods: ["chat.stopStream"] }],
    ["an end that is too much", { rate429: 1, retryAfter: 0, times: 2, methods: ["chat.stopStream"] }],
  ])("every word is there once: %s", async (_what, faults) => {
    const stream = await open();
    stream.say("one ");
    await seen(({ streaming }) => streaming);
    await workspace.post("faults", faults);
    stream.say("two ");
    await sleep(150);
    stream.say("three");
    await stream.end(UNDER);
    const shown = await only();
    expect(shown.streaming).toBe(false);
    expect(markdown(shown)).toBe("one two three");
  });

  test("a message that somebody deleted is said again", async () => {
    const stream = await open();
    stream.say("one ");
    const { ts } = await seen(({ streaming }) => streaming);
    await workspace.call("chat.delete", { channel: PLACE.channel, ts });
    stream.say("two");
    await stream.end(UNDER);
    expect(markdown(await only())).toBe("one two");
  });
});
