// `npm run chaos [-- --seed N --kills N --database pglite|postgres --only PART --rows N --company N --beside N]`: kills on
// each database, then each guard broken in turn, on a machine that is as busy with other work as `--beside` says. Prints a
// table; ends with 1 when anything was lost or done twice, or a broken guard was not noticed.
import { parseArgs } from "node:util";
import { findPostgres, startPostgres } from "../support/postgres.ts";
import { workBeside } from "./beside.ts";
import { bigImport, isWhole } from "./big-import.ts";
import { BROKEN, isNoticed, runWithout } from "./broken-guards.ts";
import { crowd } from "./crowd.ts";
import { isClean } from "./judge.ts";
import { type ChaosResult, runChaos } from "./run-chaos.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    kills: { type: "string", default: "200" },
    "broken-kills": { type: "string", default: "20" },
    database: { type: "string" },
    only: { type: "string" },
    rows: { type: "string", default: "300" },
    /** People in the account; as many as rows, where it is not said. */
    company: { type: "string" },
    /** Processes that take processor time meanwhile. */
    beside: { type: "string", default: "0" },
  },
});
const seed = Number(values.seed);
const kills = Number(values.kills);
const programs = findPostgres();
const wants = (name: string) => values.database === undefined || values.database === name;
const shows = (part: string) => values.only === undefined || part.includes(values.only);
let wrong = 0;
if (!programs)
  console.log("Postgres is not installed here: its half is left out, and so are the broken guards.");
const postgres = programs && wants("postgres") ? await startPostgres(programs) : null;
const endOthers = workBeside(Number(values.beside));

const rowOf = (name: string, one: ChaosResult) => ({
  run: name,
  kills: one.kills,
  freezes: one.freezes,
  operations: one.operations,
  writes: one.changes,
  "told as not done": one.toldAsNotDone,
  lost: one.lost.length,
  wrong: one.wrong.length,
  twice: one.twice.length,
  unauthorised: one.unauthorised.length,
  chain: one.chain === null ? "whole" : "broken",
  seconds: one.seconds,
});
const tell = ({ lost, wrong, twice, unauthorised, chain }: ChaosResult) => {
  for (const line of [...lost, ...wrong, ...twice, ...unauthorised, ...(chain ? [chain] : [])].slice(0, 12))
    console.log(`  ${line}`);
};

try {
  const rows: object[] = [];
  const sound = async (name: string, databaseUrl: string | null, processes: number) => {
    const result = await runChaos({ databaseUrl, seed, kills, processes, freezes: processes > 1 });
    rows.push(rowOf(name, result));
    if (isClean(result)) return;
    wrong += 1;
    console.log(`${name}: not as it should be`);
    tell(result);
  };
  if (wants("pglite") && shows("sound")) await sound("embedded database, 1 process", null, 1);
  if (postgres && shows("sound"))
    await sound("Postgres, 4 processes, one stopped at times", await postgres.create("sound"), 4);
  if (rows.length > 0) console.table(rows);

  if (postgres && shows("crowd")) {
    const many = await crowd(await postgres.create("crowd"));
    console.table([many]);
    if (!many["as it should be"]) wrong += 1;
  }

  if (shows("import")) {
    const rows = Number(values.rows);
    const server = postgres && { server: postgres, url: await postgres.create("import") };
    const big = await bigImport({
      rows,
      company: Number(values.company ?? rows),
      processes: server ? 4 : 1,
      kills: 2,
      postgres: server,
      seed,
      zoomTimes: 20,
    });
    const { lost, twice, unauthorised, chain, ...facts } = big;
    console.table([
      { ...facts, lost: lost.length, twice: twice.length, chain: chain === null ? "whole" : "broken" },
    ]);
    if (!isWhole(big)) {
      wrong += 1;
      for (const line of [...lost, ...twice, ...unauthorised, ...(chain ? [chain] : [])].slice(0, 12))
        console.log(`  ${line}`);
    }
  }

  const noticed: object[] = [];
  for (const [index, broken] of postgres ? BROKEN.entries() : []) {
    if (!postgres || !shows(`broken ${broken.name}`)) continue;
    const result = await runChaos(
      runWithout(broken, {
        databaseUrl: await postgres.create(`broken_${index}`),
        seed: seed + index,
        kills: Number(values["broken-kills"]),
        processes: 4,
      }),
    );
    const seen = isNoticed(broken, result);
    console.log(`without ${broken.name}: ${seen ? "noticed" : "NOT NOTICED"} after ${result.seconds} s`);
    if (!seen) wrong += 1;
    const { run: _, ...facts } = rowOf(broken.name, result);
    noticed.push({ "broken guard": broken.name, "must show as": broken.shows, noticed: seen, ...facts });
  }
  if (noticed.length > 0) console.table(noticed);
} finally {
  endOthers();
  await postgres?.stop();
}
process.exitCode = wrong > 0 ? 1 : 0;
