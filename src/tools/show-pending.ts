import { z } from "zod";
import { answer } from "../domain/proposal.ts";
import { spellMoment } from "./dates.ts";
import { defineTool } from "./define-tool.ts";

export const showPending = defineTool({
  name: "show_pending",
  command: "pending",
  also: ["waiting"],
  risk: "read",
  audience: "admins",
  description:
    "List what waits: for a confirm, for a second person, for its day, for Zoom; and requests nobody has answered.",
  input: z.object({}),
  examples: ["pending"],

  async propose(_asked, { records, actor, notes, switchboard }) {
    const waiting = await records.list({
      states: ["proposed", "awaiting-approval", "scheduled", "confirmed", "applying", "paused"],
      limit: 50,
    });
    const requests = await notes.list("request", { limit: 20 });
    const paused = await switchboard.paused();
    const what = {
      proposed: "waits for Confirm",
      "awaiting-approval": "waits for a second person",
      confirmed: "about to begin",
      applying: "under way",
      paused: "paused",
    } as const;
    const rows = waiting.map((operation) => [
      `#${operation.id}`,
      operation.requester.name,
      operation.proposal.title,
      operation.state === "scheduled" && operation.dueAt
        ? `on ${spellMoment(operation.dueAt, actor.timeZone)}`
        : (what[operation.state as keyof typeof what] ?? operation.state),
    ]);
    const mine = waiting.filter(
      ({ state, requester, needsSecond }) =>
        state === "awaiting-approval" && needsSecond !== null && requester.slackId !== actor.slackId,
    );
    return answer({
      title:
        rows.length + requests.length === 0
          ? "Nothing is waiting"
          : `${rows.length + requests.length} waiting`,
      lines: [
        ...(paused
          ? [
              `Changes are paused since ${spellMoment(paused.at, actor.timeZone)}${paused.why ? `: ${paused.why}` : ""}.`,
            ]
          : []),
        ...(mine.length > 0 ? [`For you to decide: ${mine.map(({ id }) => `#${id}`).join(", ")}.`] : []),
        ...(requests.length > 0
          ? [
              `${requests.length} ${requests.length === 1 ? "request" : "requests"} from people who may not do it themselves.`,
            ]
          : []),
      ],
      table: rows.length === 0 ? null : { columns: ["No.", "Who", "What", "State"], rows },
      offers: waiting
        .filter(({ state }) => state === "scheduled")
        .slice(0, 2)
        .map(({ id }) => ({ label: `Cancel #${id}`, tool: "cancel_operation", input: { op: String(id) } })),
      data: waiting.map(({ id, tool, state }) => ({ id, tool, state })),
    });
  },
});
