// Clauses that only want to know: who has what, what is left, which numbers are free, what happened.
import type { Act, SaidInput } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import {
  act,
  acts,
  itemsOfKind,
  NOTHING,
  type Reading,
  type Said,
  saidOf,
  unclearPerson,
} from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";
import { historyAsked, subjects } from "./asked-history.ts";
import { endingSaid } from "./ending-said.ts";
import { spansInDigits } from "./spans-in-digits.ts";

const ASKS =
  /^(?:(?:and|so|but|also|SHOW|do you know|,) )*(?:\S*\b(?:WHO|WHAT|WHICH|WHERE|WHY|ISIT|HOWMANY)\b|WHEN (?:\S*(?:ISIT|HAVE|GIVEN)|will|can|did|do|has|have)|do|does|did|isn't|isnt|aren't|arent|has|have|HAVE|am|any|shall|must|ought|may|might|should|will|would|can ONESELF (?:SHOW|have))(?: |$|\/)/u;

/** True for a clause that asks rather than tells. Politeness ("could you …?") is no question; it was dropped before. */
export const isQuestion = (line: string): boolean => ASKS.test(line);

const personInput = (people: readonly SaidPerson[], line: string): SaidInput | undefined =>
  people.length > 0 ? { people: saidOf(people) } : /\bONESELF\b/u.test(line) ? { people: ["me"] } : undefined;

/** Conditions under which numbers are looked for. */
export function numberFilter(clause: Clause): Record<string, unknown> {
  const area = areaCode(clause);
  // "Kate (London) needs a 415 number": where she sits, not where the number is from.
  const sits = area !== undefined && /P\d+ (?:\( PLACE \)|in PLACE (?:NEED|GET))/u.test(clause.line);
  const place = sits ? undefined : itemsOfKind(clause, "place")[0]?.place;
  return {
    ...(area === undefined ? {} : { areaCode: area }),
    ...(place === undefined
      ? {}
      : place.country
        ? { country: place.said }
        : { city: place.said.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()) }),
    ...(place?.site ? { site: place.site } : {}),
    ...(isTollFree(clause, area) ? { type: "tollfree" } : {}),
  };
}

const TOLL_FREE = /^(?:800|833|844|855|866|877|888)$/u;
const isTollFree = ({ line }: Clause, area: string | undefined): boolean =>
  /\bTOLLFREE\b|\b(?:1-)?8(?:00|33|44|55|66|77|88)(?:-|s\b)(?:style|type|like|ish|number)?|\b1-8(?:00|33|44|55|66|77|88)\b/u.test(
    line,
  ) || TOLL_FREE.test(area ?? "");

// "A free number ending in 0160": its end is no area code.
function freeNumbers(clause: Clause): Record<string, unknown> {
  const ending = endingSaid(clause.line);
  if (ending === undefined) return numberFilter(clause);
  const { areaCode: _ending, ...rest } = numberFilter(clause);
  return { ...rest, number: ending };
}

/** Three digits that stand for an area code, not for an extension or a count. */
export function areaCode(clause: Clause): string | undefined {
  // National codes are told with their zero: 020, 0161, 030.
  const national =
    /\bNUMBER\b|vorwahl/u.test(clause.line) && !/\bEXT\b|\bend/u.test(clause.line)
      ? /(?:^|\s)(0\d{2,4})(?=\s|$)/u.exec(clause.line)?.[1]
      : undefined;
  if (national !== undefined) return national;
  // "Extension 2155 and a 415 number": what the extension is to be is told already.
  const line = clause.line.replace(/\bEXT (?:(?:NUMBER|number|to|be|is|as|=|:) )*\d{2,8}\b/gu, "EXT ,");
  const found = /(?:^|\s)(\d{3})(?=\s|$)/u.exec(line);
  if (!found?.[1] || /\bEXT\b(?:(?!\bNUMBER\b|,).)*\s\d{3}(?=\s|$)/u.test(line)) return undefined;
  return /\d{3} (?:days|people|PEOPLEWORD|LICENSE|users)/u.test(line) ? undefined : found[1];
}

