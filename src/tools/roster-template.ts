import { z } from "zod";
import { answer } from "../domain/proposal.ts";
import { TEMPLATE_COLUMNS } from "../roster/roster-template.ts";
import { defineTool } from "./define-tool.ts";

export const rosterTemplate = defineTool({
  name: "roster_template",
  command: "template",
  risk: "read",
  audience: "everyone",
  description:
    "An empty roster to fill in and drop in a message to Zac: a CSV with the columns that are read.",
  input: z.object({}),
  examples: ["template"],

  async propose() {
    return answer({
      title: "An empty roster",
      lines: [
        "Email must be filled in; License may say “Zoom Phone” or a plan's name. Everything else may stay empty.",
        "Fill it in and drop it into a message to Zac: what would be done is shown first.",
      ],
      table: { columns: TEMPLATE_COLUMNS, rows: [] },
      file: "roster-template.csv",
    });
  },
});
