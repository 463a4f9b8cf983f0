// Who may do what (law 7): deny by default, decided from the Slack id when proposing and again at the click.
import type { Actor } from "../domain/actor.ts";
import type { Person } from "../domain/person.ts";
import type { Policy } from "../domain/policy.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { Directory } from "../ports/directory.ts";
import type { ZoomReader } from "../ports/zoom.ts";
import { personLists } from "./person-lists.ts";

/** What somebody is here. Site admins act only where person, number and target site are theirs. */
export type Role =
  | { readonly kind: "admin" }
  | { readonly kind: "site-admin"; readonly sites: readonly string[] }
  | { readonly kind: "member" }
  | { readonly kind: "outsider"; readonly because: string };

export interface Rights {
  roleOf(actor: Actor): Promise<Role>;
  /** Names of those who may change things, for a sentence: "Dana Reyes or Imran Qureshi". */
  whoMay(): Promise<string>;
  /** Slack ids of those who may answer a request of this person; of the admins of these sites where sites are named. */
  deciders(by: Actor | null, sites: readonly string[]): Promise<readonly string[]>;
  /** Slack ids of those who could be the second person for this requester. */
  seconds(requester: Actor): Promise<readonly string[]>;
  /** Their names, for a sentence. */
  whoCanSecond(requester: Actor): Promise<string>;
  /** Whether this person could be the second person. */
  maySecond(actor: Actor): Promise<boolean>;
  /** Why changes to this person need a second person; null when they don't. */
  protection(person: Person): string | null;
}

const OUTSIDE = {
  guest: "you are a guest in this workspace",
  stranger: "you are from another organization",
  gone: "your account is deactivated",
} as const;

/** "Dana", "Dana or Imran", "Dana, Imran or 3 others". */
export function oneOf(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}

/** `who`: names for the sentence; "" where nobody is known who may. */
export const mayNot = (who: string): Problem =>
  problem(
    "not-allowed",
    "That is for people who administer Zoom Phone.",
    who ? `${who} may do it.` : "Ask whoever administers Zoom here.",
  );

/** Rights as configuration and Zoom say. Every answer is looked up anew. */
export function rightsFrom({
  policy,
  directory,
  zoom,
}: {
  readonly policy: Policy;
  readonly directory: Directory;
  readonly zoom: ZoomReader;
}): Rights {
  const { people, groups, sites } = policy.admins;
  const siteEntries = Object.entries(sites);
  const listed = people.length + groups.length + siteEntries.length > 0;
  const fromZoom = policy.admins.fromZoom ?? !listed;
  const { isOn, members } = personLists(directory);

  async function roleOf(actor: Actor): Promise<Role> {
    if (actor.standing !== "member") return { kind: "outsider", because: OUTSIDE[actor.standing] };
    if (await isOn([...people, ...groups], actor)) return { kind: "admin" };
    if (fromZoom && actor.email) {
      const inZoom = await zoom.findPerson(actor.email);
      if (inZoom && inZoom.status === "active" && inZoom.role !== "member") return { kind: "admin" };
    }
    const theirs: string[] = [];
    for (const [site, list] of siteEntries) if (await isOn(list, actor)) theirs.push(site);
    return theirs.length > 0 ? { kind: "site-admin", sites: theirs } : { kind: "member" };
  }

  async function admins(): Promise<readonly string[]> {
    const inZoom = fromZoom
      ? (await zoom.people()).filter(({ role, status }) => role !== "member" && status === "active")
      : [];
    return members([...people, ...groups, ...inZoom.map(({ email }) => email)]);
  }

  /** Those who administer everything; where there are none, those who administer a site. */
  async function anyAdmins(): Promise<readonly string[]> {
    const all = await admins();
    return all.length > 0 ? all : members(siteEntries.flatMap(([, list]) => list));
  }

  async function seconds(requester: Actor): Promise<readonly string[]> {
    const ids = policy.approvers.length > 0 ? await members(policy.approvers) : await admins();
    return ids.filter((id) => id !== requester.slackId);
  }

  const named = async (ids: readonly string[]): Promise<string> =>
    oneOf(await Promise.all(ids.slice(0, 12).map(async (id) => (await directory.actor(id)).name)));

  return {
    roleOf,
    async deciders(by, asked) {
      const wanted = new Set(asked.map((site) => site.toLowerCase()));
      const local = await members(
        siteEntries.filter(([site]) => wanted.has(site.toLowerCase())).flatMap(([, list]) => list),
      );
      const ids = local.length > 0 ? local : await anyAdmins();
      return ids.filter((id) => id !== by?.slackId);
    },
    whoMay: async () => named(await anyAdmins()),
    seconds,
    whoCanSecond: async (requester) => named(await seconds(requester)),
    async maySecond(actor) {
      if (actor.standing !== "member") return false;
      if (policy.approvers.length > 0) return isOn(policy.approvers, actor);
      return (await roleOf(actor)).kind === "admin";
    },
    protection({ email, name, role }) {
      const owner = role === "owner" && policy.protected.includes("owners");
      if (owner) return `${name} owns the Zoom account`;
      return policy.protected.some((entry) => entry.toLowerCase() === email) ? `${name} is protected` : null;
    },
  };
}
