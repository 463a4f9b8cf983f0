// A text falls into clauses, one for each thing said. A clause is written down as a line of marks, which patterns read:
// "can you give @bob a 415 number" becomes "GIVE P0 a 415 NUMBER".

import { type Item, isStop, type SaidPerson } from "./item.ts";
import type { Mark } from "./lexicon.ts";
import { reportIn } from "./reported.ts";
import { plainly } from "./turns-of-phrase.ts";

/** One thing said. */
export interface Clause {
  readonly items: readonly Item[];
  /** The clause in marks, for patterns. */
  readonly line: string;
  readonly people: readonly SaidPerson[];
  /** It ended in a question mark. */
  readonly asks: boolean;
  /** It began with "and" or the like. */
  readonly goesOn: boolean;
  /** Who said it, where the asker only passes it on as said; their names are no part of the clause. */
  readonly reportedBy: readonly SaidPerson[] | null;
  /** Who wanted it, where the asker passes a request on. */
  readonly askedBy: readonly SaidPerson[];
}

const ACTION: readonly Mark[] = [
  "GIVE",
  "TAKE",
  "UNASSIGN",
  "CHANGE",
  "MOVE",
  "SWAP",
  "TAKEOVER",
  "OFFBOARD",
  "LEFT",
  "UNDO",
  "SHOW",
  "LIST",
  "FIND",
  "IMPORT",
  "VALIDATE",
  "EXPORT",
  "DELETE",
  "BUY",
  "PORT",
  "CREATE",
  "SET",
  "FORWARD",
  "KEEP",
  "NEED",
  "NOLONGER",
];
const OPENERS: readonly Mark[] = [
  ...ACTION,
  "HOW",
  "WHERE",
  "WHATIF",
  "WHY",
  "HOWMANY",
  "HOWLONG",
  "WHO",
  "GET",
  "HAVE",
  "SAME",
];
const THINGS: readonly Mark[] = ["LICENSE", "PHONE", "NUMBER", "EXT", "PLANWORD"];
const CONNECTORS = new Set([
  "and",
  "then",
  "plus",
  "but",
  "or",
  "und",
  "dann",
  "oder",
  "aber",
  "et",
  "puis",
  "ou",
  "mais",
  "y",
  "e",
  "luego",
  "n",
  "pero",
  "mas",
  ",",
  "&",
  "-",
  "+",
  "while",
]);

const has = (items: readonly Item[], marks: readonly Mark[]): boolean =>
  items.some((item) => item.is === "marks" && item.marks.some((mark) => marks.includes(mark)));

/** How an item stands in the line. People and numbers are counted so that patterns can point at them. */
function lineOf(items: readonly Item[], asks: boolean): string {
  let people = 0;
  const spell = (item: Item): string => {
    switch (item.is) {
      case "person": {
        const name = `P${people}`;
        people++;
        return item.possessive ? `${name} 'S` : name;
      }
      case "number":
        return "TEL";
      case "digits":
        return item.digits;
      case "plan":
        return "PLAN";
      case "place":
        return "PLACE";
      case "day":
        return item.day.tense === "past" ? "PAST" : item.day.tense === "future" ? "FUTURE" : "NOW";
      case "clock":
        return "CLOCK";
      case "operation":
        return "OPERATION";
      case "quote":
        return "QUOTE";
      case "code":
        return "CODE";
      case "everyone":
        return "EVERYONE";
      case "channel":
        return "CHANNEL";
      case "marks":
        return item.marks.join("/");
      case "word":
        return item.folded;
      case "stop":
        return item.folded;
    }
  };
  return plainly(items.map(spell).join(" "), asks);
}

const connects = (item: Item): boolean =>
  (item.is === "word" || item.is === "stop") && CONNECTORS.has(item.folded);

// "Remove Ana and license Bob", "Bob on Unlimited, Dev on Pro": a verb that is a noun elsewhere, and no verb at all.
const opensWithLicense = ([first, second]: readonly Item[]): boolean =>
  first?.is === "marks" &&
  first.marks.includes("LICENSE") &&
  (second?.is === "person" || (second?.is === "marks" && second.marks.includes("PRONOUN")));
