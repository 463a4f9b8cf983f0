/**
 * Small JSON documents by kind and key, some with an end: menus waiting for a pick, thread memory, walkthroughs,
 * requests, marks of what was told once. Not for anything that decides whether Zoom is written to.
 */
export interface Notes {
  get(kind: string, key: string): Promise<unknown>;
  put(kind: string, key: string, value: unknown, options?: { readonly expiresInMs?: number }): Promise<void>;
  /** True for the one who wrote it; false when it was there already. */
  putIfAbsent(
    kind: string,
    key: string,
    value: unknown,
    options?: { readonly expiresInMs?: number },
  ): Promise<boolean>;
  /** Reads and removes in one step: only one caller gets it. */
  take(kind: string, key: string): Promise<unknown>;
  remove(kind: string, key: string): Promise<void>;
  /** Newest first. */
  list(
    kind: string,
    options: { readonly limit: number },
  ): Promise<readonly { readonly key: string; readonly value: unknown; readonly at: Date }[]>;
}
