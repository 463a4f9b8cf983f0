import type { OperationId } from "../domain/ids.ts";

/** One line of the record before it is chained. `what` is a fixed word; `detail` is canonical JSON, free of secrets. */
export interface NewAuditEntry {
  /** Slack id, `cli:<os user> as EMAIL`, or "zac" for what nobody asked for. */
  readonly who: string;
  readonly what:
    | "proposed"
    | "confirmed"
    | "approval-asked"
    | "cancelled"
    | "expired"
    | "superseded"
    | "scheduled"
    | "change-applied"
    | "change-unchanged"
    | "made-room"
    | "item-finished"
    | "operation-finished"
    | "stopped"
    | "paused"
    | "resumed"
    | "undone"
    | "refused"
    | "requested"
    | "request-declined"
    | "waits-for-seat"
    | "wait-ended"
    | "observed"
    | "exported"
    | "configured"
    | "told-person"
    | "kept"
    | "kept-cancelled";
  readonly operation: OperationId | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditEntry extends NewAuditEntry {
  readonly sequence: bigint;
  readonly at: Date;
  /** SHA-256 over the previous hash and this entry's canonical form, hex. */
  readonly hash: string;
}

/** The append-only, hash-chained record of who did what. Fails closed: what cannot be recorded is not done. */
export interface AuditLog {
  append(entry: NewAuditEntry): Promise<void>;
  /** Oldest first, from a sequence number on. */
  read(from: bigint, limit: number): Promise<readonly AuditEntry[]>;
  head(): Promise<{ readonly sequence: bigint; readonly hash: string }>;
  /** The first entry that does not follow from its predecessor, or is missing; null when the chain is whole. */
  verify(against?: {
    readonly sequence: bigint;
    readonly hash: string;
  }): Promise<{ readonly sequence: bigint; readonly why: string } | null>;
}
