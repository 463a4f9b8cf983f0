// What a clause says that somebody is to get, where nothing was read of it: "…; 212 numbers for the last two", "Imran on
// Pro, the rest on Metered", "and give it to her assistant". Beside something that is done it would vanish.
import type { Clause } from "../clauses/clauses.ts";
import { only, type Reading } from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";

const THING = "(?:NUMBER|EXT|TEL|TOLLFREE|LICENSE|PHONE|PLAN)";
const OPENS = `(?:an?|the|CREATE|new|with|plus|also|and|please|PRONOUN|both|each|PLACE|FREE|one|two|three|local|direct|SAME|,|\\(|\\d{3}|eine?n?|une?|neue)`;
const WHOSE =
  "(?:for|from|to|in|on|there|PLACE|the|last|first|other|others|rest|two|three|both|each|one|ones|of|PRONOUN|them|P\\d+|and|,|instead|as well|SAME|too|ALL|that|this|please|fur|von|dort|pour|\\))";
const WANTED = new RegExp(`^(?:${OPENS} )*${THING}(?: ${WHOSE})*$`, "u");
const PLANNED =
  /^(?=.*\bPLAN\b)(?:(?:P\d+|PRONOUN|ALL|both|the|rest|others?|other|two|last|first|one|ones|each|on|onto|to|goes|go|gets|GET|NEED|with|auf|mit|sur|avec|for|fur|pour|PLAN|PLANWORD|and|,|:|=|-|\(|\)|→|is|should|be|everyone|else|remaining|SET|put) ?)+$/u;
// "… The old one can go": what is to become of it is said, and nothing read.
const OLD_ONE =
  /^(?:and )?(?:(?:the|PRONOUN|P\d+ 'S) )?(?:old|previous|current|existing|other|former) (?:one|NUMBER|LICENSE|PLAN|EXT)\b(?=.*\b(?:go|goes|TAKE|TAKEN|UNASSIGN|NOLONGER|NOT NEED|back|free|FREE|released?|away|off|POOL|KEEP)\b)/u;
// "He should get one from Tokyo": one of what was spoken of, and the place is lost.
const ONE_OF_IT = /^PRONOUN (?:NEED|GET)\b.*\b(?:PLACE|PLAN|TEL|\d{3,})\b/u;
// "Kate gets 2170 and Ana 2171 as extension": what Kate gets is said with Ana's.
const BARE_DIGITS = /^P\d+ (?:\S*\b(?:GET|NEED|HAVE|TAKE|TAKEOVER)\b\S*|[:=→›-]) \d{2,8}$/u;
// "Bob left and she takes his number": who she is was not said.
const PASSED_ON = new RegExp(
  `^(?:and |then )*PRONOUN (?:(?:will|should|can|NOW|then) )*(?:TAKEOVER|TAKE|GET|NEED)\\S* PRONOUN (?:\\S+ )?${THING}\\b`,
  "u",
);
// "Remove Ana and Kate. Kate only the number though": less is meant for one of those it was done for.
const ONLY_THAT = new RegExp(
  `^(?:(?:and|but|for|of|with|from|only|so|well|,) )*(?:P\\d+|PRONOUN)(?: 'S)?(?: (?:,|:|-|gets|GET|NEED|TAKE|UNASSIGN|should))* only\\b.*\\b(?:${THING}|PLANWORD)\\b`,
  "u",
);
const HANDED =
  /^(?:then )?\S*\b(?:GIVE|MOVE)\b\S* (?:PRONOUN|it|that|this|one) (?:over )?(?:(?:to|for|an|a) (?!ONESELF)|(?:on|along|weiter)$)|^\S*\bKEEP\b\S* (?:PRONOUN|it|that|this|one) (?:for|to|fur|pour) P\d/u;

// "Give Yuki and Imran licenses, Imran on Pro", "…, Imran also ext 2301": for one of them, who is named twice.
const FOR_ONE = new RegExp(
  `(?:,|-|\\(|and|but|:) (P\\d+) (?:(?:on|with|to|gets|GET|NEED|SAME|only|in addition|as well|also|auf|mit|auch|sur|avec|:|=|→) )*(?:(?:the|an?|PRONOUN|PLACE|FREE|CREATE|\\d{3}) )*${THING}\\b`,
  "gu",
);
function givesOneMore({ line, people }: Clause): boolean {
  return [...line.matchAll(FOR_ONE)].some(([, who = ""]) => {
    const at = Number(who.slice(1));
    const named = people[at];
    return named !== undefined && people.slice(0, at).some((one) => isSamePerson(one, named));
  });
}
const isSamePerson = (one: SaidPerson, other: SaidPerson): boolean =>
  one.said.toLowerCase() === other.said.toLowerCase() ||
  (only(one) !== undefined && only(one) === only(other));

/** True where such a clause stands beside what is done. */
export const isLeftOver = (clauses: readonly Clause[], readings: readonly Reading[]): boolean =>
  clauses.some((clause, at) => readings[at]?.is === "acts" && givesOneMore(clause)) ||
  (readings.some(({ is }) => is === "acts") &&
    clauses.some(
      ({ line, asks }, at) =>
        !asks &&
        readings[at]?.is === "nothing" &&
        (HANDED.test(line) ||
          OLD_ONE.test(line) ||
          ONE_OF_IT.test(line) ||
          BARE_DIGITS.test(line) ||
          ONLY_THAT.test(line) ||
          PASSED_ON.test(line) ||
          (at > 0 && (PLANNED.test(line) || (WANTED.test(line) && line.includes(" "))))),
    ));
