// A CSV of people becomes one operation. Lists of Zoom's are read a few times, never a call for each row that only
// wants a license; what a row can't have is left out, with its line and the reason. What is done with the rows: bulk/.
import { z } from "zod";
import { type Problem, problem } from "../domain/problem.ts";
import { blocked, changes, choose, noOp, type Proposal, type ProposedItem } from "../domain/proposal.ts";
import { ROSTER_ACTIONS, type RosterAction } from "../domain/roster-summary.ts";
import { checkOf } from "../roster/check-roster.ts";
import type { RowsWanted } from "../roster/pick/rows-wanted.ts";
import type { Roster, RosterFault } from "../roster/roster.ts";
import { readingNotes } from "../roster/roster-report.ts";
import { assignRows } from "./bulk/assign-rows.ts";
import { askWhichPlan, changeRows } from "./bulk/change-rows.ts";
import { checkedFile } from "./bulk/checked-file.ts";
import { secondsFor } from "./bulk/duration.ts";
import { keepHandedBack } from "./bulk/handed-back.ts";
import { inTurn } from "./bulk/in-turn.ts";
import { keepableRows } from "./bulk/keepable-rows.ts";
import { KEPT, notKept, withoutKept } from "./bulk/kept-already.ts";
import { type KnownPeople, knownPeople, onlyLines } from "./bulk/known-people.ts";
import { notThisFile } from "./bulk/not-this-file.ts";
import { nothingToDo } from "./bulk/nothing-to-do.ts";
import { oneLook } from "./bulk/one-look.ts";
import { pickedLater } from "./bulk/picked-later.ts";
import { placeRows } from "./bulk/place-rows.ts";
import {
  askAboutFine,
  askAboutLastDays,
  askAboutLeavers,
  askAboutMissing,
  askWhatToGive,
  QUESTIONS,
} from "./bulk/questions.ts";
import { readKept } from "./bulk/read-kept.ts";
import { removeRows } from "./bulk/remove-rows.ts";
import { type SameFile, sameFile, tellSame, warnOfSame } from "./bulk/same-file.ts";
import {
  askWhichRows,
  leftAside,
  NOT_ASKED,
  partTold,
  ROWS_WANTED,
  rowsOf,
  withAddresses,
  withPart,
} from "./bulk/wanted-rows.ts";
import { todayIn } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { contentOf, type KeptFile, keptFile } from "./kept-file.ts";
import { choosePlan } from "./plans.ts";
import { siteNamesOf } from "./site-names.ts";

const said = z.string().trim().min(1).max(200).nullable().default(null);
const input = z.object({
  file: z.string().min(1).max(200).describe("The dropped file"),
  action: z.enum(ROSTER_ACTIONS).nullable().default(null).describe("What to do with the people in it"),
  callingPlan: said.describe("Which calling plan, where the file doesn't say"),
  site: said.describe("Which site, where the file doesn't say"),
  withinSeats: z.boolean().default(false).describe("Only as many as there are seats"),
  pick: z.boolean().default(false).describe("Hand the rows back, to pick who gets a seat"),
  answered: z.array(z.enum(QUESTIONS)).default([]).describe("Questions about the file that were answered"),
  lines: z
    .array(z.number().int().positive())
    .max(100_000)
    .nullable()
    .default(null)
    .describe("Only these lines"),
  ...ROWS_WANTED,
  again: z.boolean().default(false).describe("The same list once more, on purpose"),
  dryRun: z.boolean().default(false).describe("Only check it"),
});
type Asked = z.infer<typeof input>;
type File = KeptFile & { readonly key: string };

export const importRoster = defineTool({
  name: "import_roster",
  command: null,
  risk: "destructive",
  audience: "admins",
  description:
    "Do one thing for everybody in a CSV that was dropped: give licenses, with site, extension and number where the file says so; take the phones away; change plans; or set site, extension and number only.",
  input,
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
    const needsLicense =
      asked.action === "change" || asked.action === "assign" || asked.action === null
        ? asked.callingPlan === null
        : false;
    const gives = asked.action === null || asked.action === "assign";
    const takes = asked.action === "remove" || asked.action === "offboard";
    const wanted = await withAddresses(asked, context);
    const roster = await readKept(file, { needsLicense, gives, takes, wanted }, context);
    const which = askWhichRows(roster, wanted, file.key);
    if (which) return which;
    const about = { name: file.name, key: file.key, answered: asked.answered };
    const { question } = checkOf(roster);
    const leavers = gives && !asked.answered.includes("leavers") ? question : null;
    if (asked.dryRun && (roster.outcome === "file_error" || leavers !== null))
      return checkedFile(roster, file, asked, context);
    const leaving =
      leavers === null ? stillHere(asked, roster, about, context) : askAboutLeavers(leavers, about);
    if (leaving) return withPart(leaving, roster);
    if (roster.outcome === "parsed")
      return withPart(await fromRows(asked, { file, roster, before }, context), roster);
    return roster.problem.code === "MISSING_COLUMN" && needsLicense
      ? askForLicense(asked, { file, missing: roster.problem, gives, wanted }, context)
      : blocked(roster.problem);
  },
});

/** Whose phones are to go, where some of the people work on for a while. Last days are read only where phones are taken. */
function stillHere(
  { answered }: Asked,
  roster: Roster | RosterFault,
  about: Parameters<typeof askAboutLastDays>[1],
  { now, actor }: ToolContext,
): Proposal | undefined {
  return roster.outcome === "parsed" && !answered.includes("last-days")
    ? askAboutLastDays(roster, about, todayIn(now, actor.timeZone))
    : undefined;
}

