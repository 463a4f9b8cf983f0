// Questions of licenses: how many are left, who holds them, who has none, who makes no use of theirs.
import type { SaidInput } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { act, acts, itemsOfKind, type Reading } from "../reading.ts";
import type { Question, QuestionReader } from "./question.ts";

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

const shown = ({ clause, text }: Question): Reading => acts(act("show_licenses", licenses(clause, text)));

/** "Everyone lacking a phone", with nothing said of what to do with them; who has made no calls. */
export const lackingAsked: QuestionReader = (question) => {
  const { line, text, people } = question;
  const lacking = people.length === 0 && /^(?:ALL|PEOPLEWORD|SHOW ALL)\b/u.test(line) && NOT_HELD.test(line);
  const silent = /\bno HISTORY\b/u.test(line) && SPAN.test(text);
  return lacking || silent ? shown(question) : undefined;
};
const SPAN = /\d+ ?(?:day|week|month)/u;

const ROOM =
  /\b(?:GIVE|LICENSE|NEED|SET)\b (?:\d+|two|three|four|five|ten) (?:more |new |additional |extra )?\S*\b(?:PEOPLEWORD|NEWHIRE|LICENSE)\b/u;

/** "Can we onboard 4 more people with our seats?" wants to know whether there are enough. */
export const roomAsked: QuestionReader = (question) =>
  question.people.length === 0 &&
  ROOM.test(question.line) &&
  /\b(?:can|could) (?:we|i)\b|\bwith (?:what|our|the)\b/u.test(question.text)
    ? shown(question)
    : undefined;

const OTHER_MATTER =
  /\bHOW\b|\bWHATIF\b|\bWHY\b|\bFILE\b|\bBULK\b|\bIMPORT\b|\bLEFT\b.*\b(?:NEWHIRE|PEOPLEWORD)\b|\b(?:NEWHIRE|PEOPLEWORD|ALL)\b \S*\bLEFT\b/u;

/** What is left, held or not used. */
export const seatsAsked: QuestionReader = (question) => {
  const { line, text, asking, looking } = question;
  const seats =
    /\bLICENSE\b|\bPOOL\b|\bPLANWORD\b|\bPLAN\b|\bHOWMANY\b|\bPHONE\b/u.test(line) ||
    (/\bLEFT\b/u.test(line) && asking) ||
    /\bWHO\b.*\bGIVEN\b/u.test(line);
  const idle =
    /haven'?t|hasn'?t|inactive|unused|not used|never (?:used|call|made)|no calls|didn'?t/u.test(text) &&
    (SPAN.test(text) || looking);
  if (!(seats || idle) || OTHER_MATTER.test(line)) return undefined;
  const counting = /\bHOWMANY\b|\bPOOL\b|\bLEFT\b|enough/u.test(line);
  const plain =
    /^(?:\S*\b(?:LICENSE|POOL|PLANWORD)\b)(?: \S*\b(?:LICENSE|POOL|status|overview)\b| --(?:plan|site) \S+)*$/u.test(
      line,
    );
  const verb = /\b(?:GIVE|TAKE|UNASSIGN|MOVE|BUY|IMPORT)\b/u.test(line);
  const isAsked =
    (idle && (looking || /^\S*(?:WHO|WHICH)/u.test(line))) ||
    (counting && (!verb || asking || /\bHOWMANY\b/u.test(line))) ||
    plain ||
    (looking && !verb && !/\bONESELF\b/u.test(line));
  return isAsked ? shown(question) : undefined;
};
