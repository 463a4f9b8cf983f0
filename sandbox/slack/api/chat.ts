// chat.*: messages, and messages only one person sees.
import { z } from "zod";
import { findMessage } from "../channels.ts";
import { TEAM } from "../members.ts";
import { change, post, remove, wireMessage } from "../messages.ts";
import type { Json, Message } from "../model.ts";
import type { Slack } from "../slack.ts";
import {
  flag,
  json,
  messageBlocks,
  method,
  SlackRefusal,
  text,
  visibleChannel,
  writableChannel,
} from "./method.ts";

const LONGEST_TEXT = 40_000;
/** chat.update is stricter than chat.postMessage, which cuts off. */
const LONGEST_UPDATE = 4000;
const LONGEST_MARKDOWN = 12_000;

const content = {
  text: text.optional(),
  blocks: z.unknown().optional(),
  attachments: json.optional(),
  markdown_text: text.optional(),
  metadata: json.optional(),
};
type Content = { [Key in keyof typeof content]?: unknown };

/** What is to be shown, checked; `undefined` means that nothing was said about it. */
function contentOf(given: Content): {
  text: string | undefined;
  blocks: Json[] | undefined;
  attachments: unknown[] | undefined;
  metadata: unknown;
} {
  const markdown = typeof given.markdown_text === "string" ? given.markdown_text : undefined;
  const words = typeof given.text === "string" ? given.text : undefined;
  const attachments = Array.isArray(given.attachments) ? given.attachments : undefined;
  if (markdown !== undefined) {
    if (words !== undefined || given.blocks !== undefined) throw new SlackRefusal("markdown_text_conflict");
    if (markdown.length > LONGEST_MARKDOWN) throw new SlackRefusal("msg_too_long");
    return {
      text: markdown,
      blocks: [{ type: "markdown", text: markdown }],
      attachments,
      metadata: given.metadata,
    };
  }
  return { text: words, blocks: messageBlocks(given.blocks), attachments, metadata: given.metadata };
}

/** The thread a message belongs in: an answer to an answer goes to the thread's first message (assumed). */
function threadIn(slack: Slack, channel: string, threadTs: string | undefined): string | undefined {
  if (!threadTs) return undefined;
  const parent = findMessage(slack, channel, threadTs);
  if (!parent || parent.onlyFor) throw new SlackRefusal("thread_not_found");
  return parent.threadTs ?? parent.ts;
}

function draftOf(slack: Slack, channel: string, given: Content & { thread_ts?: string | undefined }) {
  const { text: words, blocks, attachments, metadata } = contentOf(given);
  if (!words && !blocks?.length && !attachments?.length) throw new SlackRefusal("no_text");
  const threadTs = threadIn(slack, channel, given.thread_ts);
  return {
    channel,
    user: slack.roll.bot.id,
    text: (words ?? "").slice(0, LONGEST_TEXT),
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(metadata ? { metadata } : {}),
    ...(threadTs ? { threadTs } : {}),
  };
}

/** A message of the app's own that it may change. */
function ownMessage(slack: Slack, channel: string, ts: string, refusal: string): Message {
  const message = findMessage(slack, channel, ts);
  // What only one person sees is not kept by Slack: it can't be found again.
  if (!message || message.onlyFor) throw new SlackRefusal("message_not_found");
  if (message.user !== slack.roll.bot.id) throw new SlackRefusal(refusal);
  return message;
}

export const chat = {
  "chat.postMessage": method({
    scope: "chat:write",
    input: z.looseObject({
      channel: text,
      thread_ts: text.optional(),
      reply_broadcast: flag.optional(),
      ...content,
    }),
    run(slack, given) {
      const channel = writableChannel(slack, given.channel);
      const message = post(slack, draftOf(slack, channel.id, given));
      return { ok: true, channel: channel.id, ts: message.ts, message: wireMessage(slack, message) };
    },
  }),
  "chat.postEphemeral": method({
    scope: "chat:write",
    input: z.looseObject({ channel: text, user: text, thread_ts: text.optional(), ...content }),
    run(slack, given) {
      const channel = writableChannel(slack, given.channel);
      if (!channel.members.includes(given.user)) throw new SlackRefusal("user_not_in_channel");
      const message = post(slack, { ...draftOf(slack, channel.id, given), onlyFor: given.user });
      return { ok: true, message_ts: message.ts };
    },
  }),
  "chat.update": method({
    scope: "chat:write",
    input: z.looseObject({ channel: text, ts: text, ...content }),
    run(slack, given) {
      const channel = writableChannel(slack, given.channel);
      const message = ownMessage(slack, channel.id, given.ts, "cant_update_message");
      if (message.stream?.state === "streaming") throw new SlackRefusal("streaming_state_conflict");
      const { text: words, blocks, attachments, metadata } = contentOf(given);
      if (words === undefined && !blocks && !attachments) throw new SlackRefusal("no_text");
      if ((words ?? "").length > LONGEST_UPDATE) throw new SlackRefusal("msg_too_long");
      // What is not named stays: to take blocks away, an empty list is sent (documented).
      change(slack, message, {
        by: slack.roll.bot.id,
        text: words ?? message.text,
        ...(blocks ? { blocks } : {}),
        ...(attachments ? { attachments } : {}),
        ...(metadata ? { metadata } : {}),
      });
      return {
        ok: true,
        channel: channel.id,
        ts: message.ts,
        text: message.text,
        message: wireMessage(slack, message),
      };
    },
  }),
  "chat.delete": method({
    scope: "chat:write",
    input: z.looseObject({ channel: text, ts: text }),
    run(slack, { channel: id, ts }) {
      const channel = writableChannel(slack, id);
      remove(slack, ownMessage(slack, channel.id, ts, "cant_delete_message"));
      return { ok: true, channel: channel.id, ts };
    },
  }),
  "chat.getPermalink": method({
    input: z.looseObject({ channel: text, message_ts: text }),
    run(slack, { channel: id, message_ts: ts }) {
      const channel = visibleChannel(slack, id, "history");
      const message = findMessage(slack, channel.id, ts);
      if (!message || message.onlyFor) throw new SlackRefusal("message_not_found");
      const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : "";
      const permalink = `${slack.url()}/archives/${channel.id}/p${ts.replace(".", "")}${thread}`;
      return { ok: true, channel: channel.id, permalink, team: TEAM.id };
    },
  }),
};
