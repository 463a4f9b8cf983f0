import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import { isOpen } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, noOp } from "../domain/proposal.ts";
import { takeSeatWait } from "../operations/seat-waits.ts";
import { defineTool } from "./define-tool.ts";
import { required } from "./fields.ts";

export const cancelOperation = defineTool({
  name: "cancel_operation",
  command: "cancel",
  risk: "house",
  audience: "admins",
  description: "Cancel something that waits: a card, a scheduled leaver, a request that waits for a seat.",
  input: z.object({ op: required("The operation's number", { position: 0, takes: ["digits", "word"] }) }),
  examples: ["cancel 71"],
  async propose({ op }, { records, cancel, notes, audit, actor }) {
    if (/^seat-/.test(op)) {
      const wait = await takeSeatWait(op, { notes });
      if (!wait) return noOp("That does not wait any more.");
      await audit.append({
        who: actor.slackId,
        what: "wait-ended",
        operation: null,
        detail: { tool: wait.tool, for: wait.by.slackId, because: "cancelled" },
      });
      return answer({ title: `No longer waiting for a seat: ${wait.title}.` });
    }
    const id = OperationId.safeParse(op.replace(/^#/, ""));
    const operation = id.success ? await records.get(id.data) : undefined;
    if (!operation)
      return blocked(
        problem("no-such-operation", `There is no operation ${op}.`, "`/zphone pending` lists what waits."),
      );
    const title = `#${operation.id} ${operation.proposal.title}`;
    if (!isOpen(operation.state) && operation.state !== "scheduled")
      return noOp(`${title} is ${operation.state.replace("-", " ")}: there is nothing to cancel.`);
    return (await cancel(operation.id))
      ? answer({ title: `${title} is cancelled. Nothing was written.` })
      : noOp(`${title} was decided just now.`);
  },
});
