// Another calling plan for the people of a file, in Zoom's one step for each; site, extension and number with it.
import { planSwitch } from "../../changes/calling-plan/change.ts";
import type { Change } from "../../domain/change.ts";
import { basePlanOf, type CallingPlan, isBundlePlan } from "../../domain/license.ts";
import { type Person, refOf } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import type { PlanRef } from "../../domain/plan-ref.ts";
import { problem } from "../../domain/problem.ts";
import { blocked, type Proposal, type ProposedItem, type SeatCount } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { itemFor, type Left } from "../item-for.ts";
import { choosePlan, planOption } from "../plans.ts";
import { seatsAfter } from "../seats-after.ts";
import { secondPerson } from "../second-person.ts";
import { type ActiveRow, activeRows, type KnownPeople, leftOf, problemIn } from "./known-people.ts";
import { type Placing, placing } from "./placing.ts";
import { rowSeats } from "./row-seats.ts";
import { type RowsAsked, type RowsProposed, titleFor } from "./rows-proposed.ts";
import { seatQuestion } from "./seat-question.ts";

interface Asked extends Placing {
  /** Where everybody goes; the License column's plan when not said. */
  readonly callingPlan: string | null;
  readonly withinSeats: boolean;
  readonly file: string;
}

/** What a row comes to, seats apart. */
interface Wished {
  readonly phone: Phone;
  readonly held: PlanRef;
  readonly plan: CallingPlan;
  /** Site, extension and number, where the row names any. */
  readonly placed: readonly Change[];
  readonly warnings: readonly string[];
}

async function wishedBy(
  { row, person, phone }: ActiveRow,
  asked: Asked,
  plans: readonly CallingPlan[],
  context: ToolContext,
): Promise<Wished | { readonly left: Left }> {
  const chosen = choosePlan(asked.callingPlan ?? (row.plan ? String(row.plan.type) : null), {
    plans,
    policy: context.policy,
    site: row.siteName ?? row.siteCode ?? asked.site,
  });
  if ("answer" in chosen) return { left: leftOf(row, problemIn(chosen.answer), person) };
  const held = basePlanOf(phone?.plans ?? []);
  if (!phone || !held)
    return {
      left: leftOf(
        row,
        problem("no-license", "Has no calling plan yet.", "Drop the file again to give licenses."),
      ),
    };
  if (isBundlePlan(held))
    return {
      left: leftOf(
        row,
        problem(
          "plan-from-bundle",
          `${held.name} comes with a Zoom bundle.`,
          "Change the bundle in Zoom: User Management › Users.",
        ),
      ),
    };
  const more = await placing(row, refOf(person), phone, asked, context);
  if ("answer" in more) return { left: leftOf(row, problemIn(more.answer), person) };
  return { phone, held, plan: chosen.plan, placed: more.changes, warnings: more.warnings };
}

/** Proposes to switch. Seats that come free in the same file are counted only when they are free already. */
export async function changeRows(
  { known, left: before }: KnownPeople,
  asked: Asked,
  context: ToolContext,
): Promise<RowsProposed | RowsAsked> {
  const plans = await context.zoom.callingPlans();
  const left = [...before];
  const items: ProposedItem[] = [];
  const moved: Person[] = [];
  const warnings = new Set<string>();
  const freed = new Map<number, number>();
  const seats = rowSeats();
  let fine = 0;
  for (const active of activeRows(known, left)) {
    const { row, person } = active;
    const wished = await wishedBy(active, asked, plans, context);
    if ("left" in wished) {
      left.push(wished.left);
      continue;
    }
    const { phone, held, plan, placed } = wished;
    const switches = held.type !== plan.type;
    if (!switches && placed.length === 0) {
      fine += 1;
      continue;
    }
    if (switches && !seats.take(plan, row)) continue;
    if (switches) freed.set(held.type, (freed.get(held.type) ?? 0) + 1);
    for (const warning of wished.warnings) warnings.add(warning);
    const wanted = [...(switches ? [planSwitch(refOf(person), held, plan)] : []), ...placed];
    items.push(itemFor(person, phone, wanted, { line: row.line }));
    moved.push(person);
  }
  const missing = seats.missing();
  if (missing.size > 0 && !asked.withinSeats)
    return { answer: seatQuestion(missing, items.length, asked.file), items };
  left.push(...seats.without());
  if ([...seats.taken.keys()].some(({ name }) => /metered|pay/i.test(name)))
    warnings.add("Calls on a metered plan are billed by the minute.");
  const counts = plans.flatMap((plan): readonly SeatCount[] => {
    const more = (freed.get(plan.type) ?? 0) - (seats.taken.get(plan) ?? 0);
    return more === 0 && !seats.taken.has(plan) ? [] : [seatsAfter(plan, more)];
  });
  return {
    items,
    left,
    fine,
    card: {
      title: titleFor(items, "Another plan for", "Another plan for"),
      risk: "destructive",
      seats: counts,
      warnings: [...warnings],
      notes: ["Extensions and numbers stay."],
      needsSecond: secondPerson(moved, context),
    },
  };
}

/** Words that ask for another plan, and neither they nor the file say which. */
export async function askWhichPlan({ zoom }: ToolContext, rows: number): Promise<Proposal> {
  const plans = (await zoom.callingPlans()).filter((plan) => plan.subscribed > 0);
  const [first, ...more] = plans.map((plan) => planOption(plan, { callingPlan: String(plan.type) }));
  return first
    ? {
        outcome: "choose",
        question: `To which plan are these ${rows} people to move?`,
        options: [first, ...more],
        next: "",
      }
    : blocked(problem("no-plans", "This Zoom account has no calling plan.", "Buy one in Zoom."));
}
