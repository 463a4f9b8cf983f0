// Questions in a word or two: "who's 4021?", "2041?", "seats left?", "Ana's changes".
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
import { historyAsked, isAboutOneself } from "./asked-history.ts";

const LITTLE =
  "(?:ISIT|HAVE|GET|GIVEN|USING|on|at|behind|under|with|sits?|sitting|answers?|picks|up|uses|using|owns|reach|reaches|reached|the|number|EXT|of|got|holds|does|person|currently|now|NOW|desk|POOL|NUMBER|phone|PHONE|rings|sur|a|auf|der|die|das|to|that|sitzt|gehort|eigentlich|denn|dem|den|unter|hinter|le|la|est|appartient|i|ONESELF|calling|who|there|then|and|so|,)";
const HOLDER = new RegExp(
  `^(?:and |so |, |no idea |any idea |do you know |wondering |not sure |ONESELF wonder )*\\S*\\b(?:WHO|SHOW)\\b\\S*(?: ${LITTLE})* (\\d{3,6})(?: (?:belong|belongs|to|GIVEN|ISIT|now|NOW|currently|,|on|reach|registered|under))*$`,
  "u",
);
const HOLDER_AFTER = /^(?:EXT )?(\d{3,6}) (?:[-,:=] )*(?:that )?\S*\b(?:WHO|SHOW)\b(?: \S+){0,2}$/u;
const STATE =
  /^ISIT (?:die |der |le |EXT |NUMBER )*(\d{3,6}) (?:noch |encore |(?:still|already|yet|NOW|currently|really|PASTEVENT) )*(?:FREE|POOL|GIVEN|TAKEN|free|taken|used|unused|in use|busy|gone|available|HAVE)(?: (?:out|PASTEVENT|by|to|NOW|yet|\S*NEWHIRE|anyone|anybody|ALL))*$/u;
const TWO_STATES =
  /^ISIT (?:EXT )?(\d{3,6}) (?:and|or|,) (\d{3,6}) (?:both |ALL )?(?:FREE|POOL|GIVEN|TAKEN|free|taken|used|in use)\b/u;
const TAKEN_FROM =
  /^(?:ISIT|HAVE|did|has|have|was)\b.*\b(?:GIVEN|TAKEN|CHANGED|MOVE|TAKE|GIVE|GET|SET|HAVE|been)\b/u;
const THEIR_CHANGES =
  /^(?:(?:\S*SHOW|\S*LIST|GIVE|GET|can|could|NEED|HAVE|print|prepare|send|mail|EXPORT|ONESELF|ALL|the|an?|of|recent|last|latest) )*P0 'S (?:(?:recent|last|latest|whole|full) )*(?:CHANGE|CHANGED|HISTORY)(?: (?:PAST|NOW|so far|please|HISTORY))*$/u;
const MY_CHANGES =
  /^(?:(?:SHOW|LIST|GIVE|GET|EXPORT|NEED|ONESELF|ALL|the|an?|of|HISTORY|LIST) )*ONESELF (?:(?:recent|last|latest|own) )*(?:CHANGE|CHANGED|HISTORY)(?: (?:PAST|NOW|so far|of|in|since|from|last|FUTURE))*$/u;
