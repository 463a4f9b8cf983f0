// "Don't offboard Dana, just take her number": what is not to be done stands first, and what is to be done instead names
// nobody. The second is the request, about whom the first named.
import type { Clause } from "../clauses/clauses.ts";

const DENIED =
  /^(?:please )?NOT (?:(?:NEED to|yet) )?(?:\S*\b(?<verb>OFFBOARD|TAKE|UNASSIGN|GIVE|CHANGE|MOVE|SET|LICENSE|SWAP)\b\S*) P0(?: 'S (?<thing>PHONE NUMBER|LICENSE|PHONE|NUMBER|EXT|PLANWORD|PLAN|SITEWORD))?$/u;
const INSTEAD =
  /^(?:(?:but|only|rather|instead|and|please|sondern|mais) )*(?:\S*\b(?<verb>TAKE|UNASSIGN|GIVE|CHANGE|MOVE|SET)\b\S*) (?<whose>PRONOUN|it)(?<rest> .+)$/u;
const THING = /\b(?:LICENSE|PHONE|NUMBER|EXT|PLAN|PLANWORD|PLACE|SITEWORD|TEL|\d{3,6})\b/u;

/** The request of two clauses, about the person that the first one names; undefined for all others. */
function insteadOf(denied: Clause, next: Clause | undefined): Clause | undefined {
  if (!next || denied.asks || next.asks || denied.people.length !== 1 || next.people.length > 0)
    return undefined;
  const not = DENIED.exec(denied.line)?.groups;
  const told = INSTEAD.exec(next.line)?.groups;
  const rest = told?.rest ?? "";
  const thing = THING.exec(rest)?.[0];
  if (!not || !told || thing === undefined || /\b(?:NOT|HOW|IF|PRONOUN|ISIT)\b/u.test(rest)) return undefined;
  // The same deed on the same thing, once denied and once told, is a question.
  if (not.verb === told.verb && (not.thing ?? "LICENSE") === thing) return undefined;
  const whose = /^ (?:(?:old|CREATE|direct) )*(?:PHONE |LICENSE|NUMBER|EXT|PLANWORD|SITEWORD)/u.test(rest)
    ? "P0 'S"
    : "P0";
  return {
    ...next,
    people: denied.people,
    items: [...denied.people, ...next.items],
    line: `${told.verb} ${whose}${rest}`,
  };
}

const NOT_GIVEN =
  /^(?:please )?NOT GIVE (?:P0 (?:the|an?|PRONOUN) (?:PLAN )?(?:LICENSE|PHONE)|(?:the|an?|PRONOUN) (?:PLAN )?(?:LICENSE|PHONE) to P0)$/u;
const GIVEN_INSTEAD =
  /^(?:(?:but|rather|instead|and|please) )*GIVE (?:(?:PRONOUN|it|one) to P0|P0 (?:PRONOUN|it|one))(?: (?:instead|please))?$/u;

// "Don't give Kate the license, give it to Bob": Bob's, and nothing happens to Kate.
function toAnother(denied: Clause, next: Clause | undefined): Clause | undefined {
  if (!next || denied.asks || next.asks || denied.people.length !== 1 || next.people.length !== 1)
    return undefined;
  // "… or give it to Bob": denied as well.
  if (next.goesOn || !NOT_GIVEN.test(denied.line) || !GIVEN_INSTEAD.test(next.line)) return undefined;
  return {
    ...next,
    items: [...denied.items.filter(({ is }) => is === "plan"), ...next.items],
    line: `GIVE P0 the ${/PLAN /u.test(denied.line) ? "PLAN " : ""}LICENSE`,
  };
}

/** Clauses, without deeds that are only denied to tell what is done instead. */
export function withoutDeniedDeeds(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) break;
    const told = insteadOf(clause, clauses[at + 1]) ?? toAnother(clause, clauses[at + 1]);
    result.push(told ?? clause);
    if (told) at++;
  }
  return result;
}
