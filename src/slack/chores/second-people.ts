// Four eyes: whoever could be the second person gets the card at once, in their DM, and a word after four hours. Where
// approvals have a channel, the card stands there as well.
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import { escapeText } from "../blocks/text.ts";
import type { ChoreMeans, Voice } from "./chore.ts";
import type { Endings } from "./endings.ts";

const REMIND_JOB = "remind-seconds";
const REMIND_MS = 4 * 3_600_000;
const Job = z.object({ id: OperationId });

export interface SecondPeople {
  start(): Promise<void>;
  /** A card for each of them and in the channel for approvals, and a word after four hours; nothing where none is wanted. */
  ask(id: OperationId): Promise<void>;
}

export function secondPeople(
  { store, policy, rights, cards, jobs }: ChoreMeans,
  { dm, tell, once }: Voice,
  { follow }: Pick<Endings, "follow">,
): SecondPeople {
  async function remind(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (operation?.state !== "awaiting-approval") return;
    const { proposal, requester } = operation;
    const text = `Still waiting for a second person: #${id} ${escapeText(proposal.title)}, asked by ${escapeText(requester.name)}. \`/zphone pending\` lists it.`;
    for (const second of await rights.seconds(requester))
      await once(`remind-${id}-${second}`, () => tell(second, text));
  }

  return {
    start: () => jobs.work(REMIND_JOB, async (data) => remind(Job.parse(data).id)),
    async ask(id) {
      const operation = await store.get(id);
      if (operation?.state !== "awaiting-approval") return;
      const show = (channel: string, viewer: string) =>
        cards.add(
          operation,
          { kind: "message", viewer, channel, thread: null, responseUrl: null, ts: null },
          "approver",
        );
      if (policy.channels.approvals) await show(policy.channels.approvals, "approvers");
      for (const second of await rights.seconds(operation.requester)) await show(await dm(second), second);
      await cards.refresh(id);
      // Hours may go by: a card that changes then tells nobody.
      if (operation.origin.face === "slack") await follow(id, operation.requester.slackId);
      await jobs.send(REMIND_JOB, { id }, { afterMs: REMIND_MS, once: `remind-${id}` });
    },
  };
}
