import { describe, expect, test } from "vitest";
import { findGuide } from "../../../src/assistant/guides/find-guide.ts";

const guideFor = (question: string) => findGuide(question).guide;

describe("what is asked of somebody else's product is refused, whatever words it shares with a guide", () => {
  test.each([
    "import contacts from a csv list into HubSpot",
    "upload the staff list to ADP for payroll",
    "add an extension in our Avaya phone system",
    "how do I set up a call queue in 3CX",
    "remove a license from Autodesk",
    "does zoom phone sync with Salesforce?",
    "forward calls on my Vodafone mobile",
  ])("%s", (question) => expect(guideFor(question)).toBeNull());

  test("a product nobody listed is told by its name, or by what it is called", () => {
    expect(guideFor("import a list of leads into Qwertzy")).toBeNull();
    expect(guideFor("add users to our qwertzy system with a csv")).toBeNull();
  });
});

describe("where something comes from is no other product", () => {
  test.each([
    ["we move our numbers from RingCentral to Zoom", "porting"],
    ["import users from a Workday list", "assign-bulk"],
    ["move Ana to the Qwertzburg site", "sites-and-extensions"],
  ])("%s", (question, guide) => expect(guideFor(question)).toBe(guide));
});
