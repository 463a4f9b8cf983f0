// The command line as a shell runs it: a process of its own, with nothing in its environment but what is given.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `zac` with these words, and resolves when it has ended. */
export async function runZac(
  words: readonly string[],
  {
    environment = {},
    folder,
    input,
    begun,
  }: {
    readonly environment?: NodeJS.ProcessEnv;
    readonly folder: string;
    /** What is piped in. */
    readonly input?: string;
    /** While it runs: what a key does to it. */
    readonly begun?: (child: { kill(signal: "SIGINT"): boolean }) => void;
  },
): Promise<Ran> {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
  begun?.(child);
  let out = "";
  let error = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    error += text;
  });
  const [exit] = await once(child, "close");
  return { exit, out, error };
}
