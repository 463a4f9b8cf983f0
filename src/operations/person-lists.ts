// Lists of people as the configuration writes them: Slack ids, e-mail addresses, and Slack's user groups.
import type { Actor } from "../domain/actor.ts";
import type { Directory } from "../ports/directory.ts";

const isGroup = (entry: string): boolean => /^S[A-Z0-9]+$/.test(entry);

/** Reads such lists by what Slack says now. */
export function personLists(directory: Pick<Directory, "groupMembers" | "slackIdOf">) {
  /** Whether somebody stands on it, by id, by address or in a group. */
  async function isOn(list: readonly string[], actor: Actor): Promise<boolean> {
    for (const entry of list) {
      if (entry === actor.slackId) return true;
      if (actor.email !== null && entry.toLowerCase() === actor.email) return true;
      // A group that can't be read makes nobody an admin; `zac doctor` tells that it can't.
      if (isGroup(entry) && (await directory.groupMembers(entry))?.includes(actor.slackId)) return true;
    }
    return false;
  }

  /** Slack ids of everybody on a list; entries nobody answers to are left out. */
  async function members(list: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const entry of list) {
      if (isGroup(entry)) ids.push(...((await directory.groupMembers(entry)) ?? []));
      else if (entry.includes("@"))
        ids.push(...[await directory.slackIdOf(entry)].filter((id) => id !== undefined));
      else ids.push(entry);
    }
    return [...new Set(ids)];
  }

  return { isOn, members };
}
