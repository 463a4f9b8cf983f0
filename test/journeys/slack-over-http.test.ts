// Slack by HTTP instead of by socket: commands, clicks and events signed as Slack signs them, and what is refused.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OverHttp, startOverHttp } from "../support/product-over-http.ts";
import { BOB, DANA, KATE } from "../support/sandbox.ts";

let zac: OverHttp;
beforeAll(async () => {
  zac = await startOverHttp();
});
afterAll(() => zac?.close());

const seen = async (channel: string, words: string) => {
  const list = (await zac.slack(`messages?as=${DANA}&channel=${channel}`)) as readonly {
    readonly ts: string;
    readonly user: string;
    readonly text: string;
  }[];
  return list.filter(({ user, text }) => user === "U00ZAC" && text.includes(words));
};
const has = async (email: string) => {
  const { people } = (await zac.zoom("state")) as {
    readonly people: readonly { readonly email: string; readonly phoneEnabled: boolean }[];
  };
  return people.find((one) => one.email === email)?.phoneEnabled;
};
const writes = async () => ((await zac.zoom("ledger")) as readonly unknown[]).length;
const command = (text: string, trigger: string) =>
  new URLSearchParams({
    command: "/zphone",
    text,
    user_id: DANA,
    channel_id: "C0NOWHERE",
    team_id: "T0",
    trigger_id: trigger,
    response_url: "https://hooks.slack.com/commands/T0/1/abc",
  }).toString();

it("works a command and the click on its answer", async () => {
  await zac.slack("command", { as: DANA, channel: "it-help", command: "/zphone", text: "assign <@U02BOB>" });
  await zac.settle();
  expect(await has(BOB)).toBe(true);
  const [told] = await seen("it-help", "Bob Hartley has a Zoom phone");
  if (!told) throw new Error("no answer");
  expect(
    await zac.slack("click", { as: DANA, channel: "it-help", ts: told.ts, label: "Undo" }),
  ).toMatchObject({ ok: true });
  await zac.settle();
  expect(await has(BOB)).toBe(false);
});

it("works a mention, which is an event", async () => {
  await zac.slack("say", { as: DANA, channel: "zoom-admins", text: "<@U00ZAC> remove <@U13KAT>" });
  await zac.settle();
  expect(await seen("zoom-admins", "Take the phone from Kate Osei")).toHaveLength(1);
  expect(await has(KATE)).toBe(true);
});

it("answers Slack's check of the address", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c-123", token: "x" });
  const answered = await zac.send(body, { type: "application/json" });
  expect(answered.status).toBe(200);
  expect(answered.text).toContain("c-123");
});

it.each([
  ["signed with another secret", { secret: "another" }],
  ["ten minutes old", { secondsLate: 600 }],
  ["from ten minutes ahead", { secondsLate: -600 }],
])("refuses what is %s, and does nothing", async (_what, how) => {
  const before = await writes();
  const answered = await zac.send(command("assign <@U02BOB>", `t-${_what}`), how);
  expect(answered.status).toBe(401);
  await zac.settle();
  expect(await writes()).toBe(before);
});

it("does once what is sent again, word for word", async () => {
  const body = command("assign <@U02BOB>", "t-again");
  expect((await zac.send(body)).status).toBe(200);
  await zac.settle();
  const once = await writes();
  expect(await has(BOB)).toBe(true);
  for (let time = 0; time < 3; time += 1) expect((await zac.send(body)).status).toBe(200);
  await zac.settle();
  expect(await writes()).toBe(once);
});

it("says how it is, and what it has done", async () => {
  expect(await (await fetch(`${zac.url}/healthz`)).json()).toEqual({ ok: true, turns: 0 });
  expect(await (await fetch(`${zac.url}/readyz`)).json()).toEqual({ ok: true });
  const metrics = await (await fetch(`${zac.url}/metrics`)).text();
  expect(metrics).toMatch(/zac_operations_total\{tool="assign_license",state="applied"\} [1-9]/);
  expect(metrics).toMatch(/zac_zoom_calls_total\{asked="[^"]+",status="200"\} [1-9]/);
  // No label carries a person.
  expect(metrics).not.toContain("acme.example");
});

it("ends within ten seconds when it is told to, whatever is under way", async () => {
  await zac.zoom("faults", { latencyMs: 1_500 });
  await zac.slack("command", { as: DANA, channel: "it-help", command: "/zphone", text: "assign <@U14LEE>" });
  const { code, ms } = await zac.end();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_500);
});
