// Licenses for the people of a file, with site, extension and number where their row says so.
import { planAssign } from "../../changes/calling-plan/change.ts";
import { featureOn } from "../../changes/phone-feature/change.ts";
import { basePlanOf, type CallingPlan } from "../../domain/license.ts";
import { type Person, refOf } from "../../domain/person.ts";
import { problem } from "../../domain/problem.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { itemFor } from "../item-for.ts";
import { choosePlan } from "../plans.ts";
import { seatsAfter } from "../seats-after.ts";
import { secondPerson } from "../second-person.ts";
import { activeRows, type KnownPeople, leftOf, problemIn } from "./known-people.ts";
import { type Placing, placing } from "./placing.ts";
import { type RowsAsked, type RowsProposed, titleFor } from "./rows-proposed.ts";
import { scarceRows } from "./scarce-rows.ts";
import { seatQuestion } from "./seat-question.ts";

interface Asked extends Placing {
  /** For rows that name no plan of their own. */
  readonly callingPlan: string | null;
  /** Only as many as there are seats, in the order of the file. */
  readonly withinSeats: boolean;
  /** By which the file is kept: for what is asked about it. */
  readonly file: string;
}

/** Proposes to give. Where seats run out it asks first, unless `withinSeats` was said. */
export async function assignRows(
  { known, left: before }: KnownPeople,
  asked: Asked,
  context: ToolContext,
): Promise<RowsProposed | RowsAsked> {
  const plans = await context.zoom.callingPlans();
  const left = [...before];
  const items: ProposedItem[] = [];
  const warnings = new Set<string>();
  const rules = new Set<string>();
  const served: Person[] = [];
  let fine = 0;
  const needed = new Map<CallingPlan, number>();
  const scarce = scarceRows();
  for (const { row, person, phone } of activeRows(known, left)) {
    const said = row.plan ? String(row.plan.type) : asked.callingPlan;
    const site = row.siteName ?? row.siteCode ?? asked.site;
    const chosen = choosePlan(said, { plans, policy: context.policy, site });
    if ("answer" in chosen) {
      left.push(leftOf(row, problemIn(chosen.answer), person));
      continue;
    }
    const { plan, rule } = chosen;
    const held = basePlanOf(phone?.plans ?? []);
    if (held && said !== null && held.type !== plan.type) {
      left.push(
        leftOf(
          row,
          problem(
            "other-plan",
            `Has ${held.name}.`,
            "Drop the file with the words “change plans” to switch them.",
          ),
        ),
      );
      continue;
    }
    const ref = refOf(person);
    const more = await placing(row, ref, phone, asked, context);
    if ("answer" in more) {
      left.push(leftOf(row, problemIn(more.answer), person));
      continue;
    }
    const wanted = [
      ...(phone ? [] : [featureOn(ref)]),
      ...(held ? [] : [planAssign(ref, plan)]),
      ...more.changes,
    ];
    if (wanted.length === 0) {
      fine += 1;
      continue;
    }
    const taken = needed.get(plan) ?? 0;
    if (!held && taken >= plan.available) {
      scarce.add(plan, row);
      continue;
    }
    if (!held) {
      needed.set(plan, taken + 1);
      if (rule !== null) rules.add(`${plan.name}: ${rule}.`);
    }
    for (const warning of more.warnings) warnings.add(warning);
    items.push(itemFor(person, phone, wanted, { line: row.line }));
    served.push(person);
  }
  if (scarce.counts().size > 0 && !asked.withinSeats)
    return { answer: seatQuestion(scarce.counts(), items.length, asked.file), items };
  left.push(...scarce.left(needed));
  return {
    items,
    left,
    fine,
    card: {
      title: titleFor(items, "Zoom phone for", "Zoom phones for"),
      risk: "reversible",
      seats: [...needed].map(([plan, count]) => seatsAfter(plan, -count)),
      warnings: [...warnings],
      notes: [...rules],
      // A file is always looked at before it is done, even one of a single row.
      mistakable: true,
      needsSecond: secondPerson(served, context),
    },
  };
}
