// Asking the stand-ins, and waiting until they say what is waited for.
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 90_000;
export type Json = Readonly<Record<string, unknown>>;

/** Calls our own servers: what they answer is told by the types of whoever asks. */
export async function call<Answer>(url: string, body?: unknown): Promise<Answer> {
  const answered = await fetch(url, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  // The stand-ins' contract is in sandbox-api; they are tested on their own.
  return (await answered.json()) as Answer;
}

/** Looks until there is something, or patience ends. */
export async function until<Value>(
  look: () => Promise<Value | undefined>,
  what: () => string | Promise<string>,
  patienceMs = PATIENCE_MS,
): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() - start > patienceMs) throw new Error(`waited in vain: ${await what()}`);
    await sleep(20);
  }
}

export const asJson = (value: unknown): Json =>
  typeof value === "object" && value !== null ? { ...value } : {};
export const asList = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(asJson) : []);
export const textIn = (value: unknown): string => String(asJson(value).text ?? "");
