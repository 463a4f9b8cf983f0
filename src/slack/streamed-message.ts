// One message in Slack that may be a stream: started, appended to, stopped, or edited like any other. Knows Slack's
// refusals; when to call, and what is said, is safe-stream's.
import type { AnyChunk, KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Clock } from "../ports/clock.ts";
import type { Notes } from "../ports/notes.ts";
import { clip, type Message } from "./blocks/text.ts";
import { slackWord, waitAskedFor } from "./slack-word.ts";

export interface StreamPlace {
  readonly channel: string;
  readonly thread: string;
  /** Who asked: Slack wants to know in channels. */
  readonly recipient: string;
  /** The same when a message is worked again after a crash: what was begun then is gone on with. */
  readonly key: string;
}

export interface StreamMeans {
  readonly client: WebClient;
  /** A client that does not wait when Slack says it is too much: what is behind would wait, too. */
  readonly live: WebClient;
  readonly teamId: string;
  readonly notes: Notes;
  readonly clock: Clock;
  readonly log: { debug(facts: object, message: string): void };
}

export interface StreamedMessage {
  readonly mode: "unopened" | "streaming" | "editing";
  /** Takes over what an earlier process began and left open. */
  recover(): Promise<void>;
  /** False where there are no streams, or not just now. */
  start(chunks: AnyChunk[]): Promise<boolean>;
  /** False when the stream's time is nearly over. */
  append(chunks: AnyChunk[]): Promise<boolean>;
  /** Ends the stream with what is left to say. False when Slack did not take it. */
  stop(chunks: AnyChunk[], under: readonly KnownBlock[]): Promise<boolean>;
  /** Ends the stream, whatever it takes; from here on the message is edited. */
  close(): Promise<void>;
  /** The message as a whole: over what there is, or anew. `live`: now or not at all. */
  write(message: Message, options?: { readonly live?: boolean }): Promise<void>;
  remove(): Promise<void>;
  /** Nothing will follow. */
  forget(): Promise<void>;
}

/** Slack ends a stream about five minutes after its start, however busy it is. */
const HANDOVER_MS = 4 * 60_000;
const STOP_TRIES = 4;
export const LONGEST_WAIT_MS = 20_000;
const NOTE = "stream";
/** `ts` is null while Slack is asked to begin: whoever ends just then does not know which message it became. */
const Left = z.object({ channel: z.string(), ts: z.string().nullable() });
/** As many of the thread's last messages are looked at for a stream that nobody knows. */
const LOOKED_AT = 5;

/** Words with which Slack says that this message can't be written over. */
const NOT_EDITABLE: ReadonlySet<string | null> = new Set([
  "message_not_found",
  "streaming_state_conflict",
  "cant_update_message",
  "edit_window_closed",
]);

/** Ends a stream, however busy Slack is; one that won't be ended is over for Slack already, or soon. */
async function endStream(
  stream: { readonly channel: string; readonly ts: string },
  { live, clock, log }: Pick<StreamMeans, "live" | "clock" | "log">,
): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await live.chat.stopStream(stream);
      return;
    } catch (error) {
      const word = slackWord(error);
      if (word !== null && word !== "ratelimited") return;
      if (tries === STOP_TRIES) return log.debug({ error }, "a stream could not be ended");
      await clock.sleep(Math.min(waitAskedFor(error) || tries * 300, LONGEST_WAIT_MS));
    }
}

/** Ends the stream that was begun in a thread without anybody knowing which message it is: the one that can be ended. */
async function endUnknown(
  { channel, thread }: Pick<StreamPlace, "channel" | "thread">,
  { client, log }: Pick<StreamMeans, "client" | "log">,
): Promise<string | null> {
  const { messages = [] } = await client.conversations.replies({ channel, ts: thread, limit: 200 });
  const ours = messages.flatMap((one) => (one.bot_id && one.ts ? [one.ts] : []));
  for (const candidate of ours.slice(-LOOKED_AT).toReversed())
    try {
      await client.chat.stopStream({ channel, ts: candidate });
      return candidate;
    } catch (error) {
      log.debug({ reason: slackWord(error) ?? String(error) }, "not a stream that was left open");
    }
  return null;
}

/** A message that is not there yet. */
export function streamedMessage(
  { channel, thread, recipient, key }: StreamPlace,
  means: StreamMeans,
): StreamedMessage {
  const { client, live, teamId, notes, clock, log } = means;
  let mode: StreamedMessage["mode"] = "unopened";
  let ts: string | null = null;
  let startedAt = 0;
  const isOld = () => clock.elapsed() - startedAt > HANDOVER_MS;

  async function close(): Promise<void> {
    if (mode === "streaming" && ts !== null) await endStream({ channel, ts }, means);
    mode = "editing";
  }

  return {
    get mode() {
      return mode;
    },
    close,
    async recover() {
      const left = Left.safeParse(await notes.get(NOTE, key));
      if (!left.success) return;
      ts = left.data.ts;
      mode = "streaming";
      if (ts !== null) return close();
      ts = await endUnknown({ channel, thread }, means);
      mode = ts === null ? "unopened" : "editing";
    },
    async start(chunks) {
      await notes.put(NOTE, key, { channel, ts: null }, { expiresInMs: DAY_MS });
      try {
        const started = await live.chat.startStream({
          channel,
          thread_ts: thread,
          recipient_user_id: recipient,
          recipient_team_id: teamId,
          chunks,
        });
        ts = started.ts ?? null;
        mode = "streaming";
        startedAt = clock.elapsed();
      } catch (error) {
        log.debug(
          { reason: slackWord(error) ?? String(error) },
          "no stream here: the message is edited instead",
        );
        mode = "editing";
        return false;
      }
      if (ts !== null) await notes.put(NOTE, key, { channel, ts }, { expiresInMs: DAY_MS });
      return true;
    },
    async append(chunks) {
      if (isOld() || ts === null) return false;
      await live.chat.appendStream({ channel, ts, chunks });
      return true;
    },
    async stop(chunks, under) {
      if (mode !== "streaming" || ts === null || isOld()) return false;
      try {
        const last = { ...(chunks.length > 0 ? { chunks } : {}), blocks: [...under] };
        await live.chat.stopStream({ channel, ts, ...last });
        return true;
      } catch (error) {
        // Ended by somebody or by time, or too much for Slack just now.
        log.debug({ reason: slackWord(error) ?? String(error) }, "a stream did not take its end");
        return false;
      }
    },
    async write({ text, blocks }, { live: now = false } = {}) {
      const by = now ? live : client;
      const body = { channel, text: clip(text, 3_900), blocks: [...blocks] };
      if (ts !== null)
        try {
          return void (await by.chat.update({ ...body, ts }));
        } catch (error) {
          if (!NOT_EDITABLE.has(slackWord(error))) throw error;
        }
      const posted = await by.chat.postMessage({
        ...body,
        thread_ts: thread,
        unfurl_links: false,
        unfurl_media: false,
      });
      ts = posted.ts ?? null;
      if (now && ts !== null) await notes.put(NOTE, key, { channel, ts }, { expiresInMs: DAY_MS });
    },
    async remove() {
      if (ts !== null) await client.chat.delete({ channel, ts });
    },
    forget: () => notes.remove(NOTE, key),
  };
}
