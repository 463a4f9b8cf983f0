// On and off without a verb: "Kate: phone off", "license off for Ana". Only where the whole clause is such a note, and
// nobody asks: "Kate: phone off?" wants to know.
import { NOTED, PEOPLE, type Turn } from "./turn.ts";

const THING = "(?:LICENSE|PHONE|NUMBER|PHONE NUMBER|PLAN|PLANWORD)";
const OFF = "(?:off|OFF|aus|weg|arret)";
const FOR = "(?:for|fur|pour|para|from|of|von|de|to|an) ";

/** Notes that switch on and off, put as what they ask for. */
export const NOTES: readonly Turn[] = [
  [
    new RegExp(`^(${PEOPLE}) ${NOTED}(${THING})(?: service| access)? (?:[:→=-] )*${OFF}$`, "u"),
    "TAKE $2 from $1",
  ],
  [
    new RegExp(`^(${THING})(?: service| access)? (?:[:→=-] )*${OFF} (?:[:→=-] |${FOR})*(${PEOPLE})$`, "u"),
    "TAKE $1 from $2",
  ],
  [new RegExp(`^${OFF} (?:with )?(${PEOPLE}) 'S (${THING})$`, "u"), "TAKE $2 from $1"],
  [new RegExp(`^(${PEOPLE}) (?:[:→=-] )*${OFF} (?:of )?(?:the )?(${THING})$`, "u"), "TAKE $2 from $1"],
  [
    new RegExp(`^(${PEOPLE}) ${NOTED}(LICENSE|PHONE)(?: service)? (?:[:→=-] )*on$`, "u"),
    "GIVE LICENSE to $1",
  ],
  [
    new RegExp(`^(LICENSE|PHONE)(?: service)? (?:[:→=-] )*on (?:[:→=-] |${FOR})(${PEOPLE})$`, "u"),
    "GIVE $1 to $2",
  ],
  // Somebody and what they are to have.
  [
    new RegExp(
      `^((?:(?:an?|the|CREATE|FREE|one|PLAN) )*(?:LICENSE|PHONE|NUMBER)) (?:for|to) (${PEOPLE})$`,
      "u",
    ),
    "GIVE $1 to $2",
  ],
  [
    new RegExp(
      `^(?:(?:the|an?|one) )*((?:NUMBER )?TEL|EXT \\d+) ISIT (?:(?:still|NOW|currently) )*(?:free|FREE|unused|POOL|spare) (?:[:;,-] )+(GIVE|SET) (?:PRONOUN|it) (?:to|for) (${PEOPLE})$`,
      "u",
    ),
    "$2 $1 to $3",
  ],
  // Four digits that somebody is put on are an extension; round ones may be a plan's code.
  [/^SET (P\d+) (?:on|onto|to) (\d{2}(?!00)\d{2})$/u, "SET EXT of $1 to $2"],
  [new RegExp(`^NUMBER (\\d{3}) (${PEOPLE})$`, "u"), "GIVE $1 NUMBER to $2"],
  [new RegExp(`^(${PEOPLE}) (?:[:,→=-] )+EXT (\\d+)$`, "u"), "SET EXT of $1 to $2"],
];
