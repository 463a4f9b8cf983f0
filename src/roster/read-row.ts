// One record → its values and all its faults. What other rows say is looked at afterwards, in find-duplicates.
import type { E164, Email } from "../domain/ids.ts";
import { cleanCell, hasControlCharacters, isSheetError, withoutTextMark } from "./clean-cell.ts";
import { fieldNamed } from "./column-names.ts";
import { DELIMITER_NAMES, type RowFault, rowFaults } from "./faults.ts";
import type { NoteKind, Notes } from "./notes.ts";
import { readEmail } from "./read-email.ts";
import { readExtension } from "./read-extension.ts";
import type { Header } from "./read-header.ts";
import { type LicenseRead, saysNo } from "./read-license.ts";
import type { NumberRead } from "./read-number.ts";
import type { CsvRecord } from "./read-records.ts";
import type { Field, RosterOptions, RosterRow, RowReason } from "./roster.ts";
import type { AskedOtherwise } from "./row-actions.ts";
import { isBlankDigits, isBlankPlace, isBlankValue, saysNone } from "./words-for-nothing.ts";
import type { YesNoColumn } from "./yes-no-column.ts";

/** What somebody writes into a cell of a spreadsheet; longer is an accident. */
const LONGEST_CELL = 256;
/** What a spreadsheet lets a cell hold: the bound for columns that aren't used. */
const LONGEST_UNUSED = 32_767;

/** What is wrong with a row, by reason. */
export type Faults = Map<RowReason, RowFault>;

/** A row as far as it alone can be read. */
export interface Draft {
  /** `email` and the rest are null where there is a fault or nothing. */
  readonly values: Omit<RosterRow, "email"> & { readonly email: Email | null };
  readonly cells: readonly string[];
  /** Null where there are none, as in most rows of a long list. */
  faults: Faults | null;
  /** The license as it stands, folded: two rows can disagree about one that isn't known. */
  readonly licenseSaid: string;
}

/** What rows are read with. */
export interface RowReaders {
  readonly header: Header;
  readonly options: RosterOptions;
  readonly license: (cell: string) => LicenseRead;
  /** Asked only where a cell holds something. */
  readonly number: (cell: string, note: (kind: NoteKind) => void) => NumberRead;
  readonly notes: Notes;
  /** How many cells a row needs at least; fewer and something is missing. */
  readonly leastCells: number;
  /** How many columns have a name, or stand before one that has. */
  readonly width: number;
  /** The columns that are read. */
  readonly used: ReadonlySet<number>;
  /** Where the faults of a row are gathered while it is read. */
  readonly faults: Faults;
  readonly delimiter: string;
  /** The columns that say yes or no to a phone. */
  readonly yesNo: readonly YesNoColumn[];
  /** What the row asks for, where that isn't what is done with the file. */
  readonly otherwise: (record: CsvRecord) => AskedOtherwise | undefined;
}

