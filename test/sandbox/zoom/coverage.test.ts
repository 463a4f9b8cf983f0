import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FACTS } from "../../../sandbox/zoom/contract/facts.ts";
import { COVERAGE } from "../../../sandbox/zoom/coverage.ts";
import { OPERATIONS } from "../../../sandbox/zoom/operations/all.ts";
import { type OpenZoom, openZoom } from "./open-zoom.ts";

let zoom: OpenZoom;
beforeAll(async () => {
  zoom = await openZoom();
});
afterAll(() => zoom.server.close());

test("the table speaks of every known operation, and of no other", () => {
  expect(Object.keys(COVERAGE).toSorted()).toEqual(FACTS.map(({ operation }) => operation).toSorted());
});

const source = (file: string) => readFileSync(new URL(`${file}.test.ts`, import.meta.url), "utf8");

/** The body of the test whose title begins so: from its `test(` to the next one. */
function bodyOf(file: string, title: string): string {
  const text = source(file);
  const start = text.indexOf(`test("${title}`);
  const next = text.indexOf("\ntest(", start + 1);
  const nested = text.indexOf("\n  test(", start + 1);
  const ends = [next, nested, text.length].filter((at) => at > start);
  return start === -1 ? "" : text.slice(start, Math.min(...ends));
}

const known = FACTS.map((fact) => ({ ...fact, coverage: COVERAGE[fact.operation] }));

test.each(known.filter(({ coverage }) => coverage?.how === "not yet"))(
  "$operation is not done, and says so",
  async ({ method, path }) => {
    const answer = await zoom.askAnyhow(method, path.replaceAll(/\{\w+\}/g, "x"));
    expect(answer.status).toBe(501);
  },
);

const done = known.flatMap((fact) =>
  fact.coverage && fact.coverage.how !== "not yet" ? [{ ...fact, shownBy: fact.coverage.shownBy }] : [],
);

test.each(done)("$operation is done, and shown by the test that is named", ({ operation, path, shownBy }) => {
  const [file = "", title = ""] = shownBy.split(": ");
  expect(bodyOf(file, title), `no test "${title}" in ${file}`).not.toBe("");
  expect(OPERATIONS.has(operation) || operation === "s2sToken").toBe(true);
  // The last word of the path is asked for somewhere in that file.
  const word = path.split("/").findLast((segment) => !segment.startsWith("{")) ?? "";
  expect(source(file)).toContain(operation === "s2sToken" ? "oauthUrl" : word);
});
