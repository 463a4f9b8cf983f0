import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import { basePlanOf, type CallingPlan } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import { type Person, refOf } from "../domain/person.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { giving, nothingSpoken, type Spoken, type Wish } from "./giving.ts";
import { changeable, itemFor, type Left, leftOut } from "./item-for.ts";
import { findPeople } from "./people.ts";
import { placeSaid } from "./place-said.ts";
import { choosePlan, type PlanChosen } from "./plans.ts";
import { seatsAfter } from "./seats-after.ts";
import { shortOfSeats } from "./shortage.ts";
import { siteNamesOf } from "./site-names.ts";

interface Asking {
  readonly wish: Wish;
  /** For somebody without a license: the plan that was said, and the site whose plan it would be. */
  readonly callingPlan: string | null;
  readonly site: string | null;
  readonly plans: readonly CallingPlan[];
  readonly spoken: Spoken;
  readonly context: ToolContext;
}

/** One person: an item, or the reason why not. `chosen`: the plan that those before get as well. */
async function considered(
  meant: Person,
  chosen: PlanChosen | null,
  { wish, callingPlan, site, plans, spoken, context }: Asking,
): Promise<
  | {
      readonly item: ProposedItem;
      readonly warnings: readonly string[];
      /** The plan of a license that comes with it. */
      readonly license: PlanChosen | null;
      /** Numbers they have already. */
      readonly keeps: string;
    }
  | { readonly fine: string }
  | { readonly left: Left }
  | { readonly answer: Proposal }
> {
  const standing = changeable(meant);
  if ("why" in standing) return { left: leftOut(meant, standing.why) };
  const { person } = standing;
  const ref = refOf(person);
  const phone = await context.zoom.phoneOf(person.zoomId);
  const given = await giving(ref, phone, wish, context, spoken);
  if ("answer" in given) return given;
  if (given.changes.length === 0) return { fine: `${person.name} already has that number. Nothing to do.` };
  const keeps = (phone?.numbers ?? []).map(({ number }) => spellNumber(number)).join(", ");
  if (basePlanOf(phone?.plans ?? []))
    return { item: itemFor(person, phone, given.changes), warnings: given.warnings, license: null, keeps };
  const { policy } = context;
  const plan = chosen ?? choosePlan(callingPlan, { plans, policy, site: phone?.site?.name ?? site });
  if ("answer" in plan) return plan;
  const license = [...(phone ? [] : [featureOn(ref)]), planAssign(ref, plan.plan)];
  return {
    item: itemFor(person, phone, [...license, ...given.changes]),
    warnings: [
      ...given.warnings,
      `${person.name} has no license yet: this gives them one (${plan.plan.name}) as well.`,
    ],
    license: plan,
    keeps,
  };
}

/** Each of them, in order; whoever has no license yet gets the plan that the first of them gets. */
async function consideredAll(people: readonly Person[], asking: Asking, several: boolean) {
  const items: ProposedItem[] = [];
  const left: Left[] = [];
  const fine: string[] = [];
  const warnings = new Set<string>();
  let unlicensed = 0;
  let chosen: PlanChosen | null = null;
  for (const person of people) {
    const outcome = await considered(person, chosen, asking);
    if ("answer" in outcome) return outcome;
    if ("left" in outcome) left.push(outcome.left);
    else if ("fine" in outcome) fine.push(outcome.fine);
    else {
      items.push(outcome.item);
      for (const warning of outcome.warnings) warnings.add(warning);
      if (outcome.license) unlicensed += 1;
      chosen ??= outcome.license;
      if (outcome.keeps !== "") fine.push(`${several ? `${person.name} ` : ""}keeps ${outcome.keeps} too.`);
    }
  }
  return { items, left, fine, warnings: [...warnings], unlicensed, chosen };
}

/** Several people get the next free ones, of an area where it was said; undefined where the one number of theirs was named. */
function numberWished(
  asked: NonNullable<Wish["number"]>,
  several: boolean,
): NonNullable<Wish["number"]> | undefined {
  const { areaCode, city, country, site, type } = asked;
  const where = { areaCode, city, country, site, type };
  if (!several) return { number: asked.number, ...where };
  const number = asked.number ?? "next";
  if (/^\d{3}$/.test(number)) return { ...where, number: "next", areaCode: number };
  return /^(next|any)$/i.test(number) ? { number, ...where } : undefined;
}

export const assignNumber = defineTool({
  name: "assign_number",
  command: "number",
  risk: "reversible",
  audience: "admins",
  description:
    "Give a person a free phone number: an exact one, or by area code, ending, city, country, site or toll-free. Never takes a number that a person, a queue or the main line holds.",
  input: z.object({
    people: people("Who gets it"),
    number: optional("The number, an area code, its last digits, or “next”", {
      position: 1,
      takes: ["phone", "digits"],
      flag: "number",
      words: { next: "next", any: "next" },
      is: "number",
    }),
    areaCode: optional("Area code", { flag: "area" }),
    city: optional("City of the number", { flag: "city" }),
    country: optional("Country of the number", { flag: "country" }),
    site: optional("Site whose numbers to use", { flag: "site", is: "site" }),
    type: optional("“toll-free” or “local”", {
      flag: "type",
      words: { "toll-free": "toll-free", tollfree: "toll-free", local: "local" },
    }),
    callingPlan: optional("Calling plan, for somebody without one", { flag: "plan", is: "plan" }),
  }),
  examples: ["number @bob", "number @bob 415", "number @bob London", "number @bob +14155550123"],

  async propose(asked, context) {
    const { zoom } = context;
    const unsaid = [asked.number, asked.areaCode, asked.city, asked.site].every((one) => one === null);
    const place = unsaid ? await placeSaid(asked.people, context) : null;
    const found = await findPeople(place?.people ?? asked.people, context);
    if ("answer" in found) return found.answer;
    const several = found.people.length + found.left.length > 1;
    const number = numberWished({ ...asked, city: place?.city ?? asked.city }, several);
    if (!number)
      return blocked(
        problem(
          "one-each",
          "One number can't go to several people.",
          "Say next or an area code, or ask once for each.",
        ),
        { field: "number" },
      );
    const plans = await zoom.callingPlans();
    const wish = { site: null, template: null, extension: null, number };
    const { callingPlan, site } = asked;
    const all = await consideredAll(
      found.people,
      { wish, callingPlan, site, plans, spoken: nothingSpoken(), context },
      several,
    );
    if ("answer" in all) return all.answer;
    const { items, fine, warnings, unlicensed, chosen } = all;
    const left = [...found.left, ...all.left];
    const [first] = items;
    if (!first)
      return fine.length > 0
        ? noOp(fine.join("\n"))
        : blocked(left[0]?.why ?? problem("nobody", "There is nobody to give a number.", "Say who."));
    const names = items.length === 1 ? first.person.name : `${spellCount(items.length)} people`;
    const title = `${chosen ? "License and number" : items.length === 1 ? "Number" : "Numbers"} for ${names}`;
    if (chosen && chosen.plan.available < unlicensed)
      return shortOfSeats(
        { plan: chosen.plan, plans, needed: unlicensed, tool: "assign_number", input: asked, title },
        context,
      );
    return changes({
      title,
      items,
      seats: chosen ? [seatsAfter(chosen.plan, -unlicensed)] : [],
      warnings,
      notes: fine.map((note) => note.replace(/^keeps/, "Keeps")),
      left,
      // A license was not asked for: it is never given without a look.
      mistakable: chosen !== null,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
