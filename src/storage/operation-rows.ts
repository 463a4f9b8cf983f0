// Rows as the statements here return them, and what the domain makes of them. Parsed, not trusted: a row may be older
// than the version that reads it.
import { z } from "zod";
import { Actor } from "../domain/actor.ts";
import { Change } from "../domain/change.ts";
import { OperationId } from "../domain/ids.ts";
import type { ChangeRecord, Item, ItemResult, Operation, Origin } from "../domain/operation.ts";
import { CHANGE_STATES, ITEM_STATES, OPERATION_STATES } from "../domain/operation.ts";
import { Problem } from "../domain/problem.ts";
import { Changes, ProposedItem } from "../domain/proposal.ts";
import { type Sql, sql } from "./sql.ts";

const Proposal = Changes.omit({ items: true });
const Body = ProposedItem.omit({ changes: true });
const State = z.enum(OPERATION_STATES);
const ItemStateName = z.enum(ITEM_STATES);
const ChangeStateName = z.enum(CHANGE_STATES);

/** As the driver gives it: what is unknown here is read by `toOperation`, and by nothing else. */
export interface OperationRow {
  readonly id: number;
  readonly tool: string;
  readonly risk: string;
  readonly state: string;
  readonly requester: unknown;
  readonly origin: unknown;
  readonly why: string | null;
  readonly proposal: unknown;
  readonly input: unknown;
  readonly hash: string;
  readonly size: number;
  readonly version: number;
  readonly needs_second: string | null;
  readonly undo_of: number | null;
  readonly undone_by: number | null;
  readonly confirmed_by: unknown;
  readonly stop_reason: string | null;
  readonly halted_at: Date | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly confirmed_at: Date | null;
  readonly due_at: Date | null;
  readonly keeps: boolean;
  readonly finished_at: Date | null;
}

/** Everything of an operation `o` but its proposal. */
export const operationColumns: Sql = sql`
  o.id, o.tool, o.risk, o.state, o.requester, o.origin, o.why, o.input, o.hash, o.size, o.version, o.needs_second,
  o.undo_of, o.undone_by, o.confirmed_by, o.stop_reason, o.created_at, o.expires_at, o.confirmed_at, o.due_at,
  o.keeps, o.finished_at, o.halted_at`;

const idOrNull = (id: number | null) => (id === null ? null : OperationId.parse(id));

/** `known`: the proposal, where it has been read before. */
export const toOperation = (row: OperationRow, known?: Operation["proposal"]): Operation => ({
  id: OperationId.parse(row.id),
  tool: row.tool,
  risk: row.risk === "destructive" ? "destructive" : "reversible",
  state: State.parse(row.state),
  requester: Actor.parse(row.requester),
  // Written by us as an Origin, and never read by a rule: only told.
  origin: row.origin as Origin,
  why: row.why,
  proposal: known ?? Proposal.parse(row.proposal),
  size: row.size,
  input: z.record(z.string(), z.unknown()).parse(row.input),
  hash: row.hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  confirmedBy: row.confirmed_by === null ? null : Actor.parse(row.confirmed_by),
  confirmedAt: row.confirmed_at,
  needsSecond: row.needs_second,
  undoOf: idOrNull(row.undo_of),
  undoneBy: idOrNull(row.undone_by),
  dueAt: row.due_at,
  keeps: row.keeps,
  finishedAt: row.finished_at,
  version: row.version,
  stopReason: row.stop_reason,
  haltedAt: row.halted_at,
});

/** As the driver gives it; `toItem` reads it. */
export interface ItemRow {
  readonly id: bigint;
  readonly operation_id: number;
  readonly position: number;
  readonly state: string;
  readonly attempts: number;
  readonly body: unknown;
  readonly problem: unknown;
  readonly result: unknown;
  readonly records: readonly RecordRow[];
}
interface RecordRow {
  readonly position: number;
  readonly change: unknown;
  readonly state: string;
  readonly intent_at: string | null;
  readonly done_at: string | null;
  readonly tracking_id: string | null;
}

/** What `toItem` needs of the item `i`, its changes gathered in order. */
export const itemColumns: Sql = sql`
  i.id, i.operation_id, i.position, i.state, i.attempts, i.body, i.problem, i.result,
  (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.position) FROM item_change c WHERE c.item_id = i.id) AS records`;

const dateOrNull = (text: string | null) => (text === null ? null : new Date(text));

const toRecord = (row: RecordRow): ChangeRecord => ({
  position: row.position,
  change: Change.parse(row.change),
  state: ChangeStateName.parse(row.state),
  intentAt: dateOrNull(row.intent_at),
  doneAt: dateOrNull(row.done_at),
  trackingId: row.tracking_id,
});

/** Throws for a row that is not as written here: that is a bug, and no missing item. */
export function toItem(row: ItemRow): Item {
  const records = (row.records ?? []).map(toRecord);
  return {
    ...Body.parse(row.body),
    changes: records.map(({ change }) => change),
    id: row.id,
    operationId: OperationId.parse(row.operation_id),
    position: row.position,
    state: ItemStateName.parse(row.state),
    attempts: row.attempts,
    records,
    problem: row.problem === null ? null : Problem.parse(row.problem),
    // Written by us as an ItemResult, and only told or compared.
    result: row.result as ItemResult | null,
  };
}
