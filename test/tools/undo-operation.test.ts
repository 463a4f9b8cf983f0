// What taking back means when not all of it can be taken back: told of what it was, and the rest is offered again.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { restOf } from "../../src/operations/mark-undone.ts";
import type { Outcome } from "../../src/tools/ask.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
beforeEach(() => core.reset());
afterAll(() => core?.close());

const people = ["Bob", "Mike", "Nils"].map(mailOf);
const undo = (id: bigint | number) => core.ask("undo_operation", { op: String(id) });
const namesIn = (outcome: Outcome) =>
  outcome.kind === "operation" ? outcome.items.map(({ person }) => person.name) : outcome.kind;

test("an undo that misses somebody leaves the operation done, says for whom, and takes back the rest later", async () => {
  const { operation } = await core.apply(await core.ask("assign_license", { people }));
  const first = await undo(operation.id);
  expect(namesIn(first)).toEqual(["Nils Berg", "Mike Adams", "Bob Lee"]);
  // Between the card and the click.
  await core.mutate({ email: mailOf("Mike"), extension: "1777" });
  const taken = await core.apply(first);
  expect(taken.operation.state).toBe("partly-applied");

  const after = await core.means.store.get(operation.id);
  expect(after).toMatchObject({ state: "applied", undoneBy: taken.operation.id });
  if (!after) throw new Error("it is gone");
  expect(await restOf(after, core.means.store, 10)).toMatchObject({
    undo: taken.operation.id,
    count: 1,
    items: [{ person: { name: "Mike Adams" }, state: "stale" }],
  });

  core.later();
  const rest = await undo(operation.id);
  expect(namesIn(rest)).toEqual(["Mike Adams"]);
  if (rest.kind !== "operation") throw new Error("no card");
  expect(rest.operation.proposal.title).toMatch(/^Undo the rest of #\d+ /);
  // Only of whom it is about: the others are as they were before.
  expect(rest.operation.proposal.warnings).toEqual([
    expect.stringMatching(/^Changed since: Mike Adams: .*1777/),
  ]);
  const whole = await core.apply(rest);
  expect(await core.means.store.get(operation.id)).toMatchObject({
    state: "undone",
    undoneBy: whole.operation.id,
  });
  core.later();
  expect((await core.zoom.phones()).filter(({ email }) => people.includes(email))).toEqual([]);
});

test("an undo of which nothing was written leaves no mark", async () => {
  const { operation } = await core.apply(await core.ask("assign_license", { people: [mailOf("Bob")] }));
  const first = await undo(operation.id);
  await core.mutate({ email: mailOf("Bob"), extension: "1778" });
  expect((await core.apply(first)).operation.state).toBe("stale");
  expect(await core.means.store.get(operation.id)).toMatchObject({ state: "applied", undoneBy: null });
});
