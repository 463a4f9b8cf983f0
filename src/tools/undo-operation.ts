import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, noOp, type SeatCount } from "../domain/proposal.ts";
import { undoing } from "../operations/undo.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { siteNamesOf } from "./site-names.ts";

const AT_ONCE_MS = 10 * 60_000;
const UNDOABLE = ["applied", "partly-applied", "stopped", "failed"] as const;

async function meant(said: string | null, { records, actor }: ToolContext): Promise<Operation | undefined> {
  const id = OperationId.safeParse(said?.replace(/^#/, ""));
  if (id.success) return records.get(id.data);
  const [last] = await records.list({ actor: actor.slackId, states: [...UNDOABLE], limit: 1 });
  return last;
}

export const undoOperation = defineTool({
  name: "undo_operation",
  command: "undo",
  risk: "destructive",
  audience: "admins",
  description:
    "Take back what an operation did: your last one, or the one with this number. Within 10 minutes, your own small ones are undone at once; everything else shows a card first.",
  input: z.object({
    op: optional("Which operation; your last one if not said", { position: 0, takes: ["digits", "word"] }),
  }),
  examples: ["undo", "undo 71"],

  async propose({ op }, context) {
    const operation = await meant(op, context);
    if (!operation)
      return blocked(
        problem(
          "nothing-to-undo",
          op ? `There is no operation ${op}.` : "You have done nothing that could be undone.",
          "`/zphone history` lists what was done.",
        ),
      );
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
      operation.requester.slackId === context.actor.slackId &&
      age <= AT_ONCE_MS &&
      conflicts.length === 0 &&
      warnings.length === 0;
    return changes({
      title: `Undo ${title}`,
      items: inverse,
      seats,
      warnings: [...conflicts.map((one) => `Changed since: ${one}.`), ...warnings],
      undoOf: operation.id,
      risk: atOnce ? "reversible" : "destructive",
      siteNames: await siteNamesOf(inverse, context),
    });
  },
});
