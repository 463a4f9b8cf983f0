// A kind of change is two files: change.ts describes (pure), apply.ts looks and writes. Tools see only the first.
import type { Change, ChangeKindName } from "../domain/change.ts";

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
