import type { Message } from "./model.ts";

const isReply = (message: Message): boolean => message.thread_ts !== null && message.thread_ts !== message.ts;

const byTs = (a: Message, b: Message): number => Number(a.ts) - Number(b.ts);

/** What stands in the channel itself, with what was typed there as a command. */
export const topLevel = (messages: readonly Message[], echoes: readonly Message[]): readonly Message[] =>
  [...messages.filter((message) => !isReply(message)), ...echoes].sort(byTs);

/** Replies by the message they answer. */
export function repliesByRoot(messages: readonly Message[]): ReadonlyMap<string, readonly Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    if (!isReply(message) || message.thread_ts === null) continue;
    const group = groups.get(message.thread_ts);
    if (group) group.push(message);
    else groups.set(message.thread_ts, [message]);
  }
  for (const group of groups.values()) group.sort(byTs);
  return groups;
}
