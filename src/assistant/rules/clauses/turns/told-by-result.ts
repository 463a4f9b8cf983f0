// Giving, taking and switching told by what comes of it: "Kate: seat back on the shelf", "Bob should be able to phone
// customers", "get Ana off unlimited, pro will do". Each is the whole clause, or it is none.
import { PEOPLE, type Turn } from "./turn.ts";

const OWN = "(?:an? |any |the |PRONOUN |eine |une )?";
const STORE = "(?:shelf|POOL|stock|pile|store|pot|drawer|inventory|box)";
const WILL_DO =
  "(?:will do|would do|does|suffices|will suffice|(?:ISIT |is |will be |would be )?(?:HOWMANY|fine|plenty|sufficient|ok|genug|assez)|reicht|genugt|suffit)(?: (?:for PRONOUN|too|then|there|instead|aus|NOW))*";
const OUTSIDE = "(?:outside|external|incoming|inbound) (?:calls|callers)";
const ABLE = "(?:NEED|must|should|HAVE|ought|muss|mussen|doit|doivent|to|be|able|pouvoir|NOW|wieder)";
// As many as are told: of "three: Bob, Lee" one is missing.
const COUNTS = ["two|2|both", "three|3", "four|4", "five|5", "six|6"];
const SEPARATED = "(?: ,| and| &| \\+| und| et)+ ";
const HEADING = "(?: (?:more|CREATE|for|in|at|the|our|PLACE|SITEWORD|\\p{Ll}{3,}(?= [:-])))*";
const counted = (opening: string, people: string): Turn => [
  new RegExp(`^(?:${opening})${HEADING} [:-] (${people}) (?:[,:-] )+(${OWN}(?:LICENSE|PHONE|PLAN))$`, "u"),
  "$1 NEED $2",
];

/** What is given, in a statement or a question. */
export const GIVEN_BY_RESULT: readonly Turn[] = [
  [
    new RegExp(
      `^(${PEOPLE})(?: ${ABLE})+ (?:telefonieren (?:konnen|durfen)|telephoner|passer des appels)$`,
      "u",
    ),
    "$1 NEED PHONE",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:NEED|must|should)(?: to)?(?: be)? able to (?:PHONE|call|dial|ring|make calls)(?: (?:customers|clients|PEOPLEWORD|out|outside|externally))+$`,
      "u",
    ),
    "$1 NEED PHONE",
  ],
  [
    /(P\d+|PRONOUN) NEED(?: to)? (?:PHONE|call|dial|ring|make (?:calls|PHONE calls|phone calls))(?: (?:customers|clients|PEOPLEWORD|out|outside|externally))*(?=$| ,| FUTURE| NOW| from (?:FUTURE|NOW))/u,
    "$1 NEED PHONE",
  ],
  [new RegExp(`^NEED WHAT (${PEOPLE}) (?:puisse|puissent) telephoner$`, "u"), "$1 NEED PHONE"],
  [new RegExp(`^(${PEOPLE}) (?:furs|zum|fur das) telefonieren GIVE(?: \\?)?$`, "u"), "GIVE PHONE to $1"],
  [new RegExp(`^GIVE (${PEOPLE}) (?:furs|zum|fur das) telefonieren(?: ein)?$`, "u"), "GIVE PHONE to $1"],
  [
    new RegExp(
      `^(?:GET|bring|have|HAVE|GIVE) (${PEOPLE}) (?:on board|onboard|aboard|going|started|up and running)(?: (?:with|on|w))?(?: \\/)? ${OWN}(PHONE|LICENSE|NUMBER)`,
      "u",
    ),
    "GIVE $2 to $1",
  ],
  [
    new RegExp(`^(?:fix|kit|fit|rig) (${PEOPLE}) (?:up|out) with ${OWN}(PHONE|LICENSE|NUMBER)$`, "u"),
    "GIVE $2 to $1",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:must|should|NEED|HAVE)(?: to)? (?:TAKE|TAKEOVER|receive|answer|GET) ${OUTSIDE}(?: [,:-])* (?:(?:on|with|the|PRONOUN|at|one|NUMBER) )+(?=(?:that |which )?end|TEL$)`,
      "u",
    ),
    "GIVE $1 NUMBER ",
  ],
  [/^(?=.*\bPLAN\b)(.*) for (?:the )?(?:pair|duo|trio|couple|lot)(?: of them)?$/u, "$1 for PRONOUN"],
  // "Bob needs a license, Lee too", "… and so would Lee"
  [
    new RegExp(
      `^(P\\d+) NEED (${OWN}(?:PLAN )?(?:LICENSE|PHONE|NUMBER))(?: (?:,|and))+ (?:(?:would|does|will|should|do) (P\\d+)|(P\\d+) (?:SAME|does|would))$`,
      "u",
    ),
    "$1 and $3$4 NEED $2",
  ],
  // "Three for the shop: Bob, Lee and Dev, licenses"
  counted("CREATE|for", PEOPLE),
  ...COUNTS.map((word, at) => counted(word, `P\\d+(?:${SEPARATED}P\\d+){${at + 1}}`)),
];

