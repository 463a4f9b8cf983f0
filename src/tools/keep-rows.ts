import { z } from "zod";
import { KEPT_DAYS } from "../domain/kept-row.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, noOp } from "../domain/proposal.ts";
import { keepableRows } from "./bulk/keepable-rows.ts";
import { knownPeople } from "./bulk/known-people.ts";
import { readKept } from "./bulk/read-kept.ts";
import { ROWS_WANTED, withAddresses } from "./bulk/wanted-rows.ts";
import { defineTool } from "./define-tool.ts";
import { keptFile } from "./kept-file.ts";

const said = z.string().trim().min(1).max(200).nullable().default(null);

export const keepRows = defineTool({
  name: "keep_rows",
  command: null,
  risk: "house",
  audience: "admins",
  description:
    "Keep the rows of a dropped file whose people are not in Zoom yet: they get their license when they appear, within 30 days. Writes nothing to Zoom now.",
  input: z.object({
    file: z.string().min(1).max(200).describe("The dropped file"),
    callingPlan: said.describe("Which calling plan, where the file doesn't say"),
    site: said.describe("Which site, where the file doesn't say"),
    ...ROWS_WANTED,
  }),
  examples: [],

  async propose(asked, context) {
    const { actor, notes, kept } = context;
    const file = await keptFile(asked.file, { by: actor.slackId, notes });
    if (!file)
      return blocked(problem("no-file", "I don't have this file of yours any more.", "Drop it again."));
    const wanted = await withAddresses(asked, context);
    const needsLicense = asked.callingPlan === null;
    const roster = await readKept(file, { needsLicense, gives: true, wanted }, context);
    if (roster.outcome !== "parsed") return blocked(roster.problem);
    const rows = await keepableRows(await knownPeople(roster, context), asked, context);
    const count = await kept.keep(
      rows,
      { requester: actor, file: file.name, why: null },
      {
        who: actor.slackId,
        what: "kept",
        operation: null,
        detail: { file: file.name, people: rows.slice(0, 50).map(({ email }) => email), rows: rows.length },
      },
    );
    if (count === 0)
      return noOp(`No row of ${file.name} is left to keep: they wait already, or have appeared.`);
    return answer({
      title: `${count} ${count === 1 ? "row" : "rows"} of ${file.name} kept, for ${KEPT_DAYS} days.`,
      lines: [
        "I look every hour, and when Zoom tells me that somebody came. You hear of each of them; `/zphone pending` lists who waits.",
      ],
    });
  },
});
