// Every sentence about a fault, in one place: what is wrong, and what to do. Short, exact, and never a dead end.

import { spellCount } from "../domain/spell-count.ts";
import type { FileError, RosterFault } from "./roster.ts";
import type { AskedOtherwise } from "./row-actions.ts";

type FileProblem = RosterFault["problem"];

const say = (code: FileError, summary: string, next: string): FileProblem => ({ code, summary, next });

const TEMPLATE = "`/zphone template` gives a file with the right columns.";

/** "lines 3, 5 and 9", shortened when there are many. */
export function spellLines(lines: readonly number[], most = 8): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const runs = runsOf(lines);
  const shown = runs.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  const more = runs.slice(most).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (more > 0) return `lines ${shown.join(", ")} and ${more} more`;
  return `lines ${[shown.slice(0, -1).join(", "), shown.at(-1)].filter(Boolean).join(" and ")}`;
}

/** Fewer in a row are told one by one. */
const SHORTEST_RUN = 4;

function runsOf(lines: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.to === line - 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  return runs.flatMap(({ from, to }) =>
    to - from + 1 >= SHORTEST_RUN
      ? [{ from, to }]
      : Array.from({ length: to - from + 1 }, (_, at) => ({ from: from + at, to: from + at })),
  );
}

/** What separates cells, as it is called. */
export const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${shorten(name)}"`).join(", ");

/** Text from a file, cut to what a sentence has room for. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\p{Cc}+/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** What can be wrong with a whole file. */
export const fileFaults = {
  empty: () => say("EMPTY_FILE", "The file is empty.", `Export the list again. ${TEMPLATE}`),
  noRows: (header: readonly string[]) =>
    say(
      "NO_DATA_ROWS",
      `The file has a header (${quoted(header.slice(0, 6))}) and no rows under it.`,
      "Add one row a person and drop the file again.",
    ),
  foreign: (what: string, next: string) => say("NOT_CSV", `This is ${what}, not CSV.`, next),
  notCsv: () =>
    say(
      "NOT_CSV",
      "This doesn't look like CSV: no columns were found in it.",
      `Save the list as CSV UTF-8. ${TEMPLATE}`,
    ),
  titlesAbove: (line: number, leavers: string | undefined) =>
    say(
      "MISSING_HEADER",
      `The first line isn't the header; line ${line} looks like it.`,
      leavers === undefined
        ? `Delete what stands above line ${line} and drop the file again.`
        : `Delete what stands above line ${line}. "${shorten(leavers)}" stands there: if their phones are to be taken away, drop the file again with the words “remove licenses”.`,
    ),
  noHeader: (firstCells: readonly string[]) =>
    say(
      "MISSING_HEADER",
      `There is no header: the first line is already data (${quoted(firstCells.slice(0, 4))}).`,
      `Put a first line with the column names above it, such as "Email,First Name,Last Name,License". ${TEMPLATE}`,
    ),
  missingColumns: (
    missing: readonly string[],
    present: readonly string[],
    holding: { readonly emails: string | undefined; readonly licenses: string | undefined },
  ) =>
    say(
      "MISSING_COLUMN",
      `There is no ${missing.join(" and no ")} column. The file has ${quoted(present)}.`,
      [
        ...(!missing.includes("License")
          ? []
          : holding.licenses
            ? [`Name the column "${shorten(holding.licenses)}" License, if it says what they are to get.`]
            : ['Add a column "License" with "Zoom Phone" (the usual plan) or a plan\'s name in each row.']),
        ...(missing.includes("Email") && holding.emails
          ? [`Name the column "${shorten(holding.emails)}" Email, if these are their Zoom addresses.`]
          : missing.length === 1 && missing.includes("Email")
            ? ['Name the column with the Zoom e-mail addresses "Email".']
            : []),
      ].join(" "),
    ),
  duplicateHeader: (field: string, names: readonly string[]) =>
    say(
      "DUPLICATE_HEADER",
      `More than one column could be ${field}: ${quoted(names)}.`,
      "Keep the one that counts, and rename or delete the others.",
    ),
  unrecognised: (names: readonly string[]) =>
    say(
      "UNRECOGNISED_HEADERS",
      `None of the column names is known: ${quoted(names.slice(0, 8))}.`,
      `Name at least the columns "Email" and "License". ${TEMPLATE}`,
    ),
  otherDelimiter: (header: string, delimiter: string) =>
    say(
      "UNRECOGNISED_HEADERS",
      `There is one column only, "${shorten(header)}": its names are separated by ${delimiter}.`,
      "Save the list as CSV UTF-8, with commas, semicolons or tabs between the columns.",
    ),
  neverClosed: (line: number) =>
    say(
      "MALFORMED_CSV",
      `A quote (") opened in line ${line} is never closed, so it can't be told where the cell ends.`,
      `Correct line ${line}: close the quote or take it out. Then drop the file again.`,
    ),
  textAfterQuote: (line: number, noticedAt: number) =>
    say(
      "MALFORMED_CSV",
      `The quotes don't pair up: a cell opened with a quote (") in line ${line} is closed in line ${noticedAt} with text right behind it.`,
      `Correct ${line === noticedAt ? `line ${line}` : `lines ${line} to ${noticedAt}`}: a quote inside a quoted cell is written twice ("").`,
    ),
  swallowed: (line: number) =>
    say(
      "MALFORMED_CSV",
      `A quote (") opened in line ${line} is closed some lines later, and whole rows stand between the two.`,
      `Close the quote in line ${line} or take it out. Then drop the file again.`,
    ),
  wrappedLines: () =>
    say(
      "MALFORMED_CSV",
      "Each line is wrapped in quotes as a whole, so there is one column only.",
      "Export the list again as CSV UTF-8, or remove the quotes around the lines.",
    ),
  tooManyRows: (most: number) =>
    say(
      "TOO_MANY_ROWS",
      `The file has more than ${spellCount(most)} rows.`,
      "Split it and drop the parts one after another.",
    ),
  binary: () =>
    say(
      "BINARY_CONTENT",
      "The file holds binary data, not text.",
      "Export the list again as CSV UTF-8; look into the file with a text editor first.",
    ),
  encoding: (what: string) => say("ENCODING", what, "Save the list as CSV UTF-8 and drop it again."),
  rowsUnclear: (question: string) =>
    say("ROWS_UNCLEAR", question, "Say it as it stands in the list, or drop only those rows."),
  tooLarge: (what: string) =>
    say("TOO_LARGE", what, "Split the list, or delete columns that aren't needed, and drop it again."),
} as const;

