import { AS_GIVEN } from "../../domain/change.ts";
import type { AppliedKind } from "../applied-kind.ts";

export const extension: AppliedKind<"extension"> = {
  kind: "extension",
  async look({ before, after }, { phone }) {
    if (!phone) return "other";
    if (phone.extension === after) return "as-after";
    if (before === AS_GIVEN || before === null) return "as-before";
    return phone.extension === before ? "as-before" : "other";
  },
  apply: ({ person, after }, zoom) => zoom.updatePhone(person.zoomId, { extension: after }),
};
