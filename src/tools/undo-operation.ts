import { z } from "zod";
import {
  doneOf,
  isOpen,
  isStopping,
  isUnderWay,
  OPEN,
  type Operation,
  UNDOABLE,
} from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, choose, noOp, type Proposal } from "../domain/proposal.ts";
import { type Undoing, undoing } from "../operations/undo.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { operationSaid } from "./operation-said.ts";
import { siteNamesOf } from "./site-names.ts";
import { seatsLacking, seatsOf, withinSeats } from "./undo-seats.ts";

const AT_ONCE_MS = 10 * 60_000;
/** More people than these are shown before, however soon it is. */
const SMALL = 3;
const TOLD = 8;

/** The first of them; how many more there are is said. */
const first = (lines: readonly string[]): readonly string[] =>
  lines.length > TOLD ? [...lines.slice(0, TOLD), `${lines.length - TOLD} more of this kind.`] : lines;

const titleOf = ({ id, undoOf, proposal }: Operation): string =>
  undoOf === null ? `#${id} ${proposal.title}` : `#${id} (the undo of #${undoOf})`;

/** Nothing was written by it, or not all of what will be. */
function notUndoable(operation: Operation): Proposal {
  const title = titleOf(operation);
  const { state } = operation;
  const [summary, next] = isUnderWay(state)
    ? ([
        `${title} is under way.`,
        "Press Stop on its card, or wait until it is done; then it can be undone.",
      ] as const)
    : isOpen(state)
      ? ([`${title} is not confirmed yet: nothing was written.`, "Cancel on its card ends it."] as const)
      : state === "scheduled"
        ? ([`${title} is for a later day: nothing was written.`, "Cancel on its card ends it."] as const)
        : ([`${title} was not carried out: nothing was written.`, "There is nothing to undo."] as const);
  return blocked(problem("not-undoable", summary, next));
}

/** One's own undo of the same that has a card already. */
async function undoThatWaits(
  id: Operation["id"],
  { records, actor }: ToolContext,
): Promise<Operation | undefined> {
  const open = await records.list({
    actor: actor.slackId,
    states: OPEN,
    limit: 50,
  });
  return open.find(({ undoOf }) => undoOf === id);
}

/** Who of the operation is no part of its undo, and why. */
function leftAsTheyAre({ asBefore, unwritten }: Undoing): readonly string[] {
  const names = asBefore.slice(0, TOLD);
  const more = asBefore.length - names.length;
  return [
    ...(names.length > 0
      ? [`As before already, so left alone: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`]
      : []),
    ...(unwritten > 0
      ? [
          `Nothing was written for ${unwritten} ${unwritten === 1 ? "person" : "people"} of it, so nothing is taken back.`,
        ]
      : []),
  ];
}

export const undoOperation = defineTool({
  name: "undo_operation",
  command: "undo",
  risk: "destructive",
  audience: "admins",
  description:
    "Take back what an operation did: your last one, or the one with this number. Within 10 minutes, your own small ones are undone at once; everything else shows a card first.",
  input: z.object({
    op: optional("Which operation: its number, or its kind and day; your last one if not said", {
      position: 0,
      takes: ["digits", "word"],
    }),
    withinSeats: z.boolean().default(false).describe("Only for as many as there are seats"),
    again: z.boolean().default(false).describe("Although its undo waits already"),
  }),
  examples: ["undo", "undo 71", "undo import last Tuesday"],

  async propose({ op, withinSeats: within, again }, context) {
    const found = await operationSaid(op, context);
    if ("answer" in found) return found.answer;
    const { operation } = found;
    const title = titleOf(operation);
    if (operation.state === "undone") return noOp(`${title} is undone already.`);
    if (!UNDOABLE.some((state) => state === operation.state)) return notUndoable(operation);
    if (isStopping(operation) && doneOf(await context.records.counts(operation.id)) < operation.size)
      return blocked(
        problem(
          "not-undoable",
          `${title} is being stopped: whoever was begun is finished first.`,
          "Undo it as soon as its card says Stopped; that takes 3 minutes at most.",
        ),
      );
    const waiting = again || within ? undefined : await undoThatWaits(operation.id, context);
    if (waiting)
      return choose(`${title}: its undo waits already, as #${waiting.id}. Confirm or cancel it there.`, [
        { label: "Propose it anew", detail: "", input: { op: String(operation.id), again: true } },
      ]);
    const items = await context.records.items(operation.id);
    const inverted = await undoing(items, context.zoom);
    const { items: inverse, conflicts, warnings, finishedByOthers } = inverted;
    if (inverse.length === 0)
      return noOp(
        [
          finishedByOthers.length > 0
            ? `${title}: nothing is left to take back.`
            : `${title}: everything is as it was before already.`,
          ...first(finishedByOthers.map(({ who, why }) => `${who}: ${why.summary}`)),
          ...warnings,
        ].join(" "),
      );

    const plans = await context.zoom.callingPlans();
    const lacking = seatsLacking(String(operation.id), title, inverse, plans);
    if (lacking && !within) return lacking;
    const seated = within ? withinSeats(inverse, plans) : { served: inverse, left: [] };
    const { served } = seated;
    const left = [...seated.left, ...finishedByOthers];
    if (served.length === 0) return lacking ?? noOp(`${title}: nobody is left to undo it for.`);

    const age = context.now.getTime() - (operation.finishedAt ?? operation.createdAt).getTime();
    const atOnce =
      operation.risk === "reversible" &&
      left.length === 0 &&
      served.length <= SMALL &&
      operation.requester.slackId === context.actor.slackId &&
      age <= AT_ONCE_MS &&
      conflicts.length === 0 &&
      warnings.length === 0;
    const part = operation.undoneBy === null && served.length < operation.size;
    return changes({
      title: `Undo ${operation.undoneBy === null ? "" : "the rest of "}${title}${part ? `, for ${served.length} of them` : ""}`,
      items: [...served],
      seats: [...seatsOf(served, plans)],
      left,
      warnings: [...first(conflicts.map((one) => `Changed since: ${one}.`)), ...first(warnings)],
      // Of the rest only the rest is told: the others were taken back by us.
      notes: operation.undoneBy === null ? leftAsTheyAre(inverted) : [],
      undoOf: operation.id,
      risk: atOnce ? "reversible" : "destructive",
      siteNames: await siteNamesOf(served, context),
    });
  },
});
