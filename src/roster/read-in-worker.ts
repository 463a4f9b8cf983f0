// Reads a file from outside away from everything else: its own thread, its own memory, a time limit.
import { Worker } from "node:worker_threads";
import { fileFaults } from "./faults.ts";
import { readRoster } from "./read-roster.ts";
import type { Roster, RosterFault, RosterOptions, RosterRow } from "./roster.ts";
import type { Part } from "./roster-worker.ts";

/** Bounds of one reading. */
export interface ReadingLimits {
  /** Files below this are read right here: a thread costs more than they could. */
  readonly inlineBelow?: number;
  readonly maxBytes?: number;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
  /** Stops the reading; the answer is then a fault. */
  readonly signal?: AbortSignal;
}

/** Reads a roster in a worker thread. A file that takes too much memory or time is a fault, not a crash. */
export async function readInWorker(
  bytes: Uint8Array,
  options: RosterOptions,
  {
    inlineBelow = 64 * 1024,
    maxBytes = 32 * 1024 * 1024,
    memoryMb = 192,
    timeoutMs = 15_000,
    signal,
  }: ReadingLimits = {},
): Promise<Roster | RosterFault> {
  if (signal?.aborted) return tooLarge("The reading was stopped.");
  if (bytes.length > maxBytes)
    return tooLarge(
      `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; ${Math.floor(maxBytes / 1024 / 1024)} MB is the most.`,
    );
  if (bytes.length < inlineBelow) return readRoster(bytes, options);

  // A copy, handed over: what is handed over is gone here. (The slice of a Buffer would be the Buffer's own memory.)
  const own = new Uint8Array(bytes);
  const worker = new Worker(new URL("./roster-worker.ts", import.meta.url), {
    workerData: { bytes: own, options },
    transferList: [own.buffer],
    // A small nursery keeps the thread's garbage small: 59 instead of 69 MiB for 12,000 rows. A smaller one saves little more and costs time.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 12 },
  });
  const outcome = Promise.withResolvers<Roster | RosterFault>();
  const stop = () => outcome.resolve(tooLarge("The reading was stopped."));
  const timer = setTimeout(() => outcome.resolve(tooLarge("The file took too long to read.")), timeoutMs);
  signal?.addEventListener("abort", stop, { once: true });
  const rows: RosterRow[] = [];
  worker.on("message", (part: Part) => {
    if ("rows" in part) rows.push(...part.rows);
    else outcome.resolve(part.rest.outcome === "parsed" ? { ...part.rest, rows } : part.rest);
  });
  worker.once("error", (error: Error & { readonly code?: string }) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
      outcome.resolve(tooLarge("The file needs too much memory."));
    else outcome.reject(error);
  });
  // Resolved long before in the good case; otherwise the thread ended without a word.
  worker.once("exit", (code) => outcome.reject(new Error(`the reading thread ended with ${code}`)));
  try {
    return await outcome.promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    await worker.terminate();
  }
}

const tooLarge = (what: string): RosterFault => ({
  outcome: "file_error",
  problem: fileFaults.tooLarge(what),
  encoding: null,
  delimiter: null,
  leavers: null,
});
