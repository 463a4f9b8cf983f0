// Licenses and numbers taken from somebody. What is taken has to be said plainly.
import {
  act,
  acts,
  ask,
  itemsOfKind,
  NOTHING,
  type Reading,
  refuse,
  saidOf,
  tooBroad,
  unclearPerson,
} from "../reading.ts";
import { type Request, withPeople } from "./request.ts";
import { dryRun, isAboutOtherThings, wantsLicense, wantsNumber } from "./wanted.ts";

/** A license or a number, from those who are named. */
export function taking(request: Request): Reading {
  const { clause, line, people } = request;
  if (/\bCHANNEL\b|\bchannels?\b|\bgroup\b|\bcall\b(?! )|\bmeeting\b|\bcalendar\b|\blist\b/u.test(line))
    return refuse({
      reason: "out_of_scope",
      say: "I only look after Zoom Phone: licenses, numbers, extensions.",
    });
  if (itemsOfKind(clause, "day").some(({ day }) => day.tense === "future"))
    return ask(
      "when",
      "I take it off when you confirm, not later. Do it now, or prepare a leaver with a date?",
      {
        tool: wantsNumber(line) && !wantsLicense(line) ? "unassign_number" : "remove_license",
        input: { people: saidOf(people) },
      },
    );
  if (
    /\bALL\b(?! (?:\d|two|three|four|five|P\d|of P|of PRONOUN|PRONOUN|PLAN|LICENSE (?:\w+ )?(?:from|of|off) P))/u.test(
      line,
    ) ||
    /\bEVERYONE\b/u.test(line)
  )
    return tooBroad();
  // "Shall we take her off?" thinks aloud.
  if (clause.asks && /^\p{Ll}/u.test(line) && !/^(?:can|could|the|also|and|then|only|a)\b/u.test(line))
    return ask("intent", "Do you want me to do it?", {
      tool: "remove_license",
      input: { people: saidOf(people) },
    });
  const whole = line.replace(/ \( [^()]*\bKEEP\b[^()]*\)/u, "");
  // "Keep the number", "the license stays": what is kept is not taken.
  const kept =
    /(?:(?:PRONOUN|the) )?\b(?:LICENSE|NUMBER|PHONE|PLAN|PLANWORD|EXT) KEEP$|\b(?:KEEP|BUTNOT)\b.*$/u.exec(
      whole,
    )?.[0] ?? "";
  const taken = kept === "" ? whole : whole.slice(0, whole.length - kept.length);
  const tel = itemsOfKind(clause, "number")[0]?.number;
  const license = wantsLicense(taken.replace(/\bPHONE NUMBER\b/gu, "NUMBER"));
  if (
    !license &&
    !wantsNumber(taken) &&
    !/\bEXT\b/u.test(taken) &&
    isAboutOtherThings(taken.replace(/\bonly\b.*$/u, ""))
  )
    return NOTHING;
  if ((wantsNumber(taken) && !license) || (tel !== undefined && !license)) {
    if (tel !== undefined && people.length === 0) return acts(act("unassign_number", { number: tel }));
    return withPeople(request, "unassign_number", people, (names) => [
      act("unassign_number", { people: names, ...(tel === undefined ? {} : { number: tel }) }),
    ]);
  }
  if (/\bEXT\b/u.test(taken) && !license)
    return ask("what", "An extension can't be taken off alone. Change it, or take the whole license?", {
      tool: "set_extension",
    });
  // "She no longer wants her number, so unassign it."
  if (/\bUNASSIGN PRONOUN$/u.test(taken) && request.said.lastTool === "unassign_number")
    return withPeople(request, "unassign_number", people, (names) => [
      act("unassign_number", { people: names }),
    ]);
  if (/\bUNASSIGN\b/u.test(taken) && !license) {
    const unclear = unclearPerson(people, "remove_license", request.said.vocabulary);
    return (
      unclear ??
      ask("what", "Only the number, or the whole license?", {
        tool: "remove_license",
        input: { people: saidOf(people) },
        options: ["number", "license"],
      })
    );
  }
  const keepNumber = /\bKEEP\b.*\bNUMBER\b/u.test(line) ? { keepNumber: true } : {};
  const both = license && wantsNumber(taken) && /\band\b|,|\bplus\b/u.test(taken) ? {} : keepNumber;
  return withPeople(request, "remove_license", people, (names) => [
    act("remove_license", { people: names, ...both, ...dryRun(line) }),
  ]);
}
