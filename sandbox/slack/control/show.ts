// What a person sees, as the page and scripts are told it.
import { homeOf, modalsOf, wireView } from "../api/views.ts";
import { allChannels, channelFor, isSeenBy, member, messagesIn } from "../channels.ts";
import { SLACKBOT, TEAM } from "../members.ts";
import type { Json, Message } from "../model.ts";
import type { Slack } from "../slack.ts";

const shownFile = (slack: Slack, id: string): Json => {
  const file = slack.data.files[id];
  return file
    ? { id, name: file.name, title: file.title, mimetype: file.mimetype, size: file.size, user: file.user }
    : { id, name: "deleted", title: "deleted", mimetype: "", size: 0, user: "" };
};

const shownMessage = (slack: Slack, message: Message): Json => ({
  ts: message.ts,
  thread_ts: message.threadTs ?? null,
  user: message.user,
  text: message.text,
  blocks: message.blocks ?? [],
  files: (message.files ?? []).map((id) => shownFile(slack, id)),
  ephemeral: message.onlyFor !== undefined,
  edited: message.edited !== undefined,
  streaming: message.stream?.state === "streaming",
  reactions: message.reactions ?? [],
  channel: message.channel,
});

/** What a person sees in a channel; undefined when they are not in it. */
export function shownMessages(
  slack: Slack,
  { as, channel: named, since, threadTs }: { as: string; channel: string; since?: string; threadTs?: string },
): Json[] | undefined {
  const channel = member(slack, as) && channelFor(slack, as, named);
  if (!channel) return undefined;
  return messagesIn(slack, channel.id)
    .filter((message) => isSeenBy(message, as))
    .filter(({ ts }) => since === undefined || Number(ts) > Number(since))
    .filter((message) => threadTs === undefined || message.ts === threadTs || message.threadTs === threadTs)
    .map((message) => shownMessage(slack, message));
}

/** The modals a person has open, lowest first, and their Home tab. */
export function shownViews(slack: Slack, as: string): Json[] {
  const home = homeOf(slack, as);
  return [...modalsOf(slack, as), ...(home ? [home] : [])].map((view) => wireView(view));
}

/** The workspace at a glance. */
export function shownState(slack: Slack): Json {
  const { manifest, roll } = slack;
  return {
    people: roll.members
      .filter(({ isBot, deleted }) => !isBot && !deleted)
      .map((one) => ({
        id: one.id,
        name: one.name,
        email: one.email,
        admin: one.zoomAdmin,
        handle: one.handle,
        title: one.title,
        timezone: one.timezone,
        color: one.color,
        guest: one.isGuest,
        dm: `D${one.id.slice(1)}`,
      })),
    channels: allChannels(slack)
      .filter(({ kind }) => kind !== "im")
      .map(({ id, name, kind, members }) => ({ id, name, private: kind === "private", members })),
    dms: slack.data.channels.map(({ id, members }) => ({
      id,
      person: members.find((one) => one !== roll.bot.id),
    })),
    groups: roll.groups,
    files: Object.keys(slack.data.files).map((id) => shownFile(slack, id)),
    subscribed: manifest.settings.event_subscriptions.bot_events,
    team: TEAM,
    bot: { id: roll.bot.id, name: roll.bot.name, handle: roll.bot.handle, color: roll.bot.color },
    slackbot: { id: SLACKBOT, name: "Slackbot" },
    commands: manifest.features.slash_commands.map(({ command, description, usage_hint: hint }) => ({
      command,
      description,
      usage_hint: hint ?? "",
    })),
    shortcuts: manifest.features.shortcuts,
    suggested_prompts: manifest.features.agent_view?.suggested_prompts ?? [],
    prompts: slack.data.prompts,
    titles: slack.data.titles,
    statuses: Object.fromEntries(slack.statuses),
    sessions: Object.fromEntries(slack.sessions),
    connected: slack.transport.connections() > 0,
  };
}
