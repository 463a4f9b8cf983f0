// A text in which nothing was read: an answer to what Zac asked, a question for the guides, or only a name.
import type { Refusal } from "../interpretation.ts";
import type { Clause } from "./clauses/clauses.ts";
import { lastExchange, WAITS } from "./follow-ups/follow-ups.ts";
import { howTo, howToFrom, type Meant, QUOTED, type Whole } from "./meant.ts";
import { whatAbout } from "./no-request/what-about.ts";
import { WHO_IS_IT } from "./questions/newcomers.ts";
import { ASKS_HOW, TROUBLE } from "./read-clause.ts";
import { saidOf, unclearPerson } from "./reading.ts";

const NO_ANSWER = "I take that for an answer, and don't see which. Say the whole request, with who and what.";

const CHANGE_VERB = /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|IMPORT|NEED|GET|LICENSE|UNDO)\b/u;

/** What is said of such a text. `other`: it names something that is none of ours. */
export function nothingRead(
  clauses: readonly Clause[],
  line: string,
  whole: Whole,
  other: Refusal | undefined,
): Meant {
  const { quotes, vocabulary, context } = whole;
  if (other) return { kind: "refuse", ...other };
  if (quotes)
    return {
      kind: "clarify",
      about: "intent",
      question: QUOTED,
    };
  const people = clauses.flatMap((clause) => clause.people);
  const [person] = people;
  const asking = clauses.some((clause) => clause.asks) || ASKS_HOW.test(line) || TROUBLE.test(line);
  if (person === undefined && asking) return howTo(whole, line, false);
  const zacs = lastExchange(context.thread ?? []).zacs;
  // Few words to what Zac asked or shows are an answer, and no question of how things are done.
  if (person === undefined && zacs !== undefined && WAITS.test(zacs) && whole.text.split(/\s+/u).length < 6)
    return { kind: "clarify", about: "intent", question: NO_ANSWER };
  // "Same for the new guy": for whom, no guide knows.
  if (person === undefined && /^(?:and )?SAME(?: for)? (?:(?:the|our|my|ONESELF) )*NEWHIRE$/u.test(line))
    return { kind: "clarify", about: "which_user", question: WHO_IS_IT };
  if (person === undefined) {
    const found = context.findGuide?.(whole.text);
    if (found && /\s/u.test(whole.text)) return howToFrom(whole.text, found);
    if (CHANGE_VERB.test(line))
      return { kind: "clarify", about: "intent", question: "Who is it about, and what should change?" };
    return { kind: "unknown" };
  }
  const unclear = unclearPerson(people, "show_person", vocabulary);
  if (unclear === undefined && clauses.every(({ line: only, asks }) => asks && /^P\d+$/u.test(only)))
    return { kind: "acts", acts: [{ tool: "show_person", input: { people: saidOf(people) } }] };
  if (unclear?.is === "ask") return { kind: "clarify", ...unclear.ask };
  return {
    kind: "clarify",
    about: "intent",
    question: whatAbout(people),
    input: { people: saidOf(people) },
  };
}
