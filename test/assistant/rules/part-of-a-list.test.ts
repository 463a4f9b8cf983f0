// Words beside a list that mean some of its people: asked about, never lost; words about what is done choose nobody.
import { expect, test } from "vitest";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const read = (text: string, ...names: readonly string[]) =>
  interpretByRules(text, {
    files: (names.length > 0 ? names : ["list.csv"]).map((name) => ({ name })),
    sites: ["London", "Tokyo"],
    plans: ["US/CA Unlimited Calling Plan", "Zoom Phone Pro"],
  });

test.each([
  "only London",
  "only the ones in London",
  "London only please",
  "just the Tokyo people",
  "give everyone in the Tokyo rows a license",
  "ignore the contractors",
  "give these a license, no contractors",
  "only the sales team",
  "onboard only full-time staff",
  "nur die aus London",
  "seulement les commerciaux",
  "just the first one",
])("%s: asked about", (text) => {
  expect(read(text)).toMatchObject({
    kind: "clarify",
    question: expect.stringMatching(/^I read a list whole/),
  });
});

test.each([
  ["just check it", { dryRun: true }],
  ["only give licenses", {}],
  ["only new starters", {}],
  ["import only valid rows", {}],
  ["just got this from HR, please import", {}],
  ["just those who don't have one yet", {}],
  ["only remove these", { action: "remove" }],
  ["Kündigungen bitte bearbeiten", { action: "remove" }],
  ["give these folks in London a license", { site: "London" }],
])("%s: the whole list", (text, input) => {
  expect(read(text)).toMatchObject({
    kind: "acts",
    acts: [{ tool: "import_roster", input: { file: "list.csv", ...input } }],
  });
});

test("of several files the first one is a file, not a person", () => {
  expect(read("just the first one", "a.csv", "b.csv")).toMatchObject({
    kind: "acts",
    acts: [{ input: { file: "a.csv" } }],
  });
});

test("all of them after all: nobody is moved to the place that had chosen them", () => {
  const thread = [
    { from: "speaker" as const, text: "only London" },
    {
      from: "zac" as const,
      text: "I read a list whole. Take out the rows that don't belong, and drop it again?",
    },
  ];
  const meant = interpretByRules("all of them", { thread, files: [{ name: "list.csv" }], sites: ["London"] });
  expect(meant).toMatchObject({ kind: "acts", acts: [{ input: { file: "list.csv" } }] });
  expect(meant.kind === "acts" && meant.acts[0].input.site).toBeUndefined();
});

test("the numbers that stand in the file are given; without a word of it they are asked about", () => {
  expect(read("give them these numbers")).toMatchObject({ acts: [{ input: { action: "place" } }] });
  expect(read("give them numbers too")).toMatchObject({ kind: "clarify" });
  expect(read("assign but no numbers")).toMatchObject({
    kind: "clarify",
    question: expect.stringMatching(/^A list is done with all its columns/),
  });
});
