// Where an answer goes: beside a command only its asker sees it; elsewhere it is a message of Zac's in the thread.
import type { WebClient } from "@slack/web-api";
import type { Actor } from "../domain/actor.ts";
import { type Message, section } from "./blocks/text.ts";
import type { Place } from "./cards.ts";
import type { Respond } from "./respond.ts";

/** Who asked, and where the answer goes. */
export interface Target {
  readonly actor: Actor;
  /** `ephemeral`: only the asker sees it, and it is sent through `responseUrl` while that is good. */
  readonly kind: "ephemeral" | "message";
  readonly channel: string;
  readonly thread: string | null;
  readonly responseUrl: string | null;
  /** The message that was clicked, or is to be drawn over. */
  readonly ts: string | null;
  /** Nobody else reads along. */
  readonly private: boolean;
}

/** The same place, but a message of its own. */
export const beside = (target: Target): Target => ({ ...target, ts: null });

/** Where a card that answers there is to live. */
export const placeOf = ({ kind, channel, thread, responseUrl, ts, actor }: Target): Place => ({
  kind,
  viewer: actor.slackId,
  channel,
  thread,
  responseUrl,
  ts,
});

/** Sends a message to its place: over the clicked one, or as a new one. Returns its ts, where Slack tells it. */
export async function send(
  { text, blocks }: Message,
  target: Target,
  { client, respond }: { readonly client: WebClient; readonly respond: Respond },
): Promise<string | null> {
  const body = { text, blocks: [...blocks] };
  if (target.kind === "ephemeral" && target.responseUrl) {
    await respond(target.responseUrl, {
      ...body,
      response_type: "ephemeral",
      replace_original: target.ts !== null,
    });
    return null;
  }
  if (target.ts) {
    await client.chat.update({ channel: target.channel, ts: target.ts, ...body });
    return target.ts;
  }
  const { ts } = await client.chat.postMessage({
    channel: target.channel,
    ...body,
    unfurl_links: false,
    unfurl_media: false,
    ...(target.thread ? { thread_ts: target.thread } : {}),
  });
  return ts ?? null;
}

/** A sentence only whoever clicked sees; what was clicked stays as it is. */
export async function whisper(
  text: string,
  target: Target,
  means: { readonly client: WebClient; readonly respond: Respond },
): Promise<void> {
  if (target.responseUrl)
    await means.respond(target.responseUrl, { text, response_type: "ephemeral", replace_original: false });
  else await send({ text, blocks: [section(text)] }, beside(target), means);
}
