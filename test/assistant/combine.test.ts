import { expect, test } from "vitest";
import { combineActs } from "../../src/assistant/combine.ts";

test("a license and a number for the same person are one operation", () => {
  expect(
    combineActs([
      { tool: "assign_license", input: { people: ["U04DEV"] } },
      { tool: "assign_number", input: { people: ["U04DEV"], areaCode: "415" } },
      { tool: "set_site", input: { people: ["U04DEV"], site: "Berlin" } },
    ]),
  ).toEqual([{ tool: "assign_license", input: { people: ["U04DEV"], number: "415", site: "Berlin" } }]);
});

test("taking from one and giving to another is a hand-over, with the numbers only when they were named", () => {
  const take = { tool: "remove_license" as const, input: { people: ["ana"] } };
  const give = { tool: "assign_license" as const, input: { people: ["lee"], callingPlan: "Unlimited" } };
  expect(combineActs([take, give])).toEqual([
    { tool: "transfer_phone", input: { from: "ana", to: "lee", number: "no" } },
  ]);
  expect(
    combineActs([take, give, { tool: "assign_number", input: { people: ["lee"], number: null } }]),
  ).toEqual([{ tool: "transfer_phone", input: { from: "ana", to: "lee" } }]);
});

test("acts on different people stay apart, in order", () => {
  const acts = [
    { tool: "assign_license" as const, input: { people: ["ana"] } },
    { tool: "assign_number" as const, input: { people: ["lee"], areaCode: "415" } },
    { tool: "remove_license" as const, input: { people: ["bob", "kim"] } },
  ];
  expect(combineActs(acts)).toEqual(acts);
});
