import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { followUp } from "../../src/operations/follow-up.ts";
import { company } from "../support/company.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

describe("without site codes", () => {
  let core: CoreUnderTest;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.close());
  const set = (first: string, extension: string) =>
    core.ask("set_extension", { people: [mailOf(first)], extension });

  test("somebody without one gets the site's next free one at once, and nobody is asked twice", async () => {
    const outcome = await set("Zoe", "next");
    // San Francisco's first is 1010.
    expect(outcome).toMatchObject({ kind: "operation", atOnce: true });
    const { items } = await core.apply(outcome);
    expect(items[0]?.result?.extension).toBe("1011");
  });

  test("a taken one is refused with its holder and the next free one", async () => {
    expect(await set("Kate", "1021")).toMatchObject({
      kind: "blocked",
      problem: { code: "extension-taken", summary: "Extension 1021 is taken by Cara Diaz." },
      offers: [{ tool: "set_extension", input: { people: [mailOf("Kate")], extension: "1024" } }],
    });
  });

  test.each([
    ["911", "extension-reserved"],
    ["12", "extension-range"],
    ["1234567", "extension-range"],
    ["0123", "extension-range"],
    ["front desk", "bad-extension"],
  ])("%s is refused: %s", async (extension, code) => {
    expect(await set("Kate", extension)).toMatchObject({ kind: "blocked", problem: { code } });
  });

  test("a license that came without an extension or number offers both", async () => {
    const { operation, items } = await core.apply(
      await core.ask("assign_license", { people: [mailOf("Bob")] }),
    );
    expect(followUp(operation, items).map(({ tool }) => tool)).toEqual(["assign_number"]);
    const without = items.map((item) =>
      item.result ? { ...item, result: { ...item.result, extension: null } } : item,
    );
    expect(followUp(operation, without).map(({ tool }) => tool)).toEqual(["set_extension", "assign_number"]);
    expect(followUp({ ...operation, state: "undone" }, items)).toEqual([]);
  });
});

describe("with site codes", () => {
  let core: CoreUnderTest;
  beforeAll(async () => {
    core = await openCore({ seed: company({ codes: true }) });
  });
  afterAll(() => core.close());

  test.each([
    ["055", "4055", ["4055 is 055 with the code of Berlin in front, 4."]],
    ["4056", "4056", []],
    ["next", "4042", []],
  ])("%s at Berlin is %s in full, and the card says why", async (extension, full, notes) => {
    const outcome = await core.ask(
      "set_extension",
      { people: [mailOf("Kate")], extension },
      { dryRun: true },
    );
    if (outcome.kind !== "preview") throw new Error(JSON.stringify(outcome));
    expect(outcome.proposal.items[0]?.changes).toMatchObject([{ kind: "extension", after: full }]);
    expect(outcome.proposal.notes).toEqual(notes);
  });
});
