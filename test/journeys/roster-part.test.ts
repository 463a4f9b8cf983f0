// Part of a dropped list: named by what stands in a column, by rows, or by name. Done as a part, said first on the card, with
// the others told as left out; asked about where the words mean nothing in the list, or two things.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

let lists = 0;
const at = (name: string) => `${name}@acme.example`;
function staff() {
  lists += 1;
  return {
    name: `staff-${lists}.csv`,
    text: `Email,Name,License,Office,Type,List ${lists}\r\n${BOB},Bob Hartley,Zoom Phone,London,Employee,\r\n${at("lee.wong")},Lee Wong,Zoom Phone,Berlin,Contractor,\r\n${KATE},Kate Osei,Zoom Phone Pro,Berlin,Employee,\r\n`,
  };
}
const drop = (words: string, file = staff()) => zac.as(DANA).say(words, { channel: "dm", files: [file] });

const inThread = ({ thread }: { readonly thread: string | null }, words: string) =>
  zac.as(DANA).say(words, { channel: "dm", ...(thread ? { thread } : {}) });

describe("a part of a list", () => {
  it("is done alone, said first, and the others are told as left out on request", async () => {
    const card = await drop("only London");
    expect(card.text).toMatch(
      /Zoom phone for Bob Hartley\?\*\n\*Only 1 of 3 rows: those whose Office is London\.\*\nstaff-\d+\.csv, 3 rows: \*1\* to give · 2 left out on request/,
    );
    expect(card.text).toContain("Left out, as you asked.");
    expect(
      (await zac.as(DANA).messages("dm")).flatMap(({ files }) => files).map(({ name }) => name),
    ).not.toContain(`staff-${lists}-to-fix.csv`);
    await zac.as(DANA).becomes(await zac.as(DANA).click(card, "Confirm"), /has a Zoom phone|done/i);
    expect(new Set((await zac.ledger()).map(({ target }) => target)).size).toBeLessThanOrEqual(2);
  });

  it.each([
    ["skip the contractors", /2 of 3 rows: all without those whose Type is Contractor/],
    ["everyone except Lee", /2 of 3 rows: all without Lee Wong \(line 3\)/],
    ["everyone except <@U02BOB>", /2 of 3 rows: all without Bob Hartley \(line 2\)/],
    ["just Bob", /1 of 3 rows: Bob Hartley \(line 2\)/],
    ["only row 2", /1 of 3 rows: row 2/],
    [
      "everyone in Berlin except the contractors",
      /1 of 3 rows: those whose Office is Berlin, without those whose Type/,
    ],
    ["give everyone in London a license", /1 of 3 rows: those whose Office is London/],
  ])("%s", async (words, told) => expect((await drop(words)).text).toMatch(told));

  it("goes with what is to be done", async () => {
    const card = await drop("remove their licenses, only Berlin");
    expect(card.text).toContain("Take the phone from Kate Osei?");
    expect(card.text).toContain("Only 2 of 3 rows: those whose Office is Berlin.");
  });

  it("is checked alone", async () =>
    expect((await drop("just check the London rows")).text).toMatch(
      /nothing is done\.[\s\S]*Only 1 of 3 rows/,
    ));

  it("that the list doesn't know is one question, with what it knows", async () => {
    const asked = await drop("only Lisbon");
    expect(asked.text).toContain("Nothing in the list says “Lisbon”. Which rows are meant?");
    expect(asked.options.map(({ label }) => label).concat(asked.buttons)).toContain(
      "Office: Berlin (2 rows)",
    );
    const card = await zac.as(DANA).pick(asked, "Office: London");
    expect(card.text).toContain("Only 1 of 3 rows: those whose Office is London.");
  });

  it("that no rule understands, and the list has, is asked about and not lost", async () => {
    const asked = await drop("license them, the berlin crowd turned ours down");
    expect(asked.text).toContain(
      "“Office: Berlin” is a part of the list, and I can't tell whether it is in or left out.",
    );
    const card = await zac.as(DANA).pick(asked, "All but Office: Berlin");
    expect(card.text).toContain("Only 1 of 3 rows: all without those whose Office is Berlin.");
  });

  it("stays asked about until it is answered: the whole list is not shown for it", async () => {
    const asked = await drop("only Lisbon");
    const then = (words: string) =>
      zac.as(DANA).say(words, { channel: "dm", ...(asked.thread ? { thread: asked.thread } : {}) });
    expect((await then("use metered")).text).toContain("Nothing in the list says “Lisbon”");
    const card = await then("only London");
    expect(card.text).toContain("Only 1 of 3 rows: those whose Office is London.");
    expect(card.text).toContain("US/CA Metered");
  });

  it("can be all of it after all", async () => {
    const asked = await drop("only Lisbon");
    expect((await zac.as(DANA).pick(asked, "All 3 rows")).text).not.toContain("Only");
  });

  it("said after the list came, is that part of it", async () => {
    const card = await drop("");
    const then = await zac
      .as(DANA)
      .say("only London", { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });
    expect(then.text).toContain("Only 1 of 3 rows: those whose Office is London.");
  });

  it("stays what it was while more is said, and so does what is done with it", async () => {
    const card = await drop("");
    const then = (words: string) =>
      zac.as(DANA).say(words, { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });
    expect((await then("skip lee")).text).toContain("Only 2 of 3 rows: all without Lee Wong");
    expect((await then("why is line 3 left out?")).text).toContain("nothing is done");
    const metered = await then("use metered");
    expect(metered.text).toContain("Only 2 of 3 rows: all without Lee Wong");
    expect(metered.text).toContain("US/CA Metered");
    expect((await then("no, all of them")).text).not.toContain("Only");
  });

  it.each([
    [
      "who's in Berlin?",
      /2 of 3 rows: those whose Office is Berlin\.[\s\S]*Lee Wong \(line 3\): no Zoom phone/,
    ],
    ["who of these has a phone already?", /1 of 3 rows with a Zoom phone\.[\s\S]*Kate Osei \(line 4\)/],
    ["is Tom on it?", /nobody\.[\s\S]*Nothing in the list says “Tom”\./],
  ])("“%s” is answered from its rows, and the card stands", async (words, told) => {
    const card = await drop("");
    const then = await zac
      .as(DANA)
      .say(words, { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });
    expect(then.text).toMatch(told);
    expect((await zac.as(DANA).again(card)).buttons).toContain("Confirm");
  });

  it("is what is said of somebody while the card waits, and the card it had is taken back", async () => {
    const card = await drop("take their phones");
    const then = await inThread(card, "only kate is leaving");
    expect(then.text).toContain("Take the phone from Kate Osei?");
    expect(then.text).toContain("Only 1 of 3 rows: Kate Osei (line 4).");
    expect((await zac.as(DANA).again(card)).text).toContain("Cancelled");
    expect((await inThread(card, "lee has left, take him off")).text).toContain(
      "Is “lee” to be in, or left out?",
    );
  });

  it("is not asked for beside its card: one would overtake the other", async () => {
    const card = await drop("");
    const asked = await inThread(card, "make lee's a metered one");
    expect(asked.text).toContain("Lee Wong: on the card of the list, which waits. Say “without Lee Wong”");
    expect(asked.buttons).toEqual([]);
    expect((await inThread(card, "without Lee Wong")).text).toContain("all without Lee Wong (line 3)");
  });

  it("with one more has one card for all of them, and the rest with another plan one of its own", async () => {
    const card = await drop("only London");
    const more = await inThread(card, "and Kate too");
    expect(more.text).toContain("Only 2 of 3 rows");
    expect((await zac.as(DANA).again(card)).text).toContain("Cancelled");
    const first = await drop("only London");
    const others = await inThread(first, "and the others on Zoom Phone Pro");
    expect(others.text).toContain("all without those whose Office is London");
    expect((await zac.as(DANA).again(first)).buttons).toContain("Confirm");
  });

  it("is asked about where a remark on one of it means nothing to anybody here", async () => {
    const card = await drop("");
    const asked = await inThread(card, "lee plays the tuba");
    expect(asked.text).toContain("Is “Lee Wong” to be in, or left out?");
    expect((await inThread(card, "left out")).text).toContain("all without Lee Wong (line 3)");
  });

  it("asks a deed for nobody of it beside its card as ever", async () => {
    const card = await drop("only London");
    expect((await inThread(card, "give Devraj Patel a license")).text).toContain("Devraj Patel");
    expect((await zac.as(DANA).again(card)).buttons).toContain("Confirm");
  });

  it("is nobody where it was the wrong list: its card goes", async () => {
    const card = await drop("");
    expect((await inThread(card, "oops, I dropped the wrong file")).text).toContain(
      "Then I leave that file.",
    );
    expect((await zac.as(DANA).again(card)).text).toMatch(/Cancelled: .* It was the wrong list\./);
  });

  it.each([
    ["do any of these already have one?", /1 of 3 rows with a Zoom phone/],
    ["what happens to their extensions once I confirm?", /nothing is done\.[\s\S]*It would be/],
    ["will there be enough seats for all of these?", /nothing is done\.[\s\S]*free seats/],
  ])("“%s” is answered, and the card stands", async (words, told) => {
    const card = await drop("");
    expect((await inThread(card, words)).text).toMatch(told);
    expect((await zac.as(DANA).again(card)).buttons).toContain("Confirm");
  });

  it("leaves out whoever is taken off the list, and takes nobody's phone", async () => {
    const card = await drop("");
    const then = await zac
      .as(DANA)
      .say("remove kate from the list", { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });
    expect(then.text).toContain("Only 2 of 3 rows: all without Kate Osei");
    expect(then.text).not.toContain("Take the phone");
  });

  it("is another list than the whole: both can be dropped after each other", async () => {
    const file = staff();
    await drop("only London", file);
    expect((await drop("only Berlin", file)).text).toContain("those whose Office is Berlin");
    expect((await drop("only London", file)).text).toContain("is already waiting as #");
  });

  it("named in passing is a name for the list, where nothing in it is called so", async () => {
    const card = await drop("give the warehouse team licenses");
    expect(card.text).not.toContain("Only");
    expect(card.text).toContain("Bob Hartley");
  });
});

