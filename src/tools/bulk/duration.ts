import type { Policy } from "../../domain/policy.ts";
import type { ProposedItem } from "../../domain/proposal.ts";

/** Light calls of the phone table that Zoom allows a second, on the plan that Zoom Phone is mostly sold with. */
const LIGHT_PER_SECOND = 40;

/** About how long these items take at the allowed rate: each is looked at, written, and read back. */
export function secondsFor(items: readonly ProposedItem[], { rateShare }: Pick<Policy, "rateShare">): number {
  const calls = items.reduce(
    (sum, { changes }) => sum + 2 + changes.filter(({ kind }) => kind !== "phone-feature").length,
    0,
  );
  return Math.ceil(calls / (LIGHT_PER_SECOND * rateShare));
}
