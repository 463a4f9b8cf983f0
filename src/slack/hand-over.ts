// Files that Zac gives: always where nobody else reads along, for there are people in them.
import type { WebClient } from "@slack/web-api";
import type { Answer } from "../domain/proposal.ts";
import type { Notes } from "../ports/notes.ts";
import { writeCsv } from "../roster/write-csv.ts";
import { keptFile } from "../tools/kept-file.ts";
import { actions, offerButtons } from "./blocks/buttons.ts";
import { escapeText, type Message, plain, section } from "./blocks/text.ts";
import type { Respond } from "./respond.ts";
import { beside, send, type Target } from "./target.ts";

export interface Handing {
  readonly client: WebClient;
  readonly respond: Respond;
  readonly notes: Notes;
}

interface Handed {
  readonly name: string;
  readonly title: string;
  readonly content: string;
  /** By which it is kept: it can be had again without asking for everything else again. */
  readonly key?: string;
}

function refused(name: string, key: string | undefined): Message {
  const line = `Slack does not take ${escapeText(name)} just now.`;
  if (key === undefined) return plain(`${line} Ask again for it in a moment.`);
  const again = { label: "Send it again", tool: "send_file", input: { file: key } };
  return { text: line, blocks: [section(line), ...actions(offerButtons([again]))] };
}

/** Whether a file stays where the answer is. A file beside a command would be seen by the whole channel. */
export const staysHere = (target: Target): boolean => target.kind === "message" && target.private;

/** Uploads a file to where the answer is, or to the asker's DM where that is not private. */
export async function handOver(
  { name, title, content, key }: Handed,
  target: Target,
  means: Handing,
): Promise<void> {
  const { client } = means;
  const here = staysHere(target);
  const channel = here
    ? target.channel
    : (await client.conversations.open({ users: target.actor.slackId })).channel?.id;
  try {
    await client.filesUploadV2({
      channel_id: channel ?? target.channel,
      ...(here && target.thread ? { thread_ts: target.thread } : {}),
      filename: name,
      content,
      title,
    } as Parameters<WebClient["filesUploadV2"]>[0]);
  } catch {
    // Three calls of Slack's, each with errors of its own; to whoever waits for the file they are all one.
    await send(refused(name, key), beside(target), means);
  }
}

/** The table of an answer as the CSV it is to be. */
export const handOverTable = (answer: Answer, target: Target, means: Handing): Promise<void> =>
  answer.file && answer.table
    ? handOver(
        {
          name: answer.file,
          title: answer.title,
          content: writeCsv([answer.table.columns, ...answer.table.rows]),
        },
        target,
        means,
      )
    : Promise.resolve();

/** A file that a tool has put down for the asker, unless it was forgotten meanwhile. */
export async function handOverKept(
  kept: { readonly name: string; readonly key: string } | null | undefined,
  target: Target,
  means: Handing,
): Promise<void> {
  const file = kept ? await keptFile(kept.key, { by: target.actor.slackId, notes: means.notes }) : undefined;
  if (file)
    await handOver(
      { name: file.name, title: file.name, content: Buffer.from(file.bytes).toString("utf8"), key: file.key },
      target,
      means,
    );
}
