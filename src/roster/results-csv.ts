import { writeCsv } from "./write-csv.ts";

/** How one row of an import ended. */
export interface RowResult {
  /** The line of the roster; null for somebody who didn't come from a file. */
  readonly line: number | null;
  readonly person: string;
  readonly outcome: string;
  readonly extension: string | null;
  readonly number: string | null;
  readonly why: string | null;
}

/** The report of an import as a file: one row a person, how it ended, and why. */
export function resultsCsv(results: readonly RowResult[]): string {
  return writeCsv([
    ["Row", "Person", "Outcome", "Extension", "Number", "Why"],
    ...results.map(({ line, person, outcome, extension, number, why }) => [
      line === null ? "" : String(line),
      person,
      outcome,
      extension ?? "",
      number ?? "",
      why ?? "",
    ]),
  ]);
}
