// Lists where two processes share the work: confirmed by two people at once, and stopped while one of them dies.
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { findPostgres, type Postgres, startPostgres } from "../support/postgres.ts";
import { DANA, IMRAN, type Sandbox, startSandbox } from "../support/sandbox.ts";
import { startSecond } from "../support/second-product.ts";

const programs = findPostgres();
if (!programs) test.skip("Postgres is not installed here (no initdb): these journeys did not run");

// What a process that is gone had in hand is taken over after its lease; processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 300_000 });
const FEW = 24;
const MANY = 300;
const PATIENCE = { timeout: 120_000, interval: 250 };

describe.skipIf(!programs)("two processes", () => {
  let postgres: Postgres;
  let zac: Sandbox;
  let second: Awaited<ReturnType<typeof startSecond>>;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
    zac = await startSandbox({
      place: { databaseUrl: await postgres.create("lists"), dataDir: "" },
      company: (company) => ({
        ...company,
        users: [...company.users, ...staff(FEW + MANY)],
        plans: company.plans.map((plan) =>
          plan.type === 200 ? { ...plan, subscribed: 900, assigned: 23, available: 877 } : plan,
        ),
      }),
    });
    second = await startSecond(zac.productSettings());
  });
  beforeEach(() => zac.fresh());
  afterAll(async () => {
    await second?.end();
    await zac?.close();
    await postgres?.stop();
  });

  const mails = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => emailOf(from + index));
  const drop = (as: string, name: string, rows: readonly string[]) =>
    zac.as(as).say("import this", {
      channel: "dm",
      files: [{ name, text: `Email,License\n${rows.map((email) => `${email},Zoom Phone\n`).join("")}` }],
    });
  const writesTo = async (rows: readonly string[]) =>
    (await zac.ledger())
      .filter(({ target }) => rows.includes(target))
      .map(({ target, what }) => `${target} ${what}`);
  const among = async (rows: readonly string[]) =>
    (await zac.zoom()).people.filter(({ email }) => rows.includes(email));

  it("do the same list once when two people confirm it at once", async () => {
    const rows = mails(0, FEW);
    const hers = await drop(DANA, "july.csv", rows);
    const his = await drop(IMRAN, "copy-of-july.csv", rows);
    expect(his.text).toMatch(
      /The same list is waiting as #\d+, asked for by Dana Reyes\. Whichever is confirmed first is done\./,
    );
    await Promise.all([zac.as(DANA).press(hers, "Confirm"), zac.as(IMRAN).press(his, "Confirm")]);
    const ended = await Promise.all([
      zac.as(DANA).becomes(hers, /24 of 24 done|Overtaken/),
      zac.as(IMRAN).becomes(his, /24 of 24 done|Overtaken/),
    ]);
    expect(ended.some(({ text }) => text.includes("24 of 24 done"))).toBe(true);
    const written = await writesTo(rows);
    expect(new Set(written).size).toBe(written.length);
    expect(written).toHaveLength(2 * FEW);
    expect((await among(rows)).every(({ plans }) => plans.length === 1)).toBe(true);
  });

  it("stop a list together: nobody is half-way, although one of them is killed meanwhile", async () => {
    const dana = zac.as(DANA);
    const rows = mails(FEW, MANY);
    const card = await drop(DANA, "many.csv", rows);
    await zac.zoomFaults({ latencyMs: 400, enableDelayMs: 2_000 });
    await dana.press(card, "Confirm");
    const busy = await dana.becomes(card, "░");
    await expect.poll(async () => (await writesTo(rows)).length, PATIENCE).toBeGreaterThan(20);
    await dana.press(busy, "Stop");
    const stopping = await dana.becomes(card, /Stopping: finishing the \d+ people/);
    const [, count = "0"] = /finishing the (\d+) people/.exec(stopping.text) ?? [];
    expect(Number(count)).toBeLessThan(MANY);
    await zac.product("kill");
    await zac.zoomFaults();
    const stopped = await dana.becomes(card, /\*Stopped:\*/);
    const now = await among(rows);
    expect(now.filter(({ phoneEnabled, plans }) => phoneEnabled !== plans.length > 0)).toEqual([]);
    const done = now.filter(({ plans }) => plans.length > 0).length;
    expect(stopped.text).toContain(`: ${done} of ${MANY} done`);
    expect(done).toBeLessThan(MANY);
    const written = await writesTo(rows);
    expect(new Set(written).size).toBe(written.length);
    await zac.product("start");
  });
});
