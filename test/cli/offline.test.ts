// What needs no account: answers on stdout alone, and one sentence where there is none.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { tools } from "../../src/tools/registry.ts";
import { template } from "../support/databases.ts";
import { runZac } from "./run-zac.ts";

const folder = mkdtempSync(join(tmpdir(), "zac-shell-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Opening a database of one's own takes seconds where others are busy. */
const OPENING_MS = 60_000;
const zac = (...words: readonly string[]) => runZac(words, { folder });
const sample = (name: string) => fileURLToPath(new URL(`../evals/sample/${name}`, import.meta.url));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe("ask", () => {
  test("answers a question with its guide and source, and nothing else on stdout", async () => {
    const { exit, out, error } = await zac("ask", "how do I assign a license?", "--json");
    expect({ exit, error }).toEqual({ exit: 0, error: "" });
    expect(JSON.parse(out)).toMatchObject({ covered: true, guide: "assign-individual" });
    const text = await zac("ask", "how", "do", "I", "assign", "a", "license?");
    expect(text.out).toContain("Source");
  });

  test("a batch gives a line for each line, in order", async () => {
    const questions = file(
      "q.jsonl",
      '{"id":1,"q":"how do I remove a license?"}\n{"id":2,"q":"best pizza?"}\n',
    );
    const { exit, out } = await zac("ask", "--batch", questions);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(exit).toBe(0);
    expect(lines.map(({ id, covered }) => [id, covered])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe("check", () => {
  const rows = "Email;License\r\nbob@x.example;Zoom Phone\r\nnobody;Zoom Phone\r\n";
  test("says what is wrong with a list, for scripts and for people", async () => {
    const list = file("list.csv", rows);
    const { exit, out } = await zac("check", list, "--json");
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      outcome: "parsed",
      delimiter: ";",
      accepted: 1,
      rejected: [{ line: 3, reason: "INVALID_EMAIL" }],
    });
    expect((await zac("check", list)).out).toContain("line 3");
  });

  test("with a directory, the plans of that account count", async () => {
    const list = file("plans.csv", "Email,License\nbob@x.example,Moon Unlimited\n");
    const plans = file("directory.json", '{"plans":[{"type":7,"name":"Moon Unlimited"}]}');
    expect(JSON.parse((await zac("check", list, "--json")).out).rejected).toMatchObject([
      { reason: "UNKNOWN_LICENSE" },
    ]);
    expect(JSON.parse((await zac("check", list, "--json", "--directory", plans)).out).accepted).toBe(1);
  });

  test("what is piped in is a list as well", async () => {
    const { exit, out } = await runZac(["check", "-", "--json"], { folder, input: rows });
    expect({ exit, ...JSON.parse(out) }).toMatchObject({ exit: 0, accepted: 1 });
  });

  test("a file that isn't there is one sentence and exit 1, no file at all is exit 2", async () => {
    const missing = await zac("check", "nowhere.csv");
    expect(missing).toEqual({
      exit: 1,
      out: "",
      error: "nowhere.csv can't be read: there is no such file.\n",
    });
    expect((await zac("check")).exit).toBe(2);
  });
});

describe("interpret", () => {
  test("gives an interpretation for each case, in the shape of the scorer", async () => {
    const cases = sample("utterances.jsonl");
    const { exit, out, error } = await zac(
      "interpret",
      "--cases",
      cases,
      "--directory",
      sample("directory.json"),
    );
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect({ exit, error, count: lines.length }).toEqual({ exit: 0, error: "", count: 53 });
    for (const line of lines)
      expect(line).toMatchObject({ id: expect.any(String), kind: expect.any(String) });
  });

  test("says how it is said", async () => {
    expect(await zac("interpret")).toMatchObject({ exit: 2, error: expect.stringContaining("--cases") });
  });
});

describe("what can't be understood", () => {
  test("a near command is suggested, and nothing is opened", async () => {
    const { exit, error } = await zac("asign", "bob", "--as", "dana@x.example");
    expect({ exit, error }).toEqual({ exit: 2, error: "I don't know “asign”. Did you mean zac assign?\n" });
    expect(readdirSync(folder)).not.toContain("data");
  });

  test.each([
    [["licenses"], /--as/],
    [["licenses", "--as", "dana"], /e-mail address/],
    [["licenses", "--as"], /--as needs a value/],
    [["assign", "--as", "dana@x.example"], /zac assign/],
    [["licenses", "--moon", "full", "--as", "dana@x.example"], /--moon/],
    [["audit", "verify", "--against", "12"], /--against/],
    [["audit", "export", "--since", "soon"], /--since/],
    [["doctor", "please"], /doctor/],
    [["check", "a.csv", "--moon"], /--moon/],
  ])("%j is one sentence and exit 2", async (words, sentence) => {
    const { exit, out, error } = await zac(...words);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(error).toMatch(sentence);
    expect(error.trim().split("\n")).toHaveLength(1);
  });

  test("without settings it says what is missing and where to begin", async () => {
    const { exit, error } = await zac("licenses", "--as", "dana@x.example");
    expect({ exit, lines: error.trim().split("\n").length }).toEqual({ exit: 2, lines: 1 });
    expect(error).toContain("zac doctor");
  });

  test("half-set credentials are told by name", async () => {
    const { exit, error } = await runZac(["licenses", "--as", "dana@x.example"], {
      folder,
      environment: { SLACK_BOT_TOKEN: "xoxb-1" },
    });
    expect(exit).toBe(2);
    expect(error).toContain("SLACK_APP_TOKEN");
    expect(error).not.toContain("xoxb-1");
  });
});

test("help lists every command of every tool", async () => {
  const { exit, out } = await zac("help");
  expect(exit).toBe(0);
  for (const { command } of tools) if (command) expect(out).toContain(`zac ${command}`);
  for (const word of ["ask", "check", "interpret", "doctor", "gaps", "audit verify", "audit export"])
    expect(out).toContain(`zac ${word}`);
  expect(out).not.toContain("/zphone");
});

test(
  "the doctor without settings names each that is missing, and ends with 1",
  async () => {
    const dataDir = join(folder, "doctor");
    cpSync(await template(), dataDir, { recursive: true });
    const { exit, out } = await runZac(["doctor"], {
      folder,
      environment: { DATA_DIR: dataDir },
    });
    expect(exit).toBe(1);
    for (const name of ["SLACK_BOT_TOKEN", "ZOOM_ACCOUNT_ID", "OPENAI_API_KEY", "zac.config.yml"])
      expect(out).toContain(name);
    expect(out).toMatch(/ok\s+database embedded/);
  },
  OPENING_MS,
);

test("no flag of a tool is one of the command line's own", () => {
  for (const { input } of tools)
    for (const name of Object.keys(input.shape)) expect(["as", "json", "yes"]).not.toContain(name);
});
