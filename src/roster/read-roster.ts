// The way in: the bytes of an uploaded CSV become rows and faults. Nothing is silently dropped, merged or guessed.
import { COLUMN_TITLES } from "./column-names.ts";
import { decodeText } from "./decode-text.ts";
import { fileFaults } from "./faults.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { findLayout, isBlankRecord, type Layout, looksLikeData, looksLikeEmail } from "./find-layout.ts";
import { leavingRows, looksLikeLeavers } from "./leavers.ts";
import { createNotes } from "./notes.ts";
import { type Header, headerScore, readHeader } from "./read-header.ts";
import { licenseReader } from "./read-license.ts";
import { numberReader } from "./read-number.ts";
import { type CsvRecord, readRecords } from "./read-records.ts";
import { type Draft, readRow } from "./read-row.ts";
import {
  type Encoding,
  type Rejection,
  ROW_REASONS,
  type Roster,
  type RosterFault,
  type RosterOptions,
  type RosterRow,
} from "./roster.ts";

type FileProblem = RosterFault["problem"];

const MOST_ROWS = 20_000;

/** Reads a roster. Faults of rows are in `rejected`; a fault of the file as a whole is the answer. Touches nothing. */
export async function readRoster(bytes: Uint8Array, options: RosterOptions): Promise<Roster | RosterFault> {
  const decoded = decodeText(bytes);
  if (!("text" in decoded)) return failed(decoded, { encoding: null, delimiter: null });
  const layout = findLayout(decoded.text);
  const shape = { encoding: decoded.encoding, delimiter: layout.delimiter };
  const read = readBody(decoded.text, layout, options.maxRows ?? MOST_ROWS);
  const problem = judgeHeader(layout, read, options);
  const records = "records" in read ? read.records : [];
  const leavers = looksLikeLeavers({
    fileName: options.fileName,
    names: layout.header.names,
    rows: records.map(({ cells }) => cells),
    licenseColumn: layout.header.columns.get("license"),
    remarks: layout.header.ignored,
  });
  if (problem) return failed(problem, shape, leavers);
  if (!("records" in read)) return failed(read, shape);
  return judgeRows({ ...decoded, layout, records, ignoredBlank: read.ignoredBlank, options, leavers });
}

const failed = (
  problem: FileProblem,
  shape: { readonly encoding: Encoding | null; readonly delimiter: string | null },
  leavers: string | null = null,
): RosterFault => ({ outcome: "file_error", problem, ...shape, leavers });

interface Body {
  readonly records: readonly CsvRecord[];
  readonly ignoredBlank: number;
}

