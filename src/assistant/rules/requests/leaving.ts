// Somebody who leaves the company.
import type { SaidDay } from "../../../domain/day.ts";
import type { Clause } from "../clauses/clauses.ts";
import { act, ask, itemsOfKind, type Reading, saidOf, unclearPerson } from "../reading.ts";
import { type Request, withPeople } from "./request.ts";

const NO_LONGER_HERE = /\bLEFT\b/u;

const LEFT_SOMETHING_ELSE =
  /\bLEFT\b (?:the |our )?\S*(?:PLACE|SITEWORD|PRONOUN|ONESELF)|\bLEFT\b (?:the |a |an |me |us |for |early|home|work|work early|lunch|PRONOUN |my )*(?:meeting|call|channel|room|chat|building|message|voicemail|note|comment|early|lunch|home|desk|keys|group|thread|CHANNEL|NOW|at \d|on the(?! (?:FUTURE|PAST|NOW)))/u;

/** True when a line tells that somebody leaves, or left, the company and not just a meeting. */
export const isLeaving = (line: string): boolean =>
  NO_LONGER_HERE.test(line) &&
  !LEFT_SOMETHING_ELSE.test(line) &&
  /P\d+(?: 'S)? (?:,? ?(?:who|will|is|has|and P\d|just) )?(?:FUTURE |PAST |NOW |HAVE |been |was |ISIT |got )*\S*\bLEFT\b/u.test(
    line,
  );

const CLOSING = /^(?:eod|cob|(?:the )?(?:end|close) of (?:business|play|day))$/u;

/** True for "left on Friday": the Friday that is over, of a leaver who is told of. */
export const isOver = ({ items, line }: Clause, { exact, said }: SaidDay): boolean =>
  // "Left on the 3rd": of this month, or of the last one.
  (!exact || ORDINAL.test(said)) &&
  (!/\d/u.test(said) || ORDINAL.test(said)) &&
  saysItIsOver({ items, line });
const saysItIsOver = ({ items, line }: Pick<Clause, "items" | "line">): boolean =>
  /\bLEFT\b/u.test(line) &&
  items.some((item) => "folded" in item && (IS_OVER.test(item.folded) || WAS_SENT.test(item.folded)));
const WAS_SENT = /^(?:was|were|got|has been|have been|been) \p{L}/u;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/u;
const IS_OVER =
  /^(?:left|has left|have left|was|were|went|departed|retired|quit|resigned|parti|partie|(?:a|ont|est|sont) (?:quitt|parti)\p{L}*(?: \S+)*|war|ging|verliess)$/u;

// The day and the hour as the tool takes them. An order for a day that is over is told so; that somebody left on one is only told.
function whenOf(clause: Clause): string | undefined {
  const days = itemsOfKind(clause, "day").map(({ day }) => day);
  // "Kate left on Friday" tells of the one that is over.
  const ahead = days.filter((day) => day.tense === "future" && !isOver(clause, day));
  // "By close of business on Friday" is one day; two of them are for the tool to ask about.
  const [first, ...more] = ahead.length > 1 ? ahead.filter(({ said }) => !CLOSING.test(said)) : ahead;
  if (first && more.length > 0) return [first, ...more].map(({ said }) => said).join(" or ");
  const day =
    first ??
    (/\bOFFBOARD\b/u.test(clause.line)
      ? days.find(({ tense, exact }) => tense === "past" && !exact)
      : undefined);
  const time = itemsOfKind(clause, "clock")[0]?.time;
  const today = days.find(({ tense }) => tense === "now")?.said ?? "today";
  const said = day ? (day.day ?? day.said) : time ? today : undefined;
  return said === undefined ? undefined : time ? `${said} ${time}` : said;
}

// "Offboard me": not "offboard my colleague".
const OFFBOARDS_SELF = /\bOFFBOARD ONESELF(?: (?:on|at|by|FUTURE|NOW))*$/u;

/** A leaver: when, and who gets the number and the calls. */
export function leaving(request: Request): Reading {
  const { clause, line, said } = request;
  const when = whenOf(clause);
  const ahead = itemsOfKind(clause, "day").find(({ day }) => day.tense === "future")?.day;
  // "Left on 12 December", in November: of last year, or is it still to come?
  if (ahead && saysItIsOver(clause) && !isOver(clause, ahead) && /\d/u.test(ahead.said))
    return ask("when", `${ahead.day ?? ahead.said} is still to come. Are they gone, or do they leave then?`, {
      tool: "offboard_person",
      input: { people: saidOf(request.people) },
    });
  const inherited = /(?:NUMBER|TEL|LICENSE)\b.*?\b(?:to|for|an|a|fur|pour|para) P(\d+)|--to P(\d+)/u.exec(
    line,
  );
  const heir = clause.people[Number(inherited?.[1] ?? inherited?.[2] ?? Number.NaN)];
  const calls = clause.people[Number(/\bFORWARD\b.*?P(\d+)/u.exec(line)?.[1] ?? Number.NaN)];
  const slash = /--to P\d/u.test(line);
  const going =
    clause.people.length > 0
      ? request.people.filter((one) => one !== calls && (one !== heir || clause.people.length === 1))
      : request.people;
  const unclear = unclearPerson(
    [...(heir ? [heir] : []), ...(calls ? [calls] : [])],
    "offboard_person",
    said.vocabulary,
  );
  if (unclear) return unclear;
  return withPeople({ ...request, self: OFFBOARDS_SELF.test(line) }, "offboard_person", going, (names) => [
    act("offboard_person", {
      people: names,
      ...(when === undefined ? {} : { when }),
      ...(heir && heir !== calls && (slash || going.length > 0) ? { numberTo: heir.said } : {}),
      ...(calls ? { forwardTo: calls.said } : {}),
      ...(/\bKEEP\b.*\bNUMBER\b/u.test(line) ? { keepNumber: true } : {}),
    }),
  ]);
}
