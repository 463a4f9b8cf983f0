// How operations come to an end: their last item is done, nobody confirmed them in time, or their day comes.
import type { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { markUndone } from "./mark-undone.ts";
import { putBack } from "./put-back.ts";

export interface ConclusionMeans {
  readonly store: OperationStore;
  readonly zoom: ZoomReader;
  readonly log: { warn(facts: object, message: string): void };
  /** Nobody confirmed it in time. */
  readonly onExpired: (id: OperationId) => void;
  readonly onConcluded: (operation: Operation) => Promise<void>;
  /** There is work in this operation now. */
  readonly wake: (id: OperationId) => void;
  /** Runs it later, unless this process ends before. */
  readonly after: (ms: number, what: () => void) => void;
}

export interface Conclusions {
  /** Ends the operation where nothing of it is left to do. */
  ifOver(id: OperationId): Promise<void>;
  /** As that, in a moment, once for all that ask meanwhile. */
  soon(id: OperationId): void;
  /** What nobody clicks for: cards expire, days come, and what a dead process left is ended. */
  upkeep(): Promise<void>;
}

/** Whether a long operation is over is looked for this long after an item of it has ended, once for all that end meanwhile. */
const END_LOOK_MS = 250;

/** The ends of operations, as this process sees them: the store lets one process end each. */
export function conclusionsOf(means: ConclusionMeans): Conclusions {
  const { store, zoom, log, wake } = means;
  const toCome = new Set<OperationId>();

  async function ifOver(id: OperationId): Promise<void> {
    const over = await store.conclude(id, (state) => ({
      who: "zac",
      what: "operation-finished",
      operation: id,
      detail: { state },
    }));
    if (!over) return;
    await markUndone(over, store);
    const back = over.undoOf === null && over.size > 1 ? await putBack(over, { store, zoom }) : undefined;
    if (back) wake(back.id);
    await means.onConcluded(over);
  }

  return {
    ifOver,
    soon(id) {
      if (toCome.has(id)) return;
      toCome.add(id);
      means.after(END_LOOK_MS, () => {
        toCome.delete(id);
        // The sweep finds what is over and was not told.
        void ifOver(id).catch((error: unknown) => log.warn({ error }, "an end could not be looked for"));
      });
    },
    async upkeep() {
      const { expired, due, over } = await store.sweep((id) => ({
        who: "zac",
        what: "expired",
        operation: id,
        detail: {},
      }));
      for (const id of expired) means.onExpired(id);
      for (const id of over) await ifOver(id);
      for (const id of due) {
        await store.move(
          id,
          { from: ["scheduled"], to: "confirmed" },
          { who: "zac", what: "confirmed", operation: id, detail: { because: "its day has come" } },
        );
        wake(id);
      }
    },
  };
}
