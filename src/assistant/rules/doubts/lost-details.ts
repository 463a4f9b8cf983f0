// No detail that was said vanishes in silence: every day, place, plan, number and person of a clause that something is done
// by has to stand in what is done. What stands nowhere is asked about. The words that name a detail only to leave it, to
// exclude it or to explain are listed here; everything else counts.
import type { Act } from "../../interpretation.ts";
import { fold } from "../../text.ts";
import type { Clause } from "../clauses/clauses.ts";
import type { Reading } from "../reading.ts";
import { isOver } from "../requests/leaving.ts";
import { excludedIn } from "../requests/request.ts";
import { planModelIn } from "../requests/same-plan.ts";
import type { Item, SaidPerson } from "../words/item.ts";

/** A detail of a clause that no act takes along. */
interface Lost {
  readonly about: string;
  readonly question: string;
}

const valuesOf = (acts: readonly Act[]): readonly string[] =>
  acts.flatMap(({ input }) => Object.values(input).flatMap((value) => [value].flat().map(String)));

// A day by which, or for which, something is to be done is kept by doing it now.
const DEADLINE = /^(?:by|before|for|bis|vor|avant|pour|fur|due)$/u;
// Why it is wanted: somebody starts then, or is away.
const REASON =
  /\b(?:starts?|starting with|joins?|joining|begins?|arrives?|comes|onboards?|first day|beginnt|fangt|kommt|startet|commence\w*|arrive\w*|debute\w*|LEFT|OFFBOARD|AWAY|meeting|trip|travels?|launch|visit|call)\b/u;