function opensPair(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex((item) => !connects(item));
  const people = rest.slice(from).findIndex((item) => item.is !== "person" && !connects(item));
  const after = people < 1 ? [] : rest.slice(from + people, from + people + 4);
  const pairs = (items: readonly Item[]) =>
    items.some((item) => item.is === "person") && items.some((item) => item.is === "plan");
  const [little, ...more] = after;
  const goes = little?.is === "word" && /^(?:on|to|gets|auf|sur|with|into)$/u.test(little.folded);
  return pairs(before) && goes && more.slice(0, 2).some((item) => item.is === "plan");
}

// "Bob: phone, Lee: phone and a number": the next name with its own colon or dash, after one that had its own.
const isThing = (item: Item | undefined): boolean =>
  item?.is === "plan" ||
  item?.is === "digits" ||
  item?.is === "number" ||
  (item?.is === "marks" && item.marks.some((mark) => ["LICENSE", "PHONE", "NUMBER", "EXT"].includes(mark)));
function opensLabel(rest: readonly Item[], before: readonly Item[]): boolean {
  const [first, link, ...more] = rest;
  const links = (link?.is === "stop" || link?.is === "word") && /^[:=→-]$/u.test(link.folded);
  return (
    first?.is === "person" &&
    links &&
    more.slice(0, 3).some(isThing) &&
    before.some((item) => item.is === "person") &&
    before.some(isThing)
  );
}

// "Bob, Lee and Dev need phones": so far nothing but names, and another one.
const isOpenList = (before: readonly Item[]): boolean =>
  (before.filter(({ is }) => is === "person").length > 1 &&
    before.every((item) => (item.is === "person" && !item.possessive) || connects(item))) ||
  isGroupSoFar(before);
// "All but Kate and Ana need phones", "one of Bob, Lee and Dev": who is meant is not told to its end.
const isGroupSoFar = (before: readonly Item[]): boolean => {
  const last = before.at(-1);
  const group = before.some(
    (item) =>
      (item.is === "marks" && item.marks.some((mark) => mark === "ALL" || mark === "BUTNOT")) ||
      (item.is === "word" && /^(?:one|some|none|either|neither|only|but)$/u.test(item.folded)),
  );
  return last?.is === "person" && !last.possessive && group && !has(before, OPENERS) && !has(before, THINGS);
};

// "Set Ana's extension to 2150 and her site to London"
const opensOwn = ([whose, what, to]: readonly Item[]): boolean =>
  whose?.is === "marks" &&
  whose.marks.includes("PRONOUN") &&
  what?.is === "marks" &&
  what.marks.some((mark) => ["SITEWORD", "EXT"].includes(mark)) &&
  to?.is === "word" &&
  to.folded === "to";

// "Kate verlässt uns, die Nummer übernimmt Lee": German and French put the thing first, and the verb after it.
const opensWithThing = ([whose, what, verb, who]: readonly Item[], before: readonly Item[]): boolean =>
  ((whose?.is === "word" && /^(?:die|das|den|der|the|le|la|son|sa)$/u.test(whose.folded)) ||
    (whose?.is === "marks" && whose.marks.includes("PRONOUN"))) &&
  isThing(what) &&
  verb !== undefined &&
  has([verb], ["NEED", "TAKEOVER", "GET"]) &&
  who?.is !== undefined &&
  before.some((item) => item.is === "person") &&
  (has(before, ["LEFT"]) || before.some((item) => item.is === "day"));

// "A number for Lee and a license for Bob": to each his own.
function opensThingFor(rest: readonly Item[], before: readonly Item[]): boolean {
  const from = rest.findIndex(
    (item) => !connects(item) && !(item.is === "word" && ARTICLE.test(item.folded)),
  );
  const [thing, link, who] = rest.slice(Math.max(from, 0), from + 3);
  return (
    isThing(thing) &&
    link?.is === "word" &&
    /^(?:for|fur|pour)$/u.test(link.folded) &&
    who?.is === "person" &&
    before.some((item) => item.is === "person") &&
    before.some(isThing)
  );
}
const ARTICLE = /^(?:an?|one|the|eine?n?|une?|another)$/u;

