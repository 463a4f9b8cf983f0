// Each guard broken in turn, in a world where it is needed. A run that does not notice proves nothing of the others.
import type { BrokenGuards } from "../../src/core.ts";
import type { Chaos } from "./run-chaos.ts";

export interface Broken {
  readonly name: string;
  readonly guards: BrokenGuards;
  readonly faults: Readonly<Record<string, number>>;
  readonly mentions: number;
  readonly workers?: number;
}

const LOST_ANSWERS = { commitThenDrop: 0.3, rate5xx: 0, rate429: 0, commitThenHang: 0, staleMs: 800 };

export const BROKEN: readonly Broken[] = [
  // What is called done was not looked at: reads lag, so the card says what was there before.
  { name: "read-back", guards: { readBack: false }, faults: { staleMs: 800 }, mentions: 0.1 },
  // After a lost answer an old read looks as if nothing had been written.
  { name: "settle", guards: { settleMs: 0 }, faults: LOST_ANSWERS, mentions: 0.1 },
  // A process that is killed leaves a call on its way: whoever takes over before it arrives sends it again. Every call
  // takes two seconds here, and is half-way when it has its effect.
  {
    name: "lease length",
    guards: { leaseMs: 150, settleMs: 1_600 },
    faults: {
      latencyMs: 2_000,
      jitterMs: 0,
      staleMs: 1_500,
      rate5xx: 0,
      commitThenDrop: 0,
      commitThenHang: 0,
    },
    mentions: 0.1,
    workers: 20,
  },
  // Several click, and several processes take the same item.
  {
    name: "compare-and-set",
    guards: { storage: { compareAndSet: false } },
    faults: {},
    mentions: 0.3,
  },
  // Slack sends again what it has sent.
  { name: "dedupe", guards: { storage: { dedupe: false } }, faults: {}, mentions: 0.6 },
  // Somebody clicks who may not.
  { name: "role re-check", guards: { roleRecheck: false }, faults: {}, mentions: 0.6 },
];

/** The run in which this guard is missing. */
export const runWithout = (
  { guards, faults, mentions, workers = 6 }: Broken,
  facts: Pick<Chaos, "databaseUrl" | "seed" | "kills" | "processes">,
): Chaos => ({ ...facts, guards, faults, mentions, workers, everyMs: 700, rounds: 1 });
