// The main job, whole, on both databases: give a phone, take it, take that back, and be killed in the middle.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eachDatabase } from "../support/databases.ts";
import { ANA, BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

eachDatabase((_name, open) => {
  let zac: Sandbox;
  beforeAll(async () => {
    zac = await startSandbox({ place: await open.place() });
  });
  beforeEach(() => zac.fresh());
  afterAll(() => zac?.close());

  describe("an admin's command for one person", () => {
    it("gives the usual plan and an extension at once, and the answer names both and the seats", async () => {
      const told = await zac.as(DANA).command("assign <@U02BOB>");
      const bob = await zac.person(BOB);
      expect(bob).toMatchObject({ phoneEnabled: true, plans: [{ type: 200 }] });
      expect(bob.extension).toMatch(/^\d+$/);
      expect(told.text).toContain("Bob Hartley");
      expect(told.text).toContain("US/CA Unlimited");
      expect(told.text).toContain(`extension ${bob.extension}`);
      expect(told.text).toContain("2 → 1");
      expect(told.ephemeral).toBe(true);
      expect(told.buttons).toContain("Undo");
    });

    it("is undone by one click, and a second click does nothing more", async () => {
      const dana = zac.as(DANA);
      const told = await dana.command("assign <@U02BOB>");
      const undone = await dana.click(told, "Undo");
      expect(undone.text).toContain("Undone");
      expect(undone.buttons).not.toContain("Undo");
      expect(await zac.person(BOB)).toMatchObject({ phoneEnabled: false, plans: [], extension: null });
      expect(await zac.seats(200)).toBe(2);
    });

    it("typed by two at once is done once, and each reads one answer", async () => {
      const both = [zac.as(DANA), zac.as(IMRAN)];
      const since = await Promise.all(both.map(async (one) => (await one.messages("it-help")).length));
      await Promise.all(both.map((one) => one.command("assign <@U04DEV>")));
      const answers = async () =>
        Promise.all(both.map(async (one, at) => (await one.messages("it-help")).slice(since[at])));
      await expect
        .poll(async () => (await answers()).map((seen) => seen.length), { timeout: 30_000 })
        .toEqual([1, 1]);
      const told = (await answers()).flat().map(({ text }) => text);
      expect(told.filter((text) => text.includes("Devraj Patel has a Zoom phone"))).toHaveLength(1);
      // The other waited for it, was overtaken before it was confirmed, or came when all was over.
      const beaten = /Devraj Patel\b.* already|Overtaken: .*Devraj Patel.*nothing was written/;
      expect(told.filter((text) => beaten.test(text))).toHaveLength(1);
      const writes = (await zac.ledger()).map(({ target, what }) => `${target} ${what}`);
      expect(new Set(writes).size).toBe(writes.length);
    });

    it("waits for Zoom to switch the phone on, across a restart, and then tells", async () => {
      await zac.zoomFaults({ enableDelayMs: 5_000 });
      const dana = zac.as(DANA);
      const answer = dana.command("assign <@U02BOB>", { channel: "general" });
      await dana.waitFor("switching the phone on", "general");
      await zac.product("stop");
      await zac.product("start");
      const told = await answer;
      expect(told.text).toContain(`extension ${(await zac.person(BOB)).extension}`);
    });
  });

  it("refuses somebody who may not, names who may, and leaves Zoom as it was", async () => {
    const before = await zac.zoom();
    const told = await zac.as(ANA).command("assign <@U02BOB>");
    expect(told.text).toMatch(/Dana Reyes or Imran Qureshi may do it/);
    expect(told.buttons).toEqual(["Ask an admin"]);
    expect(await zac.zoom()).toEqual(before);
    expect(await zac.ledger()).toEqual([]);
  });

  describe("a removal, asked for by mentioning Zac", () => {
    const KATES = {
      phoneEnabled: true,
      plans: [{ type: 3000 }],
      extension: "2100",
      numbers: ["+14155550120"],
    };
    const proposed = () => zac.as(DANA).say("<@U00ZAC> remove <@U13KAT>");

    it("changes nothing until an admin confirms; then seat and number are free; clicking again does nothing", async () => {
      const before = await zac.zoom();
      const card = await proposed();
      expect(card.text).toContain("Kate Osei");
      expect(card.text).toContain("+1 415 555 0120");
      expect(card.text).toMatch(/Undo can't bring back/);
      expect(card.buttons).toEqual(["Confirm", "Cancel"]);
      expect(await zac.zoom()).toEqual(before);

      expect((await zac.as(DANA).click(card, "Confirm", { dialog: "deny" })).text).toBe(card.text);
      expect(await zac.zoom()).toEqual(before);

      const done = await zac.as(DANA).click(card, "Confirm");
      expect(done.ts).toBe(card.ts);
      expect(done.text).toContain("Kate Osei has no Zoom phone any more");
      expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false, plans: [], numbers: [] });
      expect(await zac.seats(3000)).toBe(2);
      expect((await zac.zoom()).numbers).toContainEqual({
        number: "+14155550120",
        status: "unassigned",
        assignedTo: null,
      });
      const writes = await zac.ledger();
      // The card has no Confirm any more: Slack itself would not let it be pressed.
      expect(await zac.as(DANA).cannotClick(done, "Confirm")).toBe(true);
      expect(await zac.ledger()).toEqual(writes);
    });

    it("comes back by Undo: a card first, then plan, number and extension are as before", async () => {
      const dana = zac.as(DANA);
      const done = await dana.click(await proposed(), "Confirm");
      const card = await dana.click(done, "Undo");
      expect(card.buttons).toEqual(["Confirm", "Cancel"]);
      expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false });
      await dana.click(card, "Confirm");
      expect(await zac.person(KATE)).toMatchObject(KATES);
      expect((await dana.again(done)).text).toContain("Undone");
    });

    it("killed between Confirm and the end is finished once after the next start, with no hand lent", async () => {
      // Slow enough to die half-way, with an answer lost.
      await zac.zoomFaults({ latencyMs: 400 });
      const card = await proposed();
      const clicked = zac
        .as(DANA)
        .click(card, "Confirm")
        .catch(() => undefined);
      await expect.poll(async () => (await zac.ledger()).length).toBe(1);
      await zac.product("kill");
      expect((await zac.ledger()).length).toBeLessThan(3);
      await zac.zoomFaults();
      await zac.product("start");
      await zac.as(DANA).becomes(card, "no Zoom phone any more");
      await clicked;
      expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: false, plans: [], numbers: [] });
      const whats = (await zac.ledger()).map(({ method, path }) => `${method} ${path}`);
      expect(new Set(whats).size).toBe(whats.length);
      expect(whats).toHaveLength(3);
    });

    it("heard just before a kill is answered after the next start", async () => {
      await zac.zoomFaults({ latencyMs: 1_000 });
      const asked = zac.as(DANA).say("<@U00ZAC> remove <@U13KAT>", { channel: "general" });
      await sleep(500);
      await zac.product("kill");
      await zac.zoomFaults();
      await zac.product("start");
      expect((await asked).buttons).toContain("Confirm");
    });

    it("delivered four times is one card", async () => {
      const card = await proposed();
      await zac.redeliver(3);
      const cards = (await zac.as(DANA).messages()).filter(({ thread }) => thread === card.thread);
      expect(cards.filter(({ buttons }) => buttons.includes("Confirm"))).toHaveLength(1);
    });

    it("can't be confirmed by somebody who may not, who reads why while the card stays", async () => {
      const before = await zac.zoom();
      const dana = zac.as(DANA);
      const card = await dana.say("<@U00ZAC> remove <@U13KAT>", { channel: "general" });
      expect(card.text).not.toContain("+1 415 555 0120");
      const told = await zac.as(ANA).click(card, "Confirm");
      expect(told.ephemeral).toBe(true);
      expect(told.text).toContain("Dana Reyes or Imran Qureshi may do it");
      expect(await dana.again(card)).toEqual(card);
      expect(await zac.zoom()).toEqual(before);
    });
  });
});
