// Questions of what somebody has, and of who has a number or an extension.
import type { SaidInput } from "../../interpretation.ts";
import { act, acts, itemsOfKind, saidOf } from "../reading.ts";
import { type Question, type QuestionReader, reads } from "./question.ts";

/** `show 2041`: whoever has that extension. */
export const extensionShown: QuestionReader = ({ line }) => {
  const extension = /^\S*\bSHOW (\d{3,6})$/u.exec(line)?.[1];
  return extension === undefined ? undefined : acts(act("show_person", { extension }));
};

/** Who has a number or an extension. */
export const holderAsked: QuestionReader = ({ clause, line, people, looking }) => {
  if (people.length > 0) return undefined;
  const number = itemsOfKind(clause, "number")[0]?.number;
  const isAsked =
    /\bWHO\b/u.test(line) || looking || clause.items.length === 1 || (clause.asks && clause.items.length < 4);
  if (number !== undefined && isAsked) return acts(act("show_person", { number }));
  const extension = /\bEXT (?:number )?(\d{2,8})\b/u.exec(line)?.[1];
  return extension !== undefined && (looking || clause.asks || /\bWHO\b|in use|taken|free/u.test(line))
    ? acts(act("show_person", { extension }))
    : undefined;
};

const FACTS =
  /\bNUMBER\b|\bEXT\b|\bPLANWORD\b|\bPLAN\b|\bLICENSE\b|\bPHONE\b|\bSITEWORD\b|\bHAVE\b|\bNEED\b|\bGIVEN\b|status|licensed|active|\bget\b|\bGET\b|set up|\bGIVE\b/u;
const MINE =
  /\bONESELF \S*\b(?:NUMBER|EXT|LICENSE|PHONE|PLANWORD|SITEWORD)\b|do ONESELF HAVE|ONESELF HAVE|am ONESELF|^ONESELF$|WHAT .*ONESELF/u;

/** What somebody has, or the asker. */
export const personAsked: QuestionReader = (question) => {
  const { line, people, asking } = question;
  const whose = whoseOf(question);
  if (!whose || /\b(?:should|HOW)\b/u.test(line)) return undefined;
  const self = people.length === 0;
  const seats = /\bHOWMANY\b/u.test(line) || (/\b(?:FREE|TOLLFREE)\b/u.test(line) && self);
  if (seats) return undefined;
  const mine = MINE.test(line);
  const isAsked =
    ((isDirect(question) || (asking && FACTS.test(line))) && (!self || mine)) ||
    (asking && !self && /^\S*(?:WHO|WHAT|SHOW)\b/u.test(line)) ||
    (self && mine && line.split(" ").length <= 2);
  return isAsked ? reads(act("show_person", whose), question) : undefined;
};

const whoseOf = ({ people, line }: Question): SaidInput | undefined =>
  people.length > 0 ? { people: saidOf(people) } : /\bONESELF\b/u.test(line) ? { people: ["me"] } : undefined;

const isDirect = ({ clause: { asks }, line, text }: Question): boolean =>
  /^\S*\b(?:SHOW|FIND)\b|^\S*\bGIVE\b ONESELF (?:P\d+ 'S|.* of P\d|\S*SHOW)/u.test(line) ||
  (asks && /^(?:the )?\S*\b(?:NUMBER|EXT|PLANWORD|PLAN|LICENSE|SITEWORD)\b of P0$/u.test(line)) ||
  (asks && /^(?:P0 'S|ONESELF) \S+ ?(?:again)?$/u.test(line)) ||
  (text.length < 40 && /^P0 'S (?:PHONE )?(?:NUMBER|EXT|PLANWORD|SITEWORD)$/u.test(line)) ||
  /^ONESELF \S*\b(?:NUMBER|EXT|LICENSE|PHONE|PLANWORD)\b$/u.test(line);
