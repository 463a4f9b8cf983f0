// A number or an extension put onto somebody's phone is for somebody who has one: the phone is where it goes, not what
// is given with it.
import type { Turn } from "./turn.ts";

const GIVEN = "(?:NUMBER|TEL|TOLLFREE|EXT \\d+)";
const ONTO = "(?:to|onto|on|for|at|auf|zu|an|au|a|sur|de)";
const HOLDER = "(?:PHONE|LICENSE|PLAN)";

/** Whose phone it goes onto. */
export const ONTO_PHONES: readonly Turn[] = [
  [
    /\b(EXT \d+(?: \S+){0,2}? (?:to|onto|on|for|at)) (P\d+) 'S (?:direct |existing |current |PHONE )*NUMBER$/u,
    "$1 $2",
  ],
  [
    new RegExp(
      `\\b(${GIVEN}(?: \\S+){0,4}? ${ONTO}) (P\\d+) 'S (?:existing |current )?${HOLDER}(?=$| )`,
      "u",
    ),
    "$1 $2",
  ],
  [
    new RegExp(
      `\\b(${GIVEN}(?: \\S+){0,4}? ${ONTO}) (?:(?:the|das|dem|le|la) )?${HOLDER} (?:of|von|de) (P\\d+)(?=$| )`,
      "u",
    ),
    "$1 $2",
  ],
  [new RegExp(`^(P\\d+) 'S ${HOLDER} (NEED|GET)\\b(?=.*\\b(?:NUMBER|TOLLFREE|TEL|EXT)\\b)`, "u"), "$1 $2"],
  [
    new RegExp(
      `\\b(${GIVEN}(?: \\S+){0,4}? ${ONTO}) ONESELF (?:existing |current |own )?${HOLDER}(?=$| )`,
      "u",
    ),
    "$1 ONESELF",
  ],
  [new RegExp(`^ONESELF ${HOLDER} (NEED|GET)\\b(?=.*\\b(?:NUMBER|TOLLFREE|TEL|EXT)\\b)`, "u"), "ONESELF $1"],
];
