import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, type Proposal } from "../domain/proposal.ts";
import { daySaidBack, spanOf } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, somePeople } from "./fields.ts";
import { operationReport, tellState } from "./operation-report.ts";
import { findPeople } from "./people.ts";

const SHOWN = 30;
const IN_A_FILE = 1_000;

const spell = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "2-digit",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);

/** The Slack id of whoever did it; null for somebody who is nobody in Slack, and so has done nothing. */
async function actorSaid(
  said: string,
  context: ToolContext,
): Promise<{ readonly slackId: string | null; readonly name: string } | { readonly answer: Proposal }> {
  const id = /^<@([UW][A-Z0-9]+)/.exec(said)?.[1] ?? /^([UW][A-Z0-9]{4,})$/.exec(said)?.[1];
  if (id) return { slackId: id, name: (await context.directory.actor(id)).name };
  if (/^(me|myself|i)$/i.test(said)) return { slackId: context.actor.slackId, name: "you" };
  const found = await findPeople([said], context, { field: "actor" });
  if ("answer" in found) return found;
  const [person] = found.people;
  return {
    slackId: (person && (await context.directory.slackIdOf(person.email))) ?? null,
    name: person?.name ?? said,
  };
}

interface Looked {
  readonly people?: readonly string[];
  readonly actor?: string;
  readonly since?: Date;
  readonly until?: Date;
}

/** Newest first; of several people each operation once. */
async function operationsOf(
  { people, ...query }: Looked,
  limit: number,
  { records }: ToolContext,
): Promise<readonly Operation[]> {
  const lists = await Promise.all(
    (people ?? [undefined]).map((person) =>
      records.list({ ...query, ...(person === undefined ? {} : { person }), limit }),
    ),
  );
  const byId = new Map(lists.flat().map((operation) => [operation.id, operation]));
  return [...byId.values()].toSorted((a, b) => b.id - a.id).slice(0, limit);
}

const badDate = (said: string): Proposal =>
  blocked(
    problem(
      "bad-date",
      `I don't understand the date “${said}”.`,
      "Say a day such as 2026-11-01, last Tuesday or 3 days ago.",
    ),
  );

async function reportOf(op: string, context: ToolContext): Promise<Proposal> {
  const id = OperationId.safeParse(op.replace(/^#/, ""));
  const operation = id.success ? await context.records.get(id.data) : undefined;
  return operation
    ? operationReport(operation, await context.records.items(operation.id), context.actor)
    : blocked(
        problem(
          "no-such-operation",
          `There is no operation ${op}.`,
          "`/zphone history` lists what there is.",
        ),
      );
}

export const showHistory = defineTool({
  name: "show_history",
  command: "history",
  also: ["audit", "log"],
  risk: "read",
  audience: "admins",
  description:
    "List what was done, by whom and to whom, newest first; for one person, one asker, between two days; or one operation in full, by its number. With format csv, as a file.",
  input: z.object({
    people: somePeople("Done to whom"),
    actor: optional("Done by whom", { flag: "by" }),
    since: optional("From this day on", { flag: "since", is: "day" }),
    until: optional("Up to and including this day", { flag: "until", is: "day" }),
    format: optional("“csv” for a file", { flag: "format", words: { csv: "csv" } }),
    op: optional("One operation in full, by its number", { position: 1, takes: ["digits"], flag: "op" }),
  }),
  examples: ["history", "history @bob", "history --by @dana --since 2026-11-01", "history 71"],

  async propose(asked, context) {
    const { actor, now } = context;
    if (asked.op !== null) return reportOf(asked.op, context);
    const format = asked.format?.toLowerCase() ?? null;
    if (format !== null && !["csv", "table"].includes(format))
      return blocked(problem("no-such-format", `I can't write ${asked.format}.`, "Say `--format csv`."));
    const csv = format === "csv";
    const found = asked.people?.length ? await findPeople(asked.people, context) : null;
    if (found && "answer" in found) return found.answer;
    const by = asked.actor === null ? null : await actorSaid(asked.actor, context);
    if (by && "answer" in by) return by.answer;
    const from = asked.since === null ? null : daySaidBack(asked.since, now, actor.timeZone);
    if (asked.since !== null && from === null) return badDate(asked.since);
    const to = asked.until === null ? null : daySaidBack(asked.until, now, actor.timeZone);
    if (asked.until !== null && to === null) return badDate(asked.until);
    if (from !== null && to !== null && to < from)
      return blocked(
        problem(
          "no-such-span",
          `${to} is before ${from}.`,
          "Say the earlier day as since, the later as until.",
        ),
      );

    // Whoever has no id in Zoom was never changed, and whoever is not in Slack changed nothing.
    const people = found?.people.flatMap(({ zoomId }) => (zoomId === null ? [] : [zoomId]));
    const nobody = by?.slackId === null;
    const limit = csv ? IN_A_FILE : SHOWN;
    const operations = nobody
      ? []
      : await operationsOf(
          {
            ...(people ? { people } : {}),
            ...(by?.slackId ? { actor: by.slackId } : {}),
            ...(from ? { since: spanOf(from, actor.timeZone).from } : {}),
            ...(to ? { until: spanOf(to, actor.timeZone).to } : {}),
          },
          limit,
          context,
        );
    const which = [
      found ? `for ${found.people.map(({ name }) => name).join(", ")}` : null,
      by ? `by ${by.name}` : null,
      from ? `since ${from}` : null,
      to ? `until ${to}` : null,
    ]
      .filter((one) => one !== null)
      .join(" ");
    if (operations.length === 0)
      return answer({
        title: which ? `Nothing was done ${which}` : "Nothing was done yet",
        lines: ["What is proposed and confirmed here is listed from then on."],
        data: [],
      });
    const columns = ["No.", `When (${actor.timeZone})`, "Who", "What", "State", "Why"];
    const newest = operations[0]?.id;
    const row = (operation: Operation): readonly string[] => [
      `#${operation.id}`,
      csv ? operation.createdAt.toISOString() : spell(operation.createdAt, actor.timeZone),
      operation.requester.name,
      operation.proposal.title,
      tellState(operation, actor.timeZone),
      operation.why ?? "",
      ...(csv ? [operation.confirmedBy?.name ?? "", operation.tool, String(operation.size)] : []),
    ];
    return answer({
      title: `${operations.length === limit ? "Last " : ""}${operations.length === 1 ? "One operation" : `${operations.length} operations`}${which ? ` ${which}` : ""}`,
      lines: csv
        ? operations.length === limit
          ? [`The newest ${limit}: say \`--until\` for what was before.`]
          : []
        : [
            `\`/zphone history ${newest}\` shows one in full, \`/zphone undo ${newest}\` takes one back; \`--format csv\` gives a file.`,
          ],
      table: {
        columns: csv ? [...columns.with(1, "When (UTC)"), "Confirmed by", "Tool", "People"] : columns,
        rows: operations.map(row),
      },
      file: csv ? "history.csv" : null,
      data: operations.map(({ id, tool, state, requester, createdAt, why, proposal }) => ({
        id,
        tool,
        state,
        by: requester.name,
        at: createdAt,
        why,
        title: proposal.title,
      })),
    });
  },
});
