import type { Actor } from "../domain/actor.ts";
import type { OperationId } from "../domain/ids.ts";
import type {
  ChangeState,
  Item,
  ItemCounts,
  ItemResult,
  ItemState,
  Operation,
  OperationState,
  Origin,
} from "../domain/operation.ts";
import type { Problem } from "../domain/problem.ts";
import type { Changes } from "../domain/proposal.ts";
import type { NewAuditEntry } from "./audit-log.ts";

export interface NewOperation {
  readonly tool: string;
  readonly risk: "reversible" | "destructive";
  readonly state: "proposed" | "awaiting-approval" | "scheduled" | "confirmed";
  readonly requester: Actor;
  readonly origin: Origin;
  readonly why: string | null;
  readonly proposal: Changes;
  readonly input: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly expiresInMs: number;
  readonly needsSecond: string | null;
  readonly undoOf: OperationId | null;
  readonly dueAt: Date | null;
  /** The same key twice gives the first operation back: a command delivered again proposes nothing new. */
  readonly requestKey: string | null;
}

/** The lease on an item: whoever holds another one for the same item has lost it. */
export interface Lease {
  readonly itemId: bigint;
  readonly owner: string;
  readonly attempt: number;
}

export interface Claimed {
  readonly item: Item;
  /** What doesn't change any more once it is confirmed. */
  readonly operation: Pick<Operation, "id" | "size" | "requester" | "confirmedBy">;
  readonly lease: Lease;
}

/**
 * Operations, their items and changes. Every change of state is one compare-and-set: whoever loses it gets
 * `undefined` or `false` and must look again. Time is the database's. Audit entries given are written in the same
 * transaction, or nothing is.
 */
export interface OperationStore {
  create(operation: NewOperation, audit: NewAuditEntry): Promise<Operation>;
  get(id: OperationId): Promise<Operation | undefined>;
  /** What was stored for this request key; undefined when nothing was. */
  asked(requestKey: string): Promise<Operation | undefined>;
  /** In order. */
  items(
    id: OperationId,
    only?: { readonly states?: readonly ItemState[]; readonly limit?: number; readonly offset?: number },
  ): Promise<readonly Item[]>;
  counts(id: OperationId): Promise<ItemCounts>;
  /** Newest first, without the rows that were left out, kept or fine. `person` is a Zoom id; `actor` a Slack id. */
  list(query: {
    readonly person?: string;
    readonly actor?: string;
    readonly states?: readonly OperationState[];
    readonly since?: Date;
    /** Up to, and not including, this moment. */
    readonly until?: Date;
    readonly limit: number;
  }): Promise<readonly Operation[]>;

  /** When an operation other than this one last wrote to somebody, or may have; null when none did. */
  lastWritten(person: string, besides: OperationId): Promise<Date | null>;

  /**
   * Confirms when it still has this hash, is in one of `from`, has not expired, and writing is not paused for everybody.
   * Open operations that touch any of its targets are superseded by it.
   */
  confirm(
    id: OperationId,
    facts: {
      readonly hash: string;
      readonly from: readonly OperationState[];
      readonly by: Actor;
      /** `scheduled` for what is due later; `confirmed` when not said. */
      readonly to?: "confirmed" | "scheduled";
      /** Its rows of absent people are kept, too. Once said, whoever confirms it in the end keeps them. */
      readonly keep?: boolean;
      /** The line in the record of one that is superseded. */
      readonly supersedes: (other: OperationId) => NewAuditEntry;
    },
    audit: NewAuditEntry,
  ): Promise<Operation | undefined>;
  /** Any other step of an operation's life. A stop or a pause is also since when nobody new is begun; going on ends that. */
  move(
    id: OperationId,
    step: {
      readonly from: readonly OperationState[];
      readonly to: OperationState;
      readonly reason?: string;
      readonly undoneBy?: OperationId;
      readonly expiresInMs?: number;
      /** Whoever confirms it in the end keeps its rows of absent people. */
      readonly keeps?: true;
      /** Found only now: why a second person has to confirm. */
      readonly needsSecond?: string;
      /** What failed so far no longer counts against it. */
      readonly forgive?: true;
      /** Only if nobody has said to go on since `failing` was asked, which told this. */
      readonly forgiven?: number;
    },
    audit: NewAuditEntry,
  ): Promise<Operation | undefined>;
  /**
   * Open operations whose time is over become `expired`; scheduled ones that are due are returned, not moved. `over`:
   * all items ended and nobody concluded, because the process that should have is gone.
   */
  sweep(audit: (id: OperationId) => NewAuditEntry): Promise<{
    readonly expired: readonly OperationId[];
    readonly due: readonly OperationId[];
    readonly over: readonly OperationId[];
  }>;

