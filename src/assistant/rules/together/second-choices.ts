// What is chosen anew in a sentence of its own: "assign Imran. Oh, he has one. Yuki then", "move Kate to Tokyo, actually
// make that London". The second takes the place of the first; what can't be put in its place stays apart, and is asked
// about (see doubts/withdrawn.ts).
import type { Clause } from "../clauses/clauses.ts";
import { only } from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";

const SIGH =
  "(?:ah|ach|oh|but|sorry|hm+|wait|no|non|nein|mais|aber|and|actually|ups|oops|hr|it|they|SAYS|(?:i|ONESELF) (?:see|SHOW)|seems|told|moment|,|:)";
const SHE = "(?:PRONOUN|er|der|die|sie|il|elle|he|she|they|he's|she's|they're|en|P0|ISIT|'S)";
const HAS = new RegExp(
  `^(?:${SIGH} )*(?:${SHE} )*(?:(?:schon|bereits|deja|already|PASTEVENT|still|en) )*(?:(?:HAVE|en a)(?: (?:schon|bereits|deja|already|PASTEVENT))?(?: (?:one|PRONOUN|it|(?:an?|eine?n?|une?)(?: (?:LICENSE|PHONE|NUMBER))?|LICENSE|PHONE))?|GIVEN PASTEVENT|GIVEN|on PLAN (?:PASTEVENT|already|schon|deja))(?:(?: (?:,|NOW|PASTEVENT|already|SAYS|i|see|SHOW|ONESELF|anyway|though|schon|since|PAST))*)$`,
  "u",
);
// "Oh, he has one, so Lee then": told, and who it is to be then, in one clause.
function withoutThen(clause: Clause): readonly [Clause, Clause] | undefined {
  const at = clause.items.findIndex((item) => item.is === "stop" && item.folded === ",");
  const [items, rest] = [clause.items.slice(0, at), clause.items.slice(at + 1)];
  const people = (some: readonly Item[]) => some.filter((item): item is SaidPerson => item.is === "person");
  const line = clause.line.split(" , ");
  const [told, ...then] = line;
  if (at < 0 || people(items).length > 0 || told === undefined || then.length !== 1) return undefined;
  return [
    { ...clause, items, people: [], line: told },
    { ...clause, items: rest, people: people(rest), line: then[0] ?? "" },
  ];
}

/** True for "oh, she has one already". */
export const saysHasOne = ({ line, people, asks }: Clause): boolean =>
  !asks && people.length < 2 && HAS.test(line);

