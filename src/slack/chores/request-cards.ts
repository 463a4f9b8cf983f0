// The card of a request: to the channel for it, else to each who may answer it.
import { z } from "zod";
import { openRequest, REQUEST_JOB, type Request } from "../../operations/requests.ts";
import { numbersIn, requestCard } from "../blocks/request-card.ts";
import { type Copies, keepCopies } from "../request-copies.ts";
import { previewOf, type RequestPreview } from "../request-preview.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const Job = z.object({ key: z.string() });

/** Works the jobs that bring requests to those who decide. Once, at the start. */
export async function workRequestCards(
  { jobs, notes, policy, rights, tools, isPrivate, log }: ChoreMeans,
  { dm, post, once }: Voice,
): Promise<void> {
  /** A request is brought to those who decide even where Zoom can't tell what it would come to. */
  const previewed = (request: Request): Promise<RequestPreview | null> =>
    previewOf(request, tools).catch((error: unknown) => {
      log.warn({ error }, "what a request comes to could not be looked up");
      return null;
    });

  await jobs.work(REQUEST_JOB, async (data) => {
    const { key } = Job.parse(data);
    const request = await openRequest(key, { notes });
    if (!request) return;
    const preview = await previewed(request);
    const channels = policy.channels.requests
      ? [policy.channels.requests]
      : await Promise.all((await rights.deciders(request.by, request.sites)).map(dm));
    await once(`request-${request.id}`, async () => {
      const copies: Copies = [];
      for (const channel of channels) {
        const hides = preview && numbersIn(preview.proposal).length > 0 && !(await isPrivate(channel));
        const ts = await post(channel, requestCard(request, key, hides ? null : preview));
        if (ts !== null) copies.push({ channel, ts });
      }
      await keepCopies(request.id, copies, notes);
    });
  });
}
