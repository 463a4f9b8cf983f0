// Whether a clause has something given to somebody: by its verb, or as what they get or need.

import { WHO_IS_IT } from "../questions/newcomers.ts";
import { areaCode } from "../questions/number-filter.ts";
import { act, acts, ask, NOTHING, planOf, tooBroad } from "../reading.ts";
import { giving } from "./giving.ts";
import { wantsLicense, wantsNumber } from "./wanted.ts";
import type { RequestReader, Worded } from "./worded.ts";

const wantsEither = (line: string): boolean => wantsLicense(line) || wantsNumber(line);

/** `assign @bob --extension 4021`: the license is meant as well. */
export const givenByFlags: RequestReader = (request) => {
  const { clause, line, verbs } = request;
  const flagged = clause.items.some((item) => item.is === "marks" && item.folded.startsWith("--"));
  return flagged && verbs.includes("GIVE") && /^(?:zphone )?\S*GIVE\b/u.test(line)
    ? giving(request, { license: true })
    : undefined;
};

/** By a verb that says so. What is given has to be ours, or plainly for somebody. */
export const given: RequestReader = (request) => {
  const { line, named, verbs } = request;
  const gives = verbs.includes("GIVE");
  if (!gives && !verbs.includes("SET")) return undefined;
  return wantsEither(line) || (gives && (named > 0 || isGivenToSomebody(request)))
    ? giving(request)
    : NOTHING;
};

const isGivenToSomebody = ({ line, people }: Worded): boolean =>
  (people.length > 0 && /^\S*\bGIVE\b (?:(?:an?|one) )?\d{3}$/u.test(line)) ||
  /^\S*\bGIVE\b(?: \S*\b(?:PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|ALL|EVERYONE|SAME)\b.*)?$/u.test(line);

/** What somebody gets. */
export const got: RequestReader = (request) => {
  const { line, named } = request;
  const getsIt =
    named > 0 || /GET ONESELF|ONESELF GET|can ONESELF/u.test(line) || /^can PRONOUN /u.test(line);
  return /\bGET\b/u.test(line) && wantsEither(line) && getsIt ? giving(request) : undefined;
};

/** What somebody needs, or should have. */
export const needed: RequestReader = (request) => {
  const { clause, line, said, named, people } = request;
  // "Kate and Bob get one"
  if (
    !clause.asks &&
    named > 0 &&
    /^P\d+(?: (?:,|and|&|\+) P\d+)* \S*\bGET\b\S* one(?: (?:each|too|both))?$/u.test(line)
  )
    return giving(request);
  const needs = saysNeed(line);
  const one = said.thing !== undefined && /\b(?:NEED|GET|HAVE)\b one\b(?! (?:of|from|in|on))/u.test(line);
  const thing = wantsEither(line) || one;
  if (needs && thing && people.length === 0 && /^\S*\b(?:ALL|EVERYONE)\b/u.test(line)) return tooBroad();
  if (needs && (named > 0 || people.length > 0 || request.self) && (thing || areaCode(clause) !== undefined))
    return giving(request);
  // "Everyone in sales should be on Pro"
  if (needs && named === 0 && /^(?:\S+ )?\S*\b(?:ALL|EVERYONE)\b/u.test(line) && wantsEither(line))
    return tooBroad();
  return (
    wishOf(request) ??
    (needs && said.all.length === 0 && NEEDED_BY_NOBODY.test(line) ? giving(request) : undefined)
  );
};

const saysNeed = (line: string): boolean =>
  /\bNEED\b/u.test(line) ||
  /^(?:can|could|may|might|should) (?:P\d|ONESELF|PRONOUN (?:SAME )?(?:HAVE|GET))/u.test(line) ||
  /\bshould\b.*\bon\b/u.test(line);

// "Need a phone": somebody's wish, most likely the asker's own, and nobody is named.
const NEEDED_BY_NOBODY =
  /^(?:(?:ONESELF|and|i|we|so) )*NEED (?:(?:an?|the|une?|eine?n?|CREATE|one|to|have) )*(?:LICENSE|PHONE|NUMBER|PLAN)$/u;

// "She needs one as well"
const THEIR_WISH =
  /^(?:(?:and|so|but|also|SAME|then|,) )*(?:PRONOUN|(?:he|she|they)'(?:ll|d)) (?:(?:will|also|does|SAME|would|'ll|may) )*NEED (?:(?:an?|CREATE|SAME) )*(one|LICENSE|PHONE|NUMBER|\d{3})(?: (?:SAME|one|NUMBER|NOW|FUTURE|please|then|from|on))*$/u;

const wishOf: RequestReader = ({ line, clause, named, people }) => {
  const wish = THEIR_WISH.exec(line);
  if (!wish || named > 0 || clause.asks) return undefined;
  const tool = /NUMBER|\d/u.test(wish[1] ?? "") ? "assign_number" : "assign_license";
  const [who, ...others] = people;
  if (who && others.length === 0 && wish[1] === "one" && planOf(who) === null)
    return acts(act("assign_license", { people: [who.said] }));
  return who === undefined ? ask("which_user", WHO_IS_IT, { tool }) : undefined;
};
