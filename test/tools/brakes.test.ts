// When one person's confirm is not enough, and when a click is not.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseSeed } from "../../sandbox/seed.ts";
import type { Outcome } from "../../src/tools/ask.ts";
import { emailOf, staff } from "../bench/company.ts";
import { company } from "../support/company.ts";
import { type CoreUnderTest, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  const seed = company();
  const phones = staff(12).map((person, index) => ({
    ...person,
    phone: { plan: 200, extension: String(3_000 + index), numbers: [], site: "San Francisco" },
  }));
  core = await openCore({
    policy: { limits: { removals: 4, share: 1 } },
    seed: parseSeed({
      ...seed,
      users: [...seed.users, ...phones],
      plans: seed.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 100, available: 70 } : plan,
      ),
    }),
  });
});
beforeEach(() => core.reset());
afterAll(() => core?.close());

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => emailOf(from + index));
const removing = (emails: readonly string[], as?: string) =>
  core.ask("remove_license", { people: emails }, as ? { as } : {});
const operationOf = (outcome: Outcome) => {
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  return outcome.operation;
};

test("more removals than the brake want the count typed, and a second person", async () => {
  const operation = operationOf(await removing(people(0, 5)));
  expect(operation).toMatchObject({
    needsSecond: "5 removals within 24 hours, more than 4",
    proposal: { typed: 5 },
  });
  // Before its asker has typed anything there is nothing to second.
  expect(await core.click(operation.id, "U02IMRAN")).toMatchObject({
    kind: "refused",
    problem: { code: "asker-first", summary: "Dana Reyes has to confirm this first, and type 5." },
  });
  expect(await core.click(operation.id)).toMatchObject({ kind: "refused", problem: { code: "typed-count" } });
  expect(await core.click(operation.id, undefined, 6)).toMatchObject({ kind: "refused" });
  expect(await core.click(operation.id, undefined, 5)).toMatchObject({ kind: "awaiting-approval" });
  expect(await core.click(operation.id)).toMatchObject({ problem: { code: "second-person" } });
  expect((await core.click(operation.id, "U02IMRAN")).kind).toBe("confirmed");
  const { operation: done } = await core.settle(operation.id);
  expect(done.state).toBe("applied");
});

test("cards that were proposed before the first was confirmed are added up at the click", async () => {
  const first = operationOf(await removing(people(5, 8), "U02IMRAN"));
  const second = operationOf(await removing(people(8, 11), "U02IMRAN"));
  expect([first.needsSecond, second.needsSecond]).toEqual([null, null]);
  expect((await core.click(first.id, "U02IMRAN")).kind).toBe("confirmed");
  expect(await core.click(second.id, "U02IMRAN")).toMatchObject({
    kind: "awaiting-approval",
    operation: { needsSecond: "6 removals within 24 hours, more than 4" },
  });
  await core.settle(first.id);
});

test("one's own gifts of today are taken back by one's own confirm, on a card when they are many", async () => {
  const names = ["bob.lee", "nils.berg", "mike.adams", "mike.brown"];
  const asked = await core.ask("assign_license", { people: names.map((name) => `${name}@example.com`) });
  const given = await core.apply(asked);
  const undo = await core.ask("undo_operation", { op: String(given.operation.id) });
  expect(operationOf(undo)).toMatchObject({
    risk: "destructive",
    needsSecond: null,
    proposal: { typed: null },
  });
  expect(undo).toMatchObject({ atOnce: false });
});
