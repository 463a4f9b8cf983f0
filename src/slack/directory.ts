// Who a Slack id is: profile, standing, e-mail. The only join to Zoom is the e-mail address of the profile.
import type { WebClient } from "@slack/web-api";
import { WebAPIPlatformError } from "@slack/web-api";
import type { Actor } from "../domain/actor.ts";
import { Email } from "../domain/ids.ts";
import type { Clock } from "../ports/clock.ts";
import type { Directory } from "../ports/directory.ts";

const FRESH_MS = 60_000;

interface Profile {
  readonly real_name?: string;
  readonly name?: string;
  readonly tz?: string;
  readonly deleted?: boolean;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_bot?: boolean;
  readonly profile?: { readonly email?: string; readonly real_name?: string; readonly display_name?: string };
}

function actorOf(slackId: string, user: Profile): Actor {
  const email = Email.safeParse(user.profile?.email ?? "");
  const standing =
    user.deleted || user.is_bot
      ? "gone"
      : user.is_stranger
        ? "stranger"
        : user.is_restricted || user.is_ultra_restricted
          ? "guest"
          : "member";
  return {
    slackId,
    name: user.profile?.real_name || user.real_name || user.profile?.display_name || user.name || slackId,
    email: email.success ? email.data : null,
    timeZone: user.tz ?? "UTC",
    standing,
    face: "slack",
  };
}

const refusedWith = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof WebAPIPlatformError && codes.includes(String(error.data.error));

/** The directory over Slack's Web API. Profiles are kept for a minute; `fresh` asks again. */
export function slackDirectory(client: WebClient, clock: Clock): Directory {
  const kept = new Map<string, { readonly at: number; readonly actor: Promise<Actor> }>();

  async function read(slackId: string): Promise<Actor> {
    try {
      const { user } = await client.users.info({ user: slackId });
      return actorOf(slackId, (user ?? {}) as Profile);
    } catch (error) {
      if (refusedWith(error, "user_not_found", "user_not_visible"))
        return { slackId, name: slackId, email: null, timeZone: "UTC", standing: "stranger", face: "slack" };
      throw error;
    }
  }

  return {
    async actor(slackId, { fresh = false } = {}) {
      const now = clock.now().getTime();
      const before = kept.get(slackId);
      if (before && !fresh && now - before.at < FRESH_MS) return before.actor;
      const actor = read(slackId);
      kept.set(slackId, { at: now, actor });
      actor.catch(() => kept.delete(slackId));
      return actor;
    },
    async slackIdOf(email) {
      try {
        const { user } = await client.users.lookupByEmail({ email });
        return user?.id;
      } catch (error) {
        if (refusedWith(error, "users_not_found")) return undefined;
        throw error;
      }
    },
    async groupMembers(groupId) {
      try {
        const { users } = await client.usergroups.users.list({ usergroup: groupId });
        return users ?? [];
      } catch (error) {
        if (refusedWith(error, "missing_scope", "no_such_subteam", "subteam_not_found", "not_allowed"))
          return null;
        throw error;
      }
    },
  };
}
