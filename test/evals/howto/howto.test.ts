import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { guideFor } from "../../../src/assistant/guides/find-guide.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";
import { howToCases, howToScores, howToTable, scoreHowTo } from "./score.ts";

const cases = howToCases();
const paraphrases = howToCases(fileURLToPath(new URL("./paraphrases.jsonl", import.meta.url)));
const heldOut = cases.filter(({ set }) => set === "held-out");

test("there are enough questions, each once, and more than a quarter are held out", () => {
  expect(cases.filter(({ guide }) => guide !== null).length).toBeGreaterThanOrEqual(120);
  expect(cases.filter(({ guide }) => guide === null).length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ q }) => q.toLowerCase())).size).toBe(cases.length);
  expect(heldOut.length / cases.length).toBeGreaterThan(0.25);
});

test("the right section comes first, or at least among three, and what is none of ours is refused", () => {
  const score = scoreHowTo(cases);
  expect(score.first / score.questions).toBeGreaterThanOrEqual(0.9);
  expect(score.inThree / score.questions).toBeGreaterThanOrEqual(0.98);
  expect(score.refused / score.offTopic).toBeGreaterThanOrEqual(0.95);
});

test("questions nobody tuned on do as well", () => {
  const score = scoreHowTo(heldOut);
  expect(score.first / score.questions).toBeGreaterThanOrEqual(0.9);
  expect(score.inThree / score.questions).toBeGreaterThanOrEqual(0.98);
  expect(score.refused / score.offTopic).toBeGreaterThanOrEqual(0.95);
});

test("the same in other words, by symptom, with slips and in German is mostly found too", () => {
  const score = scoreHowTo(paraphrases.filter(({ set }) => set === "held-out"));
  expect(score.guide / score.questions).toBeGreaterThanOrEqual(0.8);
  expect(score.inThree / score.questions).toBeGreaterThanOrEqual(0.85);
  expect(score.refused / score.offTopic).toBeGreaterThanOrEqual(0.85);
});

test("in Slack, where the rules read first, most such questions reach their guide", () => {
  const asked = howToCases(fileURLToPath(new URL("./voices-second.jsonl", import.meta.url))).filter(
    ({ guide }) => guide !== null,
  );
  const right = asked.map(({ q, guide, or = [] }) => {
    const meant = interpretByRules(q, { findGuide: guideFor });
    const told = meant.kind === "how-to" && meant.covered ? meant.guide : undefined;
    return told === guide || or.some((other) => other === told);
  });
  expect(right.filter(Boolean).length / asked.length).toBeGreaterThanOrEqual(0.75);
});

test("the table names both sets", () => {
  expect(howToTable(howToScores([["few", cases.slice(0, 12)]]))).toMatch(/few tuning.*\n.*few held-out/);
});
