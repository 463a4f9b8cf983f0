// What one failure means for the others of its operation: no seat left stops those who want one; many failures stop all.
import { type Problem, problem } from "../domain/problem.ts";
import type { Claimed, OperationStore } from "../ports/operation-store.ts";

/** Fewer tell nothing yet. */
const FROM = 20;

/** Looks at what failed. True when the operation was paused by it: somebody has to say whether it goes on. */
export async function heedFailure(
  { item, operation }: Claimed,
  why: Problem | null,
  { store, share }: { readonly store: OperationStore; readonly share: number },
): Promise<boolean> {
  if (why?.code === "no-seats") {
    const plan = item.changes.find((change) => change.kind === "calling-plan")?.after;
    if (plan)
      await store.skipPlan(
        operation.id,
        plan.type,
        problem(
          "no-seats",
          `Not begun: no seat of ${plan.name} was left.`,
          "Free one or buy more, then press Retry failed.",
        ),
      );
    return false;
  }
  if (operation.size <= FROM) return false;
  const { done, failed, mostly, forgiven } = await store.failing(operation.id);
  if (done < FROM || failed <= done * share) return false;
  const paused = await store.move(
    operation.id,
    {
      from: ["confirmed", "applying"],
      to: "paused",
      // Whoever said to go on meanwhile has seen these.
      forgiven,
      reason: `${failed} of ${done} failed${mostly ? `, mostly: ${mostly}` : ""}`,
    },
    { who: "zac", what: "paused", operation: operation.id, detail: { done, failed, mostly } },
  );
  return paused !== undefined;
}
