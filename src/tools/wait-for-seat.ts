import { z } from "zod";
import { plansNamed } from "../domain/license.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, noOp } from "../domain/proposal.ts";
import { addSeatWait } from "../operations/seat-waits.ts";
import { defineTool } from "./define-tool.ts";
import { required } from "./fields.ts";

export const waitForSeat = defineTool({
  name: "wait_for_seat",
  command: null,
  risk: "house",
  audience: "admins",
  description:
    "Keep a request that found no free seat, and propose it again when enough are free. Nothing is done without a Confirm then.",
  input: z.object({
    tool: required("What is asked for", {}),
    input: z.record(z.string(), z.unknown()).describe("What exactly is asked for"),
    callingPlan: required("Which plan needs seats", {}),
    needed: z.number().int().positive().describe("How many seats are needed"),
    title: required("The request in one line", {}),
  }),
  examples: [],

  async propose(asked, context) {
    const { actor, zoom } = context;
    if (actor.face !== "slack")
      return blocked(
        problem("no-place", "I could not tell you here when a seat frees.", "Ask for it in Slack."),
      );
    const [plan] = plansNamed(asked.callingPlan, await zoom.callingPlans());
    if (!plan)
      return blocked(
        problem("no-such-plan", "That plan is gone.", "`/zphone licenses` lists what there is."),
      );
    const { tool, input, needed, title } = asked;
    const added = await addSeatWait(
      { by: actor, tool, input, planType: plan.type, planName: plan.name, needed, title },
      context,
    );
    if (!added) return noOp("This waits already. `/zphone pending` lists it.");
    return answer({
      title: `Waiting for ${needed === 1 ? "a seat" : `${needed} seats`} of ${plan.name}.`,
      lines: [
        `When ${needed === 1 ? "one is" : "they are"} free, you get the card for it in your DM with me: ${title}. I look for 30 days; \`/zphone pending\` lists it, with a button to stop.`,
      ],
    });
  },
});
