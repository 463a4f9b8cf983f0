// What Slack shows of a conversation with an agent: at work, waiting, what it is called; and its Stop button. One turn of
// a thread after the other, as they were said: "him too" may not overtake what it is about.
import type { WebClient } from "@slack/web-api";
import type { Clock } from "../ports/clock.ts";
import { clip } from "./blocks/text.ts";
import { isNotThere, slackWord } from "./slack-word.ts";
import type { Target } from "./target.ts";

/** The reason with which a stopped turn ends. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** One turn, while it is under way. */
export interface Turn {
  /** Aborted with `Stopped` by the Stop button. */
  readonly signal: AbortSignal;
  stop(): void;
  /** The conversation is about this; a thread keeps the first name it got. */
  about(title: string): void;
  /** Something waits for a click. */
  waits(): void;
}

export interface Sessions {
  /** Runs a turn when those before it in its thread are over. Resolves when it is over, whatever came of it. */
  turn(target: Target, doing: (turn: Turn) => Promise<void>): Promise<void>;
  /** Somebody pressed Stop. */
  stopped(channel: string, thread: string): void;
  /** What waited in this thread is over. */
  released(channel: string, thread: string): void;
}

export interface SessionMeans {
  /** A client that does not wait when Slack says it is too much: what is shown here is worth no queue. */
  readonly live: WebClient;
  readonly clock: Pick<Clock, "elapsed">;
  readonly log: { debug(facts: object, message: string): void };
}

type State = "processing" | "active" | "suspended";
const LONGEST_TITLE = 200;
/** What Slack said it does not have is asked for again after so long: it may be rolling out, or have been one odd answer. */
const ASKED_AGAIN_MS = 10 * 60_000;
const isDirect = (channel: string): boolean => channel.startsWith("D");

export function slackSessions({ live, clock, log }: SessionMeans): Sessions {
  const turns = new Map<string, Set<AbortController>>();
  const lines = new Map<string, Promise<void>>();
  const telling = new Map<string, Promise<void>>();
  /** Older workspaces know no sessions, or not all of it; the status of an assistant's thread is what they have. */
  const missingUntil = new Map<"status" | "title", number>();

  const keyOf = (channel: string, thread: string) => `${channel}:${thread}`;

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

  const show = (channel: string, thread: string, status: State, asker?: string): void =>
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

  const entitle = (channel: string, thread: string, title: string): void =>
    tell(channel, thread, () =>
      orOlder(
        "title",
        () => live.agents.sessions.rename({ channel_id: channel, thread_ts: thread, title }),
        () => live.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title }),
      ),
    );

  async function run(target: Target, thread: string, doing: (turn: Turn) => Promise<void>): Promise<void> {
    const { channel, actor } = target;
    const key = keyOf(channel, thread);
    const stop = new AbortController();
    turns.set(key, (turns.get(key) ?? new Set()).add(stop));
    let after: State = "active";
    show(channel, thread, "processing", actor.slackId);
    try {
      await doing({
        signal: stop.signal,
        stop: () => stop.abort(new Stopped("stopped")),
        about: (title) => {
          if (isDirect(channel) && title.trim() !== "") entitle(channel, thread, clip(title, LONGEST_TITLE));
        },
        waits: () => {
          after = "suspended";
        },
      });
    } finally {
      const others = turns.get(key);
      others?.delete(stop);
      if (others?.size === 0) turns.delete(key);
      show(channel, thread, after);
    }
  }

  return {
    async turn(target, doing) {
      const { thread } = target;
      if (thread === null)
        return doing({
          signal: new AbortController().signal,
          stop: () => undefined,
          about: () => undefined,
          waits: () => undefined,
        });
      const key = keyOf(target.channel, thread);
      const before = lines.get(key) ?? Promise.resolve();
      const mine = before.then(() => run(target, thread, doing));
      const quiet = mine.catch(() => undefined);
      lines.set(key, quiet);
      try {
        await mine;
      } finally {
        if (lines.get(key) === quiet) lines.delete(key);
      }
    },
    stopped(channel, thread) {
      const running = turns.get(keyOf(channel, thread));
      // A turn says itself how it ended. Without one there is only the state to put right: Slack leaves that to the app.
      if (!running) return show(channel, thread, "active");
      for (const stop of running) stop.abort(new Stopped("stopped"));
    },
    released: (channel, thread) => show(channel, thread, "active"),
  };
}
