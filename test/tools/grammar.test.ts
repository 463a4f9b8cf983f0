import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/tools/grammar.ts";
import { tools } from "../../src/tools/registry.ts";

const read = (text: string) => {
  const parsed = parseCommand(text, tools);
  if (parsed.kind === "tool") {
    const { tool, input, why, dryRun } = parsed;
    return { tool: tool.name, input, ...(why ? { why } : {}), ...(dryRun ? { dryRun } : {}) };
  }
  return parsed.kind === "unclear" ? parsed.problem.summary : parsed;
};

describe("the words after /zphone", () => {
  test.each([
    ["assign <@U02BOB|bob>", "assign_license", { people: ["<@U02BOB|bob>"] }],
    [
      "assign a license to <@U02BOB|bob> and <@U04DEV|dev>",
      "assign_license",
      { people: ["<@U02BOB|bob>", "<@U04DEV|dev>"] },
    ],
    ["assign @bob", "assign_license", { people: ["@bob"] }],
    // As Slack sends the three signs that it escapes.
    [
      "assign <@U02BOB|bob> &amp; <@U04DEV|dev>",
      "assign_license",
      { people: ["<@U02BOB|bob>", "<@U04DEV|dev>"] },
    ],
    ["site <@U02BOB|bob> R&amp;D", "set_site", { people: ["<@U02BOB|bob>"], site: "R&D" }],
    ["assign Bob Lee, Ana", "assign_license", { people: ["Bob Lee", "Ana"] }],
    [
      "assign <@U02BOB|bob> --plan US/CA Unlimited <@U04DEV|dev>",
      "assign_license",
      { people: ["<@U02BOB|bob>", "<@U04DEV|dev>"], callingPlan: "US/CA Unlimited" },
    ],
    [
      "assign <mailto:a@b.example|a@b.example> —plan “Pro” --site=Berlin",
      "assign_license",
      { people: ["a@b.example"], callingPlan: "Pro", site: "Berlin" },
    ],
    [
      "assign <@U02BOB|bob> --number next --extension 4021",
      "assign_license",
      { people: ["<@U02BOB|bob>"], number: "next", extension: "4021" },
    ],
    ["number <@U02BOB|bob> 415", "assign_number", { people: ["<@U02BOB|bob>"], number: "415" }],
    [
      "number <@U02BOB|bob> +1 (415) 555-0123",
      "assign_number",
      { people: ["<@U02BOB|bob>"], number: "+1415555-0123" },
    ],
    [
      "number <@U02BOB|bob> <tel:+14155550123|+1 415 555 0123>",
      "assign_number",
      { people: ["<@U02BOB|bob>"], number: "+14155550123" },
    ],
    ["unassign <@U02BOB|bob>", "unassign_number", { people: ["<@U02BOB|bob>"] }],
    ["unassign <@U02BOB|bob> number", "unassign_number", { people: ["<@U02BOB|bob>"], what: "number" }],
    ["extension <@U02BOB|bob> 4021", "set_extension", { people: ["<@U02BOB|bob>"], extension: "4021" }],
    // A word like others, and what every object has by that name.
    ["site <@U02BOB|bob> constructor", "set_site", { people: ["<@U02BOB|bob>"], site: "constructor" }],
    ["numbers constructor", "find_numbers", { city: "constructor" }],
    ["site <@U02BOB|bob> Berlin", "set_site", { people: ["<@U02BOB|bob>"], site: "Berlin" }],
    [
      "site <@U02BOB|bob> San Francisco HQ",
      "set_site",
      { people: ["<@U02BOB|bob>"], site: "San Francisco HQ" },
    ],
    [
      "transfer <@U02BOB|bob> <@U04DEV|dev>",
      "transfer_phone",
      { from: "<@U02BOB|bob>", to: "<@U04DEV|dev>" },
    ],
    [
      "change <@U02BOB|bob> Zoom Phone Pro",
      "change_calling_plan",
      { people: ["<@U02BOB|bob>"], callingPlan: "Pro" },
    ],
    [
      "offboard <@U02BOB|bob> --to <@U04DEV|dev> --on Friday",
      "offboard_person",
      { people: ["<@U02BOB|bob>"], numberTo: "<@U04DEV|dev>", when: "Friday" },
    ],
    ["show", "show_person", {}],
    ["show me", "show_person", { people: ["me"] }],
    ["show 2041", "show_person", { extension: "2041" }],
    ["show +14155550141", "show_person", { number: "+14155550141" }],
    ["licenses", "show_licenses", {}],
    ["licenses --plan Pro --holders", "show_licenses", { callingPlan: "Pro", holders: true }],
    ["numbers 415", "find_numbers", { areaCode: "415" }],
    ["undo", "undo_operation", {}],
    ["undo #71", "undo_operation", { op: "71" }],
    ["history <@U13KAT|kate>", "show_history", { people: ["<@U13KAT|kate>"] }],
    ["pause audit until Friday", "pause_changes", { reason: "audit until Friday" }],
  ])("%s", (text, tool, input) => {
    expect(read(text)).toEqual({ tool, input });
  });

  test("a reason and a dry run belong to every command", () => {
    expect(read("remove <@U02BOB|bob> --why left the company --dry-run")).toEqual({
      tool: "remove_license",
      input: { people: ["<@U02BOB|bob>"] },
      why: "left the company",
      dryRun: true,
    });
  });

  test("a word that is nearly a command gets told which", () => {
    expect(read("asign <@U02BOB|bob>")).toMatchObject({ kind: "unknown", near: ["assign"] });
    expect(read("frobnicate")).toMatchObject({ kind: "unknown", near: [] });
  });

  test("what is missing or left over is said, never guessed", () => {
    expect(read("assign")).toBe("Who gets it?");
    expect(read("assign <@U02BOB|bob> --colour red")).toBe(
      "I don't know --colour here. There is --plan, --site, --template, --extension, --number, --why, --dry-run.",
    );
    expect(read("assign <@U02BOB|bob> --plna 200")).toBe("I don't know --plna here. Did you mean --plan?");
    expect(read("extension <@U02BOB|bob> 4021 4022")).toBe("I don't understand “4022” here.");
    expect(read("")).toEqual({ kind: "empty" });
  });
});
