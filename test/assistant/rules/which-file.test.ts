import { describe, expect, test } from "vitest";
import { filesMeant } from "../../../src/assistant/rules/files/which-file.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const TWO = [{ name: "july_starters.csv" }, { name: "june-leavers.csv" }];
const meant = (words: string) => filesMeant(words, TWO).files.map(({ name }) => name.slice(0, 4));

describe("which of several files is meant", () => {
  test.each([
    ["use july_starters.csv not june-leavers.csv", ["july"]],
    ["not june-leavers.csv", ["july"]],
    ["import the july one", ["july"]],
    ["July Starters please", ["july"]],
    ["the second one", ["june"]],
    ["use the last, skip the first", ["june"]],
    ["ignore the leavers list", ["july"]],
    ["use this one not the other", ["july", "june"]],
    ["", ["july", "june"]],
  ])("%s", (words, files) => {
    expect(meant(words)).toEqual(files);
  });

  test("a file's name asks for nothing", () => {
    expect(filesMeant("import leavers.csv", [{ name: "leavers.csv" }]).rest).toBe("import");
    expect(
      filesMeant("use the starters, not the leavers one", [{ name: "starters.csv" }, { name: "leavers.csv" }])
        .rest,
    ).not.toContain("leavers");
    expect(filesMeant("only the june file, take them off", TWO).rest).toBe(", take them off");
  });
});

describe("words beside a list", () => {
  const context = {
    plans: ["US/CA Unlimited Calling Plan", "Zoom Phone Pro"],
    sites: ["Berlin", "London"],
    files: [{ name: "people.csv" }],
  };
  test.each([
    ["", {}],
    ["process this", {}],
    ["leavers", { action: "remove" }],
    ["are these leavers?", { dryRun: true }],
    ["remove licenses for these", { action: "remove" }],
    ["offboard these", { action: "offboard" }],
    ["just check it", { dryRun: true }],
    ["don't do anything, only look", { dryRun: true }],
    ["move these to Zoom Phone Pro", { action: "change", callingPlan: "zoom phone pro" }],
    ["change plans", { action: "change" }],
    ["move them to Berlin", { action: "place", site: "Berlin" }],
    ["set their sites", { action: "place" }],
    ["set extension and number", { action: "place" }],
    ["give them all the Pro plan", { action: "assign", callingPlan: "pro" }],
  ])("%s", (words, input) => {
    expect(interpretByRules(words, context)).toMatchObject({
      kind: "acts",
      acts: [{ tool: "import_roster", input: { file: "people.csv", ...input } }],
    });
    const read = interpretByRules(words, context);
    expect(read.kind === "acts" && Object.keys(read.acts[0].input).toSorted()).toEqual(
      ["file", ...Object.keys(input)].toSorted(),
    );
  });
});
