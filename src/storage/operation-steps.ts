// The steps of an operation's life. Each is one statement: the row is changed where it is still as expected, its
// version rises, and the record gets its line; or nothing happens and the caller looks again.
import { OperationId } from "../domain/ids.ts";
import { type ItemCounts, isOver, OPEN, type OperationState } from "../domain/operation.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import { audited } from "./audit-chain.ts";
import type { Database } from "./database.ts";
import { ended, failed } from "./failing-items.ts";
import type { StorageGuards } from "./guards.ts";
import { endStopped, skipBlocked } from "./item-steps.ts";
import { keepRows } from "./kept-rows.ts";
import { type OperationRow, toOperation } from "./operation-rows.ts";
import { milliseconds, sql, storable, toJson, when } from "./sql.ts";

type Steps = Pick<OperationStore, "confirm" | "move" | "sweep" | "conclude" | "forgetRows">;

interface Unfinished {
  readonly ordered: boolean;
  /** Null while there is something to do; a state without items is not named. */
  readonly counts: Partial<ItemCounts> | null;
}
type ConfirmedRow = OperationRow & { readonly overtaken: readonly number[] };

/** Not over yet: a stopped one is over only when what was under way has ended. */
const UNDER_WAY = sql`(state IN ('confirmed', 'applying', 'paused') OR (state = 'stopped' AND finished_at IS NULL))`;
/** The rows that a confirmed operation keeps, and for whom. */
const CONFIRMED = sql`SELECT id AS operation_id, requester, requester_id, coalesce(proposal->'roster'->>'file', '') AS file,
  why, proposal->'keep' AS rows FROM moved WHERE keeps`;

/**
 * `move`, `confirm` and `conclude` answer undefined where the row was not as expected any more: then nothing was
 * changed.
 */
