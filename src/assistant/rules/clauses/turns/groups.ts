// A word for a group with the names behind it: "both new hires, Bob and Lee", "all of these get a license: Bob, Lee".
// The names are what counts; without them the group stays one, and is not guessed at.
import { PEOPLE, type Turn } from "./turn.ts";

const BEFORE =
  "(?:the|both|ALL|our|ONESELF|PRONOUN|these|those|CREATE|new|two|three|four|five|six|\\d+|following|next|other|of|single|each|you|see|old|young)";
const GROUP =
  "(?:\\S*(?:PEOPLEWORD|NEWHIRE)\\S*|LEFT|team|pair|crew|group|following|ones|duo|trio|new|two|three|folks|kids|ladies|gentlemen|colleagues|names|accounts?)";
const THINGS =
  "(?:(?:an?|the|CREATE|FREE|one|PLAN|LICENSE|PHONE|NUMBER|each) )*(?:LICENSE|PHONE|NUMBER|PLAN)(?: each)?";

/** Groups whose names are told. */
export const GROUPS: readonly Turn[] = [
  [
    new RegExp(
      `(?:^|(?<=\\s))(?:${BEFORE} )+(?:${GROUP} )?(?:(?:below|here|named|called|namely|i\\.e|ISIT|are|as follows) )*(?:(?:[:(-] ?)+|, (?=P\\d+(?: ,)? \\S+ P\\d))(${PEOPLE})(?: \\))?(?= |$)(?! (?:first|last|too|especially))`,
      "u",
    ),
    "$1",
  ],
  [
    new RegExp(
      `^(?:${BEFORE} )+(?:${GROUP} )*(?:should )?(NEED|GET|HAVE)\\S* (${THINGS})(?: [:-])+ (${PEOPLE})$`,
      "u",
    ),
    "$3 NEED $2",
  ],
  [
    new RegExp(
      `^(${PEOPLE})(?: [:,-])* (?:ALL|PRONOUN|these|those|each|both)(?: (?:of|PRONOUN|these|those|two|three|four|five|\\d+|PEOPLEWORD))* (?=NEED|GET|HAVE|should|\\S*LEFT)`,
      "u",
    ),
    "$1 ",
  ],
];
