// A card that changes tells nobody: whoever confirmed hears of a pause, once for each.
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import { escapeText } from "../blocks/text.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "tell-paused";
const Job = z.object({ id: OperationId });

const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

export interface PausesTold {
  start(): Promise<void>;
  /** Has whoever confirmed it told, once a pause; nobody where it goes on by then. */
  soon(id: OperationId): Promise<void>;
}

export function pausesTold({ store, jobs }: ChoreMeans, { tell, once }: Voice): PausesTold {
  async function tellPaused(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (operation?.state !== "paused") return;
    const { slackId } = operation.confirmedBy ?? operation.requester;
    const text = `#${id} ${escapeText(operation.proposal.title)} is paused: ${escapeText(sentence(operation.stopReason ?? ""))} *Go on* and *Stop* are on its card.`;
    await once(`paused-${id}-${operation.version}`, () => tell(slackId, text));
  }
  return {
    start: () => jobs.work(JOB, async (data) => tellPaused(Job.parse(data).id)),
    soon: (id) => jobs.send(JOB, { id }, { once: `paused-${id}` }),
  };
}
