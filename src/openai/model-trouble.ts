import OpenAI from "openai";
import { ModelTrouble } from "../ports/language-model.ts";

/** An error of the client's, as one of the port's kinds of trouble. Anything else is a bug, and comes back as it is. */
export function troubleFrom(error: unknown): unknown {
  if (error instanceof ModelTrouble) return error;
  if (!(error instanceof OpenAI.OpenAIError)) return isLostConnection(error) ? unreachable(error) : error;
  if (!(error instanceof OpenAI.APIError))
    return new ModelTrouble("refused", error.message, { cause: error });
  const { status } = error;
  // A stream can end in an error of its own, which has no status any more.
  if (status === 429 || error.code === "rate_limit_exceeded")
    return new ModelTrouble("busy", told(error), { cause: error });
  if (status === undefined) return unreachable(error);
  return status >= 500 || status === 408
    ? unreachable(error)
    : new ModelTrouble("refused", told(error), { cause: error });
}

// Only status and code: a server's message may repeat what it was sent, key and all.
const told = ({ status, code }: InstanceType<typeof OpenAI.APIError>): string =>
  [`the model's server answered ${status ?? "with an error"}`, code].filter(Boolean).join(", ");

const unreachable = (error: unknown): ModelTrouble =>
  new ModelTrouble(
    "unreachable",
    error instanceof OpenAI.APIError && error.status !== undefined
      ? told(error)
      : "the model's server did not answer",
    { cause: error },
  );

/** What `fetch` throws while an answer is read: the body ended early, or the other side hung up. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof TypeError && /terminated|fetch failed|network|socket|aborted/i.test(error.message);
