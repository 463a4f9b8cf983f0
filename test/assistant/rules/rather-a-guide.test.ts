import { describe, expect, test } from "vitest";
import { guideFor } from "../../../src/assistant/guides/find-guide.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";
import type { KnownPerson } from "../../../src/assistant/rules/words/people.ts";

const people: readonly KnownPerson[] = [
  { name: "Kate Osei", email: "kate@example.com" },
  { name: "Nadia Haddad", email: "nadia@example.com" },
];
const read = (text: string) => interpretByRules(text, { people, findGuide: guideFor });
const guideOf = (text: string) => {
  const meant = read(text);
  return meant.kind === "how-to" ? meant.guide : meant.kind;
};

describe("a question about nobody in particular is answered by its guide", () => {
  test.each([
    ["what may a phone queue administrator do", "roles-and-permissions"],
    ["I forgot the PIN of my voicemail", "voicemail-pin"],
    ["the upload of the file stops with an error", "issue-csv-fails"],
    ["are add-ons counted as licenses", "calling-plans"],
    ["are voicemails kept when somebody leaves", "faq-leaver"],
  ])("%s", (text, guide) => expect(guideOf(text)).toBe(guide));
});

describe("what is asked for, or looked up, is not", () => {
  test.each([
    ["how many licenses are left", "acts"],
    ["which numbers are free", "acts"],
    ["what is my extension", "acts"],
    ["does Kate have a license", "acts"],
    ["has Nadia lost her phone", "acts"],
    ["buy 5 more licenses", "refuse"],
    ["please remove the license", "clarify"],
    ["change her extension", "clarify"],
  ])("%s", (text, kind) => expect(read(text).kind).toBe(kind));

  test("in a thread, few words go on with what was said", () => {
    const thread = [{ from: "speaker", text: "show the seats of Berlin" }] as const;
    const alone = interpretByRules("and metered plans?", { people, findGuide: guideFor });
    const after = interpretByRules("and metered plans?", { people, thread, findGuide: guideFor });
    expect(after.kind === "how-to").toBe(false);
    expect(alone.kind).toBeDefined();
  });
});
