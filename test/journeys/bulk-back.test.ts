// A file's changes taken back, in whole and in part; and a file that takes: the count that is typed, and the second person.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { DANA, IMRAN, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

/** Without a phone, and as many more with one. */
const SIZE = 5;
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    policy: { limits: { removals: 3, shareFrom: 1_000, lowSeats: 0 } },
    company: (company) => ({
      ...company,
      users: [
        ...company.users,
        ...staff(2 * SIZE).map((user, index) =>
          index < SIZE
            ? user
            : { ...user, phone: { plan: 200, extension: 6_000 + index, numbers: [], site: "London" } },
        ),
      ],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());
const dana = () => zac.as(DANA);

const drop = (name: string, emails: readonly string[], words = "import this"): Promise<Seen> =>
  dana().say(words, {
    channel: "dm",
    files: [
      {
        name,
        text: `Email,License,List\r\n${emails.map((one) => `${one},Zoom Phone,${name}\r\n`).join("")}`,
      },
    ],
  });
const mails = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => emailOf(from + index));
const holders = async () =>
  (await zac.zoom()).people
    .filter(({ email, plans }) => email.startsWith("person.") && plans.length > 0)
    .map(({ email }) => email)
    .toSorted();

/** Gives everybody in it a phone. Resolves with the card as it is then. */
async function given(name: string, emails: readonly string[]): Promise<Seen> {
  const card = await drop(name, emails);
  await dana().press(card, "Confirm");
  return dana().becomes(card, `${emails.length} of ${emails.length} done`);
}

describe("Undo of a file", () => {
  it("is a card with everybody in it, and takes all of it back", async () => {
    const done = await given("whole.csv", mails(0, SIZE));
    const card = await dana().click(done, "Undo");
    expect(card.text).toMatch(/Undo #\d+ Zoom phones for 5 people\?/);
    expect(await holders()).toEqual(mails(0, 2 * SIZE).toSorted());
    await dana().press(card, "Confirm");
    await dana().becomes(card, "5 of 5 done");
    const undone = await dana().becomes(done, "Undone: Zoom phones for 5 people.");
    expect(undone.buttons).not.toContain("Undo");
    expect(await holders()).toEqual(mails(SIZE, 2 * SIZE).toSorted());
  });

  it("pressed twice is one card, and confirmed twice is one undo without another word", async () => {
    const done = await given("twice.csv", mails(0, 4));
    await Promise.all([dana().press(done, "Undo"), dana().press(done, "Undo")]);
    const card = await dana().waitFor(/Undo #\d+ Zoom phones for 4 people\?/);
    await zac.settle();
    const cards = (await dana().messages("dm")).filter(({ text }) =>
      /Undo #\d+ Zoom phones for 4 people\?/.test(text),
    );
    expect(cards).toHaveLength(1);
    await Promise.all([dana().press(card, "Confirm"), dana().press(card, "Confirm")]);
    await dana().becomes(card, "4 of 4 done");
    await zac.settle();
    expect((await dana().messages("dm")).filter(({ text }) => text.includes("confirmed this"))).toEqual([]);
  });

  it("leaves whom somebody changed meanwhile, says so on both cards, and offers the rest", async () => {
    const done = await given("part.csv", mails(0, 4));
    const card = await dana().click(done, "Undo");
    await zac.mutate({ email: emailOf(1), extension: "7777" });
    await dana().press(card, "Confirm");
    const missed = await dana().becomes(card, "3 of 4 done");
    expect(missed.text).toContain("the extension is 7777");
    const partly = await dana().becomes(done, "*Partly undone* for 3 of 4");
    expect(partly.text).toMatch(/Not undone:\n• [^\n]*the extension is 7777/);
    expect(partly.buttons).toContain("Undo the rest");
    expect((await holders()).filter((email) => mails(0, 4).includes(email))).toEqual([emailOf(1)]);

    const rest = await dana().click(partly, "Undo the rest");
    expect(rest.text).toMatch(/Undo the rest of #\d+/);
    expect(rest.text).toMatch(/Changed since: [^\n]*the extension is 7777/);
    await dana().press(rest, "Confirm");
    await dana().becomes(done, "Undone: Zoom phones for 4 people.");
    expect(await holders()).toEqual(mails(SIZE, 2 * SIZE).toSorted());
  });
});

describe("a file that takes more phones than the brake lets one person take", () => {
  it("wants the count typed, then a second person; nothing is written before both", async () => {
    const leavers = mails(SIZE, SIZE + 4);
    const card = await drop("leavers.csv", leavers, "remove licenses for these");
    expect(card.text).toContain("Take the phones from 4 people?");
    expect(card.text).toContain("A second person has to confirm: 4 removals within 24 hours, more than 3.");
    expect(card.text).toContain("Confirm asks you to type 4.");
    await dana().opens(() => dana().press(card, "Confirm"));
    const modal = (await dana().views()).at(-1);
    expect(modal?.text).toContain("Type 4 to confirm");

    for (const wrong of ["5", "all"])
      expect(JSON.stringify(await dana().submit(modal?.id ?? "", { count: wrong }))).toContain(
        "Type 4: that is",
      );
    expect((await dana().again(card)).text).not.toContain("Waiting for");
    expect(await dana().submit(modal?.id ?? "", { count: "4" })).toEqual({});
    const waiting = await dana().becomes(card, "Waiting for Imran Qureshi.");
    // Nobody else reads this card: there is nothing on it that its reader may confirm.
    expect(waiting.buttons).toEqual(["Cancel", "Not this file"]);
    expect(await zac.ledger()).toEqual([]);

    const theirs = await zac.as(IMRAN).waitFor("Take the phones from 4 people", "dm");
    await zac.as(IMRAN).press(theirs, "Confirm");
    await dana().becomes(card, "4 of 4 done");
    expect(await holders()).toEqual(mails(SIZE + 4, 2 * SIZE));
  });
});
