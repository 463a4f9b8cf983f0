import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, noOp } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { required } from "./fields.ts";

export const cancelOperation = defineTool({
  name: "cancel_operation",
  command: "cancel",
  risk: "house",
  audience: "admins",
  description: "Cancel something that waits: a card, a scheduled leaver.",
  input: z.object({ op: required("The operation's number", { position: 0, takes: ["digits", "word"] }) }),
  examples: ["cancel 71"],
  async propose({ op }, { records, cancel }) {
    const id = OperationId.safeParse(op.replace(/^#/, ""));
    const operation = id.success ? await records.get(id.data) : undefined;
    if (!operation)
      return blocked(
        problem("no-such-operation", `There is no operation ${op}.`, "`/zphone pending` lists what waits."),
      );
    const title = `#${operation.id} ${operation.proposal.title}`;
    if (!["proposed", "awaiting-approval", "scheduled"].includes(operation.state))
      return noOp(`${title} is ${operation.state.replace("-", " ")}: there is nothing to cancel.`);
    return (await cancel(operation.id))
      ? answer({ title: `${title} is cancelled. Nothing was written.` })
      : noOp(`${title} was decided just now.`);
  },
});
