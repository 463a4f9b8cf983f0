// A proposal becomes rows: the operation, its items, their changes and the line in the record, all or nothing.
import { setImmediate as breathe } from "node:timers/promises";
import { takesPhone, targetsOf } from "../domain/change.ts";
import type { Operation } from "../domain/operation.ts";
import type { ProposedItem } from "../domain/proposal.ts";
import type { NewAuditEntry } from "../ports/audit-log.ts";
import type { NewOperation } from "../ports/operation-store.ts";
import { audited } from "./audit-chain.ts";
import type { Database } from "./database.ts";
import type { StorageGuards } from "./guards.ts";
import { type OperationRow, toOperation } from "./operation-rows.ts";
import type { Session } from "./session.ts";
import { empty, milliseconds, type Sql, sql, storable, toJson } from "./sql.ts";

// A statement of this many items takes some tens of milliseconds; others get their turn between two.
const CHUNK = 500;

/**
 * What is stored under the same request key already is answered as it stands: nothing is added to it, nor to the
 * record.
 */
export async function createOperation(
  { client }: Database,
  guards: StorageGuards,
  operation: NewOperation,
  audit: NewAuditEntry,
): Promise<Operation> {
  const rows = itemRows(operation.proposal.items);
  const requestKey = guards.dedupe === false ? null : operation.requestKey;
  const made =
    rows.length <= CHUNK
      ? await insert(client, { ...operation, requestKey }, rows, audited(audit, sql`made`, sql`step_id`))
      : await client.transaction(async (inside) => {
          const first = await insert(inside, { ...operation, requestKey }, rows.slice(0, CHUNK), empty);
          if (!first) return undefined;
          for (let from = CHUNK; from < rows.length; from += CHUNK) {
            await breathe();
            await insertItems(inside, first.id, rows.slice(from, from + CHUNK));
          }
          // Last, because the end of the chain is one row that everybody waits for.
          await inside.query`
              WITH made AS (SELECT ${first.id}::int AS step_id) ${audited(audit, sql`made`, sql`step_id`)}
              SELECT sequence FROM audit_line`;
          return first;
        });
  if (made) return toOperation(made);

  const [earlier] = await client.query<OperationRow[]>`
    SELECT * FROM operation WHERE request_key = ${requestKey}`;
  if (!earlier) throw new Error("An operation could not be stored.");
  return toOperation(earlier);
}

const itemRows = (items: readonly ProposedItem[]) =>
  items.map(({ changes, ...body }, position) => ({
    position,
    person_id: body.person.zoomId,
    body,
    targets: [...new Set(changes.flatMap(targetsOf))],
    after: body.after,
    removes: changes.some(takesPhone),
    changes,
  }));
type NewItemRow = ReturnType<typeof itemRows>[number];

/** The items of the operation in `made`, and their changes, as common table expressions: none when it has no row. */
const itemsOf = (rows: readonly NewItemRow[]): Sql => sql`
  given AS (
    SELECT * FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS g(
      position int, person_id text, body jsonb, targets text[], after int[], removes boolean, changes jsonb)
  ),
  put AS (
    INSERT INTO item (operation_id, position, person_id, body, targets, after, removes)
    SELECT made.step_id, g.position, g.person_id, g.body, g.targets, g.after, g.removes
    FROM given g CROSS JOIN made ORDER BY g.position
    RETURNING id, position
  ),
  put_changes AS (
    INSERT INTO item_change (item_id, position, change)
    SELECT put.id, c.ordinality - 1, c.value
    FROM put JOIN given USING (position)
    CROSS JOIN LATERAL jsonb_array_elements(given.changes) WITH ORDINALITY c
  )`;

async function insert(
  session: Session,
  operation: NewOperation,
  rows: readonly NewItemRow[],
  recorded: Sql,
): Promise<OperationRow | undefined> {
  const { requester, proposal } = operation;
  const { items, ...rest } = proposal;
  const confirmed = operation.state === "confirmed";
  const [made] = await session.query<OperationRow[]>`
    WITH new_operation AS (
      INSERT INTO operation (
        tool, risk, state, requester, requester_id, origin, why, proposal, input, hash, size, ordered, request_key,
        needs_second, undo_of, confirmed_by, confirmed_at, due_at, created_at, expires_at)
      SELECT
        ${operation.tool}, ${operation.risk}, ${operation.state}, ${toJson(requester)}::jsonb, ${requester.slackId},
        ${toJson(operation.origin)}::jsonb, ${operation.why === null ? null : storable(operation.why)},
        ${toJson(rest)}::jsonb, ${toJson(operation.input)}::jsonb, ${operation.hash}, ${items.length}::int,
        ${items.some(({ after }) => after.length > 0)}, ${operation.requestKey}, ${operation.needsSecond},
        ${operation.undoOf}::int, ${confirmed ? toJson(requester) : null}::jsonb,
        CASE WHEN ${confirmed} THEN now.now END, ${operation.dueAt}::timestamptz, now.now,
        now.now + ${milliseconds(operation.expiresInMs)}
      FROM (SELECT clock_timestamp() AS now) now
      ON CONFLICT (request_key) DO NOTHING
      RETURNING *
    ),
    made AS (SELECT *, id AS step_id FROM new_operation),
    ${itemsOf(rows)}
    ${recorded}
    SELECT * FROM made`;
  return made;
}

async function insertItems(session: Session, owner: number, rows: readonly NewItemRow[]): Promise<void> {
  await session.query`
    WITH made AS (SELECT ${owner}::int AS step_id), ${itemsOf(rows)} SELECT count(*)::int FROM put`;
}
