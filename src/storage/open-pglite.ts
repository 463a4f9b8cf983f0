import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { fromPglite } from "pg-boss";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { type Database, MIGRATIONS } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";
import { preparing } from "./prepared-pglite.ts";

const DAY_MS = 86_400_000;

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
  const client = new PrismaClient({ adapter: new PrismaPGlite(opened) });
  // A server does this by itself; here dead rows would pile up for as long as the process lives.
  const cleaning = setInterval(() => void opened.exec("VACUUM (ANALYZE)").catch(() => undefined), DAY_MS);
  cleaning.unref();
  return {
    kind: "pglite",
    client,
    jobSettings: { db: fromPglite(opened), backend: "pglite" },
    alone: { openedAt, paces: new Map() },
    async close() {
      clearInterval(cleaning);
      await client.$disconnect();
      await opened.close();
      unlock();
    },
  };
}

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
