import { z } from "zod";
import type { Operation } from "../domain/operation.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked } from "../domain/proposal.ts";
import { momentSaid } from "./dates.ts";
import { defineTool } from "./define-tool.ts";
import { optional, somePeople } from "./fields.ts";
import { findPeople } from "./people.ts";

const spell = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "2-digit",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);

/** A day that is over: "yesterday", "last tuesday", "2026-11-17". */
function since(said: string, now: Date, timeZone: string): Date | null {
  const text = said.toLowerCase().trim();
  const ago = /^(\d{1,3}) (day|week)s?( ago)?$/.exec(text);
  if (ago) return new Date(now.getTime() - Number(ago[1]) * (ago[2] === "week" ? 7 : 1) * 86_400_000);
  if (text === "yesterday") return new Date(now.getTime() - 2 * 86_400_000);
  const moment = momentSaid(text.replace(/^(since|last)\s+/, ""), now, timeZone);
  if (!moment) return null;
  const start = new Date(moment.getTime() - 18 * 3_600_000);
  // Weekdays are read as days to come; for history the last one is meant.
  return start > now ? new Date(start.getTime() - 7 * 86_400_000) : start;
}

export const showHistory = defineTool({
  name: "show_history",
  command: "history",
  also: ["audit", "log"],
  risk: "read",
  audience: "admins",
  description:
    "List what was done, by whom and to whom, newest first; for one person, one asker or since a day. With format csv, as a file.",
  input: z.object({
    people: somePeople("Done to whom"),
    actor: optional("Done by whom", { flag: "by" }),
    since: optional("From this day on", { flag: "since" }),
    until: optional("Up to this day", { flag: "until" }),
    format: optional("“csv” for a file", { flag: "format", words: { csv: "csv" } }),
  }),
  examples: ["history", "history @bob", "history --by @dana --since 2026-11-01"],

  async propose(asked, context) {
    const { records, actor, now } = context;
    const found =
      asked.people === null || asked.people.length === 0 ? null : await findPeople(asked.people, context);
    if (found && "answer" in found) return found.answer;
    const person = found?.people[0]?.zoomId;
    const by =
      asked.actor === null
        ? null
        : (/^<@([UW][A-Z0-9]+)/.exec(asked.actor)?.[1] ??
          (/^[UW][A-Z0-9]{4,}$/.test(asked.actor)
            ? asked.actor
            : /^me$/i.test(asked.actor)
              ? actor.slackId
              : undefined));
    const named =
      asked.actor !== null && by === undefined
        ? await findPeople([asked.actor], context, { field: "actor" })
        : null;
    if (named && "answer" in named) return named.answer;
    const slackId =
      by ?? (named?.people[0] ? await context.directory.slackIdOf(named.people[0].email) : undefined);
    const from = asked.since === null ? null : since(asked.since, now, actor.timeZone);
    if (asked.since !== null && from === null)
      return blocked(
        problem(
          "bad-date",
          `I don't understand the date “${asked.since}”.`,
          "Say a day such as 2026-11-01 or Tuesday.",
        ),
      );
    const csv = asked.format?.toLowerCase() === "csv";
    const operations = await records.list({
      ...(person ? { person } : {}),
      ...(slackId ? { actor: slackId } : {}),
      ...(from ? { since: from } : {}),
      limit: csv ? 1_000 : 30,
    });
    const row = (operation: Operation): readonly string[] => [
      `#${operation.id}`,
      spell(operation.createdAt, actor.timeZone),
      operation.requester.name,
      operation.proposal.title,
      operation.dueAt && operation.state === "scheduled"
        ? `scheduled for ${spell(operation.dueAt, actor.timeZone)}`
        : operation.state.replace("-", " "),
      operation.why ?? "",
    ];
    return answer({
      title:
        operations.length === 0
          ? "Nothing was done yet"
          : `Last ${operations.length === 1 ? "operation" : `${operations.length} operations`}`,
      lines:
        operations.length === 0
          ? ["What is proposed and confirmed here is listed from then on."]
          : csv
            ? []
            : ["`/zphone undo 71` takes one back; `--format csv` gives a file."],
      table:
        operations.length === 0
          ? null
          : {
              columns: ["No.", `When (${actor.timeZone})`, "Who", "What", "State", "Why"],
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
