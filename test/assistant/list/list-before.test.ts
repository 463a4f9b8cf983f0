// What is said in a thread after a list, or right before it: words that mean nothing without it.
import { describe, expect, it, test } from "vitest";
import { announcedOfList } from "../../../src/assistant/list/announced-of-list.ts";
import { leansOnAList } from "../../../src/assistant/list/leans-on-a-list.ts";
import { meantOfListBefore } from "../../../src/assistant/list/list-before.ts";
import { COMPANY_CONTEXT } from "../company-context.ts";

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

test.each(["keep Imran for later", "please keep the pending ones until they are in Zoom"])(
  "“%s” is told where rows are kept, and nothing is done",
  (then) => {
    expect(said("", then)).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/kept by the card's own button/),
    });
  },
);

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

/** What the last of several messages after a list comes to, each answered with a card that no words tell apart. */
const talked = (...messages: readonly string[]) => {
  const said = messages.slice(0, -1).flatMap((text) => [
    { from: "speaker" as const, text },
    { from: "zac" as const, text: "a.csv: Zoom phones for 2 people. Confirm or Cancel?" },
  ]);
  return meantOfListBefore(messages.at(-1) ?? "", {
    ...COMPANY_CONTEXT,
    thread: said,
    files: [{ name: "a.csv" }],
  });
};
const wanted = (meant: ReturnType<typeof talked>) =>
  meant?.kind === "acts" ? meant.acts[0].input : meant?.kind === "clarify" ? meant.input : undefined;

test.each([
  [["", "use metered", "only the first 2"], { callingPlan: "metered", only: ["the first 2"] }],
  [["", "skip devraj", "use metered"], { callingPlan: "metered", without: ["devraj"] }],
  [["remove their licenses, only London", "only Tokyo"], { action: "remove", only: ["Tokyo"] }],
  [["metered, only London", "unlimited instead"], { callingPlan: "unlimited", only: ["London"] }],
  [["", "skip devraj", "and skip bob"], { without: ["devraj", "bob"] }],
  [["", "leave devraj out", "and bob too"], { without: ["devraj", "bob"] }],
  [["only London", "and Tokyo"], { only: ["London and Tokyo"] }],
  [["", "skip devraj", "who is left out?", "use metered"], { callingPlan: "metered", without: ["devraj"] }],
])("%j: what was said before stays said", (messages, input) => {
  expect(wanted(talked(...messages))).toMatchObject(input);
});

test.each(["no, all of them", "all of them after all", "ok everyone then", "the whole list please"])(
  "after a part, “%s” is the whole list, done as it was asked",
  (then) => {
    const input = wanted(talked("remove their licenses, only London", then));
    expect(input).toMatchObject({ action: "remove", again: true });
    expect(input).not.toHaveProperty("only");
  },
);

test("who are meant besides those who are in and those who are out is asked", () => {
  expect(talked("only London", "skip devraj", "and bob")).toMatchObject({
    kind: "clarify",
    question: expect.stringContaining("Is “bob” to be in, or left out?"),
  });
});

test.each(["and the rest?", "and what about the others?"])(
  "%s after a part: told, and asked about",
  (then) => {
    expect(talked("only London", then)).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/^Nothing happens to the rows that are left out/),
    });
  },
);

