// Rows whose people weren't there yet: looked for every hour and when Zoom tells of somebody, done as confirmed where
// it is still exactly that, shown as a card where it isn't. Whoever kept them hears of it in one message.
import { randomUUID } from "node:crypto";
import type { OperationId } from "../domain/ids.ts";
import { isAsConfirmed, KEPT_DAYS, type KeptRow, MOST_KEPT } from "../domain/kept-row.ts";
import type { Operation } from "../domain/operation.ts";
import { canBeChanged, type Person } from "../domain/person.ts";
import type { ProposedItem } from "../domain/proposal.ts";
import { type Confirming, confirm } from "../operations/confirm.ts";
import type { Ask, Outcome, ToolMeans } from "../tools/ask.ts";
import { runTool } from "../tools/run-tool.ts";
import { escapeText } from "./blocks/text.ts";
import type { Cards } from "./cards.ts";
import type { Showing } from "./show.ts";
import type { Target } from "./target.ts";

export interface KeptMeans {
  readonly tools: ToolMeans;
  readonly confirming: Confirming;
  readonly cards: Pick<Cards, "add" | "refresh">;
  readonly work: Showing["work"];
  readonly tell: (slackId: string, text: string) => Promise<void>;
  readonly privately: (slackId: string) => Promise<Target>;
}

export interface KeptWatch {
  start(): Promise<void>;
  /** `event`: by Zoom's name of it. Either of the others tells who it is; with neither nothing is done. */
  personChanged(event: {
    readonly event: string;
    readonly zoomId: string | null;
    readonly email: string | null;
  }): Promise<void>;
}

type Proposed = Extract<Outcome, { kind: "operation" }>;

const LOOK_JOB = "look-for-kept";
const CAME = new Set(["user.created", "user.activated"]);
/** A batch that nobody finished for so long was left by a process that is gone. */
const LEFT_MS = 20_000;
const WORK_MS = 2_500;

const byOwner = (rows: readonly KeptRow[]) => [
  ...Map.groupBy(rows, ({ requester, file }) => `${requester.slackId} ${file}`).values(),
];
const named = ({ name, email, line }: KeptRow) => `${name ?? email} (line ${line})`;

/** Looks for nobody before `start`. */
export function slackKept({ tools, confirming, cards, work, tell, privately }: KeptMeans): KeptWatch {
  const { kept, zoom, jobs, policy, store } = tools;

  /** One operation of the rows that were found together. Worked again after a crash, it is the same operation. */
  async function deal(batch: string): Promise<void> {
    const rows = await kept.batch(batch);
    const [first] = rows;
    if (!first) return;
    const target = await privately(first.requester.slackId);
    const outcome = await runTool(askedFor(batch, first, target), tools);
    if (outcome.kind === "operation") return kept.done(batch, await showOrDo(outcome, rows, target));
    const who = rows.map(named).join(", ");
    const told = `In Zoom now, from ${first.file}: ${who}. Not done: ${toldOf(outcome)}`;
    await tell(first.requester.slackId, escapeText(told));
    return kept.done(batch, null);
  }

  /** A card of it; and where the confirm that was given for the rows stands, it is done at once. */
  async function showOrDo(
    { operation }: Proposed,
    rows: readonly KeptRow[],
    { actor, channel }: Target,
  ): Promise<OperationId> {
    const { id } = operation;
    await cards.add(operation, {
      kind: "message",
      viewer: actor.slackId,
      channel,
      thread: null,
      responseUrl: null,
      ts: null,
    });
    if (policy.mode === "act" && stands(operation, await store.items(id), rows)) {
      const clicked = await confirm(id, actor, confirming);
      if (clicked.kind === "confirmed") await work(id, WORK_MS);
    }
    await cards.refresh(id);
    return id;
  }

  async function look(email?: string): Promise<void> {
    for (const batch of await kept.unfinished(LEFT_MS)) await deal(batch);
    for (const rows of byOwner(await kept.expire())) await tellExpired(rows);
    const waiting = await kept.waiting({ limit: MOST_KEPT, ...(email === undefined ? {} : { email }) });
    if (waiting.length === 0) return;
    const there = (email === undefined ? await zoom.people() : [await zoom.findPerson(email)])
      .filter((person): person is Person => person !== undefined && canBeChanged(person))
      .map((person) => String(person.email));
    const appeared = new Set(there);
    for (const rows of byOwner(waiting.filter((row) => appeared.has(row.email)))) {
      const batch = randomUUID();
      const ids = rows.map(({ id }) => id);
      // Should this process end now, somebody looks again soon, and not in an hour.
      await jobs.send(LOOK_JOB, {}, { afterMs: LEFT_MS + 1_000, once: `kept-${batch}` });
      if ((await kept.take(ids, batch)).length > 0) await deal(batch);
    }
  }

  const tellExpired = async (rows: readonly KeptRow[]): Promise<void> => {
    const [first] = rows;
    if (first)
      await tell(
        first.requester.slackId,
        escapeText(
          `Not in Zoom after ${KEPT_DAYS} days, so not kept any longer: ${rows.slice(0, 20).map(named).join(", ")}${rows.length > 20 ? ` and ${rows.length - 20} more` : ""} of ${first.file}. Drop the file again if they still come.`,
        ),
      );
  };

  return {
    async start() {
      await jobs.work(LOOK_JOB, () => look());
      await jobs.schedule(LOOK_JOB, "7 * * * *");
      // Somebody may have come while nobody looked.
      await jobs.send(LOOK_JOB, {}, { once: "start" });
    },
    async personChanged({ event, zoomId, email }) {
      if (!CAME.has(event)) return;
      const known = email ?? (zoomId ? ((await zoom.findPerson(zoomId))?.email ?? null) : null);
      if (known) await look(known.toLowerCase());
    },
  };
}

const askedFor = (batch: string, { file, why }: KeptRow, { actor, channel }: Target): Ask => ({
  tool: "do_kept",
  input: { batch },
  // As they are now: whoever may not change things any more is refused at the door.
  actor,
  origin: { face: "slack", channel, thread: null, said: `kept rows of ${file}` },
  via: "words",
  why: why ?? `kept from ${file}`,
  dryRun: false,
  requestKey: `kept:${batch}`,
  private: true,
});

/** The confirm that was given for the rows stands when each item is what was confirmed, and nobody else is needed. */
function stands(
  { state, risk, needsSecond }: Operation,
  items: readonly ProposedItem[],
  rows: readonly KeptRow[],
): boolean {
  const asConfirmed = ({ line, changes }: ProposedItem) => {
    const row = rows.find((one) => one.line === line);
    return row !== undefined && isAsConfirmed(row.wish, changes);
  };
  return state === "proposed" && risk === "reversible" && needsSecond === null && items.every(asConfirmed);
}

function toldOf(outcome: Exclude<Outcome, { kind: "operation" }>): string {
  if (outcome.kind === "blocked") return `${outcome.problem.summary} ${outcome.problem.next}`;
  if (outcome.kind === "no-op") return outcome.because;
  return outcome.kind === "choose" ? outcome.question : "ask for it again.";
}
