import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grounded, ungroundedTargets, verbAgrees } from "../../src/assistant/grounding.ts";
import { contextOf } from "../../src/assistant/interpret-cases.ts";
import type { Act, Interpretation } from "../../src/assistant/interpretation.ts";

const context = contextOf(readFileSync("test/evals/sample/directory.json", "utf8"));
const remove = (...people: string[]): Act => ({ tool: "remove_license", input: { people } });
const meant = (...[first, ...rest]: [Act, ...Act[]]): Interpretation => ({
  kind: "acts",
  acts: [first, ...rest],
  confident: true,
  stripped: [],
  language: "en",
});

describe("targets", () => {
  it.each([
    ["a mention, told by e-mail", "remove <@U13KAT>", remove("kate.osei@acme.example")],
    ["a name, told by Slack id", "remove kate", remove("U13KAT")],
    [
      "an ending, told as a number",
      "give <@U07SAR> the one ending in 0150",
      { tool: "assign_number", input: { people: ["U07SAR"], number: "+14155550150" } },
    ],
    [
      "a part of a plan's name",
      "put <@U14LEE> on metered",
      { tool: "assign_license", input: { people: ["U14LEE"], callingPlan: "US/CA Metered Calling Plan" } },
    ],
  ] as const)("are the asker's when said as %s", (_, words, act) => {
    expect(ungroundedTargets([act], { words: [words] }, context)).toEqual([]);
  });

  it.each([
    ["somebody else", "remove kate", remove("U03ANA")],
    ["a name that two people have", "remove sarah", remove("sarah.oneil@acme.example")],
    [
      "another number",
      "unassign +14155550141",
      { tool: "unassign_number", input: { number: "+14155550120" } },
    ],
    ["a quoted name", 'what does "remove Kate Osei" mean', remove("U13KAT")],
  ] as const)("are refused when they are %s", (_, words, act) => {
    expect(ungroundedTargets([act], { words: [words] }, context)).toHaveLength(1);
  });

  it("may come from a choice or a roster", () => {
    expect(
      ungroundedTargets(
        [remove("ana.garcia@acme.example")],
        { words: ["these"], rows: ["ana.garcia@acme.example"] },
        context,
      ),
    ).toEqual([]);
  });
});

describe("verbs", () => {
  it.each([
    "how many licenses has kate?",
    "don't remove kate",
    "give kate a number",
    "does kate have a phone",
    "hello",
  ])("“%s” never removes", (words) => {
    expect(verbAgrees([remove("kate")], words, context)).toBe(false);
    expect(grounded(meant(remove("kate")), { words: [words] }, context).kind).toBe("clarify");
  });

  it("what says so, does", () => {
    expect(grounded(meant(remove("kate")), { words: ["take the license from kate"] }, context)).toEqual(
      meant(remove("kate")),
    );
  });
});
