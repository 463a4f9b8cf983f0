import type { App } from "@slack/bolt";
import { DAY_MS } from "../../domain/day-ms.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Notes } from "../../ports/notes.ts";
import type { Heard } from "../conversation.ts";
import type { Threads } from "../memory.ts";
import type { Places } from "../places.ts";
import type { Target } from "../target.ts";

/** As much of a message event as is read: Slack's types have one shape for each subtype. */
interface MessageHeard {
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly channel: string;
  readonly channel_type?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly files?: readonly { readonly id: string }[];
  /** Where what is passed on has its words and files. */
  readonly attachments?: readonly {
    readonly is_share?: boolean;
    readonly author_id?: string;
    readonly text?: string;
    readonly files?: readonly { readonly id: string }[];
  }[];
}

export interface Listening {
  readonly places: Places;
  readonly threads: Threads;
  readonly notes: Notes;
  readonly clock: Clock;
  readonly botId: string;
  readonly talk: (heard: Heard) => Promise<void>;
  /** Somebody else's words, passed on without a word to them. */
  readonly about: (text: string, target: Target) => Promise<void>;
  /** A message with files that was not said to Zac. */
  readonly overhear: (heard: Heard) => Promise<void>;
  readonly home: (slackId: string) => Promise<void>;
  /** What one might ask, in the conversation with Zac. */
  readonly suggest: (slackId: string, channel: string) => Promise<void>;
  /** Somebody pressed Stop in this thread. */
  readonly stopped: (channel: string, thread: string) => void;
  readonly log: { debug(facts: object, message: string): void };
}

/** Slack tells of a mention twice, in either order; what it says of files is sure in the message only. */
const TWIN_MS = 400;
const LOOK_MS = 40;
const HEARD_SUBTYPES = new Set([undefined, "file_share", "thread_broadcast"]);

/** What a message says and brings. One that is passed on has its words and files in an attachment only. */
function contentOf({ user, text: said = "", files = [], attachments = [] }: MessageHeard, botId: string) {
  const shared = attachments.filter(({ is_share }) => is_share === true);
  const silent = said.replaceAll(`<@${botId}>`, "").trim() === "";
  const words = silent
    ? shared
        .map(({ text = "" }) => text)
        .join("\n")
        .trim()
    : "";
  const own = shared.every(({ author_id }) => author_id === user);
  return {
    text: words && own ? words : said,
    files: [files, ...shared.map((one) => one.files ?? [])].flat(),
    /** Somebody else's words, passed on without a word to them. */
    others: own ? "" : words,
  };
}

/** Mentions, DMs, and replies in threads that Zac takes part in. Edits and the twins of mentions don't act again. */
export function listenToEvents(app: App, listening: Listening): void {
  const { places, threads, notes, clock, botId, talk, about, overhear, home, suggest, stopped, log } =
    listening;

  /** Whether the twin of a mention is there, or comes within the time that Slack leaves between the two. */
  async function isHeard(place: string, event: string): Promise<boolean> {
    for (let waited = 0; ; waited += LOOK_MS) {
      const by = await notes.get("heard", place);
      if (by !== undefined) return by !== event;
      if (waited >= TWIN_MS) return false;
      await clock.sleep(LOOK_MS);
    }
  }

  async function heard(message: MessageHeard, mentioned: boolean, event: string): Promise<void> {
    const { user, bot_id, text: said = "", channel, ts, thread_ts, subtype } = message;
    if (!user || bot_id || user === botId || !HEARD_SUBTYPES.has(subtype)) return;
    const { text, files, others } = contentOf(message, botId);
    const named = mentioned || said.includes(`<@${botId}>`);
    const direct = message.channel_type === "im" || channel.startsWith("D");
    const shout = /^\s*!zphone\b/i.test(text);
    const takesPart = thread_ts !== undefined && (await threads.recall(channel, thread_ts)) !== undefined;
    // In somebody else's thread a reply that names another person is not for Zac.
    const spoken = named || direct || shout || (takesPart && !/^\s*<@/.test(text));
    if (!spoken && files.length === 0) return;
    // Its twin is another event about the same message. The same event again is what a kill left over: the inbox lets it
    // through once, and it must not be taken for its own twin.
    const place = `${channel}:${ts}`;
    // A mention may come before the message that has its files, and without them: it waits for that one to take it up.
    if (mentioned && files.length === 0 && (await isHeard(place, event))) return;
    const first = await notes.putIfAbsent("heard", place, event, { expiresInMs: DAY_MS });
    if (!first && (await notes.get("heard", place)) !== event) return;
    const target = await places.ofMessage({ user, channel, ts, ...(thread_ts ? { thread_ts } : {}) });
    if (spoken && others && files.length === 0) return about(others, target);
    await (spoken ? talk : overhear)({
      text,
      target,
      key: `message:${channel}:${ts}`,
      files: files.map(({ id }) => id),
    });
  }

  app.event("app_mention", async ({ event, body }) => heard(event as MessageHeard, true, body.event_id));
  app.message(async ({ message, body }) => heard(message as MessageHeard, false, body.event_id));
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab === "home") return home(event.user);
    // Nobody waits for suggestions, and nobody misses them.
    await suggest(event.user, event.channel).catch((error: unknown) =>
      log.debug({ error }, "nothing was suggested"),
    );
  });
  app.event("agent_session_stopped", async ({ event }) => stopped(event.channel, event.thread_ts));
}
