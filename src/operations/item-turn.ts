// An item's turn in this process: what it is worked with, and the ways it ends.
import type { OperationId } from "../domain/ids.ts";
import type { ItemResult, ItemState } from "../domain/operation.ts";
import { type Phone, shownOf } from "../domain/phone.ts";
import type { Problem } from "../domain/problem.ts";
import type { Clock } from "../ports/clock.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { ZoomWriter } from "../ports/zoom-writer.ts";
import type { Rooms } from "./crowd.ts";
import type { Guards } from "./guards.ts";
import type { Promises } from "./make-room.ts";

/** How an item's turn ended. `later`: given back, to be taken up again. `lost`: it is somebody else's now. */
export type Turn = "finished" | "later" | "lost";

export interface Working {
  readonly store: OperationStore;
  readonly zoom: ZoomReader;
  readonly writer: ZoomWriter;
  readonly clock: Clock;
  readonly guards: Guards;
  /** Extensions that an operation promises to those it gives phones. */
  readonly promises: (id: OperationId) => Promise<Promises>;
  readonly rooms: Rooms;
  /** Aborted when the lease is lost or the process is to end. */
  readonly signal: AbortSignal;
  /** Called with the ms to wait whenever the item is given back. */
  readonly onLater: (afterMs: number) => void;
  /** Called when Zoom's calls of the day are used up: the item waits until then, where Zoom tells until when. */
  readonly onParked: (until: Date | null) => void;
  /** Called when the item did not work out. */
  readonly onFailed: (why: Problem | null) => void;
}

/** Thrown to end the turn from inside a change. */
export class Ended extends Error {
  readonly turn: Turn;
  constructor(turn: Turn) {
    super(turn);
    this.turn = turn;
  }
}

/** Gives the item back, to be taken up again after so long. */
export async function later(
  { lease }: Claimed,
  { store, onLater }: Working,
  afterMs: number,
  keepTargets: boolean,
): Promise<Turn> {
  const released = await store.release(lease, { afterMs, keepTargets });
  if (released) onLater(afterMs);
  return released ? "later" : "lost";
}

/** Ends the item, with its line in the record. */
export async function finish(
  { item, operation, lease }: Claimed,
  { store, onFailed }: Working,
  state: ItemState,
  why: Problem | null,
  result: ItemResult | null,
): Promise<Turn> {
  const finished = await store.finish(
    lease,
    { state, problem: why, result },
    {
      who: operation.confirmedBy?.slackId ?? operation.requester.slackId,
      what: "item-finished",
      operation: operation.id,
      detail: {
        person: item.person.email,
        state,
        ...(why ? { why: why.code, told: why.summary } : {}),
        ...(result ? { shown: result.shown } : {}),
      },
    },
  );
  if (finished && (state === "failed" || state === "unknown")) onFailed(why);
  return finished ? "finished" : "lost";
}

/** What is kept of the person as read last. */
export const resultOf = (phone: Phone | undefined): ItemResult => ({
  extension: phone?.extension ?? null,
  numbers: (phone?.numbers ?? []).map(({ number }) => number),
  plan: phone?.plans[0]?.name ?? null,
  site: phone?.site?.name ?? null,
  shown: shownOf(phone),
});

/** For how many ms reads may still show this person as before what another operation of ours wrote. */
export async function mayLagFor(
  { item, operation }: Claimed,
  { store, clock, guards }: Working,
): Promise<number> {
  const at = await store.lastWritten(item.person.zoomId, operation.id);
  return at === null ? 0 : Math.max(0, at.getTime() + guards.settleMs - clock.now().getTime());
}
