// Whoever sets Ask Zac up finds every setting of the environment and every scope of Zoom's in the README, and none that
// is not needed.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "../../src/config.ts";
import { neededScopes } from "../../src/zoom/check.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, settings = ""] = readme.split("### Settings\n");
const [table = ""] = settings.split(/^Every fault is told/m);

test("the README's table has every setting, and no other", () => {
  const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name ?? "");
  expect([...new Set(named)].toSorted()).toEqual(SETTINGS.toSorted());
});

test("the scopes to look, and those to change as well, are those that our calls need", () => {
  const [, scopes = ""] = readme.split("| to look (enough for `mode: observe`) | to change, as well |\n");
  const rows = scopes.split("\n\n")[0]?.split("\n").slice(1) ?? [];
  const column = (at: number) =>
    rows.flatMap((row) => [...(row.split("|")[at] ?? "").matchAll(/`([\w:]+)`/g)].map(([, scope]) => scope));
  expect(column(1).toSorted()).toEqual(neededScopes(false));
  expect([...column(1), ...column(2)].toSorted()).toEqual(neededScopes(true));
});
