// Whose turn it is to be drawn: the cards of one operation one after the other, however many ask for it at once.
import type { OperationId } from "../domain/ids.ts";
import type { Clock } from "../ports/clock.ts";

export interface CardTurns {
  /** A turn now, or one more after the turn that is under way. Never throws. */
  now(id: OperationId): Promise<void>;
  /** A turn in so many ms, unless one is to come already. */
  soon(id: OperationId, ms: number): void;
  /** A turn for what has moved: at most one in `everyMs`, and never none after the last move. */
  moved(id: OperationId, everyMs: number): void;
  /** Nothing will move here any more. */
  forget(id: OperationId): void;
}

/** Gives the turns. `draw` is what is done in each; what it throws goes to `onFailed`. */
export function cardTurns(
  draw: (id: OperationId) => Promise<void>,
  {
    clock,
    onFailed,
  }: { readonly clock: Clock; readonly onFailed: (id: OperationId, error: unknown) => void },
): CardTurns {
  const underWay = new Map<OperationId, Promise<void>>();
  const again = new Set<OperationId>();
  const movedAt = new Map<OperationId, number>();
  const later = new Map<OperationId, NodeJS.Timeout>();

  async function untilNobodyAsks(id: OperationId): Promise<void> {
    do {
      again.delete(id);
      await draw(id);
    } while (again.has(id));
  }

  function now(id: OperationId): Promise<void> {
    const current = underWay.get(id);
    if (current !== undefined) {
      again.add(id);
      return current;
    }
    const turn = untilNobodyAsks(id)
      .catch((error: unknown) => onFailed(id, error))
      .finally(() => underWay.delete(id));
    underWay.set(id, turn);
    return turn;
  }

  function soon(id: OperationId, ms: number): void {
    if (later.has(id)) return;
    const timer = setTimeout(() => {
      later.delete(id);
      void now(id);
    }, ms);
    timer.unref();
    later.set(id, timer);
  }

  return {
    now,
    soon,
    moved(id, everyMs) {
      if (later.has(id)) return;
      const at = clock.now().getTime();
      const wait = Math.max(0, everyMs - (at - (movedAt.get(id) ?? 0)));
      movedAt.set(id, at + wait);
      if (wait === 0) void now(id);
      else soon(id, wait);
    },
    forget: (id) => void movedAt.delete(id),
  };
}
