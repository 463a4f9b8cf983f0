// How many cells the rows of a file have, and how many they need.
import type { Header } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";

/** How many columns have a name, or stand before one that has. */
export const widthOf = ({ names }: Header): number => names.findLastIndex((name) => name !== "") + 1;

/**
 * How many cells a row needs. Spreadsheets leave the delimiters of blank cells at the end of a row out: where most rows
 * end early, and only optional columns are missing, that is how this file is written and nothing is wrong with it.
 */
export function cellsNeeded(records: readonly CsvRecord[], header: Header): number {
  const { columns } = header;
  const width = widthOf(header);
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual, rows] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [width, 0];
  const needed = Math.max(columns.get("email") ?? 0, columns.get("license") ?? 0) + 1;
  return usual < width && usual >= needed && records.length >= 4 && rows * 2 > records.length ? usual : width;
}
