import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import type { Change } from "../domain/change.ts";
import { basePlanOf, shortPlanName } from "../domain/license.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import { shownOf } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import {
  blocked,
  type Changes,
  changes,
  choose,
  noOp,
  type Proposal,
  type ProposedItem,
} from "../domain/proposal.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { giving, type Wish } from "./giving.ts";
import { aboutPerson, findPeople, mistakableFor, standingProblem } from "./people.ts";
import { choosePlan, noSeats, type PlanChosen } from "./plans.ts";
import { siteNamesOf } from "./site-names.ts";

const input = z.object({
  people: people("Who gets it"),
  callingPlan: optional("Which calling plan; the usual one if not said", { flag: "plan" }),
  site: optional("Which site they belong to", { flag: "site" }),
  template: optional("Which of the site's settings templates", { flag: "template" }),
  extension: optional("Which extension; Zoom picks one if not said", { flag: "extension" }),
  number: optional("A direct number: exact, an area code, an ending, or “next”", { flag: "number" }),
});

type Left = Changes["left"][number];

/** One person: an item, or the reason why not. `fine`: nothing to do. */
async function considered(
  person: Person,
  { plan }: PlanChosen,
  said: string | null,
  wish: Wish,
  context: ToolContext,
): Promise<
  | { readonly item: ProposedItem; readonly warnings: readonly string[]; readonly needsSeat: boolean }
  | { readonly fine: string }
  | { readonly left: Left; readonly other: boolean }
  | { readonly answer: Proposal }
> {
  const left = (why: Left["why"], other = false) => ({
    left: { who: `${person.name} (${person.email})`, why, line: null },
    other,
  });
  const standing = standingProblem(person);
  if (standing || !canBeChanged(person))
    return left(
      standing ?? problem("inactive", `${person.name} is not active in Zoom.`, "Activate them first."),
    );
  const phone = await context.zoom.phoneOf(person.zoomId);
  const held = basePlanOf(phone?.plans ?? []);
  if (held && said !== null && held.type !== plan.type)
    return left(
      problem(
        "other-plan",
        `${person.name} has ${held.name}.`,
        `To move them: \`/zphone change ${person.email} --plan "${plan.name}"\`.`,
      ),
      true,
    );
  const ref = refOf(person);
  const more = await giving(ref, phone, wish, context);
  if ("answer" in more) return more;
  const wanted: Change[] = [
    ...(phone ? [] : [featureOn(ref)]),
    ...(held ? [] : [planAssign(ref, plan)]),
    ...more.changes,
  ];
  const extension = phone?.extension ? `, extension ${phone.extension}` : "";
  if (wanted.length === 0)
    return { fine: `${person.name} already has ${held?.name ?? "a Zoom phone"}${extension}. Nothing to do.` };
  return {
    item: {
      person: ref,
      about: aboutPerson(person, phone),
      shown: shownOf(phone),
      changes: wanted,
      lost: [],
      line: null,
      after: [],
      putsBack: [],
    },
    warnings: more.warnings,
    needsSeat: !held,
  };
}

export const assignLicense = defineTool({
  name: "assign_license",
  command: "assign",
  also: ["give", "add", "license"],
  risk: "reversible",
  audience: "admins",
  description:
    "Give people a Zoom Phone license: the phone switched on and a calling plan with a free seat. Can set site, extension and number at once. Never changes a plan that somebody has.",
  input,
  examples: [
    "assign @bob",
    "assign @bob @carol --plan “US/CA Unlimited”",
    "assign @bob --site Berlin --number next --extension 4021",
  ],

  async propose(asked, context) {
    const { zoom, policy } = context;
    const [found, plans] = await Promise.all([findPeople(asked.people, context), zoom.callingPlans()]);
    if ("answer" in found) return found.answer;
    const one = found.people.length === 1 ? found.people[0] : undefined;
    const standing = one ? standingProblem(one) : null;
    if (standing && found.left.length === 0) return blocked(standing);
    const chosen = choosePlan(asked.callingPlan, { plans, policy, site: asked.site });
    if ("answer" in chosen) return chosen.answer;
    const wish: Wish = {
      site: asked.site,
      template: asked.template,
      extension: asked.extension,
      number:
        asked.number === null
          ? null
          : { number: asked.number, areaCode: null, city: null, site: asked.site, type: null },
    };
    if (found.people.length > 1 && (wish.extension || (asked.number && !/^next$/i.test(asked.number))))
      return blocked(
        problem(
          "one-each",
          "One extension or number can't go to several people.",
          "Ask for each person, or leave it out.",
        ),
      );

    const considering = await Promise.all(
      found.people.map((person) => considered(person, chosen, asked.callingPlan, wish, context)),
    );
    const items: ProposedItem[] = [];
    const warnings = new Set<string>();
    const left: Left[] = [...found.left];
    const fine: string[] = [];
    let needed = 0;
    for (const outcome of considering) {
      if ("answer" in outcome) return outcome.answer;
      if ("item" in outcome) {
        items.push(outcome.item);
        for (const warning of outcome.warnings) warnings.add(warning);
        if (outcome.needsSeat) needed += 1;
      } else if ("fine" in outcome) fine.push(outcome.fine);
      else if (found.people.length === 1 && found.left.length === 0)
        return blocked(
          outcome.left.why,
          outcome.other
            ? {
                label: "Change the plan",
                tool: "change_calling_plan",
                input: { people: [one?.email ?? ""], callingPlan: String(chosen.plan.type) },
              }
            : undefined,
        );
      else left.push(outcome.left);
    }
    if (items.length === 0)
      return left[0] && fine.length === 0
        ? blocked(left[0].why)
        : noOp([...fine, ...left.map(({ who, why }) => `${who}: ${why.summary}`)].join("\n"));
    const { plan, rule } = chosen;
    if (needed > plan.available) {
      if (needed === 1 || plan.available === 0) return noSeats(plan, plans, needed);
      const first = items.slice(0, plan.available).map(({ person }) => person.email);
      return choose(
        `${shortPlanName(plan.name)} has ${plan.available} free seats for ${needed} people. What now?`,
        [
          {
            label: `The first ${plan.available}`,
            detail: items
              .slice(0, plan.available)
              .map(({ person }) => person.name)
              .join(", "),
            input: { people: first, callingPlan: String(plan.type) },
          },
          ...plans
            .filter((other) => other.type !== plan.type && other.available >= needed)
            .map((other) => ({
              label: `All, on ${other.name}`,
              detail: `${other.available} seats free`,
              input: { callingPlan: String(other.type) },
            })),
        ].concat(
          plan.available > 1
            ? [
                {
                  label: "Only one",
                  detail: items[0]?.person.name ?? "",
                  input: { people: first.slice(0, 1), callingPlan: String(plan.type) },
                },
              ]
            : [],
        ),
        "Or free a seat with `/zphone remove`.",
      );
    }
    const [first] = items;
    return changes({
      title:
        items.length === 1
          ? `Zoom phone for ${first?.person.name}`
          : `Zoom phones for ${items.length} people`,
      items,
      seats:
        needed > 0
          ? [{ type: plan.type, name: plan.name, before: plan.available, after: plan.available - needed }]
          : [],
      warnings: [...warnings],
      notes: [...(rule && needed > 0 ? [`Plan: ${plan.name}, ${rule}.`] : []), ...fine],
      left,
      mistakable: one !== undefined && (await mistakableFor(one, context)).length > 0,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
