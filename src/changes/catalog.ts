// The closed catalog of what can be written. Only operations/executor and compose come here (law 2, checked by the arrows).
import type { Change, ChangeKindName } from "../domain/change.ts";
import type { Written, ZoomWriter } from "../ports/zoom-writer.ts";
import type { AppliedKind, Sight, Standing } from "./applied-kind.ts";
import { callingPlan } from "./calling-plan/apply.ts";
import { extension } from "./extension/apply.ts";
import { number } from "./number/apply.ts";
import { phoneFeature } from "./phone-feature/apply.ts";
import { site } from "./site/apply.ts";

const kinds: { readonly [Kind in ChangeKindName]: AppliedKind<Kind> } = {
  "phone-feature": phoneFeature,
  "calling-plan": callingPlan,
  site,
  extension,
  number,
};

const kindOf = <Kind extends ChangeKindName>(kind: Kind): AppliedKind<ChangeKindName> =>
  // As in descriptions.ts: the change's own kind picks the functions that take it.
  kinds[kind] as AppliedKind<ChangeKindName>;

/** Where the change's target stands now. */
export const lookAt = (change: Change, sight: Sight): Promise<Standing> =>
  kindOf(change.kind).look(change, sight);

/** Whether Zoom answers this write before it is done. */
export const takesTime = (change: Change): boolean => kindOf(change.kind).takesTime?.(change) ?? false;

/** Sends the one call of this change. */
export const applyChange = (change: Change, zoom: ZoomWriter): Promise<Written> =>
  kindOf(change.kind).apply(change, zoom);