describe("a question which rows are meant, not answered yet", () => {
  const zac = "Nothing in the list says “Lisbon”. Which rows are meant?";
  it.each([
    ["only Lisbon", "use metered", { only: ["Lisbon"], callingPlan: "metered" }],
    ["skip Lisbon", "just check it", { without: ["Lisbon"], dryRun: true }],
    ["metered, only Lisbon", "only London", { only: ["London"], callingPlan: "metered" }],
    ["skip Lisbon", "skip bob", { without: ["bob"] }],
  ])("“%s”, then “%s”: it stays one, until rows are named", (first, then, input) => {
    expect(wanted(said(first, then, { zac }))).toMatchObject(input);
  });

  const inWords = "Is “managers” to be in, or left out? Say all who are meant, with “only …” or “without …”.";
  it("in words, is asked again where something else is said", () => {
    expect(said("keep the managers' ones", "use metered", { zac: inWords })).toMatchObject({
      kind: "clarify",
      question: inWords,
    });
  });

  it.each([
    ["left out please", { without: ["managers"] }],
    ["skip the managers", { without: ["the managers"] }],
    ["only London", { only: ["London"] }],
    ["they're in", { again: true }],
    ["all of them", { again: true }],
  ])("in words, is answered by “%s”", (then, input) => {
    const answered = said("keep the managers' ones", then, { zac: inWords });
    expect(wanted(answered)).toMatchObject(input);
    if (!("without" in input)) expect(wanted(answered)).not.toHaveProperty("without");
  });

  it("is answered by all of them", () => {
    const input = wanted(said("metered, only Lisbon", "all of them", { zac }));
    expect(input).toMatchObject({ callingPlan: "metered" });
    expect(input).not.toHaveProperty("only");
  });
});

test("a choice made on a card counts as if it had been said", () => {
  const context = {
    ...COMPANY_CONTEXT,
    thread: [
      { from: "speaker" as const, text: "" },
      { from: "zac" as const, text: "a.csv: Zoom phones for 2 people. Confirm or Cancel?" },
    ],
    files: [{ name: "a.csv" }],
  };
  const shown = {
    file: "a.csv",
    wish: { action: "remove", only: [{ lines: "2-3", told: "those who have left" }] },
    lines: 2,
  };
  expect(wanted(meantOfListBefore("skip bob", context, [shown]))).toMatchObject({
    ...shown.wish,
    without: ["bob"],
  });
});

test.each(["why is line 3 red", "what's wrong with line 3?", "and line 4?", "row 7?"])(
  "%s: told of the list, and no phone line",
  (then) => {
    expect(talked("leavers", then)).toMatchObject(importing({ action: "remove", dryRun: true }));
  },
);

test.each([
  ["keep emma, remove the rest", ["emma"]],
  ["keep the managers' ones", ["managers"]],
  ["except emma, she is staying until march", ["emma"]],
  ["sorry, sarah stays", ["sarah"]],
  ["Kate is not leaving after all", ["Kate"]],
])("of leavers, “%s” leaves somebody the phone", (then, without) => {
  expect(wanted(talked("leavers", then))).toMatchObject({ action: "remove", without });
});

test.each(["keep emma, remove the rest", "keep the managers' ones"])(
  "of a list that gives, “%s” is asked about: it can be the rows or the phones",
  (then) => {
    expect(talked("give these a license", then)).toMatchObject({ kind: "clarify", about: "what" });
  },
);

test("a question about the list leaves what is wanted of it as it is", () => {
  const asked = (...messages: readonly string[]) => wanted(talked("", "skip devraj", ...messages));
  expect(asked("who's in Berlin?")).toEqual({ file: "a.csv", asks: "rows", only: ["Berlin"], dryRun: true });
  expect(asked("who of these has a phone?")).toMatchObject({ asks: "with-phone", without: ["devraj"] });
  const then = asked("who's in Berlin?", "use metered");
  expect(then).toMatchObject({ callingPlan: "metered", without: ["devraj"] });
  expect(then).not.toHaveProperty("only");
  expect(then).not.toHaveProperty("asks");
});

test.each(["no wait, metered for line 4", "give the managers pro instead"])(
  "“%s” after a list drops nobody of it without a word",
  (then) => {
    expect(talked("give these a license", then)).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/^A list is given one plan at a time/),
    });
  },
);

test("whoever is taken off the list keeps their phone", () => {
  expect(wanted(talked("leavers", "remove kate from the list, she stays"))).toMatchObject({
    action: "remove",
    without: ["kate"],
  });
  expect(talked("leavers", "remove him from the list")).toMatchObject({
    kind: "clarify",
    question: "Who is to be left out? Say the name, or the rows.",
  });
});
