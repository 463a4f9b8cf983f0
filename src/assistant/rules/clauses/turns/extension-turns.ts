// Extensions, old and new: "2100 → 2150", "swap 2041 for 2099"; and German, which puts its verb last.
import { NOTED, PEOPLE, type Turn } from "./turn.ts";

const TO = "(?:→|to|auf|for|by|a|->|zu|nach|instead of)";

const THEIRS = `(?:le |the |die )?(?:(?:${PEOPLE}) 'S (?:CREATE )?EXT|EXT (?:of|von|de|for|fur|d) (?:${PEOPLE}))`;
const SHALL_BE =
  "(?:ought to|should|must|shall|NEED(?: to)?|HAVE to|ISIT (?:to|meant to|supposed to)|doit|debe|devient|deviendra|becomes?|CHANGE|kunftig|zukunftig|ab sofort|desormais|dorenavant)";

/** Another extension. */
export const EXTENSION_TURNS: readonly Turn[] = [
  // What stays beside it is none that is wanted.
  [
    /^(.*\bEXT\b.*\b\d{2,8}) (?:(?:[,;-]|and|but) )+(?:(?:the|PRONOUN) )?(?:NUMBER|PLANWORD|LICENSE|PHONE) KEEP(?: (?:the|as|SAME|PRONOUN|it|ISIT))*$/u,
    "$1",
  ],
  // As it shall be: "Kate's extension ought to be 2310, not 2130", "le poste de Kate devient le 2404".
  [
    new RegExp(
      `^(?=${THEIRS}) ?(?:\\S+ )*?(${PEOPLE})(?: 'S (?:CREATE )?EXT)? ${SHALL_BE}(?: (?:be|read|have|become|show|sein|werden|etre|ser|le|la|a|au|auf|to))* (?:EXT )?(\\d{2,8})(?: (?:sein|werden|lauten))?(?:(?: (?:,|and|but))* (?:NOT|instead of|rather than) (?:EXT )?\\d{2,8})?$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:(?:ought to|should|must|shall|NEED|HAVE to|ISIT meant|ISIT supposed|to) )+(?:(?:be|sit|answer|GET|HAVE|reachable|reached|found|contactable|available|on|at|under|via) )+(?:the )?EXT (\\d{2,8})(?:(?: (?:,|and|but))* (?:NOT|instead of|rather than) (?:EXT )?\\d{2,8})?$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(?:(?:ONESELF|we|i) )?(?:SET|NEED|let) (\\d{2,8})(?: (?:to be|be|as))? (${PEOPLE}) 'S (?:CREATE )?EXT$`,
      "u",
    ),
    "CHANGE EXT of $2 to $1",
  ],
  [
    new RegExp(`^(${PEOPLE}) 'S EXT [:,-] SET (?:PRONOUN|it) (?:to )?(\\d{2,8})$`, "u"),
    "CHANGE EXT of $1 to $2",
  ],
  [new RegExp(`^(${PEOPLE})(?: 'S)? EXT (?:[→›=:-] ?)+(\\d{2,8})$`, "u"), "CHANGE EXT of $1 to $2"],
  [new RegExp(`^(${PEOPLE})(?: 'S)? EXT (\\d{2,8}) (?:[→›] ?)+(\\d{2,8})$`, "u"), "CHANGE EXT of $1 to $3"],
  [
    new RegExp(
      `^\\S*\\b(?:CHANGE|SWAP)\\b\\S* (?:from )?\\d{4,6} ${TO} (\\d{4,6}) (?:for|fur|of|von) (${PEOPLE})$`,
      "u",
    ),
    "CHANGE EXT of $2 to $1",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) 'S EXT (?:must|should|NEED|has|HAVE|ISIT)(?: (?:to|be|go))* (?:\\S*CHANGE\\S* )?(?:from \\d{2,8} )?to (\\d{2,8})$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(?:\\S*\\b(?:CHANGE|SWAP|MOVE|SET)\\b\\S* )?(${PEOPLE}) ${NOTED}(?:(?:from|off|von|de) )?EXT (?:(?:from|von|de|[:=]|number) )*\\d{2,8} ${TO} (?:EXT )?(\\d{2,8})$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(?:\\S*\\b(?:CHANGE|SWAP|MOVE|SET)\\b\\S* )?(?:the )?EXT (?:(?:of|von|de|for|fur) )?(?:(${PEOPLE}) )?(?:(?:from|von|de|[:=]) )*\\d{2,8} ${TO} (?:EXT )?(\\d{2,8}) (?:for|of|fur|von|[:,-]) (${PEOPLE})$`,
      "u",
    ),
    "CHANGE EXT of $3 to $2",
  ],
  [
    new RegExp(
      `^(?:\\S*\\b(?:CHANGE|SWAP|MOVE)\\b\\S* )?(?:the )?EXT (?:of|von|de|for|fur) (${PEOPLE})(?: [:,-])? (?:(?:from|von|de) )?\\d{2,8} ${TO} (?:EXT )?(\\d{2,8})(?: \\S*(?:CHANGE|SET)\\S*)?$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  // Two extensions and a word of changing need no word "extension": area codes and counts don't come in pairs.
  [
    new RegExp(
      `^\\S*\\b(?:CHANGE|MOVE|SWAP)\\b\\S* (${PEOPLE})(?: :)? (?:(?:from|von|de) )?\\d{3,6} ${TO} (\\d{3,6})$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) HAVE EXT \\d{2,8}(?: (?:,|and|but))* (?:PRONOUN )?(?:NEED|GET|HAVE|should have) (?:EXT )?(\\d{2,8})(?: instead)?$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(
      `^(?:the |die )?EXT (?:von|fur|of|for|de) (${PEOPLE})(?: 'S)?(?: [:,])?(?: (?:NOW|auf|to|mit))* (\\d{2,8}) \\S*(?:CHANGE|SET|GIVE)\\S*$`,
      "u",
    ),
    "CHANGE EXT of $1 to $2",
  ],
  [
    new RegExp(`^(${PEOPLE}) 'S EXT(?: (?:NOW|auf|to))+ (\\d{2,8}) \\S*(?:CHANGE|SET|GIVE)\\S*$`, "u"),
    "CHANGE EXT of $1 to $2",
  ],
];
