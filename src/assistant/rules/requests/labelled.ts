// People and what they need, with nothing said between them: "Bob, Lee: phone", "yuki - license + 415 number".
import { only } from "../reading.ts";
import type { Request } from "./request.ts";
import { wantsLicense } from "./wanted.ts";

/** A list of people in a line of marks, as the source of a pattern. */
export const PEOPLE = "P\\d+(?:(?: (?:,|and|&|\\+|/|n|und|et|y|e|both|too|SAME))* P\\d+)*";
const LINK = "(?:(?: (?::|-|=|>|→|⇒|–|,))+)";
const THINGS =
  "(?: (?:LICENSE|PHONE|PLAN|PLANWORD|NUMBER|EXT|TEL|PLACE|SITEWORD|FREE|TOLLFREE|CREATE|NOW|FUTURE|VALIDATE|\\d+|an?|one|the|each|both|all|ALL|SAME|and|,|plus|\\+|&|with|in|from|for|to|on|at|starting|ending|NEED|needed|required|requested|new|local|direct|und|mit|incl|including|inkl|inklusive|\\.|et|avec|y|con|e|com|eine?|une?|una?|uma?))+";

const LINKED = new RegExp(
  `^(?:(?:NUMBER|LICENSE|PHONE|PLAN|PLANWORD|TEL) : )?(?:(?:for|CREATE|GIVE|SET|onboarding|joiner|starter|NEWHIRE|PEOPLEWORD) )*${PEOPLE}${LINK}${THINGS}$`,
  "u",
);
const BARE = new RegExp(`^${PEOPLE}${THINGS}$`, "u");
const NEEDED = new RegExp(
  `^(?:\\d+ |two |three |four |five |six |both |CREATE |FREE |the |an? )*(?:LICENSE|PHONE|PLAN|NUMBER)(?: (?:NEED|needed|required|requested|for))*${LINK} ${PEOPLE}$`,
  "u",
);
const THING = /\b(?:LICENSE|PHONE|PLAN|NUMBER|TEL)\b/u;

/** True when a clause without a verb says what somebody is to get. */
export function isLabelled({ clause, line, people }: Request): boolean {
  if (clause.asks || people.length === 0 || !THING.test(line)) return false;
  if (LINKED.test(line) || NEEDED.test(line)) return true;
  // "Kate license" could want it, want it gone, or want to know; of somebody who has none it can only want one.
  const without = people.every((person) => only(person)?.plan === null);
  return BARE.test(line) && (!wantsLicense(line) || without || /\bPLAN\b/u.test(line));
}
