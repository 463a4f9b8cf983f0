// What can't be done: each with what is wrong and what to do next, and Zoom as it was.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

describe("what can't be done is said, with the next step, and nothing is written", () => {
  let zac: Sandbox;
  beforeAll(async () => {
    zac = await startSandbox();
  });
  beforeEach(() => zac.fresh());
  afterEach(async () => expect(await zac.ledger()).toEqual([]));
  afterAll(() => zac?.close());
  const dana = () => zac.as(DANA);

  it("somebody who is not in Zoom", async () => {
    const told = await dana().command("assign <@U17CAS>");
    expect(told.text).toContain("Casey Lund (casey.lund@contractor.example) is not in Zoom.");
    expect(told.text).toContain("Invite them in Zoom");
  });

  it("somebody whose invitation is pending", async () => {
    const told = await dana().command("assign <@U11PRI>");
    expect(told.text).toMatch(/Priya Nair .* has not accepted their Zoom invitation/);
    expect(told.text).toContain("Ask again once they have signed in");
  });

  it("somebody who is deactivated", async () => {
    const told = await dana().command("assign <@U12TOM>");
    expect(told.text).toMatch(/Tom Becker .* is deactivated in Zoom/);
    expect(told.text).toContain("Activate them");
  });

  it("somebody who has that plan already: nothing to do", async () => {
    const told = await dana().command("assign <@U03ANA>");
    expect(told.text).toContain("Ana García already has US/CA Unlimited Calling Plan, extension 2041");
    expect(told.text).toContain("Nothing to do");
    expect(told.buttons).toEqual([]);
  });

  it("somebody who has another plan: says which, and offers the switch", async () => {
    const told = await dana().command('assign <@U13KAT> --plan "US/CA Unlimited"');
    expect(told.text).toContain("Kate Osei has Zoom Phone Pro");
    expect(told.buttons).toEqual(["Change the plan"]);
    const card = await dana().click(told, "Change the plan");
    expect(card.text).toContain("US/CA Unlimited Calling Plan for Kate Osei");
    expect(card.buttons).toContain("Confirm");
  });

  it("no seat left: how many there are, and other plans with a seat to pick from", async () => {
    const told = await dana().command('assign <@U02BOB> --plan "Metered"');
    expect(told.text).toContain("Every seat of US/CA Metered Calling Plan is taken (10 of 10)");
    const labels = told.options.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["US/CA Unlimited Calling Plan", "Zoom Phone Pro"]));
    expect(labels).toContain("Wait until one frees");
  });

  it("a plan that does not exist: the ones there are, with their seats", async () => {
    const told = await dana().command('assign <@U02BOB> --plan "Platinum"');
    expect(told.text).toContain("No calling plan is called “Platinum”");
    expect(told.text).toContain("2 of 25 seats free");
  });

  it("more people than seats: a choice of what to do, never half of it silently", async () => {
    const told = await dana().command("assign <@U02BOB> <@U04DEV> <@U14LEE>");
    expect(told.text).toContain("US/CA Unlimited has 2 free seats for 3 people");
    const card = await dana().pick(told, "The first 2");
    expect(card.text).toContain("Bob Hartley");
    expect(card.text).toContain("Devraj Patel");
    expect(card.text).not.toContain("Lee Wong");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
  });

  it("more people than seats, answered by typing: who waits is asked, and then there is a card", async () => {
    const told = await dana().say("<@U00ZAC> assign <@U02BOB> <@U04DEV> <@U14LEE> a license");
    expect(told.text).toContain("2 free seats for 3 people");
    const typed = (text: string) =>
      dana().say(text, { channel: told.channel, ...(told.thread ? { thread: told.thread } : {}) });
    const who = await typed("pick who waits");
    expect(who.text).toContain("Who waits?");
    const card = await typed("Lee Wong");
    expect(card.text).toContain("Devraj Patel");
    expect(card.text).not.toContain("Lee Wong");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
  });

  it("somebody who may not: for every command that changes something", async () => {
    for (const words of [
      "assign <@U02BOB>",
      "remove <@U13KAT>",
      "change <@U13KAT> --plan 200",
      "transfer <@U13KAT> <@U02BOB>",
      "number <@U13KAT> next",
      "unassign <@U13KAT> number",
      "extension <@U13KAT> 2500",
      "site <@U13KAT> London",
      "offboard <@U13KAT>",
      "undo 1",
      "pause",
    ]) {
      const told = await zac.as(ANA).command(words);
      expect(told.text, words).toContain("Dana Reyes or Imran Qureshi may do it");
      expect(told.buttons, words).not.toContain("Confirm");
    }
  });

  it("other people's phones, history and seats, asked by somebody who may not", async () => {
    for (const words of ["show <@U13KAT>", "show +14155550120", "history", "licenses", "numbers"]) {
      const told = await zac.as(ANA).command(words);
      expect(told.text, words).toContain("may do it");
      expect(told.text, words).not.toContain("0120");
    }
    expect((await zac.as(ANA).command("show me")).text).toContain("+1 415 555 0141");
  });

  it("taking a phone from somebody who has none", async () => {
    expect((await dana().command("remove <@U02BOB>")).text).toContain(
      "Bob Hartley has no Zoom phone. Nothing to do.",
    );
  });

  it("of several people, those who can't be served are named on the card with the reason", async () => {
    const card = await dana().command("assign <@U02BOB> <@U11PRI> <@U17CAS>");
    expect(card.text).toContain("Left out:");
    expect(card.text).toMatch(/Priya Nair .*has not accepted/);
    expect(card.text).toMatch(/is not in Zoom/);
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
  });
});

