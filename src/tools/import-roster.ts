// A CSV of people becomes one operation. What has to be asked before its rows are looked at is asked here; what is done
// with the rows, and with those that can't have what they ask for: bulk/.
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, choose, noOp, type Proposal } from "../domain/proposal.ts";
import { ROSTER_ACTIONS, type RosterAction } from "../domain/roster-summary.ts";
import { checkOf } from "../roster/check-roster.ts";
import type { RowsWanted } from "../roster/pick/rows-wanted.ts";
import type { Roster, RosterFault } from "../roster/roster.ts";
import { askedRows } from "./bulk/asked-rows.ts";
import { askWhichPlan } from "./bulk/change-rows.ts";
import { checkedFile } from "./bulk/checked-file.ts";
import { fromRows } from "./bulk/from-rows.ts";
import { LIST_ASKED, type ListAsked, type ListFile } from "./bulk/list-asked.ts";
import { notThisFile } from "./bulk/not-this-file.ts";
import { askAboutAgainst, askAboutLastDays, askAboutLeavers, askWhatToGive } from "./bulk/questions.ts";
import { readKept } from "./bulk/read-kept.ts";
import { type SameFile, sameFile } from "./bulk/same-file.ts";
import { askWhichRows, saidOfRows, withAddresses, withPart } from "./bulk/wanted-rows.ts";
import { todayIn } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { contentOf, keptFile } from "./kept-file.ts";
import { choosePlan } from "./plans.ts";

export const importRoster = defineTool({
  name: "import_roster",
  command: null,
  risk: "destructive",
  audience: "admins",
  description:
    "Do one thing for everybody in a CSV that was dropped: give licenses, with site, extension and number where the file says so; take the phones away; change plans; or set site, extension and number only.",
  input: LIST_ASKED,
  examples: [],

  async propose(asked, context) {
    const file = await keptFile(asked.file, { by: context.actor.slackId, notes: context.notes });
    if (!file)
      return blocked(problem("no-file", "I don't have this file of yours any more.", "Drop it again."));
    const before =
      asked.again || asked.lines || asked.dryRun || asked.pick ? null : await earlier(asked, file, context);
    if (before && before.stands !== "done" && before.operation.requester.slackId === context.actor.slackId)
      return told(before, file);
    // A plan that isn't one, or could be two, is asked about once, not told of each row.
    if (asked.callingPlan !== null) {
      const plans = await context.zoom.callingPlans();
      const said = choosePlan(asked.callingPlan, { plans, policy: context.policy, site: null });
      if ("answer" in said) return said.answer;
    }
    const gives = asked.asks === null && (asked.action === null || asked.action === "assign");
    const needsLicense = (gives || asked.action === "change") && asked.callingPlan === null;
    const takes = asked.action === "remove" || asked.action === "offboard";
    const wanted = { ...(await withAddresses(asked, context)), said: saidOfRows(asked, file.name) };
    const roster = await readKept(file, { needsLicense, gives, takes, wanted }, context);
    const isNobody = roster.outcome === "file_error" && roster.rowsAsked?.none;
    if (asked.asks !== null && (roster.outcome === "parsed" || isNobody))
      return askedRows(roster, asked.asks, file, context);
    const which = askWhichRows(roster, file.key);
    if (which) return which;
    const about = { name: file.name, key: file.key, answered: asked.answered };
    const { question } = checkOf(roster);
    const leavers = gives && !asked.answered.includes("leavers") ? question : null;
    if (asked.dryRun && (roster.outcome === "file_error" || leavers !== null))
      return checkedFile(roster, file, asked, context);
    const people =
      leavers === null ? askAboutPeople(asked, roster, about, context) : askAboutLeavers(leavers, about);
    if (people) return withPart(people, roster);
    if (roster.outcome === "parsed")
      return withPart(await fromRows({ asked, file, roster, before }, context), roster);
    return roster.problem.code === "MISSING_COLUMN" && needsLicense
      ? askForLicense(asked, { file, missing: roster.problem, gives, wanted }, context)
      : blocked(roster.problem);
  },
});

/**
 * Whose phones are to go, where some of the people work on for a while; who is to get one, where the file says of some
 * that they leave or are to wait. A mere check tells that on its preview.
 */
function askAboutPeople(
  { answered, action, dryRun }: ListAsked,
  roster: Roster | RosterFault,
  about: Parameters<typeof askAboutLastDays>[1],
  { now, actor }: ToolContext,
): Proposal | undefined {
  if (roster.outcome !== "parsed") return undefined;
  const today = todayIn(now, actor.timeZone);
  const staying = answered.includes("last-days") ? undefined : askAboutLastDays(roster, about, today);
  if (staying || dryRun || (action !== null && action !== "assign")) return staying;
  // Whoever said that the leavers of a list get licenses has said it of these too.
  return answered.includes("against") || answered.includes("leavers")
    ? undefined
    : askAboutAgainst(roster, about, today);
}

/** What to do with people of whom no column says it. */
async function askForLicense(
  asked: ListAsked,
  {
    file,
    missing,
    gives,
    wanted,
  }: {
    readonly file: ListFile;
    readonly missing: Problem;
    readonly gives: boolean;
    readonly wanted: RowsWanted;
  },
  context: ToolContext,
): Promise<Proposal> {
  const roster = await readKept(file, { needsLicense: false, gives, wanted }, context);
  if (roster.outcome !== "parsed") return askWhichRows(roster, file.key) ?? blocked(missing);
  const about = { name: file.name, key: file.key, answered: asked.answered };
  const what =
    asked.action === "change"
      ? await askWhichPlan(context, roster.rows.length)
      : await askWhatToGive(roster, about, asked.action === "assign", context);
  return withPart(what, roster);
}

/** The same list before this one: for what is asked now, or for anything where nothing is said. */
async function earlier(
  asked: ListAsked,
  { bytes }: ListFile,
  context: ToolContext,
): Promise<SameFile | null> {
  const content = contentOf(bytes, asked);
  const actions: readonly RosterAction[] = asked.action ? [asked.action] : ROSTER_ACTIONS;
  const found = await Promise.all(actions.map((action) => sameFile({ content, action }, context)));
  return found.find((one) => one !== null) ?? null;
}

/** Proposed already, or under way: nothing is asked for twice. */
const told = ({ told: how, stands, operation }: SameFile, { name, key }: ListFile): Proposal =>
  stands === "runs"
    ? noOp(`${name} is already ${how}.`)
    : choose(`${name} is already ${how}. Confirm or cancel it there.`, [
        { label: "Propose it anew", detail: "", input: { again: true } },
        notThisFile(key, { operation: operation.id }),
      ]);
