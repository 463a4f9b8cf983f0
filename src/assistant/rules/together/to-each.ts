// "Exts: Kate 2217, Dana 2303", "site: Kate London, Ana Tokyo": to each their own, the thing said once or with everyone.
// Such a list becomes a request for each. Only where every name has exactly one value and no value stands twice.
import type { Clause } from "../clauses/clauses.ts";
import type { Item } from "../words/item.ts";

type Thing = "EXT" | "SITEWORD";

const VALUE: Record<Thing, string> = { EXT: "\\d{2,8}", SITEWORD: "PLACE" };
const LINK = "(?:→|:|=|›|-|to|on|auf|a|gets?|GET|NEED|should be|in)";
const LEAD = "(?:(?:the|CREATE|these|following|SET|CHANGE|GIVE|MOVE|please|for|as follows) )*";
const SIGN = "(?: [:,=-]| for| as follows)*";
const BETWEEN = "(?: (?:,|and|und|et|&|\\+|/))* ";

const pair = (thing: Thing): string =>
  `P\\d+(?: 'S)?(?: (?:CREATE )?${thing})?(?: ${LINK})* ${VALUE[thing]}(?: ${thing})?`;
const turned = (thing: Thing): string => `${VALUE[thing]} (?:for|to|fur|pour|→|=) P\\d+`;
const listOf = (thing: Thing, one: string): RegExp =>
  new RegExp(
    `^${LEAD}(?:${thing}${SIGN} )?(${one}(?:${BETWEEN}${one})*)(?: (?:[(,:-] ?)*(?:as )?(?:the )?${thing}(?: \\))?)?$`,
    "u",
  );
const heading = (thing: Thing): RegExp => new RegExp(`^${LEAD}${thing}${SIGN}$`, "u");

const THINGS = (["EXT", "SITEWORD"] as const).map((thing) => ({
  thing,
  heading: heading(thing),
  lists: [listOf(thing, pair(thing)), listOf(thing, turned(thing))],
}));

const isValue = (item: Item, thing: Thing): boolean =>
  thing === "EXT" ? item.is === "digits" : item.is === "place";
const said = (item: Item): string =>
  item.is === "digits" ? item.digits : item.is === "place" ? item.place.said : "";

// A list under a heading of its own ("exts:", a line each) says what its values are, once for all of them.
function requestsIn(clause: Clause, under: Thing | undefined): readonly Clause[] | undefined {
  if (clause.asks || clause.reportedBy) return undefined;
  const found = THINGS.find(
    ({ thing, lists }) =>
      (clause.line.includes(thing) || under === thing) && lists.some((list) => list.test(clause.line)),
  );
  if (!found) return undefined;
  const values = clause.items.filter((item) => isValue(item, found.thing));
  const [headed] = clause.line.split(/P\d|\d{2}/u);
  const alone = clause.people.length < 2 && under === undefined && !headed?.includes(found.thing);
  if (alone || values.length !== clause.people.length) return undefined;
  const names = new Set(clause.people.map((one) => one.said.toLowerCase()));
  const several = found.thing === "EXT" ? new Set(values.map(said)).size : values.length;
  if (names.size !== clause.people.length || several !== values.length) return undefined;
  return clause.people.map((person, at) => {
    const value = values[at];
    const items: readonly Item[] = value ? [person, value] : [person];
    const line =
      found.thing === "EXT" ? `CHANGE EXT of P0 to ${value ? said(value) : ""}` : "MOVE P0 to PLACE";
    return { ...clause, items, people: [person], line };
  });
}

// "Kate: 2310, Ana: 2311 (extensions)": what the values are is said behind the last of them.
function thingBehind([first, ...rest]: readonly Clause[]): Thing | undefined {
  const last = rest.find(({ line }) => !BARE.test(line));
  if (!first || !last || !BARE.test(first.line)) return undefined;
  return THINGS.find(({ thing }) => last.line.includes(thing) && requestsIn(last, thing))?.thing;
}
const BARE = new RegExp(`^P\\d+(?: ${LINK})* \\d{2,8}$|^\\d{2,8} (?:for|to|fur|pour) P\\d+$`, "u");

/** Clauses, with such lists as a request for each. */
export function toEach(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  let under: Thing | undefined;
  for (const [at, clause] of clauses.entries()) {
    const alone = THINGS.find((one) => one.heading.test(clause.line) && !clause.asks)?.thing;
    const next = clauses[at + 1];
    if (alone !== undefined && next && requestsIn(next, alone)) {
      under = alone;
      continue;
    }
    under ??= thingBehind(clauses.slice(at));
    const requests = requestsIn(clause, under);
    const begun = THINGS.find(({ thing }) => new RegExp(`^${LEAD}${thing}\\b`, "u").test(clause.line))?.thing;
    under = requests ? (begun ?? under) : undefined;
    result.push(...(requests ?? [clause]));
  }
  return result;
}
