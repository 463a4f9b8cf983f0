// When one person's confirm is not enough: protected people and the brakes (DESIGN §8, §10).
import type { Person } from "../domain/person.ts";
import type { ToolContext } from "./define-tool.ts";

/** Why a second person has to confirm; null when the asker's own confirm is enough. `removals`: people who lose their phone. */
export async function secondPerson(
  people: readonly Person[],
  { rights, policy, records, actor, zoom }: ToolContext,
  removals = 0,
): Promise<string | null> {
  const guarded = people.map((person) => rights.protection(person)).filter((why) => why !== null);
  if (guarded[0]) return guarded[0];
  if (removals === 0) return null;
  const before = await records.removalsSince(actor.slackId, 24);
  const all = before + removals;
  if (all > policy.limits.removals)
    return `${all} removals within 24 hours, more than ${policy.limits.removals}`;
  if (all < policy.limits.shareFrom) return null;
  const licensed = (await zoom.phones()).length + before;
  const share = licensed > 0 ? all / licensed : 0;
  return share > policy.limits.share
    ? `${all} removals within 24 hours, ${Math.round(share * 100)} % of everybody with a phone`
    : null;
}
