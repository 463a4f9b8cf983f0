// Another calling plan for the people of a file, in Zoom's one step for each; site, extension and number with it.
import { planSwitch } from "../../changes/calling-plan/change.ts";
import { basePlanOf, type CallingPlan, isBundlePlan } from "../../domain/license.ts";
import { type Person, refOf } from "../../domain/person.ts";
import { problem } from "../../domain/problem.ts";
import { blocked, type Proposal, type ProposedItem, type SeatCount } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { itemFor } from "../item-for.ts";
import { choosePlan, planOption } from "../plans.ts";
import { seatsAfter } from "../seats-after.ts";
import { secondPerson } from "../second-person.ts";
import { activeRows, type KnownPeople, leftOf, problemIn } from "./known-people.ts";
import { type Placing, placing } from "./placing.ts";
import { type RowsAsked, type RowsProposed, titleFor } from "./rows-proposed.ts";
import { scarceRows } from "./scarce-rows.ts";
import { seatQuestion } from "./seat-question.ts";

interface Asked extends Placing {
  /** Where everybody goes; the License column's plan when not said. */
  readonly callingPlan: string | null;
  readonly withinSeats: boolean;
  readonly file: string;
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
  const needed = new Map<CallingPlan, number>();
  const freed = new Map<number, number>();
  const scarce = scarceRows();
  let fine = 0;
  for (const { row, person, phone } of activeRows(known, left)) {
    const chosen = choosePlan(asked.callingPlan ?? (row.plan ? String(row.plan.type) : null), {
      plans,
      policy: context.policy,
      site: row.siteName ?? row.siteCode ?? asked.site,
    });
    if ("answer" in chosen) {
      left.push(leftOf(row, problemIn(chosen.answer), person));
      continue;
    }
    const { plan } = chosen;
    const held = basePlanOf(phone?.plans ?? []);
    if (!phone || !held) {
      left.push(
        leftOf(
          row,
          problem("no-license", "Has no calling plan yet.", "Drop the file again to give licenses."),
        ),
      );
      continue;
    }
    if (isBundlePlan(held)) {
      left.push(
        leftOf(
          row,
          problem(
            "plan-from-bundle",
            `${held.name} comes with a Zoom bundle.`,
            "Change the bundle in Zoom: User Management › Users.",
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
    const switches = held.type !== plan.type;
    if (!switches && more.changes.length === 0) {
      fine += 1;
      continue;
    }
    const taken = needed.get(plan) ?? 0;
    if (switches && taken >= plan.available) {
      scarce.add(plan, row);
      continue;
    }
    if (switches) {
      needed.set(plan, taken + 1);
      freed.set(held.type, (freed.get(held.type) ?? 0) + 1);
    }
    for (const warning of more.warnings) warnings.add(warning);
    const wanted = [...(switches ? [planSwitch(ref, held, plan)] : []), ...more.changes];
    items.push(itemFor(person, phone, wanted, { line: row.line }));
    moved.push(person);
  }
  if (scarce.counts().size > 0 && !asked.withinSeats)
    return { answer: seatQuestion(scarce.counts(), items.length, asked.file), items };
  left.push(...scarce.left(needed));
  if ([...needed.keys()].some(({ name }) => /metered|pay/i.test(name)))
    warnings.add("Calls on a metered plan are billed by the minute.");
  const seats = plans.flatMap((plan): readonly SeatCount[] => {
    const more = (freed.get(plan.type) ?? 0) - (needed.get(plan) ?? 0);
    return more === 0 && !needed.has(plan) ? [] : [seatsAfter(plan, more)];
  });
  return {
    items,
    left,
    fine,
    card: {
      title: titleFor(items, "Another plan for", "Another plan for"),
      risk: "destructive",
      seats,
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
