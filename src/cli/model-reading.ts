// Rules first and a model second, as in Slack, for texts out of a file: through OPENAI_* settings, with every turn counted.
import type { CaseRouter } from "../assistant/interpret-cases.ts";
import { understandingWith } from "../assistant/model/understand-with-model.ts";
import { NO_LIMIT, type UsageRecord } from "../assistant/model/usage.ts";
import { readConfig } from "../config.ts";
import type { Clock } from "../ports/clock.ts";
import { wordsFrom } from "../words.ts";
import { Unusable } from "./terminal.ts";

const clock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export interface ModelReading {
  readonly router: CaseRouter;
  readonly told: () => string;
  readonly model: string;
  readonly records: readonly UsageRecord[];
}

/** Connects to the model the settings name. Throws Unusable when they name none. */
export function modelReading(environment: NodeJS.ProcessEnv): ModelReading {
  const config = readConfig(environment);
  const records: UsageRecord[] = [];
  const words = wordsFrom(config, {
    budget: NO_LIMIT,
    clock,
    usage: (record) => void records.push(record),
  });
  const { model } = words;
  if (model === null)
    throw new Unusable(
      "--router model needs a model: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of yours.",
    );
  const understand = understandingWith(words);
  return {
    model: model.name,
    records,
    router: {
      name: "model",
      interpret: (text, context) => understand(text, { ...context, mayChange: true }),
    },
    told: () => summaryOf(model.name, records),
  };
}

/** What asking came to, in a sentence: for whoever pays for it. */
export function summaryOf(model: string, records: readonly UsageRecord[]): string {
  const tokens = records.reduce((sum, { usage }) => sum + usage.input + usage.output, 0);
  const cost = records.reduce<number | null>(
    (sum, one) => (sum === null || one.cost === null ? null : sum + one.cost),
    0,
  );
  const failed = records.filter(({ ended }) => ended !== "answered");
  const why = [...new Set(failed.map(({ ended }) => ended))].map(
    (ended) => `${ended} ${failed.filter((one) => one.ended === ended).length}`,
  );
  return [
    `${model} was asked about ${records.length} texts`,
    `${tokens} tokens`,
    ...(cost === null ? [] : [`cost ${cost.toFixed(4)}`]),
    failed.length > 0 ? `by rules in the end: ${why.join(", ")}` : "all answered",
  ].join("; ");
}
