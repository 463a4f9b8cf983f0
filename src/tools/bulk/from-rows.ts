// A list that was read becomes one operation: what a row can't have is left out, with its line and the reason. Or it
// becomes the question that comes first, or the news that there is nothing to do.
import type { RowToKeep } from "../../domain/kept-row.ts";
import { changes, type Proposal, type ProposedItem } from "../../domain/proposal.ts";
import type { RosterAction } from "../../domain/roster-summary.ts";
import type { Roster } from "../../roster/roster.ts";
import { readingNotes } from "../../roster/roster-report.ts";
import type { ToolContext } from "../define-tool.ts";
import type { Left } from "../item-for.ts";
import { contentOf } from "../kept-file.ts";
import { siteNamesOf } from "../site-names.ts";
import { assignRows } from "./assign-rows.ts";
import { changeRows } from "./change-rows.ts";
import { secondsFor } from "./duration.ts";
import { keepHandedBack } from "./handed-back.ts";
import { inTurn } from "./in-turn.ts";
import { keepableRows } from "./keepable-rows.ts";
import { KEPT, notKept, withoutKept } from "./kept-already.ts";
import { type KnownPeople, knownPeople, onlyLines } from "./known-people.ts";
import type { ListAsked, ListFile } from "./list-asked.ts";
import { nothingToDo } from "./nothing-to-do.ts";
import { oneLook } from "./one-look.ts";
import { pickedLater } from "./picked-later.ts";
import { placeRows } from "./place-rows.ts";
import { askAboutFine, askAboutMissing } from "./questions.ts";
import { removeRows } from "./remove-rows.ts";
import type { RowsAsked, RowsProposed } from "./rows-proposed.ts";
import { type SameFile, tellSame, warnOfSame } from "./same-file.ts";
import { leftAside, NOT_ASKED, partTold, rowsOf } from "./wanted-rows.ts";

/** A list that was read, and what is asked of it. */
export interface Listed {
  readonly asked: ListAsked;
  readonly file: ListFile;
  readonly roster: Roster;
  /** The same list before this one. */
  readonly before: SameFile | null;
}

/** What is proposed for it. Zoom is asked for lists, a few times; never for each row that only wants a license. */
export async function fromRows(list: Listed, asker: ToolContext): Promise<Proposal> {
  const { asked, file, roster, before } = list;
  const context = await oneLook(roster, asker);
  const about = { name: file.name, key: file.key, answered: asked.answered };
  const people = onlyLines(asked.lines, await knownPeople(roster, context));
  const { missing, known } = people;
  const rows = roster.rows.length;
  const isOdd = (unknown: number) => asked.lines === null && rows > 3 && unknown * 2 > rows;
  if (!asked.answered.includes("missing") && isOdd(missing) && isOdd(await notKept(people.absent, context)))
    return withEarlier(askAboutMissing(missing, rows, known.length, about), before);
  const proposed = await whatRowsComeTo(list, people, context);
  if ("answer" in proposed) return withEarlier(proposed.answer, before);
  if (asked.pick) return pickedLater(proposed, roster, file, context);
  const { items, fine, card } = proposed;
  const without = await whoGetsNothing(list, people, proposed.left, context);
  if (items.length === 0) return nothingFrom(list, fine, without);
  const mostlyFine = asked.lines === null && rows > 3 && fine * 10 >= rows * 9;
  if (mostlyFine && !before && !asked.answered.includes("fine"))
    return askAboutFine(fine, rows, items.length, about);
  const { left, keep, toFix } = without;
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
      action: actionOf(asked),
      // Of a list that is tried again, only the lines it is about: what is told of them adds up.
      rows: items.length + left.length + fine,
      fine,
      fineRows: fineRows(known, items, left),
      reading: [...readingNotes(roster)],
      seconds: secondsFor(items, { allowed: context.allowed, phones: (await context.zoom.phones()).length }),
      toFix,
    },
  });
}

const actionOf = ({ action }: ListAsked): RosterAction => action ?? "assign";

/** What is asked about a list that was done before says so first. */
const withEarlier = (asked: Proposal, before: SameFile | null): Proposal =>
  before && asked.outcome === "choose"
    ? { ...asked, question: `${tellSame(before)} ${asked.question}` }
    : asked;

/** Rows of people that need nothing. */
function fineRows(
  known: KnownPeople["known"],
  items: readonly ProposedItem[],
  left: KnownPeople["left"],
): readonly { readonly line: number; readonly who: string }[] {
  const others = new Set([...items, ...left].map(({ line }) => line));
  return known.flatMap(({ row }) => (others.has(row.line) ? [] : [{ line: row.line, who: row.email }]));
}

/** For what is asked: given and changed in turn, where one person's row waits for another's. */
async function whatRowsComeTo(
  { asked, file }: Listed,
  people: KnownPeople,
  context: ToolContext,
): Promise<RowsProposed | RowsAsked> {
  const action = actionOf(asked);
  if (action === "remove" || action === "offboard") return removeRows(people, context);
  const wish = { ...asked, file: file.key };
  return inTurn(people, context, (rows, then) => {
    if (action === "place") return placeRows(rows, wish, then);
    if (action === "change") return changeRows(rows, wish, then);
    return assignRows(rows, { ...wish, withinSeats: asked.withinSeats || asked.pick }, then);
  });
}

/** Rows that get nothing now. */
interface Without {
  /** Each with why. */
  readonly left: readonly Left[];
  /** Those that could be kept until their people appear. */
  readonly keep: readonly RowToKeep[];
  /** Those with something to correct, as a file. */
  readonly toFix: Awaited<ReturnType<typeof keepHandedBack>>;
}

async function whoGetsNothing(
  { asked, file, roster }: Listed,
  people: KnownPeople,
  found: readonly Left[],
  context: ToolContext,
): Promise<Without> {
  const keepable = actionOf(asked) === "assign" ? await keepableRows(people, asked, context) : [];
  const { keep, left: faulty } = await withoutKept(keepable, found, context);
  const left = [...faulty, ...(asked.lines === null ? leftAside(roster.part) : [])];
  const toCorrect = left.filter(({ why }) => why.code !== KEPT && why.code !== NOT_ASKED);
  return { left, keep, toFix: await keepHandedBack(toCorrect, roster, file, context) };
}

function nothingFrom(
  { asked, file, roster, before }: Listed,
  fine: number,
  { left, keep, toFix }: Without,
): Proposal {
  const keepOffer = {
    label: `Keep ${keep.length} for when they appear`,
    tool: "keep_rows",
    input: { ...rowsOf(asked), file: file.key, callingPlan: asked.callingPlan, site: asked.site },
  };
  return nothingToDo(left, fine, {
    file: file.name,
    before: before?.told ?? null,
    reading: [...(roster.part ? [partTold(roster.part)] : []), ...readingNotes(roster)],
    attached: toFix,
    offers: [
      ...(keep.length > 0 ? [keepOffer] : []),
      { label: "Not this file", tool: "forget_file", input: { file: file.key } },
    ],
  });
}
