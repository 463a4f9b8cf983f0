// Who works on what: an item belongs to one process for as long as its lease lasts, and its targets to that item.
import { Actor } from "../domain/actor.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { finishing, written } from "./item-steps.ts";
import { type ItemRow, itemColumns, type OperationRow, toItem } from "./operation-rows.ts";
import { milliseconds, sql, when } from "./sql.ts";

type Facts = Parameters<OperationStore["claim"]>[0];
type ClaimRow = ItemRow &
  Pick<OperationRow, "size" | "requester" | "confirmed_by"> & { readonly won: boolean };

// Somebody who waits in front of the screen goes before a long import.
const INTERACTIVE = 3;

/**
 * Takes items for this process, with a lease for each: up to `limit`, and fewer where their targets are another
 * item's.
 */
export const claimItems =
  (database: Database, guards: StorageGuards): OperationStore["claim"] =>
  async (facts) => {
    if (facts.limit <= 0) return [];
    const rows = await take(database, guards, facts);
    const lost = rows.filter(({ won }) => !won).map(({ id }) => id);
    if (lost.length > 0) await giveBack(database, lost);
    const won = rows.filter((row) => row.won);
    return won.map((row): Claimed => {
      const item = toItem(row);
      return {
        item,
        operation: {
          id: item.operationId,
          size: row.size,
          requester: Actor.parse(row.requester),
          confirmedBy: row.confirmed_by === null ? null : Actor.parse(row.confirmed_by),
        },
        lease: { itemId: row.id, owner: facts.owner, attempt: row.attempts },
      };
    });
  };

/**
 * One statement. Candidates are looked at without locks, then locked where still free; whoever else is claiming
 * skips them. An item is won when all its targets are its own; they are asked for in one order by everybody, so
 * that two who claim at once wait for each other instead of in a circle.
 */
function take(
  { client }: Database,
  guards: StorageGuards,
  { owner, limit, leaseMs, only }: Facts,
): Promise<ClaimRow[]> {
  const guarded = guards.compareAndSet !== false;
  const free = guarded
    ? sql`(i.state = 'waiting' OR (i.state = 'applying' AND i.lease_until < clock_timestamp()))`
    : sql`i.state IN ('waiting', 'applying')`;
  const mine = only === undefined ? sql`true` : sql`i.operation_id = ${only}::int`;
  return client.query<ClaimRow[]>`
    WITH ready AS (
      (
        SELECT w.id, w.targets, o.size <= ${INTERACTIVE} AS interactive
        FROM operation o
        CROSS JOIN LATERAL (
          SELECT i.id, i.targets FROM item i
          WHERE i.operation_id = o.id AND ${mine} AND i.state ${guarded ? sql`= 'waiting'` : sql`IN ('waiting', 'applying')`}
            AND (i.not_before IS NULL OR i.not_before <= clock_timestamp())
            AND (NOT o.ordered OR NOT EXISTS (
              SELECT 1 FROM item first
              WHERE first.operation_id = i.operation_id AND first.position = ANY(i.after)
                AND first.state NOT IN ('applied', 'unchanged')))
            AND (o.state IN ('confirmed', 'applying') OR (i.attempts > 0 AND ${written(sql`i.id`)}))
            ${when(guarded, sql`AND NOT EXISTS (SELECT 1 FROM target_lock t WHERE t.target = ANY(i.targets) AND t.item_id <> i.id)`)}
          ORDER BY i.position LIMIT ${limit * 2}::int
        ) w
        -- All four named first: by these the index finds them.
        WHERE o.state IN ('confirmed', 'applying', 'stopped', 'paused')
          AND (o.state IN ('confirmed', 'applying') OR ${finishing})
      )
      UNION
      -- Left by a process that is gone. Its targets are still the item's; even a stopped operation's item is taken
      -- up, to be ended and to give them free.
      SELECT i.id, i.targets, true FROM item i
      WHERE i.state = 'applying' AND i.lease_until < clock_timestamp() AND ${mine}
    ),
    ranked AS (SELECT *, row_number() OVER (ORDER BY interactive DESC, id) AS rank FROM ready),
    chosen AS (
      SELECT c.id, c.rank FROM ranked c
      ${when(guarded, sql`WHERE NOT EXISTS (SELECT 1 FROM ranked e WHERE e.rank < c.rank AND e.targets && c.targets)`)}
      ORDER BY c.rank LIMIT ${limit}::int
    ),
    held AS (
      SELECT i.id, i.targets, chosen.rank FROM item i JOIN chosen ON chosen.id = i.id WHERE ${free}
      ORDER BY i.id FOR UPDATE OF i ${when(guarded, sql`SKIP LOCKED`)}
    ),
    locked AS (
      INSERT INTO target_lock (target, item_id)
      SELECT t.target, held.id FROM held CROSS JOIN LATERAL unnest(held.targets) AS t(target) ORDER BY t.target
      ON CONFLICT (target) DO NOTHING
      RETURNING item_id, target
    ),
    owned AS (
      SELECT item_id, count(*) AS count FROM (
        SELECT item_id, target FROM locked
        UNION SELECT t.item_id, t.target FROM target_lock t JOIN held ON held.id = t.item_id
      ) both_kinds GROUP BY item_id
    ),
    verdict AS (
      SELECT held.id, held.rank, ${guarded ? sql`coalesce(owned.count, 0) = cardinality(held.targets)` : sql`true`} AS won
      FROM held LEFT JOIN owned ON owned.item_id = held.id
    ),
    taken AS (
      UPDATE item i SET
        state = 'applying', attempts = i.attempts + 1, lease_owner = ${owner}, not_before = NULL,
        lease_until = clock_timestamp() + ${milliseconds(leaseMs)}
      FROM verdict WHERE verdict.id = i.id AND verdict.won
      RETURNING i.*, verdict.won, verdict.rank
    )
    SELECT ${itemColumns}, i.won, i.rank, o.size, o.requester, o.confirmed_by
    FROM taken i JOIN operation o ON o.id = i.operation_id
    UNION ALL
    SELECT id, 0, 0, '', 0, NULL, NULL, NULL, NULL, false, rank, 0, NULL, NULL FROM verdict WHERE NOT won
    ORDER BY rank`;
}

/** Another process was faster with one of the targets: the others of this item are free again. */
async function giveBack({ client }: Database, ids: readonly bigint[]): Promise<void> {
  await client.execute`
    WITH idle AS (
      SELECT id FROM item WHERE id = ANY(${ids}::bigint[]) AND state = 'waiting' FOR UPDATE SKIP LOCKED
    )
    DELETE FROM target_lock t USING idle WHERE t.item_id = idle.id`;
}
