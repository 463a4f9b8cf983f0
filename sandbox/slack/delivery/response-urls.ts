// response_url: five answers within half an hour, to what one person did.
import { checkMessageBlocks } from "../block-kit/check.ts";
import { channelById, findMessage } from "../channels.ts";
import { change, post, remove } from "../messages.ts";
import { isJson, type ResponseUrl } from "../model.ts";
import { nextId, type Slack } from "../slack.ts";

const MOST_USES = 5;
const LIFETIME_MS = 30 * 60_000;

/** Hands out a URL for answers. `source` is the message that was acted on, if it was one. */
export function newResponseUrl(
  slack: Slack,
  { channel, user, source, threadTs }: { channel: string; user: string; source?: string; threadTs?: string },
): string {
  const entry: ResponseUrl = {
    id: `${nextId(slack, "R")}-${crypto.randomUUID()}`,
    channel,
    user,
    createdAt: slack.now(),
    ...(source ? { source } : {}),
    ...(threadTs ? { threadTs } : {}),
    uses: 0,
  };
  slack.data.responseUrls[entry.id] = entry;
  for (const old of Object.values(slack.data.responseUrls))
    if (slack.now() - old.createdAt > 2 * LIFETIME_MS) delete slack.data.responseUrls[old.id];
  return `${slack.url()}/response/${entry.id}`;
}

/** Posts, replaces or deletes as an answer asks. The word answered is Slack's: `ok`, or what was wrong. */
export function answer(
  slack: Slack,
  entry: Omit<ResponseUrl, "id" | "uses" | "createdAt">,
  body: unknown,
): string {
  if (!isJson(body)) return "invalid_payload";
  const source = entry.source ? findMessage(slack, entry.channel, entry.source) : undefined;
  if (body.delete_original === true || body.delete_original === "true") {
    if (source) remove(slack, source);
    return "ok";
  }
  const blocks = Array.isArray(body.blocks) ? body.blocks.filter(isJson) : undefined;
  const text = typeof body.text === "string" ? body.text : "";
  if (text === "" && !blocks?.length && !Array.isArray(body.attachments)) return "no_text";
  if (body.blocks !== undefined) {
    const faults = checkMessageBlocks(body.blocks);
    if (faults === "too-long") return "msg_blocks_too_long";
    if (faults.length > 0) return "invalid_blocks";
  }
  const bot = slack.roll.bot.id;
  const replace = body.replace_original === true || body.replace_original === "true";
  // Observed (bolt-js#2287, bolt-python#1268): what a slash command's URL has posted can't be replaced through it; it has
  // no original, so the answer is one more message.
  if (replace && source) {
    change(slack, source, { by: bot, text, blocks: blocks ?? [], silent: source.onlyFor !== undefined });
    return "ok";
  }
  const threadTs = typeof body.thread_ts === "string" ? body.thread_ts : entry.threadTs;
  // A channel the app is not in can be answered all the same: that is what the URL is for.
  if (!channelById(slack, entry.channel)) return "channel_not_found";
  post(slack, {
    channel: entry.channel,
    user: bot,
    text,
    ...(blocks ? { blocks } : {}),
    ...(threadTs ? { threadTs } : {}),
    ...(body.response_type === "in_channel" ? {} : { onlyFor: entry.user }),
  });
  return "ok";
}

/** One post to a response_url. */
export function answerAt(slack: Slack, id: string, body: unknown): { status: number; text: string } {
  const entry = slack.data.responseUrls[id];
  if (!entry) return { status: 404, text: "invalid_url" };
  if (slack.now() - entry.createdAt > LIFETIME_MS) return { status: 404, text: "expired_url" };
  if (entry.uses >= MOST_USES) return { status: 404, text: "used_url" };
  const text = answer(slack, entry, body);
  if (text !== "ok") return { status: 400, text };
  entry.uses += 1;
  slack.store.save();
  return { status: 200, text };
}