/** What is taken or switched: never in a question. */
export const TAKEN_BY_RESULT: readonly Turn[] = [
  [
    new RegExp(
      `^(?:die |the )?(LICENSE|NUMBER) (?:von|of|de) (${PEOPLE}) (?:back|zuruck) (?:in|into|to) (?:the |den |das )?${STORE}$`,
      "u",
    ),
    "TAKE $1 from $2",
  ],
  [new RegExp(`^(${PEOPLE}) [:,-] no more (LICENSE|PHONE|NUMBER)$`, "u"), "TAKE $2 from $1"],
  [new RegExp(`^(${PEOPLE}) (?:up|down|over|across) to (?:the )?PLAN$`, "u"), "CHANGE $1 to PLAN"],
  [
    new RegExp(
      `^(${PEOPLE}) [:,-] PLAN ISIT (?:overkill|too much|too expensive|unnecessary) , (?:the )?PLAN(?: instead)?$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
  [new RegExp(`^(${PEOPLE}) to (?:HAVE|GET|be on) ${OWN}(PLAN|LICENSE|PHONE|NUMBER)$`, "u"), "$1 NEED $2"],
  [
    new RegExp(`^(${PEOPLE}) HAVE nothing(?: (?:yet|NOW|so far))? , ${OWN}(LICENSE|PHONE|NUMBER)$`, "u"),
    "$1 NEED $2",
  ],
  [
    new RegExp(
      `^(${PEOPLE})(?: 'S)?(?: [:,-])? ${OWN}(LICENSE|PHONE|NUMBER) (?:(?:goes|go) )?(?:back|zuruck) (?:on|in|into|to|onto) (?:the |our |den |das )?${STORE}$`,
      "u",
    ),
    "TAKE $2 from $1",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:NEED|should|must)(?: (?:to|be|end up|go))* (?:without|ohne|sans) ${OWN}(LICENSE|PHONE|NUMBER)$`,
      "u",
    ),
    "TAKE $2 from $1",
  ],
  [
    new RegExp(`^(?:relieve|divest) (${PEOPLE}) of ${OWN}(LICENSE|PHONE|NUMBER)(?=$| ,)`, "u"),
    "TAKE $2 from $1",
  ],
  [/^(P\d+ 'S NUMBER(?: TEL)?) (?:away|weg)(?=$| ,)/u, "TAKE $1"],
  [
    new RegExp(
      `^(?:(?:TAKE|GET|CHANGE|MOVE|SET) )?(${PEOPLE}) +(?:(?:off|from|away|weg|von|down|NOLONGER|of) )*(?:the )?PLAN (?:[,;:-] |and )+(?:the )?PLAN ${WILL_DO}$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
];
