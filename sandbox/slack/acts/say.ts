// A message, with or without files; and changing or taking back what one has said.
import { z } from "zod";
import { findMessage, isSeenBy } from "../channels.ts";
import { escapeTyped } from "../escape.ts";
import { fileObject, keepBytes, newFile } from "../files.ts";
import { change, post, remove } from "../messages.ts";
import type { Json, Message } from "../model.ts";
import type { Slack } from "../slack.ts";
import { actor, CannotAct, place } from "./act.ts";

export const SayAct = z.object({
  as: z.string(),
  channel: z.string(),
  text: z.string().default(""),
  thread_ts: z.string().nullish(),
  files: z
    .array(
      z.object({
        name: z.string().min(1),
        base64: z.string(),
        mimetype: z.string().optional(),
        external: z.string().optional(),
      }),
    )
    .default([]),
  /** Another message, passed on with this one. */
  forward: z.object({ channel: z.string(), ts: z.string() }).nullish(),
});

/** A message as Slack puts it into the one that passes it on: its text and files are nowhere but in there. */
function forwarded(slack: Slack, as: string, { channel, ts }: { channel: string; ts: string }): Json {
  const person = actor(slack, as);
  const message = findMessage(slack, place(slack, person, channel).id, ts);
  if (!message || !isSeenBy(message, person.id)) throw new CannotAct("message_not_found");
  return {
    is_msg_unfurl: true,
    is_share: true,
    channel_id: message.channel,
    ts: message.ts,
    author_id: message.user,
    text: message.text,
    fallback: message.text,
    ...(message.files ? { files: message.files.map((id) => fileObject(slack, id)) } : {}),
  };
}

/** Says something as a person. Its events can be delivered again by the ids it answers with. */
export function say(slack: Slack, given: z.infer<typeof SayAct>): Json {
  const person = actor(slack, given.as);
  const channel = place(slack, person, given.channel);
  if (given.text.trim() === "" && given.files.length === 0 && !given.forward) throw new CannotAct("no_text");
  const parent = given.thread_ts ? findMessage(slack, channel.id, given.thread_ts) : undefined;
  if (given.thread_ts && (!parent || !isSeenBy(parent, person.id))) throw new CannotAct("thread_not_found");
  const files = given.files.map(({ name, base64, mimetype, external }) => {
    const bytes = Buffer.from(base64, "base64");
    const file = newFile(slack, {
      name,
      user: person.id,
      size: bytes.length,
      ...(mimetype ? { mimetype } : {}),
      ...(external ? { external } : {}),
    });
    keepBytes(slack, file, bytes);
    file.state = "shared";
    return file.id;
  });
  const threadTs = parent?.threadTs ?? parent?.ts;
  const message = post(slack, {
    channel: channel.id,
    user: person.id,
    text: escapeTyped(slack, given.text, false),
    ...(files.length > 0 ? { files, subtype: "file_share" } : {}),
    ...(given.forward ? { attachments: [forwarded(slack, given.as, given.forward)] } : {}),
    ...(threadTs ? { threadTs } : {}),
  });
  const eventIds = [...slack.events.idsOf(channel.id, message.ts)];
  return { ok: true, channel: channel.id, ts: message.ts, files, event_ids: eventIds };
}

function own(slack: Slack, as: string, named: string, ts: string): Message {
  const person = actor(slack, as);
  const message = findMessage(slack, place(slack, person, named).id, ts);
  if (!message || !isSeenBy(message, person.id)) throw new CannotAct("message_not_found");
  if (message.user !== person.id) throw new CannotAct("cant_update_message");
  return message;
}

export const EditAct = z.object({
  as: z.string(),
  channel: z.string(),
  ts: z.string(),
  text: z.string().min(1),
});

/** Edits a message of one's own. */
export function edit(slack: Slack, { as, channel, ts, text }: z.infer<typeof EditAct>): Json {
  change(slack, own(slack, as, channel, ts), { by: as, text: escapeTyped(slack, text, false) });
  return { ok: true, ts };
}

export const DeleteAct = z.object({ as: z.string(), channel: z.string(), ts: z.string() });

/** Takes back a message of one's own. */
export function takeBack(slack: Slack, { as, channel, ts }: z.infer<typeof DeleteAct>): Json {
  remove(slack, own(slack, as, channel, ts));
  return { ok: true, ts };
}
