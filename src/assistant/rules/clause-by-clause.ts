// Clause by clause: each leans on those before it, and what was read of one may be told otherwise by a later one.
import { TAKING } from "../interpretation.ts";
import { normalise } from "../text.ts";
import type { Clause } from "./clauses/clauses.ts";
import { withEndorsed } from "./clauses/reported.ts";
import type { EarlierMessage } from "./context.ts";
import { pointedAtBefore, sameFor } from "./follow-ups/follow-ups.ts";
import type { Whole } from "./meant.ts";
import { withoutToldDeeds } from "./questions/asked-history.ts";
import { readAtPlace } from "./questions/at-place.ts";
import { withoutToldStates } from "./questions/told-states.ts";
import { readClause } from "./read-clause.ts";
import { ask, type Reading, type Said, saidOf } from "./reading.ts";
import { remember } from "./remember.ts";
import { readRequest } from "./requests/read-request.ts";
import { withKeptNumbers } from "./together/kept-numbers.ts";
import { withNumberFound } from "./together/number-found.ts";
import { itemsOf } from "./words/items.ts";

/** One reading a clause. `text`: without what is quoted. `other`: it names something that is none of ours. */
export function readClauses(
  clauses: readonly Clause[],
  whole: Whole,
  { text, other }: { readonly text: string; readonly other: boolean },
): readonly Reading[] {
  const said = saidBefore(whole);
  const readings: Reading[] = [];
  for (const [at, clause] of clauses.entries()) {
    // "Bob told me he needs a phone": he is Bob, unless somebody else was spoken of.
    const speakers = clause.reportedBy ?? clause.askedBy;
    if (speakers.length > 0 && clause.people.length === 0 && said.people.length === 0) said.people = speakers;
    const before = { clause: clauses[at - 1], reading: readings.at(-1) };
    const reading = readAtPlace(
      clause,
      (one) => readClause(one, said, text, other),
      before.clause?.items.find((item) => item.is === "place")?.place,
    );
    const leaning = alsoFor(clause, doneInstead(clause, reading, before, said), before.reading);
    readings.push(leaning);
    remember(clause, leaning, said);
  }
  const all = withNumberFound(clauses, withEndorsed(clauses, rereadWithLater(clauses, readings, said), text));
  return withKeptNumbers(clauses, withoutToldStates(clauses, withoutToldDeeds(clauses, all)));
}

function saidBefore({ text, folded, context, vocabulary }: Whole): Said {
  const thread = context.thread ?? [];
  return {
    vocabulary,
    all: [],
    people: pointedAtBefore(text, thread, (earlier) =>
      itemsOf(normalise(earlier).text, vocabulary).filter((item) => item.is === "person"),
    ),
    holders: [],
    giver: undefined,
    lastTool: undefined,
    since: undefined,
    number: undefined,
    thing: numbersBefore(thread, folded) ? "several" : undefined,
    numberFrom: {},
    pronoun: undefined,
  };
}

// "Give Yuki a number." – "He needs one too": a number, most likely; asked about, for nobody said so.
const numbersBefore = (thread: readonly EarlierMessage[], folded: string): boolean =>
  /\bneeds? one\b/u.test(folded) &&
  thread.some(({ text }) => /\b(?:numbers?|lines?|dids?|extensions?|ext)\b/iu.test(text));

const INSTEAD_FOR =
  /^(?:PRONOUN )?(?:for|an|fur|pour|para|with|to) P\d|^(?:or |just |please )*(?:yourself|for ONESELF)$/u;

// "How do I …, or can you just do it for Kate?": the how-to becomes the act.
function doneInstead(
  clause: Clause,
  reading: Reading,
  before: { readonly clause: Clause | undefined; readonly reading: Reading | undefined },
  said: Said,
): Reading {
  const asked = before.reading?.is === "how-to" ? before.clause : undefined;
  if (reading.is !== "nothing" || !asked || !INSTEAD_FOR.test(clause.line)) return reading;
  const whom = clause.line.replace(/^.*\b(?:yourself|for ONESELF)$/u, "");
  const deed = asked.line.replace(/\bHOW\b|\bONESELF\b|\bNEWHIRE\b|\b(?:do|i|you)\b/gu, " ");
  return readRequest(
    {
      ...clause,
      ...(clause.people.length > 0 ? {} : { items: asked.items, people: asked.people }),
      line: `${whom} ${deed}`.replace(/^for (P\d+)(.*)$/u, "$2 for $1").trim(),
    },
    said,
  );
}

// "License Bob. And Dev.": the same once more. A name alone may be who signs it.
function alsoFor(clause: Clause, reading: Reading, before: Reading | undefined): Reading {
  const bare = /^(?:(?:also|plus|SAME) )*P\d+(?:,? (?:and )?P\d+)*(?: (?:too|SAME))?$/u;
  const also = clause.goesOn || /\b(?:SAME|also|plus|too)\b/u.test(clause.line);
  if (reading.is !== "nothing" || before?.is !== "acts" || !also || !bare.test(clause.line)) return reading;
  // Taking is not carried on from one sentence to the next by a name alone.
  if (before.acts.some(({ tool }) => TAKING.has(tool)))
    return ask("intent", "And what about the others you name? Say it for each.");
  const [first, ...more] = before.acts.flatMap((one) => sameFor(one, saidOf(clause.people)) ?? []);
  return first ? { is: "acts", acts: [first, ...more] } : reading;
}

// "Turn the feature on and put Dev on Unlimited": the first half is about whom the second half names.
function rereadWithLater(
  clauses: readonly Clause[],
  readings: readonly Reading[],
  said: Said,
): readonly Reading[] {
  const reread = [...readings];
  for (const [at, reading] of reread.entries()) {
    const here = clauses[at];
    const next = clauses[at + 1];
    const lacksWhom =
      reading.is === "ask" && reading.ask.about === "which_user" && reading.ask.tool === "assign_license";
    if (!lacksWhom || !here || !next || here.people.length > 0) continue;
    if (reread[at + 1]?.is !== "acts" || next.people.length === 0) continue;
    reread[at] = readRequest(here, { ...said, people: next.people, lastTool: "assign_license" });
  }
  return reread;
}
