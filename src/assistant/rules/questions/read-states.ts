// How things stand, asked without a question's own shape: "phone status of Kate", "415-555-0120, who is that?", "I have 3
// people starting, are there seats?", "which number do people reach me on?".
import { countOf } from "../../../domain/number-words.ts";
import type { Clause } from "../clauses/clauses.ts";
import {
  act,
  acts,
  ask,
  itemsOfKind,
  NOTHING,
  type Reading,
  type Said,
  saidOf,
  unclearPerson,
} from "../reading.ts";
import { readEnough } from "./enough-for.ts";
import { asksHowSetUp, asksHowTheyStand } from "./how-they-stand.ts";

const THING = "(?:PHONE|LICENSE|NUMBER|EXT|PLANWORD|SITEWORD)";
const STATUS_OF = new RegExp(
  `^(?:(?:the|an?|and|ONESELF) )*(?:${THING} )?\\S*\\bSHOW\\b(?: (?:of|for|on|from|von|de|:))* P\\d+(?: 'S)?(?:(?: (?:and|,))* P\\d+)*(?: ${THING})?$`,
  "u",
);
const STATUS_AFTER = new RegExp(`^(?:and )?P\\d+(?: 'S)?(?: (?:-|:))?(?: ${THING})* \\S*\\bSHOW\\b$`, "u");
const OF_THEM = /^(?:the )?(?:PHONE )?(?:NUMBER|EXT|PLANWORD|SITEWORD) (?:of|von|de) P\d+$/u;
const GOT =
  /\b(?:WHICH|WHAT) (?:PHONE )?(?:NUMBER|EXT|PLANWORD|PLAN|LICENSE|SITEWORD)\b(?: \S+){0,2} (?:P\d+|PRONOUN)(?: \S+){0,2} (?:GET|HAVE|GIVEN)\b/u;
const PLAN_OF_THEIRS =
  /^(?:and )?(?:WHICH|WHAT) (?:PLANWORD|NUMBER|EXT|LICENSE|SITEWORD) ISIT PRONOUN(?: (?:on|at|in))?$/u;
const MINE =
  /\b(?:WHICH|WHAT) (?:\S+ )?(?:NUMBER|EXT|LINE|PHONE)\b.*\b(?:reach|reached|reachable|call|calls|ring|rings|dial|dials|find|phone|contact|see|SHOW|use)\b.*\bONESELF\b|\b(?:WHICH|WHAT) (?:\S+ )?(?:NUMBER|EXT)\b.*\b(?:can|am|do) ONESELF (?:be )?(?:reached|reachable|HAVE|use)\b|\b(?:NUMBER|EXT|PLANWORD) HAVE ONESELF\b|^HAVE ONESELF (?:\S+ )*(?:NUMBER|EXT|LICENSE|PHONE|PLANWORD)$|\bNUMBER (?:can )?(?:PEOPLEWORD|customers|clients|callers|NEWHIRE|PRONOUN) (?:can )?(?:reach|call|ring|dial)\b.*\bONESELF\b/u;
// "Did Bob's license arrive?", "ist die Lizenz von Lee angekommen?"
const ARRIVED =
  /^(?:\S*\bISIT|did|has|have|HAVE|was)\b(?=.*\b(?:LICENSE|PHONE|NUMBER|PLAN|PLANWORD|EXT|CHANGE|MOVE|assignment|das|that)\b).*\b(?:arrived?|arrivees?|come|came|landed|through|angekommen|durch|da|geklappt|eingegangen)(?: (?:yet|NOW|already|PASTEVENT|schon))?$/u;
const WHAT_IS = /^WHAT ISIT (?:(?:an?|the) )?(?:PHONE|LICENSE|PLANWORD|EXT|SITEWORD)$/u;
const WHEN_WORKS = /^WHEN (?:will|can|do|does|ISIT|does) .*\b(?:work|works|active|ready|start|use|usable)\b/u;
const WHO_IS_IT = /\b(?:WHO|SHOW)\b(?: (?:ISIT|that|this|PRONOUN|it|called|calling|rang))*$/u;

// "Le numéro de Kate, c'est lequel ?"
const WHICH_IT_IS = new RegExp(
  `^(?:le |la |die |der |the |and )?(?:P0 'S (?:PHONE )?${THING}|(?:PHONE )?${THING} (?:(?:de|d|of|von|vom) )?P0)(?: [,:-])+ (?:c'est|WHICH|WHAT|quoi|lequel|laquelle|quel|quelle|welche\\S*|one|ISIT|das|denn|PRONOUN|it|again|deja|nochmal)(?: (?:c'est|WHICH|WHAT|quoi|lequel|laquelle|quel|one|ISIT|das|denn|PRONOUN|it|again|deja|nochmal))*$`,
  "u",
);

