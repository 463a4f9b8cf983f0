// Operations on people: another plan, a phone that moves, a leaver, several at once; and what is remembered of them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOB, DANA, IMRAN, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);
const ANAS = "ana.garcia@acme.example";
const KATES = { phoneEnabled: true, plans: [{ type: 3000 }], extension: "2100", numbers: ["+14155550120"] };
const NOTHING = { phoneEnabled: false, plans: [], extension: null, numbers: [] };

describe("changing the calling plan", () => {
  it("is one atomic switch after a card with both plans' seats, and comes back by Undo", async () => {
    const card = await dana().command('change <@U13KAT> --plan "US/CA Unlimited"');
    expect(card.text).toContain("Zoom Phone Pro → US/CA Unlimited Calling Plan");
    expect(card.text).toContain("US/CA Unlimited: free seats 2 → 1");
    expect(card.text).toContain("Zoom Phone Pro: free seats 1 → 2");
    const done = await dana().click(card, "Confirm");
    expect(await zac.person(KATE)).toMatchObject({ ...KATES, plans: [{ type: 200 }] });
    expect(await zac.ledger()).toHaveLength(1);
    await dana().click(await dana().click(done, "Undo"), "Confirm");
    expect(await zac.person(KATE)).toMatchObject(KATES);
  });

  it("to a plan without seats, or to the same, or of somebody without one, is told", async () => {
    expect((await dana().command('change <@U13KAT> --plan "Metered"')).text).toContain(
      "Every seat of US/CA Metered",
    );
    expect((await dana().command('change <@U13KAT> --plan "Pro"')).text).toContain("Nothing to do");
    expect((await dana().command('change <@U02BOB> --plan "Pro"')).text).toContain("no calling plan yet");
  });
});

describe("a transfer", () => {
  it("moves plan, number and extension, with the seats of all of it counted once", async () => {
    const card = await dana().command("transfer <@U13KAT> <@U02BOB>");
    expect(card.text).toContain("Phone from Kate Osei to Bob Hartley");
    expect(card.text).toContain("If Bob Hartley can't be served, Kate Osei gets everything back");
    expect(card.text).toContain("Zoom Phone Pro: free seats 1 → 1");
    await dana().click(card, "Confirm");
    expect(await zac.person(KATE)).toMatchObject(NOTHING);
    expect(await zac.person(BOB)).toMatchObject(KATES);
  });

  it("works with every seat taken, for the giver is freed first", async () => {
    await zac.mutate({ email: "devraj.patel@acme.example", plan: 3000 });
    expect(await zac.seats(3000)).toBe(0);
    await dana().click(await dana().command("transfer <@U13KAT> <@U02BOB>"), "Confirm");
    expect(await zac.person(BOB)).toMatchObject(KATES);
  });

  it("whose receiver can't be served gives the giver everything back, and says so", async () => {
    const card = await dana().command("transfer <@U13KAT> <@U02BOB>");
    await zac.mutate({ email: BOB, status: "inactive" });
    await dana().click(card, "Confirm");
    const told = await dana().becomes(card, /Undone/);
    expect(told.text).toContain("Bob Hartley");
    expect(await zac.person(KATE)).toMatchObject(KATES);
    expect(await zac.person(BOB)).toMatchObject({ plans: [], numbers: [] });
  });

  it("from somebody who has nothing, or to themselves, is told", async () => {
    expect((await dana().command("transfer <@U02BOB> <@U13KAT>")).text).toContain(
      "no Zoom phone to hand over",
    );
    expect((await dana().command("transfer <@U13KAT> <@U13KAT>")).text).toContain("Name two people");
  });
});

