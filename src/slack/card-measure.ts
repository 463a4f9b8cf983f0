// How often a card is drawn: what waits for a decision and what is over at once, progress with measure.
import { doneOf, isOver, isStopping, isUnderWay } from "../domain/operation.ts";
import type { Card } from "../ports/cards.ts";
import type { Drawing, LookMeans, Looks } from "./card-look.ts";
import { takesAnswers } from "./draw-card.ts";

export const BUSY_EVERY_MS = 2_000;
/** Slack takes 50 updates a minute, of all cards and all processes together; some are left for results. */
export const ANY_EVERY_MS = 1_500;
/** What a command has answered can't be drawn over: one that waits for another gets its turn to end first (decision 2). */
const BEHIND_MS = 12_000;
/** An ephemeral card has few uses: one more sign of life now and then, and the last two are kept for the result. */
const EPHEMERAL_EVERY_MS = 20_000;

export interface CardMeasure {
  /** For how many ms this card has to wait: progress is shown with measure, everything else at once. */
  waits(card: Card, drawing: Drawing): Promise<number>;
  /** Whether there is progress to show on a card that is otherwise up to date. */
  progressed(card: Card, drawing: Drawing): boolean;
  /** The right to show progress now: one process has it for two seconds, and all cards together for a moment. */
  mayShowProgress(card: Card): Promise<boolean>;
  /** The card was drawn just now, and says this. */
  drawn(card: Card, drawing: Drawing): void;
}

/** Remembers when each card was drawn last in this process. */
export function cardMeasure({
  clock,
  notes,
  behind,
}: Pick<LookMeans, "clock" | "notes"> & Pick<Looks, "behind">): CardMeasure {
  const last = new Map<Card["id"], { readonly at: number; readonly done: number }>();
  return {
    async waits(card, { operation, items }) {
      // What waits for a decision is shown at once, too.
      if (!isUnderWay(operation.state) || operation.state === "paused") return 0;
      const now = clock.now().getTime();
      const since = now - (last.get(card.id)?.at ?? 0);
      if (card.kind === "message") return Math.max(0, BUSY_EVERY_MS - since);
      if (card.usesLeft <= 2) return Number.POSITIVE_INFINITY;
      if (card.shown >= operation.version) return Math.max(0, EPHEMERAL_EVERY_MS - since);
      // Not before the result had its chance.
      const begun = now - (operation.confirmedAt?.getTime() ?? 0);
      if (begun < BUSY_EVERY_MS) return BUSY_EVERY_MS - begun;
      const isBehind = card.ts === null && begun < BEHIND_MS && (await behind({ operation, items })) !== null;
      return isBehind ? BEHIND_MS - begun : 0;
    },
    progressed(card, { operation, counts }) {
      if (!(isUnderWay(operation.state) || isStopping(operation)) || operation.size === 1) return false;
      const there =
        card.kind === "message" ? card.ts !== null : takesAnswers(card, clock) && last.has(card.id);
      return there && last.get(card.id)?.done !== doneOf(counts);
    },
    mayShowProgress: async ({ id }) =>
      (await notes.putIfAbsent("progress", String(id), true, { expiresInMs: BUSY_EVERY_MS - 100 })) &&
      (await notes.putIfAbsent("progress", "any", true, { expiresInMs: ANY_EVERY_MS })),
    drawn({ id }, { operation, counts }) {
      if (isOver(operation.state) && !isStopping(operation)) last.delete(id);
      else last.set(id, { at: clock.now().getTime(), done: doneOf(counts) });
    },
  };
}
