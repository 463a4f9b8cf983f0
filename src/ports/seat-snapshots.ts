/** Seats of a plan on one day: what answers "how many did we need" a year from now. */
export interface SeatSnapshot {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly planType: number;
  readonly planName: string;
  /** Null for the whole account. */
  readonly site: string | null;
  readonly subscribed: number;
  readonly assigned: number;
}

export interface SeatSnapshots {
  /** The same day, plan and site again replaces what was there. */
  record(rows: readonly SeatSnapshot[]): Promise<void>;
  /** Oldest first. */
  list(query: { readonly since: string }): Promise<readonly SeatSnapshot[]>;
}
