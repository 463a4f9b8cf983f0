import { z } from "zod";
import { planSwitch } from "../changes/calling-plan/change.ts";
import { basePlanOf, type CallingPlan, isBasePlan, isBundlePlan } from "../domain/license.ts";
import { type Person, refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { changeable, itemFor, type Left, leftOut } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { choosePlan, planOption } from "./plans.ts";
import { seatsAfter } from "./seats-after.ts";
import { secondPerson } from "./second-person.ts";
import { fewerPeople, shortOfSeats } from "./shortage.ts";
import { siteNamesOf } from "./site-names.ts";

/** One person: an item and the plan they come from, or the reason why not. */
async function considered(
  meant: Person,
  plan: CallingPlan,
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<
  | { readonly item: ProposedItem; readonly from: NonNullable<ReturnType<typeof basePlanOf>> }
  | { readonly fine: string }
  | { readonly left: Left }
> {
  const standing = changeable(meant);
  if ("why" in standing) return { left: leftOut(meant, standing.why) };
  const { person } = standing;
  const { name, email } = person;
  const phone = await zoom.phoneOf(person.zoomId);
  const held = basePlanOf(phone?.plans ?? []);
  if (!phone || !held) {
    const next = `Give one: \`/zphone assign ${email} --plan "${plan.name}"\`.`;
    return { left: leftOut(person, problem("no-license", `${name} has no calling plan yet.`, next)) };
  }
  if (held.type === plan.type) return { fine: `${name} already has ${plan.name}. Nothing to do.` };
  if (isBundlePlan(held)) {
    const next = "Change the bundle in Zoom: User Management › Users.";
    const why = problem("plan-from-bundle", `${name}'s ${held.name} comes with a Zoom bundle.`, next);
    return { left: leftOut(person, why) };
  }
  return { item: itemFor(person, phone, [planSwitch(refOf(person), held, plan)]), from: held };
}

function planAsked(plans: readonly CallingPlan[]): Proposal {
  const base = plans.filter(isBasePlan);
  return base.length < 2
    ? blocked(
        problem("one-plan", "This Zoom account has only one calling plan.", "There is nothing to switch to."),
      )
    : {
        outcome: "choose",
        question: "To which calling plan?",
        options: base.map((plan) => planOption(plan, { callingPlan: String(plan.type) })),
        next: "",
      };
}

export const changeCallingPlan = defineTool({
  name: "change_calling_plan",
  command: "change",
  also: ["switch", "upgrade", "downgrade"],
  risk: "destructive",
  audience: "admins",
  description:
    "Switch people from the calling plan they have to another one, in Zoom's one step: nobody is without service in between. Numbers and extension stay.",
  input: z.object({
    people: people("Whose plan"),
    callingPlan: optional("The new calling plan", { flag: "plan", position: 1, takes: ["word"], is: "plan" }),
  }),
  examples: ["change @bob --plan “Zoom Phone Pro”"],

  async propose(asked, context) {
    const found = await findPeople(asked.people, context);
    if ("answer" in found) return found.answer;
    const plans = await context.zoom.callingPlans();
    if (asked.callingPlan === null) return planAsked(plans);
    const chosen = choosePlan(asked.callingPlan, { plans, policy: context.policy, site: null });
    if ("answer" in chosen) return chosen.answer;
    const { plan } = chosen;
    const left = [...found.left];
    const fine: string[] = [];
    const items: ProposedItem[] = [];
    const moved: Person[] = [];
    const freed = new Map<number, number>();
    for (const person of found.people) {
      const outcome = await considered(person, plan, context);
      if ("left" in outcome) left.push(outcome.left);
      else if ("fine" in outcome) fine.push(outcome.fine);
      else {
        const { item, from } = outcome;
        items.push(item);
        moved.push(person);
        freed.set(from.type, (freed.get(from.type) ?? 0) + 1);
      }
    }
    const [first] = items;
    if (!first)
      return fine.length > 0
        ? noOp(fine.join("\n"))
        : blocked(left[0]?.why ?? problem("nobody", "There is nobody to change.", "Say who."));
    const people = items.map(({ person }) => person);
    if (plan.available < items.length)
      return shortOfSeats(
        {
          plan,
          // Whoever already has another plan gains nothing by "all on it" but a different change than was asked.
          plans: [],
          needed: items.length,
          tool: "change_calling_plan",
          input: asked,
          title: `${plan.name} for ${people.map(({ name }) => name).join(", ")}`,
        },
        context,
        items.length > 1 ? fewerPeople(people, plan) : [],
      );
    return changes({
      title:
        items.length === 1
          ? `${plan.name} for ${first.person.name}`
          : `${plan.name} for ${spellCount(items.length)} people`,
      items,
      seats: [
        seatsAfter(plan, -items.length),
        ...plans.flatMap((one) => {
          const back = freed.get(one.type) ?? 0;
          return back > 0 ? [seatsAfter(one, back)] : [];
        }),
      ],
      warnings: /metered|pay/i.test(plan.name) ? ["Calls on a metered plan are billed by the minute."] : [],
      notes: ["Extension and numbers stay.", ...fine],
      left,
      needsSecond: secondPerson(moved, context),
      siteNames: await siteNamesOf(items, context),
    });
  },
});
