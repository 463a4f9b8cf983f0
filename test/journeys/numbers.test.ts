// Numbers, extensions and sites: found, given, taken, and never taken from whoever holds them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const SARAH = "sarah.oneil@acme.example";
const numbersOf = async (email: string) => (await zac.person(email)).numbers;

describe("giving a number", () => {
  it("that was named, to somebody with a license, is done at once and undone by a click", async () => {
    const told = await dana().command("number <@U13KAT> +14155550150");
    expect(told.text).toContain("Kate Osei: has +1 415 555 0150");
    expect(await numbersOf(KATE)).toEqual(["+14155550120", "+14155550150"]);
    const undone = await dana().click(told, "Undo");
    expect(undone.text).toContain("Undone");
    expect(await numbersOf(KATE)).toEqual(["+14155550120"]);
  });

  it("by area code with several free gives a menu; picking goes on", async () => {
    const told = await dana().command("number <@U13KAT> 415");
    expect(told.text).toContain("Which number for Kate Osei?");
    expect(told.options.map(({ label }) => label)).toEqual(["+1 415 555 0150", "+1 415 555 0151"]);
    expect(await zac.ledger()).toEqual([]);
    await dana().pick(told, "+1 415 555 0151");
    expect(await numbersOf(KATE)).toContain("+14155550151");
  });

  it("by area code with one free takes that one", async () => {
    await dana().command("number <@U13KAT> 212");
    expect(await numbersOf(KATE)).toContain("+12125550160");
  });

  it("by its last digits", async () => {
    await dana().command("number <@U13KAT> 0151");
    expect(await numbersOf(KATE)).toContain("+14155550151");
  });

  it("by city, by site, toll-free, or simply the next one", async () => {
    await dana().command('number <@U13KAT> --city "New York"');
    expect(await numbersOf(KATE)).toContain("+12125550160");
    await dana().command("number <@U13KAT> --site London");
    expect(await numbersOf(KATE)).toContain("+442079460101");
    await dana().command("number <@U13KAT> --type toll-free");
    expect(await numbersOf(KATE)).toContain("+18885550100");
    await dana().command("number <@U13KAT> next");
    expect(await numbersOf(KATE)).toHaveLength(5);
  });

  it.each([
    ["a person", "+14155550141", /held by Ana García/],
    ["the main line", "+14155550100", /held by .*Main line/],
  ])("that %s holds is refused, and says who holds it", async (_who, number, words) => {
    const told = await dana().command(`number <@U13KAT> ${number}`);
    expect(told.text).toMatch(words);
    expect(await zac.ledger()).toEqual([]);
    const held = await dana().command(`show ${number}`);
    expect(held.text).toMatch(/Ana García|Main line/);
  });

  it("that is not of this account, or fits nothing free, is told with where to look", async () => {
    expect((await dana().command("number <@U13KAT> +14155559999")).text).toContain(
      "is not a number of this Zoom account",
    );
    expect((await dana().command("number <@U13KAT> 617")).text).toContain("No free number fits 617");
  });

  it("to somebody without a license offers both in one card", async () => {
    const card = await dana().command("number <@U02BOB> +14155550150");
    expect(card.text).toContain("Bob Hartley has no license yet");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    await dana().click(card, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }], numbers: ["+14155550150"] });
  });

  it("the full starter is one command with no follow-up", async () => {
    const told = await dana().command(
      "assign <@U02BOB> --site London --number +442079460101 --extension 4321",
    );
    const bob = await zac.person(BOB);
    expect(bob).toMatchObject({ plans: [{ type: 200 }], site: "London", numbers: ["+442079460101"] });
    expect(bob.extension).toMatch(/4321$/);
    expect(told.text).toContain(`extension ${bob.extension}`);
    expect(told.text).toContain("London");
  });
});

describe("free numbers", () => {
  it("are listed by area, by site, and held ones with their holders", async () => {
    const all = await dana().command("numbers");
    expect(all.text).toContain("5 numbers free");
    expect((await dana().command("numbers 415")).text).toContain("2 numbers free");
    expect((await dana().command("numbers --site London")).text).toContain("+44 20 7946 0101");
    expect((await dana().command("numbers --status assigned")).text).toMatch(
      /\+1 415 555 0141 \| Ana García/,
    );
  });

  it("are listed by country, ending, kind and status; what can't be looked for is said", async () => {
    expect((await dana().command("numbers --country GB")).text).toContain("1 number free (United Kingdom)");
    expect((await dana().command("numbers --country “United States”")).text).toContain("4 numbers free");
    expect((await dana().command("numbers --ending 0151")).text).toContain("+1 415 555 0151");
    expect((await dana().command("numbers toll-free")).text).toContain("1 number free (toll-free)");
    const all = (await dana().command("numbers 415 --status all")).text;
    expect(all).toMatch(/\+1 415 555 0150 \| free/);
    expect(all).toMatch(/\+1 415 555 0100 \| Main line \(main line\)/);
    expect((await dana().command("numbers +14155550141")).text).toContain("Ana García");
    expect((await dana().command("numbers --country Atlantis")).text).toContain("I don't know the country");
    expect((await dana().command("numbers --type fax")).text).toContain("Say toll-free or local");
    expect((await dana().command("numbers --status lost")).text).toContain(
      "I can't list numbers that are “lost”",
    );
    expect((await dana().command("numbers --site Paris")).text).toContain("No site is called “Paris”");
  });
});

