// Rows on their own, then against each other; then two piles: fine, and handed back with everything that is wrong.
import type { RowFault } from "./faults.ts";
import { warningsOf } from "./file-warnings.ts";
import { findDuplicates } from "./find-duplicates.ts";
import type { Layout } from "./find-layout.ts";
import { lastDays } from "./last-days.ts";
import { createNotes } from "./notes.ts";
import type { PickedRows } from "./pick/pick-rows.ts";
import { addressOf, type Header } from "./read-header.ts";
import { licenseReader } from "./read-license.ts";
import { numberReader } from "./read-number.ts";
import type { CsvRecord } from "./read-records.ts";
import { type Draft, type Faults, type RowReaders, readRow } from "./read-row.ts";
import {
  type Encoding,
  type Rejection,
  ROW_REASONS,
  type Roster,
  type RosterOptions,
  type RosterRow,
} from "./roster.ts";
import { otherwiseAsked } from "./row-actions.ts";
import { cellsNeeded, widthOf } from "./row-width.ts";
import { saidAgainst } from "./said-against.ts";
import type { Sections } from "./sections.ts";
import { yesNoColumns } from "./yes-no-column.ts";

interface Readable {
  readonly encoding: Encoding;
  readonly warnings: readonly string[];
  readonly layout: Layout;
  /** All of the file: how it is written, and what its columns are for, is seen in all its rows. */
  readonly all: readonly CsvRecord[];
  /** The rows that are meant. */
  readonly records: readonly CsvRecord[];
  readonly sections: Sections;
  readonly part: PickedRows | null;
  readonly ignoredBlank: number;
  readonly options: RosterOptions;
  readonly leavers: string | null;
}

/** Reads every record, compares them with each other, and parts the rows that are fine from those handed back. */
export async function judgeRows({
  encoding,
  warnings,
  layout,
  all,
  records,
  sections,
  part,
  ignoredBlank,
  options,
  leavers,
}: Readable): Promise<Roster> {
  const { header, delimiter } = layout;
  const notes = createNotes();
  const leastCells = cellsNeeded(all, header);
  const otherwise = otherwiseAsked(header, all, sections, options);
  // Before it is known what is done with a list of leavers, no row of it is against that.
  const undecided = leavers !== null && options.gives === undefined;
  const readers: RowReaders = {
    header,
    options,
    license: licenseReader(options.planNames),
    number: await numberReaderFor(records, header, options),
    notes,
    leastCells,
    delimiter,
    width: widthOf(header),
    used: new Set(header.columns.values()),
    faults: new Map(),
    yesNo: yesNoColumns(header, all),
    otherwise: undecided ? () => undefined : otherwise.of,
  };
  const drafts = records.map((record) => readRow(record, readers));
  findDuplicates(drafts);
  const against = leavers === null ? saidAgainst(header.names, records, options.region) : [];
  const days = options.takes ? lastDays(header, records, options.region) : null;
  const rows: RosterRow[] = [];
  const rejected: Rejection[] = [];
  for (const draft of drafts)
    if (isFine(draft)) rows.push(draft.values);
    else rejected.push(handedBack(draft));
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
      ...warningsOf({
        layout,
        leastCells,
        records,
        drafts,
        rows,
        against,
        leavers,
        decided: otherwise.column,
        part,
      }),
      ...notes.sentences(),
    ],
    ignoredColumns: header.ignored
      .filter((index) => index !== otherwise.column && !part?.columns.includes(index))
      .map((index) => header.names[index] ?? "")
      .filter((name) => name !== days?.column),
    leavers,
    lastDays: days,
    against,
    part: part && {
      told: part.told,
      unsure: part.unsure,
      of: all.length,
      aside: part.aside.map((record) => ({ line: record.line, who: addressOf(record, header) || null })),
    },
  };
}

/** The phone number tables are loaded where a cell could need them. */
const numberReaderFor = async (
  records: readonly CsvRecord[],
  { columns }: Header,
  { region }: RosterOptions,
): Promise<RowReaders["number"]> => {
  const column = columns.get("number");
  return column !== undefined && records.some(({ cells }) => /\p{Nd}/u.test(cells[column] ?? ""))
    ? await numberReader(region)
    : () => ({ suggestion: "Write the phone number with its country code, or leave its cell blank." });
};

const isFine = (draft: Draft): draft is Draft & { readonly values: RosterRow } =>
  draft.faults === null && draft.values.email !== null;

function handedBack({ values: { line, email, name }, cells, faults: found }: Draft): Rejection {
  const faults: Faults = found ?? new Map();
  const reasons = ROW_REASONS.filter((reason) => faults.has(reason));
  const [reason = "COLUMN_COUNT", ...also] = reasons;
  const told = toldOf(
    reasons.flatMap((one) => faults.get(one) ?? []),
    faults,
  );
  return {
    line,
    who: email ?? name,
    reason,
    also,
    problem: told.map(({ problem }) => problem).join(" "),
    suggestion: [...new Set(told.map(({ suggestion }) => suggestion))].join(" "),
    cells,
  };
}

/** What a row's people read: where one fault is what the others come from, that one alone. */
function toldOf(all: readonly RowFault[], faults: Faults): readonly RowFault[] {
  const email = faults.get("INVALID_EMAIL");
  if (email?.alone) return [email];
  const shifted = faults.get("COLUMN_COUNT");
  const { length } = all;
  return shifted && length > 1 && (email || faults.has("MISSING_EMAIL") || faults.has("UNKNOWN_LICENSE"))
    ? [shifted]
    : shifted
      ? [shifted, ...all.filter((one) => one !== shifted)]
      : all;
}
