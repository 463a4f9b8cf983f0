// A kind of change is two files: change.ts describes (pure), apply.ts looks and writes. Tools may only see the first.
import type { Change, ChangeKindName } from "../domain/change.ts";
import type { Phone } from "../domain/phone.ts";
import type { Written, ZoomReader, ZoomWriter } from "../ports/zoom.ts";

export type ChangeOf<Kind extends ChangeKindName> = Extract<Change, { kind: Kind }>;

/** A change in words: `label: before → after`. */
export interface Described {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** The numbers in these words, to be masked where others read along. */
  readonly numbers: readonly string[];
}

export interface DescribedKind<Kind extends ChangeKindName> {
  readonly kind: Kind;
  describe(change: ChangeOf<Kind>): Described;
  /** The change that takes this one back; null where taking back another change of the item does it. */
  inverse(change: ChangeOf<Kind>): ChangeOf<Kind> | null;
}

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
  /** One call. Never repeats itself: the executor looks first. */
  apply(change: ChangeOf<Kind>, zoom: ZoomWriter): Promise<Written>;
}
