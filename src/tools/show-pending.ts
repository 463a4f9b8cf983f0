import { z } from "zod";
import { MOST_KEPT } from "../domain/kept-row.ts";
import { OPEN, type Operation, UNDER_WAY } from "../domain/operation.ts";
import { answer, type Offer } from "../domain/proposal.ts";
import { openRequests } from "../operations/requests.ts";
import { seatWaits } from "../operations/seat-waits.ts";
import { spellMoment } from "./dates.ts";
import { defineTool, type ToolContext } from "./define-tool.ts";
import { tellState } from "./operation-report.ts";

/** Rows that wait for their people, each in a line; how many there are is said. */
const SHOWN_ABSENT = 200;

/** What this person may see of what waits: admins all of it; others what they asked for or are to decide. */
async function waitingFor({ records, actor, role, rights }: ToolContext) {
  const all = await records.list({
    states: [...OPEN, "scheduled", ...UNDER_WAY],
    limit: 50,
  });
  const isMine = ({ requester }: Operation) => requester.slackId === actor.slackId;
  const decides = await rights.maySecond(actor);
  const toDecide = all.filter(
    (operation) => decides && operation.state === "awaiting-approval" && !isMine(operation),
  );
  const administers = role.kind === "admin" || role.kind === "site-admin";
  return {
    administers,
    toDecide,
    shown: administers ? all : all.filter((one) => isMine(one) || toDecide.includes(one)),
  };
}

export const showPending = defineTool({
  name: "show_pending",
  command: "pending",
  also: ["waiting"],
  risk: "read",
  audience: "everyone",
  description:
    "List what waits: for a confirm, for a second person, for its day, for a seat, for Zoom; and requests nobody has answered.",
  input: z.object({}),
  examples: ["pending"],

  async propose(_asked, context) {
    const { actor, notes, kept, switchboard } = context;
    const { administers, toDecide, shown } = await waitingFor(context);
    const own = <One extends { readonly by: { readonly slackId: string } }>({ by }: One) =>
      administers || by.slackId === actor.slackId;
    const requests = (await openRequests({ notes })).filter(own);
    const seats = (await seatWaits({ notes })).filter(({ wait }) => own(wait));
    const absent = administers ? await kept.waiting({ limit: MOST_KEPT }) : [];
    const paused = await switchboard.paused();
    const rows = [
      ...shown.map((operation) => [
        `#${operation.id}`,
        operation.requester.name,
        operation.proposal.title,
        tellState(operation, actor.timeZone),
      ]),
      ...seats.map(({ wait }) => [
        "–",
        wait.by.name,
        wait.title,
        `waits for ${wait.needed === 1 ? "a seat" : `${wait.needed} seats`} of ${wait.planName}`,
      ]),
      ...absent
        .slice(0, SHOWN_ABSENT)
        .map(({ requester, file, line, email, expiresAt }) => [
          "–",
          requester.name,
          `${file}, line ${line}: ${email}`,
          `waits until they are in Zoom, given up on ${spellMoment(expiresAt, actor.timeZone)}`,
        ]),
      ...requests.map(({ by, title }) => ["–", by.name, title, "a request nobody has answered"]),
    ];
    const offers: readonly Offer[] = [
      ...[...Map.groupBy(absent, ({ file }) => file)].slice(0, 1).map(([file, of]) => ({
        label: `Stop waiting for ${of.length === 1 ? "the row" : `the ${of.length} rows`} of ${file}`,
        tool: "cancel_kept",
        input: { who: file },
      })),
      ...(absent.length > 1 ? [{ label: "Stop waiting for …", tool: "cancel_kept", input: {} }] : []),
      ...shown
        .filter(({ state }) => state === "scheduled")
        .map(({ id }) => ({ label: `Cancel #${id}`, tool: "cancel_operation", input: { op: String(id) } })),
      ...seats.map(({ key, wait }) => ({
        label: `Stop waiting: ${wait.title}`,
        tool: "cancel_operation",
        input: { op: key },
      })),
    ];
    return answer({
      title:
        rows.length === 0
          ? "Nothing is waiting"
          : `${rows.length + Math.max(0, absent.length - SHOWN_ABSENT)} waiting`,
      lines: [
        ...(paused
          ? [
              `Changes are paused since ${spellMoment(paused.at, actor.timeZone)}${paused.why ? `: ${paused.why}` : ""}.`,
            ]
          : []),
        ...(absent.length > 0
          ? [
              `${absent.length} ${absent.length === 1 ? "row waits for its person" : "rows wait for their people"}.`,
            ]
          : []),
        ...(toDecide.length > 0
          ? [
              `For you to decide: ${toDecide.map(({ id }) => `#${id}`).join(", ")}. The cards are in your DM with me.`,
            ]
          : []),
        ...(administers && shown.length > 0
          ? [
              `\`/zphone history ${shown[0]?.id}\` shows one in full, \`/zphone cancel ${shown[0]?.id}\` takes one off the table.`,
            ]
          : []),
      ],
      table: rows.length === 0 ? null : { columns: ["No.", "Who", "What", "State"], rows },
      offers: administers ? offers.slice(0, 3) : [],
      data: shown.map(({ id, tool, state }) => ({ id, tool, state })),
    });
  },
});
