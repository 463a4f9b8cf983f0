// A card's life: pressed twice, by many, too late, after a restart, when the person is no longer as shown.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

describe("a card", () => {
  let zac: Sandbox;
  beforeAll(async () => {
    zac = await startSandbox();
  });
  beforeEach(() => zac.fresh());
  afterAll(() => zac?.close());
  const dana = () => zac.as(DANA);
  const asked = () => dana().say("<@U00ZAC> remove <@U13KAT>");

  it("pressed by two at once is done once, and the second is told by whom", async () => {
    const card = await asked();
    await zac.zoomFaults({ latencyMs: 50 });
    const [first, second] = await Promise.allSettled([
      dana().click(card, "Confirm"),
      zac.as(IMRAN).click(card, "Confirm"),
    ]);
    expect([first.status, second.status]).toContain("fulfilled");
    await dana().becomes(card, "no Zoom phone any more");
    expect(await zac.ledger()).toHaveLength(3);
  });

  it("cancelled writes nothing, and says so", async () => {
    const before = await zac.zoom();
    const told = await dana().click(await asked(), "Cancel");
    expect(told.text).toContain("Cancelled");
    expect(told.text).toContain("Nothing was written");
    expect(told.buttons).toEqual([]);
    expect(await zac.zoom()).toEqual(before);
    const history = (await dana().command("history")).text;
    expect(history).toContain("cancelled by Dana Reyes");
    expect(history).not.toContain("cancelled (");
  });

  it("typed “yes” confirms nothing", async () => {
    const card = await asked();
    await dana().say("yes", { thread: card.thread ?? card.ts });
    await dana().say("<@U00ZAC> approved, do it", { thread: card.thread ?? card.ts });
    expect(await zac.ledger()).toEqual([]);
    expect((await dana().again(card)).buttons).toEqual(["Confirm", "Cancel"]);
  });

  it("still works after a restart", async () => {
    const card = await asked();
    await zac.product("stop");
    await zac.product("start");
    const done = await dana().click(card, "Confirm");
    expect(done.ts).toBe(card.ts);
    expect(done.text).toContain("Kate Osei has no Zoom phone any more");
  });

  it("of a person who changed meanwhile writes nothing, says what changed, and proposes again", async () => {
    const card = await asked();
    await zac.mutate({ email: KATE, numbers: ["+14155550150"] });
    const told = await dana().click(card, "Confirm");
    expect(told.text).toContain("Not done");
    expect(told.text).toContain("+1 415 555 0150");
    expect(told.text).toContain("was +1 415 555 0120");
    expect(await zac.ledger()).toEqual([]);
    const again = await dana().click(told, "Propose again");
    expect(again.text).toContain("+1 415 555 0150");
    expect((await dana().click(again, "Confirm")).text).toContain("no Zoom phone any more");
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false });
  });

  it("whose work somebody else did already finds it so, and writes nothing", async () => {
    const card = await asked();
    await zac.mutate({ email: KATE, phone: false });
    expect((await dana().click(card, "Confirm")).text).toContain("already as wanted");
    expect(await zac.ledger()).toEqual([]);
  });

  it("is overtaken by another one on the same person that is confirmed first", async () => {
    const card = await asked();
    const other = await dana().command("extension <@U13KAT> 2500");
    await dana().click(other, "Confirm");
    expect(await zac.person(KATE)).toMatchObject({ extension: "2500" });
    const told = await dana().becomes(card, "Overtaken");
    expect(told.buttons).toEqual(["Propose again"]);
  });

  it("asked for beside a command is seen by the asker alone, and its result too", async () => {
    const card = await dana().command("remove <@U13KAT>", { channel: "general" });
    expect(card.ephemeral).toBe(true);
    expect(card.text).toContain("+1 415 555 0120");
    const done = await dana().click(card, "Confirm");
    expect(done.ephemeral).toBe(true);
    expect(done.text).toContain("no Zoom phone any more");
    expect((await zac.as(IMRAN).messages("general")).filter(({ text }) => text.includes("Kate"))).toEqual([]);
  });

  it("masks numbers where others read along, and shows them to whoever may see them", async () => {
    const card = await dana().say("<@U00ZAC> zphone show <@U13KAT>", { channel: "general" });
    expect(card.text).toContain("+1 415 ••• 0120");
    expect(card.text).not.toContain("555 0120");
    const shown = await dana().click(card, "Show me");
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain("+1 415 555 0120");
    const refused = await zac.as("U02BOB").click(card, "Show me");
    expect(refused.text).not.toContain("555 0120");
  });

  it("of a removal says in public what goes, without the number; whoever may see it is shown it alone", async () => {
    const card = await dana().say("<@U00ZAC> remove the license from <@U13KAT>", { channel: "general" });
    expect(card.text).toContain("*Goes:* +1 415 ••• 0120 (back to the free numbers)");
    expect(card.text).toContain("extension");
    const shown = await dana().click(card, "Show me");
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain("+1 415 555 0120");
    expect(shown.buttons).toEqual([]);
    const refused = await zac.as("U02BOB").click(card, "Show me");
    expect(refused.text).not.toContain("555 0120");
    await dana().click(card, "Cancel");
  });

  it("shows what Zoom says of a person as text, whatever markup is in it", async () => {
    await zac.mutate({ email: BOB, name: "<!channel> *Bob* & <b>x</b>" });
    const told = await dana().command(`show ${BOB}`);
    expect(told.text).toContain("&lt;!channel&gt; *Bob* &amp; &lt;b&gt;x&lt;/b&gt;");
  });
});

describe("a card that nobody confirmed in time", () => {
  let zac: Sandbox;
  beforeAll(async () => {
    zac = await startSandbox({ policy: { expiry: { single: "2s" } } });
  });
  afterAll(() => zac?.close());

  it("expires by itself, writes nothing when pressed late, and can be proposed again", async () => {
    const dana = zac.as(DANA);
    const card = await dana.say("<@U00ZAC> remove <@U13KAT>");
    const told = await dana.becomes(card, "Expired");
    expect(told.buttons).toEqual(["Propose again"]);
    expect(await zac.ledger()).toEqual([]);
    const again = await dana.click(told, "Propose again");
    expect(again.buttons).toEqual(["Confirm", "Cancel"]);
  });

  it("pressed after its time, where it still shows Confirm, is told to have expired", async () => {
    const dana = zac.as(DANA);
    const card = await dana.command("remove <@U13KAT>", { channel: "general" });
    await dana.waitFor("Expired", "general");
    expect((await dana.click(card, "Confirm")).text).toMatch(/has expired|Expired/);
    expect(await zac.ledger()).toEqual([]);
  });
});
