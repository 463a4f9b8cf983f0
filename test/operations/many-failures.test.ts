// A big operation in which much fails: it stops and asks, and seats that run out stop only those who want one.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseSeed } from "../../sandbox/seed.ts";
import { emailOf, staff } from "../bench/company.ts";
import { company } from "../support/company.ts";
import { type CoreUnderTest, openCore } from "../support/core.ts";

/** More than are half-way in a process at a time. */
const SIZE = 120;
const GONE = 50;
let core: CoreUnderTest;
beforeAll(async () => {
  const seed = company();
  core = await openCore({
    seed: parseSeed({
      ...seed,
      users: [...seed.users, ...staff(SIZE)],
      plans: [
        { name: "US/CA Unlimited Calling Plan", type: 200, subscribed: 300, assigned: 60, available: 240 },
        { name: "US/CA Metered Calling Plan", type: 100, subscribed: 10, assigned: 4, available: 6 },
        ...seed.plans.filter(({ type }) => type === 3000),
      ],
    }),
  });
});
beforeEach(() => core.reset());
afterAll(() => core?.close());

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => emailOf(from + index));
const proposed = async (emails: readonly string[], callingPlan: string) => {
  const outcome = await core.ask("assign_license", { people: emails, callingPlan });
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  return outcome.operation.id;
};
const stateOf = async (id: Awaited<ReturnType<typeof proposed>>) => (await core.means.store.get(id))?.state;

test("more than 40 % failures after 20 pause the rest, until somebody says to go on", async () => {
  const id = await proposed(people(0, SIZE), "200");
  // Deactivated behind our back: none of them can be given anything any more.
  for (const email of people(0, GONE)) await core.mutate({ email, status: "inactive" });
  expect((await core.click(id)).kind).toBe("confirmed");
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe("paused");
  expect((await core.means.store.get(id))?.stopReason).toMatch(/^\d+ of \d+ failed, mostly: /);
  // Whoever was begun is finished, and nobody else is begun.
  await expect.poll(() => core.means.store.halfWay(id), { timeout: 20_000 }).toBe(0);
  const { waiting, applying, applied } = await core.means.store.counts(id);
  expect(waiting + applying).toBeGreaterThan(0);
  const resting = await core.means.store.items(id, { states: ["waiting", "applying"] });
  expect(resting.flatMap(({ records }) => records).every(({ state }) => state === "pending")).toBe(true);
  expect((await core.zoom.phones()).filter(({ email }) => people(0, SIZE).includes(email)).length).toBe(
    applied,
  );
  expect(await stateOf(id)).toBe("paused");
  expect((await core.goOn(id, "U04BOB")).kind).toBe("refused");
  expect((await core.goOn(id)).kind).toBe("confirmed");
  // A second click finds nothing to do.
  expect((await core.goOn(id)).kind).toBe("already");
  const { operation, items } = await core.settle(id);
  expect(operation.state).toBe("partly-applied");
  expect(items.filter(({ state }) => state === "applied").length).toBe(SIZE - GONE);
});

test("seats that run out end the rows that want one, begun or not, and pause nothing", async () => {
  const id = await proposed(people(0, 6), "100");
  expect((await core.click(id)).kind).toBe("confirmed");
  // Taken after Confirm has looked.
  for (const email of people(30, 34)) await core.mutate({ email, plan: 100 });
  const { operation, items } = await core.settle(id);
  expect(operation.state).toBe("partly-applied");
  expect(items.filter(({ state }) => state === "applied").length).toBe(2);
  const others = items.filter(({ state }) => state !== "applied");
  expect(others.map(({ problem }) => problem?.code)).toEqual([
    "no-seats",
    "no-seats",
    "no-seats",
    "no-seats",
  ]);
});
