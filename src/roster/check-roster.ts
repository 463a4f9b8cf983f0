import { readRoster } from "./read-roster.ts";
import type { Encoding, FileError, Roster, RosterFault, RosterOptions, RowReason } from "./roster.ts";

/** A row of `zac check --json`. */
export interface CheckedRow {
  readonly line: number;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly license: string | null;
  readonly extension: string | null;
  readonly number: string | null;
  readonly siteCode: string | null;
  readonly siteName: string | null;
}

/** What `zac check --json` prints. `clarify`: readable, but it looks like a list of leavers; `question` asks. */
export interface RosterCheck {
  readonly outcome: "parsed" | "file_error" | "clarify";
  readonly error: FileError | null;
  readonly problem: string | null;
  readonly next: string | null;
  readonly question: string | null;
  readonly accepted: number;
  readonly rejected: readonly {
    readonly line: number;
    readonly reason: RowReason;
    readonly also?: readonly RowReason[];
    readonly problem: string;
    readonly suggestion: string;
  }[];
  readonly ignoredBlank: number;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly rows: readonly CheckedRow[];
  readonly warnings: readonly string[];
  readonly ignoredColumns: readonly string[];
}

const QUESTION = "This looks like a list of people who leave. Take their phones away, or give them licenses?";

/** Reads a roster and says all there is to say about it. Touches nothing. */
export async function checkRoster(bytes: Uint8Array, options: RosterOptions): Promise<RosterCheck> {
  return checkOf(await readRoster(bytes, options));
}

/** What `checkRoster` says of a roster that has been read already. */
export function checkOf(read: Roster | RosterFault): RosterCheck {
  const { encoding, delimiter, leavers } = read;
  const question = leavers === null ? null : `${leavers} ${QUESTION}`;
  const nothing = { accepted: 0, rejected: [], ignoredBlank: 0, rows: [], warnings: [], ignoredColumns: [] };
  if (read.outcome === "file_error") {
    const { code, summary, next } = read.problem;
    // Without a License column a list of leavers lacks nothing: what is missing is what to do with it.
    const asks = question !== null && code === "MISSING_COLUMN";
    return {
      outcome: asks ? "clarify" : "file_error",
      error: asks ? null : code,
      problem: summary,
      next,
      question: asks ? question : null,
      ...nothing,
      encoding,
      delimiter,
    };
  }
  return {
    outcome: question === null ? "parsed" : "clarify",
    error: null,
    problem: null,
    next: null,
    question,
    accepted: read.rows.length,
    rejected: read.rejected.map(({ line, reason, also, problem, suggestion }) =>
      also.length > 0 ? { line, reason, also, problem, suggestion } : { line, reason, problem, suggestion },
    ),
    ignoredBlank: read.ignoredBlank,
    encoding,
    delimiter,
    rows: read.rows.map(
      ({ line, email, firstName, lastName, license, extension, number, siteCode, siteName }) => ({
        line,
        email,
        firstName,
        lastName,
        license,
        extension,
        number,
        siteCode,
        siteName,
      }),
    ),
    warnings: read.warnings,
    ignoredColumns: read.ignoredColumns,
  };
}
