import pg from "pg";
import { type Database, MIGRATIONS, type StorageLog } from "./database.ts";
import { migrate } from "./migrate.ts";
import { type Client, openSession, type Session } from "./session.ts";
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
    // Days begin when they do in Zoom, whatever the server's zone.
    options: "-c timezone=UTC",
  };
  await migrateServer(connection);
  const pool = new pg.Pool({ ...connection, ...PATIENCE, max: 10 });
  // A connection that is lost while nobody uses it is told of here, and replaced when it is wanted.
  pool.on("error", (error) => log.warn({ error }, "a connection to the database was lost"));
  return {
    kind: "postgres",
    client: clientOf(pool, log),
    jobSettings: { ...connection, max: 4 },
    alone: null,
    async close() {
      await pool.end();
    },
  };
}

/** Numbers of 64 bits are BigInts, also where they would fit: a column has one type. */
const ANSWERS: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === pg.types.builtins.INT8 && format !== "binary" ? BigInt : pg.types.getTypeParser(type, format),
};

function clientOf(pool: pg.Pool, log: StorageLog): Client {
  const nameOf = nameStatements();
  const sessionOf = (through: pg.Pool | pg.PoolClient): Session =>
    openSession(async ({ text, values }) => {
      const name = nameOf(text);
      const { rows, rowCount } = await through.query({
        text,
        values,
        types: ANSWERS,
        ...(name === null ? {} : { name }),
      });
      return { rows, count: rowCount ?? 0 };
    });
  return {
    ...sessionOf(pool),
    async transaction(work) {
      const connection = await pool.connect();
      const lost = (error: Error) => log.warn({ error }, "a connection to the database was lost");
      connection.on("error", lost);
      try {
        await connection.query("BEGIN");
        const result = await work(sessionOf(connection));
        await connection.query("COMMIT");
        connection.off("error", lost);
        connection.release();
        return result;
      } catch (error) {
        // Closed instead of rolled back: the server does that by itself, also where the connection is what failed.
        connection.release(true);
        throw error;
      }
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
