// Several changes of one sentence as one operation: each made on top of those before it, and done in that order.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore();
});
beforeEach(() => core.reset());
afterAll(() => core.close());

interface Act {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}
const act = (tool: string, first: string, input: object = {}): Act => ({
  tool,
  input: { people: [mailOf(first)], ...input },
});
const together = (...acts: readonly Act[]) => core.ask("do_together", { acts });
const phone = async (first: string) => {
  core.later();
  const found = (await core.zoom.phones()).find(({ email }) => email === mailOf(first));
  return (
    found && {
      plan: found.plans[0]?.type,
      extension: found.extension,
      numbers: found.numbers.map(({ number }) => String(number)),
    }
  );
};
async function proposed(...acts: readonly Act[]) {
  const outcome = await together(...acts);
  if (outcome.kind !== "operation") throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe("one operation", () => {
  test("of several people, each with what was asked for them", async () => {
    const outcome = await proposed(
      act("assign_license", "Bob", { extension: "1777" }),
      act("set_extension", "Kate", { extension: "1099" }),
    );
    expect(outcome.operation).toMatchObject({ risk: "destructive", size: 2 });
    expect(outcome.operation.proposal.title).toBe("Zoom phone for Bob Lee; Extension 1099 for Kate Osei");
    const { operation } = await core.apply(outcome);
    expect(operation.state).toBe("applied");
    expect(await phone("Bob")).toMatchObject({ extension: "1777" });
    expect(await phone("Kate")).toMatchObject({ extension: "1099" });
  });

  test("in which is told of whom each thing to know is, and what goes for several once", async () => {
    const { operation } = await proposed(
      act("assign_license", "Bob"),
      act("assign_license", "Imran"),
      act("set_extension", "Kate", { extension: "1099" }),
    );
    const { notes, warnings } = operation.proposal;
    expect(notes.filter((note) => /usual plan/.test(note))).toEqual([expect.stringMatching(/^Plan: /)]);
    expect(warnings).toEqual([expect.stringMatching(/^Kate Osei: \d+ stops ringing/)]);
    const alone = await proposed(
      act("change_calling_plan", "Kate", { callingPlan: "3000" }),
      act("set_extension", "Kate", { extension: "1099" }),
    );
    expect(alone.operation.proposal.warnings.join()).not.toContain("Kate Osei:");
  });

  test("of one person, who is one item with all of it", async () => {
    const outcome = await proposed(
      act("change_calling_plan", "Kate", { callingPlan: "3000" }),
      act("set_extension", "Kate", { extension: "1099" }),
    );
    expect(outcome.items).toHaveLength(1);
    expect(outcome.items[0]?.changes.map(({ kind }) => kind)).toEqual(["calling-plan", "extension"]);
    const before = await phone("Kate");
    const { operation } = await core.apply(outcome);
    expect(await phone("Kate")).toMatchObject({ plan: 3000, extension: "1099" });
    await core.apply(await core.ask("undo_operation", { op: String(operation.id) }));
    expect(await phone("Kate")).toEqual(before);
  });

  test("in which a number that one gives up is the next one's, who waits for it; undone, it goes back", async () => {
    const [number] = (await phone("Cara"))?.numbers ?? [];
    const before = [await phone("Cara"), await phone("Kate")];
    const outcome = await proposed(
      act("unassign_number", "Cara", { what: "number" }),
      act("assign_number", "Kate", { number }),
    );
    expect(outcome.items.map(({ after }) => after)).toEqual([[], [0]]);
    const { operation } = await core.apply(outcome);
    expect(operation.state).toBe("applied");
    expect((await phone("Cara"))?.numbers).toEqual([]);
    expect((await phone("Kate"))?.numbers).toContain(number);
    await core.apply(await core.ask("undo_operation", { op: String(operation.id) }));
    expect([await phone("Cara"), await phone("Kate")]).toEqual(before);
  });

  test("in which nobody is promised what another part of it gives away", async () => {
    const outcome = await proposed(
      act("assign_number", "Kate", { number: "next" }),
      act("assign_number", "Lena", { number: "next" }),
      act("assign_license", "Bob", { number: "next" }),
    );
    const numbers = outcome.items.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === "number" ? [change.number] : [])),
    );
    expect(numbers).toHaveLength(3);
    expect(new Set(numbers).size).toBe(3);
    expect(outcome.operation.risk).toBe("reversible");
  });

  test("whose seats are counted over the whole", async () => {
    const outcome = await proposed(act("remove_license", "Cara"), act("assign_license", "Bob"));
    const { seats } = outcome.operation.proposal;
    for (const { before, after, type } of seats) {
      const plans = outcome.items
        .flatMap(({ changes }) => changes)
        .filter(({ kind }) => kind === "calling-plan");
      const moved = plans.reduce((sum, change) => {
        if (change.kind !== "calling-plan") return sum;
        return sum + Number(change.before?.type === type) - Number(change.after?.type === type);
      }, 0);
      expect(after - before).toBe(moved);
    }
    const { operation } = await core.apply(outcome);
    expect(operation.state).toBe("applied");
    expect(await phone("Cara")).toBeUndefined();
  });

  test("that goes on from a menu with everything that was asked", async () => {
    const outcome = await together(
      act("assign_number", "Kate", { number: "415" }),
      act("set_extension", "Lena", { extension: "1099" }),
    );
    if (outcome.kind !== "choose") throw new Error(JSON.stringify(outcome));
    const [line] = outcome.options;
    expect(line?.tool).toBe("do_together");
    const picked = await core.ask("do_together", line?.input ?? {});
    if (picked.kind !== "operation") throw new Error(JSON.stringify(picked));
    expect(picked.items.map(({ person }) => person.email)).toEqual([mailOf("Kate"), mailOf("Lena")]);
  });

  test("where part of it is so already: that part is told", async () => {
    const has = await phone("Kate");
    const outcome = await proposed(
      act("set_extension", "Kate", { extension: has?.extension }),
      act("set_extension", "Lena", { extension: "1099" }),
    );
    expect(outcome.operation.size).toBe(1);
    expect(outcome.operation.proposal.notes.join()).toContain("already has extension");
  });
});

describe("no one operation", () => {
  test.each([
    [
      "somebody loses the phone that another part changes",
      [act("remove_license", "Kate"), act("assign_license", "Kate")],
    ],
    ["two wait for each other", null],
    [
      "a part of it is a look",
      [act("show_person", "Kate"), act("set_extension", "Kate", { extension: "1099" })],
    ],
    [
      "a part of it can't be done",
      [act("set_extension", "Bob", { extension: "1099" }), act("remove_license", "Kate")],
    ],
    ["it holds itself", [{ tool: "do_together", input: {} }, act("remove_license", "Kate")]],
  ] as const)("when %s", async (_why, given) => {
    const [kates] = (await phone("Kate"))?.numbers ?? [];
    const [caras] = (await phone("Cara"))?.numbers ?? [];
    const swap = [
      act("unassign_number", "Kate", { what: "number" }),
      act("unassign_number", "Cara", { what: "number" }),
      act("assign_number", "Kate", { number: caras }),
      act("assign_number", "Cara", { number: kates }),
    ];
    expect((await together(...(given ?? swap))).kind).toBe("blocked");
  });
});
