// conversations.*: channels and what was said in them.
import { z } from "zod";
import { allChannels, directChannel, member, messagesIn } from "../channels.ts";
import { TEAM } from "../members.ts";
import { wireMessage } from "../messages.ts";
import type { Channel, Json } from "../model.ts";
import type { Slack } from "../slack.ts";
import { count, flag, method, page, paging, SlackRefusal, text, visibleChannel } from "./method.ts";

/** A channel in the shape of Slack's API. */
function wireChannel(slack: Slack, channel: Channel): Json {
  const bot = slack.roll.bot.id;
  const common = {
    id: channel.id,
    created: 1_760_000_000,
    is_archived: false,
    is_org_shared: false,
    context_team_id: TEAM.id,
    updated: 1_760_000_000_000,
  };
  if (channel.kind === "im")
    return {
      ...common,
      is_im: true,
      user: channel.members.find((id) => id !== bot),
      is_open: true,
      priority: 0,
    };
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === "private",
    is_general: channel.name === "general",
    is_shared: false,
    is_ext_shared: false,
    is_member: channel.members.includes(bot),
    creator: channel.members[0],
    num_members: channel.members.length,
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    previous_names: [],
    shared_team_ids: [TEAM.id],
  };
}

const KIND_OF = { public_channel: "public", private_channel: "private", im: "im" } as const;

/** The channels of the asked kinds that the app can see. */
function ofTypes(slack: Slack, types: string | undefined): Channel[] {
  const wanted = (types ?? "public_channel").split(",").map((one) => one.trim());
  const kinds = new Set<string>(
    wanted.map((one) => (one in KIND_OF ? KIND_OF[one as keyof typeof KIND_OF] : one)),
  );
  return allChannels(slack).filter(
    ({ kind, members }) => kinds.has(kind) && (kind === "public" || members.includes(slack.roll.bot.id)),
  );
}

const window = { oldest: text.optional(), latest: text.optional(), inclusive: flag.optional(), ...paging };

function within(
  ts: string,
  {
    oldest,
    latest,
    inclusive,
  }: { oldest?: string | undefined; latest?: string | undefined; inclusive?: boolean | undefined },
): boolean {
  const at = Number(ts);
  if (oldest && (inclusive ? at < Number(oldest) : at <= Number(oldest))) return false;
  return !(latest && (inclusive ? at > Number(latest) : at >= Number(latest)));
}

export const conversations = {
  "conversations.open": method({
    scope: "im:write",
    input: z.looseObject({ users: text.optional(), channel: text.optional(), return_im: flag.optional() }),
    run(slack, { users, channel: id, return_im: whole }) {
      const ids = (users ?? "").split(",").filter(Boolean);
      if (id) {
        const found = allChannels(slack).find((one) => one.id === id && one.kind === "im");
        if (!found) throw new SlackRefusal("channel_not_found");
        return {
          ok: true,
          no_op: true,
          already_open: true,
          channel: whole ? wireChannel(slack, found) : { id },
        };
      }
      const [first, ...more] = ids;
      if (!first) throw new SlackRefusal("users_list_not_supplied");
      // A group conversation needs mpim:write, which the app has no use for.
      if (more.length > 0)
        throw new SlackRefusal("missing_scope", {
          needed: "mpim:write",
          provided: [...slack.scopes].join(","),
        });
      const person = member(slack, first);
      if (!person) throw new SlackRefusal("user_not_found");
      if (person.deleted) throw new SlackRefusal("user_disabled");
      if (person.isBot) throw new SlackRefusal("cannot_dm_bot");
      const known = slack.data.channels.some(({ members }) => members.includes(person.id));
      const channel = directChannel(slack, person.id);
      return {
        ok: true,
        ...(known ? { no_op: true, already_open: true } : {}),
        channel: whole ? wireChannel(slack, channel) : { id: channel.id },
      };
    },
  }),
  "conversations.info": method({
    input: z.looseObject({ channel: text }),
    run: (slack, { channel }) => ({
      ok: true,
      channel: wireChannel(slack, visibleChannel(slack, channel, "read")),
    }),
  }),
  "conversations.members": method({
    input: z.looseObject({ channel: text, ...paging }),
    run(slack, given) {
      const { items, response_metadata } = page(visibleChannel(slack, given.channel, "read").members, given);
      return { ok: true, members: items, response_metadata };
    },
  }),
  "conversations.list": method({
    scope: "channels:read",
    input: z.looseObject({ types: text.optional(), exclude_archived: flag.optional(), ...paging }),
    run(slack, given) {
      const { items, response_metadata } = page(ofTypes(slack, given.types), given);
      return { ok: true, channels: items.map((one) => wireChannel(slack, one)), response_metadata };
    },
  }),
  "users.conversations": method({
    scope: "channels:read",
    input: z.looseObject({
      user: text.optional(),
      types: text.optional(),
      exclude_archived: flag.optional(),
      ...paging,
    }),
    run(slack, given) {
      const who = given.user ?? slack.roll.bot.id;
      const theirs = ofTypes(slack, given.types).filter(({ members }) => members.includes(who));
      const { items, response_metadata } = page(theirs, given);
      return { ok: true, channels: items.map((one) => wireChannel(slack, one)), response_metadata };
    },
  }),
  "conversations.join": method({
    scope: "channels:join",
    input: z.looseObject({ channel: text }),
    run(slack, { channel: id }) {
      const channel = visibleChannel(slack, id, "read");
      if (channel.kind !== "public") throw new SlackRefusal("method_not_supported_for_channel_type");
      if (!channel.members.includes(slack.roll.bot.id)) channel.members.push(slack.roll.bot.id);
      return { ok: true, channel: wireChannel(slack, channel) };
    },
  }),
  "conversations.history": method({
    input: z.looseObject({ channel: text, ...window }),
    run(slack, given) {
      const channel = visibleChannel(slack, given.channel, "history");
      const found = messagesIn(slack, channel.id)
        .filter(({ onlyFor, threadTs, ts }) => !onlyFor && !threadTs && within(ts, given))
        .reverse();
      const { items, response_metadata, hasMore } = page(found, given);
      return {
        ok: true,
        messages: items.map((one) => wireMessage(slack, one)),
        has_more: hasMore,
        pin_count: 0,
        response_metadata,
      };
    },
  }),
  "conversations.replies": method({
    input: z.looseObject({ channel: text, ts: text, ...window, limit: count.optional() }),
    run(slack, given) {
      const channel = visibleChannel(slack, given.channel, "history");
      const all = messagesIn(slack, channel.id).filter(({ onlyFor }) => !onlyFor);
      const asked = all.find(({ ts }) => ts === given.ts);
      if (!asked) throw new SlackRefusal("thread_not_found");
      const root = asked.threadTs ?? asked.ts;
      const found = all.filter(({ ts, threadTs }) => ts === root || (threadTs === root && within(ts, given)));
      const { items, response_metadata, hasMore } = page(found, given);
      return {
        ok: true,
        messages: items.map((one) => wireMessage(slack, one)),
        has_more: hasMore,
        response_metadata,
      };
    },
  }),
};