describe("words that are not quite a command", () => {
  let zac: Sandbox;
  beforeAll(async () => {
    zac = await startSandbox();
  });
  afterAll(() => zac?.close());
  const dana = () => zac.as(DANA);

  it("a misspelled command is asked about", async () => {
    expect((await dana().command("asign <@U02BOB>")).text).toContain("Did you mean `/zphone assign`?");
    expect((await dana().command("frobnicate")).text).toContain("`/zphone help` lists what I can do");
  });

  it("nobody said: how it is said", async () => {
    expect((await dana().command("assign")).text).toContain("`/zphone assign @bob`");
  });

  it("an unescaped @bob is found by name; a name that several have gives a menu", async () => {
    expect((await dana().command("show @bob")).text).toContain(BOB);
    const told = await dana().command("assign mike");
    expect(told.text).toContain("Which mike?");
    expect(told.text).toContain("mike.cheng@acme.example");
    expect(told.options.map(({ label }) => label)).toEqual(["Mike Chen", "Mike Cheng"]);
  });

  it("everybody at once: a list is the way, and nobody whose name is nearly that is offered", async () => {
    for (const words of ["remove all", "assign everyone", "offboard @everybody"]) {
      const told = await dana().command(words);
      expect(told.text, words).toContain("nothing for everybody at once");
      expect(told.text, words).toContain("/zphone template");
      expect(told.options, words).toEqual([]);
    }
  });

  it("a name nobody has, and one that is nearly somebody's", async () => {
    expect((await dana().command("show zebediah")).text).toContain("Nobody in Zoom is called “zebediah”");
    expect((await dana().command("show devrij")).text).toContain("Devraj Patel");
  });

  it("show tells a person by mention, extension and number, and says who holds what no person holds", async () => {
    for (const words of ["<@U13KAT>", "2100", "+14155550120", "(415) 555-0120"]) {
      const told = await dana().command(`show ${words}`);
      expect(told.text, words).toContain(`Kate Osei (${KATE})`);
      expect(told.text, words).toMatch(/Extension\*\n2100/);
    }
    expect((await dana().command("show +14155550100")).text).toContain("Main line");
  });

  it("licenses, help and an empty history are helpful", async () => {
    expect((await dana().command("licenses")).text).toContain("US/CA Metered Calling Plan | 0 | 10 | 10");
    expect((await dana().command("help")).text).toContain("/zphone remove @bob");
    expect((await zac.as(ANA).command("help")).text).not.toContain("/zphone remove");
    expect((await dana().command("undo")).text).toContain("nothing that could be undone");
    expect((await dana().command("history")).text).toContain("Nothing was done yet");
  });

  it("a dry run shows what it would be and stores nothing", async () => {
    const told = await dana().command("remove <@U13KAT> --dry-run");
    expect(told.text).toContain("Dry run, nothing stored");
    expect(told.text).toMatch(
      /Take the phone from Kate Osei\?.*free seats \d+ → \d+.*Undo can't bring back/s,
    );
    expect(told.buttons).toEqual([]);
    expect((await dana().command("history")).text).toContain("Nothing was done yet");
  });
});
