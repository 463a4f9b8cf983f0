// What the pacer is told of a call that has its slot: that it left, when, or that it didn't.
import type { Departure } from "../ports/pacer.ts";
import type { PaceLedger, Slot } from "./pace-ledger.ts";
import { beyondUsual } from "./usual.ts";

/**
 * So late is nearly every call: noting it would cost a statement each. What the margin has beyond it is for clocks and
 * timers that differ. Each ms more of this is a ms more of every window, whether calls are late or not.
 */
const FORGIVEN_MS = 4;

/**
 * The departures of one budget. A call was so late: when it went out, and when it arrived as far as its answer tells. Noted
 * when that is later. `track` is told of whatever is written by it.
 */
export function departuresOn(
  ledger: PaceLedger,
  track: (work: Promise<unknown>) => void,
): (slot: Slot, heldUpMs: number) => Departure {
  const longerThanUsual = beyondUsual();
  return (slot, heldUpMs) => {
    let out = Math.max(0, heldUpMs);
    let noted = 0;
    // One word after the other: each begins where the one before has moved the slot to.
    let told: Promise<unknown> = Promise.resolve();
    const tell = (word: () => Promise<void>) => {
      told = told.then(word);
      track(told);
    };
    const note = (late: number) => {
      const to = late - FORGIVEN_MS;
      if (to <= noted) return;
      const from = noted;
      noted = to;
      tell(() => ledger.moved(slot.at + from, slot.at + to));
    };
    note(out);
    return {
      sent(lateBy) {
        out += lateBy;
        note(out);
      },
      answered: (afterMs) => note(out + longerThanUsual(afterMs)),
      missed: () => tell(() => ledger.free(slot.at + noted)),
    };
  };
}
