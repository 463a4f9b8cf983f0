import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Database, MIGRATIONS, type StorageLog } from "./database.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";

/** A Postgres server, for any number of processes. */
export async function openPostgres(databaseUrl: string, log: StorageLog): Promise<Database> {
  const connection = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Prisma's adapter drops the offset of what the server sends: it must be zero, whatever the server's zone.
    options: "-c timezone=UTC",
  };
  await migrateServer(connection);
  const pool = new pg.Pool({ ...connection, max: 10 });
  const adapter = new PrismaPg(pool, {
    onPoolError: (error) => log.warn({ error }, "a connection to the database was lost"),
    onConnectionError: (error) => log.warn({ error }, "a connection to the database was lost"),
  });
  const client = new PrismaClient({ adapter });
  return {
    kind: "postgres",
    client,
    jobSettings: { ...connection, max: 4 },
    async close() {
      await client.$disconnect();
      // Ended here, not by the adapter: that would open another one for whoever comes too late.
      await pool.end();
    },
  };
}

async function migrateServer(connection: pg.ClientConfig): Promise<void> {
  // One session from lock to unlock: a pool could hand out another one in between.
  const session = new pg.Client(connection);
  await session.connect();
  try {
    await migrate(
      {
        script: (text) => session.query(text),
        rows: async (text, parameters) => (await session.query(text, parameters)).rows,
      },
      MIGRATIONS,
    );
  } finally {
    await session.end();
  }
}
