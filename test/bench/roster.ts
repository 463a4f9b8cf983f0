// 12,000 rows with some of everything, read as an upload is: time, and memory on top of what was there before.
// Run: node --expose-gc test/bench/roster.ts
import { compiledSoFar, keepCompiled } from "../../src/compiled.ts";
import type { RosterOptions } from "../../src/roster/roster.ts";
import { STANDARD_PLANS } from "../../src/roster/standard-plans.ts";

// As the product starts.
keepCompiled();
const { readInWorker } = await import("../../src/roster/read-in-worker.ts");
const { readRoster } = await import("../../src/roster/read-roster.ts");
compiledSoFar();

const ROWS = 12_000;
const MOST_MS = 1500;
const MOST_MIB = 64;

const options: RosterOptions = {
  planNames: STANDARD_PLANS,
  region: "US",
  extensions: { min: 3, max: 6, reserved: ["911"] },
};

const rowOf = (n: number): string => {
  const license = n % 50 === 0 ? "Zoom Phon" : n % 3 === 0 ? "US/CA Unlimited" : "zoom phone";
  const number = n % 40 === 0 ? "1.41555E+10" : `+1415${String(5_550_000 + n).padStart(7, "0")}`;
  return `Person.${n}@acme.example,First${n},"Last, ${n}",${license},${100_000 + n},${number},Berlin,"some note ""${n}"""\r\n`;
};
const bytes = new TextEncoder().encode(
  `\ufeffEmail,First Name,Last Name,License,Extension Number,Phone Number,Site Name,Notes\r\n${Array.from({ length: ROWS }, (_, n) => rowOf(n)).join("")}`,
);

const resident = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

async function measured(read: () => ReturnType<typeof readRoster>) {
  const before = resident();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss / 1024 / 1024);
  }, 5);
  const started = performance.now();
  const roster = await read();
  const ms = performance.now() - started;
  clearInterval(look);
  most = Math.max(most, process.memoryUsage().rss / 1024 / 1024);
  if (roster.outcome !== "parsed" || roster.rows.length + roster.rejected.length !== ROWS)
    throw new Error("the rows don't add up");
  return { ms, mib: most - before, rows: roster.rows.length, rejected: roster.rejected.length };
}

const inWorker = await measured(() => readInWorker(bytes, options));
const inline = await measured(() => readRoster(bytes, options));
const fine = inWorker.ms <= MOST_MS && inWorker.mib <= MOST_MIB;
console.log(
  `roster: ${ROWS} rows (${(bytes.length / 1024 / 1024).toFixed(1)} MiB), ${inWorker.rows} taken, ${inWorker.rejected} handed back: ` +
    `${inWorker.ms.toFixed(0)} ms and ${inWorker.mib.toFixed(0)} MiB in its thread, ${inline.ms.toFixed(0)} ms and ${inline.mib.toFixed(0)} MiB inline ` +
    `(bar: ${MOST_MS} ms, ${MOST_MIB} MiB): ${fine ? "met" : "MISSED"}`,
);
process.exitCode = fine ? 0 : 1;
