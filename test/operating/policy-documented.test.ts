// Whoever operates Ask Zac finds every key of the policy, with its default, in one table.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { Policy } from "../../src/domain/policy.ts";

const Schema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
});

function keysOf(written: unknown, path = ""): readonly string[] {
  const { properties } = Schema.parse(written);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, under]) => keysOf(under, path ? `${path}.${key}` : key));
}

const document = readFileSync(new URL("../../docs/operating.md", import.meta.url), "utf8");
const keys = keysOf(z.toJSONSchema(Policy, { io: "input", unrepresentable: "any" })).filter(
  (key) => key !== "sites",
);

test("there are keys to look for", () => {
  expect(keys.length).toBeGreaterThan(30);
  expect(keys).toContain("limits.lowSeats");
});

test.each([...keys, "sites.<name>.plan", "sites.<name>.template", "sites.<name>.numbers"])("%s", (key) => {
  expect(document).toContain(`| \`${key}\` |`);
});
