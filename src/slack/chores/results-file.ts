// How every row of a file ended, and everybody of a greater undo, as a file: in the thread of the list where nobody else reads along, else in the asker's DM.
import { WebAPIPlatformError } from "@slack/web-api";
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import type { Operation } from "../../domain/operation.ts";
import { isReported } from "../../operations/telling.ts";
import { resultsOf } from "../../tools/bulk/results.ts";
import { type ReportPlace, reportPlace } from "../report-place.ts";
import { type ChoreMeans, SAID_MS, type Voice } from "./chore.ts";

const JOB = "send-results";
const Job = z.object({ id: OperationId });

interface FileToSend {
  readonly filename: string;
  readonly content: string;
  readonly title: string;
}

export interface ResultsFile {
  start(): Promise<void>;
  /** Has the results sent as a CSV: beside the card where nobody else reads along, else to the asker alone. */
  soon(operation: Operation): Promise<void>;
}

export function resultsFile(
  { client, store, notes, jobs, isPrivate }: ChoreMeans,
  { dm }: Pick<Voice, "dm">,
): ResultsFile {
  async function sendResults(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    const mark = `results-${id}`;
    if (!operation || (await notes.get("told", mark))) return;
    const content = await resultsOf(operation, { store });
    const place = await reportPlace(operation, isPrivate);
    const title = `Results of #${id}${operation.undoOf === null ? "" : `, the undo of #${operation.undoOf}`}`;
    const file = { filename: `results-${id}.csv`, content, title };
    const beside = place !== null && (await uploaded(file, place));
    if (!beside) await client.filesUploadV2({ ...file, channel_id: await dm(operation.requester.slackId) });
    // Only now: a report that came twice is better than none.
    await notes.put("told", mark, true, { expiresInMs: SAID_MS });
  }

  /** False where Slack does not take it there, such as in a channel that Zac has left since. */
  async function uploaded(file: FileToSend, { channel, thread }: ReportPlace): Promise<boolean> {
    try {
      await client.filesUploadV2(
        thread === null
          ? { ...file, channel_id: channel }
          : { ...file, channel_id: channel, thread_ts: thread },
      );
      return true;
    } catch (error) {
      if (error instanceof WebAPIPlatformError) return false;
      throw error;
    }
  }

  /** Kept rows that were done are in no file any more. Of one its card says it all. */
  async function cameFromRows({ id, origin, undoOf, size }: Operation): Promise<boolean> {
    if (origin.face !== "slack" || undoOf !== null || size === 1) return false;
    const [first] = await store.items(id, { limit: 1 });
    return first !== undefined && first.line !== null;
  }

  return {
    start: () => jobs.work(JOB, async (data) => sendResults(Job.parse(data).id)),
    async soon(operation) {
      if (isReported(operation) || (await cameFromRows(operation)))
        await jobs.send(JOB, { id: operation.id }, { once: `results-${operation.id}` });
    },
  };
}
