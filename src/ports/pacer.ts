import type { Lane } from "./zoom.ts";

/** One of Zoom's rate budgets: the phone table or the general one, and the label of the call. */
export interface Budget {
  readonly table: "phone" | "general";
  readonly label: "LIGHT" | "MEDIUM" | "HEAVY";
}

/** A call's word to go, now. */
export interface Departure {
  /** The call went out so many ms after it might have: Zoom's second is counted from then. */
  sent(lateByMs: number): void;
  /** Its answer began to come so many ms after it went out: no later can it have arrived. */
  answered(afterMs: number): void;
  /** It does not go out on this word: its place is free again. */
  missed(): void;
}

/** Paces calls to what Zoom allows, over all processes of this account. */
export interface Pacer {
  /**
   * Resolves when the call may be sent; or, where the day's calls are used up, at once with the moment they begin anew.
   * A share of each second is kept for the interactive lane. Rejects with the signal's reason when that is aborted.
   */
  take(budget: Budget, lane: Lane, signal?: AbortSignal): Promise<Departure | Date>;
  /** Zoom refused all the same: nobody sends on this budget for a second, or until the moment it named. */
  refused(budget: Budget, until: Date | null): Promise<void>;
}
