/** The one switch for everybody: while it is off nothing is written to Zoom. Read before every change. */
export interface Switchboard {
  paused(): Promise<{ readonly by: string; readonly at: Date; readonly why: string | null } | null>;
  pause(by: string, why: string | null): Promise<void>;
  resume(by: string): Promise<void>;
}
