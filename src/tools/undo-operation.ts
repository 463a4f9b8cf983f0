import { z } from "zod";
import { UNDOABLE } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type SeatCount } from "../domain/proposal.ts";
import { undoing } from "../operations/undo.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { operationSaid } from "./operation-said.ts";
import { siteNamesOf } from "./site-names.ts";

const AT_ONCE_MS = 10 * 60_000;
/** More people than these are shown before, however soon it is. */
const SMALL = 3;
const TOLD = 8;

/** The first of them; how many more there are is said. */
const first = (lines: readonly string[]): readonly string[] =>
  lines.length > TOLD ? [...lines.slice(0, TOLD), `${lines.length - TOLD} more of this kind.`] : lines;

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
  }),
  examples: ["undo", "undo 71", "undo import last Tuesday"],

  async propose({ op }, context) {
    const found = await operationSaid(op, context);
    if ("answer" in found) return found.answer;
    const { operation } = found;
    const title = `#${operation.id} ${operation.proposal.title}`;
    if (operation.state === "undone") return noOp(`${title} is undone already.`);
    if (!UNDOABLE.some((state) => state === operation.state))
      return blocked(
        problem(
          "not-undoable",
          `${title} is ${operation.state}: nothing was written.`,
          "There is nothing to undo.",
        ),
      );
    const items = await context.records.items(operation.id);
    const { items: inverse, conflicts, warnings } = await undoing(items, context.zoom);
    if (inverse.length === 0)
      return noOp(
        `${title}: everything is as it was before already.${warnings.length > 0 ? ` ${warnings.join(" ")}` : ""}`,
      );

    const taken = new Map<number, number>();
    for (const item of inverse)
      for (const change of item.changes)
        if (change.kind === "calling-plan") {
          if (change.after) taken.set(change.after.type, (taken.get(change.after.type) ?? 0) + 1);
          if (change.before) taken.set(change.before.type, (taken.get(change.before.type) ?? 0) - 1);
        }
    const seats: SeatCount[] = (await context.zoom.callingPlans())
      .filter(({ type }) => (taken.get(type) ?? 0) !== 0)
      .map(({ type, name, available }) => ({
        type,
        name,
        before: available,
        after: available - (taken.get(type) ?? 0),
      }));
    const short = seats.find(({ after }) => after < 0);
    if (short)
      return blocked(
        problem(
          "no-seats",
          `${title} can't be undone: no seat of ${short.name} is free any more.`,
          "Free one, then undo again.",
        ),
      );

    const age = context.now.getTime() - (operation.finishedAt ?? operation.createdAt).getTime();
    const atOnce =
      operation.risk === "reversible" &&
      inverse.length <= SMALL &&
      operation.requester.slackId === context.actor.slackId &&
      age <= AT_ONCE_MS &&
      conflicts.length === 0 &&
      warnings.length === 0;
    return changes({
      title: `Undo ${operation.undoneBy === null ? "" : "the rest of "}${title}`,
      items: inverse,
      seats,
      warnings: [...first(conflicts.map((one) => `Changed since: ${one}.`)), ...first(warnings)],
      undoOf: operation.id,
      risk: atOnce ? "reversible" : "destructive",
      siteNames: await siteNamesOf(inverse, context),
    });
  },
});
