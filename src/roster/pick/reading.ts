import { spellCount } from "../../domain/spell-count.ts";
import type { CsvRecord } from "../read-records.ts";
import { type RowsTerm, type RowsWanted, spanLines } from "./rows-wanted.ts";

/** One thing that a phrase can mean in a file. */
export interface Reading {
  /** "those whose Site is London", "Bob Hartley (line 3)", "rows 10 to 20". */
  readonly told: string;
  readonly rows: readonly CsvRecord[];
  /** Where it is about values of a column: which, and which. */
  readonly column?: number;
  readonly values?: readonly string[];
}

/** What can be picked instead of a phrase. */
export interface RowsChoice {
  readonly label: string;
  /** Null: the phrase counts for nothing, and all rows are meant. */
  readonly term: RowsTerm | null;
}

/** What is wanted of a file, once that is picked. */
export interface RowsAnswer {
  readonly label: string;
  readonly wanted: RowsWanted;
}

/** A phrase that means nothing in a file, or more than one thing. */
export interface Unclear {
  readonly question: string;
  readonly options: readonly RowsChoice[];
  /** Nothing in the file says so. */
  readonly none?: true;
}

export const isUnclear = (found: Reading | Unclear): found is Unclear => "question" in found;

/** "2 rows". */
export const rowsIn = (count: number): string => `${spellCount(count)} ${count === 1 ? "row" : "rows"}`;

/** A line of the menu that asks which rows are meant. Its lines are those of the file, from 1. */
export const choiceOf = (label: string, { told, rows }: Reading): RowsChoice => ({
  label: `${label} (${rowsIn(rows.length)})`,
  term: { told, lines: spanLines(rows.map(({ line }) => line)) },
});
