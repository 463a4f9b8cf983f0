// What a stop or a pause means for somebody who is being worked on: nobody new is begun, and whoever was begun is brought
// to the end of their changes, as long as Zoom answers and FINISHING_MS are not over (decision 17).
import { FAULTS_MS, FINISHING_MS, isStopping, type Operation } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import type { Claimed } from "../ports/operation-store.ts";
import { finish, later, type Turn, type Working } from "./item-turn.ts";

const NOTHING_TOOK = { state: "pending", trackingId: null } as const;

/** Ends somebody of a stopped operation, as far as they came. */
async function endStopped(claimed: Claimed, means: Working, silent: boolean): Promise<Turn> {
  const { item, operation } = claimed;
  // What the item began its turn with knows nothing of what this turn has sent.
  const [now] = await means.store.items(operation.id, { limit: 1, offset: item.position });
  const begun = now?.records.some(({ state }) => ["intent", "sent", "applied"].includes(state));
  const told = begun ? (silent ? "Stopped half-way: Zoom did not answer." : "Stopped half-way.") : null;
  return finish(
    claimed,
    means,
    told ? "failed" : "skipped",
    problem("stopped", told ?? "Stopped before it began.", "Ask again for the rest."),
    null,
  );
}

const haltedFor = ({ haltedAt }: Operation, { clock }: Working): number =>
  haltedAt === null ? 0 : clock.now().getTime() - haltedAt.getTime();

/**
 * Gives the item back after a fault, to be tried again after so long. Of a stopped operation that is not waited for long:
 * one person whom Zoom does not answer for must not hold up its end.
 */
export async function tryAgain(
  claimed: Claimed,
  means: Working,
  afterMs: number,
  keepTargets: boolean,
): Promise<Turn> {
  const operation = await means.store.get(claimed.operation.id);
  if (operation && isStopping(operation) && haltedFor(operation, means) + afterMs > FAULTS_MS)
    return endStopped(claimed, means, true);
  return later(claimed, means, afterMs, keepTargets);
}

/**
 * The intent could not be committed: stopped, paused, paused for everybody, or the lease is somebody else's. Nothing was
 * sent for it. `wrote`: something was before it.
 */
export async function withheld(claimed: Claimed, wrote: boolean, means: Working): Promise<Turn> {
  const operation = await means.store.get(claimed.operation.id);
  const over = operation && isStopping(operation) && (!wrote || haltedFor(operation, means) >= FINISHING_MS);
  return over ? endStopped(claimed, means, false) : later(claimed, means, 2_000, wrote);
}

/**
 * A change was sent without an answer, and looks after the settle window show that it did not take: may it be sent again?
 * Null says yes. Halted, nobody is begun by a second try, and who was begun is tried for a short while only.
 */
export async function unlessHalted(
  claimed: Claimed,
  position: number,
  wrote: boolean,
  means: Working,
): Promise<Turn | null> {
  const { store } = means;
  const operation = await store.get(claimed.operation.id);
  if (!operation || operation.haltedAt === null) return null;
  if (wrote)
    return isStopping(operation) && haltedFor(operation, means) > FAULTS_MS
      ? endStopped(claimed, means, true)
      : null;
  if (!(await store.settle(claimed.lease, position, NOTHING_TOOK, null))) return "lost";
  return isStopping(operation) ? endStopped(claimed, means, true) : later(claimed, means, 2_000, false);
}
