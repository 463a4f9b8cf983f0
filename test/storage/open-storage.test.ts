// Opening: both databases, several processes at once, an old or a new schema, a folder that is in use.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../src/storage/database.ts";
import { FolderInUse } from "../../src/storage/folder-lock.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openStorage } from "../../src/storage/open-storage.ts";
import { eachDatabase, type Place } from "../support/databases.ts";
import { findPostgres, startPostgres } from "../support/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "zac-opening-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const line = { who: "U1ADA", what: "exported" as const, operation: null, detail: {} };

/** Another process with this database: writes an entry, says so, and goes on writing until it is killed. */
function openElsewhere(place: Place) {
  const program = `
    import { openStorage } from ${JSON.stringify(join(import.meta.dirname, "../../src/storage/open-storage.ts"))};
    const storage = await openStorage(${JSON.stringify(place)}).catch((error) => {
      console.log(error.name + ": " + error.message);
      process.exit(3);
    });
    for (let count = 0; ; count += 1) {
      await storage.audit.append(${JSON.stringify(line)});
      console.log("wrote", String((await storage.audit.head()).sequence));
    }`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => said.push(...text.trim().split("\n")));
  const gone = once(child, "exit");
  return {
    said,
    gone,
    async wrote(count: number) {
      while (said.length < count && child.exitCode === null) await sleep(5);
    },
    kill() {
      child.kill("SIGKILL");
      return gone;
    },
  };
}

eachDatabase((name, open) => {
  test("a storage that is closed and opened again has everything", async () => {
    const place = await open.place();
    const first = await openStorage(place);
    expect(first.kind).toBe(name);
    await first.ping();
    await first.audit.append(line);
    await first.notes.put("thread", "1", { about: "bob" });
    await first.close();
    await first.close();
    const second = await openStorage(place);
    expect((await second.audit.head()).sequence).toBe(1n);
    expect(await second.notes.get("thread", "1")).toEqual({ about: "bob" });
    await second.close();
    await expect(second.ping()).rejects.toThrow();
  });

  test("what was acknowledged before a kill is there afterwards", async () => {
    const place = await open.place();
    const other = openElsewhere(place);
    await other.wrote(20);
    await other.kill();
    const storage = await openStorage(place);
    const last = other.said.at(-1)?.replace("wrote ", "") ?? "0";
    expect((await storage.audit.head()).sequence).toBeGreaterThanOrEqual(BigInt(last));
    expect(Number(last)).toBeGreaterThanOrEqual(20);
    expect(await storage.audit.verify()).toBeNull();
    await storage.close();
  });

  test("waiting for the database keeps neither timers nor sockets waiting", async () => {
    const storage = await open();
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 1);
    for (let count = 0; count < 200; count += 1) await storage.ping();
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });
});

test("a server that is not there is told, without the password", async () => {
  const opening = openStorage({ databaseUrl: "postgresql://zac:hunter2@127.0.0.1:1/zac", dataDir: folder });
  await expect(opening).rejects.toThrow(
    /^The database zac at 127\.0\.0\.1:1 cannot be reached \(.+\)\. Check DATABASE_URL\.$/,
  );
  await expect(opening).rejects.not.toThrow("hunter2");
});

describe("the embedded database", () => {
  test("is one process's alone: another one is told so in a sentence, until that one is gone", async () => {
    const place = { databaseUrl: null, dataDir: join(folder, "alone") };
    const storage = await openStorage(place);
    const other = openElsewhere(place);
    expect((await other.gone)[0]).toBe(3);
    expect(other.said.join()).toMatch(
      /^FolderInUse: .*alone\/db is in use by another Ask Zac \(process \d+\)\./,
    );
    expect(other.said.join()).toContain(`process ${process.pid}`);
    await expect(openStorage(place)).rejects.toThrow(FolderInUse);
    await storage.close();
    const next = await openStorage(place);
    await next.close();
  });
});

describe.skipIf(!findPostgres())("a Postgres server", () => {
  const starting = findPostgres() ? startPostgres(findPostgres() ?? "") : undefined;
  afterAll(async () => (await starting)?.stop());
  const server = async () => {
    if (!starting) throw new Error("no Postgres here");
    return starting;
  };

  test("empty, and met by four processes at once, gets its tables once", async () => {
    const place = { databaseUrl: await (await server()).create("crowd"), dataDir: folder };
    const others = Array.from({ length: 4 }, () => openElsewhere(place));
    await Promise.all(others.map((other) => other.wrote(5)));
    await Promise.all(others.map((other) => other.kill()));
    const storage = await openStorage(place);
    expect(await storage.audit.verify()).toBeNull();
    expect((await storage.audit.head()).sequence).toBeGreaterThanOrEqual(20n);
    await storage.close();
  });

  test("in another time zone tells the same times", async () => {
    const databaseUrl = await (await server()).create("tokyo");
    const admin = new pg.Client({ connectionString: databaseUrl });
    await admin.connect();
    await admin.query("ALTER DATABASE tokyo SET timezone = 'Asia/Tokyo'");
    await admin.end();
    const storage = await openStorage({ databaseUrl, dataDir: folder });
    await storage.switchboard.pause("U1ADA", null);
    const at = (await storage.switchboard.paused())?.at.getTime() ?? 0;
    expect(Math.abs(at - Date.now())).toBeLessThan(60_000);
    await storage.close();
  });

  test("is only ever brought forward: a changed or an unknown migration is refused, a faulty one leaves no trace", async () => {
    const client = new pg.Client({ connectionString: await (await server()).create("history") });
    await client.connect();
    const session = {
      script: (text: string) => client.query(text),
      rows: async (text: string, parameters?: unknown[]) => (await client.query(text, parameters)).rows,
    };
    const migrations = join(folder, "migrations");
    cpSync(MIGRATIONS, migrations, { recursive: true });
    const names = readdirSync(MIGRATIONS).filter((name) => !name.endsWith(".toml"));
    expect(await migrate(session, migrations)).toEqual(names);
    expect(await migrate(session, migrations)).toEqual([]);

    const faulty = join(migrations, "99990101000000_faulty");
    cpSync(join(MIGRATIONS, names[0] ?? ""), faulty, { recursive: true });
    writeFileSync(join(faulty, "migration.sql"), "CREATE TABLE trace (id int); SELECT no_such_thing;");
    await expect(migrate(session, migrations)).rejects.toThrow("99990101000000_faulty could not be applied");
    expect((await client.query("SELECT to_regclass('trace') AS trace")).rows).toEqual([{ trace: null }]);
    rmSync(faulty, { recursive: true });

    writeFileSync(join(migrations, names[0] ?? "", "migration.sql"), "SELECT 1;");
    await expect(migrate(session, migrations)).rejects.toThrow("was changed after it was applied");
    rmSync(join(migrations, names[0] ?? ""), { recursive: true });
    await expect(migrate(session, migrations)).rejects.toThrow("of a newer version of Ask Zac");
    await client.end();
  });
});
