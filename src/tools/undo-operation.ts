import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import { type Operation, UNDOABLE } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { blocked, changes, choose, noOp, type Proposal, type SeatCount } from "../domain/proposal.ts";
import { undoing } from "../operations/undo.ts";
import { daySaidBack, spanOf, spellMoment } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional } from "./fields.ts";
import { siteNamesOf } from "./site-names.ts";

const AT_ONCE_MS = 10 * 60_000;
/** More people than these are shown before, however soon it is. */
const SMALL = 3;
const TOLD = 8;

/** The first of them; how many more there are is said. */
const first = (lines: readonly string[]): readonly string[] =>
  lines.length > TOLD ? [...lines.slice(0, TOLD), `${lines.length - TOLD} more of this kind.`] : lines;

/** Words for kinds of operation beside their commands. */
const KINDS: Readonly<Record<string, string>> = {
  import: "import_roster",
  roster: "import_roster",
  csv: "import_roster",
  file: "import_roster",
  upload: "import_roster",
  assignment: "assign_license",
  removal: "remove_license",
  offboarding: "offboard_person",
};
const NO_MEANING = new Set(["the", "that", "this", "of", "from", "my", "on", "last", "operation"]);

interface Meant {
  readonly tool: string | null;
  /** An ISO day. */
  readonly day: string | null;
}

/** "import last tuesday": a kind, a day, or both; null when there are other words in it. */
function kindAndDay(said: string, { tools, now, actor }: ToolContext): Meant | null {
  const words = said.toLowerCase().trim().split(/\s+/);
  const toolOf = (word: string) =>
    KINDS[word] ??
    tools.find(({ command, also = [], name }) => command === word || also.includes(word) || name === word)
      ?.name;
  const at = words.findIndex((word) => toolOf(word) !== undefined);
  const tool = at < 0 ? null : (toolOf(words[at] ?? "") ?? null);
  const rest = at < 0 ? words : words.toSpliced(at, 1);
  while (rest[0] !== undefined && NO_MEANING.has(rest[0]) && rest[0] !== "last") rest.shift();
  const text = rest.join(" ");
  const day = text === "" ? null : daySaidBack(text, now, actor.timeZone);
  if (text !== "" && day === null && !rest.every((word) => NO_MEANING.has(word))) return null;
  return tool === null && day === null ? null : { tool, day };
}

/** The operation that was said: by number, as one's own last, or by kind and day. Several give a menu. */
async function meant(
  said: string | null,
  context: ToolContext,
): Promise<{ readonly operation: Operation } | { readonly answer: Proposal }> {
  const { records, actor } = context;
  const nothing = (summary: string): { readonly answer: Proposal } => ({
    answer: blocked(
      problem("nothing-to-undo", summary, "`/zphone history` lists what was done."),
      undefined,
      "op",
    ),
  });
  const id = OperationId.safeParse(said?.replace(/^#/, ""));
  if (id.success) {
    const operation = await records.get(id.data);
    return operation ? { operation } : nothing(`There is no operation ${said}.`);
  }
  if (
    said === null ||
    /^(it|that|this|(my |the )?last( (one|thing|operation|change))?)$/i.test(said.trim())
  ) {
    const [last] = await records.list({ actor: actor.slackId, states: [...UNDOABLE], limit: 1 });
    return last ? { operation: last } : nothing("You have done nothing that could be undone.");
  }
  const wanted = kindAndDay(said, context);
  if (!wanted) return nothing(`I don't know which operation “${said}” is.`);
  const span = wanted.day === null ? null : spanOf(wanted.day, actor.timeZone);
  const listed = await records.list({
    states: [...UNDOABLE],
    ...(span ? { since: span.from, until: span.to } : {}),
    limit: 200,
  });
  const hits = listed.filter(({ tool }) => wanted.tool === null || tool === wanted.tool);
  const [first] = hits;
  if (!first) return nothing(`Nothing fits “${said}” that could be undone.`);
  if (hits.length === 1) return { operation: first };
  return {
    answer: choose(
      "Which one?",
      hits.slice(0, 20).map((operation) => ({
        label: `#${operation.id} ${operation.proposal.title}`,
        detail: `${operation.requester.name}, ${spellMoment(operation.createdAt, actor.timeZone)}`,
        input: { op: String(operation.id) },
      })),
    ),
  };
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
  }),
  examples: ["undo", "undo 71", "undo import last Tuesday"],

  async propose({ op }, context) {
    const found = await meant(op, context);
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
