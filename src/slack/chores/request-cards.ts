// The card of a request: to the channel for it, else to each who may answer it.
import { z } from "zod";
import { openRequest, REQUEST_JOB } from "../../operations/requests.ts";
import { ACTIONS, actions, button } from "../blocks/buttons.ts";
import { context, escapeText, type Message, section } from "../blocks/text.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const Job = z.object({ key: z.string() });

export async function workRequestCards(
  { jobs, notes, policy, rights }: ChoreMeans,
  { dm, post, once }: Voice,
): Promise<void> {
  await jobs.work(REQUEST_JOB, async (data) => {
    const { key } = Job.parse(data);
    const request = await openRequest(key, { notes });
    if (!request || !(await once(`request-${request.id}`))) return;
    const { by, sites } = request;
    const title = escapeText(request.title);
    const whose = sites.length > 0 ? ` It is about ${escapeText(sites.join(", "))}.` : "";
    const message: Message = {
      text: `${escapeText(by.name)} asks: ${title}`,
      blocks: [
        section(
          `*${title}*\n${escapeText(by.name)} (${escapeText(by.email ?? "no address")}) may not do this, and asks for it.${whose}${request.why ? `\n“${escapeText(request.why)}”` : ""}`,
        ),
        ...actions([
          button({ label: "Propose", action: ACTIONS.requestPropose, value: key, style: "primary" }),
          button({ label: "Decline", action: ACTIONS.requestDecline, value: key }),
        ]),
        context("Propose shows the exact changes first; nothing is done by it."),
      ],
    };
    if (policy.channels.requests) return post(policy.channels.requests, message);
    for (const admin of await rights.deciders(by, sites)) await post(await dm(admin), message);
  });
}
