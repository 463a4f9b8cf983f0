// Whoever writes a script for the sandbox finds every fault that it can be told to make, and no other.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FaultSettings } from "../../sandbox/slack/faults.ts";
import { Faults } from "../../sandbox/zoom/faults.ts";

const document = readFileSync(new URL("../../docs/sandbox.md", import.meta.url), "utf8");

/** The names in the first column of the table of faults under this heading. */
function faultsUnder(heading: string): readonly string[] {
  const [, section = ""] = document.split(`\n## ${heading}\n`);
  const [, table = ""] = section.split("\n| fault | what goes wrong |\n");
  const [rows = ""] = table.split("\n\n");
  return rows.split("\n").flatMap((row) => {
    const [, names = ""] = row.split("|");
    return [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? "");
  });
}

test.each([
  ["Slack", Object.keys(FaultSettings.shape)],
  ["Zoom", Object.keys(Faults.shape)],
])("the faults of %s", (heading, keys) => {
  expect(faultsUnder(heading).toSorted()).toEqual(keys.toSorted());
});
