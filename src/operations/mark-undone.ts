// What an undo that is over means for what it took back: all of it is undone, or a part, and the rest can be undone again.
import { type Item, type Operation, UNDOABLE } from "../domain/operation.ts";
import type { OperationStore } from "../ports/operation-store.ts";

const MISSED = ["failed", "stale", "unknown", "skipped"] as const;

/** Marks the operation that was taken back. One of which only a part is undone stays what it was, and says so. */
export async function markUndone(
  { id, state, undoOf, requester, proposal }: Operation,
  store: Pick<OperationStore, "get" | "counts" | "items" | "move">,
): Promise<void> {
  const before = undoOf === null ? undefined : await store.get(undoOf);
  if (!before || !UNDOABLE.some((one) => one === before.state)) return;
  // For want of seats an undo may leave people out.
  const whole = state === "applied" && proposal.left.length === 0;
  const { applied } = await store.counts(id);
  if (!whole && applied === 0 && !(await wroteHalfWay(id, store))) return;
  await store.move(
    before.id,
    { from: [before.state], to: whole ? "undone" : before.state, undoneBy: id },
    {
      who: requester.slackId,
      what: "undone",
      operation: before.id,
      detail: { by: id, ...(whole ? {} : { inPart: applied }) },
    },
  );
}

const wroteHalfWay = async (id: Operation["id"], store: Pick<OperationStore, "items">): Promise<boolean> =>
  (await store.items(id, { states: MISSED })).some(({ records }) =>
    records.some((record) => record.state === "applied"),
  );

/** What a partial undo left as it was: the last one has tried all that was left. */
export interface Rest {
  readonly undo: Operation["id"];
  readonly count: number;
  /** The first of them. */
  readonly items: readonly Item[];
  /** Who was left out of it from the beginning. */
  readonly left: Operation["proposal"]["left"];
}

/** Null where nothing was taken back, or all of it. */
export async function restOf(
  { state, undoneBy }: Pick<Operation, "state" | "undoneBy">,
  store: Pick<OperationStore, "get" | "counts" | "items">,
  limit: number,
): Promise<Rest | null> {
  if (undoneBy === null || state === "undone") return null;
  const { failed, stale, unknown, skipped } = await store.counts(undoneBy);
  const left = (await store.get(undoneBy))?.proposal.left ?? [];
  return {
    undo: undoneBy,
    count: failed + stale + unknown + skipped + left.length,
    left,
    items: await store.items(undoneBy, { states: MISSED, limit }),
  };
}
