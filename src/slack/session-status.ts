// What Slack shows of a conversation with an agent: at work, waiting, what it is called. Nobody waits for it, and nothing
// fails by it.
import type { WebClient } from "@slack/web-api";
import type { Clock } from "../ports/clock.ts";
import { clip } from "./blocks/text.ts";
import { isNotThere, slackWord } from "./slack-word.ts";

export interface SessionMeans {
  /** A client that does not wait when Slack says it is too much: what is shown here is worth no queue. */
  readonly live: WebClient;
  readonly clock: Pick<Clock, "elapsed">;
  readonly log: { debug(facts: object, message: string): void };
}

export type SessionState = "processing" | "active" | "suspended";

export interface SessionStatus {
  /** `asker`: the Slack id of whoever began it. */
  show(channel: string, thread: string, status: SessionState, asker?: string): void;
  /** Cut to what Slack takes; blank words are no title. */
  entitle(channel: string, thread: string, title: string): void;
}

const LONGEST_TITLE = 200;
/** What Slack said it does not have is asked for again after so long: it may be rolling out, or have been one odd answer. */
const ASKED_AGAIN_MS = 10 * 60_000;

/** One thread of one channel. */
export const keyOf = (channel: string, thread: string): string => `${channel}:${thread}`;

/** Of one thread, what is told later is shown later. */
export function sessionStatus({ live, clock, log }: SessionMeans): SessionStatus {
  const telling = new Map<string, Promise<void>>();
  /** Older workspaces know no sessions, or not all of it; the status of an assistant's thread is what they have. */
  const missingUntil = new Map<"status" | "title", number>();

  /** Calls about one thread, in order; nobody waits for them, and none of them may fail anything. */
  function tell(channel: string, thread: string, call: () => Promise<unknown>): void {
    const key = keyOf(channel, thread);
    const before = telling.get(key) ?? Promise.resolve();
    const mine = before.then(call).then(
      () => undefined,
      (error: unknown) => log.debug({ reason: slackWord(error) ?? String(error) }, "a status was not taken"),
    );
    telling.set(key, mine);
    void mine.then(() => {
      if (telling.get(key) === mine) telling.delete(key);
    });
  }

  async function orOlder(
    feature: "status" | "title",
    session: () => Promise<unknown>,
    older: () => Promise<unknown>,
  ): Promise<void> {
    if (clock.elapsed() >= (missingUntil.get(feature) ?? 0))
      try {
        await session();
        return;
      } catch (error) {
        if (!isNotThere(slackWord(error))) throw error;
        missingUntil.set(feature, clock.elapsed() + ASKED_AGAIN_MS);
      }
    await older();
  }

  const show: SessionStatus["show"] = (channel, thread, status, asker) =>
    tell(channel, thread, () =>
      orOlder(
        "status",
        () =>
          live.agents.sessions.setStatus({
            channel_id: channel,
            thread_ts: thread,
            status,
            ...(asker ? { initiator_user_id: asker } : {}),
          }),
        () =>
          live.assistant.threads.setStatus({
            channel_id: channel,
            thread_ts: thread,
            status: status === "processing" ? "is working on it …" : "",
          }),
      ),
    );

  const entitle: SessionStatus["entitle"] = (channel, thread, words) => {
    if (words.trim() === "") return;
    const title = clip(words, LONGEST_TITLE);
    tell(channel, thread, () =>
      orOlder(
        "title",
        () => live.agents.sessions.rename({ channel_id: channel, thread_ts: thread, title }),
        () => live.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
      ),
    );
  };

  return { show, entitle };
}
