// Rows that want a plan of which no seat is left: told once all of them are counted.
import type { CallingPlan } from "../../domain/license.ts";
import type { RosterRow } from "../../roster/roster.ts";
import type { Left } from "../item-for.ts";
import { seatProblem } from "../plans.ts";
import { leftOf } from "./known-people.ts";

export interface ScarceRows {
  add(plan: CallingPlan, row: RosterRow): void;
  /** How many there are of each plan. */
  counts(): ReadonlyMap<CallingPlan, number>;
  /** Each with how many seats there are, and for how many. `needed`: rows that got one. */
  left(needed: ReadonlyMap<CallingPlan, number>): readonly Left[];
}

export function scarceRows(): ScarceRows {
  const byPlan = new Map<CallingPlan, RosterRow[]>();
  return {
    add(plan, row) {
      const others = byPlan.get(plan);
      if (others) others.push(row);
      else byPlan.set(plan, [row]);
    },
    counts: () => new Map([...byPlan].map(([plan, rows]) => [plan, rows.length])),
    left: (needed) =>
      [...byPlan].flatMap(([plan, rows]) => {
        const why = seatProblem(plan, (needed.get(plan) ?? 0) + rows.length);
        return rows.map((row) => leftOf(row, why));
      }),
  };
}
