// What a request wants: which plan, which number, which extension; and whether it is about any of these at all.
import type { Clause } from "../clauses/clauses.ts";
import { endingSaid } from "../questions/ending-said.ts";
import { numberFilter } from "../questions/number-filter.ts";
import { itemsOfKind } from "../reading.ts";
import { foldedOf, type Item } from "../words/item.ts";
import type { Request } from "./request.ts";

// "Pro is overkill for her", "metered isn't enough": why it is left.
const TOO_MUCH = /^(?:overkill|too|more than|unnecessary|wasted|expensive|pointless)$/u;
const NOT_ENOUGH = /^(?:enough|much|sufficient|necessary|needed|good|any good)$/u;
function isTooMuch(items: readonly Item[], at: number): boolean {
  const [verb, ...after] = items.slice(at + 1, at + 4);
  const [is = "", said = ""] = [
    verb?.is === "marks" ? verb.marks.find((mark) => mark === "ISIT" || mark === "NOT") : foldedOf(verb),
    foldedOf(verb),
  ];
  const denied = is === "NOT" || /^(?:isn't|wasn't|won't)$/u.test(said);
  if (is !== "ISIT" && !denied && !/^(?:seems|looks)$/u.test(said)) return false;
  return after.some((one) => (denied ? NOT_ENOUGH : TOO_MUCH).test(foldedOf(one)));
}

// "Pro instead of Unlimited", "from metered to unlimited", "metered → unlimited": the plan that is left is not wanted.
const isLeft = (items: readonly Item[], at: number): boolean => {
  const [before, after, next] = [items[at - 1], items[at + 1], items[at + 2]];
  const arrow =
    (after?.is === "stop" && after.folded === "→") || (after?.is === "word" && after.folded === "to");
  return (
    (before?.is === "word" && /^(?:from|of|than|von|de|statt|anstatt|anstelle)$/u.test(before.folded)) ||
    (before?.is === "marks" && before.marks.includes("NOT")) ||
    (arrow && next?.is === "plan") ||
    isTooMuch(items, at)
  );
};

/** The plan that is wanted; where several are named, the last that is not left. */
export function planSaid({ items, line }: Clause): string | undefined {
  const plans = items.flatMap((item, at) =>
    item.is === "plan" ? [{ said: item.said, leaving: isLeft(items, at) }] : [],
  );
  const wanted = plans.findLast((plan) => !plan.leaving) ?? plans.at(-1);
  return wanted?.said ?? /(?:\b(?:PLANWORD|type|code)\b|--plan) (?:[=:] )?(\d{3,5})\b/u.exec(line)?.[1];
}

/** How many plans are wanted, not left. Two of them for somebody is a question. */
export const plansSaid = ({ items }: Clause): number =>
  new Set(items.flatMap((item, at) => (item.is === "plan" && !isLeft(items, at) ? [item.said] : []))).size;

// "2041 should become 2050": the new one. Two of them and no word between that says which: asked about.
const BECOMES =
  /\b\d{2,8} (?:(?:,|and|;|should|must|shall|NEED|the|CREATE|new|one|PRONOUN|ISIT|be|SET|EXT|:) )*(?:→|to|into|with|for|by|become|becomes|be|ISIT|NEED|as|auf|zu|nach|a|en|vers) (?:EXT )?(\d{2,8})\b/u;

const IN_PLACE_OF =
  /\b(\d{2,8})\b(?: (?!\d)\S+){0,4} (?:instead of|statt|anstatt|rather than|NOT|replacing|au lieu de|en vez de) (?:EXT )?\d{2,8}\b/u;

// "It should become 2336, hers is 2100 today": the second one is as it is.
const BESIDE_AS_IT_IS =
  /\b(?:to|be|become|becomes|NEED) (\d{2,8}) (?:[,;(-] ?)+(?:(?:PRONOUN|it|the|old|EXT|current|one|P\d+|'S|but|and) )*(?:ISIT|was|HAVE|has)(?: (?:still|NOW|currently|on|at|EXT))* \d{2,8}\b/u;

/** The extension that is wanted. */
export function extensionSaid(line: string): string | undefined {
  if (!/\bEXT\b/u.test(line)) return undefined;
  const told = line.replace(/\b\d{3} (?:FREE )?NUMBER\b|\bNUMBER \d{3}\b/gu, "NUMBER");
  const all = new Set([...told.matchAll(/\b\d{3,8}\b/gu)].map(([one]) => one));
  return all.size > 1 && !/--/u.test(line)
    ? (BESIDE_AS_IT_IS.exec(told)?.[1] ?? IN_PLACE_OF.exec(told)?.[1] ?? BECOMES.exec(told)?.[1])
    : oneExtension(told);
}

const oneExtension = (line: string): string | undefined =>
  /\bEXT\b.*\b\d{2,8} (?:→|- >|= >|to|auf|a|en|vers) (\d{2,8})\b/u.exec(line)?.[1] ??
  /\bEXT\b (?:(?:number|to|is|=|:|as|of|von|vom|de|del|du|da|auf|zu|in|en|sur|para|pour|P\d+|'S|should|be|NEED|for|FUTURE|\.|SET|CHANGE|NUMBER|,|:) )*(\d{1,8})\b/u.exec(
    line,
  )?.[1] ??
  /\b(\d{2,8})\b (?:as|for|als|comme|\() (?:\S+ ){0,2}EXT\b/u.exec(line)?.[1] ??
  (/\bEXT\b/u.test(line) ? /\b(?:to|be|is|=) (\d{2,8})\b/u.exec(line)?.[1] : undefined);

/** The number that was named: whole, or by its ending where only one free number ends so. */
export function numberSaid({ clause, said }: Request): Record<string, unknown> {
  const whole = itemsOfKind(clause, "number")[0]?.number;
  if (whole !== undefined) return { number: whole };
  const ending = endingSaid(clause.line);
  const fitting =
    ending === undefined ? [] : said.vocabulary.numbers.filter((number) => number.endsWith(ending));
  if (ending !== undefined) return { number: fitting.length === 1 ? fitting[0] : ending };
  const filter = numberFilter(clause);
  // "The 0150 number": four digits that one of our numbers ends with are no area code.
  const code = String(filter.areaCode ?? "");
  const fitting4 = code.length === 4 ? said.vocabulary.numbers.filter((number) => number.endsWith(code)) : [];
  return fitting4.length === 1 ? { number: fitting4[0] } : filter;
}

export const wantsNumber = (line: string): boolean =>
  /\bTEL\b|\bTOLLFREE\b|\bMAINLINE\b|\bNUMBER\b/u.test(line.replace(/\bEXT NUMBER\b/gu, "EXT")) ||
  /ending \S+ ?\d{3,}/u.test(line);

export const wantsLicense = (line: string): boolean =>
  /\bLICENSE\b|\bPHONE\b|\bPLAN\b|\bPLANWORD\b/u.test(line.replace(/\bPHONE NUMBER\b/gu, "NUMBER"));

export const dryRun = (line: string): { dryRun?: true } =>
  /^(?:\S+ )?\S*\bVALIDATE\b/u.test(line) ? { dryRun: true } : {};

// "A London number", "a number in London": the place is the number's. Anywhere else it is where somebody belongs.
const OF_NUMBER =
  /\bPLACE (?:(?:local|direct|CREATE|FREE|\d+) )*(?:PHONE )?NUMBER\b|\bNUMBER (?:(?:in|from|for|of|at|im|aus|fur|de|a|du) )+(?:the )?PLACE\b/u;

export const siteSaid = (clause: Clause, number: boolean): { site?: string } => {
  const site = itemsOfKind(clause, "place")[0]?.place.site;
  return site && !(number && OF_NUMBER.test(clause.line)) ? { site } : {};
};

// Little words that name no thing. A request whose object is any other word is about something we don't know.
const LITTLE =
  /^(?:an?|the|to|for|from|off?|of|and|or|up|on|in|at|with|by|as|is|be|it|so|too|also|one|only|both|each|back|away|out|over|then|this|that|please|will|can|could|our|yet|still|now|three|two|four|und|von|vom|fur|an|der|die|das|dem|den|ein|einen?|einer|le|la|les|une?|du|des|de|el|los|las|una|al|uma|ao|os|da|do|y|et|e|o|a|zu|ab|auf|us|we|you|i|us|already|here|live|anymore|more|longer|--\S+)$/u;

const OTHER_THING = /\b(?:FAIL|FILE|TEMPLATE|BUY|PORT|HISTORY|SIGNIN|DIRECTORYADMIN|CHANNEL|SAYS|DELETE)\b/u;

/** True when a plan's name is only the word before something else: "unlimited access", "metered parking", "Pro designer". */
export const isPlanOfElse = (line: string): boolean =>
  [...line.matchAll(/\bPLAN (\p{Ll}[\p{Ll}'-]*)/gu)].some(
    ([, word = ""]) =>
      !LITTLE.test(word) &&
      !/^(?:isn't|wasn't|doesn't|won't|seems|looks|plus|instead|only|starting|today|asap|first|both|all|not|like|since|because|but|when|if|once|starts?)$/u.test(
        word,
      ),
  );

/** True when a clause names a thing that is none of ours: a laptop, a raise, the payroll. */
export const isAboutOtherThings = (line: string): boolean =>
  line
    .replace(/^.*?(?=\b(?:GIVE|TAKE|UNASSIGN|MOVE|SET|NOLONGER)\b)/u, "")
    .split(" ")
    .some(
      (word, at) =>
        (/^\p{Ll}[\p{Ll}'-]*$/u.test(word) && !LITTLE.test(word)) || (at > 0 && OTHER_THING.test(word)),
    ) || /\b(?:a|the) \S*MOVE$/u.test(line);