// After a connector a new clause begins when what follows opens with a verb, perhaps after its subject.
function opensClause(rest: readonly Item[], before: readonly Item[]): boolean {
  if (isOpenList(before) && rest[0]?.is === "person") return false;
  // "Extension 2041, who's that?"
  const numberOnly = before.every(
    (item) =>
      item.is === "digits" || item.is === "number" || connects(item) || has([item], ["EXT", "NUMBER"]),
  );
  if (numberOnly && has(rest.slice(0, 1), ["WHO", "SHOW"])) return false;
  if (opensOwn(rest) || opensWithThing(rest, before) || opensThingFor(rest, before)) return true;
  if (opensWithLicense(rest) || opensPair(rest, before) || opensLabel(rest, before)) return true;
  let at = 0;
  for (let item = rest[at]; item && at < 5; item = rest[at]) {
    if (
      connects(item) ||
      (item.is === "marks" &&
        item.marks.every((mark) => mark === "SAME" || mark === "ONESELF" || mark === "PRONOUN"))
    )
      at++;
    else if (item.is === "person" && !item.possessive) at++;
    else if (item.is === "word" && /^(?:also|will|should|that|who|the|now|so|not)$/u.test(item.folded)) at++;
    else break;
  }
  const opener = rest[at];
  if (opener?.is !== "marks") return false;
  if (!opener.marks.some((mark) => OPENERS.includes(mark))) return false;
  // A noun that is also a verb ("license", "call") opens nothing by itself; nor does a list of people without a verb before.
  return (
    at === 0 || has(before, OPENERS) || has(before, ["NOT", "LICENSE", "PHONE"]) || before.some(connects)
  );
}

// "Bob, Lee and Imran start on Monday. All need a phone": all of these, not everybody.
const theyAll = (line: string, [first]: readonly Item[], before: Clause | undefined): string =>
  (before?.people.length ?? 0) > 1 && first?.is === "marks" && /^(?:all|all of them)$/u.test(first.folded)
    ? line.replace(/^ALL (?:of PRONOUN )?(?=(?:NEED|GET)\b)/u, "PRONOUN ")
    : line;

// "Kate and Ana - take the licenses away": whom it is about stands before the verb, and nobody after it.
function isListFor(before: readonly Item[], rest: readonly Item[]): boolean {
  const end = rest.findIndex(isStop);
  const clause = end < 0 ? rest : rest.slice(0, end);
  return isOpenList(before) && clause[0]?.is === "marks" && !clause.some((item) => item.is === "person");
}

/** The clauses of a text, in order. */
export function clausesOf(items: readonly Item[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let current: Item[] = [];
  const close = (asks: boolean) => {
    let goesOn = false;
    while (current[0] && (connects(current[0]) || current[0].is === "stop")) {
      goesOn ||= connects(current[0]) && current[0].is === "word";
      current.shift();
    }
    const report = reportIn(current);
    const own = report?.rest ?? current;
    if (own.length > 0)
      clauses.push({
        items: own,
        line: theyAll(lineOf(own, asks), own, clauses.at(-1)),
        people: own.filter((item): item is SaidPerson => item.is === "person"),
        asks,
        goesOn,
        reportedBy: report && !report.passedOn ? report.by : null,
        askedBy: report?.passedOn ? report.by : [],
      });
    current = [];
  };
  for (const [at, item] of items.entries()) {
    if (isStop(item) && !(item.is === "stop" && item.folded === "." && isAbbreviation(items, at)))
      close(item.is === "stop" && item.folded === "?");
    else if (
      connects(item) &&
      current.length > 0 &&
      !isListFor(current, items.slice(at + 1)) &&
      opensClause(items.slice(at + 1), current)
    ) {
      const ended = current;
      // "bob and give": the verb comes later only in languages that put it last; a clause needs something said.
      if (ended.some((one) => one.is === "marks") || ended.length > 1) close(false);
      current.push(item);
    } else current.push(item);
  }
  close(false);
  return clauses;
}

const isAbbreviation = (items: readonly Item[], at: number): boolean => {
  const before = items[at - 1];
  if (before?.is === "word" && /^(?:incl|inkl|excl|exkl|bzw|approx|resp)$/u.test(before.folded)) return true;
  return before?.is === "marks" && before.marks.includes("EXT") && items[at + 1]?.is === "digits";
};
