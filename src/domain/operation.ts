import type { Actor } from "./actor.ts";
import type { Change } from "./change.ts";
import type { OperationId } from "./ids.ts";
import type { Shown } from "./phone.ts";
import type { Problem } from "./problem.ts";
import type { Changes, ProposedItem } from "./proposal.ts";

export const OPERATION_STATES = [
  "proposed",
  "awaiting-approval",
  "scheduled",
  "confirmed",
  "applying",
  "paused",
  "applied",
  "partly-applied",
  "failed",
  "stopped",
  "undone",
  "cancelled",
  "expired",
  "superseded",
  "stale",
  "observed",
] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

export const ITEM_STATES = [
  "waiting",
  "applying",
  "applied",
  "unchanged",
  "failed",
  "stale",
  "unknown",
  "skipped",
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** `intent`: about to be sent, or sent. `sent`: Zoom has taken it and is not ready yet. `failed`: Zoom said no. */
export const CHANGE_STATES = ["pending", "intent", "sent", "applied", "unchanged", "failed"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** States in which an operation still waits for a click. */
export const OPEN = ["proposed", "awaiting-approval"] as const;
/** Whether a click may still confirm it. */
export const isOpen = (state: OperationState): boolean => OPEN.some((one) => one === state);

/** States in which an operation is being carried out, or will be as soon as it may. */
export const UNDER_WAY = ["confirmed", "applying", "paused"] as const;
/** A stopped one is not, though whoever was begun is still brought to their end (`isStopping`). */
export const isUnderWay = (state: OperationState): boolean => UNDER_WAY.some((one) => one === state);

/** States in which an operation is over: nothing of it will be written any more. */
export const isOver = (state: OperationState): boolean =>
  !(isOpen(state) || state === "scheduled" || isUnderWay(state));

/** Stopped, and whoever was begun is still brought to their end: nothing is to be undone or tried again yet. */
export const isStopping = ({ state, finishedAt }: Pick<Operation, "state" | "finishedAt">): boolean =>
  state === "stopped" && finishedAt === null;

/**
 * For how many ms after a stop or a pause whoever was begun may still be written to. As long as Zoom is given to make a
 * phone that it was asked for: whoever would have ended by themselves does.
 */
export const FINISHING_MS = 180_000;

/** For how many ms after a stop what Zoom did not answer, or put off, is tried again. Hiccups pass in seconds. */
export const FAULTS_MS = 30_000;

/** States in which something may have been written that can be taken back. */
export const UNDOABLE = ["applied", "partly-applied", "stopped", "failed"] as const;

/** Where an operation was asked from: what audit and the answer need. */
export interface Origin {
  readonly face: "slack" | "cli";
  readonly channel: string | null;
  readonly thread: string | null;
  /** The words as typed. */
  readonly said: string;
}

/** One change of an item, and how far it is. */
export interface ChangeRecord {
  readonly position: number;
  readonly change: Change;
  readonly state: ChangeState;
  /** When the intent to write was committed; null before that. */
  readonly intentAt: Date | null;
  readonly doneAt: Date | null;
  /** Zoom's x-zm-trackingid of the write. */
  readonly trackingId: string | null;
}

/** One person or roster row of an operation. */
export interface Item extends ProposedItem {
  readonly id: bigint;
  readonly operationId: OperationId;
  readonly position: number;
  readonly state: ItemState;
  /** How often it was taken up; with the owner it is the fencing token of the lease. */
  readonly attempts: number;
  readonly records: readonly ChangeRecord[];
  readonly problem: Problem | null;
  /** What Zoom says of the person afterwards: extension given, and the like. */
  readonly result: ItemResult | null;
}

/** What was read back after the item's last change. */
export interface ItemResult {
  readonly extension: string | null;
  readonly numbers: readonly string[];
  readonly plan: string | null;
  readonly site: string | null;
  /** The comparable facts, by which an undo sees whether somebody else has been at it. */
  readonly shown: Shown;
}

/** A stored proposal and its life. */
export interface Operation {
  readonly id: OperationId;
  readonly tool: string;
  readonly risk: "reversible" | "destructive";
  readonly state: OperationState;
  readonly requester: Actor;
  readonly origin: Origin;
  readonly why: string | null;
  readonly proposal: Omit<Changes, "items">;
  /** How many items it has. */
  readonly size: number;
  /** What the tool was asked, so that it can be proposed again. */
  readonly input: Readonly<Record<string, unknown>>;
  /** SHA-256 of the canonical proposal, items included. */
  readonly hash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Set when somebody confirmed; the second person where one was needed. */
  readonly confirmedBy: Actor | null;
  readonly confirmedAt: Date | null;
  /** Why a second person is needed; null where the asker's own confirm is enough. */
  readonly needsSecond: string | null;
  /** The operation whose changes this one takes back. */
  readonly undoOf: OperationId | null;
  readonly undoneBy: OperationId | null;
  readonly dueAt: Date | null;
  /** Rows of people who weren't there are kept for when they appear: it was confirmed with them. */
  readonly keeps: boolean;
  readonly finishedAt: Date | null;
  /** Rises with every change of state: cards compare it with what they last showed. */
  readonly version: number;
  readonly stopReason: string | null;
  /** Since when nobody new is begun: it was stopped or paused. Null while it goes on. */
  readonly haltedAt: Date | null;
}

/** How many items are in each state. */
export type ItemCounts = Readonly<Record<ItemState, number>>;

/** Items that are over, however they ended. */
export const doneOf = ({ applied, unchanged, failed, stale, unknown, skipped }: ItemCounts): number =>
  applied + unchanged + failed + stale + unknown + skipped;

/** The counts of an operation, all of whose items these are. */
export function countsOf(items: readonly Pick<Item, "state">[]): ItemCounts {
  const of = (state: ItemState) => items.filter((item) => item.state === state).length;
  return {
    waiting: of("waiting"),
    applying: of("applying"),
    applied: of("applied"),
    unchanged: of("unchanged"),
    failed: of("failed"),
    stale: of("stale"),
    unknown: of("unknown"),
    skipped: of("skipped"),
  };
}
