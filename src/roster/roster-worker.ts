// The thread that `readInWorker` starts: reads one file, answers in parts, ends.
import { parentPort, workerData } from "node:worker_threads";
import { readRoster } from "./read-roster.ts";
import type { Roster, RosterFault, RosterOptions, RosterRow } from "./roster.ts";

/** Rows come first, some at a time: taking up 12,000 at once would hold everybody else's thread up, and take more memory. */
export type Part = { readonly rows: readonly RosterRow[] } | { readonly rest: Roster | RosterFault };

const ROWS_A_PART = 500;

const post = (part: Part): void => parentPort?.postMessage(part);

// Only readInWorker starts this file, and hands it exactly this.
const { bytes, options } = workerData as { readonly bytes: Uint8Array; readonly options: RosterOptions };
const read = await readRoster(bytes, options);
if (read.outcome === "parsed") {
  for (let from = 0; from < read.rows.length; from += ROWS_A_PART)
    post({ rows: read.rows.slice(from, from + ROWS_A_PART) });
  post({ rest: { ...read, rows: [] } });
} else post({ rest: read });
