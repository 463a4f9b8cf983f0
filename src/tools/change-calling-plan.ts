import { z } from "zod";
import { planSwitch } from "../changes/calling-plan/change.ts";
import { basePlanOf, isBasePlan, isBundlePlan } from "../domain/license.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import { shownOf } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, type Changes, changes, noOp, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { aboutPerson, findPeople, standingProblem } from "./people.ts";
import { choosePlan, planOption } from "./plans.ts";
import { secondPerson } from "./second-person.ts";
import { fewerPeople, shortOfSeats } from "./shortage.ts";
import { siteNamesOf } from "./site-names.ts";

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
    if (asked.callingPlan === null) {
      const base = plans.filter(isBasePlan);
      return base.length < 2
        ? blocked(
            problem(
              "one-plan",
              "This Zoom account has only one calling plan.",
              "There is nothing to switch to.",
            ),
          )
        : {
            outcome: "choose",
            question: "To which calling plan?",
            options: base.map((plan) => planOption(plan, { callingPlan: String(plan.type) })),
            next: "",
          };
    }
    const chosen = choosePlan(asked.callingPlan, { plans, policy: context.policy, site: null });
    if ("answer" in chosen) return chosen.answer;
    const { plan } = chosen;
    const left: Changes["left"][number][] = [...found.left];
    const fine: string[] = [];
    const items: ProposedItem[] = [];
    const moved: Person[] = [];
    const freed = new Map<number, number>();
    for (const person of found.people) {
      const leave = (why: Problem) => left.push({ who: `${person.name} (${person.email})`, why, line: null });
      const standing = standingProblem(person);
      if (standing || !canBeChanged(person)) {
        leave(standing ?? problem("inactive", `${person.name} is not active.`, "Activate them first."));
        continue;
      }
      const phone = await context.zoom.phoneOf(person.zoomId);
      const held = basePlanOf(phone?.plans ?? []);
      if (!phone || !held)
        leave(
          problem(
            "no-license",
            `${person.name} has no calling plan yet.`,
            `Give one: \`/zphone assign ${person.email} --plan "${plan.name}"\`.`,
          ),
        );
      else if (held.type === plan.type) fine.push(`${person.name} already has ${plan.name}. Nothing to do.`);
      else if (isBundlePlan(held))
        leave(
          problem(
            "plan-from-bundle",
            `${person.name}'s ${held.name} comes with a Zoom bundle.`,
            "Change the bundle in Zoom: User Management › Users.",
          ),
        );
      else {
        const ref = refOf(person);
        items.push({
          person: ref,
          about: aboutPerson(person, phone),
          shown: shownOf(phone),
          changes: [planSwitch(ref, held, plan)],
          lost: [],
          line: null,
          after: [],
          putsBack: [],
        });
        moved.push(person);
        freed.set(held.type, (freed.get(held.type) ?? 0) + 1);
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
        { type: plan.type, name: plan.name, before: plan.available, after: plan.available - items.length },
        ...plans.flatMap((one) => {
          const back = freed.get(one.type) ?? 0;
          return back > 0
            ? [{ type: one.type, name: one.name, before: one.available, after: one.available + back }]
            : [];
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
