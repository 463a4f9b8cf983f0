import type { App } from "@slack/bolt";
import type { Notes } from "../../ports/notes.ts";
import type { Threads } from "../memory.ts";
import type { Places } from "../places.ts";
import type { Target } from "../target.ts";

/** As much of a message event as is read: Slack's types have one shape for each subtype. */
interface Heard {
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly channel: string;
  readonly channel_type?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly files?: readonly { readonly id: string }[];
}

export interface Listening {
  readonly places: Places;
  readonly threads: Threads;
  readonly notes: Notes;
  readonly botId: string;
  readonly talk: (text: string, target: Target, key: string, files: readonly string[]) => Promise<void>;
  readonly home: (slackId: string) => Promise<void>;
}

const DAY_MS = 86_400_000;
const HEARD_SUBTYPES = new Set([undefined, "file_share", "thread_broadcast"]);

/** Mentions, DMs, and replies in threads that Zac takes part in. Edits and the twins of mentions don't act again. */
export function listenToEvents(app: App, { places, threads, notes, botId, talk, home }: Listening): void {
  async function heard(message: Heard, mentioned: boolean, event: string): Promise<void> {
    const { user, bot_id, text = "", channel, ts, thread_ts, subtype, files = [] } = message;
    if (!user || bot_id || user === botId || !HEARD_SUBTYPES.has(subtype)) return;
    const named = mentioned || text.includes(`<@${botId}>`);
    const direct = message.channel_type === "im" || channel.startsWith("D");
    const shout = /^\s*!zphone\b/i.test(text);
    const takesPart = thread_ts !== undefined && (await threads.recall(channel, thread_ts)) !== undefined;
    // In somebody else's thread a reply that names another person is not for Zac.
    if (!named && !direct && !shout && !(takesPart && !/^\s*<@/.test(text))) return;
    // Its twin is another event about the same message. The same event again is what a kill left over: the inbox lets it
    // through once, and it must not be taken for its own twin.
    const place = `${channel}:${ts}`;
    const first = await notes.putIfAbsent("heard", place, event, { expiresInMs: DAY_MS });
    if (!first && (await notes.get("heard", place)) !== event) return;
    await talk(
      text,
      await places.ofMessage({ user, channel, ts, ...(thread_ts ? { thread_ts } : {}) }),
      `message:${channel}:${ts}`,
      files.map(({ id }) => id),
    );
  }

  app.event("app_mention", async ({ event, body }) => heard(event as Heard, true, body.event_id));
  app.message(async ({ message, body }) => heard(message as Heard, false, body.event_id));
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab === "home") await home(event.user);
  });
}
