// The asker's own words, clause by clause, each leaning on those before it.
import { type Refusal, TAKING } from "../interpretation.ts";
import { normalise } from "../text.ts";
import { type Clause, clausesOf } from "./clauses/clauses.ts";
import { withEndorsed } from "./clauses/reported.ts";
import type { EarlierMessage, RulesContext } from "./context.ts";
import { doubtAbout } from "./doubts/doubt.ts";
import { readFiles, readRosterTalk } from "./files/read-files.ts";
import { lastExchange, pointedAtBefore, sameFor, WAITS } from "./follow-ups/follow-ups.ts";
import { howTo, howToFrom, type Meant, meantBy, QUOTED, type Whole } from "./meant.ts";
import {
  asksForSecrets,
  outsideQuotes,
  refusedAsOther,
  SECRETS_REFUSED,
  withoutOtherUse,
} from "./no-request/refusals.ts";
import { whatAbout } from "./no-request/what-about.ts";
import { withoutToldDeeds } from "./questions/asked-history.ts";
import { readGeneral } from "./questions/asked-in-general.ts";
import { readAtPlace } from "./questions/at-place.ts";
import { readNewcomers, WHO_IS_IT } from "./questions/newcomers.ts";
import { withoutToldStates } from "./questions/told-states.ts";
import { asksWhatFollows } from "./questions/what-follows.ts";
import { ASKS_HOW, readClause, TROUBLE } from "./read-clause.ts";
import { ask, NOTHING, type Reading, type Said, saidOf, unclearPerson } from "./reading.ts";
import { remember } from "./remember.ts";
import { readRequest } from "./requests/read-request.ts";
import { withoutAliases } from "./together/aliases.ts";
import { corrected, withoutCorrectionWords } from "./together/corrections.ts";
import { withoutDeniedDeeds } from "./together/denied-deeds.ts";
import { withoutThoseDenied } from "./together/denied-people.ts";
import { withDetailsAlone } from "./together/details-alone.ts";
import { withEllipsis } from "./together/ellipsis.ts";
import { withKeptNumbers } from "./together/kept-numbers.ts";
import { leaning } from "./together/leaning.ts";
import { withoutLeftPlaces } from "./together/left-places.ts";
import { withoutLeftOut } from "./together/listed-but.ts";
import { withLists } from "./together/lists.ts";
import { withoutNamedGroups } from "./together/named-groups.ts";
import { withNumberFound } from "./together/number-found.ts";
import { withoutRelations } from "./together/relations.ts";
import { withMoves } from "./together/relocating.ts";
import { withSecondChoices } from "./together/second-choices.ts";
import { withWholeVerbs } from "./together/separable-verbs.ts";
import { toEach } from "./together/to-each.ts";
import type { Item } from "./words/item.ts";
import { itemsOf } from "./words/items.ts";

const NO_ANSWER = "I take that for an answer, and don't see which. Say the whole request, with who and what.";

const CHANGE_VERB = /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|IMPORT|NEED|GET|LICENSE|UNDO)\b/u;

