import { createContext, useContext } from "react";
import type { Choice } from "./menu.tsx";
import type { Channel, Person, Workspace } from "./model.ts";

/** Who and what ids stand for, for everything that shows a text. */
export interface Names {
  readonly person: (id: string) => Person | undefined;
  readonly channel: (id: string) => Channel | undefined;
  readonly me: string;
  /** Whose clock is shown: that of whom one acts as. */
  readonly timeZone: string;
  /** Everybody, as a menu of people shows them. */
  readonly choices: readonly Choice[];
}

const NamesContext = createContext<Names>({
  person: () => undefined,
  channel: () => undefined,
  me: "",
  timeZone: "UTC",
  choices: [],
});

export const NamesProvider = NamesContext.Provider;
export const useNames = (): Names => useContext(NamesContext);

/** Everybody who can be seen writing: people, Zac and Slack's own bot. */
export const everybodyIn = ({ people, bot }: Workspace): readonly Person[] => [
  { id: bot.id, name: "Zac", handle: bot.handle, email: "", admin: false, bot: true },
  ...people,
  { id: "USLACKBOT", name: "Slackbot", email: "", admin: false, bot: true },
];

/** The names of a workspace, looked up once. */
export function namesIn(workspace: Workspace | null, me: string): Names {
  const people = new Map(workspace ? everybodyIn(workspace).map((one) => [one.id, one]) : []);
  const channels = new Map(workspace?.channels.map((one) => [one.id, one]));
  return {
    person: (id) => people.get(id),
    channel: (id) => channels.get(id),
    me,
    timeZone: people.get(me)?.timezone ?? "UTC",
    choices: (workspace?.people ?? []).map(({ id, name, email }) => ({
      value: id,
      label: name,
      detail: email,
    })),
  };
}
