import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { guideFor } from "../../../src/assistant/guides/find-guide.ts";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import type { EarlierMessage } from "../../../src/assistant/rules/context.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const context = contextOf(readFileSync("test/evals/sample/directory.json", "utf8"));
const read = (text: string, thread: readonly EarlierMessage[] = []) =>
  interpretByRules(text, { findGuide: guideFor, ...context, thread });

it.each([
  "why?",
  "But why?",
  "it doesn't work",
  "geht nicht",
  "the other one",
  "do the thing we talked about",
])("“%s” is asked about: no guide and no tool can know what it is about", (text) => {
  expect(read(text)).toMatchObject({ kind: "clarify", about: "subject" });
});

it("what does have a subject is answered", () => {
  expect(read("why does the CSV import fail?")).toMatchObject({ kind: "how-to", covered: true });
  expect(read("what did you do?")).toMatchObject({ kind: "acts", acts: [{ tool: "show_history" }] });
});

it("everybody who is named is named in the question back, with what could be said", () => {
  const meant = read("bob.hartley@acme.example, kate.osei@acme.example");
  expect(meant).toMatchObject({
    kind: "clarify",
    question: expect.stringContaining("What about Bob Hartley and Kate Osei?"),
  });
  expect(meant).toMatchObject({ question: expect.stringContaining("“give Bob Hartley a license”") });
});

it("deleting is refused, whatever is to be deleted", () => {
  for (const text of ["delete everything", "wipe it all please", "delete"])
    expect(read(text)).toMatchObject({ kind: "refuse", reason: "out_of_scope" });
});

it("of two who are meant, one of them not by name, nobody is dropped", () => {
  for (const text of [
    "give bob hartley and the intern a license",
    "give bob hartley, kate osei and the new hire a license",
    "remove bob hartley and the intern",
  ])
    expect(read(text)).toMatchObject({ kind: "clarify", about: "which_user" });
  expect(read("give bob hartley, the intern, a license")).toMatchObject({ kind: "acts" });
});
