import { expect, it } from "vitest";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const read = (text: string, names: readonly string[]) =>
  interpretByRules(text, { files: names.map((name) => ({ name })), sites: ["London"] });

it("a part of a list is a question that the file answers, with all that was said", () =>
  expect(read("remove their licenses, only IT", ["a.csv"])).toMatchObject({
    kind: "clarify",
    about: "which_rows",
    input: { file: "a.csv", action: "remove", only: ["IT"] },
  }));

it.each(["just a few of these", "only number 4", "take Berlin off", "half of them please"])(
  "%s: nobody knows which, so that nothing is read whole",
  (text) => expect(read(text, ["a.csv"]).kind).toBe("clarify"),
);

it("only it, without capitals, is asked about", () =>
  expect(read("remove the phones, only it", ["a.csv"])).toMatchObject({ kind: "clarify", about: "what" }));

it("a part beside several files that are all named is said for one at a time", () =>
  expect(read("only London; a.csv get licenses, b.csv lose theirs", ["a.csv", "b.csv"])).toMatchObject({
    kind: "clarify",
    question: "Which of the files is that about? Say it for one at a time.",
  }));

it("a part beside several files goes with the one that is picked", () =>
  expect(read("only London", ["a.csv", "b.csv"])).toMatchObject({
    about: "which_file",
    input: { only: ["London"] },
  }));

it("nobody of a group that is denied is given anything", () =>
  expect(read("they are not for everyone in Sales", ["a.csv"]).kind).not.toBe("acts"));

it.each([
  "these two lines are wrong, ignore them",
  "remove him from the list",
  "there are two test rows, skip those",
])("%s: which rows are left out is asked, and the list isn't read whole", (text) =>
  expect(read(text, ["a.csv"])).toMatchObject({ kind: "clarify", about: "what" }),
);

it.each(["managers get unlimited, agents metered", "metered for the agents and unlimited for managers"])(
  "%s: two plans are no plan for everybody",
  (text) => expect(read(text, ["a.csv"])).toMatchObject({ kind: "clarify", about: "which_plan" }),
);

it.each([
  ["move them from unlimited to metered", { action: "change", callingPlan: "metered" }],
  ["not metered, unlimited", { callingPlan: "unlimited" }],
  ["metered instead of unlimited", { callingPlan: "metered" }],
])("%s: the plan that is asked for", (text, input) =>
  expect(read(text, ["a.csv"])).toMatchObject({ kind: "acts", acts: [{ input }] }),
);

it.each([
  "give everybody here a phone + a number from 415",
  "phones and a 415 number for each of them",
  "licenses with a new number for all of them",
])("%s: numbers that the list doesn't have are asked about", (text) =>
  expect(read(text, ["a.csv"])).toMatchObject({
    kind: "clarify",
    question: expect.stringMatching(/^Numbers/),
  }),
);

it.each(["phones for the agents, managers have some", "agents get metered"])(
  "%s: a group that the file may tell apart",
  (text) =>
    expect(read(text, ["a.csv"])).toMatchObject({ kind: "acts", acts: [{ input: { of: ["agents"] } }] }),
);

it.each([
  ["reclaim licenses of agents and temps", ["agents and temps"]],
  ["take the phones from agents", ["agents"]],
])("%s: takes nothing from the others, where the file tells them apart", (text, of) =>
  expect(read(text, ["a.csv"])).toMatchObject({ kind: "acts", acts: [{ input: { action: "remove", of } }] }),
);

it("extensions made up for everybody are asked about", () =>
  expect(read("give them all a phone and assign extensions from 6000", ["a.csv"])).toMatchObject({
    kind: "clarify",
    question: expect.stringMatching(/^Extensions for a list/),
  }));

it.each([
  ["everyone from sales except the interns", { of: ["sales"], without: ["the interns"] }],
  [
    "everyone in Sales and Support without the managers",
    { of: ["Sales and Support"], without: ["the managers"] },
  ],
  ["all engineers but not the ones in tokyo", { of: ["engineers"], without: ["the ones in tokyo"] }],
  ["license sales and support, skip finance", { of: ["sales and support"], without: ["finance"] }],
  ["keep emma, remove the rest", { action: "remove", without: ["emma"] }],
  ["estas personas ya no trabajan aquí, excepto Emma", { action: "remove", without: ["Emma"] }],
])("%s: the group and those who are left out of it", (text, input) =>
  expect(read(text, ["a.csv"])).toMatchObject({ about: "which_rows", input }),
);

it.each([
  ["skip bob, he gets metered", /^For whom is that/],
  ["skip the contractors, they need unlimited", /^For whom is that/],
  ["remove the managers, keep everyone else", /^Do only “the managers” lose their phones/],
  ["keep the managers' ones", /^Is “managers” to be in, or left out/],
])("%s: asked about, and given to nobody", (text, question) =>
  expect(read(text, ["a.csv"])).toMatchObject({
    kind: "clarify",
    about: "what",
    question: expect.stringMatching(question),
  }),
);

it("a question about the people of a list is a look at its rows", () =>
  expect(read("who of these has a phone already?", ["a.csv"])).toMatchObject({
    kind: "acts",
    acts: [{ tool: "import_roster", input: { file: "a.csv", asks: "with-phone", dryRun: true } }],
  }));

it("“take out” doesn’t say of what: it is asked", () =>
  expect(read("take out Kate", ["a.csv"]).kind).toBe("clarify"));
