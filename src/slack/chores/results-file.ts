// How every row of a file ended, as a file in the asker's DM.
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import type { Operation } from "../../domain/operation.ts";
import { resultsOf } from "../../tools/bulk/results.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "send-results";
const Job = z.object({ id: OperationId });

export interface ResultsFile {
  start(): Promise<void>;
  soon(operation: Operation): Promise<void>;
}

export function resultsFile({ client, store, notes, jobs }: ChoreMeans, { dm, once }: Voice): ResultsFile {
  async function sendResults(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    const mark = `results-${id}`;
    if (!operation || (await notes.get("told", mark))) return;
    const content = await resultsOf(operation, { store });
    await client.filesUploadV2({
      channel_id: await dm(operation.requester.slackId),
      filename: `results-${id}.csv`,
      content,
      title: `Results of #${id}`,
    });
    // Only now: a report that came twice is better than none.
    await once(mark);
  }

  return {
    start: () => jobs.work(JOB, async (data) => sendResults(Job.parse(data).id)),
    async soon({ id, origin, undoOf, size, proposal }) {
      if ((origin.face !== "slack" && proposal.roster === null) || undoOf !== null) return;
      // Of one kept row its card says it all.
      if (size === 1 && proposal.roster === null) return;
      // Only what came from a file has lines.
      const [first] = await store.items(id, { limit: 1 });
      if (first && first.line !== null) await jobs.send(JOB, { id }, { once: `results-${id}` });
    },
  };
}
