// Who the app is here, its socket, and the small things around messages.
import { z } from "zod";
import { checkMessageBlocks, checkView, told } from "../block-kit/check.ts";
import { findMessage } from "../channels.ts";
import { APP_ID, BOT_ID, TEAM } from "../members.ts";
import { refresh } from "../messages.ts";
import type { Message } from "../model.ts";
import type { Slack } from "../slack.ts";
import { json, method, SlackRefusal, text, writableChannel } from "./method.ts";

const reacted = z.looseObject({ channel: text, timestamp: text, name: text });

function messageAt(slack: Slack, channel: string, ts: string): Message {
  const message = findMessage(slack, writableChannel(slack, channel).id, ts);
  if (!message || message.onlyFor) throw new SlackRefusal("message_not_found");
  return message;
}

export const workspace = {
  "auth.test": method({
    token: "any",
    input: z.looseObject({}),
    run: (slack) => ({
      ok: true,
      url: `${slack.url()}/`,
      team: TEAM.name,
      user: slack.roll.bot.handle,
      team_id: TEAM.id,
      user_id: slack.roll.bot.id,
      bot_id: BOT_ID,
      is_enterprise_install: false,
    }),
  }),
  "team.info": method({
    scope: "team:read",
    input: z.looseObject({}),
    run: (slack) => ({
      ok: true,
      team: { ...TEAM, url: `${slack.url()}/`, email_domain: "", icon: {} },
    }),
  }),
  "bots.info": method({
    scope: "users:read",
    input: z.looseObject({ bot: text.optional() }),
    run(slack, { bot }) {
      if (bot !== undefined && bot !== BOT_ID) throw new SlackRefusal("bot_not_found");
      const { id: user, name } = slack.roll.bot;
      return {
        ok: true,
        bot: {
          id: BOT_ID,
          deleted: false,
          name,
          updated: 1_760_000_000,
          app_id: APP_ID,
          user_id: user,
          icons: {},
        },
      };
    },
  }),
  "reactions.add": method({
    scope: "reactions:write",
    input: reacted,
    run(slack, { channel, timestamp, name }) {
      const message = messageAt(slack, channel, timestamp);
      message.reactions ??= [];
      const reactions = message.reactions;
      const known = reactions.find((one) => one.name === name);
      if (known?.users.includes(slack.roll.bot.id)) throw new SlackRefusal("already_reacted");
      if (known) known.users.push(slack.roll.bot.id);
      else reactions.push({ name, users: [slack.roll.bot.id] });
      refresh(slack, message);
      return { ok: true };
    },
  }),
  "reactions.remove": method({
    scope: "reactions:write",
    input: reacted,
    run(slack, { channel, timestamp, name }) {
      const message = messageAt(slack, channel, timestamp);
      const known = message.reactions?.find((one) => one.name === name);
      if (!known?.users.includes(slack.roll.bot.id)) throw new SlackRefusal("no_reaction");
      known.users = known.users.filter((id) => id !== slack.roll.bot.id);
      message.reactions = message.reactions?.filter(({ users }) => users.length > 0) ?? [];
      refresh(slack, message);
      return { ok: true };
    },
  }),
  "blocks.validate": method({
    token: "none",
    input: z.looseObject({ blocks: json.optional(), view: json.optional() }),
    run(_, { blocks, view }) {
      const found = view === undefined ? checkMessageBlocks(blocks) : checkView(view);
      if (found === "too-long") throw new SlackRefusal("msg_blocks_too_long");
      if (found.length > 0)
        throw new SlackRefusal(view === undefined ? "invalid_blocks" : "invalid_view", {
          errors: found.map((fault) => ({ pointer: fault.pointer, code: "invalid", message: told(fault) })),
        });
      return { ok: true };
    },
  }),
};
