/**
 * What keeps a change from happening twice or to the wrong person. Parameters of compose() only: no setting reaches
 * them (law 10); test/chaos passes broken ones to see that it notices.
 */
export interface Guards {
  /** Read the person back after the last change, and call nothing done that does not show. */
  readonly readBack: boolean;
  /** How long Zoom's reads may lag behind its writes, in ms; nothing is sent again before. */
  readonly settleMs: number;
  /** How long an item belongs to one process without a heartbeat, in ms. */
  readonly leaseMs: number;
  /**
   * How long a write may be under way before it counts as unanswered, in ms. With a third of the lease, which is how old
   * the last heartbeat may be, it fits into the lease: whoever takes an item over never meets a call that still waits.
   */
  readonly callMs: number;
  /** Decide again at the click who may confirm. */
  readonly roleRecheck: boolean;
}

/** As they are in the product. */
export const GUARDS: Guards = {
  readBack: true,
  settleMs: 5_000,
  leaseMs: 15_000,
  callMs: 7_000,
  roleRecheck: true,
};
