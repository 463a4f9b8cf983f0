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

test("an undo says who is left as they are, and why", async () => {
  await core.reset();
  const { operation } = await core.apply(await core.ask("assign_license", { people }));
  await core.mutate({ email: mailOf("Mike"), phone: false });
  const asked = await undo(operation.id);
  if (asked.kind !== "operation") throw new Error(`no card: ${JSON.stringify(asked)}`);
  expect(asked.items.map(({ person }) => person.name)).toEqual(["Nils Berg", "Bob Lee"]);
  expect(asked.operation.proposal.title).toMatch(/^Undo #\d+ Zoom phones for 3 people, for 2 of them$/);
  expect(asked.operation.proposal.notes).toEqual(["As before already, so left alone: Mike Adams."]);
});

test("an undo of which nothing was written leaves no mark", async () => {
  const { operation } = await core.apply(await core.ask("assign_license", { people: [mailOf("Bob")] }));
  const first = await undo(operation.id);
  await core.mutate({ email: mailOf("Bob"), extension: "1778" });
  expect((await core.apply(first)).operation.state).toBe("stale");
  expect(await core.means.store.get(operation.id)).toMatchObject({ state: "applied", undoneBy: null });
});

test("an undo that takes more seats than there are is offered for as many, and the rest later", async () => {
  await core.reset();
  const { operation } = await core.apply(
    await core.ask("remove_license", { people: ["Cara", "Kate", "Lena"].map(mailOf) }),
  );
  // Seven others got a seat meanwhile: two are left.
  for (const name of ["Bob", "Mike", "Nils", "Dana", "Imran", "Max", "Tina"])
    await core.mutate({ email: mailOf(name), plan: 200 });
  const asked = await undo(operation.id);
  if (asked.kind !== "choose") throw new Error(`no question: ${JSON.stringify(asked)}`);
  expect(asked.question).toMatch(
    /can't be undone for everybody: US\/CA Unlimited has 2 free seats, 1 too few/,
  );
  expect(asked.options.map(({ label }) => label)).toEqual([
    "Undo it for the first 2",
    "Free some: who doesn't use theirs?",
  ]);
  const part = await core.ask("undo_operation", { ...asked.options[0]?.input });
  if (part.kind !== "operation") throw new Error(`no card: ${JSON.stringify(part)}`);
  const [out] = part.operation.proposal.left;
  expect(out?.why.summary).toBe("No free seat of US/CA Unlimited.");
  await core.apply(part);
  const after = await core.means.store.get(operation.id);
  if (!after) throw new Error("it is gone");
  expect(after.state).toBe("applied");
  expect(await restOf(after, core.means.store, 10)).toMatchObject({ count: 1, items: [], left: [out] });

  await core.mutate({ email: mailOf("Bob"), phone: false });
  const rest = await core.apply(await undo(operation.id));
  expect(rest.items.map(({ person }) => `${person.name} (${person.email})`)).toEqual([out?.who]);
  expect((await core.means.store.get(operation.id))?.state).toBe("undone");
});

test("an undo that has a card already is not given a second one, unless it is wanted", async () => {
  await core.reset();
  const { operation } = await core.apply(await core.ask("remove_license", { people: [mailOf("Cara")] }));
  const first = await undo(operation.id);
  if (first.kind !== "operation") throw new Error("no card");
  const second = await undo(operation.id);
  if (second.kind !== "choose") throw new Error("no question");
  expect(second.question).toContain(`its undo waits already, as #${first.operation.id}`);
  const anew = await core.ask("undo_operation", { ...second.options[0]?.input });
  const undone = await core.apply(anew);
  const again = await undo(undone.operation.id);
  expect(again.kind === "operation" && again.operation.proposal.title).toBe(
    `Undo #${undone.operation.id} (the undo of #${operation.id})`,
  );
});

test("what is not over can't be undone, and is told as what it is", async () => {
  await core.reset();
  const asked = await core.ask("remove_license", { people: [mailOf("Cara")] });
  if (asked.kind !== "operation") throw new Error("no card");
  const told = await undo(asked.operation.id);
  expect(told.kind === "blocked" && told.problem.summary).toMatch(
    /is not confirmed yet: nothing was written/,
  );
});

test("whose phone was left half-way, and got its plan from others since, keeps it", async () => {
  await core.reset();
  const asked = await core.ask("assign_license", {
    people: ["Bob", "Nils", "Mike"].map(mailOf),
    callingPlan: "Zoom Phone Pro",
  });
  if (asked.kind !== "operation") throw new Error(`no card: ${JSON.stringify(asked)}`);
  expect((await core.click(asked.operation.id)).kind).toBe("confirmed");
  // Others take the seats once Confirm has looked; afterwards some are free again.
  for (const name of ["Cara", "Kate", "Lena"]) await core.mutate({ email: mailOf(name), plan: 3000 });
  const { operation, items } = await core.settle(asked.operation.id);
  const halfWay = items.filter(
    ({ records }) => records[0]?.state === "applied" && records[1]?.state !== "applied",
  );
  expect(halfWay.length).toBeGreaterThan(0);
  for (const { person } of halfWay) await core.mutate({ email: person.email, plan: 200 });
  core.later();

  const card = await undo(operation.id);
  if (card.kind !== "operation") throw new Error(`no card: ${JSON.stringify(card)}`);
  expect(namesIn(card)).toEqual(
    items.filter(({ state }) => state === "applied").map(({ person }) => person.name),
  );
  expect(card.operation.proposal.left.map(({ who, why }) => `${who}: ${why.summary}`)).toEqual(
    halfWay.map(
      ({ person }) => `${person.name} (${person.email}): Left half-way by it, and has US/CA Unlimited since.`,
    ),
  );
  await core.apply(card);
  core.later();
  const plansOf = async (email: string) =>
    (await core.zoom.phones()).find((phone) => phone.email === email)?.plans.map(({ type }) => type);
  for (const { person } of halfWay) expect(await plansOf(person.email)).toEqual([200]);

  // Once what others gave is gone, what is left of it is taken back.
  expect(await undo(operation.id)).toMatchObject({ kind: "no-op" });
  for (const { person } of halfWay) await core.mutate({ email: person.email, plan: null });
  core.later();
  await core.apply(await undo(operation.id));
  core.later();
  for (const { person } of halfWay) expect(await plansOf(person.email)).toBeUndefined();
  expect((await core.means.store.get(operation.id))?.state).toBe("undone");
});
