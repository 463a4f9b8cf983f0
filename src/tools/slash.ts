import { z } from "zod";

/** What a word typed after a command may be. */
export type WordKind = "person" | "group" | "phone" | "digits" | "word";

/** How a field is given in a command. `takes` words without a flag, in the order of `position`; or `flag`; or fixed `words`. */
export interface Slash {
  readonly position?: number;
  readonly takes?: readonly WordKind[];
  readonly flag?: string;
  /** Fixed words that set the field: `{ number: "number" }`. */
  readonly words?: Readonly<Record<string, string | boolean>>;
  /** What the text is, where it is more than words: the form fills its menus by it. */
  readonly is?: FieldKind;
}

export type FieldKind = "plan" | "site" | "template" | "number" | "extension" | "day" | "count" | "reason";

/** Our hints for the command grammar, kept apart from what the model is shown. Registered last on each field. */
export const slash = z.registry<Slash>();
