// The closed catalog of what can be changed, in words: what tools, cards and the audit read. Pure.
import type { Change, ChangeKindName } from "../domain/change.ts";
import { callingPlan } from "./calling-plan/change.ts";
import type { Described, DescribedKind } from "./described-kind.ts";
import { extension } from "./extension/change.ts";
import { number } from "./number/change.ts";
import { phoneFeature } from "./phone-feature/change.ts";
import { site } from "./site/change.ts";

const kinds: { readonly [Kind in ChangeKindName]: DescribedKind<Kind> } = {
  "phone-feature": phoneFeature,
  "calling-plan": callingPlan,
  site,
  extension,
  number,
};

const kindOf = <Kind extends ChangeKindName>(kind: Kind): DescribedKind<ChangeKindName> =>
  // Indexing by the change's own kind is what makes the pair fit; TypeScript cannot follow it through the union.
  kinds[kind] as DescribedKind<ChangeKindName>;

/** In words for people, made of the change alone: Zoom is not asked. */
export const describeChange = (change: Change): Described => kindOf(change.kind).describe(change);

/** The change that takes this one back, or null where another change of the same item takes it back as well. */
export const inverseOf = (change: Change): Change | null => kindOf(change.kind).inverse(change);
