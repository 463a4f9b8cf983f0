// Clauses that ask for a change. Each pattern needs a verb that says so; what is taken away needs it plainly.
import type { Clause } from "../clauses/clauses.ts";
import { WHO_IS_IT } from "../questions/newcomers.ts";
import { areaCode } from "../questions/read-questions.ts";
import {
  act,
  acts,
  ask,
  NOTHING,
  planOf,
  type Reading,
  refuse,
  type Said,
  saidOf,
  tooBroad,
  unclearPerson,
} from "../reading.ts";
import { changing } from "./changing.ts";
import { giving } from "./giving.ts";
import { giverAndReceiver, handingOver } from "./handing-over.ts";
import { isLeaving, leaving } from "./leaving.ts";
import { requestOf } from "./request.ts";
import { samePlan } from "./same-plan.ts";
import { taking } from "./taking.ts";
import { undoing } from "./undoing.ts";
import { extensionSaid, planSaid, wantsLicense, wantsNumber } from "./wanted.ts";
import { withoutVerb } from "./without-verb.ts";

// "Cancel the offboarding of Kate", "Kate's offboarding is on hold": not another one.
const RECALLED =
  /\b(?:TAKE(?! off)|UNDO|NOT|stop|abort|postpone|delay|pause|hold|withdraw|halt|suspend|call off|cancell?ed|TAKEN)\b(?: (?!and\b|,)\S+){0,3} \S*OFFBOARD\b|^(?:the |P\d+ 'S )\S*OFFBOARD\b.* (?:ISIT|HAVE|should|must|can|NEED)\b/u;

// "She needs one as well"
const THEIR_WISH =
  /^(?:(?:and|so|but|also|SAME|then|,) )*(?:PRONOUN|(?:he|she|they)'(?:ll|d)) (?:(?:will|also|does|SAME|would|'ll|may) )*NEED (?:(?:an?|CREATE|SAME) )*(one|LICENSE|PHONE|NUMBER|\d{3})(?: (?:SAME|one|NUMBER|NOW|FUTURE|please|then|from|on))*$/u;

const BACK_TO_US =
  /^(?:(?:we|ONESELF|they|it|can|could|may|should|NOW|then|so|us) )*(?:NEED|HAVE|GET) P0 'S (?:\S+ )?(?:LICENSE|PHONE|NUMBER) back(?: (?:NOW|then|again|please))*$/u;
// "… and forward her calls to extension 2001"
const FORWARDED_TO =
  /^(?:and |please |then )*FORWARD (?:(?:PRONOUN|the|ALL|calls|FORWARD|to) )*(?:EXT )?(\d{3,6})(?: (?:NOW|then|please))*$/u;
// "Terminate her phone access as of 30 November"
const ACCESS_ENDS =
  /^\S*OFFBOARD P0 'S (?:PHONE(?: access| service)?|LICENSE access)(?: (?:as|of|from|on|with|effect|effective|by|at|the|end))* FUTURE$/u;

