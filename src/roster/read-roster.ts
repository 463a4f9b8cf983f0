// The way in: the bytes of an uploaded CSV become rows and faults. Nothing is silently dropped, merged or guessed.
import { decodeText } from "./decode-text.ts";
import { findLayout } from "./find-layout.ts";
import { judgeHeader } from "./judge-header.ts";
import { judgeRows } from "./judge-rows.ts";
import { looksLikeLeavers } from "./leavers.ts";
import { readBody } from "./read-body.ts";
import type { Encoding, Roster, RosterFault, RosterOptions } from "./roster.ts";

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
