// Wishes with the verb left out: "a phone for Bob", "license Bob" (a noun, for all the rules know), "Bob and Lee,
// unlimited for both".
import { areaCode } from "../questions/number-filter.ts";
import { ask, NOTHING, type Reading, tooBroad } from "../reading.ts";
import { giving } from "./giving.ts";
import { isLabelled, PEOPLE } from "./labelled.ts";
import type { Request } from "./request.ts";
import { planSaid, plansSaid, wantsLicense, wantsNumber } from "./wanted.ts";

const WHOM = "(?:P\\d|NEWHIRE|ALL|EVERYONE|PEOPLEWORD|PRONOUN)";
const LICENSE_WHOM = new RegExp(`^\\S*\\bLICENSE\\b (?:\\S+ )*?${WHOM}`, "u");
const FOR_WHOM =
  /\b(?:for|fur|pour|para)(?: (?:ONESELF|our|the|CREATE|new|colleague|coworker|teammate|PEOPLEWORD|NEWHIRE))* (?:P\d|PRONOUN)|^(?:(?:an?|one|the|ein|eine|une?|una?|PLAN|LICENSE|PHONE|NUMBER|TEL|FREE|CREATE) )+(?:to|an|a|au|=|→|>|- >|= >) P\d/u;
// "Kate → Unlimited", "Kate's plan to Unlimited": the plan as it shall be.
const PLAN_SHALL_BE = new RegExp(
  `^(?:for )?${PEOPLE}(?: 'S)?(?: (?:PLANWORD|LICENSE|PHONE|:|,|-|=|>|→|⇒|to|on|onto|auf|sur|with|both|from PLAN|the|an?|CREATE|should|be))* PLAN(?: (?:both|each|all|ALL|SAME|NOW|FUTURE|instead|starting|only|LICENSE|PHONE|PLANWORD))*$`,
  "u",
);

// "The phone for Bob arrived" tells; "a phone for Bob in London" asks.
const AFTER_WHOM =
  /^(?:'S|both|each|all|too|also|please|in|with|and|on|at|from|to|plus|by|as|who|which|because|since|until|till|starting|ending|beginning|before|only|instead|for|so|or|will|would|is|he|she|they|we|i|mit|und|in|ab|avec|et|a|au|dans|con|y|en|com|e|of|the|an?|NEED\S*)$/u;
const tellsOfIt = (line: string): boolean => {
  const after = line.split(/ ?\bP\d+\b ?/u).at(-1) ?? "";
  const [next = ""] = after.split(" ");
  return (
    (/^\p{Ll}/u.test(next) && !AFTER_WHOM.test(next)) || /^(?:PASTEVENT|GIVEN|TAKEN|HOWMANY)/u.test(next)
  );
};

const FOR_A_GROUP =
  /^(?:(?:an?|the|CREATE|FREE|one|une?|eine?|des|\d+) )*(?:LICENSE|PHONE|NUMBER|PLAN) (?:for|pour|fur|para) (?:(?:the|our|les|die|PLACE|SITEWORD|whole) )*(?:ALL|EVERYONE|teams?|staff|departments?|crew|group|PEOPLEWORD)\b/u;

/** What a clause without a verb wishes; NOTHING when it only names things. */
export function withoutVerb(request: Request): Reading {
  const { clause, line, people } = request;
  if (isLabelled(request)) return giving(request);
  if (clause.people.length === 0 && !clause.asks && FOR_A_GROUP.test(line)) return tooBroad();
  const tells = !/\b(?:NOT|HOW|WHAT|WHO|off|against)\b/u.test(line);
  // "The license Kate has" is a thing.
  if (/\bLICENSE P\d+ HAVE\b/u.test(line)) return ask("intent", "Whose license, and what about it?");
  // "Metered isn't enough for Ana" tells why another is to come.
  if (/\bPLAN\b/u.test(line) && plansSaid(clause) === 0) return NOTHING;
  if (/\bLICENSE for\b/u.test(line) && tellsOfIt(line)) return NOTHING;
  if (LICENSE_WHOM.test(line)) return giving(request);
  const thing = wantsNumber(line) || wantsLicense(line) || areaCode(clause) !== undefined;
  if (
    tells &&
    thing &&
    FOR_WHOM.test(line) &&
    !tellsOfIt(line) &&
    (people.length > 0 || !/\bfor PRONOUN\b/u.test(line))
  )
    return giving(request);
  // "Bob and Lee, unlimited for both": a plan for somebody.
  const plan = clause.people.length > 0 && planSaid(clause) !== undefined && !clause.asks;
  if (plan && tells && !/\b(?:HAVE|ISIT|used|had)\b/u.test(line))
    if (/\bfor\b/u.test(line) || PLAN_SHALL_BE.test(line)) return giving(request, { license: true });
  return NOTHING;
}
