import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetDatabase } from "../../../sandbox/data-folder.ts";
import { findPostgres, type Postgres, startPostgres } from "../../support/postgres.ts";

const programs = findPostgres();
if (!programs) console.warn("Forgetting a Postgres database is not tested: there is no initdb here.");
const migrations = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

async function run(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe.skipIf(!programs)("SANDBOX_FRESH=1 on Postgres", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
  });
  afterAll(() => postgres.stop());

  it("empties a database of Zac's", async () => {
    const url = await postgres.create("ours");
    await run(url, "CREATE TABLE _prisma_migrations (migration_name text)");
    await run(url, "INSERT INTO _prisma_migrations VALUES ('20261124070000_first')");
    await run(url, "CREATE SCHEMA jobs; CREATE TABLE jobs.job (id int)");
    expect(await forgetDatabase(url, migrations)).toBeNull();
    const left = "SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'jobs')";
    expect(await run(url, left)).toEqual([]);
  });

  it("leaves another program's database alone, and one on another machine", async () => {
    const url = await postgres.create("theirs");
    await run(url, "CREATE TABLE _prisma_migrations (migration_name text); CREATE TABLE precious (id int)");
    await run(url, "INSERT INTO _prisma_migrations VALUES ('20200101000000_theirs')");
    expect(await forgetDatabase(url, migrations)).toMatch(/another program's/);
    expect(await run(url, "SELECT * FROM precious")).toEqual([]);
    expect(await forgetDatabase("postgresql://db.example/zac", migrations)).toMatch(/another machine/);
  });
});
