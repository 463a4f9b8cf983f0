// Seats that an undo takes again: how many, and what can be done where there are too few.
import { type CallingPlan, shortPlanName } from "../domain/license.ts";
import { problem } from "../domain/problem.ts";
import {
  type Changes,
  choose,
  type Proposal,
  type ProposedItem,
  type SeatCount,
} from "../domain/proposal.ts";
import { type Left, leftOut } from "./item-for.ts";
import { seatsAfter } from "./seats-after.ts";

/** Seats of each plan that these changes take; fewer than none where they give some free. */
function takenBy(items: readonly ProposedItem[]): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  const count = (type: number | undefined, by: 1 | -1): void => {
    if (type !== undefined) taken.set(type, (taken.get(type) ?? 0) + by);
  };
  for (const change of items.flatMap(({ changes }) => changes))
    if (change.kind === "calling-plan") {
      count(change.after?.type, 1);
      count(change.before?.type, -1);
    }
  return taken;
}

/** Free seats before and after, of the plans it is about. */
export function seatsOf(items: readonly ProposedItem[], plans: readonly CallingPlan[]): readonly SeatCount[] {
  const taken = takenBy(items);
  return plans
    .filter(({ type }) => (taken.get(type) ?? 0) !== 0)
    .map((plan) => seatsAfter(plan, -(taken.get(plan.type) ?? 0)));
}

/** Those for whom there are seats, in order; the others stay as they are. */
export function withinSeats(
  items: readonly ProposedItem[],
  plans: readonly CallingPlan[],
): { readonly served: readonly ProposedItem[]; readonly left: Changes["left"] } {
  const free = new Map(plans.map(({ type, available }) => [type, available]));
  const served: ProposedItem[] = [];
  const left: Left[] = [];
  for (const item of items) {
    const taken = [...takenBy([item])];
    const lacking = taken.find(([type, count]) => count > (free.get(type) ?? 0));
    if (lacking) {
      const name = plans.find(({ type }) => type === lacking[0])?.name ?? "their plan";
      const why = problem(
        "no-seats",
        `No free seat of ${shortPlanName(name)}.`,
        "Free one, then undo the rest.",
      );
      left.push(leftOut(item.person, why));
      continue;
    }
    for (const [type, count] of taken) free.set(type, (free.get(type) ?? 0) - count);
    served.push(item);
  }
  return { served, left };
}

/** Too few seats: how many, and what now. `op`: the operation that is to be taken back. */
export function seatsLacking(
  op: string,
  title: string,
  items: readonly ProposedItem[],
  plans: readonly CallingPlan[],
): Proposal | null {
  const short = seatsOf(items, plans).find(({ after }) => after < 0);
  if (!short) return null;
  const { name, type, before, after } = short;
  const served = withinSeats(items, plans).served.length;
  // Who waits for another of the same operation can't be left without them.
  const parts = served > 0 && items.every((item) => item.after.length === 0);
  return choose(
    `${title} can't be undone for everybody: ${shortPlanName(name)} has ${before} free ${before === 1 ? "seat" : "seats"}, ${-after} too few. What shall I do?`,
    [
      ...(parts
        ? [
            {
              label: served === 1 ? "Undo it for one" : `Undo it for the first ${served}`,
              detail: "the others can be undone later",
              input: { op, withinSeats: true },
            },
          ]
        : []),
      {
        label: "Free some: who doesn't use theirs?",
        detail: `holders of ${name} who are deactivated, never signed in, or haven't for 90 days`,
        tool: "show_licenses",
        input: { callingPlan: String(type), holders: true, inactiveDays: 90 },
      },
    ],
    "Nothing is done yet. Seats are bought in Zoom: Plans and Billing › Plan Management.",
  );
}
