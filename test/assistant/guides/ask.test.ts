import { expect, test } from "vitest";
import { answerFromGuide, answerHowTo, NOT_COVERED } from "../../../src/assistant/guides/answer-how-to.ts";
import { ask, askBatch, askText } from "../../../src/assistant/guides/ask.ts";

test("an answer has exactly the names of the contract, and tells its source", () => {
  const answer = ask("how do I remove a license?");
  expect(Object.keys(answer)).toEqual(["covered", "guide", "section", "answer", "alternatives"]);
  expect(answer).toMatchObject({ covered: true, guide: "remove-license", section: "Steps" });
  expect(answer.answer).toContain("**User Management > Users**");
  expect(answer.answer).toContain("https://askzac.ai/");
  expect(answer.answer).not.toContain("{person}");
  for (const alternative of answer.alternatives)
    expect(Object.keys(alternative)).toEqual(["guide", "section"]);
});

test("what isn't covered is said, without an invented answer", () => {
  expect(ask("how do I bake bread")).toMatchObject({
    covered: false,
    guide: null,
    section: null,
    answer: NOT_COVERED,
  });
});

test("an answer carries tool, source and steps for the buttons, and the person's name", () => {
  const answer = answerHowTo("how do I assign a license", { person: "Bob Jones" });
  expect(answer).toMatchObject({ tool: "assign_license", walkable: true });
  expect(answer.answer).toContain("Find Bob Jones in the list");
  expect(answer.source[0]).toMatch(/^https:/);
  expect(answerHowTo("how long until the license is active")).toMatchObject({ walkable: false });
});

test("a guide can be asked for by its id, with what it says first", () => {
  const answer = answerFromGuide("emergency-address", { section: "Add an address" });
  expect(answer?.section).toBe("Add an address");
  expect(answer?.answer).toMatch(/^In an emergency, call your local emergency number now/);
  expect(answerFromGuide("emergency-address", { section: "nowhere" })?.section).toBe("What it is for");
  expect(answerFromGuide("no-such-guide")).toBeUndefined();
});

test("text to read names guide, section and other guides", () => {
  expect(askText("how do I assign a license")).toMatch(
    /^# Assign a Zoom Phone license to one person: Steps\n/,
  );
  expect(askText("how do I assign a license")).toContain("See also:");
  expect(askText("what is the weather")).toContain(NOT_COVERED);
});

test("a batch answers line by line and says which line can't be read", () => {
  const lines = askBatch(
    '{"id":"a","q":"how do I assign a license"}\n\nnot json\n{"id":7,"q":"tell me a joke"}\n',
  );
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { id: "a", covered: true, guide: "assign-individual" },
    { line: 3, error: expect.stringContaining("not a line") },
    { id: 7, covered: false },
  ]);
});
