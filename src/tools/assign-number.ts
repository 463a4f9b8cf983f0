import { z } from "zod";
import { planAssign } from "../changes/calling-plan/change.ts";
import { featureOn } from "../changes/phone-feature/change.ts";
import { basePlanOf } from "../domain/license.ts";
import { spellNumber } from "../domain/number.ts";
import { refOf } from "../domain/person.ts";
import { shownOf } from "../domain/phone.ts";
import { changes, noOp } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional, people } from "./fields.ts";
import { giving } from "./giving.ts";
import { aboutPerson, findChangeable, mistakableFor } from "./people.ts";
import { choosePlan, noSeats } from "./plans.ts";
import { siteNamesOf } from "./site-names.ts";

export const assignNumber = defineTool({
  name: "assign_number",
  command: "number",
  risk: "reversible",
  audience: "admins",
  description:
    "Give a person a free phone number: an exact one, or by area code, ending, city, site or toll-free. Never takes a number that a person, a queue or the main line holds.",
  input: z.object({
    people: people("Who gets it"),
    number: optional("The number, an area code, its last digits, or “next”", {
      position: 1,
      takes: ["phone", "digits"],
      flag: "number",
      words: { next: "next", any: "next" },
    }),
    areaCode: optional("Area code", { flag: "area" }),
    city: optional("City of the number", { flag: "city" }),
    country: optional("Country of the number", { flag: "country" }),
    site: optional("Site whose numbers to use", { flag: "site" }),
    type: optional("“toll-free” or “local”", {
      flag: "type",
      words: { "toll-free": "toll-free", tollfree: "toll-free" },
    }),
    callingPlan: optional("Calling plan, for somebody without one", { flag: "plan" }),
  }),
  examples: ["number @bob", "number @bob 415", "number @bob +14155550123"],

  async propose(asked, context) {
    const found = await findChangeable(asked.people, context, {
      summary: "A number goes to one person at a time.",
      next: "Ask once for each, or drop a CSV with a Phone Number column.",
    });
    if ("answer" in found) return found.answer;
    const { person } = found;
    const phone = await context.zoom.phoneOf(person.zoomId);
    const ref = refOf(person);
    const { number, areaCode, city, site, type } = asked;
    const more = await giving(
      ref,
      phone,
      { site: null, template: null, extension: null, number: { number, areaCode, city, site, type } },
      context,
    );
    if ("answer" in more) return more.answer;
    if (more.changes.length === 0) return noOp(`${person.name} already has that number. Nothing to do.`);
    const held = basePlanOf(phone?.plans ?? []);
    const plans = held ? [] : await context.zoom.callingPlans();
    const chosen = held ? null : choosePlan(asked.callingPlan, { plans, policy: context.policy, site });
    if (chosen && "answer" in chosen) return chosen.answer;
    if (chosen && chosen.plan.available < 1) return noSeats(chosen.plan, plans, 1);
    const items = [
      {
        person: ref,
        about: aboutPerson(person, phone),
        shown: shownOf(phone),
        changes: [
          ...(phone ? [] : [featureOn(ref)]),
          ...(chosen ? [planAssign(ref, chosen.plan)] : []),
          ...more.changes,
        ],
        lost: [],
        line: null,
        after: [],
        putsBack: [],
      },
    ];
    return changes({
      title: chosen ? `License and number for ${person.name}` : `Number for ${person.name}`,
      items,
      seats: chosen
        ? [
            {
              type: chosen.plan.type,
              name: chosen.plan.name,
              before: chosen.plan.available,
              after: chosen.plan.available - 1,
            },
          ]
        : [],
      warnings: [
        ...more.warnings,
        ...(chosen
          ? [`${person.name} has no license yet: this gives them one (${chosen.plan.name}) as well.`]
          : []),
      ],
      notes:
        phone && phone.numbers.length > 0
          ? [`Keeps ${phone.numbers.map(({ number: one }) => spellNumber(one)).join(", ")} too.`]
          : [],
      // A license was not asked for: it is never given without a look.
      mistakable: chosen !== null || (await mistakableFor(person, context)).length > 0,
      siteNames: await siteNamesOf(items, context),
    });
  },
});
