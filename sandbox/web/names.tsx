import { createContext, useContext } from "react";
import type { Choice } from "./menu.tsx";
import type { Channel, Person } from "./model.ts";

/** Who and what ids stand for, for everything that shows a text. */
export interface Names {
  readonly person: (id: string) => Person | undefined;
  readonly channel: (id: string) => Channel | undefined;
  readonly me: string;
  /** Everybody, as a menu of people shows them. */
  readonly choices: readonly Choice[];
}

const NamesContext = createContext<Names>({
  person: () => undefined,
  channel: () => undefined,
  me: "",
  choices: [],
});

export const NamesProvider = NamesContext.Provider;
export const useNames = (): Names => useContext(NamesContext);