// "Our new employee Bob, starting Monday", "Bob's starting Monday".
const STARTER =
  /\b(?:CREATE|NEWHIRE|employee|starter|joiner|hire|mitarbeiter\w*)\b.*\bstarting\b|\bP\d+(?: and P\d+)?(?: (?:'S|ISIT|will be|who|,))+ (?:starting|beginning)\b|\bP\d+ (?:starting|beginning) FUTURE .*\b(?:NEED|GET|HAVE)\b/u;
const STARTS_THEN = /\b(?:as of|from|ab|starting|beginning|effective|a partir de|des)$/u;

function lostDay(
  item: Extract<Item, { is: "day" }>,
  at: number,
  clause: Clause,
  acts: readonly Act[],
): boolean {
  if (
    item.day.tense !== "future" ||
    isOver(clause, item.day) ||
    acts.some(({ input }) => input.when !== undefined)
  )
    return false;
  const before = clause.items[at - 1];
  const word = before?.is === "word" || before?.is === "marks" ? before.folded : "";
  if (DEADLINE.test(word)) return false;
  return !STARTER.test(clause.line) && (STARTS_THEN.test(word) || !REASON.test(clause.line));
}

// Things that were asked for beside what is done: "… and a number", "… with extension 2150". Where something is taken,
// naming a thing may only say what goes with it.
const GIVES: ReadonlySet<string> = new Set([
  "assign_license",
  "assign_number",
  "set_extension",
  "set_site",
  "change_calling_plan",
]);
const NUMBER =
  /(?<!\b(?:EXT|NOT|no|without|KEEP|FORWARD|ohne|sans|HOWMANY|PRONOUN|the|this|that|'S|wrong|ticket|case) )\b(?:NUMBER|TOLLFREE)\b(?! (?:KEEP|TEL))/u;
function lostThing(line: string, acts: readonly Act[]): Lost | undefined {
  if (!acts.every(({ tool }) => GIVES.has(tool))) return undefined;
  const has = (...tools: readonly string[]) => acts.some(({ tool }) => tools.includes(tool));
  if (NUMBER.test(line) && !has("assign_number"))
    return { about: "what", question: "And the number? Say it in a request of its own." };
  if (/\bEXT \d/u.test(line) && !has("set_extension", "assign_number"))
    return { about: "what", question: "And the extension? Say it in a request of its own." };
  return undefined;
}

const isTicket = (item: Item | undefined): boolean =>
  (item?.is === "word" || item?.is === "marks" || item?.is === "stop") &&
  /^(?:ticket|case|request|req|inc|incident|task|jira|sr|chg|change|order|po|room|raum|salle|floor|desk|building|team|cost|centre|center|kostenstelle|nr|no|#)$/u.test(
    item.folded,
  );

// "40 21", "2,150", "40-21": digits side by side of which one part was taken, and what was taken has to be a whole piece.
const PART = /^\d[\d.,-]*\d$/u;
const digitsOf = (item: Item | undefined): string | undefined => {
  if (item?.is === "digits") return item.digits;
  return item?.is === "word" && PART.test(item.folded) ? item.folded : undefined;
};
function isCut({ items }: Clause, acts: readonly Act[]): boolean {
  const told = acts.filter(({ tool }) => tool === "set_extension" || tool === "assign_number");
  if (told.length === 0) return false;
  const taken = new Set(valuesOf(told));
  const gap = (at: number): number => {
    const between = items[at + 1];
    return between?.is === "stop" && /^[,.-]$/u.test(between.folded) ? 2 : 1;
  };
  return items.some((item, at) => {
    const [one, other] = [digitsOf(item), digitsOf(items[at + gap(at)])];
    if (item.is === "word" && one?.split(/\D/u).some((part) => taken.has(part))) return true;
    return one !== undefined && other !== undefined && !(taken.has(one) && taken.has(other));
  });
}

function lostIn(clause: Clause, acts: readonly Act[]): Lost | undefined {
  const values = valuesOf(acts);
  if (isCut(clause, acts))
    return { about: "digits", question: "Which digits exactly? Write them in one piece." };
  const planned = acts.some(({ input }) => input.callingPlan !== undefined);
  const not = excludedIn(clause.line);
  const like = planModelIn(clause.line);
  const left = new Set(
    clause.people.flatMap(({ said }, at) => (not.has(`P${at}`) ? [said.toLowerCase()] : [])),
  );
  let people = -1;
  const folded = values.map((value) => ` ${fold(value)} `);
  const says = (said: string) => folded.some((value) => value.includes(` ${fold(said)} `));
  for (const [at, item] of clause.items.entries()) {
    if (item.is === "day" && lostDay(item, at, clause, acts))
      return {
        about: "when",
        question: `I do it when you confirm, not later. Do it now, or tell me again ${item.day.said}?`,
      };
    if (item.is === "place" && !item.place.country && !says(item.place.said) && !says(item.place.site ?? "-"))
      return {
        about: "what",
        question: `What is to happen with ${item.place.site ?? item.place.said}? Say it again with what it is for.`,
      };
    const kept = acts.some(({ input }) => input.keepNumber === true);
    if (item.is === "number" && !values.includes(item.number) && !kept)
      return {
        about: "which_number",
        question: `What about ${item.number}? Say it in a request of its own.`,
      };
    // Of two plans one is left; which one was decided where they were read.
    if (
      item.is === "digits" &&
      item.digits.length > 2 &&
      // Of two extensions one is left; a ticket has a number of its own.
      !acts.some(({ tool }) => tool === "set_extension") &&
      !isTicket(clause.items[at - 1]) &&
      !values.some((value) => value.includes(item.digits))
    )
      return {
        about: "what",
        question: `What is ${item.digits}: an extension or an area code? Say it again with that word.`,
      };
    if (item.is === "plan" && !planned)
      return {
        about: "which_plan",
        question: `What is ${item.said} for? Say it again with who is to have it.`,
      };
    if (item.is === "person") people++;
    if (
      item.is === "person" &&
      !not.has(`P${people}`) &&
      like !== `P${people}` &&
      !left.has(item.said.toLowerCase()) &&
      !values.includes(item.said)
    )
      return alsoFor(item);
  }
  return lostThing(clause.line, acts);
}

// "Move her license to Lee, but she keeps her number": told in a sentence that nothing was read of, and not to be had.
const keepsSomething = ({ line }: Clause, acts: readonly Act[]): boolean =>
  (/\bKEEP\b.*\b(?:NUMBER|EXT)\b/u.test(line) && acts.some(({ tool }) => tool === "transfer_phone")) ||
  (/\bKEEP P\d+ 'S NUMBER\b/u.test(line) && acts.some(({ tool }) => tool === "remove_license")) ||
  (/\bKEEP\b.*\b(?:LICENSE|PHONE|PLAN)\b/u.test(line) && acts.some(({ tool }) => LOSES_ALL.has(tool)));
const LOSES_ALL: ReadonlySet<string> = new Set(["remove_license", "transfer_phone", "offboard_person"]);

// "… off Kate too": somebody named beside what is done, and nothing read of it. A bare name may be a signature.
const ONE_MORE =
  /^(?=.*\b(?:off|for|to|from|of|SAME|plus|also|auch|fur|von|pour|de|NOW|FUTURE|PLACE|PLAN|EXT|LICENSE|PHONE|NUMBER)\b)(?:(?:and|also|plus|,|:|-|→|off|for|to|from|of|on|in|at|the|an?|SAME|fur|von|auch|pour|de|a|auf|aussi|P\d+|NOW|FUTURE|PLACE|SITEWORD|PLAN|PLANWORD|EXT|LICENSE|PHONE|NUMBER|\d+)(?: |$))+$/u;
const alsoNames = ({ line, people }: Clause, acts: readonly Act[]): SaidPerson | undefined =>
  ONE_MORE.test(line) ? people.find(({ said }) => !valuesOf(acts).includes(said)) : undefined;

const alsoFor = ({ said }: SaidPerson): Lost => ({
  about: "which_user",
  question: `And ${said}? Say it for each, one request at a time.`,
});

/** The first detail that would be lost; undefined where everything said is done. */
export function lostDetail(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  changes: (one: Act) => boolean,
): Lost | undefined {
  const all = readings.flatMap((reading) => (reading.is === "acts" ? reading.acts : []));
  for (const [at, clause] of clauses.entries()) {
    const reading = readings[at];
    if (reading?.is === "nothing" && keepsSomething(clause, all))
      return { about: "what", question: "What stays with them, and what goes? Say it in one sentence." };
    const more = reading?.is === "nothing" ? alsoNames(clause, all) : undefined;
    if (more) return alsoFor(more);
    if (reading?.is !== "acts" || !reading.acts.some(changes)) continue;
    const lost = lostIn(clause, all);
    if (lost) return lost;
  }
  return undefined;
}