// A name is shown to people and may be shown to a model; both get it as data, and the reader of the file is told.
const MENTION_OR_ORDER =
  /<[!@#][^>]*>|\b(ignore|disregard|forget)\b.{0,40}\b(instruction|previous|above|rules?|prompt)|\bsystem\s*(prompt|:)|\bas an ai\b|\bassistant\s*:/i;

/** Whatever is wrong with a row is a fault of its draft: nothing is thrown. */
export function readRow(record: CsvRecord, readers: RowReaders): Draft {
  const { line, cells } = record;
  const { header, options, notes, faults } = readers;
  faults.clear();
  const note = (kind: NoteKind) => notes.add(kind, line);
  const cell = (field: Field): string => {
    const raw = cells[header.columns.get(field) ?? -1] ?? "";
    return raw.length > 4 * LONGEST_CELL ? raw.trim() : cleanCell(raw, note);
  };
  const place = (field: Field): string | null => {
    const text = cell(field);
    return isBlankPlace(text) ? null : text;
  };
  const named = (field: Field): string | null => {
    const text = cell(field);
    if (isBlankValue(text)) return null;
    if (isSheetError(text)) {
      note("sheetError");
      return null;
    }
    if (MENTION_OR_ORDER.test(text.slice(0, 1000))) note("mention");
    return text;
  };

  const email = emailOf(cell("email"), faults, header, cells, note);
  const licenseSaid = withoutTextMark(cell("license"), note);
  const { license, plan } = licenseOf(licenseSaid, faults, readers, note);
  const denied = deniedBy(licenseSaid, cells, readers, faults.has("UNKNOWN_LICENSE"));
  if (denied && (options.gives || (header.columns.has("license") && options.gives !== false)))
    faults.set("MISSING_LICENSE", denied);
  const otherwise = readers.otherwise(record);
  if (otherwise) {
    faults.delete("UNKNOWN_LICENSE");
    faults.set("MISSING_LICENSE", rowFaults.asksOtherwise(otherwise));
  }
  const extension = extensionOf(cell("extension"), faults, options, note);
  const number = numberOf(cell("number"), faults, readers, note);
  judgeShape(cells, faults, readers);
  const firstName = named("firstName");
  const lastName = named("lastName");
  const values = {
    line,
    email,
    license,
    plan,
    extension,
    number,
    firstName,
    lastName,
    name: firstName && lastName ? `${firstName} ${lastName}` : (firstName ?? lastName ?? named("fullName")),
    siteCode: place("siteCode"),
    siteName: place("siteName"),
  };
  return {
    values,
    cells,
    faults: faults.size > 0 ? new Map(faults) : null,
    licenseSaid: options.needsLicense === false ? "" : licenseSaid,
  };
}

/** Adds what only other rows show. */
export function addFault(draft: Draft, reason: RowReason, fault: RowFault): void {
  draft.faults ??= new Map();
  draft.faults.set(reason, fault);
}

type Note = (kind: NoteKind) => void;

/** What in the row speaks against a license: a column of its own, or a "no" in place of one that isn't told as no license already. */
function deniedBy(
  licenseSaid: string,
  cells: readonly string[],
  { header, options, yesNo }: RowReaders,
  isUnknown: boolean,
): RowFault | undefined {
  const column = yesNo.find(({ index, against }) => against(cells[index] ?? ""));
  if (column)
    return rowFaults.saysNo(
      header.names[column.index] ?? "",
      cells[column.index] ?? "",
      "else correct that cell",
    );
  const license = header.columns.get("license");
  return license !== undefined &&
    yesNo.length === 0 &&
    options.gives &&
    !isUnknown &&
    (saysNo(licenseSaid) || saysNone(licenseSaid))
    ? rowFaults.saysNo(header.names[license] ?? "", licenseSaid, "else write the license there")
    : undefined;
}

function emailOf(
  text: string,
  faults: Faults,
  header: Header,
  cells: readonly string[],
  note: Note,
): Email | null {
  if (text === "") {
    faults.set("MISSING_EMAIL", rowFaults.missingEmail());
    return null;
  }
  const read = readEmail(text, note);
  if ("email" in read) return read.email;
  faults.set("INVALID_EMAIL", noPersonsRow(text, header, cells) ?? rowFaults.invalidEmail(text, read.meant));
  return null;
}

const TOTAL =
  /^(?:grand |sub)?(?:total|sum|summe|gesamt|gesamtsumme|zwischensumme|anzahl|count|somme|suma|totale|totaal|soma|合計)(?!\p{L})/iu;

/** Lines between and below the people: a header once more, a group's heading, a total, a remark, a ruled line. */
function noPersonsRow(text: string, header: Header, cells: readonly string[]): RowFault | undefined {
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [{ cell: cell.trim(), index }]));
  if (cells.every((cell, index) => cell.trim().toLowerCase() === (header.names[index] ?? "").toLowerCase()))
    return rowFaults.repeatedHeader();
  const named = filled.filter(({ cell }) => cell.length < 60 && fieldNamed(cell));
  if (named.length === filled.length && named.some(({ cell }) => fieldNamed(cell)?.field === "email"))
    return rowFaults.anotherHeader();
  if (text.includes("@")) return undefined;
  const alone = filled.every(({ index }) => index === header.columns.get("email"));
  const ruled = filled.every(({ cell }) => /^[-=_:*–—.]{2,}$/u.test(cell));
  // Under the header of a template: "(required)", or what kind of value goes there.
  const explained = filled.every(({ cell }) =>
    /^(?:\(.*\)|string|text|varchar|integer|number|required|optional|mandatory)$/iu.test(cell),
  );
  return ruled || explained || TOTAL.test(text) || (alone && header.columns.size > 1)
    ? rowFaults.noPerson(text)
    : undefined;
}

