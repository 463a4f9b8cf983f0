// What an uploaded CSV becomes. Nothing in src/roster reads Zoom, Slack or a clock: bytes in, rows and faults out.
import type { E164, Email } from "../domain/ids.ts";
import type { PlanRef } from "../domain/plan-ref.ts";
import type { Problem } from "../domain/problem.ts";
import type { RowsAnswer } from "./pick/reading.ts";
import type { RowsWanted } from "./pick/rows-wanted.ts";

/** Why a row is handed back; a row with several faults carries the first of this order as its reason. */
export const ROW_REASONS = [
  "MISSING_EMAIL",
  "INVALID_EMAIL",
  "DUPLICATE_EMAIL",
  "DUPLICATE_CONFLICT",
  "MISSING_LICENSE",
  "UNKNOWN_LICENSE",
  "INVALID_EXTENSION",
  "RESERVED_EXTENSION",
  "DUPLICATE_EXTENSION",
  "INVALID_PHONE",
  "PHONE_SCIENTIFIC",
  "DUPLICATE_PHONE",
  "COLUMN_COUNT",
  "FIELD_TOO_LONG",
  "CONTROL_CHARS",
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/**
 * Why a whole file cannot be read. Two are ours: `TOO_LARGE`, the reader ran into its limit of memory or time, and
 * `ROWS_UNCLEAR`, the part of it that was asked for can't be made out.
 */
export type FileError =
  | "EMPTY_FILE"
  | "NO_DATA_ROWS"
  | "NOT_CSV"
  | "MISSING_HEADER"
  | "MISSING_COLUMN"
  | "DUPLICATE_HEADER"
  | "UNRECOGNISED_HEADERS"
  | "MALFORMED_CSV"
  | "TOO_MANY_ROWS"
  | "BINARY_CONTENT"
  | "ENCODING"
  | "TOO_LARGE"
  | "ROWS_UNCLEAR";

/** By the names that TextDecoder has for them. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252"
  | "windows-1250"
  | "windows-1251"
  | "windows-1254"
  | "gb18030"
  | "big5"
  | "euc-kr"
  | "shift_jis"
  | "euc-jp"
  | "iso-2022-jp";

/** The columns a roster can have; everything else in the file is an ignored column. */
export type Field =
  | "email"
  | "license"
  | "firstName"
  | "lastName"
  | "fullName"
  | "extension"
  | "number"
  | "siteCode"
  | "siteName";

/** One person of the file, every value read and checked. A blank extension is one that Zoom gives by itself. */
export interface RosterRow {
  /** The physical line, from 1, where the record starts. */
  readonly line: number;
  readonly email: Email;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** First and last name, or the one Name column. Only for comparing: it is never a target. */
  readonly name: string | null;
  /** "Zoom Phone" for the usual plan, else the plan's full name; null only when a license wasn't asked for. */
  readonly license: string | null;
  /** Null: the usual plan, or none named. */
  readonly plan: PlanRef | null;
  readonly extension: string | null;
  readonly number: E164 | null;
  readonly siteCode: string | null;
  readonly siteName: string | null;
}

/** A row handed back, with its cells as they stood in the file. */
export interface Rejection {
  readonly line: number;
  /** Whose row it is, as far as it could be read. */
  readonly who: string | null;
  readonly reason: RowReason;
  readonly also: readonly RowReason[];
  /** All that is wrong with the row, one sentence a fault. */
  readonly problem: string;
  readonly suggestion: string;
  readonly cells: readonly string[];
}

/** How the file was written, as far as it was found out. */
export interface FileShape {
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
}

export interface Roster extends FileShape {
  readonly outcome: "parsed";
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly RosterRow[];
  readonly rejected: readonly Rejection[];
  /** Empty lines and rows of delimiters only. */
  readonly ignoredBlank: number;
  /** What was changed in reading, and what somebody should look at. */
  readonly warnings: readonly string[];
  readonly ignoredColumns: readonly string[];
  /** Why this looks like a list of people who leave; null when it doesn't. Ask before doing anything with it. */
  readonly leavers: string | null;
  /** The part that was asked for; null where the whole file was. */
  readonly part: Part | null;
  /** Until when the people work; null where phones aren't taken, or the file doesn't say. */
  readonly lastDays: LastDays | null;
  /** Rows of which the file says that nothing should be given to them; none in a list of leavers. */
  readonly against: readonly SaidAgainst[];
}

/** Somebody leaves or has left, on that ISO day where one is said; or is to wait, or to be left out. */
export interface SaidAgainst {
  readonly line: number;
  readonly column: string;
  readonly says: "leaves" | "waits";
  readonly day: string | null;
}

/** A column of last days: ISO dates, by line. */
export interface LastDays {
  readonly column: string;
  readonly days: readonly { readonly line: number; readonly day: string }[];
}

/** A part of a file. `rows` and `rejected` are of it alone. */
export interface Part {
  /** "those whose Site is London, without Bob Hartley (line 3)". */
  readonly told: string;
  /** Rows that may belong to it or not, because their cells are shifted: they are handed back for that. */
  readonly unsure: number;
  /** How many rows the file has. */
  readonly of: number;
  /** Left out on request. */
  readonly aside: readonly { readonly line: number; readonly who: string | null }[];
}

/** What has to be asked about the part of a file that is meant, and what is wanted by each answer. */
export interface RowsAsked {
  readonly options: readonly RowsAnswer[];
  /** Nothing in the file says so. */
  readonly none?: true;
}

export interface RosterFault extends FileShape {
  readonly outcome: "file_error";
  readonly problem: Problem & { readonly code: FileError };
  readonly leavers: string | null;
  /** With `ROWS_UNCLEAR`. */
  readonly rowsAsked?: RowsAsked;
}

export interface RosterOptions {
  /** The account's calling plans; `STANDARD_PLANS` where there is no account to ask. */
  readonly planNames: readonly PlanRef[];
  /** Two-letter country whose number format is meant where no country code is written. */
  readonly region: string;
  readonly extensions: { readonly min: number; readonly max: number; readonly reserved: readonly string[] };
  /** False: the file needs no License column and what stands there isn't judged (removals, extensions, sites). */
  readonly needsLicense?: boolean;
  /** True: something is given, so that a row that says "no" to it is handed back even where no license is needed. */
  readonly gives?: boolean;
  /** True: phones are taken, so that a row that says "add" is handed back. */
  readonly takes?: boolean;
  readonly maxRows?: number;
  /** Which rows are meant; all of them where nothing is said. */
  readonly wanted?: RowsWanted;
  /** Only looked at for words like "leavers". */
  readonly fileName?: string;
}
