import { z } from "zod";
import { type KeptRow, MOST_KEPT } from "../domain/kept-row.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { answer, blocked, choose, noOp } from "../domain/proposal.ts";
import type { KeptRows } from "../ports/kept-rows.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";

const SHOWN = 30;
const told = ({ name, email, file, line }: KeptRow) => `${name ?? email} (${file}, line ${line})`;

export const cancelKept = defineTool({
  name: "cancel_kept",
  command: "forget",
  risk: "house",
  audience: "admins",
  description:
    "Stop waiting for people of a dropped file who are not in Zoom yet: one of them by e-mail address, or everybody of a file by its name.",
  input: z.object({
    who: optional("Whose row, or which file's rows; asked if not said", {
      position: 0,
      takes: ["person", "word"],
    }),
  }),
  examples: ["forget gwen@example.com", "forget new-hires.csv"],

  async propose({ who }, { kept, actor }) {
    const rows = await kept.waiting({ limit: MOST_KEPT });
    if (who === null) {
      if (rows.length === 0) return noOp("No row waits for anybody.");
      const files = [...Map.groupBy(rows, ({ file }) => file)];
      const options = [
        ...files.map(([file, of]) => ({
          label: of.length === 1 ? `The row of ${file}` : `All ${of.length} rows of ${file}`,
          detail: "",
          input: { who: file },
        })),
        ...rows.slice(0, SHOWN).map((row) => ({
          label: row.email,
          detail: `${row.file}, line ${row.line}`,
          input: { who: String(row.email) },
        })),
      ];
      return choose("Whose rows shall I stop keeping?", options);
    }
    const wanted = who.toLowerCase();
    const hits = rows.filter(({ file, email }) => file.toLowerCase() === wanted || email === wanted);
    const cancelled = await kept.cancel(
      hits.map(({ id }) => id),
      {
        who: actor.slackId,
        what: "kept-cancelled",
        operation: null,
        detail: { asked: who, people: hits.slice(0, 50).map(({ email }) => email), rows: hits.length },
      },
    );
    const [first] = cancelled;
    const come = await kept.found(wanted);
    if (!first) return come.length > 0 ? blocked(hasCome(come)) : nobodyWaits(who, rows.length);
    return answer({
      title:
        cancelled.length === 1
          ? `Not waiting for ${told(first)} any more.`
          : `Not waiting for ${cancelled.length} people of ${first.file} any more.`,
      lines: come.length > 0 ? [`${hasCome(come).summary} ${hasCome(come).next}`] : [],
    });
  },
});

const nobodyWaits = (who: string, others: number) =>
  others === 0
    ? noOp("No row waits for anybody.")
    : blocked(
        problem("not-kept", `Nothing is kept for ${who}.`, "`/zphone pending` lists who is waited for."),
      );

/** Too late to stop waiting: they have appeared, and what was kept for them is on a card, done or to be confirmed. */
function hasCome(come: Awaited<ReturnType<KeptRows["found"]>>): Problem {
  const who = come.length === 1 && come[0] ? told(come[0].row) : `${come.length} people of it`;
  const verb = come.length === 1 ? "is" : "are";
  const ids = [...new Set(come.flatMap(({ doneAs }) => (doneAs === null ? [] : [`#${doneAs}`])))];
  return problem(
    "has-come",
    `${who} ${verb} in Zoom since, and what was kept for them ${ids.length > 0 ? `is ${ids.join(", ")}` : "is being done now"}.`,
    "Cancel, Stop and Undo are on its card, in the messages of whoever kept it.",
  );
}
