import { setTimeout as sleep } from "node:timers/promises";
import type { Budget, Pacer } from "../ports/pacer.ts";
import type { Lane } from "../ports/zoom.ts";
import type { Database } from "./database.ts";
import { openPaceLedger, type PaceLedger, type Slot } from "./pace-ledger.ts";
import { allowanceOf, type RatePlan } from "./rate-table.ts";

export interface PacerOptions {
  readonly ratePlan: RatePlan;
  /** How much of what Zoom allows is ours: others share the account's quota. */
  readonly share: number;
}

/** Clocks and networks bring calls early or late: a window is this much longer than Zoom's second. 97.6 % of the rate remain. */
const MARGIN_MS = 25;
/** Closer than the window asks for: a call that is late delays itself, and those after it catch up. */
const SPACING = 0.9;
/** Slots as old as this are let go: this process was stopped meanwhile, and others have gone on. */
const TOO_LATE_MS = 200;
const NOTED_FROM_MS = 2;
/** After so many interactive calls in a row, one bulk call that waits goes first. */
const INTERACTIVE_RUN = 9;
const ASK_AGAIN_MS = 30_000;

/** Paces calls over all processes of this database: each slot is one row's, given one at a time, at the time. */
export function openPacer(
  { client }: Database,
  { ratePlan, share }: PacerOptions,
): Pacer & { close(): Promise<void> } {
  const gates = new Map<string, Gate & { readonly ledger: PaceLedger }>();
  const ending = new AbortController();

  function gateOf(budget: Budget) {
    const name = `${budget.table}/${budget.label}`;
    let gate = gates.get(name);
    if (!gate) {
      const { perSecond, perDay } = allowanceOf(ratePlan, budget);
      const allowed = perSecond * share;
      const calls = Math.max(1, Math.floor(allowed));
      const ledger = openPaceLedger(client, {
        budget: name,
        calls,
        window: (calls / allowed) * 1_000 + MARGIN_MS,
        spacing: (1_000 / allowed) * SPACING,
        perDay: perDay === null ? null : Math.floor(perDay * share),
      });
      gate = { ledger, ...openGate(ledger, ending.signal) };
      gates.set(name, gate);
    }
    return gate;
  }

  return {
    take: (budget, lane) => gateOf(budget).pass(lane),
    async refused(budget, until) {
      const { ledger } = gateOf(budget);
      await (until ? ledger.park(until) : ledger.hold(1_000));
    },
    parkedUntil: (budget) => gateOf(budget).ledger.parkedUntil(),
    async close() {
      ending.abort(new Error("The pacer was closed."));
      await Promise.all([...gates.values()].map((gate) => gate.idle()));
    },
  };
}

interface Gate {
  pass(lane: Lane): Promise<void>;
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>;
}
interface Waiter {
  readonly lane: Lane;
  readonly go: () => void;
  readonly fail: (error: unknown) => void;
}

/** Lets those who wait in this process through, one a slot: whoever waits in front of a screen first. */
function openGate(ledger: PaceLedger, signal: AbortSignal): Gate {
  const waiting: Record<Lane, Waiter[]> = { interactive: [], bulk: [] };
  const underWay = new Set<Promise<unknown>>();
  const clocks = compareClocks();
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

  /** A slot, and when it comes by this process's own clock. */
  async function reserve(lane: Lane): Promise<{ readonly slot: Slot; readonly due: number }> {
    for (;;) {
      signal.throwIfAborted();
      const asked = performance.now();
      const slot = await ledger.give(lane);
      if ("closedForMs" in slot) {
        await sleep(Math.min(slot.closedForMs, ASK_AGAIN_MS) + 1, undefined, { signal });
        continue;
      }
      return { slot, due: slot.at - clocks.difference(asked, slot.now) };
    }
  }

  async function run(): Promise<void> {
    while (someoneWaits()) {
      const lane = laneNext();
      const { slot, due } = await reserve(lane);
      const wait = due - performance.now();
      // Rounded down: timers come late rather than early, and the margin has room for the rest of a millisecond.
      if (wait >= 1) await sleep(Math.floor(wait), undefined, { signal });
      const late = performance.now() - due;
      if (late > TOO_LATE_MS) {
        track(ledger.wentOut(slot, null));
        continue;
      }
      if (late > NOTED_FROM_MS) track(ledger.wentOut(slot, slot.at + late));
      next()?.go();
    }
  }

  function start(): void {
    running ??= run()
      .catch((error: unknown) => {
        for (const lane of ["interactive", "bulk"] as const)
          for (const waiter of waiting[lane].splice(0)) waiter.fail(signal.aborted ? signal.reason : error);
      })
      .finally(() => {
        running = undefined;
        if (someoneWaits()) start();
      });
  }

  return {
    pass: (lane) =>
      new Promise((go, fail) => {
        if (signal.aborted) return fail(signal.reason);
        waiting[lane].push({ lane, go, fail });
        start();
      }),
    async idle() {
      await running;
      await Promise.all(underWay);
    },
  };
}

const SAMPLES = 64;

/**
 * How far the database's clock is from this process's. It was read somewhere between question and answer, so the
 * quickest answer of the last ones tells best; one that took long, on a busy machine, would shift a slot by half of it.
 */
function compareClocks() {
  const samples: { readonly took: number; readonly difference: number }[] = [];
  return {
    difference(asked: number, theirs: number): number {
      const answered = performance.now();
      samples.push({ took: answered - asked, difference: theirs - (asked + answered) / 2 });
      if (samples.length > SAMPLES) samples.shift();
      let best = samples[0];
      for (const sample of samples) if (best === undefined || sample.took <= best.took) best = sample;
      return best?.difference ?? 0;
    },
  };
}