const CHANGES_OF =
  /^(?:(?:\S*SHOW|\S*LIST|ALL|the|an?|of|recent|last|WHAT|SHOW) )*(?:CHANGE|CHANGED|CHANGES)\S* (?:to|of|for|on|with) P0(?: 'S (?:PHONE|LICENSE|NUMBER|EXT))?(?: (?:as|in) (?:an? )?\S*LIST)?(?: (?:PAST|NOW))?$/u;
const HOW_STANDS =
  /^(?:HOW|how's|how)(?: (?:ISIT|our|the|are|we|do|does|doing|looking|look|looks|stand|on|for|with|is|it))* (?:(?:PLAN|FREE) )?LICENSE(?: (?:situation|looking|look|count|status|doing|standing|stand|POOL|NOW))*$/u;
// "Licensed people", "who is licensed?"
const HOLDERS =
  /^(?:(?:\S*SHOW|\S*LIST|WHO|ISIT|the|ALL|our|currently|NOW|\S*PEOPLEWORD\S*|who|that|are) )*(?:GIVEN \S*PEOPLEWORD\S*|(?<=(?:SHOW|WHO|PEOPLEWORD|ISIT|are) )GIVEN)(?: NOW)?$/u;
// "All the people on metered, by name"
const HOLDERS_OF_PLAN =
  /^(?:(?:\S*SHOW|\S*LIST|WHO|WHICH|ISIT|the|ALL|EVERYONE|our|NOW|PEOPLEWORD|who|that|are|is|names|of|please|every|each|NEWHIRE|with|HAVE|,)(?: |$))*(?:on|with|of|HAVE|auf|mit|sur|avec) (?:the |a )?PLAN(?: PLANWORD)?(?:(?: [,:(-])* (?:by|with|as|and|the|PRONOUN|their|mit|names?|namen|nominativement|LIST|in|full|\)))*$/u;
// "Names of everybody with Zoom Phone"
const NAMES_OF =
  /^(?:(?:the|full|please|GIVE|SHOW|ONESELF|NEED|all|ALL) )*(?:names?|LIST)(?: (?:of|for))? (?:(?:the|our|who|that|\S*(?:ALL|NEWHIRE|PEOPLEWORD|WHO|EVERYONE)\S*) )+(?:with|HAVE|having|USING|using|on) (?:(?:an?|the|any|active) )*(?:LICENSE|PHONE)(?: NOW)?$/u;
const BY_NAME = /\b(?:names?|namen|by name|nominativement|WHO|LIST)\b/u;
// "What's lying idle in 212?", "unused stuff in 415"
const IDLE_IN =
  /^(?:(?:\S*SHOW|\S*LIST|WHAT|WHICH|ISIT|any|anything|something|the|our|ONESELF|and|ALL|is|there|still|what's|HAVE|we|do) )*(?:FREE|free|idle|unused|spare|lying idle|lying around|sitting idle|going spare|POOL)(?: (?:stuff|things?|ones?|NUMBER))?(?: (?:there|still))? (?:in|on|under|from|with) (?:the )?(?:area code )?(\d{3})(?: (?:NUMBER|area|area code|block|range))?$/u;
// "What've we got free in area code 212", "what do we have in the 212 area code"
const IN_AREA =
  /^(?=.*\b(?:FREE|free|POOL|HAVE|LEFT|spare|idle|unused|open)\b).*\b(?:area code|area|prefix|vorwahl|indicatif) (\d{3})$|^(?=.*\b(?:FREE|free|POOL|HAVE|LEFT|spare|idle|unused|open)\b).* (\d{3}) (?:area code|area|prefix)$/u;
// "Any room left on the Pro plan?"
const ROOM_ON =
  /^(?:(?:ISIT|is|any|there|HAVE|HOWMANY|much|more|some|LEFT|still|we|do|free|FREE|SHOW|got|the|noch|encore|and|how) )*(?:room|space|capacity|platz|place|slots?)(?: (?:LEFT|still|free|FREE))* (?:on|in|under|with|within|auf|im|sur|dans) (?:the |our |dem |le )?PLAN(?: PLANWORD)?(?: (?:LEFT|still|NOW))*$/u;
// "I keep getting rung by 415 …, ours?"
const IS_IT_OURS =
  /\b(?:ours|one of us|one of our \S+|internal|in-house|von uns|eine von uns|unsere|a nous|de chez nous|des notres|(?:somebody|someone|NEWHIRE|anybody|anyone) (?:here|of ours|in-house|internal))$/u;
const HOW_FULL = /^how full (?:ISIT|is) (?:the |our )?PLAN(?: PLANWORD)?(?: NOW)?$/u;
const GIVE_ME_HERS =
  /^(?:(?:please|and|can|could|you|then) )*\S*GIVE ONESELF (?!it\b)PRONOUN (?:\S+ )?(?:NUMBER|EXT)(?: please)?$/u;
const MINE =
  /^(?:WHAT|WHICH)\S* (?:\S+ )?(?:NUMBER|EXT|LICENSE|PHONE|PLAN|PLANWORD)(?: (?:NUMBER|PLANWORD))? do ONESELF (?:HAVE|GET|currently HAVE|use)$/u;
const MY_PLAN =
  /^(?:(?:WHAT|WHICH|SHOW|tell)\S* )(?:\S+ )*?(?:PLANWORD|PLAN|LICENSE)\b(?: \S+)*? (?:i'm|ONESELF)(?: (?:on|in|HAVE|got|using|NOW|with|under|a|the|PLAN|PLANWORD|currently))*$/u;
const SEATS =
  /^(?:(?:FREE|free|open|any|the|our|still|how|HOWMANY|total|current|NOW|more|of|on|in|and|PLAN|spare|count|status|overview|LEFT|POOL|numbers?|table|report|situation|stand|so far|left over|LICENSE|PLANWORD|PHONE|SITEWORD|PLACE)(?: |$))+$/u;
const LIST_FOR =
  /^(?:send|mail|email|FORWARD|prepare|GIVE|SHOW|EXPORT|CREATE|SET|get|GET|NEED|ONESELF|i|we|please|compile|put together)\b.*\b(?:LIST|HISTORY|report|summary|overview|record|SHOW|POOL)\b.*\b(?:of|with|about) (?!P\d).*\b(?:CHANGE|CHANGED|HISTORY|GIVEN|TAKEN|done|happened)\b/u;

/** Reads a clause as a question in a word or two. */
export function readCurt(clause: Clause, said: Said): Reading {
  const { line, people, asks } = clause;
  const tel = itemsOfKind(clause, "number")[0]?.number;
  const since = itemsOfKind(clause, "day").find(({ day }) => day.tense !== "future")?.day;
  const when = since ? { since: since.day ?? since.said } : {};
  if (people.length === 0) {
    const holder =
      HOLDER.exec(line)?.[1] ??
      HOLDER_AFTER.exec(line)?.[1] ??
      (asks ? /^(?:and |EXT )?(\d{4,6})$/u.exec(line)?.[1] : undefined) ??
      (asks
        ? /^(?:WHAT|\S*NEWHIRE\S*)(?: (?:ISIT|on|at|using|under|HAVE|the|EXT))* (\d{4,6})$/u.exec(line)?.[1]
        : undefined) ??
      STATE.exec(line)?.[1];
    if (holder !== undefined) return acts(act("show_person", { extension: holder }));
    const [, one, other] = TWO_STATES.exec(line) ?? [];
    if (one !== undefined && other !== undefined)
      return acts(act("show_person", { extension: one }), act("show_person", { extension: other }));
  }
  if (tel !== undefined && people.length === 0 && asks && IS_IT_OURS.test(line.replace(/ \?$/u, "")))
    return acts(act("show_person", { number: tel }));
  // "Was the number taken from Kate?" asks what became of it.
  const past = asks || /^(?:ISIT|did|was|has)\b/u.test(line);
  if (tel !== undefined && past && people.length > 0 && TAKEN_FROM.test(line))
    return unclearPerson(people, "show_person", said.vocabulary) ?? acts(act("show_person", { number: tel }));
  // "Seats metered"
  const plural = clause.items.some(
    (item) => item.is === "marks" && /^(?:seats|licen[cs]es|usage)$/u.test(item.folded),
  );
  const named = itemsOfKind(clause, "plan")[0]?.said;
  if (
    plural &&
    named !== undefined &&
    /^(?:(?:LICENSE|POOL|PLAN|on|of|in|the|for|:|-|FREE)(?: |$))+$/u.test(line)
  )
    return acts(act("show_licenses", { callingPlan: named }));
  if (
    people.length === 0 &&
    SEATS.test(line) &&
    /\bLICENSE\b/u.test(line) &&
    /\b(?:FREE|free|open|POOL|LEFT|spare|count|status|overview|total|report|situation)\b/u.test(line)
  ) {
    const plan = itemsOfKind(clause, "plan")[0]?.said;
    return acts(act("show_licenses", plan === undefined ? {} : { callingPlan: plan }));
  }
  if (people.length === 0 && named !== undefined) {
    if (ROOM_ON.test(line) || HOW_FULL.test(line)) return acts(act("show_licenses", { callingPlan: named }));
    if (HOLDERS_OF_PLAN.test(line) && BY_NAME.test(line))
      return acts(act("show_licenses", { holders: true, callingPlan: named }));
  }
  const idleIn = IDLE_IN.exec(line)?.[1];
  if (people.length === 0 && idleIn !== undefined)
    return acts(act("find_numbers", { status: "unassigned", areaCode: idleIn }));
  const code = IN_AREA.exec(line);
  if (people.length === 0 && code && !/\b(?:NEED|GIVE|TAKE|SET|HOW|BUY|PORT|NOT|LICENSE)\b/u.test(line))
    return acts(act("find_numbers", { status: "unassigned", areaCode: code[1] ?? code[2] }));
  if (people.length === 0 && HOW_STANDS.test(line)) return acts(act("show_licenses", {}));
  if (people.length === 0 && (HOLDERS.test(line) || NAMES_OF.test(line)))
    return acts(act("show_licenses", { holders: true }));
  if (
    people.length === 0 &&
    (MINE.test(line) || MY_PLAN.test(line)) &&
    !/\b(?:GIVE|FREE|POOL|LEFT|HOWMANY|TAKE|NEED|can)\b/u.test(line)
  )
    return acts(act("show_person", { people: ["me"] }));
  // "Kate called. Give me her number": told, unless something of hers was just taken.
  if (GIVE_ME_HERS.test(line) && people.length === 0 && said.people.length > 0)
    return said.giver
      ? ask("what", `Shall you get what ${said.giver.said} had, or only see it?`, { tool: "assign_number" })
      : (unclearPerson(said.people, "show_person", said.vocabulary) ??
          acts(act("show_person", { people: saidOf(said.people) })));
  if (THEIR_CHANGES.test(line) || CHANGES_OF.test(line))
    return (
      unclearPerson(people, "show_history", said.vocabulary) ??
      acts(act("show_history", { people: saidOf(people), ...when }))
    );
  // "Was Ana's license removed by Dana?"
  const [subject] = people;
  if (subject && /^(?:ISIT|has|HAVE) P0(?: 'S)? (?:\S+ ){0,3}(?:TAKEN|GIVEN|CHANGED|MOVE) by\b/u.test(line))
    return (
      unclearPerson([subject], "show_history", said.vocabulary) ??
      acts(act("show_history", { people: saidOf([subject]), ...when }))
    );
  if (people.length === 0 && MY_CHANGES.test(line) && isAboutOneself(clause))
    return acts(act("show_history", historyAsked(clause, said)));
  // A list for somebody else is shown to whoever asks for it.
  if (
    LIST_FOR.test(line) &&
    (people.length === 0 || /^\S+ P0\b/u.test(line)) &&
    !/\bNOT\b|\bHOW\b|\bPLAN\b/u.test(line)
  )
    return acts(act("show_history", { ...(isAboutOneself(clause) ? { people: ["me"] } : {}), ...when }));
  return NOTHING;
}
