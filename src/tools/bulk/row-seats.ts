// The seats that the rows of a file use up, in its order. For whom none is left is told once all of them are counted.
import type { CallingPlan } from "../../domain/license.ts";
import type { RosterRow } from "../../roster/roster.ts";
import type { Left } from "../item-for.ts";
import { seatProblem } from "../plans.ts";
import { leftOf } from "./known-people.ts";

export interface RowSeats {
  /** Takes one for this row. False where none of the plan is left: the row is among those without from then on. */
  take(plan: CallingPlan, row: RosterRow): boolean;
  /** How many were taken, of each plan. */
  readonly taken: ReadonlyMap<CallingPlan, number>;
  /** For how many rows none was left, of each plan. */
  missing(): ReadonlyMap<CallingPlan, number>;
  /** Those rows, each with how many seats there are, and for how many. */
  without(): readonly Left[];
}

/** Begins to count; nothing is taken yet. */
export function rowSeats(): RowSeats {
  const taken = new Map<CallingPlan, number>();
  const scarce = new Map<CallingPlan, RosterRow[]>();
  return {
    taken,
    take(plan, row) {
      const before = taken.get(plan) ?? 0;
      if (before < plan.available) {
        taken.set(plan, before + 1);
        return true;
      }
      const others = scarce.get(plan);
      if (others) others.push(row);
      else scarce.set(plan, [row]);
      return false;
    },
    missing: () => new Map([...scarce].map(([plan, rows]) => [plan, rows.length])),
    without: () =>
      [...scarce].flatMap(([plan, rows]) => {
        const why = seatProblem(plan, (taken.get(plan) ?? 0) + rows.length);
        return rows.map((row) => leftOf(row, why));
      }),
  };
}
