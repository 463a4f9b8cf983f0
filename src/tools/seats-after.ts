import type { CallingPlan } from "../domain/license.ts";
import type { SeatCount } from "../domain/proposal.ts";

/** A plan's free seats before and after so many more of them are free. */
export const seatsAfter = ({ type, name, available }: CallingPlan, more: number): SeatCount => ({
  type,
  name,
  before: available,
  after: available + more,
});