  /**
   * Takes up to `limit` items that may be worked on now: waiting and due, or left by somebody whose lease ran out; of
   * operations that are confirmed or applying, and of those that were stopped or paused whoever was begun; never two whose targets overlap with one in flight; items that wait
   * for others (`after`) only when those are applied or unchanged. Interactive operations (one item) come first.
   */
  claim(facts: {
    readonly owner: string;
    readonly limit: number;
    readonly leaseMs: number;
    readonly only?: OperationId;
  }): Promise<readonly Claimed[]>;
  /** Prolongs all of them, one owner's; those that were lost are left out of the answer. */
  heartbeat(leases: readonly Lease[], leaseMs: number): Promise<readonly Lease[]>;
  /**
   * Commits the intent to write one change. False when the lease was lost, writing is paused for everybody, or the
   * operation was stopped or paused: then nothing may be sent. Somebody for whom something went out before that is
   * brought to the end of their changes, for FINISHING_MS.
   */
  intend(lease: Lease, position: number): Promise<boolean>;
  /** The same for a write that is none of the item's own changes: all there is of it is its line in the record. */
  intendAside(lease: Lease, audit: NewAuditEntry): Promise<boolean>;
  /** What became of the change; false when the lease was lost: somebody else owns the outcome now. */
  settle(
    lease: Lease,
    position: number,
    outcome: { readonly state: ChangeState; readonly trackingId: string | null },
    audit: NewAuditEntry | null,
  ): Promise<boolean>;
  /** Ends the item, and gives its targets free. */
  finish(
    lease: Lease,
    outcome: {
      readonly state: ItemState;
      readonly problem: Problem | null;
      readonly result: ItemResult | null;
    },
    audit: NewAuditEntry | null,
  ): Promise<boolean>;
  /** Gives the item back to be taken up later; its journal stays. */
  release(lease: Lease, facts: { readonly afterMs: number; readonly keepTargets: boolean }): Promise<boolean>;
  /** Ends the operation when none of its items waits or is under way; undefined when it is not over yet, or already was. */
  conclude(id: OperationId, audit: (state: OperationState) => NewAuditEntry): Promise<Operation | undefined>;
  /**
   * Items that ended, and that failed, since somebody last said to go on: what decides about pausing. Rows without a
   * seat don't count as failed. `mostly`: the reason most of them have. `forgiven`: which "go on" they are counted from.
   */
  failing(id: OperationId): Promise<{
    readonly done: number;
    readonly failed: number;
    readonly mostly: string | null;
    readonly forgiven: number;
  }>;
  /** No seat of that plan is left: items that want one and have not begun are skipped. Returns how many. */
  skipPlan(id: OperationId, planType: number, why: Problem): Promise<number>;
  /**
   * Of a stopped operation: whoever has not begun is skipped, whoever has them; and whoever waits half-way has failed
   * when FINISHING_MS are over, or where they wait for longer than FAULTS_MS. Returns how many.
   */
  endStopped(id: OperationId): Promise<number>;
  /** People for whom something was sent and who have not ended. */
  halfWay(id: OperationId): Promise<number>;
  /**
   * Of an operation that came from a file and was never confirmed: what the card quoted of the file's rows is dropped.
   * One that waits or was confirmed stays as it was shown.
   */
  forgetRows(id: OperationId): Promise<void>;
  /**
   * Removals of distinct people by this person in the last hours, over all operations, applied or confirmed; and those
   * of one that waits, when it is named. What somebody takes back of their own within that time doesn't count.
   */
  removalsSince(actor: string, hours: number, also?: OperationId): Promise<number>;
}