/** The meaning of what the asker wrote themselves, quotations left out. */
export function readOwn(pieces: readonly Item[], whole: Whole): Meant {
  const { folded, vocabulary, files, context } = whole;
  const right = corrected(withoutAliases(pieces));
  const listed = withLists(withWholeVerbs(right.items));
  const told = withoutThoseDenied(withoutLeftOut(listed));
  const items = withoutLeftPlaces(withoutNamedGroups(withoutRelations(withEllipsis(told))));
  const clauses = withDetailsAlone(
    withMoves(leaning(withSecondChoices(withoutDeniedDeeds(toEach(clausesOf(items)))))),
  );
  const line = clauses.map((clause) => clause.line).join(" . ");
  const people = clauses.flatMap((clause) => clause.people);
  const outside = outsideQuotes(folded);

  if (files.length > 0) {
    const plan = items.find((item) => item.is === "plan")?.said ?? null;
    const site = items.find((item) => item.is === "place")?.place.site ?? null;
    const read = readFiles({ line, folded, people: people.length > 0, plan, site }, files, {
      several: (context.files ?? []).length > 1,
    });
    if (read.is !== "nothing") return meantBy([read], whole, line);
  }
  const how = clauses.some((clause) => ASKS_HOW.test(clause.line) && !/\bHOWMANY\b/u.test(clause.line));
  const other = refusedAsOther(withoutOtherUse(outside.replace(/\([^)]*\)/gu, " ")));
  const offboarding = /\bOFFBOARD\b|\bLEFT\b/u.test(line) && people.length > 0;
  const general = people.length === 0 && files.length === 0 ? readGeneral(outside, planIn(items)) : NOTHING;
  // What is quoted is what is asked about.
  if (general.is === "how-to") return howTo(whole, whole.quotes ? `${line} . ${folded}` : line, false);
  if (general.is === "ask") return meantBy([general], whole, line);
  if (general.is === "acts" && !how) return meantBy([general], whole, line);
  if (files.length === 0 && asksWhatFollows(outside)) return howTo(whole, line, false);
  if (other && how) return howTo(whole, line, true);
  if (other && !offboarding && clauses.length < 2) return { kind: "refuse", ...other };
  const newcomers = files.length === 0 ? readNewcomers(clauses) : NOTHING;
  if (newcomers.is !== "nothing") return meantBy([newcomers], whole, line);
  if (files.length === 0) {
    const talk = readRosterTalk(line);
    if (talk.is !== "nothing") return meantBy([talk], whole, line);
  }

  const before = pointedAtBefore(whole.text, context.thread ?? [], (text) =>
    itemsOf(normalise(text).text, vocabulary).filter((item) => item.is === "person"),
  );
  const said: Said = {
    vocabulary,
    all: [],
    people: before,
    holders: [],
    giver: undefined,
    lastTool: undefined,
    since: undefined,
    number: undefined,
    thing: numbersBefore(context.thread ?? [], folded) ? "several" : undefined,
    numberFrom: {},
    pronoun: undefined,
  };
  const readings: Reading[] = [];
  const secrets = asksForSecrets(outside);
  for (const clause of clauses) {
    const clauseText = clause.line;
    // "Bob told me he needs a phone": he is Bob, unless somebody else was spoken of.
    const speakers = clause.reportedBy ?? clause.askedBy;
    if (speakers.length > 0 && clause.people.length === 0 && said.people.length === 0) said.people = speakers;
    let reading = readAtPlace(
      clause,
      (one) => readClause(one, said, outside, other !== undefined && !offboarding),
      clauses[clauses.indexOf(clause) - 1]?.items.find((item) => item.is === "place")?.place,
    );
    // "How do I …, or can you just do it for Kate?": the how-to becomes the act.
    if (
      reading.is === "nothing" &&
      readings.at(-1)?.is === "how-to" &&
      /^(?:PRONOUN )?(?:for|an|fur|pour|para|with|to) P\d|^(?:or |just |please )*(?:yourself|for ONESELF)$/u.test(
        clauseText,
      )
    ) {
      const before = clauses[readings.length - 1];
      if (before)
        reading = readRequest(
          {
            ...clause,
            ...(clause.people.length > 0 ? {} : { items: before.items, people: before.people }),
            line: `${clauseText.replace(/^.*\b(?:yourself|for ONESELF)$/u, "")} ${before.line.replace(/\bHOW\b|\bONESELF\b|\bNEWHIRE\b|\b(?:do|i|you)\b/gu, " ")}`
              .replace(/^for (P\d+)(.*)$/u, "$2 for $1")
              .trim(),
          },
          said,
        );
    }
    reading = alsoFor(clause, reading, readings.at(-1));
    readings.push(reading);
    remember(clause, reading, said);
  }
  rereadWithLater(clauses, readings, said);
  readings.splice(
    0,
    readings.length,
    ...withKeptNumbers(
      clauses,
      withoutToldStates(
        clauses,
        withoutToldDeeds(clauses, withNumberFound(clauses, withEndorsed(clauses, readings, outside))),
      ),
    ),
  );
  const done = new Set(
    readings.flatMap((reading) =>
      reading.is === "acts"
        ? reading.acts.flatMap(({ input }) =>
            Object.values(input).flatMap((value) => [value].flat().map(String)),
          )
        : [],
    ),
  );
  const lost = clauses.find(
    (clause, at) =>
      readings[at]?.is === "nothing" &&
      clause.people.length > 0 &&
      ((!clause.asks &&
        /\b(?:NEED|GET)\b.*\b(?:NUMBER|EXT|LICENSE|PHONE|PLAN|one)\b/u.test(clause.line) &&
        !clause.people.every(({ said: who }) => done.has(who))) ||
        /\b(?:TAKE|UNASSIGN|OFFBOARD|GIVE|MOVE|SET|CHANGE|BUTNOT|NOLONGER)\b/u.test(clause.line) ||
        /\bP\d+ (?:→|:|=|-) (?:TEL|EXT|PLAN|NUMBER|\d)/u.test(clause.line)),
  );
  // Half a request done and half of it dropped is worse than a question.
  if (lost && !whole.quotes && readings.some((reading) => reading.is === "acts"))
    return {
      kind: "clarify",
      about: "intent",
      question: "I understood only a part of that. Say it one thing at a time.",
    };
  // "I have 120 people to license, how do I do that": how, and not whether there is room.
  const counted = readings.every(
    (reading) =>
      reading.is !== "acts" ||
      reading.acts.every(({ tool, input }) => tool === "show_licenses" && input.needed !== undefined),
  );
  if (how && counted && people.length === 0 && !/\b(?:HOWMANY|enough|LEFT|FREE|POOL)\b/u.test(line))
    if (readings.some(({ is }) => is === "acts")) return howTo(whole, line, false);
  const plainly = right.changed ? withoutCorrectionWords(outside) : outside;
  // "All of these but Kate: …" leaves out somebody, and no thing.
  const sole =
    told === listed ? plainly : plainly.replace(/\b(?:all|alle|tous|toutes|tout le monde)\b/gu, " ");
  const doubt = doubtAbout(clauses, readings, sole);
  if (doubt) return { kind: "clarify", ...doubt };
  if (secrets) {
    const safe = readings.filter((reading) => reading.is === "acts");
    const harmless = safe.every((reading) =>
      reading.acts.every(
        (one) => one.tool === "assign_license" || one.tool === "show_licenses" || one.tool === "show_person",
      ),
    );
    if (safe.length === 0 || !harmless) return { kind: "refuse", ...SECRETS_REFUSED };
    return meantBy(safe, whole, line, SECRETS_REFUSED);
  }
  if (readings.every((reading) => reading.is === "nothing"))
    return nothingRead(clauses, line, whole, context, other);
  return meantBy(
    readings,
    whole,
    line,
    other && !offboarding && !readings.some((reading) => reading.is === "refuse") ? other : undefined,
  );
}

