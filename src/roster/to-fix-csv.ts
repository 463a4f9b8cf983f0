import type { Rejection, Roster } from "./roster.ts";
import { writeCsv } from "./write-csv.ts";

const LONGEST = 1000;

const shortened = (cell: string): string =>
  cell.length <= LONGEST
    ? cell
    : `${cell.slice(0, LONGEST)}… (cut here; the cell has ${cell.length} characters)`;

/**
 * The rows handed back as a file to correct and drop in again: the original columns and cells, then what is wrong and
 * what to do. Undefined when there is nothing to fix.
 */
export function toFixCsv({
  header,
  rejected,
  delimiter,
}: Pick<Roster, "header" | "delimiter"> & {
  readonly rejected: readonly Pick<Rejection, "cells" | "problem" | "suggestion">[];
}): string | undefined {
  if (rejected.length === 0) return undefined;
  // A file that was handed back before has our columns already.
  const kept = [...header.keys()].filter((index) => !/^(problem|suggestion)$/i.test(header[index] ?? ""));
  const widest = Math.max(
    header.length,
    ...rejected.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== "") + 1),
  );
  const extra = Array.from(
    { length: Math.min(50, widest - header.length) },
    (_, index) => header.length + index,
  );
  const columns = [...kept, ...extra];
  const title = (index: number): string => header[index] ?? `Extra ${index - header.length + 1}`;
  return writeCsv(
    [
      [...columns.map(title), "Problem", "Suggestion"],
      ...rejected.map(({ cells, problem, suggestion }) => [
        ...columns.map((index) => shortened(cells[index] ?? "")),
        problem,
        suggestion,
      ]),
    ],
    { delimiter },
  );
}
