// Seats that other operations are to take: those under way, which will, and those that wait for a click, which may.
import { OPEN, type Operation, UNDER_WAY } from "../domain/operation.ts";
import type { SeatCount } from "../domain/proposal.ts";
import type { OperationStore } from "../ports/operation-store.ts";

/** An operation that takes seats of a plan. */
export interface Claim {
  readonly operation: Operation;
  /** Zoom's number of the plan. */
  readonly plan: number;
  /** So many of the plan's seats it takes yet. */
  readonly seats: number;
}

const MOST = 50;

const takes = ({ before, after }: SeatCount): number => Math.max(0, before - after);

/** Who claims seats, of every plan, beside the operation `but`. */
export async function seatsClaimed({
  store,
  among,
  but = null,
}: {
  readonly store: Pick<OperationStore, "list" | "counts">;
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

export const seatsOf = (claims: readonly Claim[]): number =>
  claims.reduce((sum, { seats }) => sum + seats, 0);

/** "#41 (starters.csv) takes 12". */
export const tellClaim = ({ operation: { id, proposal }, seats }: Claim): string =>
  `#${id} (${proposal.roster?.file ?? proposal.title}) takes ${seats}`;
