// What apply.ts of a kind promises. Out of reach of tools and assistant (law 2, checked by the arrows).
import type { ChangeKindName } from "../domain/change.ts";
import type { Phone } from "../domain/phone.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import type { Written, ZoomWriter } from "../ports/zoom-writer.ts";
import type { ChangeOf } from "./described-kind.ts";

/**
 * How a target stands towards a change. `pending`: Zoom has taken the write and is not ready yet. `other`: neither
 * as before nor as after; somebody else has been at it.
 */
export type Standing = "as-before" | "as-after" | "pending" | "other";

/** What is known of one person while an item is worked on. Phones are read once a round. */
export interface Sight {
  readonly zoom: ZoomReader;
  readonly phone: Phone | undefined;
  /** Whether the write was sent: `maybe` after a crash or a lost answer. */
  readonly sent: "never" | "maybe" | "yes";
}

export interface AppliedKind<Kind extends ChangeKindName> {
  readonly kind: Kind;
  look(change: ChangeOf<Kind>, sight: Sight): Promise<Standing>;
  /** Whether Zoom answers this write before it is done: then it is waited for, and never sent again. */
  takesTime?(change: ChangeOf<Kind>): boolean;
  /** One call. Never repeats itself: the executor looks first. */
  apply(change: ChangeOf<Kind>, zoom: ZoomWriter): Promise<Written>;
}
