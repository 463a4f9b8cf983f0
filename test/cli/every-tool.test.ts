// Each tool at the shell, as a dry run: it prints what its card or answer would say, and nothing is stored or written.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tools } from "../../src/tools/registry.ts";
import { template } from "../support/databases.ts";
import { BOB, COMPANY, DANA, KATE, type Sandbox, startSandbox } from "../support/sandbox.ts";
import { runZac } from "./run-zac.ts";

const ANA = "ana.garcia@acme.example";
const SARAH = "sarah.oneil@acme.example";
const { users } = JSON.parse(readFileSync(COMPANY, "utf8"));
const AS_DANA = ["--as", users.find(({ slack_id }: { slack_id: string }) => slack_id === DANA).email];

/** What each tool is asked at the shell; where nothing is named, its first example. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  assign_license: ["assign", BOB],
  remove_license: ["remove", KATE],
  show_person: ["show", KATE],
  change_calling_plan: ["change", ANA, "--plan", "Pro"],
  transfer_phone: ["transfer", KATE, BOB],
  assign_number: ["number", SARAH, "+14155550150"],
  unassign_number: ["unassign", KATE, "number"],
  set_extension: ["extension", ANA, "2555"],
  set_site: ["site", ANA, "London"],
  offboard_person: ["offboard", KATE, "--to", ANA],
  import_roster: ["import", "starters.csv"],
  undo_operation: ["undo"],
  show_history: ["history"],
  request_license: ["request"],
};
/** Asked by buttons alone, or by nobody at a shell. */
const NO_COMMAND = tools.filter(({ command, name }) => command === null && name !== "import_roster");

let dataDir = "";
let sandbox: Sandbox;
const zac = (...words: readonly string[]) =>
  runZac([...words, ...AS_DANA], { folder: dataDir, environment: { DATA_DIR: dataDir, SANDBOX: "1" } });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "zac-dry-"));
  cpSync(await template(), dataDir, { recursive: true });
  writeFileSync(
    join(dataDir, "starters.csv"),
    `Email,License\n${BOB},Zoom Phone\nlee.wong@acme.example,Zoom Phone\nnobody,Zoom Phone\n`,
  );
  sandbox = await startSandbox({ place: { databaseUrl: null, dataDir } });
});
afterAll(async () => {
  await sandbox?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const wordsOf = (name: string): readonly string[] => {
  const tool = tools.find((one) => one.name === name);
  return WORDS[name] ?? (tool?.examples[0] ?? tool?.command ?? "").replace(/[“”]/g, "").split(" ");
};

test.each(tools.filter((tool) => !NO_COMMAND.includes(tool)).map(({ name, risk }) => [name, risk]))(
  "%s (%s)",
  async (name, risk) => {
    const words = wordsOf(name);
    const asJson = await zac(...words, "--dry-run", "--json");
    const outcome = JSON.parse(asJson.out);
    const { out, error, exit } = await zac(...words, "--dry-run");
    if (outcome.kind === "preview") {
      const { title, items, warnings, left } = outcome.proposal;
      expect(exit).toBe(0);
      expect(out.split("\n")[0]).toBe(`${title}?`);
      for (const { person } of items) expect(out).toContain(person.name);
      expect(out).toMatch(/ → /);
      for (const line of warnings) expect(out).toContain(line.replaceAll("`", ""));
      for (const { who } of left) expect(out).toContain(who);
      for (const { lost } of items) for (const what of lost) expect(out).toContain(what);
      expect(out).toContain("Dry run");
    } else if (risk === "reversible" || risk === "destructive") {
      // Nothing was done yet that could be undone.
      expect(name).toBe("undo_operation");
      expect(out + error).toMatch(/undone/);
    } else if (risk === "house") expect(out).toContain("Dry run, nothing done");
    // What is given as a file is the file, and nothing else.
    else if (outcome.kind === "answer")
      expect(out.split("\n")[0]).toContain(
        outcome.answer.file ? outcome.answer.table.columns[0] : outcome.answer.title.slice(0, 20),
      );
    else expect(out.trim().length).toBeGreaterThan(20);
  },
);

test("none of it stored, confirmed or wrote anything", async () => {
  expect(await sandbox.ledger()).toEqual([]);
  expect((await zac("history")).out).toContain("Nothing was done yet");
  expect((await zac("pause", "--dry-run")).exit).toBe(0);
  expect((await zac("pending")).out).not.toContain("paused");
});

test("a file becomes one operation, whose card waits in Slack; what can't be read is one sentence", async () => {
  const { exit, out } = await zac("import", "starters.csv", "--why", "new people");
  expect(exit).toBe(0);
  expect(out).toContain("nothing is written yet");
  expect(out).toMatch(/Left out:\n.*nobody/);
  const card = await sandbox.as(DANA).waitFor("new people");
  expect(card.buttons).toContain("Confirm");
  const missing = await zac("import", "nowhere.csv");
  expect(missing).toMatchObject({ exit: 1, out: "" });
  expect(missing.error).toBe("nowhere.csv can't be read: there is no such file.\n");
  expect(await zac("import")).toMatchObject({ exit: 2 });
  expect(await zac("import", "starters.csv", "--action", "fly")).toMatchObject({ exit: 2 });
});
