import { describe, expect, test } from "vitest";
import { FACTS } from "../../sandbox/zoom/contract/facts.ts";
import { neededScopes } from "../../src/zoom/check.ts";
import { askedOf, ENDPOINTS, type EndpointName } from "../../src/zoom/endpoints.ts";

// The names are the object's own keys.
const NAMES = Object.keys(ENDPOINTS) as EndpointName[];

describe("the endpoints", () => {
  test.each(NAMES)("%s is what is publicly known of it, and not on its way out", (name) => {
    const { method, table, label, scopes } = ENDPOINTS[name];
    expect(scopes[0].includes(":read:")).toBe(method === "GET");
    const fact = FACTS.find((one) => `${one.method} ${one.path}` === askedOf(name));
    expect(fact).toMatchObject({ table, label, deprecated: false });
    expect(fact?.granular).toContain(scopes[0]);
    for (const scope of fact?.classic ?? []) expect(scopes).toContain(scope);
  });

  test("reading needs no scope that writes, and nothing needs one that deletes people or numbers", () => {
    for (const scope of neededScopes(false)) expect(scope).toMatch(/^(user|phone|number_management):read:/);
    expect(neededScopes(true)).toEqual(expect.arrayContaining([...neededScopes(false)]));
    for (const scope of neededScopes(true))
      expect(scope).not.toMatch(/^(user:(delete|write)|number_management:(delete|write))/);
  });
});
