// What can't be recorded is not acknowledged (law 6): nothing was done, and whoever waits is told so where Slack says how.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { escapeText } from "./blocks/text.ts";
import type { Respond } from "./respond.ts";

const Payload = z.object({
  response_url: z.string().optional(),
  event: z
    .object({
      type: z.string(),
      channel: z.string(),
      channel_type: z.string().optional(),
      user: z.string(),
      ts: z.string(),
      thread_ts: z.string().optional(),
    })
    .optional(),
});

const AWAY = "I can't reach my database, so nothing was done and nothing was changed.";

export interface UnrecordedMeans {
  readonly client: Pick<WebClient, "chat">;
  readonly respond: Respond;
  readonly log: { warn(facts: object, message: string): void };
}

/** Tells whoever sent this payload that it came to nothing; who said something that wasn't to Zac is told nothing. */
export async function tellUnrecorded(
  body: unknown,
  { client, respond, log }: UnrecordedMeans,
): Promise<void> {
  const read = Payload.safeParse(body);
  if (!read.success) return;
  const { response_url, event } = read.data;
  try {
    if (response_url)
      return await respond(response_url, {
        text: `${AWAY} Try again in a minute.`,
        response_type: "ephemeral",
        replace_original: false,
      });
    const toZac = event?.type === "app_mention" || (event?.type === "message" && event.channel_type === "im");
    if (!event || !toZac) return;
    // Slack brings a message again by itself, after a minute and after five.
    const text = escapeText(`${AWAY} If I haven't answered in five minutes, ask again.`);
    const { channel, user, ts, thread_ts = ts } = event;
    if (event.type === "message") await client.chat.postMessage({ channel, thread_ts, text });
    else await client.chat.postEphemeral({ channel, user, thread_ts, text });
  } catch (error) {
    log.warn({ error }, "could not even say that nothing could be recorded");
  }
}
