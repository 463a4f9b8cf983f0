// What the pieces of a text stand for, once they were read.
import type { SaidDay } from "../../../domain/day.ts";
import type { Mark } from "./lexicon.ts";
import type { KnownPerson } from "./people.ts";
import type { SaidPlace } from "./places.ts";

/** Somebody who was named, and everybody who could be meant. */
export interface SaidPerson {
  readonly is: "person";
  /** As a tool gets it: Slack id, e-mail, or the name. */
  readonly said: string;
  readonly known: readonly KnownPerson[];
  readonly possessive: boolean;
  /** Named in a way that can't be somebody else: mention or e-mail. */
  readonly certain: boolean;
}

/** One meaningful piece of a text. */
export type Item =
  | SaidPerson
  | { readonly is: "number"; readonly number: string }
  | { readonly is: "digits"; readonly digits: string }
  | { readonly is: "plan"; readonly said: string }
  | { readonly is: "place"; readonly place: SaidPlace }
  | { readonly is: "day"; readonly day: SaidDay }
  /** An hour of the day: "17:00" where it could be worked out. */
  | { readonly is: "clock"; readonly time: string | null }
  | { readonly is: "operation"; readonly id: string }
  | { readonly is: "quote" | "code"; readonly text: string }
  | { readonly is: "everyone" | "channel" }
  | { readonly is: "marks"; readonly marks: readonly Mark[]; readonly folded: string }
  | {
      readonly is: "word";
      readonly folded: string;
      readonly text: string;
      readonly capital: boolean;
      readonly possessive: boolean;
    }
  | { readonly is: "stop"; readonly folded: string };

const STOPS = new Set([".", "!", "?", ";", "\n", "…"]);

export const isStop = (item: Item): boolean => item.is === "stop" && STOPS.has(item.folded);

/** How a piece compares; empty for what stands for somebody or something. */
export const foldedOf = (item: Item | undefined): string => (item && "folded" in item ? item.folded : "");
