import type { Inbox } from "../ports/inbox.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { milliseconds, sql, toJson } from "./sql.ts";

/** What reached us, recorded before it is acknowledged. */
export function openInbox({ client }: Database, guards: StorageGuards): Inbox {
  const again =
    guards.dedupe === false
      ? sql`DO UPDATE SET done_at = NULL, recorded_at = clock_timestamp()`
      : sql`DO NOTHING`;
  return {
    async record(key, body) {
      const recorded = await client.$executeRaw`
        INSERT INTO inbox_entry (key, body, recorded_at) VALUES (${key}, ${toJson(body ?? null)}::jsonb, clock_timestamp())
        ON CONFLICT (key) ${again}`;
      return recorded === 1;
    },

    async done(key) {
      await client.$executeRaw`
        UPDATE inbox_entry SET done_at = clock_timestamp() WHERE key = ${key} AND done_at IS NULL`;
    },

    unfinished: () => client.$queryRaw<{ key: string; body: unknown; ageMs: number }[]>`
      SELECT key, body, greatest(0, extract(epoch FROM clock_timestamp() - recorded_at) * 1000)::float8 AS "ageMs"
      FROM inbox_entry WHERE done_at IS NULL ORDER BY recorded_at, key`,

    async prune(olderThanMs) {
      await client.$executeRaw`
        DELETE FROM inbox_entry WHERE done_at < clock_timestamp() - ${milliseconds(olderThanMs)}`;
    },
  };
}