describe("several people at once", () => {
  it("get a number each, never the same, in one card", async () => {
    const card = await dana().command("number <@U13KAT> <@U03ANA> 415");
    expect(card.text).toContain("Numbers for 2 people");
    await dana().click(card, "Confirm");
    const all = [...(await numbersOf(KATE)), ...(await numbersOf("ana.garcia@acme.example"))];
    expect(all.filter((number) => /015[01]$/.test(number)).toSorted()).toEqual([
      "+14155550150",
      "+14155550151",
    ]);
  });

  it("get license, number and extension each in one operation", async () => {
    const card = await dana().command("assign <@U02BOB> <@U04DEV> --number next --extension next");
    await dana().click(card, "Confirm");
    const both = [await zac.person(BOB), await zac.person("devraj.patel@acme.example")];
    expect(new Set(both.flatMap(({ numbers }) => numbers)).size).toBe(2);
    expect(new Set(both.map(({ extension }) => extension)).size).toBe(2);
  });

  it("can't share one number or one extension", async () => {
    expect((await dana().command("number <@U13KAT> <@U03ANA> +14155550150")).text).toContain(
      "can't go to several people",
    );
    expect((await dana().command("assign <@U02BOB> <@U04DEV> --extension 2500")).text).toContain(
      "can't go to several",
    );
  });
});

describe("taking a number", () => {
  it("asks whether the number or the whole license is meant", async () => {
    const told = await dana().command("unassign <@U13KAT>");
    expect(told.buttons).toEqual(["Only the number", "The whole license"]);
    const card = await dana().pick(told, "Only the number");
    const done = await dana().click(card, "Confirm");
    expect(done.text).toContain("no longer has +1 415 555 0120");
    expect(await zac.person(KATE)).toMatchObject({ plans: [{ type: 3000 }], extension: "2100", numbers: [] });
  });

  it("can mean the license: then it is the card for that", async () => {
    const told = await dana().command("unassign <@U13KAT>");
    const card = await dana().pick(told, "The whole license");
    expect(card.text).toContain("Take the phone from Kate Osei");
  });

  it("that was said to be the license is the card for that at once; an ending names the number", async () => {
    expect((await dana().command("unassign <@U13KAT> license")).text).toContain(
      "Take the phone from Kate Osei",
    );
    expect((await dana().command("unassign <@U13KAT> 0120")).text).toContain("Take +1 415 ••• 0120");
    expect((await dana().command("unassign <@U13KAT> 9999")).text).toContain("They have +1 415 555 0120");
  });

  it("refuses a number that is somebody else's", async () => {
    const told = await dana().command("unassign <@U13KAT> +14155550141");
    expect(told.text).toContain("is not Kate Osei's");
    expect(await zac.ledger()).toEqual([]);
  });

  it("of several asks which", async () => {
    await zac.mutate({ email: KATE, numbers: ["+14155550120", "+14155550150"] });
    const told = await dana().command("unassign <@U13KAT> number");
    const card = await dana().pick(told, "+1 415 555 0150");
    await dana().click(card, "Confirm");
    expect(await numbersOf(KATE)).toEqual(["+14155550120"]);
  });

  it("comes back by Undo, unless somebody has it by then", async () => {
    const done = await dana().click(await dana().command("unassign <@U13KAT> number"), "Confirm");
    await zac.mutate({ email: SARAH, numbers: ["+14155550120"] });
    const told = await dana().click(done, "Undo");
    expect(told.text).toMatch(/does not come back|Sarah O'Neil has it/);
    expect(await numbersOf(SARAH)).toEqual(["+14155550120"]);
  });
});

describe("extensions", () => {
  it("are set after a card, and told old and new", async () => {
    const card = await dana().command("extension <@U13KAT> 2500");
    expect(card.text).toContain("2100 → 2500");
    const done = await dana().click(card, "Confirm");
    expect(done.text).toContain("2500 (was 2100)");
    expect(await zac.person(KATE)).toMatchObject({ extension: "2500" });
  });

  it("that somebody has are refused by name, with the next free one as a button", async () => {
    const told = await dana().command("extension <@U13KAT> 2041");
    expect(told.text).toContain("Extension 2041 is taken by Ana García");
    const card = await dana().click(told, "Use the next free one");
    expect(card.text).toContain("2100 → 2042");
  });

  it("reserved, too short, too long, or not digits are refused, each with why", async () => {
    expect((await dana().command("extension <@U13KAT> 911")).text).toContain("reserved");
    expect((await dana().command("extension <@U13KAT> 12")).text).toContain("3 to 6");
    expect((await dana().command("extension <@U13KAT> 12345678")).text).toContain("3 to 6");
    expect(await zac.ledger()).toEqual([]);
  });

  it("somebody has already: nothing to do; somebody without a phone: a license with it is offered", async () => {
    expect((await dana().command("extension <@U13KAT> 2100")).text).toContain("already has extension 2100");
    const told = await dana().command("extension <@U02BOB> 2555");
    expect(told.buttons).toEqual(["Assign with this extension"]);
    await dana().click(told, "Assign with this extension");
    expect(await zac.person(BOB)).toMatchObject({ extension: "2555", plans: [{ type: 200 }] });
  });
});

describe("sites", () => {
  it("are changed after a card that says what comes with it", async () => {
    const card = await dana().command("site <@U13KAT> London");
    expect(card.text).toContain("emergency address");
    expect(card.text).toContain("San Francisco HQ → London");
    await dana().click(card, "Confirm");
    expect(await zac.person(KATE)).toMatchObject({ site: "London" });
  });

  it("nobody has give a menu; the same one is nothing to do", async () => {
    const told = await dana().command("site <@U13KAT> Paris");
    expect(told.options.map(({ label }) => label)).toEqual(["San Francisco HQ", "London", "Tokyo"]);
    expect((await dana().command('site <@U13KAT> "San Francisco HQ"')).text).toContain("Nothing to do");
  });

  it("can't be changed by somebody who may not", async () => {
    expect((await zac.as(ANA).command("site me London")).text).toContain("may do it");
  });
});