const LABELLED =
  /^P0(?: [:,–-])+ (?:(?:WHICH|WHAT|the) )*(?:PHONE )?(?:NUMBER|EXT|PLANWORD|SITEWORD)(?: (?:ISIT|PRONOUN|on|again))*$/u;

// "Kate Osei - licensed?"
const GIVEN_YET =
  /^(?:and )?P\d+(?: [:,–-])* (?:(?:already|PASTEVENT|yet|NOW|ISIT) )*GIVEN(?: (?:yet|PASTEVENT|or NOT|NOW))*$/u;
// "Since when does Kate have Pro", "how long has Ana been on Metered"
export const SINCE_WHEN =
  /^(?:and )?(?:(?:since|from|ab|depuis|seit) WHEN|HOWLONG (?:HAVE|ISIT|did)|how often|HOWMANY times) .*P\d+/u;

const COUNT = "(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|a few|some|several)";
const PEOPLE = "(?:PEOPLEWORD|NEWHIRE|more|new|people|starters|joiners|hires|colleagues|interns)";
const COMING = new RegExp(`(?:^|\\s)${COUNT} (?:(?:more|new|additional|CREATE) )*\\S*${PEOPLE}\\b`, "u");
const ROOM =
  /\b(?:ISIT|do|does|can|HAVE|HOWMANY|any|will|enough|got)\b.*\b(?:LICENSE|PHONE|POOL|HOWMANY|seats?|room|space|capacity|enough)\b/u;
const SPACE_FOR = new RegExp(
  `\\b(?:room|space|capacity|HOWMANY) for (?:(?:another|PHONE|LICENSE) )*${COUNT}|\\bfit (?:in )?(?:another )?${COUNT}`,
  "u",
);
const CHANGES = /\b(?:TAKE|UNASSIGN|MOVE|OFFBOARD|CHANGE|UNDO|IMPORT|BUY|NOT)\b/u;
/** Reads a clause as such a question. */
export function readState(clause: Clause, said: Said): Reading {
  const { line, people, asks } = clause;
  const enough = readEnough(clause);
  if (enough.is !== "nothing") return enough;
  if (people.length > 0 && SINCE_WHEN.test(line))
    return (
      unclearPerson(people, "show_history", said.vocabulary) ??
      acts(act("show_history", { people: saidOf(people) }))
    );
  if (people.length > 0 && (ARRIVED.test(line) || asksHowTheyStand(line, asks) || asksHowSetUp(clause)))
    return (
      unclearPerson(people, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(people) }))
    );
  const tel = itemsOfKind(clause, "number")[0]?.number;
  if (people.length > 0) {
    const state =
      STATUS_OF.test(line) ||
      STATUS_AFTER.test(line) ||
      OF_THEM.test(line) ||
      GOT.test(line) ||
      WHICH_IT_IS.test(line) ||
      (asks && (LABELLED.test(line) || GIVEN_YET.test(line)));
    if (!state || /\bHOW\b/u.test(line)) return NOTHING;
    return (
      unclearPerson(people, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(people) }))
    );
  }
  if ((GOT.test(line) && /\bPRONOUN\b/u.test(line)) || PLAN_OF_THEIRS.test(line))
    return said.people.length > 0
      ? acts(act("show_person", { people: saidOf(said.people) }))
      : ask("which_user", "Who? Mention them.", { tool: "show_person" });
  if (WHAT_IS.test(line) || WHEN_WORKS.test(line)) return { is: "how-to" };
  if (MINE.test(line)) return acts(act("show_person", { people: ["me"] }));
  if (CHANGES.test(line)) return NOTHING;
  if (/^(?:do|does) \S*\b(?:LEFT|PEOPLEWORD|NEWHIRE)\b/u.test(line)) return { is: "how-to" };
  const number = tel ?? (/\b(?:WHO|SHOW)\b/u.test(line) ? said.number : undefined);
  if (number !== undefined && WHO_IS_IT.test(line)) return acts(act("show_person", { number }));
  if (tel !== undefined && /^(?:confirm|SHOW|\S*VALIDATE) (?:that |IF )?TEL ISIT\b/u.test(line))
    return acts(act("show_person", { number: tel }));
  if (/^(?:any )?NUMBER free\b/u.test(line)) return NOTHING;
  const room =
    SPACE_FOR.test(line) || (COMING.test(line) && (asks || / ,| HAVE /u.test(line)) && ROOM.test(line));
  if (!room || /\b(?:HOW|FILE|GIVE)\b/u.test(line)) return NOTHING;
  const plan = itemsOfKind(clause, "plan")[0]?.said;
  const count = new RegExp(`(?:^|\\s)(${COUNT})(?= )`, "u").exec(line)?.[1];
  const needed = count === undefined ? undefined : countOf(count);
  return acts(
    act("show_licenses", {
      ...(plan === undefined ? {} : { callingPlan: plan }),
      ...(needed === undefined ? {} : { needed }),
    }),
  );
}
