// What happens to files between the drop and the card: whose turn it is, which one is meant, what is no list, who reads along.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

let lists = 0;
/** A list nobody has dropped before: the same one again is another story. */
function list(name: string, emails: readonly string[] = [BOB], license = "Zoom Phone") {
  lists += 1;
  return {
    name,
    text: `Email,License,Note\r\n${emails.map((email) => `${email},${license},${lists}\r\n`).join("")}`,
  };
}
type Files = NonNullable<NonNullable<Parameters<ReturnType<Sandbox["as"]>["say"]>[1]>["files"]>;
const drop = (words: string, files: Files, channel = "dm", as = DANA) =>
  zac.as(as).say(words, { files, channel });
const cardsIn = (messages: readonly Seen[]) =>
  messages.filter(({ buttons }) => buttons.includes("Confirm")).length;
const dm = () => zac.as(DANA).messages("dm");

describe("several files", () => {
  const two = () => [list("starters.csv", [BOB]), list("leavers.csv", [KATE])];

  it("are told apart by words", async () => {
    const card = await drop("use starters.csv not leavers.csv", two());
    expect(card.text).toContain("Bob Hartley");
    expect(card.text).not.toContain("Kate Osei");
  });

  it("without a word are a choice", async () => {
    const asked = await drop("", two());
    expect(asked.text).toContain("Which one: starters.csv, leavers.csv?");
    const card = await zac.as(DANA).pick(asked, "starters.csv");
    expect(card.text).toContain("Bob Hartley");
  });

  it("each with something of its own to do are two cards, and the one that takes is confirmed by itself", async () => {
    const before = cardsIn(await dm());
    await drop("starters.csv get licenses, leavers.csv lose theirs", two());
    const takes = await zac.as(DANA).waitFor("Take the phone from Kate Osei?");
    const gives = (await dm()).findLast(({ text }) => text.includes("Zoom phone for Bob Hartley?"));
    expect(gives?.text).toContain("starters.csv, 1 row");
    expect(takes.text).toContain("leavers.csv, 1 row");
    expect(cardsIn(await dm()) - before).toBe(2);
    expect(await zac.ledger()).toEqual([]);
  });

  it("keep what was said when the choice is made", async () => {
    const asked = await drop("just check it", two());
    const told = await zac.as(DANA).pick(asked, "starters.csv");
    expect(told.text).toContain("Checked starters.csv: nothing is done.");
  });
});

describe("a list that is only to be checked", () => {
  it("is told as it would be done, without anything being stored, and a button goes on with it", async () => {
    const file = list("starters.csv", [BOB, KATE, "nobody@example.com", "no address"]);
    const checked = await drop("what would happen if I imported this?", [file]);
    expect(checked.text).toContain("Checked starters.csv: nothing is done.");
    expect(checked.text).toContain(
      "starters.csv, 4 rows: *1* to give · 1 fine already · 1 faulty · 1 not in Zoom",
    );
    expect(checked.text).toMatch(/free seats \d+ → \d+ · about \d+ s/);
    expect(checked.buttons).toEqual(["Go on with it", "Not this file"]);
    expect(await zac.ledger()).toEqual([]);
    await zac.as(DANA).press(checked, "Go on with it");
    const card = await zac.as(DANA).waitFor("Zoom phone for Bob Hartley?");
    expect(card.buttons).toContain("Confirm");
  });
});

