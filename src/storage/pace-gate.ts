// Where the calls of this process wait for their slots, two lanes to a budget.
import { setTimeout as sleep } from "node:timers/promises";
import type { Departure } from "../ports/pacer.ts";
import type { Lane } from "../ports/zoom.ts";
import { compareClocks } from "./clocks.ts";
import type { Closed, PaceLedger, Slot } from "./pace-ledger.ts";
import { beyondUsual } from "./usual.ts";

/** Slots as old as this are let go: this process was stopped meanwhile, and others have gone on. */
const TOO_LATE_MS = 200;
/**
 * So late is nearly every call: noting it would cost a statement each. What the margin has beyond it is for clocks and
 * timers that differ. Each ms more of this is a ms more of every window, whether calls are late or not.
 */
const FORGIVEN_MS = 4;
/** After so many interactive calls in a row, one bulk call that waits goes first. */
const INTERACTIVE_RUN = 9;

export interface Gate {
  /** Resolves with a Date when the budget is closed until then. Rejects when the signal, or the gate's own, is aborted. */
  pass(lane: Lane, signal?: AbortSignal): Promise<Departure | Date>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}
interface Waiter {
  readonly lane: Lane;
  readonly go: (word: Departure | Date) => void;
  readonly fail: (error: unknown) => void;
}

/** Lets those who wait in this process through, one a slot: whoever waits in front of a screen first. */
export function openGate(ledger: PaceLedger, signal: AbortSignal): Gate {
  const waiting: Record<Lane, Waiter[]> = { interactive: [], bulk: [] };
  const underWay = new Set<Promise<unknown>>();
  const clocks = compareClocks();
  const longerThanUsual = beyondUsual();
  let interactiveRun = 0;
  let running: Promise<void> | undefined;

  const someoneWaits = () => waiting.interactive.length + waiting.bulk.length > 0;
  const laneNext = (): Lane =>
    waiting.interactive.length > 0 && (interactiveRun < INTERACTIVE_RUN || waiting.bulk.length === 0)
      ? "interactive"
      : "bulk";

  function next(): Waiter | undefined {
    const lane = laneNext();
    interactiveRun = lane === "interactive" ? interactiveRun + 1 : 0;
    return waiting[lane].shift();
  }

  const track = (work: Promise<unknown>) => {
    const done = work.catch(() => undefined).finally(() => underWay.delete(done));
    underWay.add(done);
  };

  /** Nothing goes out on it: its place is free again. */
  const free = (slot: Slot) => track(ledger.free(slot.at));

  /** A call was so late: when it went out, and when it arrived as far as its answer tells. Noted when that is later. */
  function departure(slot: Slot, heldUpMs: number): Departure {
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
  }

  /** A slot, and when it comes by this process's own clock. */
  async function reserve(lane: Lane): Promise<{ readonly slot: Slot; readonly due: number } | Closed> {
    signal.throwIfAborted();
    const asked = performance.now();
    const slot = await ledger.give(lane);
    return "at" in slot ? { slot, due: slot.at - clocks.difference(asked, slot.now) } : slot;
  }

  /** Everybody who waits in this process, of both lanes. */
  const all = () => [...waiting.interactive.splice(0), ...waiting.bulk.splice(0)];

  async function run(): Promise<void> {
    while (someoneWaits()) {
      const lane = laneNext();
      const reserved = await reserve(lane);
      if ("heldForMs" in reserved) {
        await sleep(reserved.heldForMs + 1, undefined, { signal });
        continue;
      }
      if ("parkedUntil" in reserved) {
        for (const { go } of all()) go(reserved.parkedUntil);
        return;
      }
      const { slot, due } = reserved;
      const wait = due - performance.now();
      // Rounded down: timers come late rather than early, and the margin has room for the rest of a millisecond.
      if (wait >= 1) await sleep(Math.floor(wait), undefined, { signal });
      const late = performance.now() - due;
      if (late > TOO_LATE_MS) {
        free(slot);
        continue;
      }
      const waiter = next();
      if (waiter) waiter.go(departure(slot, late));
      else free(slot);
    }
  }

  function start(): void {
    if (running !== undefined) return;
    running = run()
      .catch((error: unknown) => {
        for (const { fail } of all()) fail(signal.aborted ? signal.reason : error);
      })
      .finally(() => {
        running = undefined;
        if (someoneWaits()) start();
      });
  }

  return {
    pass: (lane, leaving) =>
      new Promise((resolve, reject) => {
        const aborted = [signal, leaving].find((one) => one?.aborted);
        if (aborted) return reject(aborted.reason);
        const leave = () => {
          const place = waiting[lane].indexOf(waiter);
          if (place >= 0) waiting[lane].splice(place, 1);
          reject(leaving?.reason);
        };
        const waiter: Waiter = {
          lane,
          go(word) {
            leaving?.removeEventListener("abort", leave);
            resolve(word);
          },
          fail(error) {
            leaving?.removeEventListener("abort", leave);
            reject(error);
          },
        };
        leaving?.addEventListener("abort", leave);
        waiting[lane].push(waiter);
        start();
      }),
    async idle() {
      await running;
      await Promise.all(underWay);
    },
  };
}
