import type { Notes } from "../ports/notes.ts";
import type { Database } from "./database.ts";
import { milliseconds, type Sql, sql, storable, toJson } from "./sql.ts";

const ALIVE = sql`(expires_at IS NULL OR expires_at > clock_timestamp())`;

const endOf = (expiresInMs: number | undefined): Sql =>
  expiresInMs === undefined ? sql`NULL` : sql`clock_timestamp() + ${milliseconds(expiresInMs)}`;

/** Small documents by kind and key. */
export function openNotes({ client }: Database): Notes {
  const firstValue = (rows: readonly { readonly value: unknown }[]) => rows[0]?.value;
  const write = (
    kind: string,
    key: string,
    value: unknown,
    { expiresInMs, unless }: { expiresInMs?: number; unless: Sql },
  ) => client.execute`
    WITH over AS (
      -- What has expired goes as others come: a few at a time, and never in the way of anybody.
      DELETE FROM note n USING (
        SELECT kind, key FROM note
        WHERE expires_at <= clock_timestamp() AND NOT (kind = ${kind} AND key = ${storable(key)})
        ORDER BY expires_at LIMIT 20 FOR UPDATE SKIP LOCKED
      ) gone WHERE n.kind = gone.kind AND n.key = gone.key
    )
    INSERT INTO note (kind, key, value, created_at, expires_at)
    VALUES (${kind}, ${storable(key)}, ${toJson(value ?? null)}::jsonb, clock_timestamp(), ${endOf(expiresInMs)})
    ON CONFLICT (kind, key) DO UPDATE
      SET value = excluded.value, created_at = excluded.created_at, expires_at = excluded.expires_at
      WHERE ${unless}`;

  return {
    get: async (kind, key) =>
      firstValue(
        await client.query<{ value: unknown }[]>`
          SELECT value FROM note WHERE kind = ${kind} AND key = ${storable(key)} AND ${ALIVE}`,
      ),

    async put(kind, key, value, options = {}) {
      await write(kind, key, value, { ...options, unless: sql`true` });
    },

    async putIfAbsent(kind, key, value, options = {}) {
      const unless = sql`note.expires_at <= clock_timestamp()`;
      return (await write(kind, key, value, { ...options, unless })) === 1;
    },

    async take(kind, key) {
      const rows = await client.query<{ value: unknown; alive: boolean }[]>`
        DELETE FROM note WHERE kind = ${kind} AND key = ${storable(key)} RETURNING value, ${ALIVE} AS alive`;
      return firstValue(rows.filter(({ alive }) => alive));
    },

    async remove(kind, key) {
      await client.execute`DELETE FROM note WHERE kind = ${kind} AND key = ${storable(key)}`;
    },

    list: (kind, { limit }) => client.query<{ key: string; value: unknown; at: Date }[]>`
      SELECT key, value, created_at AS at FROM note WHERE kind = ${kind} AND ${ALIVE}
      ORDER BY created_at DESC, key LIMIT ${limit}`,
  };
}
