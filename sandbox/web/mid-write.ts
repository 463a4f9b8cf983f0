import { api } from "./api.ts";

const LOOK_EVERY_MS = 30;

/** Resolves as soon as something more is written to Zoom, or when it has taken too long. */
export async function nextWrite(since: number, withinMs = 3_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (Date.now() < until) {
    const written = await api.ledger(since);
    if (written.some(({ at }) => at > since)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
