// What the sandbox keeps between two starts, and how it is forgotten.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";

/** Which company the stored state belongs to. */
interface Stamp {
  readonly seed: "default" | "file";
  readonly hash: string;
}

const readStamp = (folder: string): Stamp | null => {
  const path = join(folder, "seed.json");
  // Our own file, written below.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Stamp) : null;
};

/**
 * Takes the folder for this seed. Answers false when it holds another company's state: mixing two would leave people
 * in Slack that Zoom never heard of. The built-in company may grow with a new version; its state goes on.
 */
export function takeFolder(folder: string, seedFile: string | undefined): boolean {
  const wanted: Stamp = {
    seed: seedFile ? "file" : "default",
    hash: seedFile ? createHash("sha256").update(readFileSync(seedFile)).digest("hex") : "",
  };
  mkdirSync(folder, { recursive: true });
  const stored = readStamp(folder);
  if (stored) return stored.seed === wanted.seed && stored.hash === wanted.hash;
  writeFileSync(join(folder, "seed.json"), JSON.stringify(wanted));
  return true;
}

/** Forgets stand-ins and product. Only names that are ours are removed: a folder may hold more than that. */
export function forgetFolder(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  for (const name of readdirSync(dataDir))
    if (name === "sandbox" || /^db($|[.-])/.test(name) || /^zac\.(sock|lock|pid)$/.test(name))
      rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** Empties the product's Postgres database, when it is Zac's (it holds a migration of ours) and on this machine. */
export async function forgetDatabase(databaseUrl: string, migrationsFolder: string): Promise<string | null> {
  const { hostname } = new URL(databaseUrl);
  if (!["", "localhost", "127.0.0.1", "[::1]"].includes(hostname))
    return `SANDBOX_FRESH=1 does not empty a database on another machine (DATABASE_URL is on ${hostname}).`;
  const ours = existsSync(migrationsFolder) ? readdirSync(migrationsFolder) : [];
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query(
      "SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = '_prisma_migrations'",
    );
    if (tables.length === 0) return null;
    const { rows } = await client.query("SELECT 1 FROM _prisma_migrations WHERE migration_name = ANY($1)", [
      ours,
    ]);
    if (rows.length === 0)
      return "DATABASE_URL is another program's database; SANDBOX_FRESH=1 leaves it alone.";
    await client.query("DROP SCHEMA IF EXISTS jobs CASCADE");
    await client.query("DROP SCHEMA public CASCADE");
    await client.query("CREATE SCHEMA public");
    return null;
  } finally {
    await client.end();
  }
}
