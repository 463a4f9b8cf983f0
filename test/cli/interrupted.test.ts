// Ctrl-C while a list is carried out at the shell itself: stopped as by the button, and told; nothing is left to go on
// by itself days later.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emailOf, staff } from "../bench/company.ts";
import { template } from "../support/databases.ts";
import { type Sandbox, startSandbox } from "../support/sandbox.ts";
import { runZac } from "./run-zac.ts";

const SIZE = 60;
let dataDir = "";
let sandbox: Sandbox;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "zac-interrupted-"));
  cpSync(await template(), dataDir, { recursive: true });
  sandbox = await startSandbox({
    place: { databaseUrl: null, dataDir },
    policy: { cli: { writes: true } },
    company: (company) => ({
      ...company,
      users: [...company.users, ...staff(SIZE)],
      plans: company.plans.map((plan) =>
        plan.type === 200 ? { ...plan, subscribed: 500, assigned: 23, available: 477 } : plan,
      ),
    }),
  });
  await sandbox.product("stop");
});
afterAll(async () => {
  await sandbox?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const begun = async () => {
  while ((await sandbox.ledger()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
};

test("the first Ctrl-C stops it, and says what was done", { timeout: 120_000 }, async () => {
  await sandbox.zoomFaults({ latencyMs: 400 });
  const file = join(dataDir, "starters.csv");
  const rows = Array.from({ length: SIZE }, (_, index) => `${emailOf(index)},Zoom Phone\n`);
  writeFileSync(file, `Email,License\n${rows.join("")}`);
  const { exit, out, error } = await runZac(["import", file, "--as", "dana.reyes@acme.example", "--yes"], {
    folder: dataDir,
    environment: { DATA_DIR: dataDir, SANDBOX: "1" },
    begun: (child) => void begun().then(() => child.kill("SIGINT")),
  });
  expect(error).toMatch(/Stopping: finishing the \d+ already begun; nobody else is\./);
  expect(exit).toBe(1);
  expect(out).toMatch(/Stopped: .*\n\d+ of 60 done\./);
  // Whoever something was written for is told as done or as half-way; the others as not begun.
  const written = new Set((await sandbox.ledger()).map(({ target }) => target));
  expect(out).toMatch(new RegExp(`starters\\.csv, 60 rows: .*\\b${SIZE - written.size} not begun\\.`));
  expect(written.size).toBeGreaterThan(0);
  expect(written.size).toBeLessThan(SIZE);
});
