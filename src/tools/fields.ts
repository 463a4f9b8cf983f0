// The fields that tools share: names as the evaluation cases and records use them.
import { z } from "zod";
import { type Slash, slash } from "./slash.ts";

/** People as said: a Slack mention or id, an e-mail address, a name, an extension, or "me". */
export const people = (description: string) =>
  z
    .array(z.string().trim().min(1).max(200))
    .min(1)
    .describe(description)
    .register(slash, { position: 0, takes: ["person", "group", "word"] });

/** As `people`, where nobody need be said. */
export const somePeople = (description: string) =>
  z
    .array(z.string().trim().min(1).max(200))
    .nullable()
    .default(null)
    .describe(description)
    .register(slash, { position: 0, takes: ["person", "group", "word"] });

const said = z.string().trim().min(1).max(200);

/** An optional text that has a flag, and perhaps words without one. */
export const optional = (description: string, hints: Slash) =>
  said.nullable().default(null).describe(description).register(slash, hints);

/** A text that must be there. */
export const required = (description: string, hints: Slash) =>
  said.describe(description).register(slash, hints);

/** A flag: said or not. */
export const yes = (description: string, hints: Slash) =>
  z.boolean().default(false).describe(description).register(slash, hints);
