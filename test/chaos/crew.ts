// Product processes that share one database: started, killed in the middle, stopped and continued.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { BrokenGuards } from "../../src/core.ts";

const PROGRAM = fileURLToPath(new URL("product.ts", import.meta.url));
const READY_MS = 60_000;

export interface Crew {
  /** Processes that are connected and not stopped. */
  up(): number;
  /** SIGKILL to that one, wherever it is, and another in its place. Resolves when the other is connected. */
  kill(index: number): Promise<void>;
  /** SIGSTOP for so long. */
  freeze(index: number, ms: number): Promise<void>;
  start(): Promise<void>;
  /** Resolves once nobody has anything in hand, twice in a row. */
  idle(patienceMs: number): Promise<boolean>;
  /** SIGTERM to all. */
  stop(): Promise<void>;
}

interface Member {
  readonly child: ChildProcess;
  url: string | null;
  frozen: boolean;
}

/** A crew that is not started yet. */
export function crewOf(
  size: number,
  facts: { readonly environment: NodeJS.ProcessEnv; readonly guards: BrokenGuards; readonly logPath: string },
): Crew {
  const members: (Member | null)[] = new Array<Member | null>(size).fill(null);
  let ending = false;

  async function launch(index: number): Promise<void> {
    const log = openSync(facts.logPath, "a");
    const child = fork(PROGRAM, [JSON.stringify(facts.guards)], {
      env: facts.environment,
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    const member: Member = { child, url: null, frozen: false };
    members[index] = member;
    const ready = new Promise<void>((resolve) => {
      const late = setTimeout(resolve, READY_MS);
      child.on("message", (message: { readonly url?: string }) => {
        member.url = message.url ?? null;
        clearTimeout(late);
        resolve();
      });
      child.once("exit", () => {
        clearTimeout(late);
        if (members[index] === member) members[index] = null;
        resolve();
      });
    });
    await ready;
    // Not connected and not ours to end: it could not start, so the next try has to.
    if (member.url === null && members[index] === null && !ending && child.signalCode !== "SIGKILL") {
      await sleep(200);
      await launch(index);
    }
  }

  async function turnsOf({ url }: Member): Promise<number> {
    if (!url) return 1;
    // Our own product's answer.
    const health = (await (await fetch(`${url}/healthz`)).json()) as { readonly turns: number };
    return health.turns;
  }

  return {
    up: () => members.filter((one) => one?.url && !one.frozen).length,
    async kill(index) {
      const member = members[index];
      if (member) {
        const gone = once(member.child, "exit");
        member.child.kill("SIGKILL");
        await gone;
      }
      if (!ending) await launch(index);
    },
    async freeze(index, ms) {
      const member = members[index];
      if (!member?.url) return;
      member.frozen = true;
      member.child.kill("SIGSTOP");
      await sleep(ms);
      member.child.kill("SIGCONT");
      member.frozen = false;
    },
    async start() {
      ending = false;
      await Promise.all(members.map((member, index) => (member ? undefined : launch(index))));
    },
    async idle(patienceMs) {
      const until = performance.now() + patienceMs;
      let quiet = 0;
      while (performance.now() < until) {
        const turns = await Promise.all(
          members.map((member) => (member ? turnsOf(member).catch(() => 1) : 1)),
        );
        quiet = turns.every((one) => one === 0) ? quiet + 1 : 0;
        if (quiet >= 4) return true;
        await sleep(150);
      }
      return false;
    },
    async stop() {
      ending = true;
      await Promise.all(
        members.map(async (member) => {
          if (!member) return;
          const gone = once(member.child, "exit");
          member.child.kill("SIGTERM");
          const lastResort = setTimeout(() => member.child.kill("SIGKILL"), 15_000);
          await gone;
          clearTimeout(lastResort);
        }),
      );
    },
  };
}
