// Turns of phrase, put plainly: verbs torn apart ("turn her phone off"), things done to somebody ("get Bob licensed"),
// and what goes, comes or belongs somewhere. Each becomes the one verb that the patterns know.

import { withoutDenied } from "./turns/denied-things.ts";
import { EXTENSION_TURNS } from "./turns/extension-turns.ts";
import { GROUPS } from "./turns/groups.ts";
import { handedOver } from "./turns/handed-over.ts";
import { NOTES } from "./turns/notes.ts";
import { ONTO_PHONES } from "./turns/onto-phones.ts";
import { PLAN_TURNS } from "./turns/plan-turns.ts";
import { SITE_TURNS } from "./turns/site-turns.ts";
import { SPOKEN } from "./turns/spoken.ts";
import { telegraphic } from "./turns/telegraphic.ts";
import { GIVEN_BY_RESULT, TAKEN_BY_RESULT } from "./turns/told-by-result.ts";
import type { Turn } from "./turns/turn.ts";
import { VERB_LAST } from "./turns/verb-last.ts";
import { wholePhone } from "./turns/whole-phones.ts";
import { WISHES } from "./turns/wishes.ts";

const THING = "(?:LICENSE|PHONE|NUMBER|TEL|PLAN|PLANWORD)";

const PROCESS = "(?:IMPORT|process|procedure|checklist|routine|workflow|thing|steps|HOW)";
const TO = "(?:to|NEED|→|- >|= >)";