// "Give Yuki a number." – "He needs one too": a number, most likely; asked about, for nobody said so.
const numbersBefore = (thread: readonly EarlierMessage[], folded: string): boolean =>
  /\bneeds? one\b/u.test(folded) &&
  thread.some(({ text }) => /\b(?:numbers?|lines?|dids?|extensions?|ext)\b/iu.test(text));

const planIn = (items: readonly Item[]): string | undefined => items.find((item) => item.is === "plan")?.said;

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

function nothingRead(
  clauses: readonly Clause[],
  line: string,
  whole: Whole,
  context: RulesContext,
  other: Refusal | undefined,
): Meant {
  const { quotes, vocabulary } = whole;
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

// "Turn the feature on and put Dev on Unlimited": the first half is about whom the second half names.
function rereadWithLater(clauses: readonly Clause[], readings: Reading[], said: Said): void {
  for (const [at, reading] of readings.entries()) {
    const here = clauses[at];
    const next = clauses[at + 1];
    if (
      reading.is !== "ask" ||
      reading.ask.about !== "which_user" ||
      !here ||
      !next ||
      here.people.length > 0
    )
      continue;
    if (readings[at + 1]?.is !== "acts" || next.people.length === 0 || reading.ask.tool !== "assign_license")
      continue;
    readings[at] = readRequest(here, { ...said, people: next.people, lastTool: "assign_license" });
  }
}
