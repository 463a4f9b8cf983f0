// Where people talk to Zac, and what is said after something was said: no model, the rules alone.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const NOTHING = { phoneEnabled: false, plans: [], extension: null, numbers: [] };

describe("where people talk", () => {
  it("a mention is answered in its thread, and replies there need none", async () => {
    const card = await dana().say("@zac give <@U02BOB> a license", { channel: "it-help" });
    expect(card).toMatchObject({ thread: expect.any(String) });
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    const seats = await dana().say("how many licenses are left?", {
      channel: "it-help",
      thread: card.thread ?? "",
    });
    expect(seats.text).toContain("US/CA Unlimited");
    expect(seats.thread).toBe(card.thread);
  });

  it("a DM needs no mention, is named after what it is about, and shows that it waits", async () => {
    const card = await dana().say("give <@U02BOB> a license", { channel: "dm" });
    const key = `${card.channel}:${card.thread}`;
    await expect.poll(async () => (await zac.workspace()).sessions[key]).toBe("suspended");
    expect((await zac.workspace()).titles[key]).toBe("Zoom phone for Bob Hartley");
    await dana().click(card, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
    await expect.poll(async () => (await zac.workspace()).sessions[key]).toBe("active");
  });

  it("somebody else who is named in the place of the first takes their card back", async () => {
    const card = await dana().say("give <@U02BOB> a license", { channel: "dm" });
    const thread = card.thread ?? "";
    const lee = await dana().say("No, lee", { channel: "dm", thread });
    expect(lee.text).toContain("Lee Wong");
    expect(lee.buttons).toContain("Confirm");
    expect((await dana().again(card)).text).toMatch(/^Cancelled: .*You said it otherwise after it\./s);
    const too = await dana().say("sorry, <@U04DEV> too", { channel: "dm", thread });
    expect(too.text).toContain("Devraj Patel");
    expect((await dana().again(lee)).buttons).toContain("Confirm");
    const whole = await dana().say("sorry to bother you, give <@U02BOB> a license", {
      channel: "dm",
      thread,
    });
    expect(whole.text).toContain("Bob Hartley");
    expect((await dana().again(too)).buttons).toContain("Confirm");
  });

  it("a dry run in words shows the change and stores nothing", async () => {
    const told = await dana().say("take Kate off zoom phone, dry run", { channel: "dm" });
    expect(told.text).toContain("Dry run, nothing stored");
    expect(told.text).toContain("Kate Osei");
    expect(told.buttons).toEqual([]);
  });

  it("opening the DM suggests what one might ask, by what one may do", async () => {
    await dana().openMessages();
    await zac.as(ANA).openMessages();
    const titles = async (dm: string) =>
      (await zac.workspace()).prompts[dm]?.prompts.map(({ title }) => title) ?? [];
    await expect.poll(async () => (await titles("D15DAN"))[0]).toBe("Who still has a seat?");
    await expect.poll(() => titles("D03ANA")).toContain("I need a phone");
  });

  it("a command with ! works in a thread, where slash commands don't exist", async () => {
    const root = await zac.as(ANA).tell("Kate's phone is odd", { channel: "it-help" });
    const told = await dana().say("!zphone show kate.osei@acme.example", {
      channel: "it-help",
      thread: root,
    });
    expect(told).toMatchObject({ thread: root });
    expect(told.text).toContain("Kate Osei");
    const dry = await dana().say("!zphone remove kate.osei@acme.example --dry-run", {
      channel: "it-help",
      thread: root,
    });
    expect(dry.text).toContain("Dry run, nothing stored");
    expect(dry.buttons).toEqual([]);
    // Others read along.
    expect(told.text).toContain("+1 415 ••• 0120");
  });

  it("what is said to others in a thread is left alone", async () => {
    const card = await dana().say("@zac give <@U02BOB> a license", { channel: "it-help" });
    const before = (await dana().messages("it-help")).length;
    await zac.as(IMRAN).tell("<@U15DAN> shall we?", { channel: "it-help", thread: card.thread ?? "" });
    await zac.settle();
    expect((await dana().messages("it-help")).length).toBe(before + 1);
  });

  it("twins, redelivery and edits don't act twice", async () => {
    const card = await dana().say("@zac give <@U02BOB> a license", { channel: "it-help" });
    await zac.redeliver(3);
    await dana().edit("it-help", card.thread ?? "", "@zac give <@U02BOB> a license please");
    await zac.settle();
    const answers = (await dana().messages("it-help")).filter(({ thread }) => thread === card.thread);
    expect(answers.filter(({ user }) => user !== DANA)).toHaveLength(1);
  });

  it("somebody who may change nothing is told how to ask for it, in whole", async () => {
    const told = await zac.as(ANA).say("assign", { channel: "dm" });
    expect(told.text).toContain("Say what and for whom");
    expect(told.buttons).toEqual([]);
    const whole = await zac.as(ANA).say("give me a license", { channel: "dm" });
    expect(whole.buttons).toEqual(["Ask an admin"]);
  });

  it("letters that nobody can see are taken out, and that is said", async () => {
    const card = await dana().say("give B\u200bob Hart\u00adley a license", { channel: "dm" });
    expect(card.text).toContain("Zoom phone for Bob Hartley?");
    const told = await dana().waitFor("nobody can see (zero-width characters)", "dm");
    expect(told.thread).toBe(card.thread);
    const shown = await dana().command("show K\u200bate Osei");
    expect(shown.text).toContain("Kate Osei (kate.osei@acme.example)");
    expect(await dana().waitFor("nobody can see", shown.channel)).toMatchObject({ ephemeral: true });
  });

  it("a message that is asked about is data: its request is a menu, its question an answer, in the DM", async () => {
    const ts = await zac.as(ANA).tell("please remove the license of kate osei", { channel: "it-help" });
    const menu = await dana().askAbout("it-help", ts);
    expect(menu.text).toContain("I don't act on somebody else's words");
    expect(await zac.ledger()).toEqual([]);
    const card = await dana().pick(menu, "Remove license");
    expect(card.text).toContain("Kate Osei");
    expect(card.buttons).toContain("Confirm");
    await dana().click(card, "Cancel");
    const mike = await zac.as(ANA).tell("can we get mike a license?", { channel: "it-help" });
    const which = await dana().askAbout("it-help", mike);
    expect(which.options.length).toBeGreaterThan(1);
    expect(which.options.every(({ label }) => /^Assign license: Mike /.test(label))).toBe(true);
    const question = await zac.as(ANA).tell("how do I assign a license to somebody?", { channel: "it-help" });
    const answer = await dana().askAbout("it-help", question);
    expect(answer.buttons).toEqual(["Walk me through it", "Do it for me"]);
    expect(answer.channel).toBe("D15DAN");
  });
});

describe("a message that is passed on", () => {
  it("is data where it is somebody else's, and one's own words where it is one's own", async () => {
    const hers = await zac.as(ANA).tell("please remove the license of kate osei", { channel: "it-help" });
    const menu = await dana().forward("it-help", hers);
    expect(menu.text).toContain("I don't act on somebody else's words");
    const mine = await dana().tell("who holds Zoom Phone Pro?", { channel: "it-help" });
    expect((await dana().forward("it-help", mine)).text).toContain("Zoom Phone Pro");
  });

  it("with words to it is what they say", async () => {
    const hers = await zac.as(ANA).tell("please remove the license of kate osei", { channel: "it-help" });
    const card = await dana().forward("it-help", hers, "give <@U02BOB> a license");
    expect(card.text).toContain("Zoom phone for Bob Hartley?");
  });
});

describe("what is said after something was said", () => {
  it("“same for @lee” and “him too” repeat the act, also after a restart", async () => {
    const card = await dana().say("give <@U02BOB> a license", { channel: "dm" });
    const thread = card.thread ?? "";
    await zac.product("stop");
    await zac.product("start");
    const same = await dana().say("same for <@U04DEV>", { channel: "dm", thread });
    expect(same.text).toContain("Zoom phone for Devraj Patel");
    const too = await dana().say("<@U14LEE> too", { channel: "dm", thread });
    expect(too.text).toMatch(/Lee/);
    expect(await zac.ledger()).toEqual([]);
  });

  it("“yes” confirms nothing and points at the button; “never mind” cancels one's own card", async () => {
    const card = await dana().say("remove <@U13KAT>'s license", { channel: "dm" });
    const thread = card.thread ?? "";
    const yes = await dana().say("yes", { channel: "dm", thread });
    expect(yes.text).toContain("press the button on the card");
    expect(await zac.ledger()).toEqual([]);
    await dana().say("never mind", { channel: "dm", thread });
    expect((await dana().again(card)).text).toContain("Cancelled");
    expect(await zac.person(KATE)).toMatchObject({ phoneEnabled: true });
  });

  it("“undo that” is about this thread", async () => {
    const card = await dana().say("give <@U02BOB> a license", { channel: "dm" });
    await dana().click(card, "Confirm");
    await dana().command("number <@U13KAT> +14155550150");
    const undo = await dana().say("undo that", { channel: "dm", thread: card.thread ?? "" });
    expect(undo.text).toContain("Bob Hartley");
    if (undo.buttons.includes("Confirm")) await dana().click(undo, "Confirm");
    expect(await zac.person(BOB)).toMatchObject(NOTHING);
    expect((await zac.person(KATE)).numbers).toHaveLength(2);
  });
});

describe("several changes in one sentence", () => {
  it("are one card and one confirm, and one undo", async () => {
    const before = { bob: await zac.person(BOB), kate: await zac.person(KATE) };
    const card = await dana().say(
      "give <@U02BOB> a license, set kate osei's extension to 2777 and take ana garcía's number away",
      { channel: "dm" },
    );
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    for (const name of ["Bob Hartley", "Kate Osei", "Ana García"]) expect(card.text).toContain(name);
    expect(await zac.ledger()).toEqual([]);
    const done = await dana().click(card, "Confirm");
    expect(done.text).toContain("2777");
    expect(await zac.person(BOB)).toMatchObject({ phoneEnabled: true });
    expect(await zac.person(KATE)).toMatchObject({ extension: "2777" });
    const undo = await dana().click(done, "Undo");
    if (undo.buttons.includes("Confirm")) await dana().click(undo, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ phoneEnabled: before.bob.phoneEnabled });
    expect(await zac.person(KATE)).toMatchObject({ extension: before.kate.extension });
  });

  it("of which one can't be done are told each by itself", async () => {
    const card = await dana().say("set bob hartley's extension to 2778 and kate osei's extension to 2779", {
      channel: "dm",
    });
    const texts = (await dana().messages("dm"))
      .filter(({ thread }) => thread === card.thread)
      .map(({ text }) => text)
      .join("\n");
    expect(texts).toContain("Bob Hartley has no Zoom phone yet");
    expect(texts).toContain("Extension 2779 for Kate Osei");
  });

  it("by somebody who may not, are one request", async () => {
    const told = await zac.as(ANA).say("give <@U02BOB> a license and set my extension to 2780", {
      channel: "dm",
    });
    await zac.as(ANA).click(told, "Ask an admin");
    await dana().click(await dana().waitFor("Ana García asks", "zoom-admins"), "Propose");
    const card = await dana().waitFor("Extension 2780 for Ana García", "zoom-admins");
    expect(card.text).toContain("Bob Hartley");
    expect(card.buttons).toContain("Confirm");
  });
});

