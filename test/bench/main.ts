// `npm run bench`: the figures README quotes, each beside what it is to be compared with, in one run.
import { cpus } from "node:os";
import { findPostgres, startPostgres } from "../support/postgres.ts";
import { latency } from "./latency.ts";
import { throughput } from "./throughput.ts";

const wanted = process.argv.slice(2);
const runs = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}`,
);
if (runs("latency")) {
  console.log("\nLatency in ms, stand-ins without latency, enabling without delay, warm");
  console.table(await latency());
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
    "\nA big operation, paced: share of what Zoom allows a second, without the first and the last tenth",
  );
  const programs = findPostgres();
  const postgres = programs ? await startPostgres(programs) : null;
  try {
    console.table(await throughput(postgres && ((name) => postgres.create(name))));
  } finally {
    await postgres?.stop();
  }
}
