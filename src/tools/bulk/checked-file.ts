import { answer, blocked, type Proposal } from "../../domain/proposal.ts";
import { checkOf } from "../../roster/check-roster.ts";
import type { Roster, RosterFault } from "../../roster/roster.ts";
import { reportHead } from "../../roster/roster-report.ts";
import type { ToolContext } from "../define-tool.ts";
import type { KeptFile } from "../kept-file.ts";
import { keepHandedBack } from "./handed-back.ts";
import { knownPeople } from "./known-people.ts";
import { leftByKind, tellLeft } from "./left-by-kind.ts";
import { partTold } from "./wanted-rows.ts";

/** Only looked at: what is wrong in the file, and who of it Zoom doesn't know. */
export async function checkedFile(
  roster: Roster | RosterFault,
  file: KeptFile & { readonly key: string },
  asked: Readonly<Record<string, unknown>>,
  context: ToolContext,
): Promise<Proposal> {
  if (roster.outcome === "file_error" && roster.leavers === null) return blocked(roster.problem);
  const { left } = roster.outcome === "parsed" ? await knownPeople(roster, context) : { left: [] };
  return answer({
    title: `Checked ${file.name}: nothing is done.`,
    lines: [
      ...(roster.outcome === "parsed" && roster.part ? [partTold(roster.part)] : []),
      ...reportHead(checkOf(roster)).filter((line) => line !== ""),
      ...leftByKind(left).map((kind) => `• ${tellLeft(kind)}`),
    ],
    attached: roster.outcome === "parsed" ? await keepHandedBack(left, roster, file, context) : null,
    offers: [
      {
        label: "Go on with it",
        tool: "import_roster",
        input: { ...asked, file: file.key, dryRun: false },
      },
      { label: "Not this file", tool: "forget_file", input: { file: file.key } },
    ],
  });
}
