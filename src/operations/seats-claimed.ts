// Seats that other operations are to take: those under way, which will, and those that wait for a click, which may.

import { shortPlanName } from "../domain/license.ts";
import { OPEN, type Operation, UNDER_WAY } from "../domain/operation.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { SeatCount } from "../domain/proposal.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import type { ZoomReader } from "../ports/zoom.ts";

/** An operation that takes seats of a plan. */
export interface Claim {
  readonly operation: Operation;
  /** Zoom's number of the plan. */
  readonly plan: number;
  /** So many of the plan's seats it takes yet. */
  readonly seats: number;
}

type Claiming = Pick<OperationStore, "list" | "counts">;

const MOST = 50;

const takes = ({ before, after }: SeatCount): number => Math.max(0, before - after);

/** Who claims seats, of every plan, beside the operation `but`. */
export async function seatsClaimed({
  store,
  among,
  but = null,
}: {
  readonly store: Claiming;
  readonly among: "open" | "under-way";
  readonly but?: Operation["id"] | null;
}): Promise<readonly Claim[]> {
  const listed = await store.list({ states: among === "open" ? OPEN : UNDER_WAY, limit: MOST });
  const claims: Claim[] = [];
  for (const operation of listed) {
    const wanted = operation.proposal.seats.filter((seat) => takes(seat) > 0);
    if (operation.id === but || wanted.length === 0) continue;
    // Of one that is under way: who is being served may have the seat already, and then Zoom counts it as taken.
    const left = among === "open" ? operation.size : (await store.counts(operation.id)).waiting;
    for (const seat of wanted) {
      const seats = Math.min(takes(seat), left);
      if (seats > 0) claims.push({ operation, plan: seat.type, seats });
    }
  }
  return claims;
}

/** Of all the claims together, whatever plan they are for. */
export const seatsOf = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { seats }) => sum + seats, 0);

/** "#41 (starters.csv) takes 12". */
export const tellClaim = ({ operation: { id, proposal }, seats }: Claim): string =>
  `#${id} (${proposal.roster?.file ?? proposal.title}) takes ${seats}`;

/**
 * Too few seats by now, for what was shown: others were confirmed meanwhile, or took theirs. Said before anybody of it is
 * begun, and not found out half-way.
 */
export async function shortOfSeats(
  { id, proposal }: Operation,
  { store, zoom }: { readonly store: Claiming; readonly zoom: Pick<ZoomReader, "callingPlans"> },
): Promise<Problem | null> {
  const taking = proposal.seats.filter(({ before, after }) => after < before);
  if (taking.length === 0) return null;
  const plans = await zoom.callingPlans();
  const claimed = await seatsClaimed({ store, among: "under-way", but: id });
  for (const { type, name, before, after } of taking) {
    const claims = claimed.filter(({ plan }) => plan === type);
    const free = Math.max(0, (plans.find((plan) => plan.type === type)?.available ?? 0) - seatsOf(claims));
    const needed = before - after;
    if (free < needed)
      return problem(
        SEATS_GONE,
        `Nothing is done: this needs ${needed} ${needed === 1 ? "seat" : "seats"} of ${shortPlanName(name)}, and ${free === 0 ? "none is" : `${free} ${free === 1 ? "is" : "are"}`} free by now${claims.length > 0 ? ` (${claims.map(tellClaim).join(", ")})` : ""}.`,
        "Propose it again to choose who gets one, or cancel it.",
      );
  }
  return null;
}

/** The code of that refusal: a button beside it proposes anew. */
export const SEATS_GONE = "seats-gone";
