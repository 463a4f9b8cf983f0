// What the app says of its own work in a thread: the state Slack shows beside it.
import { channelById } from "./channels.ts";
import type { Slack } from "./slack.ts";

export type SessionState = "processing" | "active" | "suspended" | "closed";

export const keyOfSession = (channel: string, threadTs: string): string => `${channel}:${threadTs}`;

/** Puts a session into a state, and tells the pages of everybody who is there. */
export function setSession(slack: Slack, channel: string, threadTs: string, state: SessionState): void {
  slack.sessions.set(keyOfSession(channel, threadTs), state);
  slack.nudges.publish(
    { type: "status", channel, thread_ts: threadTs, text: state },
    channelById(slack, channel)?.members ?? [],
  );
}
