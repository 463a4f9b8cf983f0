import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../../src/assistant/interpret-cases.ts";
import type { EarlierMessage } from "../../../src/assistant/rules/context.ts";
import { interpretByRules } from "../../../src/assistant/rules/interpret-by-rules.ts";

const context = contextOf(readFileSync("test/evals/sample/directory.json", "utf8"));
const speaker = (text: string): EarlierMessage => ({ from: "speaker", text });
const zac = (text: string): EarlierMessage => ({ from: "zac", text });
const other = (text: string): EarlierMessage => ({ from: "other", text });
const read = (text: string, thread: readonly EarlierMessage[]) =>
  interpretByRules(text, { ...context, thread });

describe("after a license was given", () => {
  const thread = [speaker("license <@U02BOB>"), zac("Bob Hartley has a Zoom phone.")];
  it.each([
    ["same for <@U14LEE>", "assign_license", "U14LEE"],
    ["and <@U14LEE>", "assign_license", "U14LEE"],
    ["<@U14LEE> too", "assign_license", "U14LEE"],
    ["now <@U14LEE>", "assign_license", "U14LEE"],
    ["and a 415 number on top", "assign_number", "U02BOB"],
    ["give him a 415 number too", "assign_number", "U02BOB"],
    ["and extension 2150", "set_extension", "U02BOB"],
    ["set his extension to 2150", "set_extension", "U02BOB"],
    ["what's his number?", "show_person", "U02BOB"],
  ])("“%s” is %s for %s", (text, tool, who) => {
    expect(read(text, thread)).toMatchObject({ kind: "acts", acts: [{ tool, input: { people: [who] } }] });
  });

  it("“him” is nobody once somebody else has spoken of another", () => {
    const meant = read("remove his license", [...thread, other("and what about <@U04DEV>?")]);
    expect(meant.kind).toBe("clarify");
  });

  it("“him” is nobody after two were named", () => {
    const meant = read("remove his license", [speaker("license <@U02BOB> and <@U04DEV>"), zac("Done.")]);
    expect(meant.kind).toBe("clarify");
  });
});

describe("after Zac listed two", () => {
  const thread = [speaker("remove mike"), zac("Which mike? 1. Mike Chen 2. Mike Cheng")];
  it.each([
    ["the second one please", "Mike Cheng"],
    ["2", "Mike Cheng"],
    ["Chen", "Mike Chen"],
  ])("“%s” picks %s", (text, name) => {
    expect(read(text, thread)).toMatchObject({
      kind: "acts",
      acts: [{ tool: "remove_license", input: { people: [name] } }],
    });
  });

  it.each(["neither", "none of them"])("“%s” ends it", (text) => {
    expect(read(text, thread).kind).toBe("cancel");
  });

  it.each(["both", "number 3", "3", "maybe"])("“%s” changes nothing", (text) => {
    expect(read(text, thread).kind).not.toBe("acts");
  });
});

it("a plan may be answered with words around it", () => {
  const thread = [speaker("put <@U03ANA> on another plan"), zac("Which calling plan?")];
  expect(read("the Pro one please", thread)).toMatchObject({
    kind: "acts",
    acts: [{ tool: "change_calling_plan", input: { people: ["U03ANA"], callingPlan: "pro" } }],
  });
});

describe("after Zac asked about a list", () => {
  const about = (text: string, reply: string, files: readonly { name: string }[] = []) => {
    const first = interpretByRules(text, { ...context, files: [{ name: "people.csv" }] });
    if (first.kind !== "clarify") throw new Error(`“${text}” was not asked about`);
    const thread = [speaker(text), zac(first.question)];
    return interpretByRules(reply, { ...context, thread, files });
  };

  it.each([
    ["license all of them except Kate", "ok, all of them", {}],
    ["run this on Monday", "now please", {}],
    ["please process the leavers on 18 December", "do it now", { action: "remove" }],
    ["just rows 2 to 6", "then the whole file", {}],
  ])("“%s”, “%s” reads the whole file", (text, reply, wish) => {
    const input = { file: "people.csv", ...wish };
    expect(about(text, reply, [{ name: "people.csv" }])).toMatchObject({
      kind: "acts",
      acts: [{ tool: "import_roster", input }],
    });
    // The file is in the thread, not in the reply: it is looked for there.
    expect(about(text, reply)).toMatchObject({ kind: "clarify", about: "which_file", tool: "import_roster" });
  });

  it("who is named is what is done", () => {
    const meant = about("remove Kate (list attached for info)", "only Kate");
    expect(meant).toMatchObject({
      kind: "acts",
      acts: [{ tool: "remove_license", input: { people: ["Kate"] } }],
    });
  });

  it.each(["no", "not all of them", "leave it"])("“%s” reads nothing", (reply) => {
    expect(about("just rows 2 to 6", reply).kind).not.toBe("acts");
  });
});
