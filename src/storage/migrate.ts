// Applies prisma/migrations at the start, in Prisma's own table and by its own rules, so that `prisma migrate status`
// and `prisma migrate deploy` agree with what was done here.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What is needed of a connection: a whole script, and one statement with parameters. Both on the same session. */
export interface MigrationSession {
  script(text: string): Promise<unknown>;
  rows(text: string, parameters?: unknown[]): Promise<readonly unknown[]>;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
}

// The number Prisma Migrate itself locks with: two processes that start at once go one after the other.
const PRISMA_LOCK = 72_707_369;
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" varchar(36) PRIMARY KEY NOT NULL,
  "checksum" varchar(64) NOT NULL,
  "finished_at" timestamptz,
  "migration_name" varchar(255) NOT NULL,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz NOT NULL DEFAULT now(),
  "applied_steps_count" integer NOT NULL DEFAULT 0)`;

/** Brings the database to this version's schema, and returns what was applied. Never runs a changed migration. */
export async function migrate(session: MigrationSession, folder: string): Promise<readonly string[]> {
  await session.rows(`SELECT pg_advisory_lock(${PRISMA_LOCK})`);
  try {
    return await applyMissing(session, folder);
  } finally {
    await session.rows(`SELECT pg_advisory_unlock(${PRISMA_LOCK})`);
  }
}

async function applyMissing(session: MigrationSession, folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  await session.script(TABLE);
  // The rows are what the statement names.
  const done = (await session.rows(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )) as readonly Applied[];
  const unknown = done.filter(({ migration_name }) => !names.includes(migration_name));
  if (unknown.length > 0)
    throw new Error(
      `The database is of a newer version of Ask Zac: it has ${unknown.map(({ migration_name }) => migration_name).join(", ")}. Start that version, or use another database.`,
    );

  const applied: string[] = [];
  for (const name of names) {
    const script = await readFile(join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(script).digest("hex");
    const before = done.find(({ migration_name }) => migration_name === name);
    if (before && before.finished_at === null)
      throw new Error(`Migration ${name} failed earlier. Look, then run \`prisma migrate resolve\`.`);
    if (before && before.checksum !== checksum)
      throw new Error(`Migration ${name} was changed after it was applied to this database.`);
    if (before) continue;
    await apply(session, { name, script, checksum });
    applied.push(name);
  }
  return applied;
}

async function apply(
  session: MigrationSession,
  { name, script, checksum }: { readonly name: string; readonly script: string; readonly checksum: string },
): Promise<void> {
  await session.script("BEGIN");
  try {
    await session.script(script);
    await session.rows(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await session.script("COMMIT");
  } catch (cause) {
    await session.script("ROLLBACK");
    throw new Error(`Migration ${name} could not be applied; the database is as it was before.`, { cause });
  }
}
