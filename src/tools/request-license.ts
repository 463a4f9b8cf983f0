import { z } from "zod";
import { basePlanOf, shortPlanName } from "../domain/license.ts";
import { answer, noOp } from "../domain/proposal.ts";
import { oneOf } from "../operations/rights.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";

export const requestLicense = defineTool({
  name: "request_license",
  command: "request",
  risk: "house",
  audience: "everyone",
  description:
    "Ask those who administer Zoom Phone for something you may not do yourself. They propose it or decline, and you hear the end.",
  input: z.object({
    reason: optional("Why you need it", { position: 0, takes: ["word"] }),
    tool: optional("What is asked for", {}),
    input: z.record(z.string(), z.unknown()).nullable().default(null).describe("What exactly is asked for"),
    title: optional("The request in one line", {}),
    sites: z.array(z.string()).nullable().default(null).describe("Sites whose admins are asked"),
  }),
  examples: ["request", "request “I start at the front desk on Monday”"],

  async propose(asked, { actor, request, rights, directory, zoom }) {
    if (asked.tool === null && asked.reason === null) {
      const me = actor.email ? await zoom.findPerson(actor.email) : undefined;
      const plan = me?.zoomId ? basePlanOf((await zoom.phoneOf(me.zoomId))?.plans ?? []) : undefined;
      if (plan)
        return noOp(
          `You have a Zoom phone already (${shortPlanName(plan.name)}); \`/zphone show me\` shows it. To ask for something else, say what: \`/zphone request “a number in London”\`.`,
        );
    }
    const tool = asked.tool ?? "assign_license";
    const title = asked.title ?? `A Zoom phone for ${actor.name}`;
    const added = await request({
      by: actor,
      tool,
      input: asked.input ?? { people: [actor.slackId] },
      title,
      why: asked.reason,
      sites: asked.sites ?? [],
    });
    if (!added)
      return noOp("You have asked for this already. You'll hear from me as soon as somebody has decided.");
    const ids = await rights.deciders(actor, asked.sites ?? []);
    const names = await Promise.all(ids.slice(0, 12).map(async (id) => (await directory.actor(id)).name));
    const who = oneOf(names);
    return answer({
      title: "Asked.",
      lines: [`${who || "The admins"} got a card with it: “${title}”. You'll hear from me how it ends.`],
    });
  },
});
