// The embedded database across its thread: what a caller can rely on that no port's contract says.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type PgliteThread, startPgliteThread } from "../../src/storage/start-pglite-thread.ts";
import { template } from "../support/databases.ts";

let folder: string;
let pglite: PgliteThread;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zac-thread-"));
  cpSync(join(await template(), "db/pg"), folder, { recursive: true });
  pglite = startPgliteThread(folder);
  await pglite.exec("CREATE TABLE one (n bigint PRIMARY KEY, at timestamptz, body jsonb)");
});
afterEach(async () => {
  await pglite.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

const rows = async () => (await pglite.query("SELECT n::int FROM one ORDER BY n")).rows;

test("values come as they went, and large numbers as BigInts where they are asked for", async () => {
  const at = new Date("2026-11-26T12:00:00Z");
  await pglite.query("INSERT INTO one VALUES ($1, $2, $3::jsonb)", [2n ** 62n, at, '{"a":[1,null]}']);
  const row = { n: 2n ** 62n, at, body: { a: [1, null] } };
  expect(await pglite.query("SELECT * FROM one", [], true)).toMatchObject({ rows: [row] });
  expect((await pglite.exec("SELECT 1 AS a; SELECT 2 AS b")).map((one) => one.rows)).toEqual([
    [{ a: 1 }],
    [{ b: 2 }],
  ]);
});

test("an error says what Postgres said, with its code", async () => {
  await pglite.query("INSERT INTO one VALUES (1)");
  const again = pglite.query("INSERT INTO one VALUES (1)");
  await expect(again).rejects.toThrow('duplicate key value violates unique constraint "one_pkey"');
  await expect(again).rejects.toMatchObject({ code: "23505", constraint: "one_pkey" });
  await expect(pglite.query("SELECT nothing FROM nowhere")).rejects.toMatchObject({ code: "42P01" });
  expect(await rows()).toEqual([{ n: 1 }]);
});

test("a transaction is kept or gone as a whole, and others wait for it", async () => {
  const outside: Promise<unknown>[] = [];
  await pglite.transaction(async (query) => {
    await query("INSERT INTO one VALUES (1)");
    outside.push(pglite.query("INSERT INTO one VALUES (10)"));
    await query("INSERT INTO one VALUES (2)");
    expect((await query("SELECT count(*)::int AS count FROM one")).rows).toEqual([{ count: 2 }]);
  });
  await Promise.all(outside);
  const failing = pglite.transaction(async (query) => {
    await query("INSERT INTO one VALUES (3)");
    throw new Error("changed our mind");
  });
  await expect(failing).rejects.toThrow("changed our mind");
  const refused = pglite.transaction(async (query) => {
    await query("INSERT INTO one VALUES (4)");
    await query("INSERT INTO one VALUES (1)");
  });
  await expect(refused).rejects.toMatchObject({ code: "23505" });
  expect(await rows()).toEqual([{ n: 1 }, { n: 2 }, { n: 10 }]);
});

test("a statement of a transaction that is over is refused, and so is one of a database that is closed", async () => {
  const left = await pglite.transaction(async (query) => query);
  await expect(left("INSERT INTO one VALUES (5)")).rejects.toThrow("The transaction is over.");
  expect(await rows()).toEqual([]);
  const during = pglite.query("SELECT 1");
  await pglite.close();
  await during;
  await expect(pglite.query("SELECT 1")).rejects.toThrow("closed");
});

test("what is notified is heard, until one does not listen any more", async () => {
  const heard: string[] = [];
  const stop = await pglite.listen("news", (payload) => heard.push(payload));
  await pglite.query("SELECT pg_notify('news', 'one')");
  await expect.poll(() => heard).toEqual(["one"]);
  await stop();
  await pglite.query("SELECT pg_notify('news', 'two')");
  expect(heard).toEqual(["one"]);
});
