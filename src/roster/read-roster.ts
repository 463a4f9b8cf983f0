// The way in: the bytes of an uploaded CSV become rows and faults. Nothing is silently dropped, merged or guessed.
import { decodeText } from "./decode-text.ts";
import { fileFaults } from "./faults.ts";
import { findLayout } from "./find-layout.ts";
import { judgeHeader } from "./judge-header.ts";
import { judgeRows } from "./judge-rows.ts";
import { looksLikeLeavers } from "./leavers.ts";
import { mayWantPart, type RowsWanted } from "./pick/rows-wanted.ts";
import { readBody } from "./read-body.ts";
import type { Header } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";
import type { Encoding, Roster, RosterFault, RosterOptions } from "./roster.ts";
import { cellsNeeded } from "./row-width.ts";
import { sectionsOf } from "./sections.ts";
import { settleAddress } from "./settle-address.ts";

type FileProblem = RosterFault["problem"];

const MOST_ROWS = 20_000;

/** Reads a roster. Faults of rows are in `rejected`; a fault of the file as a whole is the answer. Touches nothing. */
export async function readRoster(bytes: Uint8Array, options: RosterOptions): Promise<Roster | RosterFault> {
  const decoded = decodeText(bytes);
  if (!("text" in decoded)) return failed(decoded, { encoding: null, delimiter: null });
  const found = findLayout(decoded.text);
  const shape = { encoding: decoded.encoding, delimiter: found.delimiter };
  const read = readBody(decoded.text, found, options.maxRows ?? MOST_ROWS);
  const all = "records" in read ? read.records : [];
  const layout = { ...found, header: settleAddress(found.header, all) };
  const problem = judgeHeader(layout, read, options);
  const part = options.wanted && !problem ? await partOf(options.wanted, layout.header, all) : null;
  if (part && "question" in part) {
    const { question, ...rowsAsked } = part;
    return { ...failed(fileFaults.rowsUnclear(question), shape), rowsAsked };
  }
  const records = part?.picked ?? all;
  const sections = sectionsOf(all);
  const leavers = looksLikeLeavers({
    fileName: options.fileName,
    names: layout.header.names,
    rows: records.map(({ cells }) => cells),
    licenseColumn: layout.header.columns.get("license"),
    remarks: layout.header.ignored,
    heading: sections.mostly,
  });
  if (problem) return failed(problem, shape, leavers);
  if (!("records" in read)) return failed(read, shape);
  const body = { all, records, sections, ignoredBlank: read.ignoredBlank, part };
  return judgeRows({ ...decoded, layout, ...body, options, leavers });
}

/** The rows that are meant; null for all of them. What finds them is loaded only where somebody asks for it. */
async function partOf(wanted: RowsWanted, header: Header, records: readonly CsvRecord[]) {
  if (!mayWantPart(wanted)) return null;
  const { pickRows } = await import("./pick/pick-rows.ts");
  const least = cellsNeeded(records, header);
  const isWhole = ({ cells }: CsvRecord) =>
    cells.length >= least && cells.findLastIndex((cell) => cell.trim() !== "") < header.names.length;
  return pickRows(wanted, { header, records, isWhole });
}

const failed = (
  problem: FileProblem,
  shape: { readonly encoding: Encoding | null; readonly delimiter: string | null },
  leavers: string | null = null,
): RosterFault => ({ outcome: "file_error", problem, ...shape, leavers });
