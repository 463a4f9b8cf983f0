// What Zac hears from Zoom: signed events at his door, and somebody with a phone who leaves.
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

// As the launcher of the sandbox has it.
const SECRET = "sandbox-webhook-secret";
const ACCOUNT = "sandbox-account";
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const told = async (words: string) =>
  (await zac.as(DANA).messages()).filter(({ text, user }) => user === "U00ZAC" && text.includes(words));

interface Delivery {
  readonly body: string;
  readonly secondsLate?: number;
  readonly secret?: string;
}
async function deliver({ body, secondsLate = 0, secret = SECRET }: Delivery): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsLate);
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return fetch(`${zac.productUrl()}/zoom/webhook`, {
    method: "POST",
    body,
    headers: { "x-zm-request-timestamp": timestamp, "x-zm-signature": `v0=${signature}` },
  });
}
const leaving = (email: string, at = Date.now(), account = ACCOUNT) =>
  JSON.stringify({
    event: "user.deactivated",
    event_ts: at,
    payload: { account_id: account, object: { id: "", email } },
  });

describe("somebody with a phone who leaves", () => {
  it("gets one card in the requests channel, however often Zoom tells of it", async () => {
    await zac.zoomEvent("user.deactivated", KATE);
    await zac.zoomEvent("user.deactivated", KATE);
    await zac.zoomEvent("user.deleted", KATE);
    const cards = await told("Kate Osei");
    expect(cards).toHaveLength(1);
    expect(cards[0]?.text).toMatch(/was deactivated in Zoom and still holds a Zoom phone: .*extension \d+/);
    expect(cards[0]?.text).not.toContain("+14155550120");
    expect(cards[0]?.buttons).toEqual(["Offboard", "Leave"]);
    expect(await zac.ledger()).toEqual([]);
  });

  it("is offboarded by card and Confirm; a second click later says that there is nothing left", async () => {
    const [card] = await told("Kate Osei");
    if (!card) throw new Error("no card");
    const shown = await zac.as(DANA).click(card, "Offboard");
    expect(shown.text).toContain("Kate Osei");
    expect((await zac.person(KATE)).phoneEnabled).toBe(true);
    await zac.as(DANA).becomes(await zac.as(DANA).click(shown, "Confirm"), "no Zoom phone any more");
    expect((await zac.person(KATE)).phoneEnabled).toBe(false);
    const once = await zac.ledger();
    expect((await zac.as(IMRAN).click(card, "Offboard")).text).toMatch(/no Zoom phone/);
    expect(await zac.ledger()).toEqual(once);
  });

  it("keeps the phone when somebody says so, and the card says who", async () => {
    await zac.zoomEvent("user.deactivated", "ana.garcia@acme.example");
    const [card] = await told("ana.garcia@acme.example");
    if (!card) throw new Error("no card");
    const left = await zac.as(DANA).click(card, "Leave");
    expect(left.text).toMatch(/keeps the phone.*Dana/);
    expect(await zac.as(IMRAN).cannotClick(left, "Offboard")).toBe(true);
    expect((await zac.person("ana.garcia@acme.example")).phoneEnabled).toBe(true);
  });

  it("is not told of where there is no phone, and not where others read along", async () => {
    await zac.zoomEvent("user.deactivated", BOB);
    expect(await told("Bob Hartley")).toEqual([]);
    expect((await zac.as(ANA).messages("general")).filter(({ user }) => user === "U00ZAC")).toEqual([]);
  });
});

describe("the door for Zoom's events", () => {
  it("answers Zoom's validation of the address", async () => {
    const answer = await deliver({
      body: JSON.stringify({ event: "endpoint.url_validation", payload: { plainToken: "abc" }, event_ts: 1 }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        plainToken: "abc",
        encryptedToken: createHmac("sha256", SECRET).update("abc").digest("hex"),
      },
    ]);
  });

  it.each([
    ["another secret", { secret: "another" }],
    ["a time ten minutes ago", { secondsLate: 600 }],
    ["a time ten minutes ahead", { secondsLate: -600 }],
  ])("refuses %s, and does nothing", async (_what, how) => {
    const answer = await deliver({ body: leaving("lee.chan@acme.example"), ...how });
    expect(answer.status).toBe(401);
  });

  it("takes one delivery once, and another account's events never", async () => {
    const { people } = await zac.zoom();
    const other = people.find(
      ({ phoneEnabled, email }) => phoneEnabled && email !== KATE && email !== "ana.garcia@acme.example",
    );
    if (!other) throw new Error("nobody else has a phone");
    expect((await deliver({ body: leaving(other.email, Date.now(), "somebody-elses") })).status).toBe(200);
    await zac.settle();
    expect(await told(other.email)).toEqual([]);
    const body = leaving(other.email);
    for (let time = 0; time < 4; time += 1) expect((await deliver({ body })).status).toBe(200);
    await zac.settle();
    expect(await told(other.email)).toHaveLength(1);
  });

  it("refuses what is no event, and a body without end", async () => {
    expect((await deliver({ body: "<html>" })).status).toBe(400);
    expect((await deliver({ body: "x".repeat(2_000_000) })).status).toBe(413);
  });
});