/** Reads a clause as a request for a change. */
export function readRequest(clause: Clause, said: Said): Reading {
  const { line } = clause;
  const request = requestOf(clause, said);
  const named = clause.people.length;

  if (/\bAWAY\b/u.test(line))
    return ask("intent", "Somebody who is away keeps the phone, unless you say what to change.", {});
  if (/\bPROTECT\b/u.test(line))
    return refuse({
      reason: "out_of_scope",
      say: "Who is protected is set in Zac's configuration (`protected`), not by a message.",
    });
  if (/\bUNDO\b/u.test(line)) return undoing(request);
  if (/^RETURN\b/u.test(line))
    return ask("what", "Give it back to them, or put it back to the free ones?", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
      input: { people: saidOf(request.people) },
    });
  // "We can have Kate's license back"
  if (BACK_TO_US.test(line) && named === 1)
    return ask("intent", "Take it from them, so that it is free again?", {
      tool: /\bNUMBER\b/u.test(line) ? "unassign_number" : "remove_license",
      input: { people: saidOf(clause.people) },
    });
  if (ACCESS_ENDS.test(line)) return leaving(request);
  // "Terminate her license" is no leaver.
  if (/^\S*\bOFFBOARD\b/u.test(line) && wantsLicense(line) && !/everything/u.test(line))
    return taking(request);
  if (RECALLED.test(line))
    return ask("intent", "Call off a leaver? Say “undo”, or cancel the card.", { tool: "undo_operation" });
  if (/\bOFFBOARD\b/u.test(line)) return leaving(request);
  if (named > 0 && isLeaving(line)) return leaving(request);
  // "She doesn't want to lose it" is the opposite of what its words are about.
  if (/\b(?:NOLONGER|NOT)\b.*\bTAKE\b/u.test(line.replace(/\bNOT NEED\b(?! (?:you )?to)/gu, " ")))
    return ask("intent", "Then I change nothing. What would you like instead?");
  // "She won't need it, you can leave it": nothing is taken that is left.
  if (/\b(?:NOLONGER|NOT NEED)\b.*\bKEEP (?:PRONOUN|it|that|this)$/u.test(line))
    return ask("intent", "Then I change nothing. What would you like instead?");
  // "She doesn't need one" keeps things as they are; "she doesn't need it any more" does not.
  const indefinite = clause.items.some(
    (item) =>
      item.is === "marks" &&
      item.marks.includes("NOLONGER") &&
      /need|want|require/u.test(item.folded) &&
      !/longer/u.test(item.folded),
  );
  if (indefinite && /\bNOLONGER (?:one|any|an?|PHONE$|LICENSE$)/u.test(line) && !/\bany ?more\b/u.test(line))
    return ask("intent", "Take the license from them, or leave things as they are?", {
      tool: "remove_license",
      input: { people: saidOf(request.people) },
    });
  if (/\bNOLONGER\b/u.test(line) || (/\bNOT NEED\b|\bNEED no\b/u.test(line) && named > 0))
    return taking(request);

  // "She should be without one by now" asks for none.
  if (/\bNEED(?: to| be| go)* (?:without|ohne|sans)\b/u.test(line) && wantsLicense(line))
    return ask("intent", "Take the license from them, or leave things as they are?", {
      tool: "remove_license",
      input: { people: saidOf(request.people) },
    });
  // "Give him what Lee has": the same, or Lee's own?
  if (/\b(?:GIVE|SET)\b PRONOUN (?:exactly )?WHAT P\d+ HAVE\b/u.test(line))
    return ask("what", "The same as they have, or what is theirs? Say plan, number or extension.", {});
  // "One of Kate's old licenses": hers, or any?
  if (/\b(?:one|some|any) of P\d+ 'S (?:\S+ )?(?:LICENSE|NUMBER|PHONE)\b/u.test(line))
    return ask("what", "Theirs, or a new one? Say whose goes to whom.", {
      tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
    });
  // "She needs neither number nor license any longer"
  if (/\bNEED (?:neither|no \S+ (?:and|or|nor) no|weder)\b/u.test(line))
    return ask("intent", "Take it from them, or leave things as they are?", {
      tool: /\bLICENSE\b|\bPHONE\b/u.test(line) ? "remove_license" : "unassign_number",
      input: { people: saidOf(request.people) },
    });
  const same = clause.asks ? undefined : samePlan(clause, said);
  if (same) return same;
  const verbs = ["SWAP", "TAKEOVER", "UNASSIGN", "TAKE", "MOVE", "CHANGE", "GIVE", "SET"].filter((mark) =>
    new RegExp(`\\b${mark}\\b`, "u").test(line),
  );
  // The calls of somebody who leaves go to somebody else.
  const calls =
    /\bcall(?:er)?s?\b|\bFORWARD\b/u.test(line) && said.giver && named === 1 ? clause.people[0] : undefined;
  if (
    calls &&
    said.giver &&
    calls.said !== said.giver.said &&
    /\b(?:MOVE|GIVE|FORWARD|CHANGE|send|point|divert)\b/u.test(line)
  )
    return (
      unclearPerson([calls], "offboard_person", said.vocabulary) ??
      acts(act("offboard_person", { people: [said.giver.said], forwardTo: calls.said }))
    );
  const desk = said.giver && named === 0 ? FORWARDED_TO.exec(line)?.[1] : undefined;
  if (desk !== undefined && said.giver)
    return acts(act("offboard_person", { people: [said.giver.said], forwardTo: desk }));
  if (
    said.giver &&
    named === 0 &&
    /^(?:and |please )*FORWARD (?:PRONOUN|the|ALL|FORWARD|calls)\b/u.test(line)
  )
    return ask("which_user", "Whom shall the calls go to? Mention them.", {
      tool: "offboard_person",
      input: { people: [said.giver.said] },
    });
  if (/\bback from P\d/u.test(line) && wantsLicense(line)) return taking(request);
  if (verbs.includes("SWAP") && named >= 2 && /\bEXT\b/u.test(line) && !wantsLicense(line))
    return ask(
      "what",
      "Two extensions can't be swapped in one step. Set one of them to a free one first: which?",
      {
        tool: "set_extension",
        input: { people: saidOf(request.people) },
      },
    );
  if (verbs.includes("SWAP") && named >= 2 && planSaid(clause) === undefined)
    return ask("what", "Two phones can't be swapped in one step. Which one goes where first?", {
      tool: "transfer_phone",
    });
  if ((line.match(/P\d+ 'S(?: \S+)?(?: \S+)? (?:to|an|a) P\d/gu) ?? []).length > 1)
    return ask("what", "Two hand-overs at once. Which one goes where first?", { tool: "transfer_phone" });
  if (verbs.length > 0) {
    const hands =
      verbs.some(
        (verb) =>
          verb === "TAKEOVER" ||
          (verb === "SET" && /\bSET\b \S*PRONOUN\S* (?:on|to|onto|for) P\d/u.test(line)) ||
          verb === "MOVE" ||
          verb === "GIVE" ||
          verb === "TAKE",
      ) && !/\bNEED\b.*\bPLAN\b/u.test(line)
        ? giverAndReceiver(clause, said)
        : undefined;
    if (
      hands &&
      !(
        verbs[0] === "TAKE" &&
        !/P\d+ TAKE PRONOUN\b/u.test(line) &&
        !/\b(?:GIVE|MOVE|TAKEOVER)\b/u.test(line) &&
        !/\bto P\d/u.test(line)
      )
    )
      return handingOver(hands[0], hands[1], clause, said);
  }
  if (verbs.length === 0 && said.giver && named === 1) {
    const hands = giverAndReceiver(clause, said);
    if (hands) return handingOver(hands[0], hands[1], clause, said);
  }
  if (/\bUNASSIGN\b/u.test(line)) return taking(request);
  const moved =
    verbs.includes("MOVE") ||
    verbs.includes("CHANGE") ||
    (verbs.includes("SWAP") && (planSaid(clause) !== undefined || (named < 2 && wantsNumber(line))));
  if (
    verbs.includes("TAKE") &&
    !(moved && planSaid(clause) !== undefined) &&
    !/\b(?:GIVE|NEED)\b.*\bTAKE\b/u.test(line.replace(/^.*\bPRONOUN\b/u, ""))
  )
    return taking(request);
  if (
    /\bTAKEN\b/u.test(line) &&
    /\b(?:NEED|GET|SET|should|needs?|want|HAVE|can|may|must)\b/u.test(line) &&
    named > 0
  )
    return taking(request);
  // `assign @bob --extension 4021`: the license is meant as well.
  const flagged = clause.items.some((item) => item.is === "marks" && item.folded.startsWith("--"));
  if (flagged && verbs.includes("GIVE") && /^(?:zphone )?\S*GIVE\b/u.test(line))
    return giving(request, { license: true });
  if (moved) {
    const change = changing(request);
    if (change.is !== "nothing") return change;
  }
  // "Extension of Kate?" wants to know it.
  if (
    verbs.length === 0 &&
    named > 0 &&
    /\bEXT\b/u.test(line) &&
    !/\b(?:to|an|a) P\d|(?:^|\s)\d|\bNEED\b|\bNOT\b|\b(?:ought|should|must)\b|\b(?:CREATE|another|different|other|fresh) (?:\S+ )?EXT\b/u.test(
      line,
    )
  )
    return (
      unclearPerson(clause.people, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(clause.people) }))
    );
  if (verbs.includes("SET") || /\bEXT\b/u.test(line)) {
    const more = wantsLicense(line) || (wantsNumber(line) && extensionSaid(line) !== undefined);
    const change = /\bEXT\b/u.test(line) && more ? NOTHING : changing(request);
    if (
      change.is !== "nothing" &&
      (verbs.length > 0 || named > 0 || request.self || extensionSaid(line) !== undefined)
    )
      return change;
  }
  if (verbs.includes("GIVE") || verbs.includes("SET")) {
    if (!verbs.includes("GIVE") && !wantsLicense(line) && !wantsNumber(line)) return NOTHING;
    if (
      named === 0 &&
      !wantsLicense(line) &&
      !wantsNumber(line) &&
      !(request.people.length > 0 && /^\S*\bGIVE\b (?:(?:an?|one) )?\d{3}$/u.test(line)) &&
      !/^\S*\bGIVE\b(?: \S*\b(?:PRONOUN|ONESELF|NEWHIRE|PEOPLEWORD|ALL|EVERYONE|SAME)\b.*)?$/u.test(line)
    )
      return NOTHING;
    return giving(request);
  }
  if (
    /\bGET\b/u.test(line) &&
    (wantsLicense(line) || wantsNumber(line)) &&
    (named > 0 || /GET ONESELF|ONESELF GET|can ONESELF/u.test(line) || /^can PRONOUN /u.test(line))
  )
    return giving(request);
  const needs =
    /\bNEED\b/u.test(line) ||
    /^(?:can|could|may|might|should) (?:P\d|ONESELF|PRONOUN (?:SAME )?(?:HAVE|GET))/u.test(line) ||
    /\bshould\b.*\bon\b/u.test(line);
  const one = said.thing !== undefined && /\b(?:NEED|GET|HAVE)\b one\b(?! (?:of|from|in|on))/u.test(line);
  const thing = wantsLicense(line) || wantsNumber(line) || one;
  // "Kate and Bob get one"
  if (
    !clause.asks &&
    named > 0 &&
    /^P\d+(?: (?:,|and|&|\+) P\d+)* \S*\bGET\b\S* one(?: (?:each|too|both))?$/u.test(line)
  )
    return giving(request);
  if (needs && thing && request.people.length === 0 && /^\S*\b(?:ALL|EVERYONE)\b/u.test(line))
    return tooBroad();
  if (
    needs &&
    (named > 0 || request.people.length > 0 || request.self) &&
    (thing || areaCode(clause) !== undefined)
  )
    return giving(request);
  // "Everyone in sales should be on Pro"
  if (
    needs &&
    named === 0 &&
    /^(?:\S+ )?\S*\b(?:ALL|EVERYONE)\b/u.test(line) &&
    (wantsLicense(line) || wantsNumber(line))
  )
    return tooBroad();
  const wish = THEIR_WISH.exec(line);
  if (wish && named === 0 && !clause.asks) {
    const tool = /NUMBER|\d/u.test(wish[1] ?? "") ? "assign_number" : "assign_license";
    const [who, ...others] = request.people;
    if (who && others.length === 0 && wish[1] === "one" && planOf(who) === null)
      return acts(act("assign_license", { people: [who.said] }));
    if (who === undefined) return ask("which_user", WHO_IS_IT, { tool });
  }
  // "Need a phone": somebody's wish, most likely the asker's own, and nobody is named.
  const bare =
    /^(?:(?:ONESELF|and|i|we|so) )*NEED (?:(?:an?|the|une?|eine?n?|CREATE|one|to|have) )*(?:LICENSE|PHONE|NUMBER|PLAN)$/u;
  if (needs && said.all.length === 0 && bare.test(line)) return giving(request);
  return withoutVerb(request);
}
