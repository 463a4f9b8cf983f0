// A file of some dozens: what is seen while it is under way, and that it ends whatever happens meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";
import type { Seen } from "../support/seen.ts";

const SIZE = 32;
/** More than are half-way in a process at a time. */
const STAFF = 120;
const GONE = 50;
const THERE = STAFF - GONE;
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [...company.users, ...staff(STAFF)],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
});
beforeEach(() => zac.fresh());
afterAll(() => zac?.close());

const mails = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => emailOf(from + index));
const csvOf = (from: number, to: number) =>
  `Email,License\r\n${mails(from, to)
    .map((email) => `${email},Zoom Phone\r\n`)
    .join("")}`;
const drop = (name: string, text: string): Promise<Seen> =>
  zac.as(DANA).say("<@U00ZAC> import this", { files: [{ name, text }] });
const holders = async () =>
  (await zac.zoom()).people.filter(({ email, plans }) => email.startsWith("person.") && plans.length > 0)
    .length;

describe("a file of some dozens", () => {
  it("shows how far it is, in one message and with measure, and survives being killed", async () => {
    const dana = zac.as(DANA);
    const card = await drop("july.csv", csvOf(0, SIZE));
    // From the first that is done to the last it takes longer than from one look of the card to the next.
    await zac.zoomFaults({ latencyMs: 2_500 });
    await dana.press(card, "Confirm");
    const busy = await dana.becomes(card, /░ [1-9]\d* of 32/);
    expect(busy.buttons).toEqual(["Stop"]);
    await zac.product("kill");
    await zac.product("start");
    await dana.becomes(card, /32 of 32 done/);
    expect(await holders()).toBe(SIZE);
    const updates = (await zac.calls("chat.update"))
      .filter(
        ({ body, ok }) => ok && JSON.stringify(body).includes(card.ts) && JSON.stringify(body).includes("░"),
      )
      .map(({ at }) => at);
    expect(updates.length).toBeGreaterThan(1);
    const gaps = updates.slice(1).map((at, index) => at - (updates[index] ?? 0));
    // Drawn anew once after the restart, whenever that was.
    expect(gaps.filter((gap) => gap < 1_900).length).toBeLessThanOrEqual(1);
    const ledger = await zac.ledger();
    expect(new Set(ledger.map(({ target, what }) => `${target} ${what}`)).size).toBe(ledger.length);
  });

  it("pauses when much fails, goes on when told to, and tries again what failed", async () => {
    const dana = zac.as(DANA);
    const card = await drop("many.csv", csvOf(0, STAFF));
    // Deactivated behind our back: nobody of them can be given anything.
    for (const email of mails(0, GONE)) await zac.mutate({ email, status: "inactive" });
    // Those who can be given something are still under way when so many have failed.
    await zac.zoomFaults({ latencyMs: 300 });
    await dana.press(card, "Confirm");
    const paused = await dana.becomes(
      card,
      /Paused: \d+ of \d+ failed, mostly: .*\n(.*\n)?.*\nGo on with the others/,
    );
    expect(paused.buttons).toEqual(["Go on", "Stop"]);
    await dana.waitFor(new RegExp(`#\\d+ Zoom phones for ${STAFF} people is paused: `));
    // Whoever was begun is finished, and nobody else is begun.
    await expect
      .poll(async () => {
        const { people } = await zac.zoom();
        return people.filter(
          ({ email, phoneEnabled, plans }) =>
            email.startsWith("person.") && phoneEnabled && plans.length === 0,
        ).length;
      })
      .toBe(0);
    expect(await holders()).toBeLessThan(THERE);

    await zac.zoomFaults();
    await dana.press(paused, "Go on");
    const partly = await dana.becomes(card, `${THERE} of ${STAFF} done`);
    expect(partly.text).toMatch(new RegExp(`many\\.csv, ${STAFF} rows: ${THERE} done, ${GONE} not done\\.`));
    expect(partly.buttons).toEqual(["Undo", "Retry failed"]);
    expect(await holders()).toBe(THERE);

    for (const email of mails(0, GONE)) await zac.mutate({ email, status: "active" });
    const again = await dana.click(partly, "Retry failed");
    expect(again.text).toContain(`Zoom phones for ${GONE} people?`);
    expect(again.text).toContain(`many.csv, ${GONE} rows: *${GONE}* to give`);
    await dana.press(again, "Confirm");
    expect((await dana.becomes(again, `${GONE} of ${GONE} done`)).text).toContain(
      `many.csv, ${GONE} rows: ${GONE} done.`,
    );
    expect(await holders()).toBe(STAFF);
  });

  it("gives each the extension of their row, whatever Zoom gives to the others meanwhile", async () => {
    const dana = zac.as(DANA);
    const people = mails(0, SIZE);
    // What Zoom gives by itself is among what the rows want, crosswise, and some rows want none.
    const wanted = people.map((_, index) => (index % 4 === 3 ? "" : String(2002 + ((index * 5) % SIZE))));
    const card = await drop(
      "extensions.csv",
      `Email,License,Extension Number\r\n${people.map((email, index) => `${email},Zoom Phone,${wanted[index]}\r\n`).join("")}`,
    );
    await dana.press(card, "Confirm");
    await dana.becomes(card, "32 of 32 done");
    const { people: now } = await zac.zoom();
    const held = people.map((email) => now.find((one) => one.email === email)?.extension ?? "none");
    expect(held.map((extension, index) => (wanted[index] === "" ? "" : extension))).toEqual(wanted);
    expect(new Set(held).size).toBe(SIZE);
    // Undone and undone again: everybody has back what they had.
    const undo = await dana.click(await dana.again(card), "Undo");
    await dana.press(undo, "Confirm");
    const undone = await dana.becomes(undo, "32 of 32 done");
    // As the list itself, with a line for each row.
    const [, name = ""] = /Each of them is in (results-\d+\.csv)/.exec(undone.text) ?? [];
    expect(name).not.toBe("");
    const report = async () =>
      (await dana.messages(undo.channel)).flatMap(({ files }) => files).find((file) => file.name === name)
        ?.id;
    await expect.poll(report).toBeDefined();
    const rows = (await zac.file((await report()) ?? "")).trim().split("\r\n");
    expect(rows).toHaveLength(SIZE + 1);
    expect(rows[1]).toBe(`"2","${people[0]}","undone","","",""`);
    const redo = await dana.click(await dana.again(undo), "Undo");
    await dana.press(redo, "Confirm");
    await dana.becomes(redo, "32 of 32 done");
    const after = (await zac.zoom()).people;
    expect(people.map((email) => after.find((one) => one.email === email)?.extension)).toEqual(held);
  });
});
