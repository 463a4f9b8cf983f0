// Requests that wait for a seat: looked at when something frees one here, and now and then, for seats are freed and
// bought in Zoom as well. Whoever asked gets the card anew; nothing is applied by it.

import { type SeatWait, seatWaits, servedWaits } from "../operations/seat-waits.ts";
import type { AuditLog } from "../ports/audit-log.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Notes } from "../ports/notes.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { escapeText } from "./blocks/text.ts";
import type { Face } from "./face.ts";
import type { Places } from "./places.ts";

export interface SeatWatchMeans {
  readonly zoom: Pick<ZoomReader, "callingPlans">;
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly audit: AuditLog;
  readonly face: Pick<Face, "ask">;
  readonly places: Pick<Places, "ofPerson">;
  readonly tell: (slackId: string, text: string) => Promise<void>;
}

export interface SeatWatch {
  start(): Promise<void>;
  /** Looks whether anybody's seats are free now. */
  look(): Promise<void>;
}

const JOB = "seat-waits";

/** Looks every ten minutes, and whenever it is told to. What somebody waited for is proposed again, never applied. */
export function slackSeatWatch(means: SeatWatchMeans): SeatWatch {
  const { zoom, notes, jobs, audit, face, places, tell } = means;

  async function proposeAgain({ by, tool, input, planName, needed, title }: SeatWait): Promise<void> {
    await audit.append({
      who: "zac",
      what: "wait-ended",
      operation: null,
      detail: { tool, for: by.slackId, because: "seats are free" },
    });
    await tell(
      by.slackId,
      `${needed === 1 ? "A seat" : `${needed} seats`} of ${escapeText(planName)} ${needed === 1 ? "is" : "are"} free now. You asked for: ${escapeText(title)}.`,
    );
    await face.ask(
      { tool, input, via: "words", why: null, said: `a seat is free: ${title}`, key: null },
      await places.ofPerson(by.slackId),
    );
  }

  async function look(): Promise<void> {
    if ((await seatWaits({ notes })).length === 0) return;
    for (const wait of await servedWaits(await zoom.callingPlans(), { notes })) await proposeAgain(wait);
  }

  return {
    look,
    async start() {
      await jobs.work(JOB, look);
      await jobs.schedule(JOB, "*/10 * * * *");
    },
  };
}
