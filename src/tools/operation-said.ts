// Which operation somebody means: by number, by kind and day, or their own last one.
import { OperationId } from "../domain/ids.ts";
import { type Operation, UNDOABLE } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { blocked, choose, type Proposal } from "../domain/proposal.ts";
import { wordTable } from "../domain/word-table.ts";
import { daySaidBack, spanOf, spellMoment } from "./dates.ts";
import type { ToolContext } from "./define-tool.ts";

/** Words for kinds of operation beside their commands. */
const KINDS = wordTable({
  import: "import_roster",
  roster: "import_roster",
  csv: "import_roster",
  file: "import_roster",
  upload: "import_roster",
  assignment: "assign_license",
  removal: "remove_license",
  offboarding: "offboard_person",
});
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
export async function operationSaid(
  said: string | null,
  context: ToolContext,
): Promise<{ readonly operation: Operation } | { readonly answer: Proposal }> {
  const { records, actor } = context;
  const nothing = (summary: string): { readonly answer: Proposal } => ({
    answer: blocked(problem("nothing-to-undo", summary, "`/zphone history` lists what was done."), {
      field: "op",
    }),
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
