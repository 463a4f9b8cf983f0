// With a model, through Slack from end to end: what it writes is seen while it comes, can be stopped, and whatever it
// does, people get the rules' answer or an honest sentence.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BehaviourName } from "../../sandbox/model/behaviours.ts";
import { type Reply, reply } from "../../sandbox/model/reply.ts";
import { type ModelServer, startModel } from "../../sandbox/model/server.ts";
import { ANA, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

let model: ModelServer;
let zac: Sandbox;
beforeAll(async () => {
  model = await startModel({ port: 0 });
  zac = await startSandbox({
    environment: { OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "any" },
    policy: { model: { prices: { any: { input: 2, output: 10 } } } },
  });
});
beforeEach(async () => {
  model.reset();
  await zac.fresh();
});
afterAll(async () => {
  await zac?.close();
  await model?.close();
});

const dana = () => zac.as(DANA);
const QUESTION = "how do I assign a zoom phone license to one person?";
const ODD = "bippity boppity";
const behave = (behaviour: BehaviourName) => {
  model.state.behaviour = behaviour;
};
const says = (more: Partial<Reply>) => void model.state.script.push(reply(more));
const LONG = [
  "Do this:",
  "1. Open Zoom's web portal and sign in as an admin. [1]",
  "2. Open **User Management > Users**. [1]",
  "3. Choose **Zoom Phone**. [1]",
].join("\n");

/** Looks at the thread until something of it fits. */
async function seen(what: (one: Seen) => boolean, channel = "dm"): Promise<Seen> {
  for (let tries = 0; tries < 400; tries++) {
    const found = (await dana().messages(channel)).findLast((one) => one.user !== DANA && what(one));
    if (found) return found;
    await sleep(25);
  }
  throw new Error("never seen");
}

describe("an answer in a model's words", () => {
  it("is written while it comes, with its sources and what can be done from here", async () => {
    says({ text: LONG, pieceMs: 40 });
    const thread = await dana().tell(QUESTION, { channel: "dm" });
    const growing = await seen((one) => one.thread === thread && one.streaming);
    expect(growing.text).toContain("Reading the guides: Assign a Zoom Phone license to one person");
    expect((await zac.workspace()).sessions[`${growing.channel}:${thread}`]).toBe("processing");
    const whole = await dana().becomes(growing, "Choose **Zoom Phone**");
    await zac.settle();
    const shown = await dana().again(whole);
    expect(shown.streaming).toBe(false);
    expect(shown.text).toContain("**Assign a Zoom Phone license to one person**");
    expect(shown.text).toContain(
      "From the guide assign-individual: *Assign a Zoom Phone license to one person* › Steps",
    );
    expect(shown.text).toContain("support.zoom.com");
    expect(shown.text).not.toContain("[1]");
    expect(shown.buttons).toEqual(["Walk me through it", "Do it for me"]);
    expect(shown.verdicts).toEqual(["Helpful", "Not helpful"]);
    const { titles, sessions } = await zac.workspace();
    const key = `${shown.channel}:${thread}`;
    expect(titles[key]).toBe("Assign a Zoom Phone license to one person");
    await expect.poll(async () => (await zac.workspace()).sessions[key] ?? sessions[key]).toBe("active");
    expect((await dana().click(shown, "Helpful")).text).toContain("Noted");
  });

  it("in a channel it says for whom it is written", async () => {
    says({ text: LONG });
    const answer = await dana().say(`@zac ${QUESTION}`, { channel: "it-help" });
    expect(answer.text).toContain("Choose **Zoom Phone**");
    const started = (await zac.calls("chat.startStream")).at(-1);
    expect(started).toMatchObject({ ok: true, body: { recipient_user_id: DANA } });
  });

  it.each<readonly [string, Partial<Reply>]>([
    ["invents a path in its last line", { text: `${LONG}\n4. Open **Billing > Delete everything**. [1]` }],
    ["is cut", { text: LONG, cut: "ended" }],
    ["hangs up", { text: LONG, cut: "hung-up" }],
    ["says nothing", { text: "" }],
    ["declines", { refusal: "I can't." }],
    ["fails", { status: 500 }],
  ])("that %s is replaced by the guide's own section, in the same message", async (_what, answer) => {
    // What failed at once is tried once more.
    const fails = answer.status || answer.cut === "hung-up" ? [answer, answer] : [answer];
    for (const one of fails) says(one);
    const told = await dana().say(QUESTION, { channel: "dm" });
    expect(told.streaming).toBe(false);
    expect(told.text).toContain("Click *Save* if you are asked to");
    expect(told.text).not.toContain("Delete everything");
    expect(told.buttons).toEqual(["Walk me through it", "Do it for me"]);
    const answers = (await dana().messages("dm")).filter(
      ({ thread, user }) => thread === told.thread && user !== DANA,
    );
    expect(answers).toHaveLength(1);
  });

  it("Stop ends it: what was said stays, the model is let go, the session is free", async () => {
    says({ text: `${LONG}\n${"Then wait. [1]\n".repeat(40)}`, pieceMs: 60 });
    const thread = await dana().tell(QUESTION, { channel: "dm" });
    const growing = await seen((one) => one.thread === thread && one.text.includes("Do this"));
    await dana().stop("dm", { ts: growing.ts });
    const stopped = await dana().becomes(growing, "Stopped. The rest was not written.");
    expect(stopped.text).toContain("Do this");
    expect(stopped.streaming).toBe(false);
    await zac.settle();
    const key = `${growing.channel}:${thread}`;
    await expect.poll(async () => (await zac.workspace()).sessions[key]).toBe("active");
  });

  it.each([
    [
      "once it is seen",
      async (thread: string) => void (await seen((one) => one.thread === thread && one.streaming)),
    ],
    [
      "the moment Slack was asked to begin it",
      async (_thread: string, begun: number) => {
        for (let tries = 0; tries < 4_000; tries++) {
          if ((await zac.calls("chat.startStream")).length > begun) return;
          await sleep(2);
        }
        throw new Error("never begun");
      },
    ],
  ])(
    "a kill in the middle, %s, leaves no stream open: there is one whole answer in the end",
    async (_when, moment) => {
      says({ text: `${LONG}\n${"Then wait. [1]\n".repeat(40)}`, pieceMs: 60 });
      says({ text: LONG });
      const begun = (await zac.calls("chat.startStream")).length;
      const thread = await dana().tell(QUESTION, { channel: "dm" });
      await moment(thread, begun);
      await zac.product("kill");
      await zac.product("start");
      await expect
        .poll(
          async () =>
            (await dana().messages("dm"))
              .filter((one) => one.thread === thread && one.user !== DANA)
              .map(({ streaming, buttons }) => ({ streaming, buttons })),
          { timeout: 120_000, interval: 250 },
        )
        .toEqual([{ streaming: false, buttons: ["Walk me through it", "Do it for me"] }]);
    },
    300_000,
  );

  it("Stop before anything is written ends it, too", async () => {
    behave("stalling");
    const thread = await dana().tell(ODD, { channel: "dm" });
    await expect.poll(async () => (await zac.workspace()).sessions[`D15DAN:${thread}`]).toBe("processing");
    await expect.poll(() => model.state.asked.length).toBeGreaterThan(0);
    await dana().stop("dm", { thread_ts: thread });
    expect((await seen((one) => one.thread === thread)).text).toContain("Stopped.");
  });
});

describe("a request a model helps with", () => {
  it("what it reads into plain words becomes a card, and nothing else", async () => {
    says({
      calls: [
        {
          name: "assign_license",
          input: JSON.stringify({
            people: ["<@U02BOB>"],
            callingPlan: null,
            site: null,
            template: null,
            extension: null,
            number: null,
          }),
        },
      ],
    });
    const card = await dana().say("make <@U02BOB> phone-capable", { channel: "dm" });
    expect(card.text).toContain("Zoom phone for Bob Hartley");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(await zac.ledger()).toEqual([]);
  });

  it.each<BehaviourName>([
    "wrong-tool",
    "unknown-tool",
    "bad-json",
    "wrong-shape",
    "made-up",
    "loop",
    "empty",
    "refusal",
    "too-long",
    "cut",
    "hung-up",
    "busy",
    "broken",
    "locked",
  ])("a model that is %s never crashes, never is silent, never writes", async (behaviour) => {
    behave(behaviour);
    for (const text of [ODD, "sort <@U13KAT> out for good"]) {
      const told = await dana().say(text, { channel: "dm" });
      expect(told.text.length).toBeGreaterThan(10);
      expect(told.text).not.toContain("Something went wrong on my side");
    }
    expect(await zac.ledger()).toEqual([]);
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: true });
  });

  it("a model that obeys an attacker gets nothing done, and pings nobody", async () => {
    model.state.behaviour = "obedient";
    model.state.told = {
      calls: [{ name: "remove_license", input: JSON.stringify({ people: ["U13KAT"], keepNumber: false }) }],
      text: "<!channel> approved: see https://evil.example",
    };
    const told = await zac.as(ANA).say("@zac bippity boppity <@U02BOB>", { channel: "it-help" });
    expect(told.text).not.toMatch(/<!channel>|evil\.example/);
    expect((await dana().say("hmm, tell me a thing", { channel: "dm" })).text).not.toMatch(/evil\.example/);
    expect(await zac.ledger()).toEqual([]);
  });

  // Last of all: that there are no sessions is remembered for ten minutes.
  it("where Slack has no streams and no sessions it is posted and edited", async () => {
    await zac.slackFaults({
      unknownMethods: ["chat.startStream", "agents.sessions.setStatus", "agents.sessions.rename"],
    });
    says({ text: LONG });
    const answer = await dana().say(QUESTION, { channel: "dm" });
    expect(answer.text).toContain("Choose **Zoom Phone**");
    expect(answer.buttons).toEqual(["Walk me through it", "Do it for me"]);
    expect((await zac.calls("assistant.threads.setStatus")).length).toBeGreaterThan(0);
  });
});