describe("offboarding", () => {
  it("hands the number to who stays, after a card", async () => {
    const card = await dana().command("offboard <@U13KAT> --to <@U03ANA>");
    expect(card.text).toContain("Callers of Kate Osei's number reach Ana García");
    await dana().click(card, "Confirm");
    expect(await zac.person(KATE)).toMatchObject(NOTHING);
    expect((await zac.person(ANAS)).numbers).toEqual(["+14155550120", "+14155550141"].toSorted());
  });

  it("to somebody without a phone offers a transfer instead", async () => {
    const told = await dana().command("offboard <@U13KAT> --to <@U02BOB>");
    expect(told.text).toContain("Bob Hartley has no Zoom phone");
    const card = await dana().click(told, "Transfer all of it");
    expect(card.text).toContain("Phone from Kate Osei to Bob Hartley");
  });

  it("on a day waits for it, is listed in history and pending across a restart, and can be cancelled", async () => {
    const card = await dana().command("offboard <@U13KAT> --on tomorrow");
    expect(card.text).toMatch(/Offboard Kate Osei on .*\d/);
    const scheduled = await dana().click(card, "Confirm");
    expect(scheduled.text).toContain("Scheduled");
    expect(await zac.ledger()).toEqual([]);
    await zac.product("stop");
    await zac.product("start");
    // Cards that were overtaken by this one are redrawn now and then: the table is waited for, not the next news.
    await dana().command("history");
    await dana().waitFor("scheduled for", "it-help");
    const pending = await dana().command("pending");
    expect(pending.text).toContain("Offboard Kate Osei");
    const label = pending.buttons.find((one) => one.startsWith("Cancel"));
    const told = await dana().click(pending, label ?? "Cancel");
    expect(told.text).toContain("is cancelled");
    expect((await dana().command("pending")).text).toContain("Nothing is waiting");
    expect(await zac.person(KATE)).toMatchObject(KATES);
  });

  it("on its day is done only for what was shown: changed meanwhile, it is not, and the asker hears of it", async () => {
    // A minute that has just begun counts as to come: confirmed, its time is there.
    await dana().command("offboard <@U13KAT> --on tomorrow --dry-run");
    const { text } = await dana().waitFor("Dry run, nothing stored", "it-help");
    const zone = /\(([A-Z]\w+\/\w+)\)/.exec(text)?.[1] ?? "UTC";
    const now = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
    const card = await dana().command(`offboard <@U13KAT> --on "today ${now.format(new Date())}"`);
    expect(card.text).toContain(`(${zone})`);
    await zac.mutate({ email: KATE, extension: "2199" });
    await dana().click(card, "Confirm");
    const told = await dana().waitFor(/Not done as planned: #\d+ Offboard Kate Osei/, "dm");
    expect(told.text).toContain("extension is 2199 (was 2100)");
    expect(await zac.person(KATE)).toMatchObject({ ...KATES, extension: "2199" });
  });

  it("of several people hands all their numbers to one who stays", async () => {
    await zac.mutate({ email: "devraj.patel@acme.example", plan: 200, numbers: ["+14155550150"] });
    const card = await dana().command("offboard <@U13KAT> <@U04DEV> --to <@U03ANA>");
    expect(card.text).toContain("Offboard 2 people");
    await dana().click(card, "Confirm");
    expect((await zac.person(ANAS)).numbers).toEqual(
      ["+14155550120", "+14155550141", "+14155550150"].toSorted(),
    );
  });

  it("keeps to what Zoom can do, and says what it can't", async () => {
    expect((await dana().command("offboard <@U13KAT> --keep-number")).text).toContain("no way to reserve it");
    expect((await dana().command("offboard <@U13KAT> --keep-number --to <@U03ANA>")).text).toContain(
      "not both",
    );
    expect((await dana().command("offboard <@U13KAT> --forward +15550001111")).text).toContain(
      "can't forward calls to an outside number",
    );
    expect((await dana().command("offboard <@U13KAT> --to <@U03ANA> --forward <@U15DAN>")).text).toContain(
      "Name one person for both",
    );
    expect(await zac.ledger()).toEqual([]);
  });

  it("on a day that is over, or no day at all, is refused", async () => {
    expect((await dana().command("offboard <@U13KAT> --on 2020-01-01")).text).toContain("is over");
    expect((await dana().command("offboard <@U13KAT> --on someday")).text).toContain(
      "I don't understand the date",
    );
  });
});

describe("several people", () => {
  it("are one card and one Confirm, one line each, and one Undo", async () => {
    const card = await dana().command("assign <@U02BOB> <@U04DEV>");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(card.text).toContain("free seats 2 → 0");
    const done = await dana().click(card, "Confirm");
    expect(done.text).toContain("2 of 2 done");
    expect(done.text).toContain("Bob Hartley has a Zoom phone");
    expect(await zac.seats(200)).toBe(0);
    await dana()
      .click(done, "Undo")
      .then(async (next) => {
        if (next.buttons.includes("Confirm")) await dana().click(next, "Confirm");
      });
    expect(await zac.person(BOB)).toMatchObject(NOTHING);
    expect(await zac.seats(200)).toBe(2);
  });

  it("can be said as a Slack group", async () => {
    const card = await dana().command("remove @it-team");
    expect(card.text).toContain("Dana Reyes");
    expect(card.text).toContain("Imran Qureshi has no Zoom phone. Nothing to do.");
    await dana().click(card, "Cancel");
  });

  it("of whom some fail are told apart, and Retry failed asks for the others alone", async () => {
    const card = await dana().command("assign <@U02BOB> <@U04DEV>");
    await zac.mutate({ email: BOB, status: "inactive" });
    const told = await dana().becomes(await dana().click(card, "Confirm"), "Partly done");
    expect(told.text).toContain("1 of 2 done");
    expect(told.text).toMatch(/Bob Hartley: /);
    expect(told.buttons).toContain("Retry failed");
    await zac.mutate({ email: BOB, status: "active" });
    const again = await dana().click(told, "Retry failed");
    expect(again.text).toContain("Zoom phone for Bob Hartley");
    expect(again.text).not.toContain("Devraj");
    await dana().click(again, "Confirm");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
  });

  it("whom another could be mistaken for wait for a look", async () => {
    const card = await dana().command("assign <@U05MIK>");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(await zac.ledger()).toEqual([]);
  });
});

describe("the guided form", () => {
  it("is opened by the command alone, and asks and answers like the words", async () => {
    await dana().openForm();
    const [first] = await dana().views();
    await dana().submit(first?.id ?? "", { "What do you want to do?": "assign_license" });
    const [second] = await dana().views();
    expect(second?.text).toContain("Who gets it");
    await dana().submit(second?.id ?? "", { people: ["U02BOB"], why: "starts on Monday" });
    const told = await dana().waitFor("Bob Hartley has a Zoom phone", "it-help");
    expect(told.text).toContain("starts on Monday");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
  });

  const opened = async (tool: string) => {
    await dana().openForm();
    const first = (await dana().views()).at(-1);
    await dana().submit(first?.id ?? "", { "What do you want to do?": tool });
    return (await dana().views()).at(-1) ?? { id: "", text: "" };
  };

  it("offers the plans with their seats, the sites and the free numbers, as Zoom has them", async () => {
    const { id, text } = await opened("assign_license");
    expect(text).toContain("US/CA Unlimited Calling Plan (2 of 25 free)");
    expect(text).toContain("London");
    expect(text).toContain("+1 415 555 0150");
    await dana().submit(id, { people: ["U02BOB"], callingPlan: "3000", number: "+14155550150" });
    await dana().waitFor(/Bob Hartley has a Zoom phone: .*Pro/, "it-help");
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 3000 }], numbers: ["+14155550150"] });
  });

  it("says what is wrong at the field it is about, and stays open", async () => {
    // Slack waits three seconds for what a form says: what Zoom is asked for it is known from here on.
    await dana().command("extension <@U13KAT> 2041");
    const { id } = await opened("set_extension");
    const faults = await dana().submit(id, { people: ["U13KAT"], extension: "2041" });
    expect(String(faults.extension)).toContain("taken by Ana García");
    expect(await dana().submit(id, { people: ["U13KAT"], extension: "2500" })).toEqual({});
    await dana().click(await dana().waitFor("2100 → 2500", "it-help"), "Cancel");
  });

  it("can show what would be done, and do nothing", async () => {
    const { id } = await opened("remove_license");
    await dana().submit(id, { people: ["U13KAT"], "dry-run": ["yes"] });
    const told = await dana().waitFor("Dry run, nothing stored", "it-help");
    expect(told.text).toContain("Take the phone from Kate Osei?");
    expect(told.buttons).toEqual([]);
    expect(await zac.person(KATE)).toMatchObject(KATES);
  });
});

