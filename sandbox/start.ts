// The sandbox as a program: what it prints, which signals it heeds, with what code it ends.
import { CannotStart, type Ready, runSandbox, type Sandbox, type SandboxOptions } from "./run-sandbox.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends everything once; every later signal waits for that end instead of cutting it short. */
function endOnSignal(started: () => Sandbox | undefined): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    // Also when something hangs: nothing of ours outlives ten seconds.
    setTimeout(() => process.exit(0), 9_000).unref();
    void (started()?.close() ?? Promise.resolve()).then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Ended, not tidily: ${error instanceof Error ? error.message : error}`);
        process.exit(0);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
}

/** Starts the sandbox and keeps it up until a signal ends it. A reason not to start is one sentence and exit 1. */
export async function startSandbox(
  options: Partial<Pick<SandboxOptions, "entry" | "pageDirectory">> = {},
): Promise<void> {
  let sandbox: Sandbox | undefined;
  endOnSignal(() => sandbox);
  let announced = false;
  const onReady = (ready: Ready): void => {
    // Scripts wait for one such line; what changes later is in ready.json.
    if (!announced) say(`sandbox ready ${JSON.stringify(ready)}`);
    announced = true;
  };
  try {
    sandbox = await runSandbox({ ...options, environment: process.env, say, onReady });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  say(`Open ${sandbox.page}`);
  await sandbox.first;
}
