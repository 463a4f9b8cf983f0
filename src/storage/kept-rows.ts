import { Actor } from "../domain/actor.ts";
import { OperationId } from "../domain/ids.ts";
import { KEPT_DAYS, type KeptRow, RowToKeep } from "../domain/kept-row.ts";
import type { KeptRows } from "../ports/kept-rows.ts";
import { audited } from "./audit-chain.ts";
import type { Database } from "./database.ts";
import { milliseconds, type Sql, sql, toJson, when } from "./sql.ts";

interface Row {
  readonly id: bigint;
  readonly operation_id: number | null;
  readonly requester: unknown;
  readonly file: string;
  readonly line: number;
  readonly email: string;
  readonly name: string | null;
  readonly wish: unknown;
  readonly why: string | null;
  readonly batch: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

const idOrNull = (id: number | null) => (id === null ? null : OperationId.parse(id));

const toKept = (row: Row): KeptRow => ({
  ...RowToKeep.parse(row),
  id: row.id,
  operationId: idOrNull(row.operation_id),
  requester: Actor.parse(row.requester),
  file: row.file,
  why: row.why,
  batch: row.batch,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});

/** Puts the rows of the JSON list `source` (an expression over `origin`) into the table; one that waits already is left. */
export const keepRows = (origin: Sql, source: Sql): Sql => sql`
  INSERT INTO kept_row (
    operation_id, requester, requester_id, file, line, email, name, action, wish, plan_type, why, expires_at)
  SELECT DISTINCT ON (k->>'email')
    origin.operation_id, origin.requester, origin.requester_id, origin.file, (k->>'line')::int, k->>'email', k->>'name',
    'assign', k->'wish', (k->'wish'->'plan'->>'type')::int, origin.why,
    clock_timestamp() + ${KEPT_DAYS}::int * interval '1 day'
  FROM (${origin}) origin CROSS JOIN LATERAL jsonb_array_elements(${source}) k
  WHERE NOT EXISTS (
    SELECT 1 FROM kept_row other WHERE other.state IN ('waiting', 'found') AND other.email = k->>'email')
  RETURNING id`;

/** Rows that wait, in the database; each step is one statement. */
export function openKeptRows({ client }: Database): KeptRows {
  return {
    async keep(rows, { requester, file, why }, audit) {
      const origin = sql`SELECT NULL::int AS operation_id, ${toJson(requester)}::jsonb AS requester,
        ${requester.slackId}::text AS requester_id, ${file}::text AS file, ${why}::text AS why, ${toJson(rows)}::jsonb AS rows`;
      const kept = await client.query<unknown[]>`
        WITH kept AS (${keepRows(origin, sql`origin.rows`)})
        ${audited(audit, sql`kept`)}
        SELECT id FROM kept`;
      return kept.length;
    },

    async waiting({ limit, email }) {
      const rows = await client.query<Row[]>`
        SELECT * FROM kept_row WHERE state = 'waiting' ${when(email !== undefined, sql`AND email = ${email ?? ""}`)}
        ORDER BY id LIMIT ${limit}::int`;
      return rows.map(toKept);
    },

    async promised() {
      const rows = await client.query<{ plan_type: number; count: number }[]>`
        SELECT plan_type, count(*)::int AS count FROM kept_row
        WHERE state = 'waiting' AND plan_type IS NOT NULL GROUP BY plan_type`;
      return new Map(rows.map(({ plan_type, count }) => [plan_type, count]));
    },

    async take(ids, batch) {
      const rows = await client.query<Row[]>`
        UPDATE kept_row SET state = 'found', batch = ${batch}, found_at = clock_timestamp()
        WHERE id = ANY(${[...ids]}::bigint[]) AND state = 'waiting' RETURNING *`;
      return rows.map(toKept);
    },

    async unfinished(olderThanMs) {
      const rows = await client.query<{ batch: string }[]>`
        SELECT DISTINCT batch FROM kept_row
        WHERE state = 'found' AND batch IS NOT NULL AND found_at < clock_timestamp() - ${milliseconds(olderThanMs)}`;
      return rows.map(({ batch }) => batch);
    },

    async batch(name) {
      return (await client.query<Row[]>`SELECT * FROM kept_row WHERE batch = ${name} ORDER BY line`).map(
        toKept,
      );
    },

    async found(who) {
      const rows = await client.query<(Row & { readonly done_as: number | null })[]>`
        SELECT DISTINCT ON (email) * FROM kept_row
        WHERE (state = 'found' OR (state = 'done' AND done_as IS NOT NULL)) AND lower(${who}) IN (email, lower(file))
          AND found_at > clock_timestamp() - interval '1 day'
        ORDER BY email, id DESC`;
      return rows.map((row) => ({ row: toKept(row), doneAs: idOrNull(row.done_as) }));
    },

    async done(batch, as) {
      await client.execute`
        UPDATE kept_row SET state = 'done', done_as = ${as}::int WHERE batch = ${batch} AND state = 'found'`;
    },

    async cancel(ids, audit) {
      const rows = await client.query<Row[]>`
        WITH cancelled AS (
          UPDATE kept_row SET state = 'cancelled' WHERE id = ANY(${[...ids]}::bigint[]) AND state = 'waiting' RETURNING *
        )
        ${audited(audit, sql`cancelled`)}
        SELECT * FROM cancelled`;
      return rows.map(toKept);
    },

    async expire() {
      const rows = await client.query<Row[]>`
        UPDATE kept_row SET state = 'expired' WHERE state = 'waiting' AND expires_at <= clock_timestamp() RETURNING *`;
      return rows.map(toKept);
    },
  };
}
