import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openInbox } from "../../src/storage/inbox.ts";
import { openPglite } from "../../src/storage/open-pglite.ts";
import { template } from "../support/databases.ts";

test("a process goes on telling that it lives, for as long as it works on something", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "zac-inbox-"));
  cpSync(await template(), dataDir, { recursive: true });
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
  rmSync(dataDir, { recursive: true, force: true });
});
