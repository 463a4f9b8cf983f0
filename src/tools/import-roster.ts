// A CSV of people becomes one operation. Lists of Zoom's are read a few times, never a call for each row that only
// wants a license; what a row can't have is left out, with its line and the reason. What is done with the rows: bulk/.
import { z } from "zod";
import { problem } from "../domain/problem.ts";
import { answer, blocked, choose } from "../domain/proposal.ts";
import { checkOf } from "../roster/check-roster.ts";
import { readInWorker } from "../roster/read-in-worker.ts";
import { rosterReport } from "../roster/roster-report.ts";
import { assignRows } from "./bulk/assign-rows.ts";
import { knownPeople } from "./bulk/known-people.ts";
import { removeRows } from "./bulk/remove-rows.ts";
import { defineTool } from "./define-tool.ts";
import { keptFile } from "./kept-file.ts";

const ACTIONS = ["assign", "remove", "offboard"] as const;
const input = z.object({
  file: z.string().min(1).max(100).describe("The dropped file"),
  action: z.enum(ACTIONS).nullable().default(null).describe("What to do with the people in it"),
  /** People for whom no seat is free are left out. */
  withinSeats: z.boolean().default(false).describe("Only as many as there are seats"),
  /** Not the whole file is known to Zoom, and that is right. */
  sure: z.boolean().default(false).describe("It is the right file"),
  dryRun: z.boolean().default(false).describe("Only check it"),
});

export const importRoster = defineTool({
  name: "import_roster",
  command: null,
  risk: "destructive",
  audience: "admins",
  description:
    "Do one thing for everybody in a CSV that was dropped: give licenses, with site, extension and number where the file says so, or take the phones away.",
  input,
  examples: [],

  async propose(asked, context) {
    const kept = await keptFile(asked.file, context.notes);
    if (!kept || kept.by !== context.actor.slackId)
      return blocked(problem("no-file", "I don't have this file of yours any more.", "Drop it again."));
    const plans = await context.zoom.callingPlans();
    const roster = await readInWorker(kept.bytes, {
      planNames: plans.map(({ type, name }) => ({ type, name })),
      region: context.policy.region,
      extensions: context.policy.extensions,
      needsLicense: asked.action === null || asked.action === "assign",
      fileName: kept.name,
    });
    const check = checkOf(roster);
    if (asked.dryRun)
      return answer({
        title: `Checked ${kept.name}`,
        lines: rosterReport(check).trim().split("\n").slice(0, 40),
      });
    if (asked.action === null && check.question !== null)
      return choose(check.question, [
        { label: "Take their phones away", detail: "", input: { action: "remove" } },
        { label: "Give them licenses", detail: "", input: { action: "assign" } },
      ]);
    if (roster.outcome === "file_error") return blocked(roster.problem);
    const resolved = await knownPeople(roster, context);
    if (!asked.sure && roster.rows.length > 3 && resolved.missing * 2 > roster.rows.length)
      return choose(
        `${resolved.missing} of ${roster.rows.length} people in ${kept.name} are not in Zoom. Is this the right file?`,
        [
          {
            label: "Yes, go on with the others",
            detail: `${resolved.known.length} people`,
            input: { sure: true },
          },
        ],
        "Otherwise drop the right one.",
      );
    return asked.action === "remove" || asked.action === "offboard"
      ? removeRows(resolved, context)
      : assignRows(resolved, asked.withinSeats, context);
  },
});
