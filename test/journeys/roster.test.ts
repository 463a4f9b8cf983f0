// A CSV dropped in a message: from the card to the results and back again by undo.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANA, BOB, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";

let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox();
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const CSV = `Email,License\r\n${BOB},Zoom Phone\r\nnobody@acme.example,Zoom Phone\r\n${KATE},Zoom Phone\r\n`;
const files = [{ name: "july.csv", text: CSV }];
const drop = (as: string, channel?: string) =>
  zac.as(as).say("<@U00ZAC> import this", { files, ...(channel ? { channel } : {}) });

describe("a dropped CSV", () => {
  it("is one card, done by a click, told in a file, and undone", async () => {
    const card = await drop(DANA);
    expect(card.text).toContain("Bob Hartley");
    expect(card.text).toContain("nobody@acme.example");
    expect(await zac.ledger()).toEqual([]);
    const done = await zac.as(DANA).becomes(await zac.as(DANA).click(card, "Confirm"), /has|done/i);
    expect((await zac.person(BOB)).plans.length).toBeGreaterThan(0);
    await zac.settle();
    // In the thread of the list: nobody else reads along here.
    expect(done.text).toMatch(/results-\d+\.csv, where the list was dropped\./);
    const results = async () =>
      (await zac.as(DANA).messages(card.channel))
        .filter(({ thread }) => thread === card.thread)
        .flatMap((message) => message.files)
        .find(({ name }) => name.startsWith("results-"))?.id;
    await expect.poll(results).toBeDefined();
    expect(await zac.file((await results()) ?? "")).toContain(BOB);
    await zac.as(DANA).click(done, "Undo");
    await zac.settle();
    expect((await zac.person(BOB)).plans).toEqual([]);
  });

  it("that takes phones away says so where whoever drops it is on it", async () => {
    const text = `Email\r\n${KATE}\r\ndana.reyes@acme.example\r\n`;
    const card = await zac.as(DANA).say("remove licenses for these", { files: [{ name: "old.csv", text }] });
    expect(card.text).toContain("You are on this list yourself (line 3): your own phone is taken too.");
  });

  it("before others is answered in the asker's DM", async () => {
    const card = await drop(DANA, "general");
    expect(card.text).toContain("Bob Hartley");
    expect(card.channel).toMatch(/^D/);
  });

  it("changes nothing for somebody who may not", async () => {
    const told = await drop(ANA, "general");
    expect(told.text).not.toContain("Bob Hartley");
    expect(await zac.ledger()).toEqual([]);
  });
});
