// Posting, changing and removing messages; and how a message is told to the app.
import { withIds } from "./block-kit/check.ts";
import { audienceOf, channelById, findMessage, messagesIn } from "./channels.ts";
import { fileObject } from "./files.ts";
import { APP_ID, BOT_ID, TEAM } from "./members.ts";
import { isJson, type Json, type Message } from "./model.ts";
import { nextId, nextTs, type Slack } from "./slack.ts";

/** What a message is made from. */
export interface Draft {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: unknown[];
  readonly metadata?: unknown;
  readonly files?: readonly string[];
  readonly threadTs?: string;
  readonly subtype?: string;
  readonly onlyFor?: string;
  readonly stream?: Message["stream"];
}

const isTheApps = (slack: Slack, message: Message): boolean => message.user === slack.roll.bot.id;

/** A message in the shape of Slack's API. */
export function wireMessage(slack: Slack, message: Message): Json {
  const replies = repliesTo(slack, message);
  return {
    type: "message",
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: TEAM.id,
    ...(message.botId ? { bot_id: message.botId, app_id: APP_ID } : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.files ? { files: message.files.map((id) => fileObject(slack, id)) } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions?.length
      ? { reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })) }
      : {}),
    ...(message.threadTs
      ? { thread_ts: message.threadTs, parent_user_id: parentOf(slack, message)?.user }
      : {}),
    ...(replies.length > 0
      ? { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
      : {}),
  };
}

const parentOf = (slack: Slack, message: Message): Message | undefined =>
  message.threadTs ? findMessage(slack, message.channel, message.threadTs) : undefined;

/** Answers come after what they answer: looking from the end stops there. */
function repliesTo(slack: Slack, message: Message): Message[] {
  if (message.threadTs) return [];
  const replies: Message[] = [];
  const messages = messagesIn(slack, message.channel);
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const one = messages[index];
    if (!one || one.ts === message.ts) break;
    if (one.threadTs === message.ts && one.onlyFor === undefined) replies.unshift(one);
  }
  return replies;
}

const CHANNEL_TYPES = { public: "channel", private: "group", im: "im" } as const;
const MESSAGE_EVENTS = { public: "message.channels", private: "message.groups", im: "message.im" } as const;

/** Sends an event about a message, when the app is in the channel and has subscribed to such. */
function announce(slack: Slack, message: Message, event: Json): void {
  const channel = channelById(slack, message.channel);
  if (!channel?.members.includes(slack.roll.bot.id) || message.onlyFor) return;
  slack.events.send(MESSAGE_EVENTS[channel.kind], {
    type: "message",
    ...event,
    channel: channel.id,
    channel_type: CHANNEL_TYPES[channel.kind],
    event_ts: event.event_ts ?? message.ts,
  });
}

const nudge = (slack: Slack, { channel, ts, threadTs }: Message, message: Message): void =>
  slack.nudges.publish(
    { type: "message", channel, ts, ...(threadTs ? { thread_ts: threadTs } : {}) },
    audienceOf(slack, message),
  );

/** Puts a message where it belongs and tells everybody concerned: pages, and the app by `message` and `app_mention`. */
export function post(slack: Slack, draft: Draft): Message {
  const { blocks, files, ...rest } = draft;
  const message: Message = {
    ...rest,
    ts: nextTs(slack),
    ...(draft.user === slack.roll.bot.id ? { botId: BOT_ID } : {}),
    ...(blocks ? { blocks: withIds(blocks, () => nextId(slack, "b")) } : {}),
    ...(files ? { files: [...files] } : {}),
  };
  messagesIn(slack, message.channel).push(message);
  if (isTheApps(slack, message)) slack.statuses.delete(`${message.channel}:${message.threadTs ?? ""}`);
  for (const id of message.files ?? []) {
    const file = slack.data.files[id];
    file?.shares.push({
      channel: message.channel,
      ts: message.ts,
      ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    });
  }
  slack.store.save();
  nudge(slack, message, message);

  const event = { ...wireMessage(slack, message) };
  const mention = (): void => {
    const channel = channelById(slack, message.channel);
    // In a direct conversation everything is meant for the app: there is no twin.
    if (channel?.kind === "im" || isTheApps(slack, message) || !channel?.members.includes(slack.roll.bot.id))
      return;
    if (!message.text.includes(`<@${slack.roll.bot.id}`)) return;
    const { subtype: _, files: own, ...rest } = event;
    const plain = own && !slack.faults.settings.mentionWithoutFiles ? { ...rest, files: own } : rest;
    slack.events.send("app_mention", {
      ...plain,
      type: "app_mention",
      channel: message.channel,
      event_ts: message.ts,
    });
  };
  if (slack.faults.settings.mentionFirst) mention();
  announce(slack, message, slack.faults.settings.fileStubs ? withStubs(event) : event);
  if (!slack.faults.settings.mentionFirst) mention();
  return message;
}

/** Files of people from another company come as stubs: only `files.info` tells more. */
const withStubs = (event: Json): Json =>
  Array.isArray(event.files)
    ? {
        ...event,
        files: event.files.map((file) => ({
          id: isJson(file) ? file.id : file,
          mode: "file_access",
          file_access: "check_file_info",
        })),
      }
    : event;

/** Changes a message in place; the app hears of it as `message_changed`. */
export function change(
  slack: Slack,
  message: Message,
  {
    by,
    silent = false,
    ...parts
  }: { by: string; silent?: boolean } & Partial<
    Pick<Message, "text" | "attachments" | "metadata"> & { blocks: readonly Json[] }
  >,
): void {
  const before = wireMessage(slack, message);
  const { blocks, ...others } = parts;
  Object.assign(message, others);
  if (blocks) message.blocks = withIds(blocks, () => nextId(slack, "b"));
  if (!silent) message.edited = { user: by, ts: nextTs(slack) };
  slack.store.save();
  nudge(slack, message, message);
  if (silent) return;
  announce(slack, message, {
    subtype: "message_changed",
    hidden: true,
    ts: message.edited?.ts,
    event_ts: message.edited?.ts,
    message: wireMessage(slack, message),
    previous_message: before,
  });
}

/** Takes a message away; the app hears of it as `message_deleted`. */
export function remove(slack: Slack, message: Message): void {
  const before = wireMessage(slack, message);
  const messages = messagesIn(slack, message.channel);
  messages.splice(messages.indexOf(message), 1);
  slack.store.save();
  nudge(slack, message, message);
  const ts = nextTs(slack);
  announce(slack, message, {
    subtype: "message_deleted",
    hidden: true,
    ts,
    event_ts: ts,
    deleted_ts: message.ts,
    previous_message: before,
  });
}

/** Tells open pages that a message looks different now, without it counting as an edit. */
export function refresh(slack: Slack, message: Message): void {
  slack.store.save();
  nudge(slack, message, message);
}
