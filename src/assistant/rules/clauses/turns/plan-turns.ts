// Somebody who goes from one calling plan to another, told without a verb or in a statement.
import { NOTED, PEOPLE, type Turn } from "./turn.ts";

const FROM_TO = "(?:from |von |de )?(?:the )?PLAN (?:→|to|auf|a|nach|->) (?:the )?PLAN";
const BELONGS =
  "(?:(?:PRONOUN|P\\d+) )?(?:should (?:be|go)|NEED(?: to be)?|belongs|must be|GET|goes|SET PRONOUN)(?: (?:on|to|onto|in))*";

/** From plan to plan. */
export const PLAN_TURNS: readonly Turn[] = [
  [
    new RegExp(
      `^(?:can |could )?(${PEOPLE}) (?:should )?(?:goes|go|geht|gehen|kommt|kommen|passe|passent|va|vont) (?:on|onto|to|auf|in|sur|a) (?:the )?PLAN(?: one)?$`,
      "u",
    ),
    "$1 NEED PLAN",
  ],
  // "Sarah could drop from Unlimited to Pro", "Bob can go down from Pro to Metered"
  [
    new RegExp(
      `^(${PEOPLE}) (?:(?:could|can|may|should|must|shall|will|NEED|to|now|NOW|please|also|then) )*(?:\\S*TAKE|\\S*MOVE|\\S*CHANGE|\\S*SWAP|go|goes|come|step|slip|drop)(?: (?:down|up|over|back))* (?:from|off|out of|von|de) (?:the )?PLAN(?: (?:down|up|over|back))* (?:→|to|onto|auf|a|nach|->) (?:the )?PLAN$`,
      "u",
    ),
    "CHANGE $1 from PLAN to PLAN",
  ],
  // "Ana and Kate both to Metered"
  [/^(P\d+(?:(?: ,| and| &)+ P\d+)+) PRONOUN (?=(?:to|on|onto|→) (?:the )?PLAN\b)/u, "$1 "],
  // "Bob and Lee: phones, both Unlimited"
  [/ , (?:PRONOUN|ALL) (?:on )?(?=PLAN$)/u, " , "],
  [
    new RegExp(
      `^(?:(?:we|i|ONESELF) )?NEED (${PEOPLE}) (?:to be )?on (?:the )?PLAN (?:instead of|rather than|NOT) (?:the )?PLAN$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:should )?NOT be on (?:the )?PLAN(?: ,)? but (?:(?:be|rather|on|the) )*PLAN$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
  [
    new RegExp(`^(${PEOPLE}) (?:[:,-] )*PLAN (?:instead of|rather than|NOT) (?:the )?PLAN$`, "u"),
    "CHANGE $1 to PLAN",
  ],
  [
    /^(?:(?:ALL|EVERYONE|the|our|any) )*(?:PLAN (?:PEOPLEWORD|LICENSE|ones)|PEOPLEWORD (?:on|with) PLAN) (?:(?:should|must|have|HAVE|NEED) )?(?:to )?(?:go|goes|be|change|CHANGE|MOVE)? ?(?:on|to|onto|over to) (?:the )?PLAN$/u,
    "CHANGE ALL PEOPLEWORD to PLAN",
  ],
  [
    new RegExp(`^(${PEOPLE}) ${NOTED}(?:(?:PLANWORD|LICENSE) (?:[:,-] )*)?${FROM_TO}$`, "u"),
    "CHANGE $1 to PLAN",
  ],
  [new RegExp(`^${FROM_TO} (?:[:,→=-] |for |fur |pour )+(${PEOPLE})$`, "u"), "CHANGE $1 to PLAN"],
  [
    new RegExp(
      `^(${PEOPLE}) (?:(?:ISIT|HAVE|still) )+(?:on )?(?:the |a )?wrong (?:PLAN|PLANWORD|one|LICENSE)(?: (?:,|and|but|-|;|:))* ${BELONGS} (?:the )?PLAN\\b`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
  [
    new RegExp(
      `^(?:the )?wrong (?:PLANWORD|LICENSE) for (${PEOPLE})(?: [:,-])* (?:\\S*SET\\S*|CHANGE|${BELONGS})(?: (?:PRONOUN|to|on))* (?:the )?PLAN$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
  [
    new RegExp(
      `^(${PEOPLE}) (?:(?:ISIT|HAVE|still|currently|on) )+(?:the )?PLAN(?: (?:,|and|but|-))* ${BELONGS} (?:the )?PLAN(?: instead)?$`,
      "u",
    ),
    "CHANGE $1 to PLAN",
  ],
];
