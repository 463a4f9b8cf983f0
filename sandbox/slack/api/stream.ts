// chat.startStream and its fellows: a message that grows while it is written, and is cut off after five minutes.
import { z } from "zod";
import { withIds } from "../block-kit/check.ts";
import { findMessage } from "../channels.ts";
import { post, refresh, wireMessage } from "../messages.ts";
import type { Json, Message, Stream } from "../model.ts";
import { setSession } from "../sessions.ts";
import { nextId, type Slack } from "../slack.ts";
import { SessionState } from "./agents.ts";
import { json, list, messageBlocks, method, SlackRefusal, text, writableChannel } from "./method.ts";

/** Observed (node-slack-sdk#2702): a stream ends by itself about five minutes after its start, however busy. */
const LIFETIME_MS = 5 * 60_000;
const LONGEST_CHUNK = 12_000;

const Chunk = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("markdown_text"), text: z.string().max(LONGEST_CHUNK) }),
  z.looseObject({
    type: z.literal("task_update"),
    id: z.string(),
    title: z.string(),
    status: z.enum(["pending", "in_progress", "complete", "error"]),
    details: z.unknown().optional(),
    output: z.unknown().optional(),
    sources: z.array(z.looseObject({})).optional(),
  }),
  z.looseObject({ type: z.literal("plan_update"), title: z.string() }),
  z.looseObject({ type: z.literal("blocks"), blocks: z.array(z.looseObject({})) }),
]);

const said = { markdown_text: text.optional(), chunks: list.optional() };

/** Adds what was said to a stream, and shows it as blocks. */
function grow(
  slack: Slack,
  message: Message,
  stream: Stream,
  { markdown_text: markdown, chunks }: { markdown_text?: string | undefined; chunks?: Json[] | undefined },
): void {
  if (markdown !== undefined) {
    if (markdown.length > LONGEST_CHUNK) throw new SlackRefusal("msg_too_long");
    stream.text += markdown;
  }
  for (const given of chunks ?? []) {
    const read = Chunk.safeParse(given);
    if (!read.success) throw new SlackRefusal("invalid_chunks");
    const chunk = read.data;
    switch (chunk.type) {
      case "markdown_text":
        stream.text += chunk.text;
        break;
      case "plan_update":
        stream.plan = chunk.title;
        break;
      case "blocks":
        stream.chunkBlocks.push(...(messageBlocks(chunk.blocks) ?? []));
        break;
      case "task_update": {
        const { type: _, id, ...task } = chunk;
        const card: Json = { type: "task_card", task_id: id, ...task };
        const index = stream.tasks.findIndex(({ task_id }) => task_id === id);
        if (index < 0) stream.tasks.push(card);
        else stream.tasks[index] = { ...stream.tasks[index], ...card };
        break;
      }
    }
  }
  message.text = stream.text;
  const tasks: Json[] =
    stream.taskDisplayMode === "plan" && (stream.plan || stream.tasks.length > 0)
      ? [{ type: "plan", title: stream.plan ?? "Working on it", tasks: stream.tasks }]
      : stream.tasks;
  const words: Json[] = stream.text ? [{ type: "markdown", text: stream.text }] : [];
  message.blocks = withIds([...tasks, ...words, ...stream.chunkBlocks], () => nextId(slack, "b"));
  refresh(slack, message);
}

function streamOf(slack: Slack, channel: string, ts: string): { message: Message; stream: Stream } {
  const message = findMessage(slack, channel, ts);
  if (!message || message.user !== slack.roll.bot.id) throw new SlackRefusal("message_not_found");
  const { stream } = message;
  if (stream?.state === "stopped-by-user") throw new SlackRefusal("stopped_by_user");
  if (stream?.state !== "streaming") throw new SlackRefusal("message_not_in_streaming_state");
  if (slack.now() - stream.startedAt > LIFETIME_MS) {
    stream.state = "done";
    refresh(slack, message);
    throw new SlackRefusal("message_not_in_streaming_state");
  }
  return { message, stream };
}

export const streaming = {
  "chat.startStream": method({
    scope: "chat:write",
    input: z.looseObject({
      channel: text,
      thread_ts: text,
      recipient_user_id: text.optional(),
      recipient_team_id: text.optional(),
      task_display_mode: text.optional(),
      ...said,
    }),
    run(slack, given) {
      const channel = writableChannel(slack, given.channel);
      if (channel.kind !== "im") {
        if (!given.recipient_user_id) throw new SlackRefusal("missing_recipient_user_id");
        if (!given.recipient_team_id) throw new SlackRefusal("missing_recipient_team_id");
      }
      const parent = findMessage(slack, channel.id, given.thread_ts);
      if (!parent) throw new SlackRefusal("thread_not_found");
      const stream: Stream = {
        state: "streaming",
        startedAt: slack.now(),
        taskDisplayMode: given.task_display_mode ?? "timeline",
        text: "",
        tasks: [],
        chunkBlocks: [],
      };
      const threadTs = parent.threadTs ?? parent.ts;
      const message = post(slack, {
        channel: channel.id,
        user: slack.roll.bot.id,
        text: "",
        threadTs,
        stream,
      });
      grow(slack, message, stream, given);
      return { ok: true, channel: channel.id, ts: message.ts };
    },
  }),
  "chat.appendStream": method({
    scope: "chat:write",
    input: z.looseObject({ channel: text, ts: text, ...said }),
    run(slack, given) {
      const { message, stream } = streamOf(slack, given.channel, given.ts);
      grow(slack, message, stream, given);
      return { ok: true, channel: given.channel, ts: message.ts };
    },
  }),
  "chat.stopStream": method({
    scope: "chat:write",
    input: z.looseObject({
      channel: text,
      ts: text,
      blocks: z.unknown().optional(),
      metadata: json.optional(),
      session_status: SessionState.optional(),
      ...said,
    }),
    run(slack, given) {
      const { message, stream } = streamOf(slack, given.channel, given.ts);
      const blocks = messageBlocks(given.blocks);
      stream.chunkBlocks.push(...(blocks ?? []));
      grow(slack, message, stream, given);
      stream.state = "done";
      if (given.metadata) message.metadata = given.metadata;
      if (given.session_status)
        setSession(slack, given.channel, message.threadTs ?? message.ts, given.session_status);
      refresh(slack, message);
      return { ok: true, channel: given.channel, ts: message.ts, message: wireMessage(slack, message) };
    },
  }),
};
