// What is said while the card of a list waits, and would be a request of its own without it.
import { describe, expect, it, test } from "vitest";
import { leansOnAList } from "../../../src/assistant/list/leans-on-a-list.ts";
import { meantOfListBefore } from "../../../src/assistant/list/list-before.ts";
import { COMPANY_CONTEXT } from "../company-context.ts";

/** What words mean after a list whose card was asked for with a wish. */
function said(then: string, wish: Readonly<Record<string, unknown>> = {}, { listWaits = true } = {}) {
  const context = {
    ...COMPANY_CONTEXT,
    listWaits,
    thread: [
      { from: "speaker" as const, text: "here you are" },
      { from: "zac" as const, text: "a.csv: Zoom phones for 6 people. Confirm or Cancel?" },
    ],
  };
  if (!leansOnAList(then, context)) return undefined;
  return meantOfListBefore(then, { ...context, files: [{ name: "a.csv" }] }, [
    { file: "a.csv", wish, lines: 2 },
  ]);
}
const inputOf = (meant: ReturnType<typeof said>) =>
  meant?.kind === "acts" ? meant.acts[0].input : meant?.kind === "clarify" ? meant.input : undefined;

describe("somebody more", () => {
  test.each([
    ["please also include lee", { only: ["London"] }, { only: ["London and lee"] }],
    ["oh and put Berlin in too", { only: ["London"] }, { only: ["London and Berlin"] }],
    ["don't forget lee", { only: ["London"] }, { only: ["London and lee"] }],
    ["lee should be in as well", { without: ["Lee", "Kate"] }, { without: ["Kate"] }],
    ["actually bring kate back in", { without: ["kate"] }, { without: [] }],
    ["everybody but London", { only: ["London"] }, { without: ["London"] }],
    ["kate is back", { without: ["kate"] }, { without: [] }],
    ["set their site to London too", { action: "assign" }, { action: "assign", site: "London" }],
    ["change the plan: metered", { action: "assign" }, { action: "assign" }],
    ["and the others on metered", { only: ["London"] }, { without: ["London"] }],
    ["berlin instead", { only: ["London"] }, { only: ["berlin"] }],
  ])("%s", (then, wish, input) => expect(inputOf(said(then, wish))).toMatchObject(input));

  it("is everybody where that is said after all", () => {
    expect(inputOf(said("scrap that, do the whole list", { only: ["London"] }))).not.toHaveProperty("only");
  });

  it("of a whole list is nobody of it", () => {
    expect(said("also add devraj")).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/^Every row of the list is in already\./),
    });
  });
});

describe("somebody less", () => {
  test.each([
    "lee wong has left us",
    "by the way kate quit, take her off the list",
    "sarah isn't starting any more",
    "not lee yet",
    "don't give kate one",
  ])("%s: of a list that gives, they are left out", (then) => {
    expect(inputOf(said(then, { action: "assign" }))).toMatchObject({
      without: [expect.stringMatching(/^(?:lee|lee wong|kate|sarah)$/)],
    });
  });

  test.each(["lee wong has left us", "kate has left, take her off", "sarah isn't joining after all"])(
    "%s: of a list that takes, it is asked",
    (then) => {
      expect(said(then, { action: "remove" })).toMatchObject({
        kind: "clarify",
        question: expect.stringMatching(/^Is “.+” to be in, or left out\?/),
      });
    },
  );

  test.each([
    ["do not remove lee!", { without: ["lee"] }],
    ["only lee has left", { only: ["lee"] }],
    ["spare lee please", { without: ["lee"] }],
  ])("%s: of a list that takes", (then, input) => {
    expect(inputOf(said(then, { action: "remove" }))).toMatchObject(input);
  });

  it("is asked about where it would take something of a list that gives", () => {
    expect(said("only lee is leaving", { action: "assign" })).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/^Is “lee” to be in/),
    });
  });
});

describe("another plan", () => {
  test.each([
    "metered is plenty for them all",
    "can they get metered instead of unlimited please",
    "I'd prefer metered for these",
    "better use metered",
    "on reflection, metered would do",
    "metered is cheaper, so do that",
    "metered reicht denen",
  ])("%s: for everybody of it", (then) => {
    expect(inputOf(said(then))).toMatchObject({ callingPlan: expect.stringMatching(/metered/i) });
  });

  test.each(["is metered cheaper for them?", "what does metered mean?", "how many metered seats are left?"])(
    "%s: only a question",
    (then) => expect(inputOf(said(then))?.callingPlan).toBeUndefined(),
  );

  it("is one for all of it", () => {
    expect(said("unlimited for the agents and metered for everyone else")).toMatchObject({
      kind: "clarify",
      question: expect.stringMatching(/^A list is given one plan at a time/),
    });
  });
});

test("once no card waits, the same words are a request of their own", () => {
  expect(said("only kate is leaving", {}, { listWaits: false })).toBeUndefined();
});

test.each([
  "which of these have a number?",
  "do any of them have an extension?",
  "why isn't Kate on it?",
  "who won't get one?",
  "who isn't included?",
  "what plan do they get?",
])("“%s” is told from its card, which stays", (then) =>
  expect(inputOf(said(then))).toMatchObject({ dryRun: true }),
);

test("somebody's own number is no matter of the list", () => {
  expect(said("only take bob's number")).toBeUndefined();
});
