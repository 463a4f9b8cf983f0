// When Zoom or Slack are in trouble: what was confirmed is done once, and what is not done is said.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    policy: {
      notify: { person: true, after: "3s" },
      channels: { requests: "zoom-admins", approvals: "zoom-admins", audit: "general" },
    },
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const onceEach = async () => {
  const whats = (await zac.ledger()).map(({ method, path }) => `${method} ${path}`);
  expect(whats).toHaveLength(3);
  expect(new Set(whats).size).toBe(3);
};

describe("Zoom in trouble", () => {
  it.each([
    ["that is too busy for a third of the calls", { rate429: 0.3 }],
    ["that fails for a fifth of the calls", { rate5xx: 0.2 }],
    ["that forgets its token after every third call", { tokenExpiresAfter: 3 }],
    ["that is slow", { latencyMs: 150, jitterMs: 100 }],
  ])("%s: a removal is done once all the same", async (_how, faults) => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await zac.zoomFaults({ seed: 3, ...faults });
    await dana().click(card, "Confirm");
    await dana().becomes(card, "no Zoom phone any more");
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false, numbers: [] });
    await onceEach();
  });

  it("that does what is asked and cuts every answer, and shows it late: nothing is sent twice", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await zac.zoomFaults({ commitThenDrop: 1, staleMs: 500 });
    await dana().click(card, "Confirm");
    await dana().becomes(card, "no Zoom phone any more");
    await onceEach();
  });

  it("that is away while somebody asks: they are told, and nothing was changed", async () => {
    await zac.zoomFaults({ rate5xx: 1 });
    const told = await dana().command("assign <@U02BOB>");
    expect(told.text).toMatch(/Zoom/);
    expect(told.text).toMatch(/[Nn]othing was (changed|written|done)/);
    expect(await zac.ledger()).toEqual([]);
  });
});

describe("Zoom away while it works", () => {
  it("the card says since when, and what was confirmed is finished once it is back", async () => {
    const card = await dana().say("<@U00ZAC> give <@U05MIK> a license");
    await zac.zoomFaults({ enableDelayMs: 6_000 });
    const clicked = dana().click(card, "Confirm");
    await expect.poll(async () => (await zac.ledger()).length).toBe(1);
    await zac.zoomFaults({ rate5xx: 1 });
    await clicked;
    const waiting = await dana().becomes(
      card,
      /Zoom isn't answering \(since \d\d:\d\d\)\. I'll finish this by myself/,
    );
    expect(waiting.buttons).toEqual(["Stop"]);
    await zac.zoomFaults({ enableDelayMs: 0 });
    await dana().becomes(card, "Mike Chen has a Zoom phone");
    expect(await zac.ledger()).toHaveLength(2);
  });
});

describe("Slack in trouble", () => {
  it("that is away while Zac works: the report comes later, once", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await zac.slackFaults({ rate5xx: 1, methods: ["chat.update", "chat.postMessage", "response_url"] });
    const clicked = dana()
      .click(card, "Confirm")
      .catch(() => undefined);
    await expect.poll(async () => (await zac.ledger()).length).toBe(3);
    await zac.slackFaults();
    await clicked;
    await dana().becomes(card, "no Zoom phone any more");
    const told = (await dana().messages()).filter(({ thread }) => thread === card.thread);
    expect(told.filter(({ text }) => text.includes("no Zoom phone any more"))).toHaveLength(1);
    await onceEach();
  });

  it("that delivers a mention four times gets one answer", async () => {
    const card = await dana().say("<@U00ZAC> assign <@U02BOB>");
    await zac.redeliver(3);
    expect(
      (await dana().messages()).filter(({ thread, user }) => thread === card.thread && user === "U00ZAC"),
    ).toHaveLength(1);
  });
});

describe("people are told", () => {
  it("what they were given, after a while and once, and a receipt without the number goes to the audit channel", async () => {
    await dana().command("assign <@U02BOB> --number +14155550150");
    const { extension } = await zac.person(BOB);
    const told = await zac.as("U02BOB").waitFor("You have a Zoom phone now");
    expect(told.text).toContain("+1 415 555 0150");
    expect(told.text).toContain(`extension ${extension}`);
    expect(told.text).toContain("sign out of Zoom and in again");
    const receipt = await zac.as(ANA).waitFor("Bob Hartley has a Zoom phone", "general");
    expect(receipt.ephemeral).toBe(false);
    expect(receipt.text).not.toContain("555 0150");
    expect(receipt.text).toContain("by Dana Reyes");
  });

  it("old and new when something of theirs changed", async () => {
    await dana().click(await dana().command("extension <@U03ANA> 2555"), "Confirm");
    const told = await zac.as(ANA).waitFor("Your Zoom phone changed");
    expect(told.text).toContain("2555 (was 2041)");
  });

  it("nothing when it was undone before", async () => {
    const lee = "U14LEE";
    const told = await dana().command("assign <@U14LEE>");
    await dana().click(told, "Undo");
    // Somebody told later in the same way: the earlier message would have been first.
    await dana().command("assign <@U04DEV>");
    await zac.as("U04DEV").waitFor("You have a Zoom phone now");
    expect((await zac.as(lee).messages("dm")).map(({ text }) => text)).toEqual([]);
  });
});

// The last of this file: Zac remembers until the hour Zoom tells.
describe("a day whose calls are used up", () => {
  it("parks what was confirmed, which can be stopped and is not called failed", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await zac.zoomFaults({ dailyLimitAfter: 2 });
    await dana().press(card, "Confirm");
    const parked = await dana().becomes(card, "Today's Zoom API calls are used up");
    expect(parked.buttons).toEqual(["Stop"]);
    expect((await zac.ledger()).length).toBeLessThan(3);
    expect((await dana().click(parked, "Stop")).text).toContain("Stopped");
  });
});
