// Wishes told around a corner: of the one who writes ("any chance of getting a number", "could somebody get
// me a phone"), and of who is to get what another one loses.
import type { Turn } from "./turn.ts";

const THING = "(?:LICENSE|PHONE|NUMBER|PLAN)";

const CALLS = "(?:calls|callers|phone calls|anrufe|telefonate|appels)";
const TAKES = "(?:TAKE|TAKEOVER|GET\\S*|NEED|GIVE\\S*|answers?|covers?|handles?|picks up|fields?|receives?)";
const THEN =
  "(?: (?:then|NOW|after that|afterwards|from then on|from FUTURE(?: on)?|from then|FUTURE|danach|dann|instead))*";

/** Wishes. */
export const WISHES: readonly Turn[] = [
  // "I need +1 415 … freed up"
  [
    /^(?:(?:ONESELF|we|i) )?(?:NEED|GET|HAVE) (?:the )?(?:NUMBER )?TEL (?:to be )?(?:freed|FREE|TAKEN|released|emptied|back|vacated|TAKE)(?: up)?(?=$| ,| again| NOW| back)(?: ,.*)?$/u,
    "UNASSIGN TEL",
  ],
  // "Reclaim the seat that Ana is blocking"
  [
    /^TAKE (?:back )?(?:the )?(LICENSE|PHONE|NUMBER) (?:(?:that|which) )?(P\d+) (?:(?:ISIT|HAVE|still|NOW|only|just|been|has) )*(?:blocking|blocks|sitting on|sits on|occupying|occupies|hogging|hogs|using|uses|holding|wasting|wastes|HAVE)$/u,
    "TAKE $1 from $2",
  ],
  [/\b(?:she's|he's|they're|PRONOUN ISIT) (?:also )?going to NEED\b/u, "PRONOUN NEED"],
  [/^(P\d+)(?: 'S| ISIT) going to NEED\b/u, "$1 NEED"],
  [
    new RegExp(
      `^(?:HAVE|GET|SET|GIVE) (P\\d+|PRONOUN) (?:all )?(?:ready|set|set up|sorted|going|prepared|armed) with (an? (?:\\S+ )?${THING})`,
      "u",
    ),
    "GIVE $2 to $1",
  ],
  [new RegExp(`^HAVE (an? (?:\\S+ )?${THING}) ready (?:for|to) (?=P\\d|PRONOUN)`, "u"), "GIVE $1 to "],
  // What somebody is to keep, and what can go.
  [
    /^(P\d+) (?:NEED|must|will|can) ((?:PRONOUN|the|die|das|den) (?:\S+ )?(?:NUMBER|LICENSE|PHONE|EXT)) KEEP(?=$| ,| aber| und| but| and)/u,
    "$1 KEEP $2",
  ],
  [
    /(?<=^|, |, aber |, but )((?:(?:P\d+ 'S|PRONOUN|the|die|das) )?(?:LICENSE|PHONE|NUMBER|PLAN))(?: (?:von|of|de) (P\d+))? (?:kann|darf|soll|muss|konnte|NEED|can|could)(?: (?:dann|jetzt|NOW|also|auch|SAME))* (?:weg|fort|go)$/u,
    "TAKE $1 $2",
  ],
  // Brought along, not taken away.
  [
    /\bTAKE ((?:PRONOUN|the|P\d+ 'S|ihr|sein) (?:PHONE|NUMBER|LICENSE|EXT)) (?:along|with (?:PRONOUN|P\d+)|mit|over there)\b/u,
    "MOVE $1 along",
  ],
  // Whose calls go where.
  [
    new RegExp(
      `^(?:(?:from then on|from FUTURE on|from FUTURE|after that|afterwards|then|danach|dann|ab dann)(?: ,)? )?(P\\d+) (?:(?:will|should|can|NOW|then|please) )*${TAKES} (?:PRONOUN|the|die) ${CALLS}(?: over)?${THEN}$`,
      "u",
    ),
    "FORWARD PRONOUN calls to $1",
  ],
  [
    new RegExp(
      `^(?:(?:PRONOUN|the|die|ses|les) )?${CALLS} (?:(?:should|will|must|can|NEED|to) )*(?:go|goes|gehen|FORWARD|vont|MOVE|SHOW|NEED|be \\S+|TAKEOVER)?(?: (?:to|an|zu|a|then))* (P\\d+)(?: \\S*TAKEOVER)?${THEN}$`,
      "u",
    ),
    "FORWARD PRONOUN calls to $1",
  ],
  [
    new RegExp(
      `^(?:SHOW|send|route|\\S*MOVE|FORWARD|GIVE) (?:PRONOUN|the|ihre) ${CALLS} (?:to|over to|an) (P\\d+)${THEN}$`,
      "u",
    ),
    "FORWARD PRONOUN calls to $1",
  ],
  [
    /^(?:(?:we|ONESELF|the company|they) )?(?:(?:have|HAVE|just) )*parted (?:ways|company) with (P\d+)/u,
    "$1 LEFT",
  ],
  [
    /\b(?:security )?(?:escorted|walked|marched|threw|showed|kicked) (P\d+) (?:out|off)\b(?: of the building| the premises)?/u,
    "$1 LEFT",
  ],
  [
    /^(?:(?:PRONOUN|the|ALL|all) )?(?:\S*\bFORWARD) (P\d+)(?: (?:then|NOW|FUTURE|please))*$/u,
    "FORWARD PRONOUN calls to $1",
  ],
  // Everything cut off beside somebody's leaving is that leaving.
  [
    /^(P\d+ (?:\S+ )?LEFT\b.*?)(?: [,-])* (?:cut|kill|shut|\S*TAKE\S*|pull|stop) (?:(?:PRONOUN|it|ALL|everything|off|down|access|too|NOW)(?: |$))+$/u,
    "$1",
  ],
  // Whether something went through is no import.
  [
    /^((?:\S*\bISIT|did|has|have|HAVE|was) .*P\d+.*) (?:\S*\bIMPORT|gone through|went through|come through|came through)(?: (?:yet|NOW|already|PASTEVENT))?$/u,
    "$1 arrived",
  ],
  // To somebody who is no person of ours.
  [/^(P\d+) GIVE PRONOUN (?:LICENSE|PHONE|NUMBER) (?:over )?to (?!P\d).*$/u, "$1 hands something on"],
  [/^\S*GET\S* (?:(?:the|PRONOUN) )?(LICENSE|PHONE|NUMBER) back from (P\d+)$/u, "TAKE $1 from $2"],
  // "Get her a 212", "get Bob a direct line".
  [
    /^(?:please )?GET (PRONOUN|P\d+) (?=an? (?:(?:CREATE|local|direct|outside|external|PLACE) )*(?:\d{3}|NUMBER|TOLLFREE)(?: (?:NUMBER|one|too|please|instead))*$)/u,
    "GIVE $1 ",
  ],
  [
    /^(P\d+) (?:will |should )?GIVE PRONOUN (LICENSE|PHONE|NUMBER) (?:over )?to (P\d+)$/u,
    "MOVE $1 'S $2 to $3",
  ],
  [/^SET (P\d+) on(?: PRONOUN)? instead$/u, "GIVE LICENSE to $1"],
  // "How do I remove a license, or can you do it for Kate?"
  [/^HOW (?:(?:ONESELF|to|do|i|we) )*((?:TAKE|UNASSIGN)\b.*?)(?: ,)? or (?:for|with) (P\d+)$/u, "$1 from $2"],
  [/^HOW (?:(?:ONESELF|to|do|i|we) )*((?:GIVE|SET)\b.*?)(?: ,)? or (?:for|with) (P\d+)$/u, "$1 to $2"],
  [
    /^(?:PRONOUN|it|that|this)(?:'d)? (?:would )?be \p{Ll}+ (?:to|if ONESELF could|if ONESELF) (?:HAVE|GET)\S* (?=(?:\S+ ){0,2}(?:LICENSE|PHONE|NUMBER)\b)/u,
    "ONESELF NEED ",
  ],
  [
    /^(?:can|could|would|will) NEWHIRE (?:please )?GIVE ONESELF (?:(?:out|up|with) )*(?=(?:\S+ ){0,2}(?:LICENSE|PHONE|NUMBER)\b)/u,
    "ONESELF NEED ",
  ],
  // What is freed for somebody goes over to them.
  [/^TAKE (P\d+ 'S (?:\S+ )?(?:LICENSE|PHONE|NUMBER)) for (P\d+)$/u, "MOVE $1 to $2"],
  [/^(P\d+) → (P\d+) (?:[:,-] )+((?:the )?(?:LICENSE|PHONE|NUMBER))$/u, "MOVE $1 'S $3 to $2"],
  [/^(P\d+) (?:will |should |can )?TAKEOVER$/u, "$1 TAKEOVER PRONOUN"],
  [/^(?:ONESELF |we )?NEED (?:an? |the )*(?=\S*(?:LIST|HISTORY|SHOW)\b)/u, "SHOW "],
  // Why somebody is to get it is no part of what they get.
  [
    /^((?:GIVE|SET|CHANGE)\b.*?) , (?:(?:as|because|since) )?(?:he's|she's|they're|PRONOUN(?: ISIT)?)(?: (?!\S*n't)(?:\p{Ll}[\p{Ll}'-]*|NOW|PLACE|FUTURE|CREATE))+$/u,
    "$1",
  ],
  [
    /^(?:could|can|would|will) NEWHIRE (?:please )?\S*(?:SHOW|GET)\S* (?=an? (?:\S+ )?(?:LICENSE|PHONE|NUMBER)\b)/u,
    "ONESELF NEED ",
  ],
  // "Lee takes it": who takes over, not who loses.
  [/^(P\d+) (?:will |should |can )?TAKE (?:PRONOUN|it)(?: over)?$/u, "$1 TAKEOVER PRONOUN"],
  [/ → (P\d+) (?:should )?\S*\b(?:GET|NEED|HAVE|TAKE)\b\S* (?:PRONOUN|it)$/u, " and GIVE PRONOUN to $1"],
  [/^free (?=P\d+ 'S )/u, "TAKE "],
  [new RegExp(`^(?:of|for) (?:GET|HAVE)\\S* (?=(?:\\S+ ){0,2}${THING})`, "u"), "ONESELF NEED "],
  [new RegExp(`^(?:of|for) (an? (?:\\S+ )?${THING})(?: for ONESELF)?$`, "u"), "ONESELF NEED $1"],
];
