// Reading operations. Nothing here is cached: what a card shows is what is stored.
import { ITEM_STATES, type ItemCounts, type Operation } from "../domain/operation.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { Database } from "./database.ts";
import {
  type ItemRow,
  itemColumns,
  type OperationRow,
  operationColumns,
  toItem,
  toOperation,
} from "./operation-rows.ts";
import { join, sql, when } from "./sql.ts";

type Queries = Pick<
  OperationStore,
  "get" | "asked" | "items" | "counts" | "list" | "lastWritten" | "removalsSince"
>;

/** How many items of the operation are in each state: one grouped query. */
export async function countItems({ client }: Database, id: number): Promise<ItemCounts> {
  const rows = await client.query<{ state: string; count: number }[]>`
    SELECT state, count(*)::int AS count FROM item WHERE operation_id = ${id}::int GROUP BY state`;
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  const [waiting, applying, applied, unchanged, failed, stale, unknown, skipped] = ITEM_STATES.map(of);
  return {
    waiting: waiting ?? 0,
    applying: applying ?? 0,
    applied: applied ?? 0,
    unchanged: unchanged ?? 0,
    failed: failed ?? 0,
    stale: stale ?? 0,
    unknown: unknown ?? 0,
    skipped: skipped ?? 0,
  };
}

/** A long list's proposal is megabytes, which every look would read again; and it never changes. */
const REMEMBERED = 16;

/** The store's part that looks and changes nothing. */
export function operationQueries(database: Database): Queries {
  const { client } = database;
  const remembered = new Map<number, Pick<Operation, "hash" | "proposal">>();
  const remember = ({ id, hash, proposal }: Operation) => {
    remembered.delete(id);
    remembered.set(id, { hash, proposal });
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  };
  return {
    async get(id) {
      const known = remembered.get(id);
      const [row] = await client.query<OperationRow[]>`
        SELECT ${operationColumns}, CASE WHEN o.hash = ${known?.hash ?? ""} THEN NULL ELSE o.proposal END AS proposal
        FROM operation o WHERE o.id = ${id}::int`;
      if (!row) return undefined;
      const operation = toOperation(row, row.hash === known?.hash ? known.proposal : undefined);
      remember(operation);
      return operation;
    },

    async asked(requestKey) {
      const [row] = await client.query<OperationRow[]>`
        SELECT * FROM operation WHERE request_key = ${requestKey}`;
      return row && toOperation(row);
    },

    async items(id, { states, limit, offset } = {}) {
      const rows = await client.query<ItemRow[]>`
        SELECT ${itemColumns} FROM item i
        WHERE i.operation_id = ${id}::int ${when(states !== undefined, sql`AND i.state = ANY(${states ?? []}::text[])`)}
        ORDER BY i.position
        ${when(limit !== undefined, sql`LIMIT ${limit}`)} ${when(offset !== undefined, sql`OFFSET ${offset}`)}`;
      return rows.map(toItem);
    },

    counts: (id) => countItems(database, id),

    async list({ person, actor, states, since, until, limit }) {
      const conditions = [
        sql`true`,
        ...(person === undefined
          ? []
          : [sql`EXISTS (SELECT 1 FROM item i WHERE i.operation_id = o.id AND i.person_id = ${person})`]),
        ...(actor === undefined ? [] : [sql`o.requester_id = ${actor}`]),
        ...(states === undefined ? [] : [sql`o.state = ANY(${states}::text[])`]),
        ...(since === undefined ? [] : [sql`o.created_at >= ${since}::timestamptz`]),
        ...(until === undefined ? [] : [sql`o.created_at < ${until}::timestamptz`]),
      ];
      const rows = await client.query<OperationRow[]>`
        SELECT ${operationColumns},
          (o.proposal || '{"left": [], "keep": []}'::jsonb) #- '{roster,fineRows}' AS proposal
        FROM operation o WHERE ${join(conditions, " AND ")} ORDER BY o.id DESC LIMIT ${limit}`;
      return rows.map((row) => toOperation(row));
    },

    async lastWritten(person, besides) {
      const [row] = await client.query<{ at: Date | null }[]>`
        SELECT max(coalesce(c.done_at, c.intent_at)) AS at
        FROM item i JOIN item_change c ON c.item_id = i.id
        WHERE i.person_id = ${person} AND i.operation_id <> ${besides}::int AND c.state IN ('intent', 'sent', 'applied')`;
      return row?.at ?? null;
    },

    async removalsSince(actor, hours, also) {
      const since = sql`${hours}::float8 * interval '1 hour'`;
      const [row] = await client.query<{ count: number }[]>`
        SELECT count(DISTINCT i.person_id)::int AS count
        FROM operation o JOIN item i ON i.operation_id = o.id
        WHERE i.removes AND (o.id = ${also ?? null}::int OR (
          o.requester_id = ${actor} AND i.state IN ('waiting', 'applying', 'applied', 'unknown')
          AND o.confirmed_at > clock_timestamp() - ${since}
          AND o.state NOT IN ('proposed', 'awaiting-approval', 'cancelled', 'expired', 'superseded', 'observed')
          AND NOT EXISTS (
            SELECT 1 FROM operation u WHERE u.id = o.undo_of AND u.requester_id = o.requester_id
              AND coalesce(u.finished_at, u.created_at) > o.created_at - ${since})))`;
      return row?.count ?? 0;
    },
  };
}
