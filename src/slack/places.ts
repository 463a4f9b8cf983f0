// From Slack's payloads to where and who: channel, thread, privacy, actor. The only file that reads their shapes.
import type { BlockAction, SlashCommand } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Clock } from "../ports/clock.ts";
import type { Directory } from "../ports/directory.ts";
import type { Target } from "./target.ts";

export interface Places {
  ofCommand(command: SlashCommand): Promise<Target>;
  ofClick(body: BlockAction): Promise<Target>;
  ofMessage(message: {
    readonly user: string;
    readonly channel: string;
    readonly ts: string;
    readonly thread_ts?: string;
    readonly channel_type?: string;
  }): Promise<Target>;
  /** The DM of this person with Zac. */
  ofPerson(slackId: string): Promise<Target>;
  /** A DM with Zac, or a channel named in privateChannels. */
  isPrivate(channel: string): Promise<boolean>;
}

const KEPT_MS = 5 * 60_000;

/** Whoever clicks is looked up anew (law 7); the names of channels may be five minutes old. */
export function slackPlaces({
  client,
  directory,
  privateChannels,
  clock,
}: {
  readonly client: WebClient;
  readonly directory: Directory;
  readonly privateChannels: readonly string[];
  readonly clock: Clock;
}): Places {
  const names = new Map<string, { readonly at: number; readonly name: string }>();

  async function isPrivate(channel: string): Promise<boolean> {
    if (channel.startsWith("D")) return true;
    if (privateChannels.length === 0) return false;
    if (privateChannels.includes(channel)) return true;
    const before = names.get(channel);
    if (!before || clock.now().getTime() - before.at > KEPT_MS) {
      const { channel: info } = await client.conversations.info({ channel });
      names.set(channel, { at: clock.now().getTime(), name: info?.name ?? "" });
    }
    const name = names.get(channel)?.name ?? "";
    return name !== "" && privateChannels.some((entry) => entry.replace(/^#/, "") === name);
  }

  async function ofPerson(slackId: string): Promise<Target> {
    const dm = (await client.conversations.open({ users: slackId })).channel?.id;
    return {
      actor: await directory.actor(slackId, { fresh: true }),
      kind: "message",
      channel: dm ?? slackId,
      thread: null,
      responseUrl: null,
      ts: null,
      private: true,
    };
  }

  return {
    isPrivate,
    ofPerson,
    async ofCommand({ user_id, channel_id, response_url }) {
      return {
        actor: await directory.actor(user_id),
        kind: "ephemeral",
        channel: channel_id,
        thread: null,
        responseUrl: response_url,
        ts: null,
        private: true,
      };
    },
    async ofClick({ user, channel, container, message, response_url }) {
      const channelId =
        channel?.id ?? (typeof container.channel_id === "string" ? container.channel_id : null);
      // A click on Home has no message: its answer goes to the DM.
      if (channelId === null || container.type !== "message") return ofPerson(user.id);
      const ephemeral = container.is_ephemeral === true;
      const thread = message?.thread_ts ?? (ephemeral ? null : (message?.ts ?? null));
      return {
        actor: await directory.actor(user.id, { fresh: true }),
        kind: ephemeral ? "ephemeral" : "message",
        channel: channelId,
        thread: typeof thread === "string" ? thread : null,
        responseUrl: response_url ?? null,
        ts: typeof container.message_ts === "string" ? container.message_ts : null,
        private: ephemeral || (await isPrivate(channelId)),
      };
    },
    async ofMessage({ user, channel, ts, thread_ts }) {
      return {
        actor: await directory.actor(user),
        kind: "message",
        channel,
        thread: thread_ts ?? ts,
        responseUrl: null,
        ts: null,
        private: await isPrivate(channel),
      };
    },
  };
}
