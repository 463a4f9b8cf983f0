// Somebody goes to live or work elsewhere, and the phone is to come along: "Kate is relocating to Tokyo, move her phone
// along". The first half tells, the second asks; together they are one move of the site.
import type { Clause } from "../clauses/clauses.ts";
import { itemsOfKind } from "../reading.ts";

const PEOPLE = "P\\d+(?: 'S)?(?: (?:and|und|et|,) P\\d+(?: 'S)?)*";
const GOES =
  "(?:MOVE|CHANGED?|relocat\\w+|zieht|ziehen|travaillent?|wechselt|wechseln|umgezogen|sitzt|arbeitet|works?|working|sits?|based|lives|sits|transferred|moved|gone|back|demenage\\w*|go|goes|geht|HAVE|ISIT|been|offices|off|she's|he's)";
const LITTLE =
  "(?:,|and|we|ONESELF|so|to|from|in|into|nach|ins|im|at|out|of|HOWMANY|a|au|the|our|office|buro|standort|SITEWORD|NOW|jetzt|nun|maintenant|desormais|just|um|ab|sofort|permanently|dauerhaft|for|good|over|PAST|PRONOUN)";
const RELOCATES = new RegExp(
  `^(?:${LITTLE} |${GOES} )*${PEOPLE}(?: (?:${LITTLE}|${GOES}))*(?: PLACE)(?: SITEWORD)?(?: (?:um|NOW|jetzt|maintenant|for good|umgezogen|PAST|over|RETRY|again|wieder))*(?=$| ,| and| so| PRONOUN)`,
  "u",
);
const FOLLOWS =
  /^(?:,|soll|ziehen|zieht|and|so|P\d+|'S|PRONOUN|the|das|ihr|son|sa|le|la|PHONE|NUMBER|LICENSE|SITEWORD|EXT|everything|should|NEED|must|HAVE|to|MOVE|follow|follows|go|come|along|with|too|SAME|CHANGE|SET|over|there|as|well|mit|mitnehmen|mitziehen|umziehen|umstellen|suivre|suit|doit|update|fix|adjust|anpassen|adapter|correct|please|can|could|that|accordingly|be|CHANGED|bring|TAKE|nach|hin)$/u;
const MATTER = /\b(?:PHONE|NUMBER|SITEWORD|LICENSE|EXT|everything)\b/u;
const COMES =
  /\b(?:MOVE|follows?|go|come|along|mit|mitnehmen|mitziehen|umziehen|umstellen|suivre|suit|CHANGE|CHANGED|SET|update|fix|bring|there)\b/u;

const asksToFollow = (rest: string): boolean =>
  MATTER.test(rest) && COMES.test(rest) && rest.split(" ").every((word) => FOLLOWS.test(word));

/** The move that a clause, or two of them, come to; undefined for anything else. */
function moveOf(told: Clause, order: Clause | undefined): { move: Clause; took: number } | undefined {
  const place = itemsOfKind(told, "place")[0];
  if (!place?.place.site || told.people.length === 0 || told.asks) return undefined;
  if (itemsOfKind(told, "day").some(({ day }) => day.tense === "future")) return undefined;
  const head = RELOCATES.exec(told.line)?.[0];
  if (head === undefined || /\b(?:NOT|HOW|IF|back(?! (?:to|in|nach|a)))\b/u.test(told.line)) return undefined;
  const rest = told.line.slice(head.length).trim();
  const alone = rest !== "" && asksToFollow(rest);
  const next = rest === "" && order && order.people.length === 0 && !order.asks && asksToFollow(order.line);
  if (!alone && !next) return undefined;
  const list = told.people.map((_, at) => `P${at}`).join(" and ");
  return {
    move: { ...told, items: [...told.people, place], line: `MOVE ${list} to PLACE` },
    took: alone ? 1 : 2,
  };
}

/** Clauses, with what tells of a move and what asks for the phone to follow put together. */
export function withMoves(clauses: readonly Clause[]): readonly Clause[] {
  const result: Clause[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at];
    if (!clause) break;
    const found = moveOf(clause, clauses[at + 1]);
    result.push(found?.move ?? clause);
    at += (found?.took ?? 1) - 1;
  }
  return result;
}
