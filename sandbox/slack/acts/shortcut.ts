// Shortcuts (from a message's menu, or from anywhere), asking a menu for its options, and the Stop of a stream.
import { z } from "zod";
import { findMessage, isSeenBy, messagesIn } from "../channels.ts";
import { newResponseUrl } from "../delivery/response-urls.ts";
import { APP_ID } from "../members.ts";
import { refresh, wireMessage } from "../messages.ts";
import type { Json } from "../model.ts";
import { keyOfSession } from "../sessions.ts";
import { nextTs, type Slack } from "../slack.ts";
import { actor, bring, CannotAct, newTrigger, payloadName, payloadTeam, payloadUser, place } from "./act.ts";

export const ShortcutAct = z.object({
  as: z.string(),
  callback_id: z.string(),
  channel: z.string().optional(),
  ts: z.string().optional(),
});

/** Uses a shortcut as a person. */
export async function shortcut(slack: Slack, given: z.infer<typeof ShortcutAct>): Promise<Json> {
  const person = actor(slack, given.as);
  const known = slack.manifest.features.shortcuts.find(({ callback_id: id }) => id === given.callback_id);
  if (!known) throw new CannotAct("unknown_shortcut");
  const common = {
    callback_id: known.callback_id,
    trigger_id: newTrigger(slack, person),
    team: payloadTeam,
    user: payloadUser(person),
    api_app_id: APP_ID,
    token: "deprecated",
    action_ts: nextTs(slack),
    enterprise: null,
    is_enterprise_install: false,
  };
  let about: Json = { type: "shortcut" };
  if (known.type === "message") {
    const channel = place(slack, person, given.channel ?? "");
    const message = findMessage(slack, channel.id, given.ts ?? "");
    if (!message || !isSeenBy(message, person.id) || message.onlyFor)
      throw new CannotAct("message_not_found");
    about = {
      type: "message_action",
      channel: { id: channel.id, name: payloadName(channel) },
      message_ts: message.ts,
      message: wireMessage(slack, message),
      response_url: newResponseUrl(slack, { channel: channel.id, user: person.id }),
    };
  }
  const brought = await bring(slack, "interactive", { ...common, ...about });
  return brought.ok
    ? { ok: true, trigger_id: common.trigger_id, ackMs: brought.ackMs }
    : { ok: false, error: brought.error, ackMs: brought.ackMs };
}

/** A message that is being written, or the thread in which the app is at work. */
export const StopAct = z
  .object({
    as: z.string(),
    channel: z.string(),
    ts: z.string().optional(),
    thread_ts: z.string().optional(),
  })
  .refine(({ ts, thread_ts }) => ts !== undefined || thread_ts !== undefined, "ts or thread_ts");

/** Presses Stop: what is being written in that thread ends, and the app is told. Its status it has to change itself. */
export function stopStream(slack: Slack, given: z.infer<typeof StopAct>): Json {
  const person = actor(slack, given.as);
  const channel = place(slack, person, given.channel);
  const named = findMessage(slack, channel.id, given.ts ?? given.thread_ts ?? "");
  const threadTs = named?.threadTs ?? named?.ts;
  const written = messagesIn(slack, channel.id).filter(
    ({ stream, ...message }) =>
      stream?.state === "streaming" &&
      (given.ts === undefined ? message.threadTs === threadTs : message.ts === given.ts),
  );
  const atWork = slack.sessions.get(keyOfSession(channel.id, threadTs ?? "")) === "processing";
  if (written.length === 0 && (given.ts !== undefined || !atWork))
    throw new CannotAct("message_not_in_streaming_state");
  for (const message of written) {
    if (message.stream) message.stream.state = "stopped-by-user";
    refresh(slack, message);
  }
  slack.events.send("agent_session_stopped", {
    type: "agent_session_stopped",
    channel: channel.id,
    thread_ts: threadTs,
    user: person.id,
    streaming_message_ts: written.map(({ ts }) => ts),
    event_ts: nextTs(slack),
  });
  return { ok: true };
}
