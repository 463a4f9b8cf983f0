// `npm run bench [latency|throughput|roster]`: the figures README quotes, each beside what it is to be compared with, in
// one run.

import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { findPostgres, startPostgres } from "../support/postgres.ts";
import { costs, latency } from "./latency.ts";
import { throughput } from "./throughput.ts";

const PARTS = ["latency", "throughput", "roster"];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no “${unknown[0]}” here. Name any of: ${PARTS.join(", ")}; nothing for all of them.`,
  );
  process.exit(2);
}
const runs = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}`,
);
if (runs("roster")) {
  console.log("\nReading a file of 12,000 rows");
  // In a process of its own: memory is measured too.
  const reading = fork(fileURLToPath(new URL("roster.ts", import.meta.url)), {
    execArgv: [...process.execArgv, "--expose-gc"],
  });
  const [code] = await once(reading, "exit");
  if (code !== 0) process.exitCode = 1;
}
if (runs("latency")) {
  console.log("\nLatency in ms, stand-ins without latency, enabling without delay, warm");
  console.table(await latency());
  console.log("\nWhat a command costs, all that follows it included");
  console.table(await costs());
  const programs = findPostgres();
  if (programs) {
    const postgres = await startPostgres(programs);
    try {
      console.table(await latency(await postgres.create("bench")));
    } finally {
      await postgres.stop();
    }
  }
}
if (runs("throughput")) {
  console.log(
    "\nA file of people who get a phone, paced: share of what Zoom allows a second, in whole rounds without the first and the last fifth",
  );
  const programs = findPostgres();
  const postgres = programs ? await startPostgres(programs) : null;
  try {
    const { rows, byKind, meanwhile } = await throughput(postgres && ((name) => postgres.create(name)));
    console.table(rows);
    console.log("\nWhere the calls go (embedded database, from the click on Confirm)");
    console.table(byKind);
    console.log("\nAsked while that goes on: ms until the answer");
    console.table(meanwhile);
  } finally {
    await postgres?.stop();
  }
}
