// One clause: a question about how, a question of fact, a request; or words that only look like one.
import { CHANGING } from "../interpretation.ts";
import type { Clause } from "./clauses/clauses.ts";
import { hedged, negated } from "./clauses/mood.ts";
import { isSaying } from "./doubts/idioms.ts";
import { otherDeed } from "./no-request/other-deeds.ts";
import { otherLicense } from "./no-request/other-license.ts";
import { refusedAsOther } from "./no-request/refusals.ts";
import { doneOrShown } from "./no-request/what-about.ts";
import { readAsFile } from "./questions/as-file.ts";
import { readDeeds, subjects } from "./questions/asked-history.ts";
import { asksHowSetUp } from "./questions/how-they-stand.ts";
import { readCurt } from "./questions/read-curt.ts";
import { isQuestion, readQuestion } from "./questions/read-questions.ts";
import { readState, SINCE_WHEN } from "./questions/read-states.ts";
import { act, acts, NOTHING, type Reading, type Said, saidOf, unclearPerson } from "./reading.ts";
import { readRequest } from "./requests/read-request.ts";

const WHAT_TO_DO = /\bWHAT (?:do|should|can|shall|must) (?:ONESELF|i|we|you|one) do\b/u;
export const ASKS_HOW =
  /\bWHAT (?:do|should|can|shall|must) (?:ONESELF|i|we|you|one) do\b|^wie \S+ (?:ONESELF|man|wir)\b|\bISIT (?:the )?LICENSE active\b|\bHOW\b|\bWHATIF\b|\bHOWLONG\b|\bWHERE\b (?:\S+ )*?(?:do|can|should|is|are|i|in|ONESELF|find|set|PRONOUN|for|the|SHOW|EXPORT)\b/u;

// "Kate never got a license"
const NEVER_GOT =
  /^(?:P0 NOT (?:PHONE|dial|call|ring)[^,]* , )?(?:P0|PRONOUN) (?:still |HAVE )*NOT (?:\S+ )?(?:HAVE|GET|received|been GIVEN|GIVEN)(?: (?:an?|any|PRONOUN|the|ever))* (?:PHONE )?(?:LICENSE|PHONE|NUMBER)(?: (?:yet|NOW|so far|either|from ONESELF))*$/u;

const ASKED = /\b(?:HOW|WHAT|WHO|WHICH|WHERE|WHY|WHEN|ISIT|HOWMANY|WHATIF|HOWLONG)\b/u;

