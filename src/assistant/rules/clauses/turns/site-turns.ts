// Somebody's site, told without a verb of moving or in a list of two: "site London for Ana and Kate".
import { NOTED, PEOPLE, type Turn } from "./turn.ts";

const SITE = "(?:(?:the |our |der |die )?(?:SITEWORD PLACE|PLACE SITEWORD))";

const SHALL_BE =
  "(?:ought to|should|must|shall|NEED(?: to)?|HAVE to|ISIT (?:to|meant to|supposed to)|doit|devient|deviendra|becomes?|CHANGE|kunftig|zukunftig|ab sofort|desormais|dorenavant)(?: (?:be|say|read|become|sein|etre|a|auf|to|the))*";

/** Sites of several people. */
export const SITE_TURNS: readonly Turn[] = [
  [
    new RegExp(
      `^(?:MOVE|CHANGE|SET) (?:the )?(?:PHONE )?SITEWORD (?:of|for|von|de) (${PEOPLE}) (?:to|auf|a) PLACE$`,
      "u",
    ),
    "MOVE $1 to PLACE",
  ],
  [
    new RegExp(`^(?:the )?SITEWORD (?:of|for|von|fur|de|pour) (${PEOPLE})(?: 'S)? (?:[→›=:-] ?)+PLACE$`, "u"),
    "MOVE $1 to PLACE",
  ],
  // As it shall be.
  [new RegExp(`^(?:the )?(${PEOPLE}) 'S (?:PHONE )?SITEWORD ${SHALL_BE} PLACE$`, "u"), "MOVE $1 to PLACE"],
  [
    new RegExp(
      `^(?:the |le |der )?SITEWORD (?:of|von|de|d|for|fur|pour) (${PEOPLE}) ${SHALL_BE} PLACE$`,
      "u",
    ),
    "MOVE $1 to PLACE",
  ],
  [new RegExp(`^(${PEOPLE})(?: 'S)? (?:PHONE )?SITEWORD (?:[→›=:-] ?)+PLACE$`, "u"), "MOVE $1 to PLACE"],
  [new RegExp(`^(${PEOPLE}) (?:NOW )?WHO (?:${SITE}|(?:the )?PLACE)$`, "u"), "MOVE $1 to PLACE"],
  [
    new RegExp(
      `^(${PEOPLE}) (?:ISIT|are|become|becomes?) PLACE PEOPLEWORD(?: [,:(-])+ (?:the |PRONOUN )?(?:PHONE )?SITEWORD(?: \\))?$`,
      "u",
    ),
    "MOVE $1 to PLACE",
  ],
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
      `^(?:PRONOUN |ALL )?(${PEOPLE}) (?:should |must |NEED |NOW )*(?:go|goes|MOVE|belongs?|gehoren|gehort)(?: (?:jetzt|nun|kunftig))?(?: (?:to|into|zu|zum|an))? ${SITE}$`,
      "u",
    ),
    "MOVE $1 to PLACE",
  ],
];