/** A fault of one row: what is wrong with it, and what to do. */
export interface RowFault {
  readonly problem: string;
  readonly suggestion: string;
  /** What else is wrong with the row comes from this, and isn't told. */
  readonly alone?: true;
}

const fault = (what: string, suggestion: string): RowFault => ({ problem: what, suggestion });
const alone = (what: string, suggestion: string): RowFault => ({ ...fault(what, suggestion), alone: true });

/** Cyrillic and Greek letters stand in an address by a slip of the keyboard, or somebody's trick. */
const FOREIGN_LETTER = /[\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** What can be wrong with a row. Values come from the file: data, cut short, never acted on. */
export const rowFaults = {
  missingEmail: () => fault("There is no e-mail address.", "Fill in the person's Zoom e-mail address."),
  invalidEmail: (value: string, meant: string | null) =>
    fault(
      /@/.test(value) && FOREIGN_LETTER.test(value)
        ? `"${shorten(value)}" has a letter of another alphabet that looks like one of ours ("${FOREIGN_LETTER.exec(value)?.[0]}").`
        : `"${shorten(value)}" is not an e-mail address.`,
      meant ? `Write ${meant}, if that is who is meant.` : "Write the address the person has in Zoom.",
    ),
  repeatedHeader: () => alone("The header stands here once more.", "Delete this line."),
  anotherHeader: () =>
    alone(
      "Another header stands here; the lines under it may have their columns in another order.",
      "Delete this line, and put the values below it in the order of the first header.",
    ),
  noPerson: (value: string) =>
    alone(
      `"${shorten(value)}" is no person: a heading, a total or a note.`,
      "Delete this line. If somebody is meant, write their e-mail address and license.",
    ),
  duplicateEmail: (email: string, first: number) =>
    fault(
      `${email} stands in line ${first} already, with the same values.`,
      `Delete this line; line ${first} counts.`,
    ),
  duplicateConflict: (email: string, others: readonly number[]) =>
    fault(
      `${email} stands in ${spellLines(others)} too, with other values.`,
      "Keep the line that is right and delete the others.",
    ),
  missingLicense: () =>
    fault("There is no license.", 'Write "Zoom Phone" (the usual plan) or a plan\'s name.'),
  unknownLicense: (value: string, suggestion: string) =>
    fault(`"${shorten(value)}" is not a license.`, suggestion),
  invalidExtension: (value: string, why: string, suggestion: string) =>
    fault(`Extension "${shorten(value)}" ${why}.`, suggestion),
  reservedExtension: (value: string) =>
    fault(
      `Extension ${value} is reserved.`,
      "Choose another extension, or leave its cell blank for an automatic one.",
    ),
  duplicateExtension: (value: string, first: number) =>
    fault(
      `Extension ${value} is asked for in line ${first} already.`,
      "Choose another extension, or leave its cell blank for an automatic one.",
    ),
  invalidPhone: (value: string, suggestion: string) =>
    fault(`"${shorten(value)}" can't be read as one phone number.`, suggestion),
  scientificPhone: (value: string) =>
    fault(
      `"${shorten(value)}" is what a spreadsheet made of a phone number; its last digits are lost.`,
      "Format the column as text, type the number again as +14155550123, and save.",
    ),
  duplicatePhone: (value: string, first: number) =>
    fault(
      `${value} is asked for in line ${first} already.`,
      "A number can go to one person only: change or clear one of the two.",
    ),
  saysNo: (column: string, value: string, otherwise: string) =>
    fault(
      `"${shorten(column)}" says "${shorten(value)}".`,
      `Delete this line if nothing is to be given; ${otherwise}.`,
    ),
  asksOtherwise: (asked: AskedOtherwise) =>
    fault(
      "heading" in asked
        ? `This line stands under "${shorten(asked.heading)}" (line ${asked.line}).`
        : asked.says === ""
          ? `"${shorten(asked.column)}" is blank here, and ticked for others.`
          : `"${shorten(asked.column)}" says "${shorten(asked.says)}" here.`,
      {
        give: "Drop this line again with the words “give them licenses”; a list is done in one way as a whole.",
        take: "Drop this line again with the words “remove licenses”; a list is done in one way as a whole.",
        nothing: "Delete this line if nothing is to be done for them; else correct that cell.",
        change: "Drop this line again with the words “change plans”; a list is done in one way as a whole.",
      }[asked.asks],
    ),
  columnCount: (cells: number, columns: number, delimiter: string, separated: string | undefined) =>
    fault(
      `The row has ${cells} ${cells === 1 ? "cell" : "cells"}, the header ${columns}.`,
      separated !== undefined
        ? `Its values are separated by another sign (${DELIMITER_NAMES[separated]}) than the header's: use one in the whole file.`
        : cells > columns
          ? `Put quotes around a cell with a ${DELIMITER_NAMES[delimiter] ?? delimiter} in it ("Hartley${delimiter} Jr."), or delete what is too much.`
          : "Check that each value stands under its column; add the missing cells.",
    ),
  fieldTooLong: (column: string, length: number) =>
    fault(
      `The cell under "${shorten(column)}" has ${spellCount(length)} characters.`,
      "Shorten it; a quote that was never closed can be the reason.",
    ),
  controlCharacters: (column: string) =>
    fault(
      `The cell under "${shorten(column)}" has characters that can't be seen and aren't text.`,
      "Type the cell again.",
    ),
} as const;