/** What to do with people of whom no column says it. */
async function askForLicense(
  asked: Asked,
  {
    file,
    missing,
    gives,
    wanted,
  }: {
    readonly file: File;
    readonly missing: Problem;
    readonly gives: boolean;
    readonly wanted: RowsWanted;
  },
  context: ToolContext,
): Promise<Proposal> {
  const roster = await readKept(file, { needsLicense: false, gives, wanted }, context);
  if (roster.outcome !== "parsed") return askWhichRows(roster, wanted, file.key) ?? blocked(missing);
  const about = { name: file.name, key: file.key, answered: asked.answered };
  const what =
    asked.action === "change"
      ? await askWhichPlan(context, roster.rows.length)
      : await askWhatToGive(roster, about, asked.action === "assign", context);
  return withPart(what, roster);
}

/** Rows of people that need nothing. */
function fineRows(
  known: KnownPeople["known"],
  items: readonly ProposedItem[],
  left: KnownPeople["left"],
): readonly { readonly line: number; readonly who: string }[] {
  const others = new Set([...items, ...left].map(({ line }) => line));
  return known.flatMap(({ row }) => (others.has(row.line) ? [] : [{ line: row.line, who: row.email }]));
}

/** The same list before this one: for what is asked now, or for anything where nothing is said. */
async function earlier(asked: Asked, { bytes }: File, context: ToolContext): Promise<SameFile | null> {
  const content = contentOf(bytes, asked);
  const actions: readonly RosterAction[] = asked.action ? [asked.action] : ROSTER_ACTIONS;
  const found = await Promise.all(actions.map((action) => sameFile({ content, action }, context)));
  return found.find((one) => one !== null) ?? null;
}

/** Proposed already, or under way: nothing is asked for twice. */
const told = ({ told: how, stands, operation }: SameFile, { name, key }: File): Proposal =>
  stands === "runs"
    ? noOp(`${name} is already ${how}.`)
    : choose(`${name} is already ${how}. Confirm or cancel it there.`, [
        { label: "Propose it anew", detail: "", input: { again: true } },
        notThisFile(key, { operation: operation.id }),
      ]);

/** What is asked about a list that was done before says so first. */
const withEarlier = (asked: Proposal, before: SameFile | null): Proposal =>
  before && asked.outcome === "choose"
    ? { ...asked, question: `${tellSame(before)} ${asked.question}` }
    : asked;

async function fromRows(
  asked: Asked,
  {
    file,
    roster,
    before,
  }: { readonly file: File; readonly roster: Roster; readonly before: SameFile | null },
  asker: ToolContext,
): Promise<Proposal> {
  const context = await oneLook(roster, asker);
  const action = asked.action ?? "assign";
  const about = { name: file.name, key: file.key, answered: asked.answered };
  const people = onlyLines(asked.lines, await knownPeople(roster, context));
  const { missing, known } = people;
  const rows = roster.rows.length;
  const isOdd = (unknown: number) => asked.lines === null && rows > 3 && unknown * 2 > rows;
  if (!asked.answered.includes("missing") && isOdd(missing) && isOdd(await notKept(people.absent, context)))
    return withEarlier(askAboutMissing(missing, rows, known.length, about), before);
  const wish = { ...asked, file: file.key };
  const proposed =
    action === "remove" || action === "offboard"
      ? await removeRows(people, context)
      : await inTurn(people, context, (rows, then) =>
          action === "place"
            ? placeRows(rows, wish, then)
            : action === "change"
              ? changeRows(rows, wish, then)
              : assignRows(rows, { ...wish, withinSeats: asked.withinSeats || asked.pick }, then),
        );
  if ("answer" in proposed) return withEarlier(proposed.answer, before);
  const { items, fine, card } = proposed;
  if (asked.pick) return pickedLater(proposed, roster, file, context);
  const reading = readingNotes(roster);
  const aside = asked.lines === null ? leftAside(roster.part) : [];
  const keepable = action === "assign" ? await keepableRows(people, asked, context) : [];
  const { keep, left: faulty } = await withoutKept(keepable, proposed.left, context);
  const left = [...faulty, ...aside];
  const toFix = await keepHandedBack(
    left.filter(({ why }) => why.code !== KEPT && why.code !== NOT_ASKED),
    roster,
    file,
    context,
  );
  if (items.length === 0)
    return nothingToDo(left, fine, {
      file: file.name,
      before: before?.told ?? null,
      reading: [...(roster.part ? [partTold(roster.part)] : []), ...reading],
      attached: toFix,
      offers: [
        ...(keep.length > 0
          ? [
              {
                label: `Keep ${keep.length} for when they appear`,
                tool: "keep_rows",
                input: { ...rowsOf(asked), file: file.key, callingPlan: asked.callingPlan, site: asked.site },
              },
            ]
          : []),
        { label: "Not this file", tool: "forget_file", input: { file: file.key } },
      ],
    });
  if (
    !before &&
    rows > 3 &&
    asked.lines === null &&
    fine * 10 >= rows * 9 &&
    !asked.answered.includes("fine")
  )
    return askAboutFine(fine, rows, items.length, about);
  return changes({
    ...card,
    items,
    left,
    keep: [...keep],
    warnings: [...(before ? [warnOfSame(before)] : []), ...(card.warnings ?? [])],
    siteNames: await siteNamesOf(items, context),
    roster: {
      file: file.name,
      key: file.key,
      content: contentOf(file.bytes, asked),
      part: partTold(roster.part) || null,
      action,
      // Of a list that is tried again, only the lines it is about: what is told of them adds up.
      rows: items.length + left.length + fine,
      fine,
      fineRows: fineRows(known, items, left),
      reading: [...reading],
      seconds: secondsFor(items, { allowed: context.allowed, phones: (await context.zoom.phones()).length }),
      toFix,
    },
  });
}
