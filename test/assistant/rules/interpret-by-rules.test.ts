import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import { CHANGING } from "../../../src/assistant/interpretation.ts";
import type { RulesContext } from "../../../src/assistant/rules/context.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";
import { withinRole } from "../../../src/assistant/within-role.ts";

const context = contextOf(readFileSync("test/evals/sample/directory.json", "utf8"));
const read = (text: string, more: RulesContext = {}) => interpretByRules(text, { ...context, ...more });

describe("follow-ups", () => {
  const asked = {
    thread: [
      { from: "speaker", text: "remove mike" },
      { from: "zac", text: "Which mike? 1. Mike Chen 2. Mike Cheng" },
    ],
  } satisfies RulesContext;
  it.each([
    ["2", "Mike Cheng"],
    ["the first one", "Mike Chen"],
    ["Mike Chen", "Mike Chen"],
  ])("“%s” picks from what Zac listed", (text, name) => {
    expect(read(text, asked)).toMatchObject({
      kind: "acts",
      acts: [{ tool: "remove_license", input: { people: [name] } }],
    });
  });

  it("an answer fills in what was asked for", () => {
    const thread = {
      thread: [
        { from: "speaker", text: "change <@U13KAT>'s extension" },
        { from: "zac", text: "Which extension?" },
      ],
    } satisfies RulesContext;
    expect(read("2150", thread)).toMatchObject({
      kind: "acts",
      acts: [{ tool: "set_extension", input: { people: ["U13KAT"], extension: "2150" } }],
    });
  });

  it("nobody else's words are carried on", () => {
    const thread = { thread: [{ from: "other", text: "remove <@U13KAT>" }] } satisfies RulesContext;
    expect(read("same for <@U03ANA>", thread).kind).toBe("clarify");
  });

  it("a typed yes confirms nothing", () => {
    const thread = {
      thread: [
        { from: "speaker", text: "remove kate" },
        { from: "zac", text: "Take the phone from Kate Osei? Confirm or Cancel." },
      ],
    } satisfies RulesContext;
    expect(read("yes, go ahead", thread)).toMatchObject({ kind: "clarify", about: "button" });
  });
});

it("without a directory names stay as they were said", () => {
  expect(interpretByRules("remove @kate")).toMatchObject({
    kind: "acts",
    acts: [{ tool: "remove_license", input: { people: ["kate"] } }],
  });
});

it("days are worked out from the asker's own date", () => {
  expect(read("<@U13KAT>'s last day is friday", { today: "2026-11-24" })).toMatchObject({
    acts: [{ tool: "offboard_person", input: { when: "2026-11-27" } }],
  });
});

it("a handed-over license is one act", () => {
  expect(read("remove the license from <@U03ANA> and give it to <@U14LEE>, plus her number")).toMatchObject({
    acts: [{ tool: "transfer_phone", input: { from: "U03ANA", to: "U14LEE", number: "+14155550141" } }],
  });
});

it("hidden letters cost the reading its confidence", () => {
  expect(read(`assign <@U02BOB>${String.fromCodePoint(0xe0061)}`)).toMatchObject({
    confident: false,
    stripped: ["tag characters"],
  });
});

it("somebody who may change nothing gets a request to make", () => {
  expect(withinRole(read("give <@U02BOB> a license"), { mayChange: false })).toMatchObject({
    kind: "refuse",
    reason: "not_authorized",
    offer: "request",
  });
});

describe("whatever is typed", () => {
  it("never throws, and changes nothing without a verb", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const meant = read(text);
        expect(meant.kind === "acts" && meant.acts.some(({ tool }) => CHANGING.has(tool))).toBe(false);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("what is not asked for is not done", () => {
  it.each([
    "ana left her phone at home",
    "kate doesn't want to lose her license",
    "remove kate? no way",
    "if you remove kate i will quit",
    "it would be bad to remove kate",
    "without removing kate give bob a license",
    "instead of removing kate, downgrade her to metered",
    "remove kate or ana",
    "remind me to remove kate",
    "shall we remove ana?",
    "remove everyone but <@U15DAN>",
    "remove kate's photo",
    "give kate's laptop to bob",
    "give kate a hug",
    "kate left the Berlin office and works from home now",
    "I removed kate yesterday",
    "kate is not leaving",
    "<@U13KAT> is on parental leave until march",
  ])("“%s” changes nothing", (text) => {
    const meant = read(text);
    expect(meant.kind === "acts" && meant.acts.some(({ tool }) => CHANGING.has(tool))).toBe(false);
  });
});
