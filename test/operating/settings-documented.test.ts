// Whoever sets Ask Zac up finds every setting of the environment in the README, and none that is not read.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS } from "../../src/config.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, settings = ""] = readme.split("### Settings\n");
const [table = ""] = settings.split(/^Every fault is told/m);

test("the README's table has every setting, and no other", () => {
  const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name ?? "");
  expect([...new Set(named)].toSorted()).toEqual(SETTINGS.toSorted());
});
