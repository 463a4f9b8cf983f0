// Somebody who leaves the company.
import { act, itemsOfKind, type Reading, unclearPerson } from "../reading.ts";
import { type Request, withPeople } from "./request.ts";

const NO_LONGER_HERE = /\bLEFT\b/u;

const LEFT_SOMETHING_ELSE =
  /\bLEFT\b (?:the |our )?\S*(?:PLACE|SITEWORD|PRONOUN|ONESELF)|\bLEFT\b (?:the |a |an |me |us |for |early|home|work|work early|lunch|PRONOUN |my )*(?:meeting|call|channel|room|chat|building|message|voicemail|note|comment|early|lunch|home|desk|keys|group|thread|CHANNEL|NOW|at \d|on the)/u;

/** True when a line tells that somebody leaves, or left, the company and not just a meeting. */
export const isLeaving = (line: string): boolean =>
  NO_LONGER_HERE.test(line) &&
  !LEFT_SOMETHING_ELSE.test(line) &&
  /P\d+(?: 'S)? (?:,? ?(?:who|will|is|has|and P\d|just) )?(?:FUTURE |PAST |NOW |HAVE |been |was |ISIT |got )*\S*\bLEFT\b/u.test(
    line,
  );

/** A leaver: when, and who gets the number and the calls. */
export function leaving(request: Request): Reading {
  const { clause, line, said } = request;
  const day = itemsOfKind(clause, "day").find((one) => one.day.tense === "future")?.day;
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
  return withPeople({ ...request, self: false }, "offboard_person", going, (names) => [
    act("offboard_person", {
      people: names,
      ...(day ? { when: day.day ?? day.said } : {}),
      ...(heir && heir !== calls && (slash || going.length > 0) ? { numberTo: heir.said } : {}),
      ...(calls ? { forwardTo: calls.said } : {}),
      ...(/\bKEEP\b.*\bNUMBER\b/u.test(line) ? { keepNumber: true } : {}),
    }),
  ]);
}
