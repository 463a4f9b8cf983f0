// What somebody wants on a day is never done now without a word.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const context = {
  ...contextOf(readFileSync("test/evals/sample/directory.json", "utf8")),
  today: "2026-11-24",
};
const read = (text: string) => interpretByRules(text, context);
const texts = readFileSync("test/evals/own/days.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): string => JSON.parse(line).text);

describe("a day that is named for a change", () => {
  it.each(texts)("“%s” is kept, or asked about", (text) => {
    const meant = read(text);
    if (meant.kind === "acts") expect(meant.acts.map(({ input }) => input.when)).not.toContain(undefined);
    else expect(meant.kind).toBe("clarify");
  });

  it.each([
    ["offboard kate by close of business on friday", "2026-11-27"],
    ["offboard kate at 17:00", "today 17:00"],
    ["offboard kate tomorrow at 5pm", "2026-11-25 17:00"],
    ["offboard kate first thing in the morning on monday", "2026-11-30"],
    ["offboard kate on january 5", "2027-01-05"],
    ["kate leaves in two weeks", "2026-12-08"],
    ["offboard kate on monday or tuesday", "monday or tuesday"],
  ])("“%s” → %s", (text, when) => {
    expect(read(text)).toMatchObject({ acts: [{ tool: "offboard_person", input: { when } }] });
  });

  it.each([
    "bob starts monday, give him a license",
    "give bob a license by friday",
    "kate left on monday, remove her license",
    "new starter bob hartley begins monday, needs a phone",
  ])("“%s” is done now: the day is another matter's", (text) => {
    expect(read(text)).toMatchObject({ kind: "acts" });
  });
});
