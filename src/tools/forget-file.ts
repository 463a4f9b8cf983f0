import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import * as files from "./kept-file.ts";

export const forgetFile = defineTool({
  name: "forget_file",
  command: null,
  risk: "house",
  audience: "everyone",
  description:
    "Forget a dropped file at once, and cancel what was proposed from it. What was done already stays done.",
  input: z.object({
    file: z.string().min(1).max(200).describe("The dropped file"),
    op: z.string().nullable().default(null).describe("What was proposed from it"),
  }),
  examples: [],

  async propose({ file, op }, { notes, actor, records, cancel }) {
    const kept = await files.keptFile(file, { by: actor.slackId, notes });
    const id = OperationId.safeParse(op);
    const operation = id.success ? await records.get(id.data) : undefined;
    const theirs = kept?.by === actor.slackId || operation?.requester.slackId === actor.slackId;
    if (!theirs && (kept || operation))
      return blocked(
        problem("not-yours", "This file is somebody else's.", "Whoever dropped it can have it forgotten."),
      );
    if (operation) {
      await cancel(operation.id);
      await records.forgetRows(operation.id);
    }
    const toFix = operation?.proposal.roster?.toFix;
    if (toFix) await files.forgetFile(toFix.key, { name: toFix.name, by: actor.slackId }, notes);
    if (kept) await files.forgetFile(kept.key, kept, notes);
    return answer({
      title: kept
        ? `Forgotten: ${kept.name}. I keep nothing of it, and nothing was done.`
        : "I don't have this file any more. Nothing was done.",
      lines: kept
        ? [
            ...(operation
              ? ["The record still says for whom something was proposed, and that it was cancelled."]
              : []),
            "The message with the file is yours: delete it in Slack if it shouldn't stay there.",
          ]
        : [],
    });
  },
});
