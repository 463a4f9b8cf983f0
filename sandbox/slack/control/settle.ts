// Has everything come to rest? Nothing under way, nothing new for a while, and the product says it has no turn in hand.
import { setTimeout as wait } from "node:timers/promises";
import type { Slack } from "../slack.ts";

const QUIET_MS = 400;
const LOOK_EVERY_MS = 20;

/** The product's turns in progress; undefined when it does not answer. */
async function turns(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(new URL("/healthz", url), { signal: AbortSignal.timeout(1000) });
    const health: unknown = await response.json();
    return typeof health === "object" &&
      health !== null &&
      "turns" in health &&
      typeof health.turns === "number"
      ? health.turns
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Waits until everything has come to rest. `productUrl` is null while the product is down: then nothing is settled,
 * for it has things to do once it is back. Undefined: nobody knows of a product, and quiet is enough.
 */
export async function settle(
  slack: Slack,
  { timeoutMs, productUrl }: { timeoutMs: number; productUrl: (() => string | null) | undefined },
): Promise<{ ok: boolean; waitedMs: number }> {
  const started = Date.now();
  for (;;) {
    const quietFor = Date.now() - slack.lastActivity;
    const isQuiet = quietFor >= QUIET_MS && slack.transport.inFlight() === 0;
    if (isQuiet) {
      const url = productUrl?.();
      const busy = productUrl ? (url ? await turns(url) : undefined) : 0;
      // While we asked, something may have come.
      if (busy === 0 && Date.now() - slack.lastActivity >= QUIET_MS && slack.transport.inFlight() === 0)
        return { ok: true, waitedMs: Date.now() - started };
    }
    const waitedMs = Date.now() - started;
    if (waitedMs >= timeoutMs) return { ok: false, waitedMs };
    await wait(
      Math.min(Math.max(LOOK_EVERY_MS, isQuiet ? LOOK_EVERY_MS : QUIET_MS - quietFor), timeoutMs - waitedMs),
    );
  }
}
