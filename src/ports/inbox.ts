/** Who sent it: what is left over is worked by the part that knows their language. */
export type Sender = "slack" | "zoom";

/** Recorded by a process that is gone, and never finished. */
export interface Left {
  readonly key: string;
  readonly body: unknown;
  /** How long ago it reached us, in ms. */
  readonly ageMs: number;
}

/**
 * Everything that reached us and must be worked exactly once: recorded before it is acknowledged, and worked by the
 * process that recorded it for as long as that one lives.
 */
export interface Inbox {
  /** False when this key was recorded before: it is acknowledged and dropped. Keys of Zoom's begin with `zoom:`. */
  record(key: string, body: unknown): Promise<boolean>;
  done(key: string): Promise<void>;
  /** Takes over what no living process works on, oldest first. Each is given to one process only. */
  takeLeft(sender: Sender): Promise<readonly Left[]>;
  /** Everything recorded and never finished, whoever has it, oldest first. For looking, not for working. */
  unfinished(): Promise<readonly Left[]>;
  /** Forgets finished entries older than this. */
  prune(olderThanMs: number): Promise<void>;
}
