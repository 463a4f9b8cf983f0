// assistant.threads.*: what the app is doing, what its thread is called, what one might ask it.
import { z } from "zod";
import { channelById, findMessage } from "../channels.ts";
import type { Slack } from "../slack.ts";
import { json, method, needScope, SlackRefusal, text } from "./method.ts";

const MOST_PROMPTS = 4;
const MOST_LOADING_MESSAGES = 10;

const Prompts = z.array(z.looseObject({ title: z.string().min(1), message: z.string().min(1) }));

/** A conversation the app is in. */
function channelAndMembers(slack: Slack, id: string): readonly string[] {
  const channel = channelById(slack, id);
  if (!channel?.members.includes(slack.roll.bot.id)) throw new SlackRefusal("channel_not_found");
  return channel.members;
}

function knownThread(slack: Slack, channel: string, threadTs: string): void {
  if (!findMessage(slack, channel, threadTs)) throw new SlackRefusal("invalid_thread_ts");
}

export const assistant = {
  "assistant.threads.setStatus": method({
    input: z.looseObject({
      channel_id: text,
      thread_ts: text,
      status: text,
      loading_messages: json.optional(),
    }),
    run(slack, { channel_id: channel, thread_ts: threadTs, status, loading_messages: loading }) {
      // Either will do: the newer scope is the wider one.
      if (!slack.scopes.has("assistant:write")) needScope(slack, "chat:write");
      const members = channelAndMembers(slack, channel);
      knownThread(slack, channel, threadTs);
      if (Array.isArray(loading) && loading.length > MOST_LOADING_MESSAGES)
        throw new SlackRefusal("invalid_arguments");
      const key = `${channel}:${threadTs}`;
      if (status === "") slack.statuses.delete(key);
      else slack.statuses.set(key, status);
      slack.nudges.publish({ type: "status", channel, thread_ts: threadTs, text: status }, members);
      return { ok: true };
    },
  }),
  "assistant.threads.setTitle": method({
    scope: "assistant:write",
    input: z.looseObject({ channel_id: text, thread_ts: text, title: text }),
    run(slack, { channel_id: channel, thread_ts: threadTs, title }) {
      channelAndMembers(slack, channel);
      knownThread(slack, channel, threadTs);
      slack.data.titles[`${channel}:${threadTs}`] = title;
      slack.store.save();
      return { ok: true };
    },
  }),
  "assistant.threads.setSuggestedPrompts": method({
    scope: "assistant:write",
    input: z.looseObject({
      channel_id: text,
      thread_ts: text.optional(),
      title: text.optional(),
      prompts: json,
    }),
    run(slack, { channel_id: channel, thread_ts: threadTs, title, prompts }) {
      const members = channelAndMembers(slack, channel);
      if (threadTs) knownThread(slack, channel, threadTs);
      const read = Prompts.safeParse(prompts);
      if (!read.success || read.data.length === 0) throw new SlackRefusal("invalid_arguments");
      if (read.data.length > MOST_PROMPTS) throw new SlackRefusal("too_many_prompts");
      slack.data.prompts[threadTs ? `${channel}:${threadTs}` : channel] = {
        title: title ?? "",
        prompts: read.data.map((one) => ({ title: one.title, message: one.message })),
      };
      slack.store.save();
      slack.nudges.publish({ type: "prompts", channel }, members);
      return { ok: true };
    },
  }),
};