describe("leavers who are still here", () => {
  const leavers = (...rows: readonly (readonly [string, string])[]) => {
    lists += 1;
    return {
      name: "leavers.csv",
      text: `Email,Last day,List ${lists}\n${rows.map(([email, day]) => `${email},${day},\n`).join("")}`,
    };
  };
  const AHEAD = "2099-12-31";

  it("are asked about, and only those who have left lose their phones", async () => {
    const asked = await drop("leavers", leavers([KATE, "2026-01-31"], [BOB, AHEAD]));
    expect(asked.text).toContain(
      "1 of 2 people in leavers.csv is still here: “Last day” is after today (31 December 2099).",
    );
    const card = await zac.as(DANA).pick(asked, "Only the one who has left");
    expect(card.text).toContain("Take the phone from Kate Osei?");
    expect(card.text).toContain("Only 1 of 2 rows: those whose “Last day” has come.");
    expect(card.text).toContain("1 left out on request");
  });

  it("lose theirs where that is what is picked", async () => {
    const asked = await drop("leavers", leavers([KATE, AHEAD]));
    expect(asked.text).toContain("The person in leavers.csv is still here");
    expect((await zac.as(DANA).pick(asked, "Take it now")).text).toContain("Take the phone from Kate Osei?");
  });

  it("are counted as all where nobody has left", async () => {
    const asked = await drop("leavers", leavers([KATE, AHEAD], [BOB, AHEAD]));
    expect(asked.text).toContain(
      "Both people in leavers.csv are still here: “Last day” is after today (31 December 2099).",
    );
    const talk = `${asked.channel}:${asked.thread}`;
    const waits = async () => (await zac.workspace()).sessions[talk];
    await expect.poll(waits).toBe("suspended");
    await zac.as(DANA).pick(asked, "Not this file");
    await expect.poll(waits).toBe("active");
  });

  it("are not asked about once their last day has come", async () => {
    const card = await drop("leavers", leavers([KATE, "2026-01-31"]));
    expect(card.text).toContain("Take the phone from Kate Osei?");
  });
});

