import type { About, Memory, Threads } from "./memory.ts";
import type { SafeStream } from "./safe-stream.ts";
import type { Turn } from "./sessions.ts";
import type { Target } from "./target.ts";

/** A message, and the answer to it while it is made. */
export interface Exchange {
  /** What was said, without Zac's own name. */
  readonly words: string;
  readonly target: Target;
  /** The same when it is worked again after a crash. */
  readonly key: string;
  /** The first of its thread: the thread is named after it. */
  readonly first: boolean;
  /** What was said in the thread before it. */
  readonly before: Memory["lines"];
  /** Files that came with it, by the key they are kept under. */
  readonly files: readonly { readonly name: string; readonly key: string }[];
  readonly turn: Turn;
  /** Where an answer can be written while it comes; null without a model. */
  readonly stream: SafeStream | null;
}

/** What Zac said, for what may be said after it. */
export const noteAnswer = (
  { target: { channel, thread } }: Pick<Exchange, "target">,
  text: string,
  threads: Threads,
  about?: About,
): Promise<void> => threads.add(channel, thread ?? "", "zac", text, about);
