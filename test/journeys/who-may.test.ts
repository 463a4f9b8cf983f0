// Who may: requests to those who may, a second person, sites of one's own, everybody paused, and only observing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

const LEE = "U14LEE";
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({ policy: { protected: [KATE] } });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const imran = () => zac.as(IMRAN);

describe("a request of somebody who may not", () => {
  it("becomes a card to the admins; Propose shows the exact change, and the asker hears the end", async () => {
    const refused = await zac.as(ANA).command("assign <@U02BOB>");
    expect((await zac.as(ANA).click(refused, "Ask an admin")).text).toContain("Dana Reyes or Imran Qureshi");
    const request = await dana().waitFor("Ana García asks", "zoom-admins");
    expect(request.buttons).toEqual(["Confirm", "Propose", "Decline"]);
    expect(await zac.ledger()).toEqual([]);
    await dana().click(request, "Propose");
    const card = await dana().waitFor(/Zoom phone for Bob Hartley\?/, "zoom-admins");
    expect(await zac.ledger()).toEqual([]);
    await zac.as(ANA).waitFor("Dana Reyes is looking at your request");
    await dana().click(card, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
    await zac.as(ANA).waitFor("Your request is done: Zoom phone for Bob Hartley");
  });

  it("for one person's phone shows exactly what changes: one click of an admin does it, and the asker hears", async () => {
    const ana = zac.as(ANA);
    await ana.click(await ana.command("assign <@U04DEV>"), "Ask an admin");
    const request = await imran().waitFor(/asks: .*assign @Devraj Patel/, "zoom-admins");
    expect(request.text).toMatch(
      /Devraj Patel.*Calling plan: none → US\/CA Unlimited Calling Plan.*free seats \d+ → \d+/s,
    );
    const done = await imran().click(request, "Confirm");
    expect(done.text).toContain("Devraj Patel has a Zoom phone");
    expect(done.text).toContain("asked by Ana García");
    expect(done.buttons).toContain("Undo");
    expect(await zac.person("devraj.patel@acme.example")).toMatchObject({ plans: [{ type: 200 }] });
    await ana.waitFor("Your request is done: Zoom phone for Devraj Patel");
    expect(await dana().cannotClick(request, "Confirm")).toBe(true);
  });

  it("is not done by that click when it would be something else by now", async () => {
    const ana = zac.as(ANA);
    await ana.click(await ana.command("assign <@U14LEE> --site London"), "Ask an admin");
    const request = await imran().waitFor(/asks: .*assign @Lee Wong/, "zoom-admins");
    expect(request.buttons).toContain("Confirm");
    await zac.mutate({ email: "lee.wong@acme.example", plan: 100 });
    const told = await imran().click(request, "Confirm");
    expect(told.text).toContain("Taken up by Imran Qureshi");
    await imran().waitFor("not what the card has shown any more", "zoom-admins");
    expect(await zac.ledger()).toEqual([]);
  });

  it("that can't be done just now stays, and can be taken up later", async () => {
    const ana = zac.as(ANA);
    await ana.click(await ana.command("assign <@U06MIK>"), "Ask an admin");
    const request = await imran().waitFor(/asks: .*assign @Mike Cheng/, "zoom-admins");
    await zac.zoomFaults({ rate5xx: 1 });
    await imran().press(request, request.buttons.includes("Confirm") ? "Confirm" : "Propose");
    await imran().waitFor("Zoom isn't answering", "zoom-admins");
    await zac.zoomFaults();
    expect((await imran().again(request)).buttons).toEqual(request.buttons);
    await zac.mutate({ email: "mike.cheng@acme.example", status: "inactive" });
    await imran().press(request, "Propose");
    await imran().waitFor(/Mike Cheng .* is deactivated/, "zoom-admins");
    expect((await imran().again(request)).buttons).toEqual(request.buttons);
    await zac.mutate({ email: "mike.cheng@acme.example", status: "active" });
    await imran().click(request, "Propose");
    await imran().click(await imran().waitFor("Zoom phone for Mike Cheng?", "zoom-admins"), "Cancel");
    await ana.waitFor("Your request was turned down: Zoom phone for Mike Cheng");
    expect(await zac.ledger()).toEqual([]);
  });

  it("can be declined, once, and the asker hears that too", async () => {
    const refused = await zac.as(ANA).command("remove <@U15DAN>");
    await zac.as(ANA).click(refused, "Ask an admin");
    const request = await imran().waitFor(/Ana García asks: .*remove/, "zoom-admins");
    const told = await imran().click(request, "Decline");
    expect(told.text).toContain("Declined by Imran Qureshi");
    expect(await dana().cannotClick(request, "Propose")).toBe(true);
    await zac.as(ANA).waitFor("Imran Qureshi declined your request");
    // A word can go with it: the form for it is open.
    const form = (await imran().views()).at(-1);
    await imran().submit(form?.id ?? "", { word: "Dana still needs hers" });
    await zac.as(ANA).waitFor(/Imran Qureshi on your request .*Dana still needs hers/);
    expect(await zac.ledger()).toEqual([]);
  });

  it("that was declined can be made again; a card that is cancelled is heard of too", async () => {
    const ana = zac.as(ANA);
    await ana.click(await ana.command("remove <@U15DAN>"), "Ask an admin");
    const isOpen = ({ text, buttons }: Seen) =>
      text.includes("Ana García asks") && buttons.includes("Propose");
    await expect.poll(async () => (await imran().messages()).filter(isOpen).length).toBe(1);
    const request = (await imran().messages()).find(isOpen);
    if (!request) throw new Error("no request");
    await imran().click(request, "Propose");
    await imran().click(await imran().waitFor("Take the phone from Dana Reyes", "zoom-admins"), "Cancel");
    await ana.waitFor("Your request was turned down: Take the phone from Dana Reyes");
    expect(await zac.ledger()).toEqual([]);
  });

  it("of somebody who has a phone says so, and how to ask for something else", async () => {
    const told = await zac.as(ANA).command("request");
    expect(told.text).toContain("You have a Zoom phone already (US/CA Unlimited)");
    expect(told.text).toContain("/zphone request “");
  });

  it("for a phone of one's own needs one command, and is not asked twice", async () => {
    const told = await zac.as(LEE).command("request “I start at the front desk”");
    expect(told.text).toContain("Asked");
    const request = await dana().waitFor("A Zoom phone for Lee Wong", "zoom-admins");
    expect(request.text).toContain("front desk");
    expect((await zac.as(LEE).command("request “please”")).text).toContain("asked for this already");
    await dana().click(request, "Decline");
  });
});

describe("a protected person", () => {
  it("needs a second: the asker's confirm asks them, theirs does it, and once", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    expect(card.text).toContain("A second person has to confirm: Kate Osei is protected");
    const waiting = await dana().click(card, "Confirm");
    expect(waiting.text).toContain("Waiting for ");
    expect(await zac.ledger()).toEqual([]);
    // Again by the asker: still not theirs to decide.
    const refused = await dana().click(waiting, "Confirm");
    expect(refused.text).toContain("A second person has to confirm");
    expect(await zac.ledger()).toEqual([]);
    expect((await imran().command("pending")).text).toMatch(/For you to decide: #\d+/);
    const theirs = (await imran().messages("zoom-admins")).findLast(({ buttons }) =>
      buttons.includes("Confirm"),
    );
    if (!theirs) throw new Error("nobody was asked");
    const done = await imran().click(theirs, "Confirm");
    expect(done.text).toContain("no Zoom phone any more");
    await dana().becomes(card, "confirmed by Imran Qureshi");
    expect(await zac.ledger()).toHaveLength(3);
  });

  it("is brought to the second person's DM at once, who can decide there", async () => {
    await dana().click(await dana().say("<@U00ZAC> remove <@U13KAT>"), "Confirm");
    const theirs = await imran().waitFor(/Take the phone from Kate Osei[^?]/, "dm");
    expect(theirs.buttons).toEqual(["Confirm", "Cancel"]);
    expect((await imran().click(theirs, "Cancel")).text).toContain("Cancelled");
    expect(await zac.ledger()).toEqual([]);
  });

  it("is changed by nobody when the second person takes it off the table", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    await dana().click(card, "Confirm");
    await imran().click(card, "Cancel");
    expect((await dana().again(card)).text).toContain("Cancelled");
    expect(await zac.ledger()).toEqual([]);
  });

  it("is never given something at once, not even by an explicit command", async () => {
    const card = await dana().command("number <@U13KAT> +14155550150");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(await zac.ledger()).toEqual([]);
  });
});

