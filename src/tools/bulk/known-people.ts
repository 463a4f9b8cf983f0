// Who of a file is in Zoom, found in two lists, never a call for each row. Who isn't is left out with line and reason.
import type { Person } from "../../domain/person.ts";
import type { Phone } from "../../domain/phone.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import type { Option, Proposal } from "../../domain/proposal.ts";
import { inOtherLetters } from "../../roster/other-letters.ts";
import type { Roster, RosterRow } from "../../roster/roster.ts";
import type { ToolContext } from "../define-tool.ts";
import { type ActivePerson, changeable, type Left } from "../item-for.ts";
import { isAnotherName } from "../names.ts";
import { meantInstead } from "./meant-instead.ts";

/** A row whose person is in Zoom. */
export interface Known {
  readonly row: RosterRow;
  readonly person: Person;
  readonly phone: Phone | undefined;
}

/** A row whose person is active in Zoom. */
export type ActiveRow = Known & { readonly person: ActivePerson };

/** The rows of a file after Zoom was asked. */
export interface KnownPeople {
  readonly known: readonly Known[];
  readonly left: readonly Left[];
  /** Rows of nobody in Zoom. */
  readonly absent: readonly RosterRow[];
  /** How many those are. */
  readonly missing: number;
}

export const leftOf = (row: RosterRow, why: Problem, person?: Person): Left => ({
  who: row.name ? `${row.name} (${row.email})` : row.email,
  why: withoutSubject(why, [
    ...(person ? [`${person.name} (${person.email})`, person.name] : []),
    ...(row.name ? [row.name] : []),
    row.email,
  ]),
  line: row.line,
});

/** The reason without the name it begins with: the row's person stands in front of it already. */
function withoutSubject(why: Problem, subjects: readonly string[]): Problem {
  const subject = subjects.find((one) => why.summary.startsWith(one));
  if (subject === undefined) return why;
  const rest = why.summary
    .slice(subject.length)
    .replace(/^'s(?= )/, "")
    .trimStart();
  return { ...why, summary: `${rest.charAt(0).toUpperCase()}${rest.slice(1)}` };
}

/** Why a proposal for one row is none: said on the card as the row's reason. */
export const problemIn = (proposal: Proposal): Problem =>
  proposal.outcome === "blocked"
    ? proposal.problem
    : proposal.outcome === "choose"
      ? problem("unclear", proposal.question.replace(/ Which one\?$/, ""), oneOf(proposal.options))
      : problem("unclear", "That can't be given.", "Say it exactly in the file.");

const SHOWN_OPTIONS = 6;

/** What can stand in the file instead: nobody picks from a menu there. */
function oneOf(options: readonly Option[]): string {
  const shown = options.slice(0, SHOWN_OPTIONS).map(({ label }) => label);
  const more = options.length - shown.length;
  return `Write one of these in the file: ${shown.join(", ")}${more > 0 ? ` (and ${more} more)` : ""}.`;
}

/** The rows of people who are active in Zoom; the others are added to `left`. */
export function* activeRows(known: readonly Known[], left: Left[]): Generator<ActiveRow> {
  for (const { row, person, phone } of known) {
    const standing = changeable(person);
    if ("why" in standing) left.push(leftOf(row, standing.why, person));
    else yield { row, person: standing.person, phone };
  }
}

const notInZoom = (meant: Person | undefined): Problem =>
  problem(
    "not-in-zoom",
    "Not in Zoom.",
    meant
      ? `Write ${meant.email}, if ${meant.name} is meant; else invite them in Zoom.`
      : "Invite them in Zoom, or correct the address.",
  );

/** Not so where the same bytes are their name in the letters of another region. */
const isSomebodyElse = (name: string, person: Person, encoding: Roster["encoding"]): boolean =>
  isAnotherName(name, person) &&
  inOtherLetters(name, encoding).every((other) => isAnotherName(other, person));

/** Everybody of the file who is in Zoom, from two lists. */
export async function knownPeople(roster: Roster, { zoom }: ToolContext): Promise<KnownPeople> {
  const [people, phones] = await Promise.all([zoom.people(), zoom.phones()]);
  const byEmail = new Map(people.map((person) => [String(person.email), person]));
  const phoneOf = new Map(phones.map((phone) => [phone.email.toLowerCase(), phone]));
  const known: Known[] = [];
  const left: Left[] = roster.rejected.map(({ line, problem: what, suggestion, reason, who }) => ({
    who: who ?? `line ${line}`,
    why: withoutSubject(
      problem(reason.toLowerCase().replaceAll("_", "-"), what, suggestion),
      who === null ? [] : [who],
    ),
    line,
  }));
  const absent = roster.rows.filter(({ email }) => !byEmail.has(email));
  const meant = meantInstead(people, absent, new Set(roster.rows.map(({ email }) => String(email))));
  for (const row of roster.rows) {
    const person = byEmail.get(row.email);
    if (!person) left.push(leftOf(row, notInZoom(meant(row))));
    else if (row.name !== null && isSomebodyElse(row.name, person, roster.encoding))
      left.push(
        leftOf(
          row,
          problem(
            "other-name",
            `In Zoom this address is ${person.name}'s.`,
            /^windows-125/.test(roster.encoding) && /\P{ASCII}/u.test(row.name)
              ? "The file doesn't say in which letters it is written: save it as CSV UTF-8, or correct the name or the address."
              : "Correct the name or the address.",
          ),
        ),
      );
    else known.push({ row, person, phone: phoneOf.get(row.email) });
  }
  return { known, left, absent, missing: absent.length };
}

/** Only the rows of these lines, as when what failed is tried again; all of them when none are named. */
export function onlyLines(lines: readonly number[] | null, people: KnownPeople): KnownPeople {
  if (lines === null) return people;
  const wanted = new Set(lines);
  return {
    known: people.known.filter(({ row }) => wanted.has(row.line)),
    left: people.left.filter(({ line }) => line !== null && wanted.has(line)),
    absent: people.absent.filter(({ line }) => wanted.has(line)),
    missing: people.missing,
  };
}
