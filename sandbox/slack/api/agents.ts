// agents.sessions.*: whether the app is at work in a thread, and what that thread is called. A session that is being
// processed has a Stop button, when the app has asked to be told of it.
import { z } from "zod";
import { channelById, findMessage } from "../channels.ts";
import { keyOfSession, setSession } from "../sessions.ts";
import type { Slack } from "../slack.ts";
import { method, SlackRefusal, text } from "./method.ts";

const LONGEST_TITLE = 200;
const title = text.min(1).max(LONGEST_TITLE);
export const SessionState = z.enum(["processing", "active", "suspended", "closed"]);

function needThread(slack: Slack, channel: string, threadTs: string): void {
  if (!channelById(slack, channel)?.members.includes(slack.roll.bot.id))
    throw new SlackRefusal("channel_not_found");
  if (!findMessage(slack, channel, threadTs)) throw new SlackRefusal("invalid_thread_ts");
}

function entitle(slack: Slack, channel: string, threadTs: string, given: string | undefined): string {
  const key = keyOfSession(channel, threadTs);
  if (given !== undefined) {
    slack.data.titles[key] = given;
    slack.store.save();
  }
  return slack.data.titles[key] ?? "";
}

export const agents = {
  "agents.sessions.setStatus": method({
    scope: "chat:write",
    input: z.looseObject({
      channel_id: text,
      thread_ts: text,
      status: SessionState,
      title: title.optional(),
      initiator_user_id: text.optional(),
    }),
    run(slack, given) {
      needThread(slack, given.channel_id, given.thread_ts);
      const named = entitle(slack, given.channel_id, given.thread_ts, given.title);
      setSession(slack, given.channel_id, given.thread_ts, given.status);
      const stoppable =
        slack.manifest.settings.event_subscriptions.bot_events.includes("agent_session_stopped");
      return {
        ok: true,
        status: given.status,
        agent_status: given.status,
        title: named,
        ...(stoppable ? {} : { warning: "missing_agent_session_stopped_event_subscription" }),
      };
    },
  }),
  "agents.sessions.rename": method({
    scope: "chat:write",
    input: z.looseObject({ channel_id: text, thread_ts: text, title }),
    run(slack, given) {
      needThread(slack, given.channel_id, given.thread_ts);
      return { ok: true, title: entitle(slack, given.channel_id, given.thread_ts, given.title) };
    },
  }),
};
