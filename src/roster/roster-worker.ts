// The thread that `readInWorker` starts: reads one file, answers once, ends.
import { parentPort, workerData } from "node:worker_threads";
import { readRoster } from "./read-roster.ts";
import type { RosterOptions } from "./roster.ts";

// Only readInWorker starts this file, and hands it exactly this.
const { bytes, options } = workerData as { readonly bytes: Uint8Array; readonly options: RosterOptions };
parentPort?.postMessage(await readRoster(bytes, options));
