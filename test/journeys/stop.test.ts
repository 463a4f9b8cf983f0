// Stop, in the middle of several people: nothing more is begun, what became of each is told, and the rest can be asked again.
import { afterAll, beforeAll, expect, it } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { DANA, type Sandbox, startSandbox } from "../support/sandbox.ts";

const SIZE = 20;
const everybody = Array.from({ length: SIZE }, (_, index) => emailOf(index));
let zac: Sandbox;
beforeAll(async () => {
  zac = await startSandbox({
    company: (company) => ({
      ...company,
      users: [...company.users, ...staff(SIZE)],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
});
afterAll(() => zac?.close());

const writes = async () => (await zac.ledger()).map(({ target, what }) => `${target} ${what}`);
const holders = async () =>
  (await zac.zoom()).people.filter(({ email, plans }) => everybody.includes(email) && plans.length > 0)
    .length;

it("Stop leaves nobody unaccounted for, and Retry failed does the others once", async () => {
  const dana = zac.as(DANA);
  const card = await dana.say(`<@U00ZAC> assign ${everybody.join(" ")}`);
  await zac.zoomFaults({ latencyMs: 800 });
  await dana.press(card, "Confirm");
  const busy = await dana.becomes(card, "░");
  await expect.poll(async () => (await writes()).length, { timeout: 60_000 }).toBeGreaterThan(0);
  await dana.press(busy, "Stop");
  await dana.becomes(card, /\*Stopped:\*.* of 20 done/);
  await zac.zoomFaults();
  // What was under way when Stop was pressed ends; nothing comes after.
  await zac.settle();
  const done = await holders();
  expect(done).toBeLessThan(SIZE);
  const stopped = await dana.becomes(card, `: ${done} of 20 done`);
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
