// Where the calls of this process wait for their slots, two lanes to a budget.
import { setTimeout as sleep } from "node:timers/promises";
import type { Departure } from "../ports/pacer.ts";
import type { Lane } from "../ports/zoom.ts";
import { compareClocks } from "./clocks.ts";
import { departuresOn } from "./pace-departures.ts";
import { openLanes } from "./pace-lanes.ts";
import type { Closed, PaceLedger, Slot } from "./pace-ledger.ts";

/** Slots as old as this are let go: this process was stopped meanwhile, and others have gone on. */
const TOO_LATE_MS = 200;

export interface Gate {
  /** Resolves with a Date when the budget is closed until then. Rejects when the signal, or the gate's own, is aborted. */
  pass(lane: Lane, signal?: AbortSignal): Promise<Departure | Date>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}

interface Waiter {
  readonly go: (word: Departure | Date) => void;
  readonly fail: (error: unknown) => void;
}

/** Lets those who wait in this process through, one a slot: whoever waits in front of a screen first. */
export function openGate(ledger: PaceLedger, signal: AbortSignal): Gate {
  const lanes = openLanes<Waiter>();
  const underWay = new Set<Promise<unknown>>();
  const clocks = compareClocks();
  let running: Promise<void> | undefined;

  const track = (work: Promise<unknown>) => {
    const done = work.catch(() => undefined).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const departure = departuresOn(ledger, track);

  /** Nothing goes out on it: its place is free again. */
  const free = (slot: Slot) => track(ledger.free(slot.at));

  /** A slot, and when it comes by this process's own clock. */
  async function reserve(lane: Lane): Promise<{ readonly slot: Slot; readonly due: number } | Closed> {
    signal.throwIfAborted();
    const asked = performance.now();
    const slot = await ledger.give(lane);
    return "at" in slot ? { slot, due: slot.at - clocks.difference(asked, slot.now) } : slot;
  }

  async function run(): Promise<void> {
    while (lanes.someoneWaits()) {
      const lane = lanes.next();
      const reserved = await reserve(lane);
      if ("heldForMs" in reserved) {
        await sleep(reserved.heldForMs + 1, undefined, { signal });
        continue;
      }
      if ("parkedUntil" in reserved) {
        for (const { go } of lanes.empty()) go(reserved.parkedUntil);
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
      const waiter = lanes.take();
      if (waiter) waiter.go(departure(slot, late));
      else free(slot);
    }
  }

  function start(): void {
    if (running !== undefined) return;
    running = run()
      .catch((error: unknown) => {
        for (const { fail } of lanes.empty()) fail(signal.aborted ? signal.reason : error);
      })
      .finally(() => {
        running = undefined;
        if (lanes.someoneWaits()) start();
      });
  }

  return {
    pass: (lane, leaving) =>
      new Promise((resolve, reject) => {
        const aborted = [signal, leaving].find((one) => one?.aborted);
        if (aborted) return reject(aborted.reason);
        const leave = () => {
          lanes.leave(lane, waiter);
          reject(leaving?.reason);
        };
        const waiter: Waiter = {
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
        lanes.add(lane, waiter);
        start();
      }),
    async idle() {
      await running;
      await Promise.all(underWay);
    },
  };
}
