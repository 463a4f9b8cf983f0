/** Everything that reached us and must be worked exactly once: recorded before it is acknowledged. */
export interface Inbox {
  /** False when this key was recorded before: it is acknowledged and dropped. */
  record(key: string, body: unknown): Promise<boolean>;
  done(key: string): Promise<void>;
  /** Recorded and never finished, oldest first, with its age in ms. */
  unfinished(): Promise<readonly { readonly key: string; readonly body: unknown; readonly ageMs: number }[]>;
  /** Forgets finished entries older than this. */
  prune(olderThanMs: number): Promise<void>;
}
