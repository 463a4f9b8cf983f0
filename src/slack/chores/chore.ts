// What all chores stand on, and how they speak: a message in a channel or a DM, and once means once.
import type { WebClient } from "@slack/web-api";
import { DAY_MS } from "../../domain/day-ms.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Rights } from "../../operations/rights.ts";
import type { AuditLog } from "../../ports/audit-log.ts";
import type { Directory } from "../../ports/directory.ts";
import type { JobQueue } from "../../ports/job-queue.ts";
import type { Notes } from "../../ports/notes.ts";
import type { OperationStore } from "../../ports/operation-store.ts";
import type { ToolMeans } from "../../tools/ask.ts";
import { type Message, section } from "../blocks/text.ts";
import type { Cards } from "../cards.ts";

export interface ChoreMeans {
  readonly client: WebClient;
  readonly policy: Policy;
  readonly rights: Rights;
  readonly directory: Directory;
  readonly store: OperationStore;
  readonly notes: Notes;
  readonly jobs: JobQueue;
  readonly audit: AuditLog;
  readonly cards: Cards;
  /** What a request would come to. */
  readonly tools: ToolMeans;
  /** True where nobody but the people named there reads along. */
  readonly isPrivate: (channel: string) => Promise<boolean>;
  readonly log: { warn(facts: object, message: string): void };
}

export interface Voice {
  /** The DM of this person with Zac. */
  dm(slackId: string): Promise<string>;
  /** Returns its ts, where Slack tells it. */
  post(channel: string, message: Message): Promise<string | null>;
  /** A sentence in somebody's DM. The text is Slack's: names in it are escaped by the caller. */
  tell(slackId: string, text: string): Promise<void>;
  /**
   * Says it, where it has not been said: a job that comes twice tells once. What Slack refuses has not been said; it is
   * thrown, and the job that comes again says it.
   */
  once(what: string, say: () => Promise<void>): Promise<void>;
}

/** For so long it is known what was said. */
export const SAID_MS = 90 * DAY_MS;

/** Throws what Slack refuses, so that the job that wanted to tell comes again. */
export function voiceOf({ client, notes }: Pick<ChoreMeans, "client" | "notes">): Voice {
  const dm: Voice["dm"] = async (slackId) =>
    (await client.conversations.open({ users: slackId })).channel?.id ?? slackId;
  const post: Voice["post"] = async (channel, { text, blocks }) =>
    (await client.chat.postMessage({ channel, text, blocks: [...blocks], unfurl_links: false })).ts ?? null;
  return {
    dm,
    post,
    tell: async (slackId, text) => void (await post(await dm(slackId), { text, blocks: [section(text)] })),
    async once(what, say) {
      if (!(await notes.putIfAbsent("told", what, true, { expiresInMs: SAID_MS }))) return;
      try {
        await say();
      } catch (error) {
        await notes.remove("told", what);
        throw error;
      }
    },
  };
}
