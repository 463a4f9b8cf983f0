import type { PlanChange } from "../../domain/change.ts";
import type { PersonRef } from "../../domain/person.ts";
import type { PlanRef } from "../../domain/plan-ref.ts";
import type { DescribedKind } from "../described-kind.ts";

const bare = ({ type, name }: PlanRef): PlanRef => ({ type, name });

/** For somebody without a base plan; from one to another is `planSwitch` (law 8). */
export const planAssign = (person: PersonRef, plan: PlanRef): PlanChange => ({
  kind: "calling-plan",
  person,
  before: null,
  after: bare(plan),
});

/** A plan that comes from a bundle cannot be taken alone: whoever proposes it sees to that (law 8). */
export const planUnassign = (person: PersonRef, plan: PlanRef): PlanChange => ({
  kind: "calling-plan",
  person,
  before: bare(plan),
  after: null,
});

/** Zoom's atomic switch: nobody is without service in between. */
export const planSwitch = (person: PersonRef, from: PlanRef, to: PlanRef): PlanChange => ({
  kind: "calling-plan",
  person,
  before: bare(from),
  after: bare(to),
});

const spoken = (plan: PlanRef | null) => plan?.name ?? "none";

export const callingPlan: DescribedKind<"calling-plan"> = {
  kind: "calling-plan",
  describe: ({ before, after }) => ({
    label: "Calling plan",
    before: spoken(before),
    after: spoken(after),
    numbers: [],
  }),
  inverse: (change) => ({ ...change, before: change.after, after: change.before }),
};
