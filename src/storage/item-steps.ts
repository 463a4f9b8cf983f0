// What happens to an item while a process has its lease. Owner and attempt are the fence: whoever lost the item
// changes nothing any more, however late the answer comes.
import { FAULTS_MS, FINISHING_MS } from "../domain/operation.ts";
import type { Lease, OperationStore } from "../ports/operation-store.ts";
import { audited } from "./audit-chain.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { empty, milliseconds, type Sql, sql, toJson, when } from "./sql.ts";

type Steps = Pick<
  OperationStore,
  "heartbeat" | "intend" | "intendAside" | "settle" | "finish" | "release" | "endStopped" | "halfWay"
>;

const STOPPED_HALF_WAY = {
  code: "stopped",
  summary: "Stopped half-way.",
  next: "Ask again for the rest.",
};

/** Whether anything of the item was found done, was sent, or may have been. */
const begun = (item: Sql) => sql`EXISTS (
  SELECT 1 FROM item_change c WHERE c.item_id = ${item} AND c.state NOT IN ('pending', 'failed'))`;

/** Whether anything of the item was sent, or may have been: then it is ended as it began, in spite of a stop. */
export const written = (item: Sql): Sql => sql`EXISTS (
  SELECT 1 FROM item_change c WHERE c.item_id = ${item} AND c.state IN ('intent', 'sent', 'applied'))`;

/** Of an operation `o`: halted, and there is still time for whoever was begun. */
export const finishing: Sql = sql`(
  o.state IN ('stopped', 'paused') AND o.halted_at > clock_timestamp() - ${milliseconds(FINISHING_MS)})`;

/** Each tells by false, or by leaving it out, whose lease is lost: then nothing of theirs was changed. */
export function itemSteps(database: Database, guards: StorageGuards): Steps {
  const { client } = database;
  const guarded = guards.compareAndSet !== false;
  const leased = ({ itemId, owner, attempt }: Lease) => sql`
    i.id = ${itemId} ${when(guarded, sql`AND i.state = 'applying' AND i.lease_owner = ${owner} AND i.attempts = ${attempt}::int`)}`;
  const any = (rows: readonly unknown[]) => rows.length > 0;
  /** Locked, not only read: a pause or a stop that has returned is seen by every intent after it. */
  const allowed = (lease: Lease) => sql`
    SELECT i.id FROM item i
    JOIN operation o ON o.id = i.operation_id
    JOIN switchboard s ON s.id = 1
    WHERE ${leased(lease)} AND s.paused_at IS NULL
      AND (o.state IN ('confirmed', 'applying') OR (${finishing} AND ${written(sql`i.id`)}))
      ${when(guarded, sql`AND i.lease_until > clock_timestamp()`)}
    FOR UPDATE OF i FOR SHARE OF o, s`;

  return {
    async heartbeat(leases, leaseMs) {
      const [first] = leases;
      if (!first) return [];
      // Locked in one order: two heartbeats of one process may overlap.
      const rows = await client.query<{ id: bigint; attempt: number }[]>`
        WITH held AS (
          SELECT i.id, lease.attempt FROM item i
          JOIN unnest(${leases.map(({ itemId }) => itemId)}::bigint[], ${leases.map(({ attempt }) => attempt)}::int[])
            AS lease (id, attempt) ON lease.id = i.id
          ${when(guarded, sql`WHERE i.state = 'applying' AND i.lease_owner = ${first.owner} AND i.attempts = lease.attempt`)}
          ORDER BY i.id FOR UPDATE OF i
        )
        UPDATE item i SET lease_until = clock_timestamp() + ${milliseconds(leaseMs)}
        FROM held WHERE i.id = held.id
        RETURNING held.id, held.attempt`;
      const held = new Set(rows.map(({ id, attempt }) => `${id} ${attempt}`));
      return leases.filter(({ itemId, attempt }) => held.has(`${itemId} ${attempt}`));
    },

    async intend(lease, position) {
      return any(
        await client.query<unknown[]>`
          WITH allowed AS (${allowed(lease)})
          UPDATE item_change c SET state = 'intent', intent_at = clock_timestamp()
          FROM allowed
          WHERE c.item_id = allowed.id AND c.position = ${position}::int
            ${when(guarded, sql`AND c.state NOT IN ('sent', 'applied', 'unchanged')`)}
          RETURNING c.position`,
      );
    },

    async intendAside(lease, audit) {
      return any(
        await client.query<unknown[]>`
          WITH allowed AS (${allowed(lease)})
          ${audited(audit, sql`allowed`)}
          SELECT id FROM allowed`,
      );
    },

    async settle(lease, position, { state, trackingId }, audit) {
      return any(
        await client.query<unknown[]>`
          WITH held AS (SELECT i.id, i.operation_id FROM item i WHERE ${leased(lease)} FOR UPDATE),
          settled AS (
            UPDATE item_change c
            SET state = ${state}, tracking_id = coalesce(${trackingId}, c.tracking_id),
              done_at = ${state === "sent" || state === "pending" ? sql`c.done_at` : sql`clock_timestamp()`}
            FROM held WHERE c.item_id = held.id AND c.position = ${position}::int
            RETURNING c.position
          )
          ${audit ? audited(audit, sql`settled`) : empty}
          SELECT position FROM settled`,
      );
    },

    async finish(lease, { state, problem, result }, audit) {
      const rows = await client.query<{ operation_id: number; ordered: boolean }[]>`
        WITH finished AS (
          UPDATE item i SET
            state = ${state}, lease_owner = NULL, lease_until = NULL, not_before = NULL,
            problem = ${problem && toJson(problem)}::jsonb, result = ${result && toJson(result)}::jsonb
          WHERE ${leased(lease)}
          RETURNING i.id, i.operation_id
        ),
        freed AS (DELETE FROM target_lock t USING finished WHERE t.item_id = finished.id)
        ${audit ? audited(audit, sql`finished`) : empty}
        SELECT finished.operation_id, o.ordered
        FROM finished JOIN operation o ON o.id = finished.operation_id`;
      const [row] = rows;
      if (row?.ordered && state !== "applied" && state !== "unchanged")
        await skipBlocked(database, row.operation_id);
      return row !== undefined;
    },

    async release(lease, { afterMs, keepTargets }) {
      return any(
        await client.query<unknown[]>`
          WITH released AS (
            UPDATE item i SET
              state = 'waiting', lease_owner = NULL, lease_until = NULL,
              not_before = clock_timestamp() + ${milliseconds(afterMs)}
            WHERE ${leased(lease)}
            RETURNING i.id
          )
          ${when(
            !keepTargets,
            // Half-way, nobody else may begin on them, whoever asks.
            sql`, freed AS (
              DELETE FROM target_lock t USING released WHERE t.item_id = released.id AND NOT ${begun(sql`released.id`)})`,
          )}
          SELECT id FROM released`,
      );
    },

    endStopped: (id) => endStopped(database, id),

    async halfWay(id) {
      const [row] = await client.query<{ count: number }[]>`
        SELECT count(*)::int AS count FROM item i
        WHERE i.operation_id = ${id}::int AND i.state IN ('waiting', 'applying') AND i.attempts > 0
          AND ${written(sql`i.id`)}`;
      return row?.count ?? 0;
    },
  };
}

