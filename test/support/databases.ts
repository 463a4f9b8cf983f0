// The same tests on both databases: the embedded one, and a Postgres that lives as long as the test file.
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { type Database, MIGRATIONS } from "../../src/storage/database.ts";
import { Prisma } from "../../src/storage/generated/client.ts";
import type { StorageGuards } from "../../src/storage/guards.ts";
import { openPglite } from "../../src/storage/open-pglite.ts";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import { openStorage, type Storage, storageIn } from "../../src/storage/open-storage.ts";
import { findPostgres, type Postgres, startPostgres } from "./postgres.ts";

/** Where a database is: what `openStorage` and the product's settings want to know. */
export interface Place {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

export interface Opened extends Storage {
  /** A statement of the test's own, behind the ports' back. */
  rows(statement: string): Promise<readonly Record<string, unknown>[]>;
}

export interface Open {
  /** An empty storage, closed after the test. Cheap: the database stays, only what was in it goes. */
  (options?: { readonly guards?: StorageGuards }): Promise<Opened>;
  /** Another storage over the same rows, as a second process would have. */
  again(options?: { readonly guards?: StorageGuards }): Promise<Opened>;
  /** An empty database of one's own that nobody has opened, for programs that do it themselves. */
  place(): Promise<Place>;
}

const NO_POSTGRES = "Postgres is not installed here (no initdb): its half of these tests did not run";
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Runs the block once for each database there is. */
export function eachDatabase(define: (name: "pglite" | "postgres", open: Open) => void): void {
  describe("on PGlite", () => define("pglite", opener(embedded())));
  const programs = findPostgres();
  if (programs) describe("on Postgres", () => define("postgres", opener(server(programs))));
  else test.skip(NO_POSTGRES);
}

interface Provider {
  start(): Promise<void>;
  place(): Promise<Place>;
  open(place: Place): Promise<Database>;
  stop(): Promise<void>;
}

function opener(provider: Provider): Open {
  const storages = new Set<Storage>();
  let shared: Database | undefined;
  beforeAll(() => provider.start());
  afterEach(async () => {
    await Promise.all([...storages].map((storage) => storage.close()));
    storages.clear();
  });
  afterAll(async () => {
    await shared?.close();
    await provider.stop();
  });

  async function again(options: { readonly guards?: StorageGuards } = {}): Promise<Opened> {
    shared ??= await provider.open(await provider.place());
    const database = shared;
    const storage = storageIn({ ...database, close: async () => undefined }, options);
    storages.add(storage);
    return {
      ...storage,
      rows: (statement) => database.client.query<Record<string, unknown>[]>`${Prisma.raw(statement)}`,
    };
  }
  const open = async (options?: { readonly guards?: StorageGuards }) => {
    const storage = await again(options);
    if (shared) await empty(shared);
    return storage;
  };
  return Object.assign(open, { again, place: () => provider.place() });
}

/** Every row but those the migrations put there. As a replica, because the audit log refuses to lose any. */
async function empty({ client }: Database): Promise<void> {
  await client.transaction(async (inside) => {
    await inside.execute`SET LOCAL session_replication_role = replica`;
    const tables = await inside.query<{ name: string }[]>`
      SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE (schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'audit_head', 'switchboard'))
         OR (schemaname = 'jobs' AND tablename IN ('job_common', 'schedule'))`;
    for (const { name } of tables) await inside.execute`DELETE FROM ${Prisma.raw(name)}`;
    await inside.execute`UPDATE audit_head SET sequence = 0, hash = repeat('0', 64)`;
    await inside.execute`UPDATE switchboard SET paused_at = NULL, paused_by = NULL, why = NULL`;
  });
}

/**
 * As if so many hours had gone by: every moment that is kept lies so much longer back. The record stays as it is, for
 * its moments are hashed. On the embedded database nobody else may have it open.
 */
export async function elapse({ databaseUrl, dataDir }: Place, hours: number): Promise<void> {
  const { client, close } = databaseUrl ? await openPostgres(databaseUrl, SILENT) : await openPglite(dataDir);
  try {
    const moments = await client.query<{ place: string; name: string }[]>`
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS place, quote_ident(a.attname) AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'jobs') AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
         AND a.attgenerated = '' AND a.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype)
         AND c.relname NOT IN ('audit_entry', '_prisma_migrations')`;
    for (const { place, name } of moments)
      await client.execute`UPDATE ${Prisma.raw(place)} SET ${Prisma.raw(name)} = ${Prisma.raw(name)} - ${hours}::float8 * interval '1 hour'`;
    await client.execute`UPDATE pace SET held_until = 0, next_at = 0, parked_until = greatest(0, parked_until - ${hours * 3_600_000}::float8)`;
  } finally {
    await close();
  }
}

/** Starts jobs once, so that the copies made of this database need not make their tables again. */
async function prepare(place: Place): Promise<void> {
  const storage = await openStorage(place);
  await storage.jobs.work("prepared", async () => undefined);
  await storage.close();
}

function embedded(): Provider {
  const folders: string[] = [];
  return {
    async start() {
      await template();
    },
    async place() {
      const dataDir = mkdtempSync(join(tmpdir(), "zac-data-"));
      folders.push(dataDir);
      cpSync(await template(), dataDir, { recursive: true });
      return { databaseUrl: null, dataDir };
    },
    open: ({ dataDir }) => openPglite(dataDir),
    async stop() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A migrated embedded database to copy: making one takes seconds, copying it a fraction of one. Kept between runs. */
export async function template(): Promise<string> {
  const cache = join(import.meta.dirname, "../../node_modules/.cache/zac-pglite");
  const kind = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" }).toSorted())
    if (name.endsWith(".sql")) kind.update(readFileSync(join(MIGRATIONS, name)));
  kind.update(readFileSync(join(import.meta.dirname, "../../package-lock.json")));
  const folder = join(cache, kind.digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, "making-"));
  await prepare({ databaseUrl: null, dataDir: made });
  try {
    renameSync(made, folder);
  } catch {
    // Another test file was faster; theirs is as good.
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

function server(programs: string): Provider {
  const folders: string[] = [];
  let postgres: Postgres | undefined;
  return {
    async start() {
      postgres = await startPostgres(programs);
      await prepare({ databaseUrl: await postgres.create("prepared"), dataDir: tmpdir() });
    },
    async place() {
      if (!postgres) throw new Error("Databases are made inside tests.");
      const dataDir = mkdtempSync(join(tmpdir(), "zac-data-"));
      folders.push(dataDir);
      return { databaseUrl: await postgres.create(`zac_${folders.length}`, "prepared"), dataDir };
    },
    open: ({ databaseUrl }) => openPostgres(databaseUrl ?? "", SILENT),
    async stop() {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
      await postgres?.stop();
    },
  };
}
