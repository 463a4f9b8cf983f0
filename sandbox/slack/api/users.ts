// users.* and usergroups.*: who is who.
import { z } from "zod";
import { member } from "../channels.ts";
import { TEAM } from "../members.ts";
import type { Json, Member, UserGroup } from "../model.ts";
import type { Slack } from "../slack.ts";
import { flag, method, page, paging, SlackRefusal, text } from "./method.ts";

/** A member in the shape of Slack's API. The e-mail address is there only with the scope for it. */
function wireMember(slack: Slack, person: Member): Json {
  const [first = person.name, ...rest] = person.name.split(" ");
  return {
    id: person.id,
    team_id: TEAM.id,
    name: person.handle,
    deleted: person.deleted,
    color: person.color.replace("#", ""),
    real_name: person.name,
    tz: person.timezone,
    tz_label: person.timezone,
    tz_offset: 0,
    profile: {
      title: person.title,
      phone: "",
      skype: "",
      real_name: person.name,
      real_name_normalized: person.name.normalize("NFKD").replace(/\p{M}/gu, ""),
      display_name: person.isBot ? "" : person.name,
      display_name_normalized: person.isBot ? "" : person.name.normalize("NFKD").replace(/\p{M}/gu, ""),
      first_name: first,
      last_name: rest.join(" "),
      status_text: "",
      status_emoji: "",
      avatar_hash: "",
      team: TEAM.id,
      image_48: `${slack.url()}/avatar/${person.id}.svg`,
      ...(person.email && slack.scopes.has("users:read.email") ? { email: person.email } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    is_bot: person.isBot,
    is_app_user: false,
    is_email_confirmed: !person.isBot,
    updated: 1_760_000_000,
  };
}

const wireGroup = (group: UserGroup, withUsers: boolean): Json => ({
  id: group.id,
  team_id: TEAM.id,
  is_usergroup: true,
  name: group.name,
  handle: group.handle,
  description: "",
  is_external: false,
  date_delete: 0,
  user_count: group.members.length,
  ...(withUsers ? { users: group.members } : {}),
});

export const users = {
  "users.info": method({
    scope: "users:read",
    input: z.looseObject({ user: text }),
    run(slack, { user }) {
      const person = member(slack, user);
      if (!person) throw new SlackRefusal("user_not_found");
      return { ok: true, user: wireMember(slack, person) };
    },
  }),
  "users.list": method({
    scope: "users:read",
    input: z.looseObject({ ...paging }),
    run(slack, given) {
      const { items, response_metadata } = page(slack.roll.members, given);
      return {
        ok: true,
        members: items.map((one) => wireMember(slack, one)),
        cache_ts: Math.floor(slack.now() / 1000),
        response_metadata,
      };
    },
  }),
  "users.lookupByEmail": method({
    scope: "users:read.email",
    input: z.looseObject({ email: text }),
    run(slack, { email }) {
      const wanted = email.trim().toLowerCase();
      // Slack does not find deactivated people by their address.
      const person = slack.roll.members.find((one) => one.email === wanted && !one.deleted);
      if (!person) throw new SlackRefusal("users_not_found");
      return { ok: true, user: wireMember(slack, person) };
    },
  }),
  "usergroups.list": method({
    scope: "usergroups:read",
    input: z.looseObject({ include_users: flag.optional() }),
    run: (slack, { include_users: withUsers }) => ({
      ok: true,
      usergroups: slack.roll.groups.map((group) => wireGroup(group, withUsers ?? false)),
    }),
  }),
  "usergroups.users.list": method({
    scope: "usergroups:read",
    input: z.looseObject({ usergroup: text }),
    run(slack, { usergroup }) {
      const group = slack.roll.groups.find(({ id }) => id === usergroup);
      if (!group) throw new SlackRefusal("no_such_subteam");
      return { ok: true, users: group.members };
    },
  }),
};
