// What holds for every tool, whoever writes it: registered, named, described, read by the grammar and by the model,
// and proposing what it says, twice the same, and once applied no more.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Outcome } from "../../src/tools/ask.ts";
import { parseCommand } from "../../src/tools/grammar.ts";
import { tools } from "../../src/tools/registry.ts";
import { slash } from "../../src/tools/slash.ts";
import { type CoreUnderTest, mailOf, openCore } from "../support/core.ts";

const FOLDER = join(import.meta.dirname, "../../src/tools");
const files: Record<string, Record<string, unknown>> = {};
for (const name of readdirSync(FOLDER))
  if (name.endsWith(".ts")) files[name] = await import(join(FOLDER, name));

const isTool = (value: unknown): value is (typeof tools)[number] =>
  typeof value === "object" && value !== null && "propose" in value && "command" in value;

describe("the registry", () => {
  test("has every tool that a file exports, once", () => {
    const exported = Object.values(files).flatMap((file) => Object.values(file).filter(isTool));
    expect(exported.map(({ name }) => name).toSorted()).toEqual(tools.map(({ name }) => name).toSorted());
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  test("gives no first word to two tools", () => {
    const words = tools.flatMap(({ command, also = [] }) => [...(command ? [command] : []), ...also]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

// Two files hold a pair each that belongs together.
const PAIRS: Readonly<Record<string, string>> = {
  pause_changes: "pause.ts",
  resume_changes: "pause.ts",
  show_help: "help.ts",
  show_privacy: "help.ts",
};

describe.each(tools.map((tool) => [tool.name, tool] as const))("%s", (name, tool) => {
  test("lives in the file named after it, exported under its name", () => {
    const file = files[PAIRS[name] ?? `${name.replaceAll("_", "-")}.ts`];
    const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(file?.[camel]).toBe(tool);
  });

  test("says what it does, field by field", () => {
    expect(tool.description.length).toBeGreaterThan(20);
    expect(tool.description).toMatch(/[.?]$/);
    for (const [field, schema] of Object.entries(tool.input.shape))
      expect((schema as z.ZodType).description, field).toMatch(/\S{2}/);
  });

  test("has examples, and the grammar reads each as this tool's", () => {
    if (tool.command !== null) expect(tool.examples.length).toBeGreaterThan(0);
    for (const example of tool.examples)
      expect(parseCommand(example, tools), example).toMatchObject({ kind: "tool", tool: { name } });
  });

  test("can be told to the model as strict JSON, without our hints for the grammar", () => {
    const schema = z.toJSONSchema(tool.input, { io: "input", target: "draft-7" });
    expect(schema.type).toBe("object");
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(tool.input.shape));
    expect(JSON.stringify(schema)).not.toMatch(/"(flag|position|takes)"/);
    for (const field of Object.values(tool.input.shape)) expect(field).not.toBeInstanceOf(z.ZodOptional);
  });

  test("registers its hints for fields that are still there", () => {
    const flags = Object.values(tool.input.shape).flatMap((schema) => {
      const flag = slash.get(schema as z.ZodType)?.flag;
      return flag ? [flag] : [];
    });
    expect(new Set(flags).size).toBe(flags.length);
    expect(flags.filter((flag) => flag === "why" || flag === "dry-run")).toEqual([]);
  });
});

/** One ask for each tool that changes Zoom. A new one is named here, or the test below fails. */
const ASKS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  assign_license: { people: [mailOf("Bob")], extension: "1777", number: "+14155550150" },
  remove_license: { people: [mailOf("Cara")] },
  change_calling_plan: { people: [mailOf("Kate")], callingPlan: "3000" },
  transfer_phone: { from: mailOf("Cara"), to: mailOf("Bob") },
  assign_number: { people: [mailOf("Kate")], number: "+493023125050" },
  unassign_number: { people: [mailOf("Cara")], what: "number" },
  set_extension: { people: [mailOf("Kate")], extension: "1099" },
  set_site: { people: [mailOf("Kate")], site: "London" },
  offboard_person: { people: [mailOf("Cara")], numberTo: mailOf("Kate") },
  do_together: {
    acts: [
      { tool: "assign_license", input: { people: [mailOf("Bob")], extension: "1777" } },
      { tool: "set_extension", input: { people: [mailOf("Kate")], extension: "1099" } },
      { tool: "remove_license", input: { people: [mailOf("Cara")] } },
    ],
  },
};
/** What is proposed when the same is asked after it was done. A transfer has nothing left to hand over. */
const AFTERWARDS: Readonly<Record<string, Outcome["kind"]>> = { transfer_phone: "blocked" };

describe("a tool that changes Zoom", () => {
  let core: CoreUnderTest;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.close());

  const asks = Object.entries(ASKS);
  test("is tried here", () => {
    const changing = tools.filter(({ risk }) => risk === "reversible" || risk === "destructive");
    // Rosters come as files, kept rows from them, and undo takes what was done: they have tests of their own.
    const own = ["import_roster", "undo_operation", "do_kept"];
    expect(changing.map(({ name }) => name).filter((name) => !own.includes(name) && !(name in ASKS))).toEqual(
      [],
    );
  });

  test.each(asks)("%s proposes the same twice, does it, and then has nothing to do", async (tool, input) => {
    await core.reset();
    const first = await core.ask(tool, input);
    const second = await core.ask(tool, input);
    if (first.kind !== "operation" || second.kind !== "operation")
      throw new Error(`no changes: ${JSON.stringify(first)}`);
    expect(second.operation.hash).toBe(first.operation.hash);

    const { operation, items } = await core.apply(second);
    expect(items.map(({ state, problem }) => ({ state, problem }))).toEqual(
      items.map(() => ({ state: "applied", problem: null })),
    );
    expect(operation.state).toBe("applied");
    expect((await core.ask(tool, input)).kind).toBe(AFTERWARDS[tool] ?? "no-op");
  });

  test.each(asks)("%s is undone to what was before", async (tool, input) => {
    await core.reset();
    const seen = async () => {
      const phones = (await core.zoom.phones()).toSorted((a, b) => a.email.localeCompare(b.email));
      return phones.map(({ email, extension, plans, numbers, site }) => ({
        email,
        extension,
        plans: plans.map(({ type }) => type),
        numbers: numbers.map(({ number }) => number).toSorted(),
        site: site?.name,
      }));
    };
    const before = await seen();
    const { operation } = await core.apply(await core.ask(tool, input));
    expect(await seen()).not.toEqual(before);
    await core.apply(await core.ask("undo_operation", { op: String(operation.id) }));
    expect(await seen()).toEqual(before);
    expect((await core.ask("undo_operation", { op: String(operation.id) })).kind).toBe("no-op");
  });
});
