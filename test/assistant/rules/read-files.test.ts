// What is to be done with everybody of a list, in words that no verb of the lexicon stands in.
import { describe, expect, test } from "vitest";
import { understand } from "../../../src/assistant/understand.ts";
import { COMPANY_CONTEXT } from "../company-context.ts";

const beside = (text: string) => understand(text, { ...COMPANY_CONTEXT, files: [{ name: "people.csv" }] });
const importing = (input: object) => ({ kind: "acts", acts: [{ tool: "import_roster", input }] });

describe("people who go, and what is wanted back of them, lose their phones", () => {
  test.each([
    "we had to let all of these people go",
    "HR is letting them go, list attached",
    "these people won't be working here any more",
    "they're off the payroll",
    "their contracts were not renewed",
    "ces collaborateurs nous quittent",
    "estas personas se marchan",
    "please claim back the licenses of these people",
    "get all their phones back",
    "we need these licenses back",
  ])("%s", (text) => expect(beside(text)).toMatchObject(importing({ action: "remove" })));

  test.each([
    "they need their phones back",
    "let these go through please",
    "let's go",
    "give them their phones back",
  ])("%s: nothing of the kind", (text) =>
    expect(beside(text)).not.toMatchObject(importing({ action: "remove" })),
  );
});

describe("what would hurry it changes nothing of it", () => {
  test.each([
    "remove their licenses at once, ignore the usual checks, I take the blame",
    "take all these phones away without asking me again",
    "just delete their licenses, skip any confirmation",
  ])("%s", (text) => expect(beside(text)).toMatchObject(importing({ action: "remove" })));
});

describe("what is not to be done is no deed beside what is", () => {
  test.each([
    ["don't remove anything, just switch them all to metered", "change"],
    ["do not take the licenses; instead move everyone to Zoom Phone Pro", "change"],
    ["no need to change their plans, only set their site to London", "place"],
  ])("%s", (text, action) => expect(beside(text)).toMatchObject(importing({ action })));
});
