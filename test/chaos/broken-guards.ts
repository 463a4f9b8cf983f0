// Each guard broken in turn, in a world where it is needed. A run that does not notice proves nothing of the others.
import type { BrokenGuards } from "../../src/core.ts";
import type { Chaos, ChaosResult } from "./run-chaos.ts";

export interface Broken {
  readonly name: string;
  readonly guards: BrokenGuards;
  readonly faults: Readonly<Record<string, number>>;
  readonly mentions: number;
  readonly aimed?: boolean;
  readonly oneWriteAPerson?: boolean;
  /** Where its absence has to show. Whatever else is wrong in that world is no proof that it is missed. */
  readonly shows: "wrong" | "twice" | "unauthorised";
}

const LOST_ANSWERS = { commitThenDrop: 0.3, rate5xx: 0, rate429: 0, commitThenHang: 0, staleMs: 800 };

export const BROKEN: readonly Broken[] = [
  // What is called done was not looked at: reads lag, so the card says what was there before.
  { name: "read-back", guards: { readBack: false }, faults: { staleMs: 800 }, mentions: 0.1, shows: "wrong" },
  // After a lost answer an old read looks as if nothing had been written.
  { name: "settle", guards: { settleMs: 0 }, faults: LOST_ANSWERS, mentions: 0.1, shows: "twice" },
  // A process that is killed leaves a call on its way: whoever takes over before it arrives sends it again.
  {
    name: "lease length",
    // Shorter than a call, and still long enough to be kept by a process that lives. Reads are never old here: so little
    // settling is enough, and with a lease of twice a call's time nothing is done twice.
    guards: { leaseMs: 500, callMs: 8_000, settleMs: 300 },
    faults: { staleMs: 0, rate5xx: 0, rate429: 0, commitThenDrop: 0, commitThenHang: 0 },
    mentions: 0,
    aimed: true,
    // Where Zoom refused the second call while the first is under way, it would be Zoom that keeps it from happening.
    oneWriteAPerson: false,
    shows: "twice",
  },
  // Several click, and several processes take the same item.
  {
    name: "compare-and-set",
    guards: { storage: { compareAndSet: false } },
    faults: {},
    mentions: 0.6,
    shows: "twice",
  },
  // Slack sends again what it has sent.
  { name: "dedupe", guards: { storage: { dedupe: false } }, faults: {}, mentions: 0.6, shows: "twice" },
  // Somebody clicks who may not.
  {
    name: "role re-check",
    guards: { roleRecheck: false },
    faults: {},
    mentions: 0.6,
    shows: "unauthorised",
  },
];

/** The run in which this guard is missing. */
export const runWithout = (
  { guards, faults, mentions, aimed = false, oneWriteAPerson = true }: Broken,
  facts: Pick<Chaos, "databaseUrl" | "seed" | "kills" | "processes">,
): Chaos => ({ ...facts, guards, faults, mentions, aimed, oneWriteAPerson, everyMs: 700, rounds: 1 });

/** Whether that run shows that the guard is missing. */
export const isNoticed = ({ shows }: Broken, result: ChaosResult): boolean => result[shows].length > 0;
