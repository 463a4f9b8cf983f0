// Other work on the same machine: processes that do nothing but take processor time.
import { spawn } from "node:child_process";

/** Lets its parent's end through between two rounds: a killed run leaves nothing behind. */
const BUSY = `
  process.on("disconnect", () => process.exit(0));
  const round = () => { const until = Date.now() + 50; while (Date.now() < until); setImmediate(round); };
  round();`;

/** Starts so many of them. Returns what ends them. */
export function workBeside(count: number): () => void {
  const busy = Array.from({ length: count }, () =>
    spawn(process.execPath, ["-e", BUSY], { stdio: ["ignore", "ignore", "ignore", "ipc"] }),
  );
  return () => {
    for (const one of busy) one.kill("SIGKILL");
  };
}