const IS_IT_SO =
  /(?:^|[ ,.–-])(?:right|correct|true|is (?:that|this|it) (?:right|correct|true|so)|stimmt(?:'s| das)?|richtig|vrai|c'est (?:vrai|ca|exact)|n'est-ce pas) ?\?+\s*$/u;

const NO_CALLS =
  /^(?:(?:so|and|right|P0|PRONOUN|,|well|he|she|they|ONESELF|'S|ISIT) )*NOT (?:be |going to |ever |really |NOW )*(?:PHONE|calling|call|phoning|ringing|dialling|dialing|making calls|make calls|phone)(?: (?:ALL|NEWHIRE|\S*NEWHIRE|any|more|anymore|again|at all|people|customers|PEOPLEWORD|calls|NOW|,))*$/u;

// "Can an extension start with 0?"
const MAY_A_THING =
  /^(?:can|could|may|must|should|does|do|will|would|has to) (?:an?|one|any|two|three|the same|several) (?:\p{Ll}+ )?\S*\b(?:EXT|NUMBER|LICENSE|PHONE|PLANWORD|PLAN|SITEWORD|FILE)\b(?! (?:go|for|to) )/u;

// "… from pro to metered, do I unassign first?"
const DO_I =
  /\b(?:do|should|must|shall|NEED) ONESELF (?:(?:have to|NEED to|NEED|to|first) )*\S*\b(?:UNASSIGN|TAKE|CHANGE|GIVE|MOVE|SET|IMPORT|LICENSE|OFFBOARD)\b/u;

export const TROUBLE = /\bFAIL\b|\bSAYS\b|not found|NOT found/u;

// "The licenses they already have": told, and nothing asked.
const HAS_ALREADY =
  /^(?:the |PRONOUN |an? |die |das |den )?(?:LICENSE|PHONE|NUMBER|EXT|PLAN) (?:(?:he's|she's|they've) HAVE|(?:PRONOUN|P0)(?: (?:ALL|both|NOW|still))* (?:PASTEVENT|schon|bereits)? ?HAVE|HAVE (?:PRONOUN|P0))(?: (?:ALL|both|beide))?(?: (?:PASTEVENT|PAST|schon|bereits|anyway))*$/u;

// "…, has a license"
const HAS_A_LICENSE =
  /^(?:PASTEVENT |still )?HAVE (?:an? |PRONOUN )?(?:LICENSE|PHONE)(?: (?:PASTEVENT|NOW))*$/u;

/** What one clause comes to. `other`: the text names something that is none of ours. */
export function readClause(clause: Clause, said: Said, text: string, other: boolean): Reading {
  const told = clause.reportedBy ?? [];
  const asked = clause.people.length > 0 ? clause.people : told;
  // "According to Kate she has no number, right?" wants to know how it is.
  if (told.length > 0 && asked.length === 1 && IS_IT_SO.test(text))
    return (
      unclearPerson(asked, "show_person", said.vocabulary) ??
      acts(act("show_person", { people: saidOf(asked) }))
    );
  if (clause.asks && clause.line === "CHANGE") return NOTHING;
  if (clause.reportedBy) return reported(readClause({ ...clause, reportedBy: null }, said, text, other));
  const { line } = clause;
  if (!clause.asks && !ASKED.test(line) && /P\d|\bPRONOUN\b/u.test(line) && isSaying(clause)) return NOTHING;
  const foreign = otherLicense(clause);
  if (foreign) return foreign;
  const elsewhere = otherDeed(line);
  if (elsewhere) return elsewhere;
  const filed = readAsFile(clause, (plain) => readClause(plain, said, text, other));
  if (filed.is !== "nothing") return filed;
  const curt = readCurt(clause, said);
  if (curt.is !== "nothing") return curt;
  // "Revert the changes made by Dana" is no question of what they were.
  if (!clause.asks && /^UNDO\b.*\bby P0$/u.test(line)) return readRequest(clause, said);
  const deeds = readDeeds(clause, said);
  if (deeds.is !== "nothing") return deeds;
  if (WHAT_TO_DO.test(line) && clause.people.length === 0) return { is: "how-to" };
  if (ASKS_HOW.test(line) && !/\bHOWMANY\b/u.test(line) && !SINCE_WHEN.test(line) && !asksHowSetUp(clause))
    return { is: "how-to" };
  if (other && refusedAsOther(line.toLowerCase())) return { is: "nothing" };
  const trouble = TROUBLE.test(line) && !/^\S*\b(?:GIVE|TAKE|CHANGE|MOVE|UNASSIGN|IMPORT)\b/u.test(line);
  if (trouble && clause.people.length === 0 && !isQuestion(line)) return { is: "how-to" };
  // "Assign several licenses at once": how, and of nobody.
  if (/^GIVE (?:several|many|multip\w*|BULK) LICENSE(?: (?:BULK|at once))*$/u.test(line))
    return { is: "how-to" };
  if (generalFault(clause)) return { is: "how-to" };
  // "Move 212 … over from AT&T": a number of another carrier's.
  if (
    clause.people.length === 0 &&
    /^(?:\S*MOVE|\S*TAKE|\S*GET|PORT) TEL over from (?!the\b|PLACE|POOL)/u.test(line)
  )
    return { is: "how-to" };
  if (/^WHY NOT\b/u.test(line)) return asksGenerally(clause);
  if (
    /^(?:can|could) (?:an? |the )?\S*\b(?:TAKE|GIVE|CHANGE|MOVE)\b.*\bbe (?:undone|reversed|reverted|UNDO)\b/u.test(
      line,
    )
  )
    return { is: "how-to" };
  const state = readState(clause, said);
  if (state.is !== "nothing") return state;
  const question = readQuestion(clause, said, text);
  if (question.is !== "nothing") return question;
  // "Any 415 for Sarah" asks for one, not whether there is one.
  const wanted = /^any\b.*\bfor P\d/u.test(line);
  if (
    (isQuestion(line) && !wanted) ||
    (clause.people.length === 0 && MAY_A_THING.test(line)) ||
    (clause.people.length === 0 && clause.asks && DO_I.test(line)) ||
    /^can (?:ONESELF|NEWHIRE(?!.*\bGIVE\b.*P\d)|PEOPLEWORD|one) (?!GET|HAVE|NEED)/u.test(line)
  )
    return asksGenerally(clause);
  if (trouble) return { is: "how-to" };
  // "She won't be calling anybody": told, and no deed is denied.
  if (NO_CALLS.test(line)) return NOTHING;
  if (!clause.asks && HAS_ALREADY.test(line) && /PAST|schon|bereits|'s HAVE|'ve HAVE/u.test(line))
    return NOTHING;
  if (!clause.asks && said.all.length > 0 && HAS_A_LICENSE.test(line)) return NOTHING;
  const [without, ...more] = subjects(clause, said);
  if (without && more.length === 0 && NEVER_GOT.test(line) && !clause.asks)
    return {
      is: "ask",
      ask: {
        about: "intent",
        question: "Shall I give it to them?",
        tool: /\bNUMBER\b/u.test(line) ? "assign_number" : "assign_license",
        input: { people: [without.said] },
      },
    };
  if (negated(line))
    return {
      is: "ask",
      ask: { about: "intent", question: "Then I change nothing. What would you like instead?" },
    };
  if (hedged(line))
    return {
      is: "ask",
      ask: { about: "intent", question: "Shall I do it, or were you only thinking aloud?" },
    };
  return readRequest(clause, said);
}

// Said by somebody else: what would be changed waits for a word of the asker's own; the rest is only told.
function reported(reading: Reading): Reading {
  if (reading.is !== "acts") return { is: "nothing" };
  const [first, ...more] = reading.acts.filter(({ tool }) => CHANGING.has(tool));
  return first ? { is: "reported", acts: [first, ...more] } : { is: "nothing" };
}

// A question that is none of ours to answer with facts: "should I remove Kate?", "can I assign in bulk?"
function asksGenerally({ people }: Clause): Reading {
  if (people.length === 0) return { is: "how-to" };
  return {
    is: "ask",
    ask: { about: "intent", question: doneOrShown(people) },
  };
}

// Something that should have happened by itself to nobody in particular: an issue, not a request.
const generalFault = ({ line, people }: Clause): boolean =>
  people.length === 0 &&
  /\b(?:PEOPLEWORD|NEWHIRE|nobody)\b.*\bNOT\b.*\b(?:GET|HAVE|EXT|LICENSE|NUMBER|NEED)\b|\bEXT\b.*\bNOT\b.*\b(?:GIVEN|automatic\w*)\b|\bautomatic\w*\b.*\bNOT\b|\bNOT\b.*\bautomatic/u.test(
    line,
  );
