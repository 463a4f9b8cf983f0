// What is wrong with a filled-in form is said at the field it is about; what needs more room than that is not said there.
import { afterAll, beforeAll, expect, test } from "vitest";
import { formInput, toolForm } from "../../src/slack/blocks/form.ts";
import { formFaults } from "../../src/slack/form.ts";
import { toolNamed } from "../../src/tools/registry.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

let core: CoreUnderTest;
beforeAll(async () => {
  core = await openCore({ policy: { requireReason: "destructive" } });
});
afterAll(() => core.close());

async function faults(
  name: string,
  input: Readonly<Record<string, unknown>>,
  why: string | null = "because",
) {
  const tool = toolNamed(name);
  if (!tool) throw new Error(`no tool ${name}`);
  return formFaults(tool, { input, why }, await core.directory.actor("U01DANA"), core.means, 60_000);
}

test.each([
  ["what must be there", "set_extension", { people: [mailOf("Kate")] }, { extension: "This is needed." }],
  ["nobody said", "assign_license", {}, { people: "This is needed." }],
  [
    "an extension that is taken",
    "set_extension",
    { people: [mailOf("Kate")], extension: "1021" },
    { extension: /taken by Cara Diaz/ },
  ],
  [
    "a reserved one",
    "set_extension",
    { people: [mailOf("Kate")], extension: "911" },
    { extension: /reserved/ },
  ],
  [
    "a number that is held",
    "assign_number",
    { people: [mailOf("Kate")], number: "+14155550101" },
    { number: /held by Cara Diaz/ },
  ],
  ["somebody who is not in Zoom", "assign_license", { people: [mailOf("Gwen")] }, { people: /not in Zoom/ }],
  [
    "a day that is over",
    "offboard_person",
    { people: [mailOf("Kate")], when: "2020-01-01" },
    { when: /is over/ },
  ],
  ["a country there is not", "find_numbers", { country: "Atlantis" }, { country: /don't know the country/ }],
])("%s", async (_what, tool, input, expected) => {
  const found = await faults(tool, input);
  const [[field = "", words = ""] = []] = Object.entries(expected);
  expect(Object.keys(found)).toEqual([field]);
  expect(found[field]).toMatch(words);
});

test("the menu of what can be done breaks no description off within a word", () => {
  const shown = JSON.stringify(
    toolForm(core.means.tools, { tool: null, channel: "", responseUrl: null }).blocks,
  );
  expect(shown).toContain('"text":"Give people a Zoom Phone license"');
  expect(shown).not.toContain("…");
});

test("a reason that is required is asked for in the form", async () => {
  expect(await faults("remove_license", { people: [mailOf("Kate")] }, null)).toEqual({
    why: expect.stringContaining("A reason is needed"),
  });
});

test("what can go on, or is answered with a menu or buttons, has no faults", async () => {
  expect(await faults("set_extension", { people: [mailOf("Kate")], extension: "1555" })).toEqual({});
  expect(await faults("assign_number", { people: [mailOf("Kate")], number: "415" })).toEqual({});
  expect(await faults("assign_license", { people: [mailOf("Bob")], callingPlan: "100" })).toEqual({});
});

test("what was filled in becomes the tool's input, and what was left empty is left out", () => {
  expect(
    formInput({
      people: { people: { selected_users: ["U04BOB"] } },
      callingPlan: { callingPlan: { selected_option: { value: "200" } } },
      when: { when: { selected_date: "2026-12-01" } },
      extension: { extension: { value: "  " } },
      holders: { holders: { selected_options: [] } },
      why: { why: { value: " new " } },
      "dry-run": { "dry-run": { selected_options: [{ value: "yes" }] } },
    }),
  ).toEqual({
    tool: null,
    why: "new",
    dryRun: true,
    input: { people: ["U04BOB"], callingPlan: "200", when: "2026-12-01" },
  });
});