const SOMEBODY_HAS = `(?:(?:PRONOUN|he's|she's|they've) )?(?:(?:PASTEVENT|still|NOW|also) )*HAVE`;
const TOLD_IN_BRACKETS = new RegExp(
  ` \\( (?:the )?(?:${SOMEBODY_HAS} (?:(?:an?|the|PRONOUN|\\d{3}) )*(?:LICENSE|PHONE|NUMBER|EXT)|(?:LICENSE|PHONE|NUMBER|EXT) (?:${SOMEBODY_HAS}|(?:ISIT )?(?:PASTEVENT )?(?:there|exists|done)))(?: (?:PASTEVENT|NOW|SAME|though))*(?: \\)|$)`,
  "u",
);
// Left to right; the first word of a turn is no request by itself.
const TURNS: readonly Turn[] = [
  // "A 415 number (he already has a license)": what is told in brackets asks for nothing.
  [TOLD_IN_BRACKETS, ""],
  [/^can NEWHIRE (?=LICENSE P\d)/u, ""],
  [/^(?:(?:ONESELF|we|i) )?(?:would )?NEED that (?:you|u) /u, ""],
  // What somebody must have, or be on.
  [/(P\d+,? (?:and|&|\+|,) P\d+) should (?:PRONOUN|each|ALL) (?:GET|HAVE|be|go)\b/u, "$1 NEED"],
  [
    /(P\d+|PRONOUN) (?:must|HAVE to|ought to|shall|ISIT to) (?:be|go) (?=(?:on|to|onto) (?:the )?PLAN)/u,
    "$1 NEED ",
  ],
  [/^HOW (?:(?:do|can|to|ONESELF) )*(.+?)(?: ,)? or (?:just )?for (P\d+)$/u, "$1 for $2"],
  [/^((?:P\d+(?: (?:,|and|&|\+))* )+P\d+) KEEP (?=(?:us |the company )?(?:on )?FUTURE)/u, "$1 LEFT "],
  [/\bmust HAVE\b/u, "NEED"],
  [/^VALIDATE (?:PRONOUN|it) TAKE to\b/u, "HOW to"],
  [/^((?:P\d+ 'S|PRONOUN) (?:SITEWORD|EXT)) (?:NEED|should be|must be|to|→|=|:) (?=PLACE|\d)/u, "SET $1 to "],
  [/\bDELETE (?=(?:(?:PRONOUN|the|P\d+ 'S) )+(?:LICENSE|PLAN)\b)/u, "TAKE "],
  // A leaver, called a process.
  [
    new RegExp(
      `^(?:(?:do|start|begin|SET|GIVE|IMPORT|kick|off|schedule|plan|prepare|book|queue|line|up|get|ready|initiate|trigger|launch|execute|perform|CREATE) )+(?:(?:the|an?|PRONOUN|ONESELF|our) )*\\S*\\b(?:LEFT|OFFBOARD)\\b\\S*(?: ${PROCESS})?(?: (?:for|on|of|with|:))+ (?=P\\d)`,
      "u",
    ),
    "OFFBOARD ",
  ],
  [new RegExp(`^\\S*\\bLEFT\\b\\S* ${PROCESS}(?: (?::|-|for))* (?=P\\d)`, "u"), "OFFBOARD "],
  [/^IMPORT (P\d+(?:,? (?:and )?P\d+)*) as an? \S*\bLEFT\b\S*/u, "OFFBOARD $1"],
  // From one to another, whichever is said first.
  [
    new RegExp(`^(?:the )?((?:\\S+ )?${THING}) (?:of|from) (P\\d+) ${TO} (P\\d+)`, "u"),
    "MOVE $2 'S $1 to $3",
  ],
  [new RegExp(`^(${THING}) : (P\\d+) ${TO} (P\\d+)$`, "u"), "MOVE $1 from $2 to $3"],
  [
    new RegExp(`^to (P\\d+),? from (P\\d+)(?: [:,-])? (?=(?:(?:the|PRONOUN|both) )*${THING})`, "u"),
    "MOVE from $2 to $1 ",
  ],
  [
    new RegExp(`^from (P\\d+),? to (P\\d+)(?: [:,-])? (?=(?:(?:the|PRONOUN|both) )*${THING})`, "u"),
    "MOVE from $1 to $2 ",
  ],
  [
    /^any ((?:\S+ )*?NUMBER)(?: (?:will|would) do| works| (?:ISIT|is) fine)? for (P\d+)(?: (?:will|would) do| works| (?:ISIT|is) fine)?$/u,
    "GIVE $2 any $1",
  ],
  [/\bSHOW ONESELF (?=\S)/u, "SHOW "],
  [
    /\bGIVE ONESELF (?=(?:an? |the |\S*FREE )*(?:\S*\b(?:LIST|HISTORY|POOL|SHOW|HOWMANY|TEMPLATE)\b|summary|report|status|breakdown))/u,
    "SHOW ",
  ],
  [/^let (P\d+(?:,? (?:and )?P\d+)*) (?:HAVE|GET|NEED)\b/u, "$1 NEED"],
  [
    /\blet (P\d+) (?:HAVE|GET|TAKE) (?:PRONOUN|it)\b(?! (?:\S+ )?(?:NUMBER|LICENSE|PHONE|EXT))/u,
    "GIVE PRONOUN to $1",
  ],
  [/\blet (P\d+) (?:HAVE|GET|TAKE) (PRONOUN (?:\S+ )?(?:NUMBER|LICENSE|PHONE))\b/u, "GIVE $2 to $1"],
  // "Two people are leaving today: Kate, Bob"
  [
    /^(?:(?:these|the|following|two|three|four|five|\d|our|of) )*(?:PEOPLEWORD |NEWHIRE |PRONOUN )?(?:ISIT )?LEFT((?: (?:us|the company|NOW|FUTURE|on|this|for good))*) [:–-] (P\d+(?:(?: ,| and| &)+ P\d+)*)$/u,
    "OFFBOARD $2$1",
  ],
  [
    /^(?:(?:we|i|they|ONESELF|HAVE|to|had|just|NEED) )*let (P\d+) go(?=$| ,| NOW| PAST| FUTURE| this| last| and| on\b| earlier)/u,
    "$1 LEFT for good",
  ],
  [/\blet (P\d+) go\b(?! (?:to|through|for|home|first|ahead|into|out|IMPORT|over|back)\b)/u, "$1 LEFT"],
  [/^(?:(?:we|they|HAVE|just) )+LEFT (P\d+)\b/u, "$1 LEFT for good"],
  // "…, her number +1 415 … must stay with us"
  [
    /^(.*\b(?:TAKE|OFFBOARD|LEFT)\b.*? )(?:(?:PRONOUN|the|P\d+ 'S) )?(?:(?:PHONE )?NUMBER TEL|TEL|NUMBER(?= (?:must|should|shall|has|HAVE|NEED|will)\b)) (?:(?:must|should|shall|has|HAVE|NEED|to|will|is|ISIT|can) )*KEEP(?: (?:with|by|ours|us|in|the|company|here|ONESELF|PRONOUN))*$/u,
    "$1KEEP NUMBER",
  ],
  [
    /(P\d+) (?:will|is going to|NEED to|going to) \S*KEEP(?= (?:on |at |by |in |us|FUTURE|the company|NOW)|$)/u,
    "$1 LEFT",
  ],
  [/^no more (LICENSE|PHONE|NUMBER|PLAN) for (P\d+)/u, "TAKE $1 from $2"],
  [new RegExp(`^(P\\d+ 'S (?:\\S+ )?${THING}(?: ${THING})?) to (P\\d+)`, "u"), "MOVE $1 to $2"],
  [/^(TEL|(?:the |\S+ )?NUMBER) (?:goes to|NEED|belongs to) (P\d+)/u, "GIVE $1 to $2"],
  [new RegExp(`\\b\\S*SET\\b\\S* ((?:\\S+ )*?${THING}) back\\b.*$`, "u"), "TAKE $1"],
  // "Make sure Bob has a license", "get Bob licensed", "I want her phone removed".
  [/^ENSURE (?:that )?((?:\S+ )*?P\d+(?: \S+){0,4}?) HAVE\b/u, "$1 NEED"],
  [/^ENSURE (?:(?:that|to|you) )*(?!ALL|NOT|no\b)/u, ""],
  [
    /^(?:(?:ONESELF|we|i|us|would|like|to|we'd|i'd) )*?(?:NEED|(?<=to )HAVE|\S*GET|SET)(?: to)?(?: HAVE)? ((?:the |PRONOUN )?(?:\S+ )??P\d+(?: (?!GIVEN|TAKEN|to\b)\S+)*?) \S*GIVEN\b(?! by)/u,
    "GIVE $1",
  ],
  [
    /^(?:(?:ONESELF|we|i|us|would|like|to|we'd|i'd) )*?(?:NEED|(?<=to )HAVE|\S*GET|SET)(?: to)?(?: HAVE)? ((?:the |PRONOUN )?(?:\S+ )??P\d+(?: (?!GIVEN|TAKEN|to\b)\S+)*?) \S*TAKEN\b(?! by)/u,
    "TAKE $1",
  ],
  [
    /^HAVE (P\d+(?:,? (?:and )?P\d+)*) GIVEN(?: (?:to|with|for|on) (?:the |an? )?(?:PHONE|LICENSE))?$/u,
    "GIVE $1",
  ],
  [/^HAVE ((?:the |PRONOUN )?(?:\S+ )??P\d+ 'S (?:\S+ )?\S+) TAKEN$/u, "TAKE $1"],
  [/(P\d+) to be GIVEN\b/u, "$1 NEED LICENSE"],
  // "Her license should go back to the pool", "… has to go", "… should go to Lee".
  [
    /\b(?:should|must|can|may|NEED|has|have|HAVE)\b(?: to)? (?:go|come|be \S*\b(?:SET|TAKE|GIVE))\b back\b(?: (?:to|in|into) (?:the |our )?\S+)?/u,
    "TAKE",
  ],
  [
    new RegExp(
      `(P\\d+ 'S (?:\\S+ )?${THING}) (?:should|must|can|may|NEED|has|HAVE)(?: to)? (?:go|disappear|be gone)$`,
      "u",
    ),
    "TAKE $1",
  ],
  [
    new RegExp(
      `(P\\d+ 'S (?:\\S+ )?${THING}) (?:NEED|should go to|goes to|(?:should|must|can|NEED) (?:to )?be \\S*(?:GIVEN|CHANGED) to) (P\\d+)`,
      "u",
    ),
    "MOVE $1 to $2",
  ],
  [/\b(?:link|links|attach|associate|connect|pair|map|tie)\b(?=.*\b(?:TEL|NUMBER|EXT)\b)/u, "GIVE"],
  [/^\S*\bIMPORT\b (?:the )?(P\d+) 'S (?:exit|departure|leave|\S*OFFBOARD|\S*LEFT)\b/u, "OFFBOARD $1"],
  [/^(?:CREATE |another |next )*\S*\bLEFT\S* ?[:-] (?=P\d)/u, "OFFBOARD "],
  [/\broll (?:(?:that|this|it|PRONOUN|the|last|one|CHANGE|thing|LICENSE) )*back\b/u, "UNDO"],
  [/\bfree (?=(?:\S+ ){1,6}?up\b)/u, "TAKE "],
  [/\bSET ((?:PRONOUN|P\d+(?:(?: ,| and| &)+ P\d+)*)) up (?=(?:at|in|on|with|for|as)\b)/u, "GIVE $1 PHONE "],
  [/^SET ((?:PRONOUN|P\d+(?:,? (?:and )?P\d+)*)) up$/u, "GIVE $1"],
  [/\bsign ((?:P\d+(?: and |, | )?)+)up\b/u, "GIVE $1"],
  [/\b(?:turn|turning|shut|cut|GET|\S*\bCHANGE\b\S*) ((?:\S+ ){1,5}?)(?:off|down)\b/u, "TAKE $1"],
  [/\b(?:turn|turning|\S*\bCHANGE\b\S*) ((?:\S+ ){1,5}?)on\b(?! PLAN)(?= |$)(?! P)/u, "GIVE $1"],
];

const put = (line: string, turns: readonly Turn[]): string =>
  turns.reduce((told, [said, plain]) => told.replace(said, plain), line);

/** A line of marks with its turns of phrase put plainly. A question is no note: "Kate: phone off?" */
export function plainly(line: string, asks: boolean): string {
  const kept = withoutDenied(telegraphic(line));
  const told = put(asks ? kept : handedOver(kept), [
    ...SPOKEN,
    ...GROUPS,
    ...ONTO_PHONES,
    ...VERB_LAST,
    ...GIVEN_BY_RESULT,
    ...(asks ? [] : TAKEN_BY_RESULT),
    ...WISHES,
    ...TURNS,
  ]);
  return asks ? told : put(wholePhone(told), [...EXTENSION_TURNS, ...SITE_TURNS, ...PLAN_TURNS, ...NOTES]);
}
