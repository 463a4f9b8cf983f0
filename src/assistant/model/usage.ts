// What the model costs: counted for every request, and held under a daily limit.
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Policy } from "../../domain/policy.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ModelUsage } from "../../ports/language-model.ts";
import type { Notes } from "../../ports/notes.ts";

/** One text that a model was asked about, in one turn or several. Never the text itself. */
export interface UsageRecord {
  readonly at: Date;
  readonly purpose: "request" | "how-to";
  readonly model: string;
  readonly usage: ModelUsage;
  /** By `model.prices`; null where there is no price for this model. */
  readonly cost: number | null;
  readonly ms: number;
  readonly turns: number;
  /** What answered in the end. */
  readonly router: "rules" | "model";
  readonly ended:
    | "answered"
    | "nothing-usable"
    | "busy"
    | "unreachable"
    | "refused"
    | "stopped"
    | "over-budget";
  /** Which wording of prompts/instructions.md. */
  readonly prompt: string;
}
export type UsageLog = (record: UsageRecord) => void | Promise<void>;

const USAGE = "model-usage";
const QUARTER_MS = 90 * 86_400_000;

/** Keeps what was asked and what it cost for a quarter of a year. Whoever waits for an answer does not wait for this. */
export const keptIn =
  (notes: Notes): ((record: UsageRecord) => Promise<void>) =>
  (record) =>
    notes.put(USAGE, `${record.at.toISOString()} ${randomUUID().slice(0, 8)}`, record, {
      expiresInMs: QUARTER_MS,
    });

export const NO_USAGE: ModelUsage = { input: 0, cached: 0, output: 0 };

export const added = (a: ModelUsage, b: ModelUsage): ModelUsage => ({
  input: a.input + b.input,
  cached: a.cached + b.cached,
  output: a.output + b.output,
});

/** What it cost, in the currency of the price table. */
export function costOf(usage: ModelUsage, model: string, { prices }: Policy["model"]): number | null {
  const price = prices[model];
  if (!price) return null;
  const { input, cached = input, output } = price;
  return ((usage.input - usage.cached) * input + usage.cached * cached + usage.output * output) / 1e6;
}

export interface Budget {
  /** False when the day's tokens are used up. */
  hasLeft(): Promise<boolean>;
  spend(usage: ModelUsage): Promise<void>;
}

/** For whoever runs a known number of texts and looks at what they cost. */
export const NO_LIMIT: Budget = { hasLeft: async () => true, spend: async () => undefined };

const TWO_DAYS_MS = 2 * 86_400_000;
const PROCESSES = 1_000;
const Tokens = z.number().nonnegative();

/**
 * The day's tokens, UTC, over all processes (one budget for the whole program): each keeps its own sum in the notes, so that none overwrites another's.
 * Requests that are under way together may go over the limit by what they use.
 */
export function dailyBudget(means: {
  readonly policy: Policy["model"];
  readonly notes: Notes;
  readonly clock: Clock;
}): Budget {
  const { policy, notes, clock } = means;
  const process = randomUUID();
  let own = { day: "", tokens: 0 };
  const kindOn = (day: string) => `model-tokens:${day}`;
  const today = () => clock.now().toISOString().slice(0, 10);
  return {
    async hasLeft() {
      const kept = await notes.list(kindOn(today()), { limit: PROCESSES });
      const used = kept.reduce((sum, { value }) => sum + (Tokens.safeParse(value).data ?? 0), 0);
      return used < policy.dailyTokens;
    },
    async spend({ input, output }) {
      const day = today();
      own = { day, tokens: (own.day === day ? own.tokens : 0) + input + output };
      await notes.put(kindOn(day), process, own.tokens, { expiresInMs: TWO_DAYS_MS });
    },
  };
}
