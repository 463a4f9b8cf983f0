import { expect, it } from "vitest";
import { lookNamed } from "../../src/assistant/look-up-named.ts";
import { understand } from "../../src/assistant/understand.ts";

it.each([
  ["show licenses", "licenses"],
  ["Show me all the licenses please", "licenses"],
  ["licences", "licenses"],
  ["zeige Lizenzen", "licenses"],
  ["show plans", "licenses"],
  ["show numbers", "numbers"],
  ["numbers", "numbers"],
  ["list free numbers", "numbers"],
  ["show pending", "pending"],
  ["pending", "pending"],
  ["show history", "history"],
])("%s is the look of that name", (text, command) => expect(lookNamed(text)).toBe(command));

it.each([
  "show Bob",
  "show bob's licenses",
  "my history please",
  "how do I show licenses",
  "give bob licenses",
  "show 2041",
  "assign licenses",
  "",
])("%s is none", (text) => expect(lookNamed(text)).toBeUndefined());

it("is no question about how it is done", () =>
  expect(understand("show licenses", { mayChange: true })).toMatchObject({
    kind: "acts",
    acts: [{ tool: "show_licenses", input: {} }],
  }));
