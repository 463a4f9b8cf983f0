// What a history is asked for: of whom, by whom, from when to when.
import type { SaidInput } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import {
  act,
  acts,
  itemsOfKind,
  NOTHING,
  type Reading,
  type Said,
  saidOf,
  unclearPerson,
} from "../reading.ts";
import type { Item, SaidPerson } from "../words/item.ts";
import { sinceOf, spanSaid } from "./span-asked.ts";
import { asksWhoDidIt, doerIn } from "./who-did-it.ts";

/** Whom a clause is about: named, or pointed at. */
export const subjects = (clause: Clause, said: Said): readonly SaidPerson[] =>
  clause.people.length > 0 ? clause.people : /\bPRONOUN\b/u.test(clause.line) ? said.people : [];

/** The input of the history that a clause asks for. */
export function historyAsked(clause: Clause, said: Said): SaidInput {
  const { today } = said.vocabulary;
  const days = itemsOfKind(clause, "day");
  const past = days.find(({ day }) => day.tense !== "future") ?? days[0];
  // "Who did that?" after somebody was told of is about them, and about the day that was told.
  const pointed = asksWhoDidIt(clause) ? said.people : [];
  const people = pointed.length > 0 ? pointed : subjects(clause, said);
  const since = past ? sinceOf(past.day, today) : pointed.length > 0 ? said.since : undefined;
  const doer = doerIn(clause) ?? byWhom(clause);
  const others = people.filter((one) => one !== doer);
  return {
    ...(people.length === 0 && isAboutOneself(clause) ? { people: ["me"] } : {}),
    ...(others.length > 0 ? { people: saidOf(others) } : {}),
    ...(doer ? { actor: doer.said } : {}),
    ...(since === undefined ? {} : { since }),
    ...spanSaid(clause, today),
    ...(/\bEXPORT\b/u.test(clause.line) || wantsFile(clause) ? { format: "csv" } : {}),
  };
}

/** True for what is wanted as a file: "as a spreadsheet", "in excel", "a csv of …". */
export const wantsFile = ({ items }: Clause): boolean =>
  items.some((item) => item.is === "marks" && AS_FILE.test(item.folded));
const AS_FILE = /^(?:csv|spreadsheet|sheet|excel|xlsx|datei|tabelle)$/u;

// "I need the log", "send me the log": who asks, and not whom it is about.
const ASKER =
  /\bONESELF (?:(?:would|really|also|still|do) )*(?:NEED|like|want)\b|\b(?:SHOW|GIVE|GET|EXPORT|FORWARD|send|mail|email|pull|prepare|bring|fetch|for)(?: (?:to|over))? ONESELF\b/gu;
export const isAboutOneself = ({ items, line }: Clause): boolean =>
  items.some((item) => item.is === "marks" && MINE.test(item.folded)) ||
  /\bONESELF\b/u.test(line.replace(ASKER, " "));
const MINE = /^(?:my|mine|myself|meine?[nmrs]?|mon|ma|mes|mi|mis|meu|minha)$/u;

// "Changes by Dana", "what did Dana do to Kate's phone?"
const byWhom = ({ line, people }: Clause): SaidPerson | undefined => {
  const owned = /'S|\bGIVEN\b|\bTAKEN\b/u.test(line);
  const [first] = people;
  if (people.length === 1)
    return !owned && /\b(?:did|by|from) P0\b|^WHAT HAVE P0\b/u.test(line) ? first : undefined;
  return people[Number(/\b(?:did|by|HAVE|CHANGED\/ISIT) P(\d+)(?! 'S)/u.exec(line)?.[1] ?? Number.NaN)];
};

const LEAD =
  "(?:(?:SHOW|LIST|EXPORT|GIVE|ONESELF|me|the|all|ALL|an?|of|GET|get|NEED|send|please|can|pull|csv|FILE|as|in)(?: |$))*";
const WHEN =
  "(?:PAST|NOW|FUTURE|P\\d+|PAST 'S|FUTURE 'S|P\\d+ 'S|january|february|march|april|may|june|july|august|september|october|november|december)(?: 'S)?";
const CHANGES_OF_A_TIME = new RegExp(
  `^${LEAD}(?:${WHEN} CHANGE|(?:CHANGE|CHANGED)(?: (?:of|in|from|since|during|for|made|between|as|to|an?|and|until|till|through|the|to|im|im monat|seit|last|past|previous|\\d+|two|three|four|five|six)){0,5} (?:${WHEN}|FILE|\\p{Ll}+(?=$| as)))\\b`,
  "u",
);
const isChanges = (item: Item): boolean => item.is === "marks" && item.folded === "changes";

/** Reads a clause as a question of who did what, or who it was. */
export function readDeeds(clause: Clause, said: Said): Reading {
  const { line, asks, people } = clause;
  if (/\b(?:HOW|should|IF)\b/u.test(line)) return NOTHING;
  // How many somebody gave out is a matter of history; how many there are is not.
  if (/\bHOWMANY\b/u.test(line) && !/\b(?:CHANGED\/ISIT|did|hat) P\d/u.test(line)) return NOTHING;
  const wants =
    asks ||
    /^\S*HOWMANY\b/u.test(line) ||
    /^(?:(?:and|so|SHOW|LIST|EXPORT|GIVE|ONESELF|the|me|FIND|qu'est-ce) )*(?:everything|ALL|alles|tout|\S*HISTORY|CHANGE|WHAT|WHICH|WHO|\S*CHANGED\/ISIT|did|has|HAVE|LIST)\b/u.test(
      line,
    );
  if (CHANGES_OF_A_TIME.test(line) && clause.items.some(isChanges) && !/\bNOT\b/u.test(line))
    return (
      unclearPerson(people, "show_history", said.vocabulary) ??
      acts(act("show_history", historyAsked(clause, said)))
    );
  if (wants && doerIn(clause))
    return (
      unclearPerson(people, "show_history", said.vocabulary) ??
      acts(act("show_history", historyAsked(clause, said)))
    );
  return asksWhoDidIt(clause) && said.people.length > 0
    ? acts(act("show_history", historyAsked(clause, said)))
    : NOTHING;
}

const LACKS =
  /^(?:has no|have no|hasn't(?: got)?|lacks|is without|is missing|missing|doesn't have|does not have)$/u;

/** Readings of a text that asks who did it: what is only told beside that, as it was found, asks for nothing. */
export function withoutToldDeeds(
  clauses: readonly Clause[],
  readings: readonly Reading[],
): readonly Reading[] {
  const asked = readings.some(
    (reading) => reading.is === "acts" && reading.acts.every(({ tool }) => tool === "show_history"),
  );
  if (!asked) return readings;
  return readings.map((reading, at) => {
    const clause = clauses[at];
    if (!clause || clause.asks || !/^(?:P\d|PRONOUN|NEWHIRE)/u.test(clause.line)) return reading;
    const wish = clause.items.some(
      (item) => item.is === "marks" && item.marks.includes("NEED") && !LACKS.test(item.folded),
    );
    return wish ? reading : NOTHING;
  });
}
