// Another process of the product over the same database, as companies run two of them.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** Starts one. Resolves once it is connected; whoever starts it ends it. */
export async function startSecond(settings: NodeJS.ProcessEnv): Promise<{ end(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-second-"));
  const { PATH, HOME, TZ } = process.env;
  const child = fork(MAIN, {
    env: { PATH, HOME, TZ, ...settings, DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const gone = once(child, "exit");
  const first = await Promise.race([once(child, "message").then(() => "up" as const), gone]);
  if (first !== "up") throw new Error("the second product did not start");
  return {
    async end() {
      child.kill("SIGTERM");
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