/** Who has none: "who doesn't have a license", "people without a phone", "wer hat noch keine Lizenz". */
const NOT_HELD =
  /\b(?:without|no|keine?n?|ohne|sans|lacks?|lacking|missing)(?: (?:an?|any|the|yet|noch))* (?:PHONE|LICENSE|PLANWORD|PLAN\b|une? )|\bWHO (?:still )?NEED (?:an? |any )?(?:PLAN )?(?:PHONE|LICENSE|PLAN)\b(?! (?:to|for|um|pour)\b)|\bWHO HAVE .*\bNOT (?:PHONE|LICENSE)\b|\bWHO n'a NOT (?:de |encore de )?(?:PHONE|LICENSE)\b|\bSHOW NEED (?:an? )?(?:PHONE|LICENSE)\b|\b(?:ALL|PEOPLEWORD|everyone|WHO)(?: \S+)? NOT (?:GIVEN|licensed)\b/u;

function licenses(clause: Clause, text: string): SaidInput {
  const plan = itemsOfKind(clause, "plan")[0]?.said;
  const needed =
    /\b(\d{1,5}) (?:more |new )?(?:NEWHIRE|PEOPLEWORD|LICENSE|new|people|starters|hires|joiners|more)/u.exec(
      clause.line,
    )?.[1];
  const span = /(\d+) ?(day|week|month)s?/u.exec(text);
  const idle =
    /no activity|no calls|haven'?t|hasn'?t|not|never|inactive|unused|nobody|didn'?t|idle|without/u.test(
      text,
    ) && span;
  const days = { day: 1, week: 7, month: 30 }[span?.[2] ?? ""] ?? 1;
  if (NOT_HELD.test(clause.line) && !idle && needed === undefined)
    return { without: true, ...(plan === undefined ? {} : { callingPlan: plan }) };
  return {
    ...(plan === undefined ? {} : { callingPlan: plan }),
    ...(idle ? { inactiveDays: Number(span[1]) * days } : {}),
    ...(needed !== undefined && !idle && !/HOWMANY \d/u.test(clause.line) ? { needed: Number(needed) } : {}),
    ...(/\bWHO\b|\bLIST\b|holders|who|everyone|ALL .*HAVE|PEOPLEWORD .*HAVE/u.test(clause.line) &&
    !idle &&
    needed === undefined
      ? { holders: true }
      : {}),
  };
}

const reads = (one: Act, people: readonly SaidPerson[], said: Said): Reading =>
  unclearPerson(people, one.tool, said.vocabulary) ?? acts(one);

