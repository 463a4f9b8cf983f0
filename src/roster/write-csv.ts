// CSV that a spreadsheet opens as it was meant: UTF-8 with its mark, CRLF, every cell quoted, no cell a formula.
// `readRoster` and `readRecords` + `unguardCell` read it back as it was.
import { guardCell } from "./guard-cell.ts";

/** What no spreadsheet can hold: control characters other than tab and line ends, and halves of characters. */
const UNWRITABLE = /[^\P{Cc}\t\r\n]|\p{Cs}/gu;

const cellOf = (text: string): string =>
  `"${guardCell(text.replace(UNWRITABLE, "\ufffd")).replaceAll('"', '""')}"`;

/** Writes rows as CSV text. Cells that would start a formula get an apostrophe in front; `+1415…` is one of them. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter = "," }: { readonly delimiter?: string } = {},
): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(delimiter)}\r\n`).join("")}`;
}
