// An answer to a how-to question, with the real client of a model's stand-in and the real client of Slack's: seen while it
// is written, and whatever either of them does, one whole message in the end.
import { setTimeout as sleep } from "node:timers/promises";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Reply, reply } from "../../sandbox/model/reply.ts";
import { answeringWith } from "../../src/assistant/model/answer-with-model.ts";
import { threadsIn } from "../../src/slack/memory.ts";
import { openStream } from "../../src/slack/safe-stream.ts";
import { answerQuestion } from "../../src/slack/tell-how-to.ts";
import { notesInMemory } from "../assistant/model/notes-in-memory.ts";
import { type WithModel, withStandIn } from "../assistant/model/with-stand-in.ts";
import { openWorkspace, type Workspace } from "../sandbox/slack/workspace.ts";

const QUESTION = "how do I assign a zoom phone license to one person?";
const ANSWER = [
  "Do this:",
  "1. Open Zoom's web portal and sign in as an admin. [1]",
  "2. Open **User Management > Users**. [1]",
  "3. Choose **Zoom Phone**. [1]",
].join("\n");
const TITLE = "Assign a Zoom Phone license to one person";
const actor = {
  face: "slack" as const,
  slackId: "U02BOB",
  name: "Bob Hartley",
  email: null,
  standing: "member" as const,
  timeZone: "UTC",
};
const clock = { now: () => new Date(), elapsed: () => performance.now(), sleep: (ms: number) => sleep(ms) };

let workspace: Workspace;
let model: WithModel;
let notes = notesInMemory();
let root = "";
let abouts: string[] = [];
beforeAll(async () => {
  workspace = await openWorkspace();
  model = await withStandIn("responses");
});
beforeEach(async () => {
  model.server.reset();
  notes = notesInMemory();
  abouts = [];
  root = String((await workspace.post("say", { as: "U02BOB", channel: "dm", text: "hello" })).ts);
});
afterAll(async () => {
  await workspace.close();
  await model.server.close();
});

const client = (rejects: boolean) =>
  new WebClient(workspace.slack.tokens.bot, {
    slackApiUrl: `${workspace.slack.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: rejects,
    logLevel: LogLevel.ERROR,
  });

async function ask(key = "k"): Promise<AbortController> {
  const stop = new AbortController();
  const [patient, live] = [client(false), client(true)];
  const stream = await openStream(
    { channel: "D02BOB", thread: root, recipient: "U02BOB", key },
    {
      client: patient,
      live,
      teamId: "T00ACME",
      notes,
      clock,
      log: { debug: () => undefined },
      onStopped: () => stop.abort(new Error("stopped")),
      flushMs: 50,
    },
  );
  await answerQuestion(
    { kind: "how-to", question: QUESTION, covered: true, confident: true, stripped: [], language: "en" },
    {
      words: QUESTION,
      key,
      first: true,
      before: [],
      files: [],
      stream,
      target: {
        actor,
        kind: "message",
        channel: "D02BOB",
        thread: root,
        responseUrl: null,
        ts: null,
        private: true,
      },
      turn: {
        signal: stop.signal,
        stop: () => stop.abort(new Error("stopped")),
        about: (title) => abouts.push(title),
        waits: () => undefined,
      },
    },
    {
      client: patient,
      respond: async () => undefined,
      notes,
      threads: threadsIn(notes),
      answerHowTo: answeringWith(model.means),
      tools: {
        clock,
        directory: {
          actor: async () => actor,
          slackIdOf: async () => undefined,
          groupMembers: async () => [],
        },
        zoom: { people: async () => [], phones: async () => [] },
      },
    },
  );
  return stop;
}

interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly streaming: boolean;
  readonly blocks: readonly { readonly type: string }[];
}
const answers = async (): Promise<readonly Shown[]> => {
  const all = await workspace.get<Shown[]>(`messages?as=U02BOB&channel=dm&thread_ts=${root}`);
  return all.filter(({ ts }) => ts !== root);
};
async function only(): Promise<Shown> {
  const [shown, ...more] = await answers();
  expect(more).toEqual([]);
  expect(shown?.streaming).toBe(false);
  if (!shown) throw new Error("no answer");
  return shown;
}
async function seen(what: (shown: Shown) => boolean): Promise<Shown> {
  for (let tries = 0; tries < 500; tries++) {
    const found = (await answers()).find(what);
    if (found) return found;
    await sleep(10);
  }
  throw new Error("never seen");
}
const says = (more: Partial<Reply>) => void model.server.state.script.push(reply(more));

describe("an answer in a model's words", () => {
  test("is seen while it is written, and ends with its sources and what can be done", async () => {
    says({ text: ANSWER, pieceMs: 15 });
    const asking = ask();
    await seen(({ streaming }) => streaming);
    await asking;
    const { blocks, text } = await only();
    expect(blocks.map(({ type }) => type)).toEqual([
      "task_card",
      "markdown",
      "context",
      "actions",
      "context_actions",
    ]);
    expect(text).toBe(`**${TITLE}**\n\n${ANSWER.replaceAll(" [1]", "")}\n`);
    expect(JSON.stringify(blocks)).toContain(`From the guide assign-individual: *${TITLE}* › Steps`);
    expect(abouts).toEqual([TITLE]);
  });

  test.each<readonly [string, Partial<Reply>]>([
    ["invents a path in its last line", { text: `${ANSWER}\n4. Open **Billing > Delete everything**. [1]` }],
    ["is cut", { text: ANSWER, cut: "ended" }],
    ["runs into its limit", { text: ANSWER, cut: "too-long" }],
    ["says nothing", { text: "" }],
    ["declines", { refusal: "I can't." }],
  ])("that %s gives way to the guide's own section, in the same message", async (_what, answer) => {
    says(answer);
    await ask();
    const told = JSON.stringify((await only()).blocks);
    expect(told).toContain("Click *Save* if you are asked to");
    expect(told).not.toContain("Delete everything");
    expect(told).not.toContain("task_card");
  });

  test("that finds no answer in the guides shows what is nearest, and is kept as a gap", async () => {
    says({ text: "NOT COVERED" });
    await ask();
    expect(JSON.stringify((await only()).blocks)).toContain("Click *Save* if you are asked to");
    expect(await notes.list("gap", { limit: 9 })).toMatchObject([{ value: { question: QUESTION } }]);
  });

  test("is stopped by its reader: what was said stays, and that it was stopped", async () => {
    says({ text: `${ANSWER}\n${"Then wait. [1]\n".repeat(40)}`, pieceMs: 30 });
    const asking = ask();
    const { ts } = await seen(({ text }) => text.includes("Do this"));
    expect(await workspace.post("stop", { as: "U02BOB", channel: "dm", ts })).toEqual({ ok: true });
    await asking;
    const { blocks, text } = await only();
    expect(text).toContain("Do this");
    expect(JSON.stringify(blocks)).toContain("Stopped. The rest was not written.");
    expect(model.records.at(-1)).toMatchObject({ ended: "stopped" });
  });
});
