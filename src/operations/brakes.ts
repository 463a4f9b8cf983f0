// The brakes: how many people may lose their phone by one person within a day before a second one has to agree.
import type { Policy } from "../domain/policy.ts";
import type { ZoomReader } from "../ports/zoom.ts";

/** Over how many hours removals are added up. */
export const BRAKE_HOURS = 24;

/** Why so many removals need a second person; null when they don't. `done`: those of `all` that have been carried out. */
export async function brake(
  { all, done }: { readonly all: number; readonly done: number },
  { policy, zoom }: { readonly policy: Pick<Policy, "limits">; readonly zoom: Pick<ZoomReader, "phones"> },
): Promise<string | null> {
  const { removals, share, shareFrom } = policy.limits;
  if (all > removals) return `${all} removals within ${BRAKE_HOURS} hours, more than ${removals}`;
  if (all < shareFrom) return null;
  const licensed = (await zoom.phones()).length + done;
  const part = licensed > 0 ? all / licensed : 0;
  return part > share
    ? `${all} removals within ${BRAKE_HOURS} hours, ${Math.round(part * 100)} % of everybody with a phone`
    : null;
}
