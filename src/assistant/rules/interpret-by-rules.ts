// Text → interpretation, by rules alone: words, then clauses, then one reading for each. Pure: no clock, no I/O. When
// two readings are possible it asks; it would rather ask than take something from the wrong person.
import type { Act, Clarification, Interpretation, Refusal } from "../interpretation.ts";
import { fold, normalise } from "../text.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type RulesContext, type Vocabulary, vocabularyOf } from "./context.ts";
import { choicesIn, filledIn, lastExchange, picked, sameFor } from "./follow-ups.ts";
import { guideTopic } from "./guide-topics.ts";
import { type Item, itemsOf, type SaidPerson } from "./items.ts";
import { languageOf } from "./language.ts";
import { readFiles, readPasted, readRosterTalk } from "./read-files.ts";
import { isQuestion, readQuestion } from "./read-questions.ts";
import { readRequest } from "./read-requests.ts";
import { only, type Reading, type Said, saidOf, unclearPerson } from "./reading.ts";
import { asksForSecrets, refusedAsOther, refusedAtOnce, SECRETS_REFUSED } from "./refusals.ts";
import { smallTalk } from "./small-talk.ts";

// Being told not to ask first changes nothing: the card comes anyway. The words are taken out, so that their "stop" and
// "don't" are not read as a refusal of what follows.
const IMPATIENCE =
  /\b(?:(?:and )?(?:please )?(?:don'?t|do not|stop|quit|without|skip|no need (?:to|for)|bypass) (?:even )?(?:ask(?:ing)?|confirm(?:ing|ation)?|the confirm(?:ation)?|showing)(?: me)?(?: (?:to confirm|for (?:a )?confirmation|again|first|any questions|questions|about it))*|no confirmation(?: needed)?)\b[,:.]?/giu;
const COMMAND = /^\s*[/!]?zphone\b/iu;
const ASKS_HOW =
  /\bISIT (?:the )?LICENSE active\b|\bHOW\b|\bWHATIF\b|\bHOWLONG\b|\bWHERE\b (?:\S+ )*?(?:do|can|should|is|are|i|in|ONESELF|find|set|PRONOUN|for|the|SHOW|EXPORT)\b/u;
const TROUBLE = /\bFAIL\b|\bSAYS\b|not found|NOT found/u;
const CHANGE_VERB = /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|SET|IMPORT|NEED|GET|LICENSE|UNDO)\b/u;

type Meant = {
  readonly [Kind in Interpretation["kind"]]: Omit<
    Extract<Interpretation, { kind: Kind }>,
    "confident" | "stripped" | "language"
  >;
}[Interpretation["kind"]];

/** What a text means to Zac, by rules alone. `confident` is false where a model may know better. */
export function interpretByRules(raw: string, context: RulesContext = {}): Interpretation {
  const { text, stripped } = normalise(raw);
  const vocabulary = vocabularyOf(context);
  const meant = meaningOf(text, context, vocabulary);
  const sure =
    meant.kind === "acts" ||
    meant.kind === "refuse" ||
    meant.kind === "chat" ||
    meant.kind === "cancel" ||
    (meant.kind === "how-to" && meant.covered);
  // Hidden letters in a request are somebody's trick; whoever hid them does not get a confident reading.
  return { ...meant, confident: sure && stripped.length === 0, stripped, language: languageOf(text) };
}

function meaningOf(text: string, context: RulesContext, vocabulary: Vocabulary): Meant {
  const files = context.files ?? [];
  const command = COMMAND.test(text);
  const body = text.replace(COMMAND, "").replace(IMPATIENCE, " ").trim();
  const folded = fold(body);
  if (command && body === "") return help(text);

  const danger = refusedAtOnce(outsideQuotes(folded));
  if (danger) return { kind: "refuse", ...danger };
  if (files.length === 0 || body !== "") {
    const chat = smallTalk(body, lastExchange(context.thread ?? []));
    if (chat) return chat.kind === "help" ? help(text) : chat;
  }
  const items = commandItems(command, itemsOf(body, vocabulary));
  const code = items.find((item) => item.is === "code");
  const pasted = code?.is === "code" ? readPasted(code.text) : undefined;
  if (pasted?.[0]) return { kind: "acts", acts: [pasted[0], ...pasted.slice(1)] };
  // What is quoted is somebody else's: data, never a request. What is left has to mean something by itself.
  const quotes = items.some((item) => item.is === "quote" || item.is === "code");
  const own = items.filter((item) => item.is !== "quote" && item.is !== "code");

  const followed = followUp(own, body, context, vocabulary);
  if (followed) return followed;
  return readOwn(own, { text: body, folded, quotes, context, vocabulary, files });
}

interface Whole {
  readonly text: string;
  readonly folded: string;
  readonly quotes: boolean;
  readonly context: RulesContext;
  readonly vocabulary: Vocabulary;
  readonly files: readonly { readonly name: string }[];
}

function readOwn(items: readonly Item[], whole: Whole): Meant {
  const { folded, vocabulary, files, context } = whole;
  const clauses = clausesOf(items);
  const line = clauses.map((clause) => clause.line).join(" . ");
  const people = clauses.flatMap((clause) => clause.people);
  const outside = outsideQuotes(folded);

  if (files.length > 0) {
    const read = readFiles(line, files, people.length > 0);
    if (read.is !== "nothing") return meantBy([read], whole, line);
  }
  const how = clauses.some((clause) => ASKS_HOW.test(clause.line) && !/\bHOWMANY\b/u.test(clause.line));
  const other = refusedAsOther(outside);
  const offboarding = /\bOFFBOARD\b|\bLEFT\b/u.test(line) && people.length > 0;
  if (other && how) return howTo(whole, line, true);
  if (other && !offboarding && clauses.length < 2) return { kind: "refuse", ...other };
  if (files.length === 0) {
    const talk = readRosterTalk(line);
    if (talk.is !== "nothing") return meantBy([talk], whole, line);
  }

  const said: Said = { vocabulary, people: [], holders: [], giver: undefined, lastTool: undefined };
  const readings: Reading[] = [];
  const secrets = asksForSecrets(outside);
  for (const clause of clauses) {
    const clauseText = clause.line;
    let reading = readClause(clause, said, outside, other !== undefined && !offboarding);
    // "How do I …, or can you just do it for Kate?": the how-to becomes the act.
    if (
      reading.is === "nothing" &&
      readings.at(-1)?.is === "how-to" &&
      /^(?:PRONOUN )?(?:for|an|fur|pour|para|with|to) P\d/u.test(clauseText)
    ) {
      const before = clauses[readings.length - 1];
      if (before)
        reading = readRequest(
          {
            ...clause,
            line: `${clauseText} ${before.line.replace(/\bHOW\b|\bONESELF\b|\bNEWHIRE\b|\b(?:do|i|you)\b/gu, " ")}`
              .replace(/^for (P\d+)(.*)$/u, "$2 for $1")
              .trim(),
          },
          said,
        );
    }
    readings.push(reading);
    remember(clause, reading, said);
  }
  rereadWithLater(clauses, readings, said);
  // "Remove Kate? No way."
  const denied = clauses.some((clause) => /^(?:no|nope|nein|non)(?: way)?$/u.test(clause.line));
  if (denied && readings.some((reading) => reading.is === "acts"))
    return { kind: "clarify", about: "intent", question: "Then I change nothing. What would you like?" };
  const lost = clauses.find(
    (clause, at) =>
      readings[at]?.is === "nothing" &&
      clause.people.length > 0 &&
      /\b(?:TAKE|UNASSIGN|OFFBOARD)\b/u.test(clause.line),
  );
  // Half a request done and half of it dropped is worse than a question.
  if (lost && !whole.quotes && readings.some((reading) => reading.is === "acts"))
    return {
      kind: "clarify",
      about: "intent",
      question: "I understood only a part of that. Say it one thing at a time.",
    };
  const condition = conditionIn(clauses, readings);
  if (condition) return { kind: "clarify", ...condition };
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

function readClause(clause: Clause, said: Said, text: string, other: boolean): Reading {
  const { line } = clause;
  if (ASKS_HOW.test(line) && !/\bHOWMANY\b/u.test(line)) return { is: "how-to" };
  if (other && refusedAsOther(line.toLowerCase())) return { is: "nothing" };
  const trouble = TROUBLE.test(line) && !/^\S*\b(?:GIVE|TAKE|CHANGE|MOVE|UNASSIGN|IMPORT)\b/u.test(line);
  if (trouble && clause.people.length === 0 && !isQuestion(line)) return { is: "how-to" };
  if (generalFault(clause)) return { is: "how-to" };
  const question = readQuestion(clause, said, text);
  if (question.is !== "nothing") return question;
  // "Any 415 for Sarah" asks for one, not whether there is one.
  const wanted = /^any\b.*\bfor P\d/u.test(line);
  if (
    (isQuestion(line) && !wanted) ||
    /^can (?:ONESELF|NEWHIRE|PEOPLEWORD|one) (?!GET|HAVE|NEED)/u.test(line)
  )
    return asksGenerally(clause);
  if (trouble) return { is: "how-to" };
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

// Words of taking that somebody only considers, fears, remembers or offers as one of two.
const hedged = (line: string): boolean =>
  /\b(?:avoid|without|instead of|rather than|hypothetically|theoretically|imagine|suppose|supposing|afraid|pretend|remember|consider|considering|remind|bad|wrong|stupid|mistake|shame|pity|might|could|thinking|think|wonder|wondering|regret|sad|refuse|hate)\b(?: \S+){0,4}? \S*\b(?:TAKE|UNASSIGN|OFFBOARD|LEFT|MOVE)\b/u.test(
    line,
  ) ||
  /\b(?:avoid|without|instead of)\b(?: \S+){0,2}? \S*\b(?:GIVE|CHANGE|SET)\b/u.test(line) ||
  (/\b(?:TAKE|UNASSIGN|OFFBOARD)\b/u.test(line) && /P\d+ (?:or|oder|ou|o) P\d/u.test(line));

// A question that is none of ours to answer with facts: "should I remove Kate?", "can I assign in bulk?"
function asksGenerally({ people }: Clause): Reading {
  if (people.length === 0) return { is: "how-to" };
  return {
    is: "ask",
    ask: { about: "intent", question: "Do you want me to do it, or to know how things are?" },
  };
}

// Something that should have happened by itself to nobody in particular: an issue, not a request.
const generalFault = ({ line, people }: Clause): boolean =>
  people.length === 0 &&
  /\b(?:PEOPLEWORD|NEWHIRE|nobody)\b.*\bNOT\b.*\b(?:GET|HAVE|EXT|LICENSE|NUMBER|NEED)\b|\bEXT\b.*\bNOT\b.*\b(?:GIVEN|automatic\w*)\b|\bautomatic\w*\b.*\bNOT\b|\bNOT\b.*\bautomatic/u.test(
    line,
  );

// A negation right before the verb, or German and French ones around it. "But not Dev" excludes a person instead.
const negated = (line: string): boolean =>
  (/\bNOT\b (?:\S+ ){0,4}?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|OFFBOARD|IMPORT|UNDO|LICENSE|GET|SWAP)\b/u.test(
    line,
  ) &&
    !/\bNOT\b (?:\S+ )?P\d+(?: |$)/u.test(line.replace(/^\S*NOT\b/u, "-"))) ||
  /\b(?:TAKE|GIVE|CHANGE)\b[^,]* NOT$/u.test(line) ||
  /^(?:\S+ )?NOT (?:\S+ )?\S*\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|OFFBOARD|LICENSE|SET)\b/u.test(line) ||
  /\bmust NOT\b|P\d+ (?:must|should|may) (?:NOT|never)/u.test(line);

function remember(clause: Clause, reading: Reading, said: Said): void {
  const { line, people } = clause;
  const statement = reading.is === "nothing" || reading.is === "ask";
  if (people.length > 0) said.people = people;
  if (/\bHAVE\b|already/u.test(line) && statement && !/\bNOT\b/u.test(line))
    said.holders = [...said.holders, ...people];
  if (reading.is !== "acts") return;
  said.lastTool = reading.acts.at(-1)?.tool;
  const tools = reading.acts.map(({ tool }) => tool);
  if ((tools.includes("remove_license") || tools.includes("offboard_person")) && people.length === 1)
    said.giver = people[0];
}

// "If she leaves, remove her": nobody can say now whether it will be so.
function conditionIn(clauses: readonly Clause[], readings: readonly Reading[]): Clarification | undefined {
  const changes = readings.some(
    (reading) =>
      reading.is === "acts" &&
      reading.acts.some(({ tool }) => !tool.startsWith("show_") && tool !== "find_numbers"),
  );
  const conditional = clauses.some(
    (clause) =>
      /(?:^|,|\s)(?:IF|WHEN)(?:\/\S+)? (?:P\d|PRONOUN|ONESELF|the|ALL|nobody|someone|NEWHIRE|a |no |you|PEOPLEWORD|there)/u.test(
        clause.line,
      ) && !/\bHOW|\bWHAT|^WHEN\b.*\bGIVEN/u.test(clause.line),
  );
  return changes && conditional
    ? {
        about: "condition",
        question: "I can't watch for that. Shall I do it now, or will you tell me when it is so?",
      }
    : undefined;
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
  if (person === undefined) {
    const found = context.findGuide?.(whole.text);
    if (found && /\s/u.test(whole.text))
      return { kind: "how-to", question: whole.text, ...found, covered: true };
    if (CHANGE_VERB.test(line))
      return { kind: "clarify", about: "intent", question: "Who is it about, and what should change?" };
    return { kind: "unknown" };
  }
  const unclear = unclearPerson(people, "show_person", vocabulary);
  if (unclear?.is === "ask") return { kind: "clarify", ...unclear.ask };
  return {
    kind: "clarify",
    about: "intent",
    question: `What about ${only(person)?.name ?? person.said}?`,
    input: { people: saidOf(people) },
  };
}

function meantBy(readings: readonly Reading[], whole: Whole, line: string, refused?: Refusal): Meant {
  const acts: Act[] = [];
  let guide = false;
  for (const reading of readings) {
    if (reading.is === "refuse") return { kind: "refuse", ...reading.refuse };
    if (reading.is === "ask") return { kind: "clarify", ...reading.ask };
    if (reading.is === "how-to") guide = true;
    if (reading.is === "acts") acts.push(...reading.acts);
  }
  if (whole.quotes && acts.length === 0) return { kind: "clarify", about: "intent", question: QUOTED };
  const [first, ...rest] = merged(acts);
  if (!first) return howTo(whole, line, false);
  const topic = guide ? guideTopic(line) : undefined;
  const also = { ...(refused ? { refused } : {}), ...(topic ? { guide: topic } : {}) };
  return { kind: "acts", acts: [first, ...rest], ...(refused || topic ? { also } : {}) };
}

const QUOTED = "What is quoted I take as somebody else's words. What shall I do?";

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

const whoOf = (one: Act): string => JSON.stringify([one.input.people ?? one.input.from].flat());

/** Acts that together are one: a license said twice; a leaver, and who gets what they had. */
function merged(acts: readonly Act[]): readonly Act[] {
  const result: Act[] = [];
  for (const one of withoutEchoes(acts)) {
    const who = whoOf(one);
    const license = result.findIndex(
      (before) =>
        ["assign_license", "offboard_person"].includes(before.tool) &&
        one.tool === before.tool &&
        whoOf(before) === who,
    );
    const leaver = result.findIndex((before) => before.tool === "offboard_person" && whoOf(before) === who);
    const taken = result.findIndex(
      (before) =>
        (before.tool === "remove_license" || before.tool === "offboard_person") && whoOf(before) === who,
    );
    const left = result[leaver];
    const same = result[license];
    if (same) result[license] = { ...same, input: { ...same.input, ...one.input } };
    else if (one.tool === "transfer_phone" && taken >= 0) result[taken] = one;
    else if (left && (one.tool === "remove_license" || one.tool === "unassign_number")) continue;
    else if (one.tool === "assign_number" && inherits(one, acts, result)) {
      const [heir] = [one.input.people].flat();
      const at = result.findIndex((before) => before.tool === "offboard_person");
      const from = result[at];
      if (from) result[at] = { ...from, input: { ...from.input, numberTo: heir } };
    } else result.push(one);
  }
  return result;
}

// The leaver's own number, given on in the same breath.
const inherits = (one: Act, acts: readonly Act[], before: readonly Act[]): boolean =>
  before.some(
    ({ tool, input }) =>
      tool === "offboard_person" &&
      acts.some(
        (other) =>
          other.tool === "unassign_number" &&
          JSON.stringify(other.input.people) === JSON.stringify(input.people) &&
          other.input.number === one.input.number,
      ),
  );

// The same thing said twice is asked once.
const withoutEchoes = (acts: readonly Act[]): readonly Act[] => {
  const seen = new Set<string>();
  return acts.filter((one) => {
    const key = JSON.stringify([one.tool, one.input]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

function howTo({ text, context }: Whole, line: string, foreign: boolean): Meant {
  const topic = foreign ? undefined : guideTopic(line);
  const found = context.findGuide?.(text);
  if (topic)
    return {
      kind: "how-to",
      question: text,
      guide: topic,
      ...(found?.guide === topic && found.section ? { section: found.section } : {}),
      covered: true,
    };
  if (found) return { kind: "how-to", question: text, ...found, covered: true };
  if (foreign)
    return {
      kind: "refuse",
      reason: "out_of_scope",
      say: "I have no guide for that. I look after Zoom Phone licenses, numbers and extensions.",
    };
  return { kind: "how-to", question: text, covered: false };
}

const help = (question: string): Meant => ({ kind: "how-to", question, guide: "help", covered: true });

const outsideQuotes = (folded: string): string =>
  folded.replace(/"[^"\n]*"|^>.*$|```[\s\S]*?(?:```|$)/gmu, " ");

// After /zphone the first word is a command: `number @p`, `numbers 415`, `licenses`.
function commandItems(command: boolean, items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  if (!command || first?.is !== "marks") return items;
  const person = rest.some((item) => item.is === "person");
  const verb = rest.some(
    (item) => item.is === "marks" && (item.marks.includes("TAKE") || item.marks.includes("UNASSIGN")),
  );
  const mark = (marks: "GIVE" | "FIND" | "SET"): Item => ({ is: "marks", marks: [marks], folded: "" });
  if (first.marks.includes("NUMBER"))
    return verb
      ? [...rest.filter((item) => item.is === "marks"), first, ...rest.filter((item) => item.is !== "marks")]
      : [mark(person ? "GIVE" : "FIND"), ...items];
  if (first.marks.includes("EXT") && person)
    return [
      mark("SET"),
      ...rest.filter((item) => item.is === "person"),
      first,
      ...rest.filter((item) => item.is !== "person"),
    ];
  return items;
}

function followUp(
  items: readonly Item[],
  text: string,
  context: RulesContext,
  vocabulary: Vocabulary,
): Meant | undefined {
  const thread = context.thread ?? [];
  const { mine, zacs } = lastExchange(thread);
  const [clause] = clausesOf(items);
  const line = clause?.line ?? "";
  const people = items.filter((item): item is SaidPerson => item.is === "person");
  const verbs =
    /\b(?:GIVE|TAKE|UNASSIGN|CHANGE|MOVE|SET|OFFBOARD|UNDO|NEED|HOW|WHAT|WHO|IMPORT|TAKEN|GIVEN|LEFT)\b/u;
  const echo =
    /\bSAME\b/u.test(line) && !verbs.test(line) && !/\bNUMBER\b|\bEXT\b|\bPLAN\b|\bTEL\b/u.test(line);
  const short = line.split(" ").length <= 6;
  if (mine === undefined) {
    if (!(echo && short)) return undefined;
    return {
      kind: "clarify",
      about: people.length > 0 ? "intent" : "which_user",
      question: "The same as what? Say who and what.",
    };
  }
  const before = {
    ...context,
    thread: thread.slice(
      0,
      thread.findLastIndex((message) => message.from === "speaker"),
    ),
  };
  const meant = () => meaningOf(normalise(mine).text, before, vocabulary);
  if (echo && short) {
    if (people.length === 0) return { kind: "clarify", about: "which_user", question: "Who? Mention them." };
    const earlier = meant();
    const repeated =
      earlier.kind === "acts" ? earlier.acts.flatMap((one) => sameFor(one, saidOf(people)) ?? []) : [];
    const [first, ...rest] = repeated;
    const unclear = first ? unclearPerson(people, first.tool, vocabulary) : undefined;
    if (unclear?.is === "ask") return { kind: "clarify", ...unclear.ask };
    if (first) return { kind: "acts", acts: [first, ...rest] };
    return { kind: "clarify", about: "intent", question: "The same as what? Say who and what." };
  }
  const choices = zacs ? choicesIn(zacs) : [];
  if (short && choices.length > 1) {
    const choice = picked(text, choices, undefined);
    const earlier = choice ? meant() : undefined;
    if (choice && earlier?.kind === "clarify" && earlier.tool && earlier.about === "which_user") {
      const chosen = itemsOf(choice.replace(/\(.*$/u, "").trim(), vocabulary).find(
        (item): item is SaidPerson => item.is === "person",
      );
      return {
        kind: "acts",
        acts: [{ tool: earlier.tool, input: { ...earlier.input, people: [chosen?.said ?? choice] } }],
      };
    }
  }
  if (short && !verbs.test(line)) {
    const earlier = meant();
    const filled = earlier.kind === "clarify" ? filledIn(earlier, items) : undefined;
    if (filled) return { kind: "acts", acts: [filled] };
  }
  return undefined;
}
