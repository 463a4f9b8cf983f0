// Licenses for the people of a file, with site, extension and number where their row says so.
import { planAssign } from "../../changes/calling-plan/change.ts";
import { featureOn } from "../../changes/phone-feature/change.ts";
import type { Change } from "../../domain/change.ts";
import { basePlanOf, type CallingPlan } from "../../domain/license.ts";
import { type Person, refOf } from "../../domain/person.ts";
import { problem } from "../../domain/problem.ts";
import type { ProposedItem } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { itemFor, type Left } from "../item-for.ts";
import { choosePlan } from "../plans.ts";
import { seatsAfter } from "../seats-after.ts";
import { secondPerson } from "../second-person.ts";
import { type ActiveRow, activeRows, type KnownPeople, leftOf, problemIn } from "./known-people.ts";
import { type Placing, placing } from "./placing.ts";
import { rowSeats } from "./row-seats.ts";
import { type RowsAsked, type RowsProposed, titleFor } from "./rows-proposed.ts";
import { seatQuestion } from "./seat-question.ts";

interface Asked extends Placing {
  /** For rows that name no plan of their own. */
  readonly callingPlan: string | null;
  /** Only as many as there are seats, in the order of the file. */
  readonly withinSeats: boolean;
  /** By which the file is kept: for what is asked about it. */
  readonly file: string;
}

/** What a row comes to, seats apart. */
interface Wished {
  readonly plan: CallingPlan;
  /** Why this plan, where the row names none; null where it does. */
  readonly rule: string | null;
  /** Whether it takes a seat: whoever has a plan keeps it. */
  readonly needsSeat: boolean;
  /** All that is to be written for its person; nothing for somebody who has it all. */
  readonly changes: readonly Change[];
  readonly warnings: readonly string[];
}

async function wishedBy(
  { row, person, phone }: ActiveRow,
  asked: Asked,
  plans: readonly CallingPlan[],
  context: ToolContext,
): Promise<Wished | { readonly left: Left }> {
  const said = row.plan ? String(row.plan.type) : asked.callingPlan;
  const site = row.siteName ?? row.siteCode ?? asked.site;
  const chosen = choosePlan(said, { plans, policy: context.policy, site });
  if ("answer" in chosen) return { left: leftOf(row, problemIn(chosen.answer), person) };
  const { plan, rule } = chosen;
  const held = basePlanOf(phone?.plans ?? []);
  if (held && said !== null && held.type !== plan.type)
    return {
      left: leftOf(
        row,
        problem(
          "other-plan",
          `Has ${held.name}.`,
          "Drop the file with the words “change plans” to switch them.",
        ),
      ),
    };
  const ref = refOf(person);
  const more = await placing(row, ref, phone, asked, context);
  if ("answer" in more) return { left: leftOf(row, problemIn(more.answer), person) };
  const license = [...(phone ? [] : [featureOn(ref)]), ...(held ? [] : [planAssign(ref, plan)])];
  return {
    plan,
    rule,
    needsSeat: !held,
    changes: [...license, ...more.changes],
    warnings: more.warnings,
  };
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
  const seats = rowSeats();
  let fine = 0;
  for (const active of activeRows(known, left)) {
    const { row, person, phone } = active;
    const wished = await wishedBy(active, asked, plans, context);
    if ("left" in wished) {
      left.push(wished.left);
      continue;
    }
    const { plan, rule, needsSeat } = wished;
    if (wished.changes.length === 0) {
      fine += 1;
      continue;
    }
    if (needsSeat && !seats.take(plan, row)) continue;
    if (needsSeat && rule !== null) rules.add(`${plan.name}: ${rule}.`);
    for (const warning of wished.warnings) warnings.add(warning);
    items.push(itemFor(person, phone, wished.changes, { line: row.line }));
    served.push(person);
  }
  const missing = seats.missing();
  if (missing.size > 0 && !asked.withinSeats)
    return { answer: seatQuestion(missing, items.length, asked.file), items };
  left.push(...seats.without());
  return {
    items,
    left,
    fine,
    card: {
      title: titleFor(items, "Zoom phone for", "Zoom phones for"),
      risk: "reversible",
      seats: [...seats.taken].map(([plan, count]) => seatsAfter(plan, -count)),
      warnings: [...warnings],
      notes: [...rules],
      // A file is always looked at before it is done, even one of a single row.
      mistakable: true,
      needsSecond: secondPerson(served, context),
    },
  };
}
