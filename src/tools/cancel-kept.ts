import { z } from "zod";
import type { KeptRow } from "../domain/kept-row.ts";
import { problem } from "../domain/problem.ts";
import { answer, blocked, choose, noOp } from "../domain/proposal.ts";
import { defineTool } from "./define-tool.ts";
import { optional } from "./fields.ts";

const MOST = 1_000;
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
    const rows = await kept.waiting({ limit: MOST });
    if (rows.length === 0) return noOp("No row waits for anybody.");
    if (who === null) {
      const files = [...Map.groupBy(rows, ({ file }) => file)];
      const options = [
        ...files.map(([file, of]) => ({
          label: `All ${of.length} of ${file}`,
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
    if (!first)
      return blocked(
        problem("not-kept", `Nothing is kept for ${who}.`, "`/zphone pending` lists who is waited for."),
      );
    return answer({
      title:
        cancelled.length === 1
          ? `Not waiting for ${told(first)} any more.`
          : `Not waiting for ${cancelled.length} people of ${first.file} any more.`,
    });
  },
});
