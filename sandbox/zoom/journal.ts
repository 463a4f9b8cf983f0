// What outlives the process: `zoom.json`, everything as of some moment, and beside it one line for each write since.
// A write costs a line, not the whole file, so a company of 12,000 is no slower than one of 60.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Changes, Snapshot } from "./records.ts";

/** What was stored, if anything: a snapshot and the writes that came after it. */
interface Stored {
  readonly snapshot: Snapshot;
  readonly since: readonly Changes[];
}

export interface Journal {
  read(): Stored | null;
  /** Stores everything anew; the lines before it are forgotten. */
  restart(snapshot: Snapshot): void;
  append(changes: Changes): void;
  close(): void;
}

/** Changes with the shape of the records: what an older version wrote is not read. */
const FORMAT = 1;

interface File {
  readonly format: number;
  readonly generation: number;
  readonly snapshot: Snapshot;
}

/** Keeps nothing: for a stand-in without a folder. */
export const noJournal: Journal = { read: () => null, restart: () => {}, append: () => {}, close: () => {} };

/** A snapshot and the changes since, in two files: a stand-in that is killed goes on from its last change. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "zoom.json");
  const linesOf = (generation: number) => join(folder, `zoom.${generation}.jsonl`);
  let generation = 0;
  let lines: number | null = null;
  const closeLines = () => {
    if (lines !== null) closeSync(lines);
    lines = null;
  };

  return {
    read() {
      if (!existsSync(path)) return null;
      // Our own file, written below.
      const stored = JSON.parse(readFileSync(path, "utf8")) as File;
      generation = stored.generation;
      if (stored.format !== FORMAT) return null;
      const text = existsSync(linesOf(generation)) ? readFileSync(linesOf(generation), "utf8") : "";
      // The last line is empty, or was being written when the process was killed: then that write was never answered.
      const since = text
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Changes);
      return { snapshot: stored.snapshot, since };
    },
    restart(snapshot) {
      closeLines();
      generation += 1;
      const file: File = { format: FORMAT, generation, snapshot };
      writeFileSync(`${path}.new`, JSON.stringify(file));
      renameSync(`${path}.new`, path);
      for (const name of readdirSync(folder))
        if (/^zoom\.\d+\.jsonl$/.test(name)) rmSync(join(folder, name), { force: true });
      lines = openSync(linesOf(generation), "a");
    },
    append(changes) {
      if (lines !== null) writeSync(lines, `${JSON.stringify(changes)}\n`);
    },
    close: closeLines,
  };
}
