// Which calling plan is meant, and whether it has seats. Never another plan silently.
import { type CallingPlan, isBasePlan, plansNamed, shortPlanName } from "../domain/license.ts";
import type { Policy } from "../domain/policy.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, choose, type Option, type Proposal } from "../domain/proposal.ts";
import { siteRules } from "./site-said.ts";

export interface PlanChosen {
  readonly plan: CallingPlan;
  /** Which rule chose it, for the card; null when it was said. */
  readonly rule: string | null;
}

const seats = ({ available, subscribed }: CallingPlan) => `${available} of ${subscribed} seats free`;

/** A line of a menu, with how many seats are free. */
export const planOption = (plan: CallingPlan, input: Option["input"]): Option => ({
  label: plan.name,
  detail: seats(plan),
  input,
});

/** By the words said; else the site's plan, the configured one, the only one with a seat, or the one most people hold. */
export function choosePlan(
  said: string | null,
  {
    plans,
    policy,
    site,
  }: { readonly plans: readonly CallingPlan[]; readonly policy: Policy; readonly site: string | null },
): PlanChosen | { readonly answer: Proposal } {
  const base = plans.filter(isBasePlan);
  if (base.length === 0)
    return {
      answer: blocked(
        problem(
          "no-plans",
          "This Zoom account has no calling plan for people.",
          "Buy one in Zoom: Plans and Billing › Plan Management.",
        ),
      ),
    };
  if (said !== null) {
    const hits = plansNamed(said, base);
    const [only] = hits;
    if (only && hits.length === 1) return { plan: only, rule: null };
    const menu = hits.length > 1 ? hits : base;
    if (hits.length > 1 || said.trim() !== "") {
      const question =
        hits.length > 1 ? `Which plan is “${said}”?` : `No calling plan is called “${said}”. Which one?`;
      if (!/^(zoom\s*)?(phone)?\s*(licen[sc]e)?$/i.test(said.trim()))
        return menu.length === 1 && menu[0] && hits.length === 0
          ? {
              answer: blocked(
                problem(
                  "no-such-plan",
                  `No calling plan is called “${said}”. There is only ${menu[0].name}.`,
                  "Leave the plan out, or say its name.",
                ),
                { field: "callingPlan" },
              ),
            }
          : {
              answer: choose(
                question,
                menu.map((plan) => planOption(plan, { callingPlan: String(plan.type) })),
              ),
            };
    }
  }
  const configured = (text: string | null, rule: string): PlanChosen | null => {
    const hits = text === null ? [] : plansNamed(text, base);
    return hits.length === 1 && hits[0] ? { plan: hits[0], rule } : null;
  };
  const ofSite = configured(
    site === null ? null : (siteRules(site, policy)?.plan ?? null),
    `the plan of ${site}`,
  );
  const usual = configured(policy.defaultCallingPlan, "the usual plan here");
  if (ofSite ?? usual) return (ofSite ?? usual) as PlanChosen;
  const free = base.filter(({ available }) => available > 0);
  if (free.length === 1 && free[0]) return { plan: free[0], rule: "the only plan with a free seat" };
  const [common] = base.toSorted((a, b) => b.assigned - a.assigned);
  return common
    ? { plan: common, rule: "the plan most people here hold" }
    : { answer: blocked(problem("no-plans", "No calling plan.", "Buy one in Zoom.")) };
}

/** Too few seats, in one sentence. What can be done about it is in shortage.ts. */
export const seatProblem = (plan: CallingPlan, needed: number): Problem =>
  problem(
    "no-seats",
    plan.available <= 0
      ? `Every seat of ${plan.name} is taken (${plan.assigned} of ${plan.subscribed})${needed > 1 ? `, and this needs ${needed}` : ""}.`
      : `${shortPlanName(plan.name)} has ${plan.available} free ${plan.available === 1 ? "seat" : "seats"} for ${needed} people.`,
    "Free one with `/zphone remove`, or buy seats in Zoom (Plans and Billing › Plan Management).",
  );
