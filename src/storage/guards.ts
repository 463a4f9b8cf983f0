/**
 * What keeps two processes from doing the same thing. Parameters of openStorage for test/chaos alone, which passes
 * broken ones to see that it notices; no setting reaches them (law 10).
 */
export interface StorageGuards {
  /** Steps look at state, version and lease; an item has its targets to itself. */
  readonly compareAndSet?: false;
  /** What arrives twice is known by its key. */
  readonly dedupe?: false;
}
