import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openInbox } from "../../src/storage/inbox.ts";
import { openPglite } from "../../src/storage/open-pglite.ts";
import { template } from "../support/databases.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "zac-inbox-"));
  cpSync(await template(), dataDir, { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("on the embedded database the next process waits for nobody: whoever had it before is gone", async () => {
  const before = await openPglite(dataDir);
  await openInbox(before, {}).record("event:Ev1", { n: 1 });
  await before.close();
  const after = await openPglite(dataDir);
  const inbox = openInbox(after, {});
  await inbox.record("event:Ev2", { n: 2 });
  expect(await inbox.takeLeft("slack")).toMatchObject([{ key: "event:Ev1", body: { n: 1 } }]);
  expect(await inbox.takeLeft("slack")).toEqual([]);
  await inbox.close();
  await after.close();
});

test("a process goes on telling that it lives, for as long as it works on something", async () => {
  const database = await openPglite(dataDir);
  const inbox = openInbox(database, {}, { leaseMs: 600 });
  const leases = () =>
    database.client.query<{ key: string }[]>`
      SELECT key FROM inbox_entry WHERE lease_until > clock_timestamp() - interval '1 minute' ORDER BY key`;
  for (const key of ["event:Ev1", "event:Ev2"]) await inbox.record(key, {});
  await inbox.done("event:Ev2");
  await database.client.execute`UPDATE inbox_entry SET lease_until = clock_timestamp() - interval '1 hour'`;
  await expect.poll(leases, { timeout: 10_000 }).toEqual([{ key: "event:Ev1" }]);
  await inbox.close();
  await database.close();
});