describe("a pause", () => {
  it("stops every change for everybody until somebody resumes, and says why", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U03ANA>");
    expect((await imran().command("pause “audit until Friday”")).text).toContain("paused for everybody");
    // The card that waits says so by itself, and forgets it again below.
    await dana().becomes(card, "Changes are paused for everybody");
    const told = await dana().click(card, "Confirm");
    expect(told.text).toContain("Changes are paused: audit until Friday");
    expect((await dana().command("assign <@U02BOB>")).text).toContain("paused");
    const waits = await dana().waitFor(/Zoom phone for Bob/, "it-help");
    expect([waits.buttons.includes("Confirm"), waits.text]).toEqual([
      true,
      expect.stringContaining("paused"),
    ]);
    expect((await dana().command("help")).text).toContain("paused");
    expect(await dana().home()).toContain("Changes are paused for everybody");
    expect((await dana().command("remove <@U13KAT>")).text).toContain("Changes are paused for everybody");
    expect(await zac.ledger()).toEqual([]);
    await dana().command("resume");
    await dana().becomes(card, /Take the phone from Ana García\?(?!.*paused)/s);
    expect((await dana().click(card, "Confirm")).text).toContain("no Zoom phone any more");
  });
});

describe("rights are decided at the click", () => {
  it("somebody who is no admin any more can't confirm what they asked for", async () => {
    const card = await dana().say("<@U00ZAC> remove <@U03ANA>");
    await zac.mutate({ email: "dana.reyes@acme.example", role: "member" });
    const told = await dana().click(card, "Confirm");
    expect(told.text).toContain("Imran Qureshi may do it");
    expect(await zac.ledger()).toEqual([]);
  });
});

