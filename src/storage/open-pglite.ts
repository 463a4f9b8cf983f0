import { join } from "node:path";
import { fromPglite } from "pg-boss";
import { DAY_MS } from "../domain/day-ms.ts";
import { type Database, MIGRATIONS } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { type Client, openSession, type Session } from "./session.ts";
import { type PgliteThread, type Query, startPgliteThread } from "./start-pglite-thread.ts";

/** The embedded database: in this process, in a folder, for this process alone. */
export async function openPglite(dataDir: string): Promise<Database> {
  const folder = join(dataDir, "db");
  const unlock = lockFolder(folder);
  const openedAt = performance.timeOrigin + performance.now();
  const pglite = startPgliteThread(join(folder, "pg"));
  try {
    await pglite.exec("SET TIME ZONE 'UTC'");
    await migrate(
      {
        script: (text) => pglite.exec(text),
        rows: async (text, parameters) => (await pglite.query(text, parameters)).rows,
      },
      MIGRATIONS,
    );
    // Nobody else can have this folder: whoever held an item is gone, and need not be waited for.
    await pglite.exec("UPDATE item SET lease_until = clock_timestamp() WHERE state = 'applying'");
    await pglite.exec("UPDATE inbox_entry SET lease_until = clock_timestamp() WHERE done_at IS NULL");
  } catch (error) {
    await pglite.close().catch(() => undefined);
    unlock();
    throw error;
  }
  // A server does this by itself; here dead rows would pile up for as long as the process lives.
  const cleaning = setInterval(() => void pglite.exec("VACUUM (ANALYZE)").catch(() => undefined), DAY_MS);
  cleaning.unref();
  return {
    kind: "pglite",
    client: clientOf(pglite),
    jobSettings: { db: fromPglite(pglite), backend: "pglite" },
    alone: { openedAt, paces: new Map() },
    async close() {
      clearInterval(cleaning);
      await pglite.close();
      unlock();
    },
  };
}

const sessionOf = (query: Query): Session =>
  openSession(async ({ text, values }) => {
    const { rows, affectedRows } = await query(text, values, true);
    return { rows, count: affectedRows };
  });

const clientOf = ({ query, transaction }: PgliteThread): Client => ({
  ...sessionOf(query),
  transaction: (work) => transaction((inside) => work(sessionOf(inside))),
});
