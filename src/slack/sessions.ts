// The turns of a conversation, and its Stop button. One turn of a thread after the other, as they were said: "him too" may
// not overtake what it is about.
import { keyOf, type SessionMeans, type SessionState, sessionStatus } from "./session-status.ts";
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

const isDirect = (channel: string): boolean => channel.startsWith("D");

/** The order of turns is this process's: what another one hears of a thread does not wait. */
export function slackSessions(means: SessionMeans): Sessions {
  const { show, entitle } = sessionStatus(means);
  const turns = new Map<string, Set<AbortController>>();
  const lines = new Map<string, Promise<void>>();

  async function run(target: Target, thread: string, doing: (turn: Turn) => Promise<void>): Promise<void> {
    const { channel, actor } = target;
    const key = keyOf(channel, thread);
    const stop = new AbortController();
    turns.set(key, (turns.get(key) ?? new Set()).add(stop));
    let after: SessionState = "active";
    show(channel, thread, "processing", actor.slackId);
    try {
      await doing({
        signal: stop.signal,
        stop: () => stop.abort(new Stopped("stopped")),
        about: (title) => {
          if (isDirect(channel)) entitle(channel, thread, title);
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