/** Every record under the header, blank ones counted; or where the file stops being CSV. */
function readBody(text: string, { delimiter, start, header }: Layout, maxRows: number): Body | FileProblem {
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

/** Whether the header can be worked with. In the order in which people should hear of it. */
function judgeHeader(
  layout: Layout,
  body: Body | FileProblem,
  options: RosterOptions,
): FileProblem | undefined {
  const { header, sample, bestAt, delimiter } = layout;
  const first = sample[0];
  if (!first) return "records" in body ? fileFaults.empty() : body;
  const better = sample[bestAt];
  if (looksLikeData(first.cells)) {
    if (first.cells.length === 1 && wrapsLine(first.cells[0] ?? "", delimiter))
      return fileFaults.wrappedLines();
    if (first.cells.some((cell) => cell.trim().split(/\s+/).length > 12)) return fileFaults.notCsv();
    if (bestAt > 0 && better) return fileFaults.titlesAbove(better.line);
    return fileFaults.noHeader(first.cells);
  }
  if (bestAt > 0 && better) {
    const found = readHeader(better.cells);
    if (found.columns.has("email") && headerScore(found) > headerScore(header) + 1)
      return fileFaults.titlesAbove(better.line);
  }
  if (header.columns.size === 0) return judgeUnknownHeader(layout, body);
  if ("records" in body && body.records.length === 0) return fileFaults.noRows(header.names.filter(Boolean));
  const missing = (["email", "license"] as const)
    .filter((field) => !header.columns.has(field) && (field === "email" || options.needsLicense !== false))
    .map((field) => COLUMN_TITLES[field]);
  if (missing.length > 0)
    return fileFaults.missingColumns(missing, header.names.filter(Boolean).slice(0, 12));
  const [doubled] = header.doubled.filter(
    ({ field }) => field !== "license" || options.needsLicense !== false,
  );
  return doubled && fileFaults.duplicateHeader(COLUMN_TITLES[doubled.field], doubled.names);
}

/** A first line that names nothing we know: no header, names from elsewhere, or no table at all. */
function judgeUnknownHeader({ header, sample, delimiter }: Layout, body: Body | FileProblem): FileProblem {
  const [first, ...others] = sample;
  if (header.names.length === 1 && wrapsLine(first?.cells[0] ?? "", delimiter))
    return fileFaults.wrappedLines();
  if (!("records" in body)) return body;
  const steady = others.filter(({ cells }) => cells.length === header.names.length).length;
  const longest = Math.max(0, ...sample.flatMap(({ cells }) => cells.map((cell) => cell.length)));
  const isTable = header.names.length > 1 ? steady * 2 >= others.length : longest <= 60 && others.length > 0;
  return isTable ? fileFaults.unrecognised(header.names.filter(Boolean)) : fileFaults.notCsv();
}

const wrapsLine = (cell: string, delimiter: string): boolean =>
  [delimiter, ",", ";"].some((one) => readHeader(cell.split(one)).columns.has("email"));

interface Readable {
  readonly encoding: Encoding;
  readonly warnings: readonly string[];
  readonly layout: Layout;
  readonly records: readonly CsvRecord[];
  readonly ignoredBlank: number;
  readonly options: RosterOptions;
  readonly leavers: string | null;
}

async function judgeRows({
  encoding,
  warnings,
  layout,
  records,
  ignoredBlank,
  options,
  leavers,
}: Readable): Promise<Roster> {
  const { header, delimiter } = layout;
  const notes = createNotes();
  const numbers = header.columns.get("number");
  const number =
    numbers !== undefined && records.some(({ cells }) => /\d/.test(cells[numbers] ?? ""))
      ? await numberReader(options.region)
      : () => ({ suggestion: "Write it with its country code, or leave the cell blank." });
  const leastCells = cellsNeeded(records, header);
  const license = licenseReader(options.planNames);
  const readers = { header, options, license, number, notes, leastCells };
  const drafts = records.map((record) => readRow(record, readers));
  findDuplicates(drafts);
  if (leavers === null) for (const line of leavingRows(header.names, records)) notes.add("leaving", line);
  const rows: RosterRow[] = [];
  const rejected: Rejection[] = [];
  for (const draft of drafts) {
    const row = accepted(draft);
    if (row) rows.push(row);
    else rejected.push(handedBack(draft));
  }
  return {
    outcome: "parsed",
    encoding,
    delimiter,
    header: header.names,
    rows,
    rejected,
    ignoredBlank,
    warnings: [
      ...warnings,
      ...header.warnings,
      ...cutShort(leastCells, header),
      ...shifted(drafts, layout),
      ...notes.sentences(),
    ],
    ignoredColumns: header.ignored.map((index) => header.names[index] ?? ""),
    leavers,
  };
}

/**
 * How many cells a row needs. Spreadsheets leave the delimiters of blank cells at the end of a row out: where most rows
 * end early, and only optional columns are missing, that is how this file is written and nothing is wrong with it.
 */
function cellsNeeded(records: readonly CsvRecord[], { names, columns }: Header): number {
  const width = names.findLastIndex((name) => name !== "") + 1;
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual, rows] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [width, 0];
  const needed = Math.max(columns.get("email") ?? 0, columns.get("license") ?? 0) + 1;
  return usual < width && usual >= needed && records.length >= 4 && rows * 2 > records.length ? usual : width;
}

function accepted({
  faults,
  cells: _cells,
  licenseSaid: _said,
  email,
  ...values
}: Draft): RosterRow | undefined {
  return faults.size === 0 && email !== null ? { ...values, email } : undefined;
}

function handedBack({ line, cells, faults }: Draft): Rejection {
  const reasons = ROW_REASONS.filter((reason) => faults.has(reason));
  const [reason = "COLUMN_COUNT", ...also] = reasons;
  // A wrong number of cells is what the other faults come from: people read of it first.
  const told = reasons
    .toSorted((one, other) => Number(other === "COLUMN_COUNT") - Number(one === "COLUMN_COUNT"))
    .flatMap((one) => faults.get(one) ?? []);
  return {
    line,
    reason,
    also,
    problem: told.map(({ problem }) => problem).join(" "),
    suggestion: [...new Set(told.map(({ suggestion }) => suggestion))].join(" "),
    cells,
  };
}

function cutShort(leastCells: number, { names }: Header): readonly string[] {
  const missing = names.slice(leastCells).filter(Boolean);
  return missing.length > 0
    ? [`Most rows end before the last columns (${missing.join(", ")}); the missing cells were read as blank.`]
    : [];
}

/** Addresses that stand in another column than Email in nearly every row: said once, beside the rows' own faults. */
function shifted(drafts: readonly Draft[], { header }: Layout): readonly string[] {
  const column = header.columns.get("email") ?? 0;
  for (const step of [-1, 1]) {
    const moved = drafts.filter(
      ({ email, cells }) => email === null && looksLikeEmail(cells[column + step] ?? ""),
    );
    if (moved.length > 1 && moved.length * 5 >= drafts.length * 4)
      return [
        `The values seem to have moved one column to the ${step < 0 ? "left" : "right"} in ${moved.length} rows: e-mail addresses stand under "${header.names[column + step] || "a column without a name"}".`,
      ];
  }
  return [];
}
