// Zoom's calls of the day are used up: whoever confirmed hears that it waits, until when, and in the end what came of it.
// A card that changes tells nobody, and by then it is hours old.
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import type { Operation } from "../../domain/operation.ts";
import { tellItem } from "../../operations/telling.ts";
import { spellMoment } from "../../tools/dates.ts";
import { escapeText } from "../blocks/text.ts";
import { keepParking, parkingOf } from "../parking.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "tell-parked";
const Job = z.object({ id: OperationId });
const NAMED = 5;

export interface ParkedTold {
  start(): Promise<void>;
  /** Keeps that it waits, and has it told. */
  soon(id: OperationId, until: Date | null): Promise<void>;
  /** It is over: told once more, where it had to wait. */
  concluded(operation: Operation): Promise<void>;
}

export function parkedTold(
  { store, jobs, notes, cards }: Pick<ChoreMeans, "store" | "jobs" | "notes" | "cards">,
  { tell, once }: Voice,
): ParkedTold {
  const whose = ({ confirmedBy, requester }: Operation) => confirmedBy ?? requester;

  async function tellParked(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    const parking = await parkingOf(id, notes);
    if (operation?.origin.face !== "slack" || !parking) return;
    const { slackId, timeZone } = whose(operation);
    const when = parking.until
      ? `on ${spellMoment(parking.until, timeZone)}`
      : "as soon as Zoom takes calls again";
    const text = `#${id} ${escapeText(operation.proposal.title)} waits: today's Zoom API calls are used up. It goes on by itself ${when}, and I'll tell you how it ended. *Stop* is on its card.`;
    await once(`parked-${id}-${parking.until?.toISOString() ?? ""}`, () => tell(slackId, text));
  }

  return {
    start: () => jobs.work(JOB, async (data) => tellParked(Job.parse(data).id)),
    async soon(id, until) {
      if (!(await keepParking(id, until, notes))) return;
      await cards.repaint(id);
      await jobs.send(JOB, { id }, { once: `parked-${id}` });
    },
    async concluded(operation) {
      const { id, proposal, state, origin } = operation;
      if (origin.face !== "slack" || !(await parkingOf(id, notes))) return;
      const told = (await store.items(id, { limit: NAMED })).map((item) => `• ${escapeText(tellItem(item))}`);
      const more =
        operation.size > told.length ? [`… and ${operation.size - told.length} more, on its card.`] : [];
      const text = [
        `${state === "applied" ? "Done" : `Over (${state.replace("-", " ")})`}: #${id} ${escapeText(proposal.title)}.`,
        ...told,
        ...more,
      ].join("\n");
      await once(`unparked-${id}`, () => tell(whose(operation).slackId, text));
    },
  };
}
