// "My new report starts on Monday and will need a phone", "license all the new starters of this week", "phones for three
// people in finance": somebody is to get something, and who that is was not said. Asked about, and never the asker.
import type { Clause } from "../clauses/clauses.ts";
import { ask, NOTHING, type Reading } from "../reading.ts";
import { wantsLicense, wantsNumber } from "../requests/wanted.ts";

const COUNT = "(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|several|some|few)";
const WHOSE = "(?:ONESELF|our|the|an?|another|one|PRONOUN|CREATE|new|ALL|these|those|other|more|of)";
const WHO =
  "(?:\\S*NEWHIRE\\S*|\\S*PEOPLEWORD\\S*|report|assistant|colleague|employee|hire|starter|joiner|intern|trainee|apprentice|student|deputy|manager|boss|analyst|designer|developer|engineer|recruiter|receptionist|accountant|consultant|contractor|temp|guy|girl|person|people|mitarbeiter\\w*|kolleg\\w*|praktikant\\w*|stagiaire|collegue)";
const STARTS =
  "(?:starts?|starting|begins?|beginning|joins?|joining|joined|started|comes|arrives?|arriving|onboards?|fangt|beginnt|commence|arrive)";
const THING = "(?:LICENSE|PHONE|NUMBER|EXT|PLAN)";
// Somebody comes, and needs something.
const COMES = new RegExp(
  `^(?:(?:so|and|also|hi|hey|hello|,) )*(?:we HAVE )?(?:(?:${WHOSE}|${COUNT}) )+${WHO} (?:(?:who|WHO|that|ISIT|will|he's|she's|PRONOUN|be|CREATE|\\S*PEOPLEWORD) )*${STARTS}\\b.*\\b(?:NEED|GET|GIVE)\\b.*\\b${THING}\\b`,
  "u",
);
// Everybody who came.
const ALL_WHO_CAME = new RegExp(
  `\\b(?:GIVE|LICENSE|SET)\\b (?:to )?(?:ALL|EVERYONE) (?:(?:of|the|our|these|CREATE|new|\\d+|${COUNT}) )*(?:NEWHIRE|(?:CREATE|new) PEOPLEWORD|(?:WHO|who|that) (?:has |HAVE |just )*(?:started|joined|STARTED|starts?|joins?)\\b)`,
  "u",
);
// So many of a department.
const SO_MANY = new RegExp(
  `^(?:(?:we|ONESELF|i|please) )*(?:NEED )?(?:(?:GIVE|LICENSE|SET)(?: (?:an?|${COUNT}))?(?: ${THING})?|${COUNT} ${THING}|${THING})(?: (?:for|to))?(?: (?:any|some))? ${COUNT} (?:(?:CREATE|new|more|of|our|the) )*(?:PEOPLEWORD|NEWHIRE)(?: (?:in|from|at|of) (?:(?:the|our) )?(?:\\p{Ll}+|PLACE)(?: (?:team|department|dept))?)?(?: (?:FUTURE|NOW|please|with|a ${THING}|${THING}))*$`,
  "u",
);
// "A couple of people in London need numbers"
const SO_MANY_NEED = new RegExp(
  `^(?:(?:a couple of|a few|${COUNT}|more) )+(?:(?:CREATE|new|more|of|our|the) )*(?:PEOPLEWORD|NEWHIRE)(?: (?:in|from|at|of) (?:(?:the|our) )?(?:\\p{Ll}+|PLACE)(?: (?:team|department|dept))?)? NEED (?:(?:an?|CREATE) )*${THING}(?: (?:FUTURE|NOW|please))*$`,
  "u",
);
const NO_REQUEST =
  /\b(?:HOW|HOWMANY|WHAT|WHY|WHERE|WHICH|WHO HAVE|IF|NOT|enough|BULK|FILE|IMPORT|TAKE|OFFBOARD|BUY)\b/u;
const MANY = new RegExp(`\\b(?:ALL|EVERYONE|PEOPLEWORD|people|starters|joiners|hires|${COUNT})\\b`, "u");

const WHO_ARE_THEY = "Who are they? Mention them, or drop a CSV here.";
/** What is asked where one newcomer is meant. */
export const WHO_IS_IT = "Who is it? Mention them, or give me the e-mail address.";
/** True for what is asked about newcomers: no guide knows who they are. */
export const isAskedOfNewcomers = (question: string): boolean =>
  question === WHO_ARE_THEY || question === WHO_IS_IT;

/** Whom to ask for; NOTHING where no such wish is told. `line`: all clauses, in which nobody is named. */
export function readNewcomers(clauses: readonly Clause[]): Reading {
  const line = clauses.map((clause) => clause.line).join(" , ");
  if (clauses.some(({ people, asks }) => asks || people.length > 0)) return NOTHING;
  const wished =
    COMES.test(line) ||
    (clauses.length === 1 && (ALL_WHO_CAME.test(line) || SO_MANY.test(line) || SO_MANY_NEED.test(line)));
  // All the interns are a group; those who came this week are people who can be named.
  const group = clauses.some(({ items }) =>
    items.some((item) => "folded" in item && /^(?:the )?interns?$/u.test(item.folded)),
  );
  if (!wished || (group && /\bALL\b/u.test(line)) || NO_REQUEST.test(line)) return NOTHING;
  const tool = wantsNumber(line) && !wantsLicense(line) ? "assign_number" : "assign_license";
  const plural = clauses.some(({ items }) =>
    items.some(
      (item) =>
        "folded" in item &&
        /^(?:new )?(?:hires|starters|joiners|people|employees|colleagues|interns|users|staff|folks|mitarbeiter)$/u.test(
          item.folded,
        ),
    ),
  );
  return plural || MANY.test(line.replace(/\bNEWHIRE\b/gu, " "))
    ? ask("which_users", WHO_ARE_THEY, { tool })
    : ask("which_user", WHO_IS_IT, { tool });
}
