// Finding channels, people and messages, and who may see what.
import { at, type Channel, type Member, type Message } from "./model.ts";
import type { Slack } from "./slack.ts";

/** Those of the seed, then those that came into being. */
export const allChannels = (slack: Slack): readonly Channel[] => [
  ...slack.roll.channels,
  ...slack.data.channels,
];

/** Bots and deactivated people as well. */
export const member = (slack: Slack, id: string): Member | undefined =>
  slack.roll.members.find((one) => one.id === id);

export const channelById = (slack: Slack, id: string): Channel | undefined =>
  slack.roll.channels.find((one) => one.id === id) ?? slack.data.channels.find((one) => one.id === id);

/** The direct conversation of a person with the app; made when there is none yet. */
export function directChannel(slack: Slack, person: string): Channel {
  const found = slack.data.channels.find(({ members }) => members.includes(person));
  if (found) return found;
  const channel: Channel = {
    id: `D${person.slice(1)}`,
    name: person,
    kind: "im",
    members: [person, slack.roll.bot.id],
  };
  slack.data.channels.push(channel);
  slack.store.save();
  return channel;
}

/** A channel as a script names it: an id, a name with or without `#`, or `dm`. Only one this person is in. */
export function channelFor(slack: Slack, person: string, named: string): Channel | undefined {
  if (named === "dm") return directChannel(slack, person);
  const name = named.replace(/^#/, "");
  const found = channelById(slack, named) ?? slack.roll.channels.find((one) => one.name === name);
  return found?.members.includes(person) ? found : undefined;
}

export const messagesIn = (slack: Slack, channel: string): Message[] =>
  at(slack.data.messages, channel, () => []);

/** Also in channels that nobody has written in: then there is none. */
export function findMessage(slack: Slack, channel: string, ts: string): Message | undefined {
  const messages = slack.data.messages[channel] ?? [];
  // Most questions are about something recent.
  for (let index = messages.length - 1; index >= 0; index -= 1)
    if (messages[index]?.ts === ts) return messages[index];
  return undefined;
}

/** What is ephemeral is its reader's alone; whether they are in the channel is not looked at. */
export const isSeenBy = (message: Message, person: string): boolean =>
  message.onlyFor === undefined || message.onlyFor === person;

/** Who is told when a message comes or changes. */
export const audienceOf = (slack: Slack, message: Message): readonly string[] =>
  message.onlyFor ? [message.onlyFor] : (channelById(slack, message.channel)?.members ?? []);
