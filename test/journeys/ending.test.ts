// The program a newcomer starts: ended by a signal to npm alone, it leaves nothing running.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { COMPANY } from "../support/sandbox.ts";

const dataDir = mkdtempSync(join(tmpdir(), "zac-ending-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Ready {
  readonly page: string;
  readonly product: { readonly pid: number };
}

function ready(npm: ChildProcess): Promise<Ready> {
  return new Promise((resolve, reject) => {
    npm.once("exit", (code) => reject(new Error(`ended early with ${code}`)));
    if (!npm.stdout) return reject(new Error("no output to read"));
    createInterface({ input: npm.stdout }).on("line", (line) => {
      const told = /^sandbox ready (.*)$/.exec(line)?.[1];
      // One line for scripts, as the contract has it.
      if (told) resolve(JSON.parse(told) as Ready);
    });
  });
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it("SIGTERM to npm alone ends sandbox and product, with exit code 0", async () => {
  const { PATH, HOME } = process.env;
  const npm = spawn("npm", ["start"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { PATH, HOME, DATA_DIR: dataDir, SANDBOX_PORT: "0", SANDBOX_ZOOM_PORT: "0", SANDBOX_SEED: COMPANY },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(npm, "exit");
  const { page, product } = await ready(npm);
  expect(lives(product.pid)).toBe(true);
  npm.kill("SIGTERM");
  const [code] = await ended;
  expect(code).toBe(0);
  await expect.poll(() => lives(product.pid)).toBe(false);
  await expect(fetch(page)).rejects.toThrow();
}, 60_000);
