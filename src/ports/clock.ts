/** Time, as a port: a test can hold it still. */
export interface Clock {
  now(): Date;
  /** Ms since some moment: never set back, and passing while this process is stopped. For how long something took. */
  elapsed(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
