import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Database, MIGRATIONS, type StorageLog } from "./database.ts";
import { PrismaClient } from "./generated/client.ts";
import { migrate } from "./migrate.ts";
import { nameStatements } from "./statement-names.ts";

// A statement that waits longer is given up, and so is a server that does not answer: callers are told, and nothing is
// written to Zoom. A process that stands still inside a transaction keeps nobody waiting longer than that either.
const PATIENCE = {
  statement_timeout: 20_000,
  query_timeout: 25_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** A Postgres server, for any number of processes. Throws DatabaseUnreachable when there is none. */
export async function openPostgres(databaseUrl: string, log: StorageLog): Promise<Database> {
  const connection = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // Prisma's adapter drops the offset of what the server sends: it must be zero, whatever the server's zone.
    options: "-c timezone=UTC",
  };
  await migrateServer(connection);
  const pool = new pg.Pool({ ...connection, ...PATIENCE, max: 10 });
  const nameOf = nameStatements();
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameOf(sql) ?? "",
    onPoolError: (error) => log.warn({ error }, "a connection to the database was lost"),
    onConnectionError: (error) => log.warn({ error }, "a connection to the database was lost"),
  });
  const client = new PrismaClient({ adapter });
  return {
    kind: "postgres",
    client,
    jobSettings: { ...connection, max: 4 },
    alone: null,
    async close() {
      await client.$disconnect();
      // Ended here, not by the adapter: that would open another one for whoever comes too late.
      await pool.end();
    },
  };
}

/** No database at DATABASE_URL: said without the password in it. */
export class DatabaseUnreachable extends Error {
  override readonly name = "DatabaseUnreachable";
  constructor({ host, port, database }: pg.Client, cause: unknown) {
    const why = cause instanceof Error ? cause.message || String(Reflect.get(cause, "code")) : String(cause);
    super(`The database ${database} at ${host}:${port} cannot be reached (${why}). Check DATABASE_URL.`, {
      cause,
    });
  }
}

async function migrateServer(connection: pg.ClientConfig): Promise<void> {
  // One session from lock to unlock: a pool could hand out another one in between.
  const session = new pg.Client(connection);
  await session.connect().catch((cause: unknown) => {
    throw new DatabaseUnreachable(session, cause);
  });
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
