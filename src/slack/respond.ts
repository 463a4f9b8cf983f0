import type { KnownBlock } from "@slack/types";

export interface Response {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
}

/** Slack refuses this answer, and would again: the URL is used up or too old, or the blocks are wrong. */
export class NotTaken extends Error {
  override readonly name = "NotTaken";
}

/** Answers at a response_url. Throws when Slack does not take it. */
export type Respond = (url: string, response: Response) => Promise<void>;

/** Only Slack's own answers are ever posted to: the URL came in a payload, and is held to the host we talk to. */
export function respondAt(allowedOrigins: readonly string[]): Respond {
  return async (url, response) => {
    const { origin, hostname } = new URL(url);
    if (!allowedOrigins.includes(origin) && hostname !== "hooks.slack.com")
      throw new Error(`not a response_url of Slack: ${hostname}`);
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(response),
      redirect: "error",
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.ok) return;
    const words = `response_url answered ${answer.status}: ${(await answer.text()).slice(0, 100)}`;
    throw answer.status >= 400 && answer.status < 500 && answer.status !== 429
      ? new NotTaken(words)
      : new Error(words);
  };
}
