import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { PGlite, type QueryOptions, type Transaction, types } from "@electric-sql/pglite";
import { fromPglite } from "pg-boss";
import { DAY_MS } from "../domain/day-ms.ts";
import { type Database, MIGRATIONS } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { preparing } from "./prepared-pglite.ts";
import { type Client, openSession, type Session } from "./session.ts";

/** The embedded database: in this process, in a folder, for this process alone. */
export async function openPglite(dataDir: string): Promise<Database> {
  const folder = join(dataDir, "db");
  const unlock = lockFolder(folder);
  const openedAt = performance.timeOrigin + performance.now();
  let pglite: PGlite | undefined;
  try {
    pglite = await PGlite.create({ dataDir: join(folder, "pg") });
    const session = pglite;
    await session.exec("SET TIME ZONE 'UTC'");
    await migrate(
      {
        script: (text) => session.exec(text),
        rows: async (text, parameters) => (await session.query(text, parameters)).rows,
      },
      MIGRATIONS,
    );
    // Nobody else can have this folder: whoever held an item is gone, and need not be waited for.
    await session.exec("UPDATE item SET lease_until = clock_timestamp() WHERE state = 'applying'");
    await session.exec("UPDATE inbox_entry SET lease_until = clock_timestamp() WHERE done_at IS NULL");
    letOthersRun(session);
  } catch (error) {
    await pglite?.close();
    unlock();
    throw error;
  }
  const opened = pglite;
  // A server does this by itself; here dead rows would pile up for as long as the process lives.
  const cleaning = setInterval(() => void opened.exec("VACUUM (ANALYZE)").catch(() => undefined), DAY_MS);
  cleaning.unref();
  return {
    kind: "pglite",
    client: clientOf(opened),
    jobSettings: { db: fromPglite(opened), backend: "pglite" },
    alone: { openedAt, paces: new Map() },
    async close() {
      clearInterval(cleaning);
      await opened.close();
      unlock();
    },
  };
}

/** Numbers of 64 bits are BigInts, also where they would fit: a column has one type. */
const ANSWERS: QueryOptions = { parsers: { [types.INT8]: BigInt } };

const sessionOf = (pglite: Pick<PGlite, "query">): Session =>
  openSession(async ({ text, values }) => {
    const { rows, affectedRows = 0 } = await pglite.query(text, values, ANSWERS);
    return { rows, count: affectedRows };
  });

const clientOf = (pglite: PGlite): Client => ({
  ...sessionOf(pglite),
  transaction: (work) => pglite.transaction((inside) => work(sessionOf(inside))),
});

/**
 * PGlite answers within the same turn of the event loop, so that a run of queries would keep every timer and socket
 * waiting, Slack's three seconds among them. Each query lets them go first, and is prepared once for all.
 */
function letOthersRun(pglite: PGlite): void {
  const query = preparing(pglite);
  const transaction = pglite.transaction.bind(pglite);
  const first =
    <Arguments extends unknown[], Result>(run: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments) => {
      await breathe();
      return run(...given);
    };
  Object.assign(pglite, {
    query: first(query),
    transaction: <Result>(work: (inside: Transaction) => Promise<Result>) =>
      transaction((inside) => work(Object.assign(inside, { query: first(inside.query.bind(inside)) }))),
  });
}
