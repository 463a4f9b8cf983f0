// What reached us, recorded before it is acknowledged. An entry belongs to the process that recorded it while that one
// tells that it lives; then to whoever takes it over.
import { randomUUID } from "node:crypto";
import type { Inbox, Left } from "../ports/inbox.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { milliseconds, sql, toJson } from "./sql.ts";

/** How long a process may be silent before what it works on is taken over. */
const LEASE_MS = 15_000;
/** So many are recorded by one statement, which takes hardly longer for fifty than for one. */
const TOGETHER = 100;

interface Entry {
  readonly key: string;
  readonly body: string;
}
interface Arrival extends Entry {
  readonly recorded: (first: boolean) => void;
  readonly failed: (error: unknown) => void;
}

export interface OpenInbox extends Inbox {
  /** What is still under way is anybody's. */
  close(): Promise<void>;
}

/** Opens it for this process, under an owner's name that no other has. */
export function openInbox(
  { client, alone }: Database,
  guards: StorageGuards,
  { leaseMs = LEASE_MS }: { readonly leaseMs?: number } = {},
): OpenInbox {
  const owner = randomUUID();
  const underWay = new Set<string>();
  const until = sql`clock_timestamp() + ${milliseconds(leaseMs)}`;
  const again =
    guards.dedupe === false
      ? sql`DO UPDATE SET done_at = NULL, recorded_at = clock_timestamp()`
      : sql`DO NOTHING`;
  // Where no other process can be, what was recorded before this one opened the database is nobody's any more.
  const orphaned = alone
    ? sql`owner IS DISTINCT FROM ${owner} AND recorded_at < to_timestamp(${alone.openedAt} / 1000.0)`
    : sql`false`;
  const ours = () => sql`key = ANY(${[...underWay]}::text[]) AND owner = ${owner} AND done_at IS NULL`;

  const beating = setInterval(() => {
    if (underWay.size === 0) return;
    // When it fails, somebody else takes over what we work on: better twice at work than never, since each operation
    // is known by its key.
    void client.execute`UPDATE inbox_entry SET lease_until = ${until} WHERE ${ours()}`.catch(() => undefined);
  }, leaseMs / 3);
  beating.unref();

  async function insert(batch: readonly Entry[]): Promise<ReadonlySet<string>> {
    const rows = await client.query<{ key: string }[]>`
      INSERT INTO inbox_entry (key, body, recorded_at, owner, lease_until)
      SELECT came.key, came.body::jsonb, clock_timestamp(), ${owner}, ${until}
      FROM unnest(${batch.map(({ key }) => key)}::text[], ${batch.map(({ body }) => body)}::text[]) AS came (key, body)
      ON CONFLICT (key) ${again}
      RETURNING key`;
    for (const { key } of rows) underWay.add(key);
    return new Set(rows.map(({ key }) => key));
  }

  return {
    // Without the guard a key may come twice, which one statement could not write twice.
    record: recordsTogether(insert, guards.dedupe === false ? 1 : TOGETHER),

    async done(key) {
      await client.execute`
        UPDATE inbox_entry SET done_at = clock_timestamp() WHERE key = ${key} AND done_at IS NULL`;
      underWay.delete(key);
    },

    async takeLeft(sender) {
      const taken = await client.query<Left[]>`
        WITH dead AS (
          SELECT key FROM inbox_entry
          WHERE done_at IS NULL AND (lease_until IS NULL OR lease_until < clock_timestamp() OR (${orphaned}))
            AND starts_with(key, 'zoom:') = ${sender === "zoom"}
          FOR UPDATE SKIP LOCKED
        ),
        taken AS (
          UPDATE inbox_entry i SET owner = ${owner}, lease_until = ${until}
          FROM dead WHERE dead.key = i.key RETURNING i.key, i.body, i.recorded_at
        )
        SELECT key, body, greatest(0, extract(epoch FROM clock_timestamp() - recorded_at) * 1000)::float8 AS "ageMs"
        FROM taken ORDER BY recorded_at, key`;
      for (const { key } of taken) underWay.add(key);
      return taken;
    },

    unfinished: () => client.query<Left[]>`
      SELECT key, body, greatest(0, extract(epoch FROM clock_timestamp() - recorded_at) * 1000)::float8 AS "ageMs"
      FROM inbox_entry WHERE done_at IS NULL ORDER BY recorded_at, key`,

    async prune(olderThanMs) {
      await client.execute`
        DELETE FROM inbox_entry WHERE done_at < clock_timestamp() - ${milliseconds(olderThanMs)}`;
    },

    async close() {
      clearInterval(beating);
      if (underWay.size > 0)
        await client.execute`UPDATE inbox_entry SET lease_until = clock_timestamp() WHERE ${ours()}`;
    },
  };
}

/**
 * The first is written at once; whatever comes meanwhile goes together, up to `most`. `insert` answers which keys are new:
 * of two that come with one key, the first is.
 */
function recordsTogether(
  insert: (batch: readonly Entry[]) => Promise<ReadonlySet<string>>,
  most: number,
): Inbox["record"] {
  const arrivals: Arrival[] = [];
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    for (let batch = arrivals.splice(0, most); batch.length > 0; batch = arrivals.splice(0, most))
      try {
        const first = new Set(await insert(batch));
        for (const { key, recorded } of batch) recorded(first.delete(key));
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    writing = false;
  }

  return (key, body) =>
    new Promise((recorded, failed) => {
      arrivals.push({ key, body: toJson(body ?? null), recorded, failed });
      if (!writing) void write();
    });
}
