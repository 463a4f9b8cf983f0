// What is asked of a list: said beside it, picked from a menu, or pressed on its card.
import { z } from "zod";
import { ROSTER_ACTIONS } from "../../domain/roster-summary.ts";
import type { KeptFile } from "../kept-file.ts";
import { QUESTIONS } from "./questions.ts";
import { ROWS_WANTED } from "./wanted-rows.ts";

const said = z.string().trim().min(1).max(200).nullable().default(null);

/** What can be asked of a list. */
export const LIST_ASKED = z.object({
  file: z.string().min(1).max(200).describe("The dropped file"),
  action: z.enum(ROSTER_ACTIONS).nullable().default(null).describe("What to do with the people in it"),
  callingPlan: said.describe("Which calling plan, where the file doesn't say"),
  site: said.describe("Which site, where the file doesn't say"),
  withinSeats: z.boolean().default(false).describe("Only as many as there are seats"),
  pick: z.boolean().default(false).describe("Hand the rows back, to pick who gets a seat"),
  answered: z.array(z.enum(QUESTIONS)).default([]).describe("Questions about the file that were answered"),
  lines: z
    .array(z.number().int().positive())
    .max(100_000)
    .nullable()
    .default(null)
    .describe("Only these lines"),
  ...ROWS_WANTED,
  again: z.boolean().default(false).describe("The same list once more, on purpose"),
  asks: z
    .enum(["rows", "with-phone", "without-phone"])
    .nullable()
    .default(null)
    .describe("Only tell who of them that is"),
  dryRun: z.boolean().default(false).describe("Only check it"),
});
export type ListAsked = z.infer<typeof LIST_ASKED>;

/** A file that was dropped, and by which key it is kept. */
export type ListFile = KeptFile & { readonly key: string };
