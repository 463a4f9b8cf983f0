import { z } from "zod";
import { problem } from "../domain/problem.ts";
import { answer, blocked } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { keptFile } from "./kept-file.ts";

export const sendFile = defineTool({
  name: "send_file",
  command: null,
  risk: "house",
  audience: "everyone",
  description: "Hand a file that is kept for somebody over to them once more, such as the rows to correct.",
  input: z.object({ file: z.string().min(1).max(200).describe("The kept file") }),
  examples: [],

  async propose({ file }, { notes, actor }) {
    const kept = await keptFile(file, { by: actor.slackId, notes });
    if (kept?.by !== actor.slackId)
      return blocked(problem("no-file", "I don't have this file of yours any more.", "Drop the list again."));
    return answer({
      title: `Here is ${kept.name}.`,
      lines: ["Correct it and drop it here."],
      attached: { name: kept.name, key: kept.key },
    });
  },
});
