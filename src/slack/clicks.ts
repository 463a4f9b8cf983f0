// What a click on a card or a menu does: decided by the core, shown where it was clicked. One file in clicks/ a kind of click.
import type { OperationId } from "../domain/ids.ts";
import { isOpen } from "../domain/operation.ts";
import type { Ask } from "../tools/ask.ts";
import { escapeText, plain } from "./blocks/text.ts";
import { onAgain, onOffer, onUndo } from "./clicks/anew.ts";
import type { ClickMeans } from "./clicks/click-means.ts";
import { onCancel, onConfirm, onGoOn, onStop, type Press } from "./clicks/decide.ts";
import { onPick } from "./clicks/pick.ts";
import { onReveal } from "./clicks/reveal.ts";
import type { Face, FaceMeans } from "./face.ts";
import { send, type Target } from "./target.ts";

export interface Clicks {
  confirm(id: OperationId, target: Target, press?: Press): Promise<void>;
  /** How many it is about, where that has to be typed; null where it doesn't, or nothing waits any more. */
  countOf(id: OperationId): Promise<number | null>;
  /** After many failures: the others, too. */
  goOn(id: OperationId, target: Target): Promise<void>;
  /** The card's own words with all numbers, to the clicker alone and only where they may see them. */
  reveal(id: OperationId, target: Target): Promise<void>;
  /** `why`: told on the card, where it wasn't Cancel that was pressed. */
  cancel(id: OperationId, target: Target, why?: string): Promise<void>;
  stop(id: OperationId, target: Target): Promise<void>;
  undo(id: OperationId, target: Target, key: string | null): Promise<void>;
  /** The failed people again, or all of it. */
  again(id: OperationId, only: "failed" | "all", target: Target, key: string | null): Promise<void>;
  /** A line of a menu. What was picked by words has a card before anything is done. */
  pick(value: string, target: Target, key: string | null, via?: "click" | "words"): Promise<void>;
  /** A button that asks for something else, on the message `pressed`; answered where `shown` says. */
  offer(
    what: Pick<Ask, "tool" | "input">,
    places: { readonly pressed: Target; readonly shown: Target },
    key: string | null,
  ): Promise<void>;
  /** Somebody decided that a leaver keeps the phone for now. */
  leave(email: string, target: Target): Promise<void>;
}

/** Every click is decided anew, whatever the card it was made on shows. */
export function slackClicks(faceMeans: FaceMeans, face: Face): Clicks {
  const means: ClickMeans = { ...faceMeans, ...face };
  const { guarded, store } = means;
  return {
    countOf: async (id) => {
      const operation = await store.get(id);
      return operation && isOpen(operation.state) ? operation.proposal.typed : null;
    },
    confirm: (id, target, press = {}) => guarded(target, () => onConfirm(id, target, press, means)),
    cancel: (id, target, why) => guarded(target, () => onCancel(id, target, why, means)),
    stop: (id, target) => guarded(target, () => onStop(id, target, means)),
    goOn: (id, target) => guarded(target, () => onGoOn(id, target, means)),
    reveal: (id, target) => guarded(target, () => onReveal(id, target, means)),
    undo: (id, target, key) => guarded(target, () => onUndo(id, target, key, means)),
    again: (id, only, target, key) => guarded(target, () => onAgain(id, only, target, key, means)),
    offer: (what, places, key) => guarded(places.shown, () => onOffer(what, places, key, means)),
    pick: (value, target, key, via = "click") =>
      guarded(target, () => onPick(value, target, { key, via }, means)),
    leave: (email, target) =>
      guarded(target, async () => {
        const told = `${escapeText(email)} keeps the phone, says ${escapeText(target.actor.name)}.`;
        await send(plain(told), target, means);
      }),
  };
}
