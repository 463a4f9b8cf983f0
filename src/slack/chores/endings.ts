// How an operation ended, for those who don't see its card: whoever asked for it by a request, whoever set it for a day,
// and whoever asked where no card could be.
import { z } from "zod";
import { DAY_MS } from "../../domain/day-ms.ts";
import { OperationId } from "../../domain/ids.ts";
import { isOver, type Operation } from "../../domain/operation.ts";
import { tellItem } from "../../operations/telling.ts";
import { escapeText } from "../blocks/text.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const END_JOB = "tell-end";
const FOLLOW_JOB = "tell-asker";
const FOLLOW_NOTE = "follows";
const KEPT_MS = 90 * DAY_MS;
const Job = z.object({ id: OperationId });
/** One alone was kept as such by earlier versions. */
const Followers = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);

export interface Endings {
  start(): Promise<void>;
  /** From now on this person waits for how the operation ends: somebody else is to decide it. */
  follow(id: OperationId, slackId: string): Promise<void>;
  /** Tells whoever waits for it, once, when the operation is over; not `by`, who ended it. */
  ended(id: OperationId, by: string | null): Promise<void>;
  /** An operation was carried out, or could not be. */
  concluded(operation: Operation): Promise<void>;
}

export function endings(
  { store, notes, jobs, cards, policy }: ChoreMeans,
  { dm, tell, once }: Voice,
): Endings {
  /** An operation that ended without a card anywhere, and is not told by the card of what it undid. */
  async function showEnd(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || (await cards.known(id))) return;
    const undone = operation.undoOf === null ? undefined : await store.get(operation.undoOf);
    if (undone?.state === "undone" && (await cards.known(undone.id))) return;
    const { slackId } = operation.requester;
    await cards.add(operation, {
      kind: "message",
      viewer: slackId,
      channel: await dm(slackId),
      thread: null,
      responseUrl: null,
      ts: null,
    });
    await cards.refresh(id);
  }

  const look = (id: OperationId) =>
    jobs.send(FOLLOW_JOB, { id }, { afterMs: policy.expiry.bulk + 60_000, once: `follow-${id}` });

  async function ended(id: OperationId, by: string | null): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !isOver(operation.state)) return;
    for (const asker of Followers.parse(await notes.take(FOLLOW_NOTE, String(id))))
      if (asker !== by) await tell(asker, endOf(operation));
  }

  async function lookAgain(id: OperationId): Promise<void> {
    await ended(id, null);
    if (await notes.get(FOLLOW_NOTE, String(id))) await look(id);
  }

  return {
    ended,
    async start() {
      await jobs.work(END_JOB, async (data) => showEnd(Job.parse(data).id));
      await jobs.work(FOLLOW_JOB, async (data) => lookAgain(Job.parse(data).id));
    },
    async follow(id, slackId) {
      const others = Followers.parse(await notes.get(FOLLOW_NOTE, String(id)));
      const all = [...new Set([...others, slackId])];
      await notes.put(FOLLOW_NOTE, String(id), all, { expiresInMs: KEPT_MS });
      // A card that nobody confirms ends without a click: then this look finds it.
      await look(id);
    },
    async concluded(operation) {
      const { id, dueAt, requester, origin } = operation;
      // Undone in place shows on the card of what was undone. Anything else without a card is told in the DM.
      if (origin.face === "slack") await jobs.send(END_JOB, { id }, { afterMs: 4_000, once: `end-${id}` });
      // A card of days ago is not looked at any more: what its day has brought is told anew.
      if (origin.face === "slack" && dueAt !== null)
        await once(`due-${id}`, async () =>
          tell(requester.slackId, dueWords(operation, (await store.items(id)).map(tellItem))),
        );
      await ended(id, operation.confirmedBy?.slackId ?? null);
    },
  };
}

function dueWords({ id, state, proposal }: Operation, told: readonly string[]): string {
  const head = state === "applied" ? "Done today, as planned" : "Not done as planned";
  const next =
    state === "stale" || state === "failed" ? " Press *Propose again* on its card, or ask anew." : "";
  return `${head}: #${id} ${escapeText(proposal.title)}.\n${told.map((line) => `• ${escapeText(line)}`).join("\n")}${next}`;
}

/** How a request ended, for whoever asked. Titles hold names and no numbers: those are not theirs to see. */
function endOf({ state, proposal }: Operation): string {
  const title = escapeText(proposal.title);
  if (state === "applied") return `Your request is done: ${title}.`;
  if (state === "cancelled") return `Your request was turned down: ${title}. Nothing was changed.`;
  if (state === "expired")
    return `Nobody confirmed your request in time: ${title}. Nothing was changed; ask again if you still need it.`;
  if (state === "observed")
    return `Your request was looked at: ${title}. Changes are not switched on here yet.`;
  if (state === "undone") return `Your request was done and taken back again: ${title}.`;
  if (state === "partly-applied")
    return `Your request is done in part: ${title}. Whoever took it up sees what is missing.`;
  return `Your request could not be done: ${title}. Whoever took it up sees why.`;
}
