import { z } from "zod";
import { OperationId } from "../domain/ids.ts";
import type { Operation } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { type Answer, answer, blocked, type Proposal } from "../domain/proposal.ts";
import { daySaidBack, spanOf } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { optional, somePeople } from "./fields.ts";
import { operationReport, tellState } from "./operation-report.ts";
import { findPeople } from "./people.ts";

const SHOWN = 30;
const IN_A_FILE = 1_000;

type Table = NonNullable<Answer["table"]>;

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

/** The first and the last day that are asked about, as ISO days; null where none was said. */
interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

function daysAsked(
  { since, until }: { readonly since: string | null; readonly until: string | null },
  { now, actor }: ToolContext,
): Days | { readonly answer: Proposal } {
  const from = since === null ? null : daySaidBack(since, now, actor.timeZone);
  if (since !== null && from === null) return { answer: badDate(since) };
  const to = until === null ? null : daySaidBack(until, now, actor.timeZone);
  if (until !== null && to === null) return { answer: badDate(until) };
  if (from !== null && to !== null && to < from)
    return {
      answer: blocked(
        problem(
          "no-such-span",
          `${to} is before ${from}.`,
          "Say the earlier day as since, the later as until.",
        ),
      ),
    };
  return { from, to };
}

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

/** As it is read in Slack. */
const tableOf = (operations: readonly Operation[], timeZone: string): Table => ({
  columns: ["No.", `When (${timeZone})`, "Who", "What", "State", "Why"],
  rows: operations.map((operation) => rowOf(operation, spell(operation.createdAt, timeZone), timeZone)),
});

/** For a file: moments that a program reads, and more columns. */
const sheetOf = (operations: readonly Operation[], timeZone: string): Table => ({
  columns: ["No.", "When (UTC)", "Who", "What", "State", "Why", "Confirmed by", "Tool", "People"],
  rows: operations.map((operation) => [
    ...rowOf(operation, operation.createdAt.toISOString(), timeZone),
    operation.confirmedBy?.name ?? "",
    operation.tool,
    String(operation.size),
  ]),
});

const rowOf = (operation: Operation, at: string, timeZone: string): readonly string[] => [
  `#${operation.id}`,
  at,
  operation.requester.name,
  operation.proposal.title,
  tellState(operation, timeZone),
  operation.why ?? "",
];

/** What was found, newest first. `which`: of whom and when, in words; empty where it is all. */
function listed(
  operations: readonly [Operation, ...Operation[]],
  { which, csv, limit }: { readonly which: string; readonly csv: boolean; readonly limit: number },
  { actor: { timeZone } }: ToolContext,
): Proposal {
  const full = operations.length === limit;
  const count = operations.length === 1 ? "One operation" : `${operations.length} operations`;
  const newest = operations[0].id;
  const inFull = `\`/zphone history ${newest}\` shows one in full, \`/zphone undo ${newest}\` takes one back; \`--format csv\` gives a file.`;
  const older = full ? [`The newest ${limit}: say \`--until\` for what was before.`] : [];
  return answer({
    title: `${full ? "Last " : ""}${count}${which ? ` ${which}` : ""}`,
    lines: csv ? older : [inFull],
    table: (csv ? sheetOf : tableOf)(operations, timeZone),
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
    if (asked.op !== null) return reportOf(asked.op, context);
    const format = asked.format?.toLowerCase() ?? null;
    if (format !== null && !["csv", "table"].includes(format))
      return blocked(problem("no-such-format", `I can't write ${asked.format}.`, "Say `--format csv`."));
    const csv = format === "csv";
    const found = asked.people?.length ? await findPeople(asked.people, context) : null;
    if (found && "answer" in found) return found.answer;
    const by = asked.actor === null ? null : await actorSaid(asked.actor, context);
    if (by && "answer" in by) return by.answer;
    const days = daysAsked(asked, context);
    if ("answer" in days) return days.answer;
    const { from, to } = days;

    // Whoever has no id in Zoom was never changed, and whoever is not in Slack changed nothing.
    const people = found?.people.flatMap(({ zoomId }) => (zoomId === null ? [] : [zoomId]));
    const { timeZone } = context.actor;
    const limit = csv ? IN_A_FILE : SHOWN;
    const looked: Looked = {
      ...(people ? { people } : {}),
      ...(by?.slackId ? { actor: by.slackId } : {}),
      ...(from ? { since: spanOf(from, timeZone).from } : {}),
      ...(to ? { until: spanOf(to, timeZone).to } : {}),
    };
    const [newest, ...others] = by?.slackId === null ? [] : await operationsOf(looked, limit, context);
    const which = [
      found ? `for ${found.people.map(({ name }) => name).join(", ")}` : null,
      by ? `by ${by.name}` : null,
      from ? `since ${from}` : null,
      to ? `until ${to}` : null,
    ]
      .filter((one) => one !== null)
      .join(" ");
    return newest
      ? listed([newest, ...others], { which, csv, limit }, context)
      : answer({
          title: which ? `Nothing was done ${which}` : "Nothing was done yet",
          lines: ["What is proposed and confirmed here is listed from then on."],
          data: [],
        });
  },
});