describe("other rules of the house", () => {
  it("a site's admin acts there, and nowhere else", async () => {
    await zac.policy({ admins: { people: [DANA], sites: { London: [LEE] } } });
    await zac.mutate({ email: BOB, plan: 200, site: "London" });
    const lee = zac.as(LEE);
    const card = await lee.command("extension <@U02BOB> 5500");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect((await lee.click(card, "Confirm")).text).toMatch(/5500/);
    expect(await zac.person(BOB)).toMatchObject({ extension: "5500" });
    const other = await lee.command("remove <@U03ANA>");
    expect(other.text).toContain("You administer London, and this touches another site: San Francisco HQ.");
    expect(other.buttons).toEqual(["Ask an admin"]);
    expect((await lee.command("site <@U02BOB> Tokyo")).text).toContain("touches another site");
    // Listed here, nobody is an admin because of Zoom any more.
    expect((await imran().command("remove <@U03ANA>")).text).toContain("Dana Reyes may do it");
  });

  it("an approver who is no admin sees what waits for them, and decides it and nothing else", async () => {
    await zac.policy({ approvers: [LEE] });
    const card = await dana().say("<@U00ZAC> remove <@U13KAT>");
    expect(card.text).toContain("A second person has to confirm");
    await dana().click(card, "Confirm");
    const lee = zac.as(LEE);
    const pending = await lee.command("pending");
    expect(pending.text).toMatch(/For you to decide: #\d+/);
    expect((await lee.command("history")).text).toContain("may do it");
    const theirs = await lee.waitFor(/Take the phone from Kate Osei[^?]/, "dm");
    expect((await lee.click(theirs, "Confirm")).text).toContain("no Zoom phone any more");
    // Somebody else sees nothing of it.
    expect((await zac.as(ANA).command("pending")).text).toContain("Nothing is waiting");
  });

  it("every removal over the brake needs a second person", async () => {
    await zac.policy({ limits: { removals: 1, shareFrom: 1_000, lowSeats: 0 } });
    const card = await dana().command("remove <@U07SAR> <@U03ANA>");
    expect(card.text).toMatch(/A second person has to confirm: \d+ removals within 24 hours, more than 1/);
    await dana().click(card, "Cancel");
  });

  it("confirm: always shows a card even for what can be undone; a reason can be required", async () => {
    await zac.policy({ confirm: "always", requireReason: "destructive" });
    const card = await dana().command("assign <@U02BOB>");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(await zac.ledger()).toEqual([]);
    expect((await dana().command("remove <@U03ANA>")).text).toContain("--why");
    expect((await dana().command("remove <@U03ANA> --why “left us”")).text).toContain("left us");
  });

  it("mode observe writes nothing, whatever is pressed, and records what it would have done", async () => {
    await zac.policy({ mode: "observe" });
    const card = await dana().command("remove <@U03ANA>");
    expect(card.buttons).toEqual(["Would do this", "Cancel"]);
    expect((await dana().click(card, "Would do this")).text).toContain("Noted, not done (observing)");
    expect((await dana().command("assign <@U02BOB>")).buttons).toEqual(["Would do this", "Cancel"]);
    expect((await dana().command("history")).text).toContain("observed");
    expect(await dana().home()).toContain("Observing");
    expect((await dana().command("help")).text).toContain("I only observe for now");
    expect(await zac.ledger()).toEqual([]);
  });
});