function licenseOf(text: string, faults: Faults, { license, options, header }: RowReaders, note: Note) {
  const none = { license: null, plan: null };
  const needed = options.needsLicense !== false;
  if (text === "" || !header.columns.has("license")) {
    if (needed) faults.set("MISSING_LICENSE", rowFaults.missingLicense());
    return none;
  }
  const read = license(text);
  if ("license" in read) return read;
  if (needed) faults.set("UNKNOWN_LICENSE", rowFaults.unknownLicense(text, read.suggestion));
  else if (!isBlankValue(text)) note("notJudged");
  return none;
}

/** An extension comes by itself, as it does for a blank cell; a number doesn't. */
const ZOOMS_CHOICE = /^(?:auto|automatic)$/i;

function extensionOf(text: string, faults: Faults, { extensions }: RosterOptions, note: Note): string | null {
  if (isBlankDigits(text) || ZOOMS_CHOICE.test(text)) return null;
  const read = readExtension(text, extensions, note);
  if ("extension" in read) return read.extension;
  if ("reserved" in read) faults.set("RESERVED_EXTENSION", rowFaults.reservedExtension(read.reserved));
  else faults.set("INVALID_EXTENSION", rowFaults.invalidExtension(text, read.wrong, read.suggestion));
  return null;
}

function numberOf(text: string, faults: Faults, { number }: RowReaders, note: Note): E164 | null {
  if (isBlankDigits(text)) return null;
  const read = number(text, note);
  if ("number" in read) return read.number;
  if ("scientific" in read) faults.set("PHONE_SCIENTIFIC", rowFaults.scientificPhone(text));
  else faults.set("INVALID_PHONE", rowFaults.invalidPhone(text, read.suggestion));
  return null;
}

/** Number of cells, length of cells, characters that aren't text. */
function judgeShape(
  cells: readonly string[],
  faults: Faults,
  { header, leastCells, width, used, delimiter }: RowReaders,
): void {
  const { names } = header;
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  // Blank cells at the end mean nothing, unless the rest of the row doesn't read either: then it has been shifted.
  const tooMany = last >= Math.max(width, names.length) || (cells.length > names.length && faults.size > 0);
  if (cells.length < leastCells || tooMany)
    faults.set(
      "COLUMN_COUNT",
      rowFaults.columnCount(cells.length, width, delimiter, separatedOtherwise(cells, width)),
    );
  for (const [index, cell] of cells.entries()) {
    if (cell.length > (used.has(index) ? LONGEST_CELL : LONGEST_UNUSED))
      faults.set("FIELD_TOO_LONG", rowFaults.fieldTooLong(titleOf(index, names), cell.length));
    else if (used.has(index) ? hasControlCharacters(cell) : cell.includes("\0"))
      faults.set("CONTROL_CHARS", rowFaults.controlCharacters(titleOf(index, names)));
  }
}

const titleOf = (index: number, names: readonly string[]): string => names[index] || `column ${index + 1}`;

/** What separates the values of a line that is a single cell, where that would make it fit the header. */
const separatedOtherwise = ([only = "", ...more]: readonly string[], width: number): string | undefined =>
  more.length > 0 || only.length > 4 * LONGEST_CELL
    ? undefined
    : Object.keys(DELIMITER_NAMES).find((one) => width > 1 && only.split(one).length === width);
