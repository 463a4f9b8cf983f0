// Somebody's site, told without a verb of moving or in a list of two: "site London for Ana and Kate".
import { NOTED, PEOPLE, type Turn } from "./turn.ts";

const SITE = "(?:(?:the |our |der |die )?(?:SITEWORD PLACE|PLACE SITEWORD))";

/** Sites of several people. */
export const SITE_TURNS: readonly Turn[] = [
  [
    /(P\d+) 'S and (P\d+) 'S SITEWORD (?:NEED|should be|to|→|ISIT to be) (?:the )?PLACE$/u,
    "MOVE $1 and $2 to PLACE",
  ],
  [
    new RegExp(`^(${PEOPLE}) ${NOTED}(?:SITEWORD (?:[:,→=-] )*)?PLACE \\( ?SITEWORD ?\\)$`, "u"),
    "MOVE $1 to PLACE",
  ],
  [new RegExp(`^(?:GIVE|SET) (${PEOPLE}) (?:to|in|into|at|zum|au) ${SITE}$`, "u"), "MOVE $1 to PLACE"],
  [new RegExp(`^(${PEOPLE}) (?:[:,→=›|-] )+(?:${SITE}|SITEWORD (?:[:=→] )?PLACE)$`, "u"), "MOVE $1 to PLACE"],
  [new RegExp(`^(?:SET )?${SITE} (?:for|fur|pour) (${PEOPLE})$`, "u"), "MOVE $1 to PLACE"],
  [
    new RegExp(
      `^(?:PRONOUN |ALL )?(${PEOPLE}) (?:should |must |NEED |NOW )*(?:go|goes|MOVE|belongs?|gehoren|gehort)(?: (?:to|into|zu|zum|an))? ${SITE}$`,
      "u",
    ),
    "MOVE $1 to PLACE",
  ],
];