describe("questions back", () => {
  it("two who could be meant are a menu that tells them apart, and picking goes on with the whole request", async () => {
    const menu = await dana().say("give mike a license and take the number of kate osei away", {
      channel: "dm",
    });
    expect(menu.text).toMatch(/1\. Mike Chen — mike\.chen@acme\.example/);
    expect(menu.text).toMatch(/2\. Mike Cheng — mike\.cheng@acme\.example/);
    await dana().pick(menu, "Mike Cheng");
    const messages = (await dana().messages("dm")).filter(({ thread }) => thread === menu.thread);
    expect(messages.some(({ text }) => /Zoom phone for Mike Cheng|Mike Cheng/.test(text))).toBe(true);
    expect(messages.some(({ text }) => text.includes("Kate Osei"))).toBe(true);
    expect(await zac.ledger()).toEqual([]);
  });

  it("“2” and “the other one” pick, as a click does; a second pick is told", async () => {
    const menu = await dana().say("remove mike's license", { channel: "dm" });
    expect(menu.options.length).toBe(2);
    const thread = menu.thread ?? "";
    const card = await dana().say("2", { channel: "dm", thread });
    expect(card.text).toContain("Mike Cheng");
    const again = await dana().pick(await dana().again(menu), "Mike Chen");
    expect(again.text).toContain("Mike Cheng was picked here already");
    expect(again.ephemeral).toBe(true);
  });

  it("a menu is its asker's", async () => {
    const menu = await dana().say("@zac remove mike's license", { channel: "zoom-admins" });
    const told = await zac.as(IMRAN).pick(menu, "Mike Chen");
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain("belongs to whoever asked");
  });

  it("plans and numbers are picked from, too", async () => {
    const plans = await dana().command('assign <@U02BOB> --plan "zoom phone"');
    expect(plans.options.length + plans.buttons.length).toBeGreaterThan(0);
    const numbers = await dana().say("give <@U13KAT> another number", { channel: "dm" });
    expect(numbers.options.length).toBeGreaterThan(1);
    const card = await dana().say("1", { channel: "dm", thread: numbers.thread ?? "" });
    expect(card.buttons).toContain("Confirm");
    expect(card.text).toContain("Kate Osei");
  });
});
