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
async function waitingFor({ records, actor, role, rights, notes, kept }: ToolContext) {
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
  const own = <One extends { readonly by: { readonly slackId: string } }>({ by }: One) =>
    administers || by.slackId === actor.slackId;
  return {
    administers,
    toDecide,
    operations: administers ? all : all.filter((one) => isMine(one) || toDecide.includes(one)),
    requests: (await openRequests({ notes })).filter(own),
    seats: (await seatWaits({ notes })).filter(({ wait }) => own(wait)),
    /** Rows of people who aren't there yet. */
    absent: administers ? await kept.waiting({ limit: MOST_KEPT }) : [],
  };
}
type Waiting = Awaited<ReturnType<typeof waitingFor>>;

const rowsOf = (
  { operations, seats, absent, requests }: Waiting,
  timeZone: string,
): readonly (readonly string[])[] => [
  ...operations.map((operation) => [
    `#${operation.id}`,
    operation.requester.name,
    operation.proposal.title,
    tellState(operation, timeZone),
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
      `waits until they are in Zoom, given up on ${spellMoment(expiresAt, timeZone)}`,
    ]),
  ...requests.map(({ by, title }) => ["–", by.name, title, "a request nobody has answered"]),
];

/** Ways to end the waiting, the widest first. */
const offersFor = ({ absent, operations, seats }: Waiting): readonly Offer[] => [
  ...[...Map.groupBy(absent, ({ file }) => file)].slice(0, 1).map(([file, of]) => ({
    label: `Stop waiting for ${of.length === 1 ? "the row" : `the ${of.length} rows`} of ${file}`,
    tool: "cancel_kept",
    input: { who: file },
  })),
  ...(absent.length > 1 ? [{ label: "Stop waiting for …", tool: "cancel_kept", input: {} }] : []),
  ...operations
    .filter(({ state }) => state === "scheduled")
    .map(({ id }) => ({ label: `Cancel #${id}`, tool: "cancel_operation", input: { op: String(id) } })),
  ...seats.map(({ key, wait }) => ({
    label: `Stop waiting: ${wait.title}`,
    tool: "cancel_operation",
    input: { op: key },
  })),
];

function linesFor({ administers, toDecide, operations, absent }: Waiting): readonly string[] {
  const first = operations[0]?.id;
  return [
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
    ...(administers && first !== undefined
      ? [
          `\`/zphone history ${first}\` shows one in full, \`/zphone cancel ${first}\` takes one off the table.`,
        ]
      : []),
  ];
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
    const { timeZone } = context.actor;
    const waiting = await waitingFor(context);
    const paused = await context.switchboard.paused();
    const rows = rowsOf(waiting, timeZone);
    const count = rows.length + Math.max(0, waiting.absent.length - SHOWN_ABSENT);
    return answer({
      title: count === 0 ? "Nothing is waiting" : `${count} waiting`,
      lines: [
        ...(paused
          ? [
              `Changes are paused since ${spellMoment(paused.at, timeZone)}${paused.why ? `: ${paused.why}` : ""}.`,
            ]
          : []),
        ...linesFor(waiting),
      ],
      table: rows.length === 0 ? null : { columns: ["No.", "Who", "What", "State"], rows },
      offers: waiting.administers ? offersFor(waiting).slice(0, 3) : [],
      data: waiting.operations.map(({ id, tool, state }) => ({ id, tool, state })),
    });
  },
});
