// What taking somebody's phone means: everything that goes, in the order of taking (law 8), and what no undo brings back.
import { planUnassign } from "../changes/calling-plan/change.ts";
import { numberUnassign } from "../changes/number/change.ts";
import { featureOff } from "../changes/phone-feature/change.ts";
import { basePlanOf, isBundlePlan } from "../domain/license.ts";
import { type Person, refOf } from "../domain/person.ts";
import type { Phone } from "../domain/phone.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { ProposedItem } from "../domain/proposal.ts";
import type { ToolContext } from "./define-tool.ts";
import { type ActivePerson, itemFor } from "./item-for.ts";
import { seatsAfter } from "./seats-after.ts";

/** Why this phone can't be taken; null when it can. */
export function takingProblem(person: Person, phone: Phone): Problem | null {
  const bundle = phone.plans.find(isBundlePlan);
  return bundle
    ? problem(
        "plan-from-bundle",
        `${person.name}'s plan ${bundle.name} comes with a Zoom bundle and can't be taken off alone.`,
        "Take the bundle off in Zoom: User Management › Users › the person › User Type.",
      )
    : null;
}

/** The item that takes somebody's phone: numbers, plans, feature. */
export async function takingItem(
  person: ActivePerson,
  phone: Phone,
  { zoom }: Pick<ToolContext, "zoom">,
): Promise<ProposedItem> {
  const ref = refOf(person);
  const { queues, sharedLines } = await zoom.memberships(person.zoomId);
  const named = (what: string, names: readonly string[]) =>
    names.length > 0 ? [`${what} ${names.join(", ")}`] : [];
  const changes = [
    ...phone.numbers.map((number) => numberUnassign(ref, number)),
    ...phone.plans.map((plan) => planUnassign(ref, plan)),
    featureOff(ref),
  ];
  return itemFor(person, phone, changes, {
    lost: [
      "voicemail and call history settings",
      ...named("the place in", queues),
      ...named("the shared line", sharedLines),
    ],
  });
}

/** Seats that become free, by plan. */
export async function seatsFreed(phones: readonly Phone[], { zoom }: Pick<ToolContext, "zoom">) {
  const plans = await zoom.callingPlans();
  return plans.flatMap((plan) => {
    const freed = phones.filter((phone) => basePlanOf(phone.plans)?.type === plan.type).length;
    return freed > 0 ? [seatsAfter(plan, freed)] : [];
  });
}
