import type { Budget, Pacer } from "../ports/pacer.ts";
import type { Database } from "./database.ts";
import { type Gate, openGate } from "./pace-gate.ts";
import { openPaceLedger, type Pace, type PaceLedger } from "./pace-ledger.ts";
import { openPaceMemory } from "./pace-memory.ts";
import { allowanceOf, type RatePlan } from "./rate-table.ts";

export interface PacerOptions {
  readonly ratePlan: RatePlan;
  /** How much of what Zoom allows is ours: others share the account's quota. */
  readonly share: number;
}

/** A window is this much longer than Zoom's second: room for calls that are late as most are. 98.8 % remain. */
const MARGIN_MS = 12;
/** Closer than the window asks for: a call that is late delays itself, and those after it catch up. */
const SPACING = 0.9;

/**
 * Paces calls over all processes of this database: each slot is given one at a time, at the time. Where there can be
 * only one process, slots are kept in memory; the calls of a day are counted in the row everywhere.
 */
export function openPacer(
  database: Database,
  { ratePlan, share }: PacerOptions,
): Pacer & { close(): Promise<void> } {
  const gates = new Map<string, Gate & { readonly ledger: PaceLedger }>();
  const ending = new AbortController();

  function ledgerFor(pace: Pace): PaceLedger {
    const row = openPaceLedger(database.client, pace);
    const { alone } = database;
    if (!alone || pace.perDay !== null) return row;
    const name = `${pace.budget} ${pace.window} ${pace.calls}`;
    const memory = alone.paces.get(name) ?? openPaceMemory(pace, { row, openedAt: alone.openedAt });
    alone.paces.set(name, memory);
    return memory;
  }

  function gateOf(budget: Budget) {
    const name = `${budget.table}/${budget.label}`;
    let gate = gates.get(name);
    if (!gate) {
      const { perSecond, perDay } = allowanceOf(ratePlan, budget);
      const allowed = perSecond * share;
      const calls = Math.max(1, Math.floor(allowed));
      const ledger = ledgerFor({
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
    take: (budget, lane, signal) => gateOf(budget).pass(lane, signal),
    async refused(budget, until) {
      const { ledger } = gateOf(budget);
      await (until ? ledger.park(until) : ledger.hold(1_000));
    },
    async close() {
      ending.abort(new Error("The pacer was closed."));
      await Promise.all([...gates.values()].map((gate) => gate.idle()));
    },
  };
}