describe("words after a file", () => {
  const then = (card: Seen, words: string) =>
    zac.as(DANA).say(words, { channel: "dm", ...(card.thread ? { thread: card.thread } : {}) });

  it("take the other one, once one was taken", async () => {
    const first = await drop("use a.csv not b.csv", [list("a.csv"), list("b.csv", [BOB, KATE])]);
    expect(first.text).toContain("a.csv, 1 row");
    expect((await then(first, "no, use the other one")).text).toContain("b.csv, 2 rows");
    const back = await zac.as(DANA).becomes(first, /Cancelled: Zoom phone for Bob Hartley/);
    expect(back.text).toContain("Nothing was written. You took b.csv instead.");
    expect(back.buttons).toEqual([]);
  });

  it("say what is to be done with the people in it", async () => {
    const card = await drop("", [list("people.csv", [BOB, KATE])]);
    expect((await then(card, "no wait, take their phones away")).text).toContain(
      "Take the phone from Kate Osei",
    );
    expect((await then(card, "only bob")).text).toContain(
      "Only 1 of 2 rows: bob.hartley@acme.example (line 2).",
    );
  });

  it("said otherwise take the first card back; said on top they leave it", async () => {
    const card = await drop("", [list("people.csv", [BOB, KATE])]);
    await then(card, "no wait, take their phones away");
    await zac.as(DANA).becomes(card, /Cancelled: .* You said it otherwise after it\./);
    const one = await drop("use a.csv not b.csv", [list("a.csv"), list("b.csv", [KATE], "Zoom Phone Pro")]);
    await then(one, "and the other one as well");
    await zac.settle();
    expect((await zac.as(DANA).again(one)).buttons).toContain("Confirm");
  });

  it("needn't be said in its thread, in the DM", async () => {
    await drop("use a.csv not b.csv", [list("a.csv"), list("b.csv", [BOB, KATE])]);
    const other = await zac.as(DANA).say("no, use the other one", { channel: "dm" });
    expect(other.text).toContain("b.csv, 2 rows");
    await zac.as(DANA).say("thanks", { channel: "dm" });
    const later = await zac.as(DANA).say("take their phones away", { channel: "dm" });
    expect(later.text).not.toContain("b.csv");
  });

  it("were said before it came", async () => {
    const told = await zac.as(DANA).say("these people are leaving us, list follows", { channel: "dm" });
    const card = await zac.as(DANA).say("", {
      channel: "dm",
      files: [list("gone.csv", [KATE])],
      ...(told.thread ? { thread: told.thread } : {}),
    });
    expect(card.text).toContain("Take the phone from Kate Osei");
  });
});

it("Not this file, of a list that waits already, cancels what waits", async () => {
  const same = list("same.csv");
  await drop("", [same]);
  const told = await drop("", [same]);
  expect(told.text).toContain("is already waiting as #");
  expect((await zac.as(DANA).pick(told, "Not this file")).text).toContain("Forgotten: same.csv.");
  expect((await drop("", [same])).text).toContain("Zoom phone for Bob Hartley?");
});

describe("words beside a file", () => {
  it("say what to do with the people in it", async () => {
    const card = await drop("remove licenses for these", [list("people.csv", [KATE])]);
    expect(card.text).toMatch(/Take the phone from Kate Osei/);
    const moved = await drop("move these to US/CA Unlimited", [list("people.csv", [KATE])]);
    expect(moved.text).toMatch(/Another plan for Kate Osei/);
  });

  it("that ask for something else leave the file alone, and a button takes it up", async () => {
    await drop("show kate.osei@acme.example", [list("later.csv")]);
    const told = await zac.as(DANA).waitFor("I haven't touched later.csv.");
    expect((await zac.as(DANA).click(told, "Look at later.csv")).text).toContain("Bob Hartley");
  });

  it("ask first when the list looks like leavers", async () => {
    const asked = await drop("import this", [
      {
        name: "november.csv",
        text: `Email,License,Last Day\r\n${KATE},Zoom Phone,2026-01-${10 + lists}\r\n`,
      },
    ]);
    expect(asked.options.map(({ label }) => label)).toEqual([
      "Take their phones away",
      "Give them licenses",
      "Not this file",
    ]);
    expect((await zac.as(DANA).pick(asked, "Take")).text).toContain("Take the phone from Kate Osei");
  });
});

describe("Not this file", () => {
  it("forgets the bytes at once, cancels the card, and says so", async () => {
    const card = await drop("", [list("secret.csv")]);
    const told = await zac.as(DANA).click(card, "Not this file");
    const said = await zac.as(DANA).waitFor("Forgotten: secret.csv");
    expect(said.text).toContain("I keep nothing of it");
    await zac.as(DANA).becomes(card, /Cancelled/);
    expect((await zac.as(DANA).say("import secret.csv", { channel: "dm" })).text).not.toContain(
      "Bob Hartley",
    );
    expect(told).toBeDefined();
    expect(await zac.ledger()).toEqual([]);
  });

  it("pressed twice is said once, and its card has nothing to confirm by then", async () => {
    const dana = zac.as(DANA);
    const card = await drop("", [list("twice.csv")]);
    await Promise.all([dana.press(card, "Not this file"), dana.press(card, "Not this file")]);
    await dana.waitFor("Forgotten: twice.csv");
    await zac.settle();
    expect((await dana.again(card)).text).toContain("Cancelled: ");
    const said = await dana.messages("dm");
    expect(said.filter(({ text }) => text.includes("Forgotten: twice.csv"))).toHaveLength(1);
  });
});

describe("a mention and its twin", () => {
  it.each([
    ["in their order", {}],
    ["the mention first", { mentionFirst: true }],
    ["the mention first, and without the files", { mentionFirst: true, mentionWithoutFiles: true }],
    ["with stubs for files", { fileStubs: true, mentionWithoutFiles: true }],
  ])("make one card: %s", async (_order, faults) => {
    await zac.slackFaults(faults);
    const before = cardsIn(await dm());
    const card = await drop("<@U00ZAC> import this", [list("twin.csv")], "it-help");
    expect(card.text).toContain("Bob Hartley");
    await zac.redeliver(3);
    expect(cardsIn(await dm()) - before).toBe(1);
  });
});

