// The cases that measure understanding, with models that are of little help, or of none: nothing wrong is ever done.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { interpretCases } from "../../../src/assistant/interpret-cases.ts";
import { withStandIn } from "./with-stand-in.ts";

const EVALS = join(import.meta.dirname, "../../evals");
const FILES = ["sample/utterances", "own/everyday", "own/words-of-people", "own/written-after"];

test.each([
  ["sensible", "responses"],
  ["wrong-tool", "chat"],
] as const)("with a %s model through %s: no wrong write in any case", async (behaviour, api) => {
  const zac = await withStandIn(api);
  const folder = mkdtempSync(join(tmpdir(), "zac-cases-"));
  try {
    for (const name of FILES) {
      const file = join(EVALS, `${name}.jsonl`);
      const lines = await interpretCases(
        readFileSync(file, "utf8"),
        readFileSync(join(EVALS, "sample/directory.json"), "utf8"),
        {
          router: {
            name: "model",
            interpret: (text, context) => zac.understand(text, behaviour, { context }),
          },
          today: "2026-11-24",
          clock: () => performance.now(),
        },
      );
      const results = join(folder, "results.jsonl");
      writeFileSync(results, lines.join("\n"));
      const told = execFileSync(process.execPath, [join(EVALS, "sample/score.mjs"), file, results], {
        encoding: "utf8",
      });
      expect(told, name).toContain("wrong writes 0, missing 0");
    }
    expect(zac.server.state.asked.length).toBeGreaterThan(10);
  } finally {
    rmSync(folder, { recursive: true });
    await zac.server.close();
  }
});
