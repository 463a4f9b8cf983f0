// What is said in a thread after a list, or right before it: words that mean nothing without it.
import { expect, test } from "vitest";
import { announcedOfList, leansOnAList, meantOfListBefore } from "../../src/assistant/list-before.ts";
import { COMPANY_CONTEXT } from "./company-context.ts";

const said = (
  first: string,
  then: string,
  { files = ["a.csv"], zac = "a.csv: Zoom phones for 2 people. Confirm or Cancel?" } = {},
) => {
  const context = {
    ...COMPANY_CONTEXT,
    thread: [
      { from: "speaker" as const, text: first },
      { from: "zac" as const, text: zac },
    ],
  };
  return leansOnAList(then, context) || files.length > 1
    ? meantOfListBefore(then, { ...context, files: files.map((name) => ({ name })) })
    : undefined;
};
const BOTH = { files: ["a.csv", "b.csv"] };
const importing = (input: object) => ({ kind: "acts", acts: [{ tool: "import_roster", input }] });

test.each([
  ["use a.csv not b.csv", "no, use the other one"],
  ["", "sorry, take the other one instead"],
  ["use the first one", "wrong one, I meant b.csv"],
  ["", "please use the other file"],
  ["", "b.csv please"],
  ["", "nein, die andere"],
])("%s, then %s: the file that wasn't taken", (first, then) => {
  expect(said(first, then, BOTH)).toMatchObject(importing({ file: "b.csv" }));
});

test("what was to be done with the one is done with the other", () => {
  expect(said("remove licenses for these", "no, the other one", BOTH)).toMatchObject(
    importing({ file: "b.csv", action: "remove" }),
  );
});

test.each([
  ["no wait, remove their licenses instead", { action: "remove" }],
  ["those are leavers, take their phones away", { action: "remove" }],
  ["make it metered instead", { callingPlan: expect.stringMatching(/metered/i) }],
  ["just check it please", { dryRun: true }],
  ["give them all Zoom Phone", { action: "assign" }],
])("%s: with the list of the thread", (then, input) => {
  expect(said("", then)).toMatchObject(importing({ file: "a.csv", ...input }));
});

test.each([
  "who is left out?",
  "why was line 12 rejected?",
  "why not Priya?",
  "what about the faulty ones?",
  "send me the faulty rows please",
  "how long will it take?",
])("%s: what its card says, told again", (then) => {
  expect(said("leavers", then)).toMatchObject(importing({ file: "a.csv", action: "remove", dryRun: true }));
});

test("numbers for everybody are asked about", () => {
  expect(said("", "with numbers please")).toMatchObject({
    kind: "clarify",
    question: expect.stringContaining("Phone Number"),
  });
});

test("more for everybody is added to what was asked", () => {
  const more = said("give these a license", "and put them all in London");
  expect(more).toMatchObject(importing({ file: "a.csv", site: "London" }));
  expect(more?.kind === "acts" && more.acts[0].input.action).not.toBe("place");
});

test.each(["only bob please", "without devraj"])("%s: some of its rows, which the file tells", (then) => {
  expect(said("", then)).toMatchObject({
    kind: "clarify",
    about: "which_rows",
    question: expect.stringMatching(/^I read a list whole/),
  });
});

test("a wrong file is left", () => {
  expect(said("", "wrong file, sorry")).toMatchObject({
    question: expect.stringMatching(/^Then I leave that file/),
  });
});

test.each([
  "thanks",
  "yes go ahead",
  "undo that",
  "how many licenses are left?",
  "how do I assign a number?",
  "give Imran a license too",
  "show licenses",
  "the weather is nice",
])("%s means what it means without a list", (then) => {
  expect(said("", then)).toBeUndefined();
});

test("what was said of a list before it came counts for it; a question doesn't", () => {
  const dropped = (text: string) =>
    announcedOfList({
      ...COMPANY_CONTEXT,
      thread: [{ from: "speaker", text }],
      files: [{ name: "list.csv" }],
    });
  expect(dropped("these people are leaving us, list follows")).toMatchObject(importing({ action: "remove" }));
  expect(dropped("how do I remove a license?")).toBeUndefined();
  expect(dropped("good morning")).toBeUndefined();
  // Said of another list, before this one.
  expect(dropped("those are leavers, take their phones away")).toBeUndefined();
});
