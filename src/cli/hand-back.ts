// What a list gives back as a file, in the asker's messages with Zac: the rows that its card leaves out, to be corrected and
// dropped in again; and how each row ended.
import type { Actor } from "../domain/actor.ts";
import type { Operation } from "../domain/operation.ts";
import { isReported } from "../operations/telling.ts";
import { resultsOf } from "../tools/bulk/results.ts";
import { keptFile } from "../tools/kept-file.ts";
import type { CoreAtHand } from "./core-at-hand.ts";

/** Uploads them, and says so in a sentence; null where no row is left out. */
export async function handBack(
  { proposal }: Pick<Operation, "proposal">,
  { slackId }: Pick<Actor, "slackId">,
  { core }: Pick<CoreAtHand, "core">,
): Promise<string | null> {
  const toFix = proposal.roster?.toFix;
  const file = toFix ? await keptFile(toFix.key, { by: slackId, notes: core.tools.notes }) : undefined;
  if (!file) return null;
  return (await uploaded(
    { name: file.name, content: Buffer.from(file.bytes).toString("utf8") },
    slackId,
    core,
  ))
    ? `The rows left out are in ${file.name}, in your messages with Zac: correct them and drop it there.`
    : `Slack does not take ${file.name} just now: drop the list there to have it.`;
}

/** Says where each row's end can be read; null where nothing is handed back. The running product sends that file by itself. */
export async function handResults(
  operation: Operation,
  { slackId }: Pick<Actor, "slackId">,
  { core, interrupted }: Pick<CoreAtHand, "core" | "interrupted">,
): Promise<string | null> {
  if (!isReported(operation)) return null;
  const name = `results-${operation.id}.csv`;
  const sent =
    interrupted === null ||
    (await uploaded({ name, content: await resultsOf(operation, core.tools) }, slackId, core));
  return sent
    ? `Each of them is in ${name}, in your messages with Zac.`
    : `Slack does not take ${name} just now; zac audit export has each of them.`;
}

async function uploaded(
  { name, content }: { readonly name: string; readonly content: string },
  slackId: string,
  { client }: CoreAtHand["core"],
): Promise<boolean> {
  try {
    const { channel } = await client.conversations.open({ users: slackId });
    await client.filesUploadV2({ channel_id: channel?.id ?? slackId, filename: name, title: name, content });
    return true;
  } catch {
    // Three calls of Slack's, each with errors of its own. The list itself is not in the way of it.
    return false;
  }
}