/**
 * Nobody of a stopped operation can begin any more: every intent that was allowed is seen by now. So those who have not
 * are skipped, even from under a process that has them: its lease is lost. Locked in one order, as by heartbeats.
 */
export async function endStopped({ client }: Database, id: number): Promise<number> {
  const rows = await client.query<unknown[]>`
    WITH ending AS (
      SELECT i.id, ${written(sql`i.id`)} AS written FROM item i JOIN operation o ON o.id = i.operation_id
      WHERE i.operation_id = ${id}::int AND o.state = 'stopped' AND (
        (i.state IN ('waiting', 'applying') AND NOT ${written(sql`i.id`)}) OR (i.state = 'waiting' AND
          (NOT ${finishing} OR i.not_before > o.halted_at + ${milliseconds(FAULTS_MS)})))
      ORDER BY i.id FOR UPDATE OF i
    ),
    ended AS (
      UPDATE item i SET
        state = CASE WHEN ending.written THEN 'failed' ELSE 'skipped' END,
        problem = CASE WHEN ending.written THEN ${toJson(STOPPED_HALF_WAY)}::jsonb ELSE problem END,
        lease_owner = NULL, lease_until = NULL, not_before = NULL
      FROM ending WHERE ending.id = i.id
      RETURNING i.id
    ),
    freed AS (DELETE FROM target_lock t USING ended WHERE t.item_id = ended.id)
    SELECT id FROM ended`;
  return rows.length;
}

/** Whoever waits for somebody who was not done can never begin; and whoever waits for them, neither. */
export async function skipBlocked({ client }: Database, operation: number): Promise<void> {
  let skipped: number;
  do {
    skipped = await client.execute`
      WITH blocked AS (
        SELECT DISTINCT ON (i.id) i.id, first.body->'person'->>'name' AS name
        FROM operation o
        JOIN item i ON i.operation_id = o.id AND i.state = 'waiting'
        JOIN item first ON first.operation_id = o.id AND first.position = ANY(i.after)
          AND first.state IN ('failed', 'stale', 'unknown', 'skipped')
        WHERE o.id = ${operation}::int AND o.ordered
        ORDER BY i.id, first.position
      )
      UPDATE item i SET state = 'skipped', not_before = NULL, problem = jsonb_build_object(
        'code', 'not-reached',
        'summary', 'Not begun: ' || blocked.name || ', who had to come first, was not done.',
        'next', 'Look at the others of this operation, then ask again.')
      FROM blocked WHERE blocked.id = i.id AND i.state = 'waiting'`;
  } while (skipped > 0);
}
