import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { METHODS } from "../../../sandbox/slack/api/dispatch.ts";
import { BEHAVIOUR_COVERAGE } from "../../../sandbox/slack/coverage/behaviours.ts";
import { METHOD_COVERAGE } from "../../../sandbox/slack/coverage/methods.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** The tests there are: file and name → what is written between this test and the next. */
const written = new Map<string, string>();
for (const file of readdirSync(import.meta.dirname).filter((one) => one.endsWith(".test.ts"))) {
  const pieces = readFileSync(join(import.meta.dirname, file), "utf8")
    .split(/^test\(\s*"/m)
    .slice(1);
  for (const piece of pieces) {
    const name = piece.slice(0, piece.indexOf('",'));
    written.set(`${file.replace(".test.ts", "")}: ${name}`, piece);
  }
}

const here = METHOD_COVERAGE.filter(({ state }) => state !== "not yet").map(({ what }) => what);

test("the table lists the methods there are, each once", () => {
  expect([...here].sort()).toEqual([...Object.keys(METHODS), "apps.connections.open"].sort());
});

test("what the table calls not yet is answered as Slack answers what it does not know", async () => {
  for (const row of METHOD_COVERAGE)
    if (row.state === "not yet")
      expect(await workspace.call(row.what, {})).toMatchObject({ ok: false, error: "unknown_method" });
});

test.each(
  [...METHOD_COVERAGE, ...BEHAVIOUR_COVERAGE].flatMap((row) => (row.state === "not yet" ? [] : [row])),
)("the test named for $what exists, and a method's calls it", ({ what, shownBy: [file, name] }) => {
  const text = written.get(`${file}: ${name}`);
  expect(text, `${file}.test.ts has no test "${name}"`).toBeDefined();
  if (here.includes(what)) expect(text).toContain(what);
});
