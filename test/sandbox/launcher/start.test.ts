import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("start-program.ts", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "zac-start-"));
let running: ChildProcess | undefined;

/** Starts the program, and collects what it says. */
function start(more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, SANDBOX_PORT: "0", SANDBOX_ZOOM_PORT: "0", ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const until = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => said, { timeout: 10_000, interval: 20 }).toMatch(pattern);
    return said;
  };
  return { child, until, said: () => said };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

afterEach(() => {
  if (running?.exitCode === null) running.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the sandbox as a program", () => {
  it("prints where the page is and one line for scripts, and ends everything at the first of two signals", async () => {
    const { child, until } = start();
    const said = await until(/sandbox ready .*\n/);
    expect(said).toMatch(/^Open http:\/\/127\.0\.0\.1:\d+$/m);
    const ready = JSON.parse(/^sandbox ready (.*)$/m.exec(said)?.[1] ?? "");
    expect(ready).toEqual({
      page: ready.slack,
      slack: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      zoom: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      product: { pid: expect.any(Number), url: expect.stringMatching(/^http:/) },
    });
    expect(JSON.parse(readFileSync(join(dataDir, "sandbox/ready.json"), "utf8"))).toEqual(ready);
    expect(isAlive(ready.product.pid)).toBe(true);
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(isAlive(ready.product.pid)).toBe(false);
    expect(existsSync(join(dataDir, "sandbox/ready.json"))).toBe(false);
  });

  it("leaves no product behind when it is killed itself", async () => {
    const { child, until } = start();
    const ready = JSON.parse(/^sandbox ready (.*)$/m.exec(await until(/sandbox ready .*\n/))?.[1] ?? "");
    child.kill("SIGKILL");
    await expect.poll(() => isAlive(ready.product.pid), { timeout: 5_000 }).toBe(false);
  });

  it("says one sentence and ends with 1 when it cannot start", async () => {
    const { child, said } = start({ SANDBOX_SEED: "/nowhere.json" });
    expect((await once(child, "close"))[0]).toBe(1);
    expect(said().trim()).toBe("The seed /nowhere.json cannot be read.");
  });
});
