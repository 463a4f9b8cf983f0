// What can be made to go wrong. Whether a call is struck depends on the seed, the call and how often it was made since
// the faults were set, never on the clock: the same seed strikes the same calls.
import { createHash } from "node:crypto";
import { z } from "zod";

const share = z.number().min(0).max(1).default(0);
const count = z.number().int().nonnegative().nullable().default(null);

export const Faults = z.strictObject({
  seed: z.number().int().default(1),
  /** Added to each answer: half of it before the write, half after. */
  latencyMs: z.number().nonnegative().default(0),
  jitterMs: z.number().nonnegative().default(0),
  /** Added to each write, before it happens. */
  writeLatencyMs: z.number().nonnegative().default(0),
  /** Refused though the budget has room: other apps share the account's. */
  rate429: share,
  /** No effect, and an answer that may be HTML. */
  rate5xx: share,
  /** The write happens; the connection is cut before the answer. */
  commitThenDrop: share,
  /** The write happens; nothing is ever answered. */
  commitThenHang: share,
  /** Reads show the account as it was this long ago. */
  staleMs: z.number().nonnegative().default(0),
  /** From switching the feature on to the phone user's appearance. */
  enableDelayMs: z.number().nonnegative().default(800),
  /** Calls that a token is good for. */
  tokenExpiresAfter: count,
  /** Calls until the day is used up, counted from now. */
  dailyLimitAfter: count,
  /** Calls a second, by table and label: `{"phone.LIGHT": 40}`. */
  limits: z
    .record(z.string().regex(/^(phone|general)\.(LIGHT|MEDIUM|HEAVY)$/), z.number().positive())
    .default({}),
});
export type Faults = z.infer<typeof Faults>;

/** A call that may be struck, and the number drawn for it: the same for the same call of the same seed. */
export interface Draws {
  /** Between 0 and 1, one for each purpose. */
  next(call: string): (purpose: string) => number;
}

/** Draws for one setting of the faults: they begin anew with the next. */
export function createDraws(seed: number): Draws {
  const made = new Map<string, number>();
  return {
    next(call) {
      const turn = (made.get(call) ?? 0) + 1;
      made.set(call, turn);
      return (purpose) =>
        createHash("sha256").update(`${seed}|${call}|${turn}|${purpose}`).digest().readUInt32BE(0) / 2 ** 32;
    },
  };
}
