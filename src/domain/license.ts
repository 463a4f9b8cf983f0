import type { PlanRef } from "./plan-ref.ts";

/** A calling plan with its seats, as the account has it. */
export interface CallingPlan extends PlanRef {
  readonly subscribed: number;
  readonly assigned: number;
  readonly available: number;
}

// Zoom publishes the codes, not what they are for; this grouping is ours (reference: phone calling plans, 78 codes).
const ADD_ONS = new Set([4000, 4010]);
const NOT_FOR_PEOPLE = new Set([1, 3, 4, 5, 6, 2000, 3040, 3098, 5000]);
const isNumberPlan = (type: number) => (type >= 300 && type <= 307) || (type >= 400 && type <= 404);

/** Base plans are what "a Zoom Phone license" means: one per person. Add-ons come on top. */
export const isBasePlan = ({ type }: PlanRef): boolean =>
  !ADD_ONS.has(type) && !NOT_FOR_PEOPLE.has(type) && !isNumberPlan(type);

/** A plan that comes with a Zoom bundle: it cannot be taken off alone. Codes of five digits from 40200 on. */
export const isBundlePlan = ({ type }: PlanRef): boolean => type >= 40_000;

/** The base plan among the plans a person holds. */
export const basePlanOf = (plans: readonly PlanRef[]): PlanRef | undefined => plans.find(isBasePlan);

/** A plan's name without the words every plan has: what a card has room for. */
export const shortPlanName = (name: string): string =>
  name.replace(/\s*\bcalling plan\b/i, "").trim() || name;

const foldPlan = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(zoom|phone|calling|plan|license|licence|the|a)\b/g, " ")
    .replace(/[^a-z0-9]+/g, "");

/**
 * The plans that what somebody said could mean: the type code, the whole name, or any part of it. One hit is
 * unambiguous; several are asked about; none is told. Words that name no plan ("zoom phone") mean no plan: `[]`.
 */
export function plansNamed<Plan extends PlanRef>(said: string, plans: readonly Plan[]): readonly Plan[] {
  const code = plans.filter((plan) => String(plan.type) === said.trim());
  if (code.length > 0) return code;
  const wanted = foldPlan(said);
  if (wanted === "") return [];
  const exact = plans.filter((plan) => foldPlan(plan.name) === wanted);
  if (exact.length > 0) return exact;
  const word = plans.filter((plan) =>
    plan.name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .includes(wanted),
  );
  return word.length > 0 ? word : plans.filter((plan) => foldPlan(plan.name).includes(wanted));
}
