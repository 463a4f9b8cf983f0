import { describe, expect, test } from "vitest";
import { explanationOf } from "../../../sandbox/zoom/contract/deviations.ts";
import { differencesFrom } from "../../../sandbox/zoom/contract/differences.ts";
import { ALL_SCOPES, FACTS, type Fact } from "../../../sandbox/zoom/contract/facts.ts";
import { factOf, faultOf } from "../../../sandbox/zoom/contract.ts";

const known = (operation: string): Fact => {
  const fact = factOf(operation);
  if (!fact) throw new Error(`no fact ${operation}`);
  return fact;
};

describe("the facts", () => {
  test("are 73 operations, each with one path, statuses, a budget and scopes", () => {
    expect(FACTS).toHaveLength(73);
    expect(new Set(FACTS.map(({ method, path }) => `${method} ${path}`)).size).toBe(73);
    for (const fact of FACTS.filter(({ operation }) => operation !== "s2sToken")) {
      expect(fact.statuses.every((status) => status >= 200 && status < 300)).toBe(true);
      expect(fact.table).toBe(fact.path.startsWith("/users") ? "general" : "phone");
      expect(fact.label).not.toBeNull();
      expect(fact.granular).toHaveLength(1);
    }
    expect(ALL_SCOPES).toContain("phone:write:calling_plan:admin");
  });

  test("know what is being switched off", () => {
    const paths = FACTS.filter(({ deprecated }) => deprecated).map(({ path }) => path);
    expect(paths).toContain("/phone/plans");
    expect(paths).not.toContain("/phone/calling_plans");
  });
});

describe("an answer", () => {
  const plans = { calling_plans: [{ type: 200, name: "x", subscribed: 1, assigned: 0, available: 1 }] };

  test("as Zoom gives it has no fault", () => {
    expect(faultOf(known("listCallingPlans"), { status: 200, body: plans })).toBeUndefined();
    expect(faultOf(known("assignCallingPlan"), { status: 201, body: undefined })).toBeUndefined();
    const refusal = { code: 404, message: "User did not subscribe to the source plan." };
    expect(faultOf(known("updateCallingPlan"), { status: 400, body: refusal })).toBeUndefined();
  });

  test("with another status, a field too many, a body too many or an unknown code has one", () => {
    const more = { calling_plans: [{ ...plans.calling_plans[0], colour: "red" }] };
    expect(faultOf(known("listCallingPlans"), { status: 200, body: more })).toMatch(/calling_plans\.0/);
    expect(faultOf(known("assignCallingPlan"), { status: 200, body: undefined })).toMatch(/instead of 201/);
    expect(faultOf(known("userUpdate"), { status: 204, body: {} })).toMatch(/a body where Zoom has none/);
    const odd = { code: 7, message: "odd" };
    expect(faultOf(known("userUpdate"), { status: 400, body: odd })).toMatch(/400\/7/);
    expect(faultOf(known("userUpdate"), { status: 500, body: "<html>" })).toMatch(/not in Zoom's shape/);
  });
});

describe("the comparison with a description of Zoom's", () => {
  const operation = (fields: object) => ({ responses: { "204": {} }, ...fields });
  const names = (paths: object) => differencesFrom({ paths }).map(({ name }) => name);

  test("names what is different in an operation both have", () => {
    const put = operation({
      operationId: "switchPlan",
      responses: { "200": {} },
      "x-zoom-rate-limit-label": "HEAVY",
      "x-zoom-scopes": { classic: ["phone:write:admin"], granular: ["phone:other:admin"] },
      "x-zoom-errors": [
        { status: 400, code: 404 },
        { status: 400, code: 7 },
      ],
    });
    const found = names({ "/phone/users/{userId}/calling_plans": { put } });
    expect(found.filter((name) => name.startsWith("updateCallingPlan"))).toEqual([
      "updateCallingPlan name",
      "updateCallingPlan status",
      "updateCallingPlan label",
      "updateCallingPlan scope",
      "updateCallingPlan refusal 404/1001",
      "updateCallingPlan refusal 400/7",
    ]);
  });

  test("names operations that one side lacks, and fields that the description lacks", () => {
    const schema = { $ref: "#/components/schemas/Plans" };
    const get = operation({ responses: { "200": { content: { "application/json": { schema } } } } });
    const document = {
      paths: { "/phone/calling_plans": { get }, "/phone/news": { get: operation({}) } },
      components: {
        schemas: {
          Plans: {
            properties: { calling_plans: { items: { properties: { type: {}, name: {}, subscribed: {} } } } },
          },
        },
      },
    };
    const found = differencesFrom(document).map(({ name }) => name);
    expect(found).toContain("GET /phone/news unknown");
    expect(found).toContain("phoneUser path");
    expect(found.filter((name) => name.startsWith("listCallingPlans"))).toEqual([
      "listCallingPlans field calling_plans[].assigned",
      "listCallingPlans field calling_plans[].available",
    ]);
  });

  test("explains what is known to deviate, and nothing else", () => {
    expect(explanationOf("assignCallingPlan status")).toMatch(/201/);
    expect(explanationOf("listPhoneSites field sites[].level")).toMatch(/live/);
    expect(explanationOf("updateCallingPlan status")).toBeUndefined();
  });

  test("refuses what is no description", () => {
    expect(() => differencesFrom({ openapi: "3.0.0" })).toThrow();
  });
});
