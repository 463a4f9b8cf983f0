// The one switch for everybody: while it is off, nothing is written to Zoom, not even what was confirmed.
import { z } from "zod";
import { answer, blocked, noOp, type Proposal } from "../domain/proposal.ts";
import { mayNot } from "../operations/rights.ts";
import { spellMoment } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional } from "./fields.ts";

/** It stops every site: whoever administers only some of them may not. */
async function forEverySite({ role, rights }: ToolContext): Promise<Proposal | null> {
  return role.kind === "admin" ? null : blocked(mayNot(await rights.whoMay()));
}

export const pauseChanges = defineTool({
  name: "pause_changes",
  command: "pause",
  risk: "house",
  audience: "admins",
  description: "Stop all changes to Zoom for everybody, before the next one, until resumed.",
  input: z.object({ reason: optional("Why", { position: 0, takes: ["word", "person", "digits"] }) }),
  examples: ["pause", "pause “audit until Friday”"],
  async propose({ reason }, context) {
    const { switchboard, actor, audit } = context;
    const refused = await forEverySite(context);
    if (refused) return refused;
    const before = await switchboard.paused();
    if (before) return noOp(`Changes are paused already, since ${spellMoment(before.at, actor.timeZone)}.`);
    await audit.append({ who: actor.slackId, what: "paused", operation: null, detail: { why: reason } });
    await switchboard.pause(actor.slackId, reason);
    return answer({
      title: "Changes are paused for everybody.",
      lines: [
        ...(reason === null ? [] : [`Why: ${reason}`]),
        "What is confirmed waits. `/zphone resume` lets it go on.",
      ],
    });
  },
});

export const resumeChanges = defineTool({
  name: "resume_changes",
  command: "resume",
  risk: "house",
  audience: "admins",
  description: "Let changes to Zoom go on after a pause.",
  input: z.object({}),
  examples: ["resume"],
  async propose(_asked, context) {
    const { switchboard, actor, audit } = context;
    const refused = await forEverySite(context);
    if (refused) return refused;
    const before = await switchboard.paused();
    if (!before) return noOp("Changes are not paused.");
    await audit.append({ who: actor.slackId, what: "resumed", operation: null, detail: {} });
    await switchboard.resume(actor.slackId);
    return answer({ title: "Changes go on.", lines: [] });
  },
});
