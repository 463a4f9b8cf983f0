// Where the language layer meets its model: for the product, and for the command line alone.
import type { ModelMeans } from "./assistant/model/understand-with-model.ts";
import type { Config } from "./config.ts";
import { connectModel } from "./openai/connect-model.ts";
import { tools } from "./tools/registry.ts";

/** What understanding and answering need; a model only where one is configured. Opens nothing. */
export const wordsFrom = (
  { model, policy }: Pick<Config, "model" | "policy">,
  { budget, clock, usage }: Pick<ModelMeans, "budget" | "clock" | "usage">,
): ModelMeans => ({
  model: model ? connectModel({ ...model, api: policy.model.api }) : null,
  tools,
  policy: policy.model,
  budget,
  clock,
  usage,
});
