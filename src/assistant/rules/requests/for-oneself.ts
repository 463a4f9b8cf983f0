// Whether a clause without a name asks something for the one who writes. "I" beside a verb is not enough: "can I license
// them", "the number I want isn't in the list", "licenses appear without me doing anything" ask nothing for oneself.

const DEED = "(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|LICENSE|SWAP)";
/** The speaker does it, to others or to nobody in particular. */
const DOES = new RegExp(
  `\\bONESELF (?:(?:PASTEVENT|also|SAME|just|NOW|still|first|then|even|only|should|can|could|may|to|must) )*\\S*\\b${DEED}\\b\\S* (?:(?:the|an?|any|some|these|those|all|such) )?(?:PRONOUN|PEOPLEWORD|NEWHIRE|ALL|EVERYONE)\\b`,
  "u",
);
/** "The number I want", and what is wrong with it. */
const WANTED_THING_FAILS =
  /\b(?:NUMBER|LICENSE|PHONE|EXT|PLAN|PLANWORD|FILE)(?: (?:that|which))? ONESELF (?:NEED|HAVE|GIVE|LIST|SHOW|SET|IMPORT|FIND)\b.* (?:NOT|FAIL|doesn't|isn't|ISIT (?!FREE\b)|never|nowhere)\b/u;
const WITHOUT_ME = /\b(?:without|behind|unlike|beside|besides) ONESELF\b/u;

/** True when a clause that names nobody may be meant for the speaker. */
export const isForOneself = (line: string): boolean =>
  /\bONESELF\b/u.test(line) && !DOES.test(line) && !WANTED_THING_FAILS.test(line) && !WITHOUT_ME.test(line);
