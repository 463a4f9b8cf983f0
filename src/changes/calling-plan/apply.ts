import type { Phone } from "../../domain/phone.ts";
import type { PlanRef } from "../../domain/plan-ref.ts";
import type { AppliedKind } from "../applied-kind.ts";

const holds = (phone: Phone | undefined, plan: PlanRef | null) =>
  plan !== null && (phone?.plans ?? []).some(({ type }) => type === plan.type);

export const callingPlan: AppliedKind<"calling-plan"> = {
  kind: "calling-plan",
  async look({ before, after }, { phone }) {
    const old = holds(phone, before);
    const wanted = holds(phone, after);
    if (after === null) return old ? "as-before" : "as-after";
    if (wanted) return "as-after";
    return before === null || old ? "as-before" : "other";
  },
  apply: ({ person, before, after }, zoom) => {
    if (before && after) return zoom.switchPlan(person.zoomId, before.type, after.type);
    if (after) return zoom.assignPlan(person.zoomId, after.type);
    if (before) return zoom.unassignPlan(person.zoomId, before.type);
    throw new Error("a calling-plan change without before and after");
  },
};
