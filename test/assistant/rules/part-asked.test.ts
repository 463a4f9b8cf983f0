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
