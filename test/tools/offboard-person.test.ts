import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.close());

// The asker's clock is Berlin's: an hour ahead of UTC in winter, two in summer.
test.each([
  ["2026-11-27", "2026-11-24T09:00:00Z", "2026-11-27T17:00:00.000Z"],
  ["Friday", "2026-11-24T09:00:00Z", "2026-11-27T17:00:00.000Z"],
  ["tomorrow", "2026-11-24T23:30:00Z", "2026-11-26T17:00:00.000Z"],
  // Clocks go back on 25 October 2026, and forward on 28 March 2027.
  ["2026-10-24", "2026-10-20T09:00:00Z", "2026-10-24T16:00:00.000Z"],
  ["2026-10-25", "2026-10-20T09:00:00Z", "2026-10-25T17:00:00.000Z"],
  ["2027-03-28 09:30", "2027-03-20T09:00:00Z", "2027-03-28T07:30:00.000Z"],
])("“%s”, asked at %s, is %s", async (when, now, due) => {
  const outcome = await core.ask(
    "offboard_person",
    { people: [mailOf("Cara")], when },
    { now: new Date(now) },
  );
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  expect(outcome.operation.dueAt?.toISOString()).toBe(due);
  expect(outcome.operation.proposal.title).toContain("(Europe/Berlin)");
});

test.each([
  [{ when: "2026-11-01" }, "past-date"],
  [{ when: "when pigs fly" }, "bad-date"],
  [{ numberTo: mailOf("Bob") }, "heir-without-phone"],
  [{ numberTo: mailOf("Cara") }, "same-person"],
])("%o is refused: %s", async (more, code) => {
  const outcome = await core.ask(
    "offboard_person",
    { people: [mailOf("Cara")], ...more },
    { now: new Date("2026-11-24T09:00:00Z") },
  );
  expect(outcome).toMatchObject({ kind: "blocked", problem: { code } });
});

test("confirmed for a day, it waits; cancelled, it is never done", async () => {
  const outcome = await core.ask("offboard_person", { people: [mailOf("Cara")], when: "in 3 days" });
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  const { id } = outcome.operation;
  expect((await core.click(id)).kind).toBe("scheduled");
  expect((await core.ask("show_pending", {})).kind).toBe("answer");
  expect((await core.ask("cancel_operation", { op: String(id) })).kind).toBe("answer");
  expect((await core.click(id)).kind).toBe("already");
});

test("the number goes to whom it was promised", async () => {
  const { items } = await core.apply(
    await core.ask("offboard_person", { people: [mailOf("Cara")], numberTo: mailOf("Lena") }),
  );
  expect(items[1]?.result?.numbers).toContain("+14155550101");
  expect(items[0]?.result?.shown.phone ?? false).toBe(false);
});