describe("history", () => {
  it("tells what was done, by whom and why, for one person, and as a CSV file", async () => {
    await dana().command("assign <@U02BOB> --why “new at the desk”");
    await zac.as(IMRAN).command("number <@U13KAT> +14155550150");
    const all = await dana().command("history");
    expect(all.text).toContain("new at the desk");
    expect(all.text).toMatch(/Imran Qureshi \| Number for Kate Osei \| applied/);
    const one = await dana().command("history <@U13KAT>");
    expect(one.text).not.toContain("new at the desk");
    const his = await dana().command("history --by <@U16IMR>");
    expect(his.text).not.toContain("new at the desk");
    await dana().command("history --format csv");
    // Asked for in a channel, it goes to the asker's DM: others read along there.
    expect((await dana().messages("it-help")).filter(({ files }) => files.length > 0)).toEqual([]);
    const message = (await dana().messages("dm")).findLast(({ files }) => files.length > 0);
    const csv = await zac.file(message?.files[0]?.id ?? "");
    expect(csv.split(/\r?\n/)[0]).toMatch(/^"?No\.?"?,/);
    expect(csv).toContain("new at the desk");
  });

  it("is narrowed to days, and shows one operation in full", async () => {
    await dana().command("assign <@U02BOB> --why “new at the desk”");
    expect((await dana().command("history <@U02BOB> --since today")).text).toContain("new at the desk");
    expect((await dana().command("history <@U02BOB> --until yesterday")).text).toMatch(
      /Nothing was done .*until 20/,
    );
    expect((await dana().command("history --by devraj")).text).toContain("Nothing was done by Devraj Patel");
    expect((await dana().command("history <@U11PRI>")).text).toContain("Nothing was done for Priya Nair");
    expect((await dana().command("history --since whenever")).text).toContain("I don't understand the date");
    expect((await dana().command("history --format xlsx")).text).toContain("I can't write xlsx");
    const number = /#(\d+)/.exec((await dana().command("history <@U02BOB>")).text)?.[1];
    const full = await dana().command(`history ${number}`);
    expect(full.text).toContain("Zoom phone for Bob Hartley");
    expect(full.text).toMatch(/Asked by\*\nDana Reyes/);
    expect(full.text).toMatch(/Calling plan: none → US\/CA Unlimited/);
    expect((await dana().command("history 99999")).text).toContain("There is no operation 99999");
  });

  it("undo takes back one's own last, or the one that is named", async () => {
    await dana().command("assign <@U02BOB>");
    await zac.as(IMRAN).command("number <@U13KAT> +14155550150");
    await dana().command("undo");
    expect(await zac.person(BOB)).toMatchObject(NOTHING);
    expect((await zac.person(KATE)).numbers).toHaveLength(2);
    const number = /#(\d+)[^\n]*Number for Kate Osei/.exec(
      (await dana().command("history <@U13KAT>")).text,
    )?.[1];
    const card = await dana().command(`undo ${number}`);
    // Somebody else's: a card first.
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    await dana().click(card, "Confirm");
    expect((await zac.person(KATE)).numbers).toEqual(["+14155550120"]);
  });

  it("undo finds an operation by its kind and day, and asks when several fit", async () => {
    await dana().command("assign <@U02BOB>");
    await dana().command("assign <@U04DEV>");
    expect((await dana().command("undo import yesterday")).text).toContain("Nothing fits “import yesterday”");
    expect((await dana().command("undo frobnication")).text).toContain("I don't know which operation");
    const menu = await dana().command("undo assign today");
    expect(menu.text).toContain("Which one?");
    await dana().pick(menu, menu.options.find(({ label }) => label.includes("Devraj"))?.label ?? "");
    expect(await zac.person("devraj.patel@acme.example")).toMatchObject(NOTHING);
    expect(await zac.person(BOB)).toMatchObject({ plans: [{ type: 200 }] });
  });

  it("an undo of what somebody changed since says so, and waits for a look", async () => {
    const told = await dana().command("assign <@U02BOB>");
    await zac.mutate({ email: BOB, numbers: ["+14155550150"] });
    const card = await dana().click(told, "Undo");
    expect(card.text).toContain("Changed since");
    expect(card.buttons).toEqual(["Confirm", "Cancel"]);
    expect(await zac.person(BOB)).toMatchObject({ phoneEnabled: true });
  });
});

describe("Home", () => {
  it("shows an admin what waits and was done last, and everybody their own phone", async () => {
    await dana().command("remove <@U13KAT>");
    const home = await dana().home();
    expect(home).toContain("2001");
    expect(home).toContain("Take the phone from Kate Osei");
    expect(home).toMatch(/US\/CA Unlimited: \*\d+\* of \d+ free/);
    const ana = await zac.as("U03ANA").home();
    expect(ana).toContain("2041");
    expect(ana).not.toContain("Free seats");
    expect(await zac.as("U02BOB").home()).toContain("You have no Zoom phone");
  });

  it("says that Zoom does not answer, and is itself again when it does", async () => {
    await zac.zoomFaults({ rate5xx: 1 });
    expect(await dana().home()).toContain("Zoom isn't answering");
    await zac.zoomFaults();
    expect(await dana().home()).toContain("2001");
  });
});
