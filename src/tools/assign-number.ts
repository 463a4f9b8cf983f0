import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import type { Change } from "../domain/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import { canBeChanged, type Person, refOf } from "../domain/person.ts";
import { shownOf } from "../domain/phone.ts";
import { problem } from "../domain/problem.ts";
import { blocked, type Changes, changes, noOp, type ProposedItem } from "../domain/proposal.ts";
import { spellCount } from "../domain/spell-count.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { giving, nothingSpoken } from "./giving.ts";
import { aboutPerson, findPeople, standingProblem } from "./people.ts";
import { placeSaid } from "./place-said.ts";
import { choosePlan, type PlanChosen } from "./plans.ts";
import { shortOfSeats } from "./shortage.ts";
import { siteNamesOf } from "./site-names.ts";

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
    const { zoom, policy } = context;
    const unsaid = [asked.number, asked.areaCode, asked.city, asked.site].every((one) => one === null);
    const place = unsaid ? await placeSaid(asked.people, context) : null;
    const found = await findPeople(place?.people ?? asked.people, context);
    if ("answer" in found) return found.answer;
    const several = found.people.length + found.left.length > 1;
    const { number, areaCode, country, site, type } = asked;
    const city = place?.city ?? asked.city;
    // Several people get the next free ones; a number that is named can only be one person's.
    const wanted = several && number === null ? "next" : number;
    if (several && wanted !== null && !/^(next|any)$/i.test(wanted) && !/^\d{3}$/.test(wanted))
      return blocked(
        problem(
          "one-each",
          "One number can't go to several people.",
          "Say next or an area code, or ask once for each.",
        ),
        undefined,
        "number",
      );
    const area = several && wanted !== null && /^\d{3}$/.test(wanted);
    const wish = {
      site: null,
      template: null,
      extension: null,
      number: {
        number: area ? "next" : wanted,
        areaCode: area ? wanted : areaCode,
        city,
        country,
        site,
        type,
      },
    };
    const plans = await zoom.callingPlans();
    const spoken = nothingSpoken();
    const items: ProposedItem[] = [];
    const left: Changes["left"][number][] = [...found.left];
    const fine: string[] = [];
    const warnings = new Set<string>();
    const unlicensed: Person[] = [];
    let chosen: PlanChosen | null = null;
    for (const person of found.people) {
      const standing = standingProblem(person);
      if (standing || !canBeChanged(person)) {
        const why = standing ?? problem("inactive", `${person.name} is not active.`, "Activate them first.");
        left.push({ who: `${person.name} (${person.email})`, why, line: null });
        continue;
      }
      const ref = refOf(person);
      const phone = await zoom.phoneOf(person.zoomId);
      const given = await giving(ref, phone, wish, context, spoken);
      if ("answer" in given) return given.answer;
      if (given.changes.length === 0) {
        fine.push(`${person.name} already has that number. Nothing to do.`);
        continue;
      }
      for (const warning of given.warnings) warnings.add(warning);
      const license: Change[] = [];
      if (!basePlanOf(phone?.plans ?? [])) {
        const plan: ReturnType<typeof choosePlan> =
          chosen ?? choosePlan(asked.callingPlan, { plans, policy, site: phone?.site?.name ?? site });
        if ("answer" in plan) return plan.answer;
        chosen = plan;
        unlicensed.push(person);
        warnings.add(`${person.name} has no license yet: this gives them one (${plan.plan.name}) as well.`);
        license.push(...(phone ? [] : [featureOn(ref)]), planAssign(ref, plan.plan));
      }
      items.push({
        person: ref,
        about: aboutPerson(person, phone),
        shown: shownOf(phone),
        changes: [...license, ...given.changes],
        lost: [],
        line: null,
        after: [],
        putsBack: [],
      });
      if (phone && phone.numbers.length > 0)
        fine.push(
          `${several ? person.name : ""} keeps ${phone.numbers.map(({ number: one }) => spellNumber(one)).join(", ")} too.`.trim(),
        );
    }
    const [first] = items;
    if (!first)
      return fine.length > 0
        ? noOp(fine.join("\n"))
        : blocked(left[0]?.why ?? problem("nobody", "There is nobody to give a number.", "Say who."));
    const names = items.length === 1 ? first.person.name : `${spellCount(items.length)} people`;
    const title = `${chosen ? "License and number" : items.length === 1 ? "Number" : "Numbers"} for ${names}`;
    if (chosen && chosen.plan.available < unlicensed.length)
      return shortOfSeats(
        { plan: chosen.plan, plans, needed: unlicensed.length, tool: "assign_number", input: asked, title },
        context,
      );
    return changes({
      title,
      items,
      seats: chosen
        ? [
            {
              type: chosen.plan.type,
              name: chosen.plan.name,
              before: chosen.plan.available,
              after: chosen.plan.available - unlicensed.length,
            },
          ]
        : [],
      warnings: [...warnings],
      notes: fine.map((note) => note.replace(/^keeps/, "Keeps")),
      left,
      // A license was not asked for: it is never given without a look.
      mistakable: chosen !== null,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
