// When one person's confirm is not enough: protected people and the brakes.
import { takesPhone } from "../domain/change.ts";
import type { Person } from "../domain/person.ts";
import type { Changes } from "../domain/proposal.ts";
import { BRAKE_HOURS, brake } from "../operations/brakes.ts";
import type { ToolContext } from "./define-tool.ts";

type Asking = Pick<ToolContext, "rights" | "policy" | "records" | "actor" | "zoom" | "now">;

/** Why a second person has to confirm for their sake: somebody is protected. */
export const secondPerson = (people: readonly Person[], { rights }: Pick<Asking, "rights">): string | null =>
  people.map((person) => rights.protection(person)).find((why) => why !== null) ?? null;

/** One's own operation of the last day, taken back: nobody loses what they had before it. */
async function isOwnAndNew({ undoOf }: Changes, { records, actor, now }: Asking): Promise<boolean> {
  const undone = undoOf === null ? undefined : await records.get(undoOf);
  if (undone?.requester.slackId !== actor.slackId) return false;
  const at = undone.finishedAt ?? undone.createdAt;
  return now.getTime() - at.getTime() < BRAKE_HOURS * 3_600_000;
}

/** The proposal with what the brakes want: a second person, the count typed, and a word when nobody could be the second. */
export async function braked(proposal: Changes, asking: Asking): Promise<Changes> {
  const { rights, records, actor } = asking;
  const losing = new Set(
    proposal.items.filter(({ changes }) => changes.some(takesPhone)).map(({ person }) => person.zoomId),
  );
  let why: string | null = null;
  if (losing.size > 0 && !(await isOwnAndNew(proposal, asking))) {
    const done = await records.removalsSince(actor.slackId, BRAKE_HOURS);
    why = await brake({ all: done + losing.size, done }, asking);
  }
  const needsSecond = proposal.needsSecond ?? why;
  if (needsSecond === null) return proposal;
  const nobody = (await rights.seconds(actor)).length === 0;
  return {
    ...proposal,
    needsSecond,
    typed: why === null ? null : proposal.items.length,
    warnings: [
      ...proposal.warnings,
      ...(nobody
        ? ["There is nobody else who may confirm it: add somebody to approvers or admins in zac.config.yml."]
        : []),
    ],
  };
}
