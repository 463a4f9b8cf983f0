// The rows that a list's card leaves out, as the file the card speaks of: in the asker's messages with Zac, where it can be
// corrected and dropped in again.
import type { Actor } from "../domain/actor.ts";
import type { Operation } from "../domain/operation.ts";
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
  try {
    const { channel } = await core.client.conversations.open({ users: slackId });
    await core.client.filesUploadV2({
      channel_id: channel?.id ?? slackId,
      filename: file.name,
      title: file.name,
      content: Buffer.from(file.bytes).toString("utf8"),
    });
  } catch {
    // Three calls of Slack's, each with errors of its own. The list itself is not in the way of it.
    return `Slack does not take ${file.name} just now: drop the list there to have it.`;
  }
  return `The rows left out are in ${file.name}, in your messages with Zac: correct them and drop it there.`;
}