export function operationSteps(database: Database, guards: StorageGuards): Steps {
  const { client } = database;
  const guarded = guards.compareAndSet !== false;
  const only = (rows: readonly OperationRow[]) => (rows[0] ? toOperation(rows[0]) : undefined);

  const move: Steps["move"] = async (
    id,
    { from, to, reason, undoneBy, expiresInMs, forgive, forgiven, needsSecond, keeps },
    audit,
  ) =>
    only(
      await client.query<OperationRow[]>`
        WITH moved AS (
          UPDATE operation SET
            state = ${to}, version = version + 1
            ${when(keeps === true, sql`, keeps = true`)}
            ${when(reason !== undefined, sql`, stop_reason = ${storable(reason ?? "")}`)}
            ${when(undoneBy !== undefined, sql`, undone_by = ${undoneBy}::int`)}
            ${when(expiresInMs !== undefined, sql`, expires_at = clock_timestamp() + ${milliseconds(expiresInMs ?? 0)}`)}
            ${when(needsSecond !== undefined, sql`, needs_second = ${needsSecond ?? null}`)}
            ${when(to === "stopped" || to === "paused", sql`, halted_at = clock_timestamp()`)}
            ${when(to === "confirmed", sql`, halted_at = NULL`)}
            ${when(forgive === true, sql`, forgiven_done = forgiven_done + ${ended(id)}, forgiven_failed = forgiven_failed + ${failed(id)}`)}
            ${when(isOver(to) && to !== "stopped", sql`, finished_at = coalesce(finished_at, clock_timestamp())`)}
          WHERE id = ${id}::int ${when(guarded, sql`AND state = ANY(${from}::text[])`)}
            ${when(forgiven !== undefined, sql`AND forgiven_done = ${forgiven ?? 0}::int`)}
          RETURNING *
        )
        ${audited(audit, sql`moved`)}
        SELECT * FROM moved`,
    );

  /** The counts, once nothing waits or is under way: of a long operation they are not added up at each item's end. */
  async function look(id: OperationId): Promise<Unfinished | undefined> {
    const [row] = await client.query<Unfinished[]>`
      SELECT o.ordered, CASE WHEN NOT EXISTS (
          SELECT 1 FROM item i WHERE i.operation_id = o.id AND i.state IN ('waiting', 'applying'))
        THEN (SELECT jsonb_object_agg(state, count) FROM (
          SELECT i.state, count(*)::int AS count FROM item i WHERE i.operation_id = o.id GROUP BY i.state) states)
        END AS counts
      FROM operation o WHERE o.id = ${id}::int`;
    return row;
  }

  return {
    move,

    async confirm(id, { hash, from, by, to = "confirmed", keep = false, supersedes }, audit) {
      const [row] = await client.query<ConfirmedRow[]>`
        WITH moved AS (
          UPDATE operation SET
            state = ${to}, version = version + 1,
            confirmed_by = ${toJson(by)}::jsonb, confirmed_at = clock_timestamp(), keeps = keeps OR ${keep}
          WHERE id = ${id}::int
            ${when(guarded, sql`AND hash = ${hash} AND state = ANY(${from}::text[]) AND expires_at > clock_timestamp()`)}
            -- Without its row nothing is confirmed: what may be written can't be known.
            AND EXISTS (SELECT 1 FROM switchboard s WHERE s.id = 1 AND s.paused_at IS NULL)
          RETURNING *
        ),
        kept AS (${keepRows(CONFIRMED, sql`origin.rows`)})
        ${audited(audit, sql`moved`)}
        SELECT moved.*, ARRAY(
          SELECT DISTINCT theirs.id
          FROM item mine
          CROSS JOIN LATERAL unnest(mine.targets) AS m(target)
          JOIN (
            SELECT open.id, t.target
            FROM operation open JOIN item other ON other.operation_id = open.id
            CROSS JOIN LATERAL unnest(other.targets) AS t(target)
            WHERE open.state = ANY(${OPEN}::text[]) AND open.id <> ${id}::int
          ) theirs USING (target)
          WHERE mine.operation_id = ${id}::int
          ORDER BY theirs.id
        ) AS overtaken
        FROM moved`;
      if (!row) return undefined;
      for (const overtaken of row.overtaken) {
        const other = OperationId.parse(overtaken);
        await move(other, { from: OPEN, to: "superseded" }, supersedes(other));
      }
      return toOperation(row);
    },

    async sweep(audit) {
      const ripe = await client.query<{ id: number; state: string }[]>`
        SELECT id, state FROM operation
        WHERE (state = ANY(${OPEN}::text[]) AND expires_at <= clock_timestamp())
          OR (state = 'scheduled' AND due_at <= clock_timestamp())
        ORDER BY id`;
      const expired: OperationId[] = [];
      const due: OperationId[] = [];
      for (const row of ripe) {
        const id = OperationId.parse(row.id);
        if (row.state === "scheduled") due.push(id);
        else if (await move(id, { from: OPEN, to: "expired" }, audit(id))) expired.push(id);
      }
      // Whoever stopped it may be gone; and the time of those who were begun runs out.
      const stopping = await client.query<{ id: number }[]>`
        SELECT id FROM operation WHERE state = 'stopped' AND finished_at IS NULL`;
      for (const { id } of stopping) await endStopped(database, id);
      const left = await client.query<{ id: number }[]>`
        SELECT id FROM operation o WHERE ${UNDER_WAY} AND NOT EXISTS (
          SELECT 1 FROM item i WHERE i.operation_id = o.id AND i.state IN ('waiting', 'applying'))
        ORDER BY id`;
      return { expired, due, over: left.map(({ id }) => OperationId.parse(id)) };
    },

    async conclude(id, audit) {
      let now = await look(id);
      if (now?.ordered && !now.counts) {
        await skipBlocked(database, id);
        now = await look(id);
      }
      if (!now?.counts) return undefined;
      const state = outcomeOf(now.counts);
      return only(
        await client.query<OperationRow[]>`
          WITH moved AS (
            UPDATE operation o SET state = CASE state WHEN 'stopped' THEN state ELSE ${state} END, version = version + 1, finished_at = clock_timestamp()
            WHERE id = ${id}::int AND ${UNDER_WAY}
              AND NOT EXISTS (
                SELECT 1 FROM item i WHERE i.operation_id = o.id AND i.state IN ('waiting', 'applying'))
            RETURNING *
          )
          ${audited(audit(state), sql`moved`)}
          SELECT * FROM moved`,
      );
    },

    // Its hash was of all that was shown: without it nobody takes what they remember for what is stored.
    async forgetRows(id) {
      await client.execute`
        UPDATE operation SET hash = '', proposal = (proposal || '{"left": [], "keep": []}'::jsonb) #- '{roster,fineRows}'
        WHERE id = ${id}::int AND confirmed_at IS NULL AND state IN ('cancelled', 'expired', 'superseded')
          AND proposal->'roster' <> 'null'::jsonb`;
    },
  };
}

/** How an operation ended, by how its items did. */
function outcomeOf({
  applied = 0,
  unchanged = 0,
  failed = 0,
  stale = 0,
  unknown = 0,
  skipped = 0,
}: Partial<ItemCounts>): OperationState {
  const not = failed + stale + unknown + skipped;
  if (not === 0) return "applied";
  if (applied + unchanged > 0) return "partly-applied";
  if (stale === not) return "stale";
  return skipped === not ? "stopped" : "failed";
}
