import type { Actor } from "../domain/actor.ts";

/** Who a Slack id is. Profiles are cached for a minute; standing is read fresh when somebody confirms. */
export interface Directory {
  actor(slackId: string, options?: { readonly fresh?: boolean }): Promise<Actor>;
  /** The Slack id of the member with this e-mail address. */
  slackIdOf(email: string): Promise<string | undefined>;
  /** Members of a user group; null when Slack does not let us read it: the scope is missing, or the group is gone. */
  groupMembers(groupId: string): Promise<readonly string[] | null>;
}
