// Stop, in the middle of several people: nobody more is begun, whoever was is finished, what became of each is told, and
// the rest can be asked again.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";

/** So many that some wait for room while the first ones' calls are under way, however late Stop comes through. */
const SIZE = 40;
const MANY = 160;
const FIRST = { from: 0, to: SIZE };
const mails = ({ from, to }: typeof FIRST) =>
  Array.from({ length: to - from }, (_, index) => emailOf(from + index));
const everybody = mails(FIRST);
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [...company.users, ...staff(SIZE + 2 * MANY)],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
});
afterAll(() => zac?.close());

const writes = async () => (await zac.ledger()).map(({ target, what }) => `${target} ${what}`);
const holders = async (among: readonly string[] = everybody) =>
  (await zac.zoom()).people.filter(({ email, plans }) => among.includes(email) && plans.length > 0).length;
const halfWay = async () =>
  (await zac.zoom()).people.filter(
    ({ email, phoneEnabled, plans }) =>
      email.startsWith("person.") && (phoneEnabled ? plans.length === 0 : plans.length > 0),
  );
/** Everybody something was written for, in the order of their first write. */
const begun = async () => [...new Set((await zac.ledger()).map(({ target }) => target))];

it("Stop leaves nobody unaccounted for, and Retry failed does the others once", async () => {
  const dana = zac.as(DANA);
  const card = await dana.say(`<@U00ZAC> assign ${everybody.join(" ")}`);
  await zac.zoomFaults({ latencyMs: 1_000 });
  await dana.press(card, "Confirm");
  const busy = await dana.becomes(card, "░");
  // It says that it was begun, and does not wait for Zoom with that.
  expect(await writes()).toEqual([]);
  await expect.poll(async () => (await writes()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await dana.press(busy, "Stop");
  await dana.becomes(card, new RegExp(`\\*Stopped:\\*.* of ${SIZE} done`));
  await zac.zoomFaults();
  // What was under way when Stop was pressed ends; nothing comes after.
  await zac.settle();
  const done = await holders();
  expect(done).toBeLessThan(SIZE);
  const stopped = await dana.becomes(card, `: ${done} of ${SIZE} done`);
  const written = await writes();
  expect(stopped.buttons).toContain("Retry failed");
  expect(await writes()).toEqual(written);
  const rest = await dana.click(stopped, "Retry failed");
  expect(rest.text).toContain(`${SIZE - done} people`);
  await dana.press(rest, "Confirm");
  await dana.becomes(rest, `${SIZE - done} of ${SIZE - done} done`);
  expect(await holders()).toBe(SIZE);
  const all = await writes();
  expect(new Set(all).size).toBe(all.length);
});

describe("a list that is stopped", () => {
  const dropped = async (name: string, rows: readonly string[]) => {
    const text = `Email,License\n${rows.map((email) => `${email},Zoom Phone\n`).join("")}`;
    return zac.as(DANA).say("import this", { channel: "dm", files: [{ name, text }] });
  };
  const counted = (text: string) => {
    const [, done = "0"] = /: (\d+) of 160 done/.exec(text) ?? [];
    return Number(done);
  };

  it("begins nobody more, and leaves nobody half-way; a second click does no harm", async () => {
    const dana = zac.as(DANA);
    const rows = mails({ from: SIZE, to: SIZE + MANY });
    const card = await dropped("first.csv", rows);
    await zac.zoomFaults({ latencyMs: 300, enableDelayMs: 2_000 });
    await dana.press(card, "Confirm");
    const busy = await dana.becomes(card, "░");
    // Nothing waits for her any more, although it is not over.
    const talk = `${card.channel}:${card.thread}`;
    await expect.poll(async () => (await zac.workspace()).sessions[talk]).toBe("active");
    const before = (await writes()).length;
    await expect.poll(async () => (await writes()).length, { timeout: 60_000 }).toBeGreaterThan(before + 10);
    await Promise.all([dana.press(busy, "Stop"), dana.press(busy, "Stop").catch(() => undefined)]);
    const stopping = await dana.becomes(
      card,
      /Stopping: finishing the \d+ people already begun; nobody else is begun\./,
    );
    expect(stopping.buttons).toEqual([]);
    const atStop = (await begun()).length;
    const stopped = await dana.becomes(card, /\*Stopped:\*/);
    expect(await halfWay()).toEqual([]);
    const done = await holders(rows);
    expect(counted(stopped.text)).toBe(done);
    expect(done).toBeLessThan(MANY);
    // A call or two may have been on their way when the card was looked at.
    expect((await begun()).length).toBeLessThan(atStop + 20);
    await expect
      .poll(async () =>
        (await dana.messages("dm"))
          .flatMap(({ files }) => files)
          .some(({ name }) => name.startsWith("results-")),
      )
      .toBe(true);
    const file = (await dana.messages("dm"))
      .flatMap(({ files }) => files)
      .find(({ name }) => name.startsWith("results-"));
    const report = await zac.file(file?.id ?? "");
    expect(report.match(/,"applied",/g)).toHaveLength(done);
    expect(report.match(/,"not begun",/g)).toHaveLength(MANY - done);
    // Undone is what was done, and nothing else.
    const undo = await dana.click(await dana.again(card), "Undo");
    await zac.zoomFaults();
    await dana.press(undo, "Confirm");
    await dana.becomes(undo, `${done} of ${done} done`);
    expect(await holders(rows)).toBe(0);
    expect(await halfWay()).toEqual([]);
  });

  it("ends the same way when it is killed meanwhile", async () => {
    const dana = zac.as(DANA);
    const rows = mails({ from: SIZE + MANY, to: SIZE + 2 * MANY });
    const card = await dropped("second.csv", rows);
    await zac.zoomFaults({ latencyMs: 300, enableDelayMs: 2_000 });
    const before = (await begun()).length;
    await dana.press(card, "Confirm");
    const busy = await dana.becomes(card, "░");
    await expect.poll(async () => (await begun()).length, { timeout: 60_000 }).toBeGreaterThan(before + 10);
    await dana.press(busy, "Stop");
    await dana.becomes(card, /Stopping: finishing/);
    await zac.product("kill");
    await zac.zoomFaults();
    await zac.product("start");
    const stopped = await dana.becomes(card, /\*Stopped:\*/);
    expect(await halfWay()).toEqual([]);
    expect(counted(stopped.text)).toBe(await holders(rows));
    expect(await holders(rows)).toBeLessThan(MANY);
    const all = await writes();
    expect(new Set(all.filter((one) => rows.some((email) => one.startsWith(email)))).size).toBe(
      all.filter((one) => rows.some((email) => one.startsWith(email))).length,
    );
  });
});
