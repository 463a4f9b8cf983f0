// Licenses for the people of a file, with site, extension and number where their row says so.
import { planAssign } from "../../changes/calling-plan/change.ts";
import { featureOn } from "../../changes/phone-feature/change.ts";
import { basePlanOf, type CallingPlan } from "../../domain/license.ts";
import { canBeChanged, refOf } from "../../domain/person.ts";
import { shownOf } from "../../domain/phone.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import { changes, choose, type Proposal, type ProposedItem } from "../../domain/proposal.ts";
import type { ToolContext } from "../define-tool.ts";
import { giving } from "../giving.ts";
import { aboutPerson, standingProblem } from "../people.ts";
import { choosePlan, seatProblem } from "../plans.ts";
import { secondPerson } from "../second-person.ts";
import { siteNamesOf } from "../site-names.ts";
import { type KnownPeople, leftOf } from "./known-people.ts";
import { nothingToDo } from "./nothing-to-do.ts";

const problemIn = (proposal: Proposal): Problem =>
  proposal.outcome === "blocked"
    ? proposal.problem
    : problem(
        "unclear",
        proposal.outcome === "choose" ? proposal.question : "That can't be given.",
        "Say it exactly in the file.",
      );

/** Proposes to give. Where seats run out it asks first, unless `withinSeats` was said. */
export async function assignRows(
  { known, left: before }: KnownPeople,
  withinSeats: boolean,
  context: ToolContext,
): Promise<Proposal> {
  const plans = await context.zoom.callingPlans();
  const left = [...before];
  const items: ProposedItem[] = [];
  const warnings = new Set<string>();
  const fine: string[] = [];
  const needed = new Map<CallingPlan, number>();
  const scarce = new Map<CallingPlan, number>();
  for (const { row, person, phone } of known) {
    const standing = standingProblem(person);
    if (standing || !canBeChanged(person)) {
      left.push(leftOf(row, standing ?? problem("inactive", "Not active in Zoom.", "Activate them first.")));
      continue;
    }
    const site = row.siteName ?? row.siteCode;
    const chosen = choosePlan(row.plan ? String(row.plan.type) : null, {
      plans,
      policy: context.policy,
      site,
    });
    if ("answer" in chosen) {
      left.push(leftOf(row, problemIn(chosen.answer)));
      continue;
    }
    const { plan } = chosen;
    const held = basePlanOf(phone?.plans ?? []);
    if (held && row.plan !== null && held.type !== plan.type) {
      left.push(
        leftOf(
          row,
          problem("other-plan", `Has ${held.name}.`, `Move them with \`/zphone change ${row.email}\`.`),
        ),
      );
      continue;
    }
    const ref = refOf(person);
    const number =
      row.number === null ? null : { number: row.number, areaCode: null, city: null, site: null, type: null };
    const more = await giving(
      ref,
      phone,
      { site, template: null, extension: row.extension, number },
      context,
    );
    if ("answer" in more) {
      left.push(leftOf(row, problemIn(more.answer)));
      continue;
    }
    const wanted = [
      ...(phone ? [] : [featureOn(ref)]),
      ...(held ? [] : [planAssign(ref, plan)]),
      ...more.changes,
    ];
    if (wanted.length === 0) {
      fine.push(person.name);
      continue;
    }
    const taken = needed.get(plan) ?? 0;
    if (!held && taken >= plan.available) {
      scarce.set(plan, (scarce.get(plan) ?? 0) + 1);
      left.push(leftOf(row, seatProblem(plan, taken + 1)));
      continue;
    }
    if (!held) needed.set(plan, taken + 1);
    for (const warning of more.warnings) warnings.add(warning);
    items.push({
      person: ref,
      about: aboutPerson(person, phone),
      shown: shownOf(phone),
      changes: wanted,
      lost: [],
      line: row.line,
      after: [],
      putsBack: [],
    });
  }
  if (items.length === 0) return nothingToDo(left, fine.length);
  if (scarce.size > 0 && !withinSeats)
    return choose(
      [...scarce]
        .map(([plan, more]) => `${plan.name}: ${more} more wanted than its ${plan.available} free seats.`)
        .join(" "),
      [
        {
          label: `Only those with a seat: ${items.length}`,
          detail: "the others are left out",
          input: { withinSeats: true },
        },
      ],
      "Or free seats with `/zphone remove`, and drop the file again.",
    );
  return changes({
    title:
      items.length === 1
        ? `Zoom phone for ${items[0]?.person.name}`
        : `Zoom phones for ${items.length} people`,
    items,
    risk: "reversible",
    seats: [...needed].map(([plan, count]) => ({
      type: plan.type,
      name: plan.name,
      before: plan.available,
      after: plan.available - count,
    })),
    warnings: [...warnings],
    notes: fine.length > 0 ? [`${fine.length} have what the file says already.`] : [],
    left,
    // A file is always looked at before it is done, even one of a single row.
    mistakable: true,
    needsSecond: await secondPerson(
      known.map(({ person }) => person),
      context,
    ),
    siteNames: await siteNamesOf(items, context),
  });
}
