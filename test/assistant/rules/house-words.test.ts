// Zac's own work in words: the command is told, nothing is done, and requests about people are left alone.
import { expect, test } from "vitest";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const people = [{ name: "Bob Lee", email: "bob.lee@acme.example" }];
const questionOf = (text: string): string => {
  const meant = interpretByRules(text, { people });
  return meant.kind === "clarify" ? meant.question : meant.kind;
};

test.each([
  ["Pause everything, please", "/zphone pause"],
  ["stop all changes right now!", "/zphone pause"],
  ["turn off everything, we've been hacked", "/zphone pause"],
  ["resume", "/zphone resume"],
  ["What's pending?", "/zphone pending"],
  ["is anything running right now", "/zphone pending"],
  ["cancel #12", "/zphone cancel 12"],
  ["stop operation 7 please", "/zphone undo 7"],
])("“%s” is answered with the command for it", (text, command) =>
  expect(questionOf(text)).toContain(command),
);

test.each([
  ["stop", "cancel"],
  ["cancel bob's license", "acts"],
  ["show pending users", "unknown"],
])("“%s” is something else", (text, kind) => expect(questionOf(text)).toBe(kind));
