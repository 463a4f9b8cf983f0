import type { Actor } from "../domain/actor.ts";
import type { OperationId } from "../domain/ids.ts";
import type { KeptRow, RowToKeep } from "../domain/kept-row.ts";
import type { NewAuditEntry } from "./audit-log.ts";

/**
 * Rows that wait for their people. waiting → found → done; or cancelled, or expired. A person is promised one thing
 * once: a row of somebody for whom one waits already is not kept again.
 */
export interface KeptRows {
  /** Keeps rows of which nothing else is done now. Those of an operation are kept by its confirm. Returns how many. */
  keep(
    rows: readonly RowToKeep[],
    facts: { readonly requester: Actor; readonly file: string; readonly why: string | null },
    audit: NewAuditEntry,
  ): Promise<number>;
  /** Oldest first. */
  waiting(query: { readonly limit: number; readonly email?: string }): Promise<readonly KeptRow[]>;
  /** How many seats of each plan are promised, by its type code. */
  promised(): Promise<ReadonlyMap<number, number>>;
  /** Takes these rows as one batch; only those that still wait. One of several processes gets each. */
  take(ids: readonly bigint[], batch: string): Promise<readonly KeptRow[]>;
  /** Batches that were taken that long ago, and that nobody finished: the process that did is gone. */
  unfinished(olderThanMs: number): Promise<readonly string[]>;
  batch(name: string): Promise<readonly KeptRow[]>;
  /**
   * Rows of this address, or of the file of this name, whose people appeared within the last day; with the operation they
   * are done as, null while that is being found out.
   */
  found(who: string): Promise<readonly { readonly row: KeptRow; readonly doneAs: OperationId | null }[]>;
  /** The batch is dealt with: as this operation, or as none. */
  done(batch: string, as: OperationId | null): Promise<void>;
  /** Ends those that still wait. Returns what was ended. */
  cancel(ids: readonly bigint[], audit: NewAuditEntry): Promise<readonly KeptRow[]>;
  /** Ends those whose time is over. */
  expire(): Promise<readonly KeptRow[]>;
}
