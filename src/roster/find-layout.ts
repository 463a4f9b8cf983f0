// Delimiter and header of a text: tried out on its first lines, decided by what makes sense of the header.

import { programLine } from "./program-line.ts";
import { type Header, headerScore, readHeader } from "./read-header.ts";
import { isLicenseWord } from "./read-license.ts";
import { type CsvRecord, readRecords } from "./read-records.ts";

/** Where the first records start, and what separates their cells. */
export interface Layout {
  readonly delimiter: string;
  /** Behind a line that a program wrote (`sep=;`, `#TYPE …`), where there is one. */
  readonly start: { readonly offset: number; readonly line: number };
  /** The first records, blank ones left out. */
  readonly sample: readonly CsvRecord[];
  readonly header: Header;
  /** Position in the sample of a better header further down; 0 when the first line is the best. */
  readonly bestAt: number;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE = 40;

/** NUL bytes are what an interrupted copy leaves at the end of a file. */
const isBlank = (cell: string): boolean => /^[\s\0\u00a0\u200b-\u200f\u2060\ufeff]*$/u.test(cell);

/** True for an empty line, and for a row of delimiters only. */
export const isBlankRecord = ({ cells }: CsvRecord): boolean => cells.every(isBlank);

/** Something that looks like an address: what a header cell never is, and a row always has. */
export const looksLikeEmail = (cell: string): boolean =>
  cell.length < 320 && /^\s*(mailto:)?[^\s@,;|"]+@[^\s@,;|"]+\.[^\s@,;|"]+\s*$/i.test(cell);

/**
 * A line that is data rather than names of columns: an address; or, where no cell is called Email, a license or hardly
 * anything but digits ("2025" can be the name of a column).
 */
export const looksLikeData = (cells: readonly string[]): boolean =>
  cells.some(looksLikeEmail) ||
  (cells.some((cell) => isLicenseWord(cell) || (cell.length < 60 && /^\s*\+?\d[\d .()-]{2,}$/.test(cell))) &&
    !readHeader(cells).columns.has("email"));

function sampleOf(text: string, delimiter: string, start: Layout["start"]): readonly CsvRecord[] {
  const sample: CsvRecord[] = [];
  for (const record of readRecords(text, delimiter, start)) {
    if ("broken" in record || sample.length === SAMPLE) break;
    if (!isBlankRecord(record)) sample.push(record);
  }
  return sample;
}

function layoutWith(
  text: string,
  delimiter: string,
  start: Layout["start"],
): Layout & { readonly fit: readonly number[] } {
  const sample = sampleOf(text, delimiter, start);
  const scores = sample.map(({ cells }) => (looksLikeData(cells) ? 0 : headerScore(readHeader(cells))));
  const best = Math.max(0, ...scores);
  const bestAt = Math.max(0, scores.indexOf(best));
  const emails = sample.filter(({ cells }) => cells.length > 1 && cells.some(looksLikeEmail)).length;
  const widths = sample.map(({ cells }) => cells.length);
  const usual = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 1;
  const steady = usual > 1 ? widths.filter((width) => width === usual).length : 0;
  return {
    delimiter,
    start,
    sample,
    header: readHeader(sample[0]?.cells ?? []),
    bestAt,
    fit: [best, emails, steady, usual > 1 ? usual : 0],
  };
}

/** The layout that explains the text best. A `sep=` line is believed; else the header's names decide, then the rows. */
export function findLayout(text: string): Layout {
  const said = programLine(text);
  const start = {
    offset: said?.offset ?? 0,
    line: said && (said.offset < text.length || /[\r\n]$/.test(text)) ? 2 : 1,
  };
  if (said?.delimiter) return layoutWith(text, said.delimiter, start);
  const [first, ...others] = DELIMITERS.map((delimiter) => layoutWith(text, delimiter, start));
  let best = first ?? layoutWith(text, ",", start);
  for (const other of others) {
    const difference = other.fit.findIndex((value, index) => value !== best.fit[index]);
    if (difference >= 0 && (other.fit[difference] ?? 0) > (best.fit[difference] ?? 0)) best = other;
  }
  return best;
}
