import { expect, test } from "vitest";
import { askedOfResponses } from "../../../sandbox/model/asked.ts";
import { TOOL_NAMES } from "../../../src/assistant/interpretation.ts";
import { modelFunctions } from "../../../src/assistant/model/model-functions.ts";
import { tools } from "../../../src/tools/registry.ts";

const functions = modelFunctions(tools);
const names = functions.map(({ name }) => name);

test("what words can reach is there, and nothing that confirms, applies or decides", () => {
  const reachable = TOOL_NAMES.filter((name) => tools.some((tool) => tool.name === name));
  for (const name of reachable)
    if (!["import_roster", "roster_template"].includes(name)) expect(names).toContain(name);
  for (const name of names)
    expect(name).not.toMatch(/confirm|approve|apply|execute|cancel|pause|resume|request/);
});

test("the schemas are as strict as OpenAI wants them", () => {
  const body = {
    model: "any",
    input: "x",
    tools: functions.map((one) => ({ type: "function", strict: true, ...one })),
  };
  expect(askedOfResponses(body).functions).toHaveLength(functions.length);
});

test("every field says what it is for, and no field takes an id of Zoom's or of a button", () => {
  for (const { name, parameters } of functions) {
    const properties: Record<string, { description?: string }> = Object(parameters.properties);
    for (const [field, { description }] of Object.entries(properties)) {
      expect(description, `${name}.${field}`).toMatch(/\w+/);
      expect(field).not.toMatch(/id$/i);
    }
  }
});
