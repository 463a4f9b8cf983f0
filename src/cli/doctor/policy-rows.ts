// Whether the names in zac.config.yml mean somebody: people and groups in Slack, channels, plans and sites.
import type { WebClient } from "@slack/web-api";
import { plansNamed } from "../../domain/license.ts";
import type { Policy } from "../../domain/policy.ts";
import type { ZoomReader } from "../../ports/zoom.ts";
import { type Row, rowsOf } from "./row.ts";
import { slackSaid } from "./slack-rows.ts";

const row = rowsOf("policy");

/** People and groups that are named, each once, with where. */
function named({ admins, approvers }: Policy): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (where: string, entries: readonly string[]) => {
    for (const entry of entries) if (!found.has(entry)) found.set(entry, where);
  };
  add("admins.people", admins.people);
  add("admins.groups", admins.groups);
  for (const [site, entries] of Object.entries(admins.sites)) add(`admins.sites.${site}`, entries);
  add("approvers", approvers);
  return found;
}

async function whoRow(where: string, entry: string, client: WebClient): Promise<Row> {
  const name = `${where} ${entry}`;
  try {
    if (entry.includes("@")) await client.users.lookupByEmail({ email: entry });
    else if (/^S[A-Z0-9]+$/.test(entry)) {
      const { users = [] } = await client.usergroups.users.list({ usergroup: entry });
      return row(name, users.length > 0, `${users.length} ${users.length === 1 ? "member" : "members"}.`);
    } else await client.users.info({ user: entry });
    return row(name, true, "Slack knows them.");
  } catch (error) {
    return row(name, false, `${slackSaid(error)}. Correct it in zac.config.yml.`);
  }
}

const PAGES = 20;

async function channelRows({ channels }: Policy, client: WebClient): Promise<readonly Row[]> {
  const wanted = Object.entries(channels).filter((entry): entry is [string, string] => entry[1] !== null);
  if (wanted.length === 0) return [];
  const members = new Map<string, boolean>();
  try {
    for (let page = 0, cursor: string | undefined = ""; page < PAGES && cursor !== undefined; page += 1) {
      const answer: Awaited<ReturnType<WebClient["conversations"]["list"]>> = await client.conversations.list(
        {
          types: "public_channel,private_channel",
          exclude_archived: true,
          limit: 1_000,
          ...(cursor ? { cursor } : {}),
        },
      );
      for (const { id, name, is_member: isMember = false } of answer.channels ?? []) {
        if (id) members.set(id, isMember);
        if (name) members.set(name, isMember);
      }
      cursor = answer.response_metadata?.next_cursor || undefined;
    }
  } catch (error) {
    return [row("channels", false, `${slackSaid(error)}.`)];
  }
  return wanted.map(([key, channel]) => {
    const isMember = members.get(channel.replace(/^#/, ""));
    const name = `channels.${key} ${channel}`;
    if (isMember) return row(name, true, "Zac is in it.");
    return row(
      name,
      false,
      isMember === false
        ? "Zac is not in it: say /invite @zac there."
        : "No such channel, or it is private and Zac is not in it: say /invite @zac there.",
    );
  });
}

async function zoomRows({ defaultCallingPlan, sites }: Policy, zoom: ZoomReader): Promise<readonly Row[]> {
  const wanted = [
    ...(defaultCallingPlan ? [["defaultCallingPlan", defaultCallingPlan] as const] : []),
    ...Object.entries(sites).flatMap(([site, { plan }]) =>
      plan ? [[`sites.${site}.plan`, plan] as const] : [],
    ),
  ];
  if (wanted.length === 0 && Object.keys(sites).length === 0) return [];
  const [plans, there] = await Promise.all([zoom.callingPlans(), zoom.sites()]);
  const siteNames = there.map(({ name }) => name);
  return [
    ...wanted.map(([key, said]) => {
      const hits = plansNamed(said, plans);
      return row(
        `${key} ${said}`,
        hits.length === 1,
        hits.length === 1
          ? `${hits[0]?.name}.`
          : `${hits.length === 0 ? "No" : "More than one"} calling plan is called so. There are: ${plans.map(({ name, type }) => `${name} (${type})`).join(", ")}.`,
      );
    }),
    ...Object.keys(sites).map((site) => {
      const ok = siteNames.some((name) => name.toLowerCase() === site.toLowerCase());
      return row(`sites.${site}`, ok, ok ? "Zoom has it." : `Zoom has: ${siteNames.join(", ")}.`);
    }),
  ];
}

/** Slack's half of the names; asked only where the bot token works. */
export const policyInSlack = async (policy: Policy, client: WebClient): Promise<readonly Row[]> => [
  ...(await Promise.all([...named(policy)].map(([entry, where]) => whoRow(where, entry, client)))),
  ...(await channelRows(policy, client)),
];

/** Zoom's half of the names; asked only where the credentials work. */
export const policyInZoom = zoomRows;
