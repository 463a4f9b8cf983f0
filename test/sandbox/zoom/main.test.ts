// The two programs of this folder, as a person starts them.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const program = (name: string) => fileURLToPath(new URL(`../../../sandbox/zoom/${name}`, import.meta.url));
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "zoom-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("the stand-in starts by itself, says where it is, and ends on SIGTERM", async () => {
  const env = { ...process.env, DATA_DIR: dataDir, SANDBOX_ZOOM_PORT: "0" };
  const child = spawn(process.execPath, [program("main.ts")], { env, stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const { zoom } = JSON.parse(String(line).replace("zoom stand-in ready ", ""));
  const state = await fetch(`${zoom}/_sandbox/state`);
  expect(await state.json()).toMatchObject({ people: expect.any(Array) });
  child.kill("SIGTERM");
  expect(await exited).toEqual([0, null]);
});

test("a seed that can't be used is one sentence and exit 1", async () => {
  const env = { ...process.env, DATA_DIR: dataDir, SANDBOX_ZOOM_PORT: "0", SANDBOX_SEED: "/nowhere.json" };
  const child = spawn(process.execPath, [program("main.ts")], { env, stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  const [words] = await once(child.stderr, "data");
  expect(String(words)).toBe("The seed /nowhere.json cannot be read.\n");
  expect(await exited).toEqual([1, null]);
});

test("the comparison wants a file, and says what is wrong with one that is no description", async () => {
  for (const [given, words] of [
    [[], /^Usage: /],
    [["/nowhere.json"], /cannot be compared/],
  ] as const) {
    const child = spawn(process.execPath, [program("compare.ts"), ...given], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const exited = once(child, "exit");
    const [told] = await once(child.stderr, "data");
    expect(String(told)).toMatch(words);
    expect(await exited).toEqual([2, null]);
  }
});
