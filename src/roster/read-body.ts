// The records under the header, as they stand. Where the text stops being CSV the whole file is handed back: past a
// forgotten quote nobody can tell one person's values from another's.
import { fileFaults } from "./faults.ts";
import { isBlankRecord, type Layout, looksLikeEmail } from "./find-layout.ts";
import { type CsvRecord, readRecords } from "./read-records.ts";
import type { RosterFault } from "./roster.ts";

type FileProblem = RosterFault["problem"];

export interface Body {
  readonly records: readonly CsvRecord[];
  readonly ignoredBlank: number;
}

/** Every record under the header, blank ones counted; or where the file stops being CSV. */
export function readBody(
  text: string,
  { delimiter, start, header }: Layout,
  maxRows: number,
): Body | FileProblem {
  const records: CsvRecord[] = [];
  let ignoredBlank = 0;
  let headerSeen = false;
  for (const record of readRecords(text, delimiter, start)) {
    if ("broken" in record)
      return record.broken === "never-closed"
        ? fileFaults.neverClosed(record.line)
        : fileFaults.textAfterQuote(record.line, record.noticedAt);
    if (isBlankRecord(record)) {
      ignoredBlank += 1;
      continue;
    }
    if (!headerSeen) {
      headerSeen = true;
      continue;
    }
    if (records.length === maxRows) return fileFaults.tooManyRows(maxRows);
    if (swallowsRows(record, delimiter, header.names.length)) return fileFaults.swallowed(record.line);
    records.push(record);
  }
  return { records, ignoredBlank };
}

/** A cell that holds whole rows is the work of a forgotten quote, not of a person. */
const swallowsRows = ({ cells }: CsvRecord, delimiter: string, columns: number): boolean =>
  cells.some((cell) => {
    if (!/[\r\n]/.test(cell)) return false;
    return cell
      .split(/[\r\n]+/)
      .slice(1)
      .some((line) => {
        const parts = line.split(delimiter);
        return (
          parts.length >= Math.min(2, columns) && parts.length >= columns - 2 && parts.some(looksLikeEmail)
        );
      });
  });
