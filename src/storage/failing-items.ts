// How many items of an operation ended, and how many of those failed: by what a brake goes.
import type { OperationStore } from "../ports/operation-store.ts";
import type { Database } from "./database.ts";
import { type Sql, sql, toJson } from "./sql.ts";

const ENDED = sql`i.state NOT IN ('waiting', 'applying')`;
// Without a seat nothing is wrong with the others.
const FAILED = sql`i.state IN ('failed', 'unknown') AND coalesce(i.problem->>'code', '') <> 'no-seats'`;

/** Inside an UPDATE of the operation: what came on top since it was last forgiven. */
export const ended = (id: number): Sql =>
  sql`(SELECT count(*)::int FROM item i WHERE i.operation_id = ${id}::int AND ${ENDED}) - forgiven_done`;
/** The same for those that failed. */
export const failed = (id: number): Sql =>
  sql`(SELECT count(*)::int FROM item i WHERE i.operation_id = ${id}::int AND ${FAILED}) - forgiven_failed`;

/** How badly an operation goes, and the skipping of those who have no seat. */
export function failingItems({ client }: Database): Pick<OperationStore, "failing" | "skipPlan"> {
  return {
    async failing(id) {
      const [row] = await client.query<Awaited<ReturnType<OperationStore["failing"]>>[]>`
        SELECT forgiven_done AS forgiven, ${ended(id)} AS done, ${failed(id)} AS failed, (
          SELECT i.problem->>'summary' FROM item i WHERE i.operation_id = ${id}::int AND ${FAILED}
          GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS mostly
        FROM operation WHERE id = ${id}::int`;
      return row ?? { done: 0, failed: 0, mostly: null, forgiven: 0 };
    },

    async skipPlan(id, planType, why) {
      const skipped = await client.query<unknown[]>`
        WITH skipped AS (
          UPDATE item i SET state = 'skipped', not_before = NULL, problem = ${toJson(why)}::jsonb
          WHERE i.operation_id = ${id}::int AND i.state = 'waiting'
            AND EXISTS (
              SELECT 1 FROM item_change c WHERE c.item_id = i.id AND c.state = 'pending'
                AND c.change->>'kind' = 'calling-plan' AND (c.change->'after'->>'type')::int = ${planType}::int)
            AND NOT EXISTS (SELECT 1 FROM item_change c WHERE c.item_id = i.id AND c.state <> 'pending')
          RETURNING i.id
        ),
        freed AS (DELETE FROM target_lock t USING skipped WHERE t.item_id = skipped.id)
        SELECT id FROM skipped`;
      return skipped.length;
    },
  };
}