/** Reads a clause as a question. `folded` is the whole text. */
export function readQuestion(clause: Clause, said: Said, folded: string): Reading {
  const text = spansInDigits(folded);
  const { line } = clause;
  const people = subjects(clause, said);
  const asking = isQuestion(line);
  const looking = asking || /^(?:\S+ )?\S*\b(?:SHOW|LIST|FIND|EXPORT)\b/u.test(line);
  const tel = itemsOfKind(clause, "number")[0]?.number;
  const extension = /\bEXT (?:number )?(\d{2,8})\b/u.exec(line)?.[1];

  // "Everyone lacking a phone", with nothing said of what to do with them.
  if (people.length === 0 && /^(?:ALL|PEOPLEWORD|SHOW ALL)\b/u.test(line) && NOT_HELD.test(line))
    return acts(act("show_licenses", licenses(clause, text)));
  if (/\bno HISTORY\b/u.test(line) && /\d+ ?(?:day|week|month)/u.test(text))
    return acts(act("show_licenses", licenses(clause, text)));
  if (
    people.length === 0 &&
    /^\S*\b(?:SHOW|LIST|WHICH|WHAT)\b (?:the |all |ALL )?(?:CHANGE|CHANGED)\b(?!.*\b(?:PLAN|PLANWORD|LICENSE|NUMBER|EXT)\b)/u.test(
      line,
    )
  )
    return reads(act("show_history", historyAsked(clause, said)), people, said);
  if (
    /\bWHAT NUMBER (?:can|could|may|do) (?:ONESELF|we) (?:\S*GIVE|\S*SET|HAVE)\b/u.test(line) ||
    /^free NUMBER\b/u.test(line)
  )
    return acts(act("find_numbers", { status: "unassigned", ...freeNumbers(clause) }));
  if (/\bHISTORY\b|\blast \d+ \S*CHANGE/u.test(line) && !/\b(?:GIVE|TAKE|HOW)\b/u.test(line))
    return reads(act("show_history", historyAsked(clause, said)), people, said);
  const happened =
    /\b(?:GIVEN|TAKEN|CHANGED|MOVE|OFFBOARD)\b|\bUNDO\b|\blost\b/u.test(line) ||
    (/^did\b/u.test(line) && /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|GET)\b/u.test(line)) ||
    (/\b(?:WHY|WHO|WHEN)\b/u.test(line) && /\b(?:GIVE|TAKE|UNASSIGN|CHANGE)\b/u.test(line));
  const aboutState =
    /\bISIT (?:(?:\S+ ){0,3}(?:GIVEN|LICENSE)|(?:(?:any|some|one|all|ALL|of|both|either) )*(?:(?:P\d+|,|and|or|&) )+GIVEN)\b/u.test(
      line,
    ) && !/\bbeen\b|\bWHEN\b|\bWHO\b|\bWHY\b/u.test(line);
  if (
    looking &&
    happened &&
    !aboutState &&
    tel === undefined &&
    (people.length > 0 || /\bCHANGED\b|^did\b|\bwas\b/u.test(line)) &&
    !/\bHOW\b|can't|cannot|\bNOT GIVE\b/u.test(line) &&
    !/should/u.test(line)
  )
    return reads(act("show_history", historyAsked(clause, said)), people, said);

  const shown = /^\S*\bSHOW (\d{3,6})$/u.exec(line)?.[1];
  if (shown !== undefined) return acts(act("show_person", { extension: shown }));
  // "Can we onboard 4 more people with our seats?" wants to know whether there are enough.
  const room =
    /\b(?:GIVE|LICENSE|NEED|SET)\b (?:\d+|two|three|four|five|ten) (?:more |new |additional |extra )?\S*\b(?:PEOPLEWORD|NEWHIRE|LICENSE)\b/u;
  if (
    people.length === 0 &&
    room.test(line) &&
    /\b(?:can|could) (?:we|i)\b|\bwith (?:what|our|the)\b/u.test(text)
  )
    return acts(act("show_licenses", licenses(clause, text)));
  if (tel !== undefined && people.length === 0 && /\bWHO\b/u.test(line))
    return acts(act("show_person", { number: tel }));
  if (
    tel !== undefined &&
    people.length === 0 &&
    (asking || looking || clause.items.length === 1 || (clause.asks && clause.items.length < 4))
  )
    return acts(act("show_person", { number: tel }));
  if (
    extension !== undefined &&
    people.length === 0 &&
    (looking || clause.asks || /\bWHO\b|in use|taken|free/u.test(line))
  )
    return acts(act("show_person", { extension }));

  const whose = personInput(people, line);
  const facts =
    /\bNUMBER\b|\bEXT\b|\bPLANWORD\b|\bPLAN\b|\bLICENSE\b|\bPHONE\b|\bSITEWORD\b|\bHAVE\b|\bNEED\b|\bGIVEN\b|status|licensed|active|\bget\b|\bGET\b|set up|\bGIVE\b/u;
  const direct =
    /^\S*\b(?:SHOW|FIND)\b|^\S*\bGIVE\b ONESELF (?:P\d+ 'S|.* of P\d|\S*SHOW)/u.test(line) ||
    (clause.asks && /^(?:the )?\S*\b(?:NUMBER|EXT|PLANWORD|PLAN|LICENSE|SITEWORD)\b of P0$/u.test(line)) ||
    (clause.asks && /^(?:P0 'S|ONESELF) \S+ ?(?:again)?$/u.test(line)) ||
    (text.length < 40 && /^P0 'S (?:PHONE )?(?:NUMBER|EXT|PLANWORD|SITEWORD)$/u.test(line)) ||
    /^ONESELF \S*\b(?:NUMBER|EXT|LICENSE|PHONE|PLANWORD)\b$/u.test(line);
  if (whose && !/\b(?:should|HOW)\b/u.test(line)) {
    const self = people.length === 0;
    const mine =
      /\bONESELF \S*\b(?:NUMBER|EXT|LICENSE|PHONE|PLANWORD|SITEWORD)\b|do ONESELF HAVE|ONESELF HAVE|am ONESELF|^ONESELF$|WHAT .*ONESELF/u.test(
        line,
      );
    const seats = /\bHOWMANY\b/u.test(line) || (/\b(?:FREE|TOLLFREE)\b/u.test(line) && self);
    if (
      !seats &&
      ((direct && (!self || mine)) ||
        (asking && facts.test(line) && (!self || mine)) ||
        (asking && people.length > 0 && /^\S*(?:WHO|WHAT|SHOW)\b/u.test(line)) ||
        (self && mine && line.split(" ").length <= 2))
    )
      return reads(act("show_person", whose), people, said);
  }
  if (people.length > 0) return NOTHING;

  // "Find me a free 415"
  const freeCode =
    areaCode(clause) !== undefined &&
    /\b(?:FIND|SHOW|LIST|HOWMANY)\b.*\b(?:FREE|free|any)\b/u.test(line) &&
    !/\b(?:EXT|LICENSE|PHONE|PLAN|PLANWORD)\b/u.test(line);
  const numbers =
    freeCode ||
    /\bNUMBER\b|\bTOLLFREE\b|\bMAINLINE\b/u.test(line) ||
    (endingSaid(line) !== undefined &&
      !/\bEXT\b/u.test(line) &&
      (asking || clause.asks || /\bany/u.test(line)));
  const free = /\bFREE\b|\bfree\b|unassigned|\bPOOL\b|\bLEFT\b|any/u.test(line);
  const bare = clause.items.length <= 3 && numbers && (clause.asks || free || areaCode(clause) !== undefined);
  if (
    numbers &&
    !/\b(?:NEED|GIVE|TAKE|SET|BUY|PORT|HOW)\b/u.test(line.replaceAll("TAKE/", "")) &&
    (looking || /\bHOWMANY\b/u.test(line) || free || bare)
  )
    return acts(act("find_numbers", { status: "unassigned", ...freeNumbers(clause) }));

  const seats =
    /\bLICENSE\b|\bPOOL\b|\bPLANWORD\b|\bPLAN\b|\bHOWMANY\b|\bPHONE\b/u.test(line) ||
    (/\bLEFT\b/u.test(line) && asking) ||
    /\bWHO\b.*\bGIVEN\b/u.test(line);
  const counting = /\bHOWMANY\b|\bPOOL\b|\bLEFT\b|enough/u.test(line);
  const idle =
    /haven'?t|hasn'?t|inactive|unused|not used|never (?:used|call|made)|no calls|didn'?t/u.test(text) &&
    (/\d+ ?(?:day|week|month)/u.test(text) || looking);
  const plain =
    /^(?:\S*\b(?:LICENSE|POOL|PLANWORD)\b)(?: \S*\b(?:LICENSE|POOL|status|overview)\b| --(?:plan|site) \S+)*$/u.test(
      line,
    );
  const verb = /\b(?:GIVE|TAKE|UNASSIGN|MOVE|BUY|IMPORT)\b/u.test(line);
  if (
    (seats || idle) &&
    !/\bHOW\b|\bWHATIF\b|\bWHY\b|\bFILE\b|\bBULK\b|\bIMPORT\b|\bLEFT\b.*\b(?:NEWHIRE|PEOPLEWORD)\b|\b(?:NEWHIRE|PEOPLEWORD|ALL)\b \S*\bLEFT\b/u.test(
      line,
    )
  ) {
    if (idle && (looking || /^\S*(?:WHO|WHICH)/u.test(line)))
      return acts(act("show_licenses", licenses(clause, text)));
    if (counting && (!verb || asking || /\bHOWMANY\b/u.test(line)))
      return acts(act("show_licenses", licenses(clause, text)));
    if (plain || (looking && !verb && !/\b(?:ONESELF)\b/u.test(line)))
      return acts(act("show_licenses", licenses(clause, text)));
  }
  return NOTHING;
}
