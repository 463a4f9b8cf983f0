import { z } from "zod";

/** What can be done with the people of a roster. `place`: site, extension and number only, no license. */
export const ROSTER_ACTIONS = ["assign", "remove", "offboard", "change", "place"] as const;
export type RosterAction = (typeof ROSTER_ACTIONS)[number];

/** What a card says of the file that its changes came from. */
export const RosterSummary = z.object({
  /** The file's name, for people. */
  file: z.string(),
  /** By which its bytes are kept. */
  key: z.string(),
  /** SHA-256 of the bytes, and of the part that was asked for: the same list is known again by it. */
  content: z.string(),
  action: z.enum(ROSTER_ACTIONS),
  /** "Only 23 of 120 rows: those whose Site is London."; null where the whole file was meant. */
  part: z.string().nullable().default(null),
  /** Rows with anything in them. */
  rows: z.number().int(),
  /** Rows whose person has already what the file says. */
  fine: z.number().int(),
  /** Their lines and who: the report names every row of the file. */
  fineRows: z
    .array(z.object({ line: z.number().int(), who: z.string() }))
    .readonly()
    .default([]),
  /** What was changed in reading, and which columns weren't used. */
  reading: z.array(z.string()).readonly(),
  /** How long it takes at the allowed rate. */
  seconds: z.number().int(),
  /** The rows left out as a file to correct and drop again; null when none is. */
  toFix: z.object({ name: z.string(), key: z.string() }).nullable(),
});
export type RosterSummary = z.infer<typeof RosterSummary>;