describe("before others", () => {
  it("only the asker reads it, with how many can see the file; the thread hears one neutral line", async () => {
    const card = await drop("<@U00ZAC> import this", [list("july.csv")], "it-help");
    expect(card.channel).toMatch(/^D/);
    const inChannel = (await zac.as(ANA).messages("it-help")).filter(({ user }) => user === "U00ZAC").at(-1);
    expect(inChannel?.text).toBe("A list of people is not for a channel: I've answered you in our DM.");
    expect((await dm()).at(-2)?.text).toMatch(/july\.csv stands in <#C\w+>, where \d+ people can see it\./);
    expect(inChannel?.thread).not.toBeNull();
  });

  it("whoever may not change things is told who may, and can pass the file on", async () => {
    const told = await drop("<@U00ZAC> import this", [list("ana.csv")], "it-help", ANA);
    expect(told.text).not.toContain("Bob Hartley");
    expect(told.buttons).toContain("Ask an admin");
    await zac.as(ANA).click(told, "Ask an admin");
    const request = await zac.as(DANA).waitFor("import this", "zoom-admins");
    await zac.as(DANA).click(request, "Propose");
    expect((await zac.as(DANA).waitFor("Bob Hartley", "zoom-admins")).text).toContain("ana.csv, 1 row");
    expect(await zac.ledger()).toEqual([]);
  });
});

describe("a list dropped without a word to Zac", () => {
  it("is answered in the dropper's DM, with how many can see it; the channel hears nothing", async () => {
    const channel = (await zac.as(ANA).messages("general")).length;
    await zac.as(DANA).post("starters of next week", { channel: "general", files: [list("passing.csv")] });
    const card = await zac.as(DANA).waitFor("passing.csv, 1 row");
    expect(card.text).toContain("Bob Hartley");
    await zac.as(DANA).waitFor(/passing\.csv stands in <#C\w+>, where \d+ people can see it\./);
    await zac.settle();
    expect(await zac.as(ANA).messages("general")).toHaveLength(channel + 1);
  });

  it("is answered where it is in a channel for such lists, and words with it say what to do", async () => {
    await zac.as(DANA).post("remove licenses for these", {
      channel: "zoom-admins",
      files: [list("leaving.csv", [KATE])],
    });
    const card = await zac.as(DANA).waitFor("leaving.csv, 1 row", "zoom-admins");
    expect(card.text).toMatch(/Take the phone from Kate Osei/);
    expect(await zac.ledger()).toEqual([]);
  });

  it("needs no License column where the words say what to do with its people", async () => {
    const people = { name: "team.csv", text: `Email,Team\r\n${KATE},Sales\r\n` };
    await zac.as(DANA).post("remove licenses for these", { channel: "general", files: [people] });
    expect((await zac.as(DANA).waitFor("team.csv, 1 row")).text).toMatch(/Take the phone from Kate Osei/);
    const before = (await dm()).length;
    for (const words of ["our customers in Spain", "", "<@U02BOB> remove licenses for these"])
      await zac.as(DANA).post(words, { channel: "general", files: [people] });
    await zac.settle();
    expect(await dm()).toHaveLength(before);
  });

  it("is nothing to Zac when it is another kind of file, or somebody else's, whatever is said with it", async () => {
    const sales = { name: "sales.csv", text: "Region,Revenue\r\nNorth,100\r\n" };
    const before = (await dm()).length;
    await zac.as(DANA).post("remove kate.osei@acme.example please", { channel: "general", files: [sales] });
    await zac.as(ANA).post("", { channel: "general", files: [list("anas.csv")] });
    await zac.settle();
    expect(await dm()).toHaveLength(before);
    expect((await zac.as(ANA).messages("dm")).some(({ text }) => text.includes("anas.csv"))).toBe(false);
  });
});

describe("a guest's file", () => {
  const GUEST = "U90NOOR";

  it("isn't even fetched, and the guest is told why", async () => {
    const before = (await zac.calls("files.info")).length;
    const told = await drop("", [list("vendor.csv")], "dm", GUEST);
    expect(told.text).toContain(
      "I can only answer how-to questions for you: you are a guest in this workspace.",
    );
    expect(told.buttons).toEqual([]);
    expect((await zac.calls("files.info")).length).toBe(before);
    expect(await zac.ledger()).toEqual([]);
  });

  it("leaves the question beside it to be answered", async () => {
    const told = await drop("how do I assign a license?", [list("vendor.csv")], "dm", GUEST);
    expect(told.text).toMatch(/license/i);
    expect(told.text).not.toContain("Bob Hartley");
  });
});

describe("a file that was dropped before the words", () => {
  it("is the one its thread has", async () => {
    const { ts } = await zac.as(ANA).post("the list you wanted", {
      channel: "it-help",
      files: [list("thread.csv")],
    });
    for (const words of ["<@U00ZAC> import this", "!zphone import"]) {
      const card = await zac.as(DANA).say(words, { channel: "it-help", thread: ts });
      expect(card.text).toMatch(/thread\.csv/);
      expect(card.channel).toMatch(/^D/);
    }
  });

  it("is the last one, where the conversation is with Zac alone", async () => {
    await drop("just check it", [list("early.csv")]);
    expect((await zac.as(DANA).say("ok import it", { channel: "dm" })).text).toContain("early.csv, 1 row");
  });
});

describe("no list", () => {
  it.each([
    ["people.xlsx", "application/octet-stream", "workbook"],
    ["screenshot.png", "image/png", "picture"],
    ["people.pdf", "application/pdf", "PDF"],
    ["people.zip", "application/zip", "archive"],
  ])("%s is one sentence on what to do", async (name, mimetype, what) => {
    const told = await drop("import this", [{ name, text: "x", mimetype }]);
    expect(told.text).toContain(what);
    expect(told.text).toMatch(/CSV/);
    expect((await dm()).at(-1)?.text).toBe(told.text);
  });

  it("why it can't be read is all that is said, where the words lack just the people in it", async () => {
    const told = await drop("give these people licenses", [{ name: "people.xlsx", text: "x" }]);
    expect(told.text).toContain("is a workbook");
    expect((await dm()).at(-1)?.text).toBe(told.text);
  });

  it.each(["give them licenses", "give these people licenses"])(
    "is all that is said beside “%s”: who is meant stands in it",
    async (words) => {
      await drop(words, [{ name: "people.pdf", text: "x" }]);
      expect((await dm()).at(-1)?.text).toContain("is a PDF");
    },
  );

  it("stands behind a typed link, and no list that came before is meant by it", async () => {
    await drop("", [list("before.csv")]);
    const before = cardsIn(await dm());
    const told = await zac
      .as(DANA)
      .say("give licenses to everybody in <https://docs.google.com/spreadsheets/d/abc/edit>", {
        channel: "dm",
      });
    expect(told.text).toBe("I don't open links. Download the list as CSV, and drop it here.");
    expect(cardsIn(await dm())).toBe(before);
  });

  it("a Drive link is told as one", async () => {
    const told = await drop("", [{ name: "people", text: "", external: "gdrive" }]);
    expect(told.text).toContain("a link to Google Drive");
  });

  it("a page to sign in at is told as the scope that is missing", async () => {
    await zac.slackFaults({ filesSignIn: true });
    expect((await drop("", [list("scope.csv")])).text).toContain("files:read");
  });

  it("a screenshot beside a question leaves the question to be answered", async () => {
    await drop("how do I assign a license?", [{ name: "screen.png", text: "x", mimetype: "image/png" }]);
    expect((await dm()).at(-1)?.text).toMatch(/license/i);
  });

  it("of two files the one that is a list is taken", async () => {
    const card = await drop("", [{ name: "screen.png", text: "x", mimetype: "image/png" }, list("good.csv")]);
    expect(card.text).toContain("Bob Hartley");
  });
});

describe("a file of rows to correct that Slack does not take", () => {
  it("is told beside the card, and can be had again", async () => {
    await zac.slackFaults({ refuseUploads: true });
    await drop("", [list("half.csv", [BOB, "nobody at all"])]);
    const told = await zac.as(DANA).waitFor("Slack does not take half-to-fix.csv just now.");
    await zac.slackFaults({});
    await zac.as(DANA).click(told, "Send it again");
    await zac.settle();
    const files = (await dm()).flatMap((message) => message.files.map(({ name }) => name));
    expect(files).toContain("half-to-fix.csv");
  });
});

describe("lines pasted into a message", () => {
  it("are a list, with a header in a code block", async () => {
    const card = await zac.as(DANA).say(`import these\n\`\`\`Email,License\n${BOB},Zoom Phone\n\`\`\``, {
      channel: "dm",
    });
    expect(card.text).toContain("pasted.csv, 1 row");
  });

  it("are a list, as addresses alone", async () => {
    const asked = await zac.as(DANA).say(`${BOB}\n${KATE}\nnobody@acme.example`, { channel: "dm" });
    expect(asked.text).toContain("has no License column");
  });
});
