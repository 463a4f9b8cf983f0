// Who else could have been meant, and why something waits for a look although one word would do.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../src/tools/ask.ts";
import { type CoreUnderTest, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore({ policy: { protected: ["kate.osei@example.com"] } });
});
afterAll(() => core.close());

function told(outcome: Outcome) {
  if (outcome.kind !== "operation") throw new Error(`no card: ${JSON.stringify(outcome)}`);
  const { notes, warnings } = outcome.operation.proposal;
  return { atOnce: outcome.atOnce, notes: notes.join(" "), warnings: warnings.join(" ") };
}
const MIKE = "mike.adams@example.com";
const OTHER =
  /There is also Mike Brown \(mike\.brown@example\.com\): look whether this is the one you mean\./;

test("somebody whose name another has waits for a look, and the card says so", async () => {
  const { atOnce, notes } = told(await core.ask("assign_license", { people: [MIKE] }));
  expect(atOnce).toBe(false);
  expect(notes).toMatch(OTHER);
});

test("so do a number, and what takes something away", async () => {
  expect(told(await core.ask("assign_number", { people: [MIKE], number: "next" })).notes).toMatch(OTHER);
  const held = await core.ask("assign_license", { people: [MIKE] });
  await core.apply(held);
  expect(told(await core.ask("remove_license", { people: [MIKE] })).warnings).toMatch(OTHER);
  expect(told(await core.ask("set_site", { people: [MIKE], site: "Berlin" })).warnings).toMatch(OTHER);
});

test("nobody else is named where nobody has that name", async () => {
  const { atOnce, notes } = told(await core.ask("assign_license", { people: ["bob.lee@example.com"] }));
  expect(atOnce).toBe(true);
  expect(notes).not.toContain("There is also");
});

test("for somebody protected nothing is done at once either, and the card says why", async () => {
  const { atOnce, notes } = told(
    await core.ask("assign_number", { people: ["kate.osei@example.com"], number: "next" }),
  );
  expect(atOnce).toBe(false);
  expect(notes).toContain("Kate Osei is protected: nothing is changed for them without a look.");
});
