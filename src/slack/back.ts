// Back after having been away: one line in the requests channel of what finished and what needs somebody. A sign of life
// is kept while the process lives; the line waits until what was left half-done is over, in a job that survives a restart.
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import { isUnderWay, type Operation } from "../domain/operation.ts";
import type { Clock } from "../ports/clock.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import type { OperationStore } from "../ports/operation-store.ts";
import { escapeText } from "./blocks/text.ts";

export interface BackMeans {
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly store: Pick<OperationStore, "list">;
  readonly clock: Clock;
  readonly say: (text: string) => Promise<void>;
  readonly log: { warn(facts: object, message: string): void };
}

const JOB = "back";
const BEAT_MS = 20_000;
const AWAY_MS = 120_000;
/** How long the line waits for work that goes on, and how often it looks. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 5_000;
const NAMED = 5;

const Away = z.object({ since: z.coerce.date(), back: z.coerce.date() });

const listed = (operations: readonly Operation[]): string =>
  [
    ...operations
      .slice(0, NAMED)
      .map(
        ({ id, proposal, state }) =>
          `#${id} ${escapeText(proposal.title)}${["applied", "awaiting-approval"].includes(state) || isUnderWay(state) ? "" : ` (${state.replace("-", " ")})`}`,
      ),
    ...(operations.length > NAMED ? [`and ${operations.length - NAMED} more`] : []),
  ].join(", ");

/** The line: minutes, what finished since, what goes on, what needs somebody. */
export function backLine({ since, back }: z.infer<typeof Away>, operations: readonly Operation[]): string {
  const minutes = Math.round((back.getTime() - since.getTime()) / 60_000);
  const ended = operations.filter(({ finishedAt }) => finishedAt !== null && finishedAt >= back);
  const done = ended.filter(({ state }) => state === "applied" || state === "undone");
  const troubled = ended.filter(({ state }) =>
    ["partly-applied", "failed", "stopped", "stale"].includes(state),
  );
  const going = operations.filter(({ state }) => isUnderWay(state));
  const waiting = operations.filter(({ state }) => state === "awaiting-approval");
  const parts = [
    ...(done.length > 0 ? [`Finished: ${listed(done)}.`] : []),
    ...(going.length > 0 ? [`Still under way: ${listed(going)}.`] : []),
    ...(troubled.length > 0 ? [`Needs somebody: ${listed(troubled)}.`] : []),
    ...(waiting.length > 0 ? [`Waiting for a second person: ${listed(waiting)}.`] : []),
  ];
  return [
    `I was away for ${minutes} minutes.`,
    ...(parts.length > 0 ? parts : ["Nothing was left half-done, and nothing waits for anybody."]),
  ].join(" ");
}

/** Keeps the sign of life, and tells of having been away. */
export function slackBack({ notes, jobs, store, clock, say, log }: BackMeans): {
  start(): Promise<void>;
  stop(): void;
} {
  let beat: NodeJS.Timeout | undefined;
  const live = () => notes.put("alive", "zac", clock.now().toISOString());

  async function tell(data: unknown): Promise<void> {
    const away = Away.parse(data);
    // What began long before may end now: a scheduled one is as old as its day.
    const operations = await store.list({ since: new Date(away.since.getTime() - 30 * DAY_MS), limit: 200 });
    const goesOn = operations.some(({ state }) => state === "confirmed" || state === "applying");
    if (goesOn && clock.now().getTime() - away.back.getTime() < PATIENCE_MS)
      return jobs.send(JOB, away, { afterMs: LOOK_MS });
    if (
      await notes.putIfAbsent("told", `back-${away.since.toISOString()}`, true, { expiresInMs: 7 * DAY_MS })
    )
      await say(backLine(away, operations));
  }

  return {
    async start() {
      await jobs.work(JOB, tell);
      const last = z.iso.datetime().safeParse(await notes.get("alive", "zac"));
      const now = clock.now();
      if (last.success && now.getTime() - Date.parse(last.data) > AWAY_MS)
        await jobs.send(JOB, { since: last.data, back: now.toISOString() }, { once: `back-${last.data}` });
      await live();
      beat = setInterval(
        () => void live().catch((error: unknown) => log.warn({ error }, "no sign of life could be left")),
        BEAT_MS,
      );
    },
    stop: () => clearInterval(beat),
  };
}