describe("people of whom a list that gives says otherwise", () => {
  const joiners = (column: string, ...cells: readonly string[]) => {
    lists += 1;
    const who = [BOB, KATE, at("lee.wong"), "not an address"];
    const rows = cells.map((cell, index) => `${who[index]},Zoom Phone,${cell},\n`).join("");
    return { name: "joiners.csv", text: `Email,License,${column},List ${lists}\n${rows}` };
  };

  it("are asked about; without them, the others are given theirs and faults are told as ever", async () => {
    const asked = await drop("", joiners("Status", "Active", "Terminated", "Active", "Active"));
    expect(asked.text).toContain(
      'In joiners.csv "Status" says that somebody leaves or has left (line 3). Who shall get what it gives?',
    );
    const card = await zac.as(DANA).pick(asked, "Only the other 2");
    expect(card.text).toContain("all without those who leave or have left.");
    expect(card.text).toMatch(/not an address/);
    expect(card.text).not.toContain("Kate Osei");
  });

  it("are given theirs where that is what is picked", async () => {
    const asked = await drop("assign these", joiners("Notes", "", "do not set up yet"));
    expect(asked.text).toContain('"Notes" says to wait with somebody, or to leave them out (line 3)');
    expect((await zac.as(DANA).pick(asked, "Both, all the same")).text).toContain("joiners.csv, 2 rows: ");
  });

  it("are asked about once in a talk", async () => {
    const asked = await drop("", joiners("Status", "Active", "Terminated", "Active"));
    const card = await zac.as(DANA).pick(asked, "All 3, all the same");
    const then = await zac
      .as(DANA)
      .say("use metered", { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });
    expect(then.text).toContain("US/CA Metered");
    expect(then.text).not.toContain("Who shall get");
  });

  it("are asked about from their last day on, and not before", async () => {
    expect((await drop("", joiners("Contract end", "2099-10-31", ""))).text).toContain("Bob Hartley");
    const asked = await drop("", joiners("Contract end", "2026-01-31", "", ""));
    expect(asked.text).toContain('"Contract end" says that somebody leaves or has left (line 2)');
  });

  it("are told on the preview of a mere check", async () => {
    const told = await drop("just check it", joiners("Status", "Active", "Terminated", "Active"));
    expect(told.text).toMatch(/nothing is done\.[\s\S]*"Status" says that somebody leaves or has left/);
  });
});
