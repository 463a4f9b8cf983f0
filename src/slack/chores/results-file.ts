// How every row of a file ended, as a file in the asker's DM.
import { z } from "zod";
import { OperationId } from "../../domain/ids.ts";
import type { Operation } from "../../domain/operation.ts";
import { resultsCsv } from "../../roster/results-csv.ts";
import type { ChoreMeans, Voice } from "./chore.ts";

const JOB = "send-results";
const Job = z.object({ id: OperationId });

export interface ResultsFile {
  start(): Promise<void>;
  soon(operation: Operation): Promise<void>;
}

export function resultsFile({ client, store, jobs }: ChoreMeans, { dm, once }: Voice): ResultsFile {
  async function sendResults(id: OperationId): Promise<void> {
    const operation = await store.get(id);
    if (!operation || !(await once(`results-${id}`))) return;
    const items = await store.items(id);
    const content = resultsCsv([
      ...items.map(({ line, person, state, result, problem }) => ({
        line,
        person: person.email,
        outcome: state,
        extension: result?.extension ?? null,
        number: result?.numbers.join(" ") ?? null,
        why: problem ? `${problem.summary} ${problem.next}` : null,
      })),
      ...operation.proposal.left.map(({ who, why, line }) => ({
        line,
        person: who,
        outcome: "left out",
        extension: null,
        number: null,
        why: `${why.summary} ${why.next}`,
      })),
    ]);
    await client.filesUploadV2({
      channel_id: await dm(operation.requester.slackId),
      filename: `results-${id}.csv`,
      content,
      title: `Results of #${id}`,
    });
  }

  return {
    start: () => jobs.work(JOB, async (data) => sendResults(Job.parse(data).id)),
    async soon({ id, origin, undoOf }) {
      if (origin.face !== "slack" || undoOf !== null) return;
      // Only what came from a file has lines.
      const [first] = await store.items(id, { limit: 1 });
      if (first && first.line !== null) await jobs.send(JOB, { id }, { once: `results-${id}` });
    },
  };
}