const REQUEST = /(?:^|\s)\S*\b(?:GIVE|NEED|GET|LICENSE|SET)\b/u;
const INSTEAD =
  /^(?:(?:then|WHO|who|plutot|lieber|so|dann|also|alors|ok|well|it|it's|PRONOUN|ISIT|must|should|has|HAVE|NEED|to|be|do|make|SET|take|please|,|for|fur|pour|a|an|GIVE|the|license|LICENSE|rather|instead|stattdessen|goes|eben|halt|P\d+|'S turn|and|turn|'S) ?)+$/u;

const key = (person: SaidPerson): string => only(person)?.email ?? person.said.toLowerCase();
const listOf = (people: readonly SaidPerson[]): string => people.map((_, at) => `P${at}`).join(" and ");

const PEOPLE = /P\d+(?:(?: (?:,|and|&|\+|und|et|y))+ P\d+)*/u;

/** A request for other people; undefined where it names its own in more than one place. */
function requestFor(request: Clause, people: readonly SaidPerson[]): Clause | undefined {
  const list = PEOPLE.exec(request.line)?.[0] ?? "";
  if (list.match(/P\d+/gu)?.length !== request.people.length) return undefined;
  const first = request.items.findIndex((item) => item.is === "person");
  const rest = (items: readonly Item[]) => items.filter((item) => item.is !== "person");
  return {
    ...request,
    people,
    items: [...rest(request.items.slice(0, first)), ...people, ...rest(request.items.slice(first))],
    line: request.line.replace(list, listOf(people)),
  };
}

// The clauses that stand for a request, somebody who has one already, and who is to get it then.
function otherPerson(
  request: Clause,
  told: Clause | undefined,
  then: Clause | undefined,
): { readonly clauses: readonly Clause[]; readonly took: number } | undefined {
  if (!told || !REQUEST.test(request.line) || request.people.length === 0 || !saysHasOne(told))
    return undefined;
  const [holder] = told.people;
  const left = holder ? request.people.filter((one) => key(one) !== key(holder)) : [];
  if (holder && left.length > 0 && left.length < request.people.length) {
    const rest = requestFor(request, left);
    return rest && { clauses: [rest], took: 2 };
  }
  const hers = holder === undefined || request.people.some((one) => key(one) === key(holder));
  if (!hers || request.people.length > 1 || !then || then.asks || then.people.length === 0) return undefined;
  if (
    !INSTEAD.test(then.line) ||
    then.people.some((one) => request.people.some((two) => key(one) === key(two)))
  )
    return undefined;
  const other = requestFor(request, then.people);
  return other && { clauses: [other], took: 3 };
}

const MADE =
  /^(?:(?:no|wait|actually|sorry|better|rather|please|and|,) )*(?:\S*SET|\S*CHANGE)\S* (?:that|it|this|PRONOUN)(?: (?:an?|the|from|in|to|on|with|one|of))* (?:PLACE|\d{3,6}|PLAN|TEL|FUTURE|NOW|CLOCK)(?: (?:one|NUMBER|please|instead|EXT|PLANWORD|SITEWORD|though|,))*$/u;
// "Make that", "set it to"; "put her on" is another request.
const isMade = ({ line, items }: Clause): boolean =>
  MADE.test(line) &&
  items.some((item) => item.is === "marks" && /^(?:make|makes|set|change)$/u.test(item.folded)) &&
  items.some(
    (item) =>
      (item.is === "word" || item.is === "marks") &&
      /^(?:that|it|this|that one|this one)$/u.test(item.folded),
  );
const OTHER_DETAIL = /\b(?:PLAN|LICENSE|PHONE|TEL|FUTURE|EXT|TAKE|NOT|HAVE|ISIT|CLOCK|PLANWORD)\b/u;

// "Dana gets a 415, make that a London one": the number's place, or the place somebody moves to.
function otherDetail(request: Clause, made: Clause | undefined): Clause | undefined {
  if (!made || made.asks || made.people.length > 0 || request.people.length === 0) return undefined;
  if (!isMade(made) || OTHER_DETAIL.test(request.line)) return undefined;
  const detail = made.items.find(({ is }) => is === "place" || is === "digits");
  const before = request.items.filter(({ is }) => is === "place" || is === "digits");
  if (!detail || before.length !== 1) return undefined;
  const area = /(?:^|\s)\d{3}(?=\s|$)/u.test(request.line);
  const number = /\bNUMBER\b/u.test(request.line) || area;
  const moves = /\b(?:MOVE|SITEWORD)\b/u.test(request.line) && detail.is === "place";
  if (!(number ? REQUEST.test(request.line) : moves)) return undefined;
  if (detail.is === "digits" && !(number && detail.digits.length === 3)) return undefined;
  const people = listOf(request.people);
  const thing = detail.is === "place" ? "PLACE" : detail.is === "digits" ? detail.digits : "";
  return {
    ...request,
    items: [...request.items.filter((item) => !before.includes(item)), detail],
    line: number ? `GIVE ${people} a ${thing} NUMBER` : `MOVE ${people} to PLACE`,
  };
}

/** Clauses, with what was chosen anew in the place of what it replaces. */
export function withSecondChoices(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) break;
    const next = clauses[at + 1];
    const split = next && !saysHasOne(next) ? withoutThen(next) : undefined;
    const both = split && saysHasOne(split[0]) ? otherPerson(clause, ...split) : undefined;
    if (both) {
      result.push(...both.clauses);
      at += 1;
      continue;
    }
    const detail = otherDetail(clause, next);
    const other = detail ? { clauses: [detail], took: 2 } : otherPerson(clause, next, clauses[at + 2]);
    result.push(...(other?.clauses ?? [clause]));
    at += (other?.took ?? 1) - 1;
  }
  return result;
}

const DETAILS: ReadonlySet<Item["is"]> = new Set<Item["is"]>([
  "place",
  "digits",
  "plan",
  "number",
  "day",
  "clock",
]);

/** True where a clause only says that something else is meant, and was not put in its place. */
export const makesThat = (clause: Clause): boolean =>
  isMade(clause) && clause.items.some(({ is }) => DETAILS.has(is));
