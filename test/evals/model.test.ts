import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ModelServer, startModel } from "../../sandbox/model/server.ts";
import { runZac } from "../cli/run-zac.ts";
import { passAt, scoreModel } from "./score-model.ts";

const SAMPLE = join(import.meta.dirname, "sample/utterances.jsonl");
const DIRECTORY = join(import.meta.dirname, "sample/directory.json");

let server: ModelServer;
beforeAll(async () => {
  server = await startModel({ port: 0 });
});
afterAll(() => server.close());

test("pass^k is the chance that k tries in a row are right", () => {
  expect(passAt(1, 3, 4)).toBeCloseTo(0.75);
  expect(passAt(2, 3, 4)).toBeCloseTo(0.5);
  expect(passAt(4, 3, 4)).toBe(0);
  expect(passAt(4, 4, 4)).toBe(1);
});

test("with a model the cases are read four times, and nothing wrong is written in any", async () => {
  const environment = { OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: "sensible" };
  const { scores, told } = await scoreModel(environment, { sample: SAMPLE });
  expect(scores).toMatchObject([{ name: "sample", wrongWrites: 0 }]);
  const [score] = scores;
  expect(score?.pass4).toBeLessThanOrEqual(score?.pass1 ?? 0);
  expect(score?.pass4).toBeGreaterThan(0.8);
  expect(told).toMatch(/^sensible was asked about \d+ texts; \d+ tokens/);
});

test("`zac interpret --router model` goes through OPENAI_*, and says on stderr what it cost", async () => {
  const folder = mkdtempSync(join(tmpdir(), "zac-interpret-"));
  try {
    const cases = join(folder, "cases.jsonl");
    writeFileSync(
      cases,
      [
        { id: "a", text: "give <@U02BOB> a license", speaker_role: "admin" },
        { id: "b", text: "bippity boppity", speaker_role: "admin" },
      ]
        .map((one) => JSON.stringify(one))
        .join("\n"),
    );
    const given = ["interpret", "--cases", cases, "--directory", DIRECTORY, "--router", "model"];
    const environment = { OPENAI_BASE_URL: server.baseUrl, OPENAI_MODEL: "sensible" };
    const { exit, out, error } = await runZac(given, { environment, folder });
    expect(exit).toBe(0);
    const lines: readonly unknown[] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: "a", kind: "tool", router: "model" },
      { id: "b", kind: "clarify", router: "model" },
    ]);
    expect(error).toContain("sensible was asked about 1 texts");
    const without = await runZac(given, { folder });
    expect(without).toMatchObject({ exit: 2, out: "" });
    expect(without.error).toContain("set OPENAI_API_KEY, or OPENAI_BASE_URL");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
