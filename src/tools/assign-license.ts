import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { type Person, refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { giving, nothingSpoken, type Spoken, type Wish } from "./giving.ts";
import { changeable, itemFor, type Left, leftOut, nothingFor } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { choosePlan, type PlanChosen } from "./plans.ts";
import { seatsAfter } from "./seats-after.ts";
import { fewerPeople, shortOfSeats } from "./shortage.ts";
import { siteNamesOf } from "./site-names.ts";

const input = z.object({
  people: people("Who gets it"),
  callingPlan: optional("Which calling plan; the usual one if not said", { flag: "plan", is: "plan" }),
  site: optional("Which site they belong to", { flag: "site", is: "site" }),
  template: optional("Which of the site's settings templates", { flag: "template", is: "template" }),
  extension: optional("Which extension; Zoom picks one if not said", { flag: "extension", is: "extension" }),
  number: optional("A direct number: exact, an area code, an ending, or “next”", {
    flag: "number",
    is: "number",
  }),
});

/** One person: an item, or the reason why not. `fine`: nothing to do. */
async function considered(
  meant: Person,
  { plan }: PlanChosen,
  said: string | null,
  wish: Wish,
  { spoken, context }: { readonly spoken: Spoken; readonly context: ToolContext },
): Promise<
  | { readonly item: ProposedItem; readonly warnings: readonly string[]; readonly needsSeat: boolean }
  | { readonly fine: string }
  | { readonly left: Left; readonly other: boolean }
  | { readonly answer: Proposal }
> {
  const standing = changeable(meant);
  if ("why" in standing) return { left: leftOut(meant, standing.why), other: false };
  const { person } = standing;
  const phone = await context.zoom.phoneOf(person.zoomId);
  const held = basePlanOf(phone?.plans ?? []);
  if (held && said !== null && held.type !== plan.type) {
    const next = `To move them: \`/zphone change ${person.email} --plan "${plan.name}"\`.`;
    const why = problem("other-plan", `${person.name} has ${held.name}.`, next);
    return { left: leftOut(person, why), other: true };
  }
  const ref = refOf(person);
  const more = await giving(ref, phone, wish, context, spoken);
  if ("answer" in more) return more;
  const wanted = [
    ...(phone ? [] : [featureOn(ref)]),
    ...(held ? [] : [planAssign(ref, plan)]),
    ...more.changes,
  ];
  const extension = phone?.extension ? `, extension ${phone.extension}` : "";
  if (wanted.length === 0)
    return { fine: `${person.name} already has ${held?.name ?? "a Zoom phone"}${extension}. Nothing to do.` };
  return { item: itemFor(person, phone, wanted), warnings: more.warnings, needsSeat: !held };
}

const wishOf = ({ site, template, extension, number }: z.infer<typeof input>): Wish => ({
  site,
  template,
  extension,
  number: number === null ? null : { number, areaCode: null, city: null, country: null, site, type: null },
});

const isNext = (said: string | null): boolean => said === null || /^(next|any)$/i.test(said);

/** Why several people can't have this: an extension, or a number, that is named is one person's. */
function sharedProblem({ extension, number }: Wish): Proposal | null {
  if (isNext(extension) && isNext(number?.number ?? null)) return null;
  return blocked(
    problem(
      "one-each",
      "One extension or number can't go to several people.",
      "Say next, ask for each person, or leave it out.",
    ),
    { field: isNext(extension) ? "number" : "extension" },
  );
}

/** Where everybody gets another one of the free ones, one looks after the other; else all at once. */
async function consideredAll(
  people: readonly Person[],
  chosen: PlanChosen,
  said: string | null,
  wish: Wish,
  context: ToolContext,
): Promise<readonly Awaited<ReturnType<typeof considered>>[]> {
  const spoken = nothingSpoken();
  const consider = (person: Person) => considered(person, chosen, said, wish, { spoken, context });
  if (wish.extension === null && wish.number === null) return Promise.all(people.map(consider));
  const outcomes: Awaited<ReturnType<typeof consider>>[] = [];
  for (const person of people) outcomes.push(await consider(person));
  return outcomes;
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
    const standing = one && found.left.length === 0 ? changeable(one) : null;
    if (standing && "why" in standing) return blocked(standing.why);
    const chosen = choosePlan(asked.callingPlan, { plans, policy, site: asked.site });
    if ("answer" in chosen) return chosen.answer;
    const wish = wishOf(asked);
    const shared = found.people.length > 1 ? sharedProblem(wish) : null;
    if (shared) return shared;

    const considering = await consideredAll(found.people, chosen, asked.callingPlan, wish, context);
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
        return blocked(outcome.left.why, {
          offer: outcome.other
            ? {
                label: "Change the plan",
                tool: "change_calling_plan",
                input: { people: [one?.email ?? ""], callingPlan: String(chosen.plan.type) },
              }
            : undefined,
        });
      else left.push(outcome.left);
    }
    if (items.length === 0) return nothingFor(fine, left);
    const { plan, rule } = chosen;
    if (needed > plan.available) {
      const people = items.map(({ person }) => person);
      const title =
        people.length === 1
          ? `Zoom phone for ${people[0]?.name}`
          : `Zoom phones for ${people.map(({ name }) => name).join(", ")}`;
      return shortOfSeats(
        { plan, plans, needed, tool: "assign_license", input: asked, title },
        context,
        needed > 1 ? fewerPeople(people, plan) : [],
      );
    }
    const [first] = items;
    return changes({
      title:
        items.length === 1
          ? `Zoom phone for ${first?.person.name}`
          : `Zoom phones for ${spellCount(items.length)} people`,
      items,
      seats: needed > 0 ? [seatsAfter(plan, -needed)] : [],
      warnings: [...warnings],
      notes: [...(rule && needed > 0 ? [`Plan: ${plan.name}, ${rule}.`] : []), ...fine],
      left,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
