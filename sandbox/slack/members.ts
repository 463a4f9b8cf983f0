// Who is in the workspace: the seed's people, the app's bot, and a few that every company has and no seed thinks of.
import type { Seed } from "../seed.ts";
import type { Manifest } from "./manifest.ts";
import type { Channel, Member, UserGroup } from "./model.ts";

export const TEAM = { id: "T00ACME", name: "Acme", domain: "acme" } as const;
export const APP_ID = "A00ZAC";
export const BOT_ID = "B00ZAC";
/** Slack's own bot, which tells people when an app did not answer. */
export const SLACKBOT = "USLACKBOT";

const COLORS = ["#5b5fc7", "#0f7b6c", "#b4532a", "#8e4162", "#2f6db5", "#5d7a1f", "#8a6d1d", "#3c7d8f"];
const TIMEZONES: Readonly<Record<string, string>> = {
  London: "Europe/London",
  Berlin: "Europe/Berlin",
  Tokyo: "Asia/Tokyo",
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, "");

const firstName = (name: string): string => plain(name.trim().split(/\s+/)[0] ?? "");

/** The roll of a workspace: fixed from the first start on. */
export interface Roll {
  readonly members: readonly Member[];
  readonly groups: readonly UserGroup[];
  readonly channels: readonly Channel[];
  readonly bot: Member;
}

const COMPANIONS = [
  { id: "U90NOOR", name: "Noor Guestworker", email: "noor@vendor.example", isGuest: true, deleted: false },
  {
    id: "U91WIMD",
    name: "Wim Departed",
    email: "wim.departed@vendor.example",
    isGuest: false,
    deleted: true,
  },
] as const;

/** Builds the roll. `@bob` is Bob's handle when he is the only one with that first name; else it is his mail name. */
export function rollOf(seed: Seed, manifest: Manifest): Roll {
  const names = new Map<string, number>();
  for (const { name } of seed.users) names.set(firstName(name), (names.get(firstName(name)) ?? 0) + 1);
  const botHandle = manifest.features.bot_user.display_name;
  const taken = new Set<string>([botHandle]);
  const handleOf = (name: string, email: string): string => {
    const first = firstName(name);
    const wanted = first && names.get(first) === 1 ? first : plain(email.split("@")[0] ?? "");
    let handle = wanted || "member";
    for (let number = 2; taken.has(handle); number += 1) handle = `${wanted}${number}`;
    taken.add(handle);
    return handle;
  };
  const people: Member[] = seed.users.map((user, index) => ({
    id: user.slack_id,
    handle: handleOf(user.name, user.email),
    name: user.name,
    email: user.email,
    title: user.title ?? "",
    timezone: TIMEZONES[user.phone?.site ?? user.site ?? ""] ?? "America/Los_Angeles",
    color: COLORS[index % COLORS.length] ?? "#5b5fc7",
    isBot: false,
    isGuest: false,
    deleted: false,
    zoomAdmin: seed.admins.includes(user.slack_id),
  }));
  const extra: Member[] = COMPANIONS.filter(({ id }) => people.every((one) => one.id !== id)).map((one) => ({
    ...one,
    handle: handleOf(one.name, one.email),
    title: one.isGuest ? "Guest" : "",
    timezone: "Europe/London",
    color: "#7a7f87",
    isBot: false,
    zoomAdmin: false,
  }));
  const bot: Member = {
    id: seed.bot.slack_id,
    handle: botHandle,
    name: manifest.display_information.name,
    email: null,
    title: "",
    timezone: "America/Los_Angeles",
    color: manifest.display_information.background_color ?? "#0b5cff",
    isBot: true,
    isGuest: false,
    deleted: false,
    zoomAdmin: false,
  };
  const members = [...people, ...extra, bot];
  const everybody = members.filter(({ deleted }) => !deleted).map(({ id }) => id);
  const admins = [...seed.admins];
  return {
    members,
    bot,
    groups: [{ id: "S00ITTEAM", handle: "it-team", name: "IT team", members: admins }],
    channels: [
      { id: "C01GENERAL", name: "general", kind: "public", members: everybody },
      { id: "C02ITHELP", name: "it-help", kind: "public", members: [...everybody] },
      { id: "C03ZADMINS", name: "zoom-admins", kind: "private", members: [...admins, bot.id] },
    ],
  };
}
