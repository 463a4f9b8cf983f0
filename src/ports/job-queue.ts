/**
 * Wake-ups, delays and schedules, shared by all processes and surviving restarts. A job is a nudge to look at rows:
 * it may come twice or late, so its handler must be safe to run at any time.
 */
export interface JobQueue {
  send(
    job: string,
    data: object,
    when?: { readonly afterMs?: number; readonly at?: Date; readonly once?: string },
  ): Promise<void>;
  /** Runs the handler for each job of that name, one at a time; when it throws it is tried again later. */
  work(job: string, handler: (data: unknown) => Promise<void>): Promise<void>;
  /** A five-field cron line, in UTC. */
  schedule(job: string, cron: string): Promise<void>;
  /** Stops taking jobs and waits for those under way, up to this many ms. */
  stop(graceMs: number): Promise<void>;
}
