// Clauses about somebody who leaves: that they do, that they don't after all, and where their calls are to go.
import { act, acts, ask, unclearPerson } from "../reading.ts";
import type { SaidPerson } from "../words/item.ts";
import { isLeaving, leaving } from "./leaving.ts";
import { taking } from "./taking.ts";
import { wantsLicense } from "./wanted.ts";
import type { RequestReader, Worded } from "./worded.ts";

// "Cancel the offboarding of Kate", "Kate's offboarding is on hold": not another one.
const RECALLED =
  /\b(?:TAKE(?! off)|UNDO|NOT|stop|abort|postpone|delay|pause|hold|withdraw|halt|suspend|call off|cancell?ed|TAKEN)\b(?: (?!and\b|,)\S+){0,3} \S*OFFBOARD\b|^(?:the |P\d+ 'S )\S*OFFBOARD\b.* (?:ISIT|HAVE|should|must|can|NEED)\b/u;

// "Terminate her phone access as of 30 November"
const ACCESS_ENDS =
  /^\S*OFFBOARD P0 'S (?:PHONE(?: access| service)?|LICENSE access)(?: (?:as|of|from|on|with|effect|effective|by|at|the|end))* FUTURE$/u;

/** Somebody leaves, or is told not to after all. */
export const leaver: RequestReader = (request) => {
  const { line, named } = request;
  if (ACCESS_ENDS.test(line)) return leaving(request);
  // "Terminate her license" is no leaver.
  if (/^\S*\bOFFBOARD\b/u.test(line) && wantsLicense(line) && !/everything/u.test(line))
    return taking(request);
  if (RECALLED.test(line))
    return ask("intent", "Call off a leaver? Say “undo”, or cancel the card.", { tool: "undo_operation" });
  return /\bOFFBOARD\b/u.test(line) || (named > 0 && isLeaving(line)) ? leaving(request) : undefined;
};

// "… and forward her calls to extension 2001"
const FORWARDED_TO =
  /^(?:and |please |then )*FORWARD (?:(?:PRONOUN|the|ALL|calls|FORWARD|to) )*(?:EXT )?(\d{3,6})(?: (?:NOW|then|please))*$/u;

/** Where the calls of somebody who leaves are to go. */
export const leaversCalls: RequestReader = (request) => {
  const { said, line, named } = request;
  const { giver } = said;
  if (!giver) return undefined;
  const toPerson = callsGoTo(request, giver);
  if (toPerson)
    return unclearPerson([toPerson], "offboard_person", said.vocabulary) ?? forwarded(giver, toPerson.said);
  const desk = named === 0 ? FORWARDED_TO.exec(line)?.[1] : undefined;
  if (desk !== undefined) return forwarded(giver, desk);
  if (named === 0 && /^(?:and |please )*FORWARD (?:PRONOUN|the|ALL|FORWARD|calls)\b/u.test(line))
    return ask("which_user", "Whom shall the calls go to? Mention them.", {
      tool: "offboard_person",
      input: { people: [giver.said] },
    });
  return undefined;
};

function callsGoTo({ line, clause, named }: Worded, giver: SaidPerson): SaidPerson | undefined {
  const [to] = clause.people;
  const areCalls = /\bcall(?:er)?s?\b|\bFORWARD\b/u.test(line) && named === 1;
  const go = /\b(?:MOVE|GIVE|FORWARD|CHANGE|send|point|divert)\b/u.test(line);
  return areCalls && go && to?.said !== giver.said ? to : undefined;
}

const forwarded = ({ said }: SaidPerson, forwardTo: string) =>
  acts(act("offboard_person", { people: [said], forwardTo }));
