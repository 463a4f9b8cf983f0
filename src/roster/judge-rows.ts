// Rows on their own, then against each other; then two piles: fine, and handed back with everything that is wrong.
import { type RowFault, spellLines } from "./faults.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { type Layout, looksLikeEmail } from "./find-layout.ts";
import { lastDays } from "./last-days.ts";
import { createNotes } from "./notes.ts";
import type { PickedRows } from "./pick/pick-rows.ts";
import { type Header, mayHoldNumbers } from "./read-header.ts";
import { licenseReader } from "./read-license.ts";
import { numberReader } from "./read-number.ts";
import type { CsvRecord } from "./read-records.ts";
import { type Draft, type Faults, readRow } from "./read-row.ts";
import {
  type Encoding,
  type Rejection,
  ROW_REASONS,
  type Roster,
  type RosterOptions,
  type RosterRow,
  type SaidAgainst,
} from "./roster.ts";
import { otherwiseAsked } from "./row-actions.ts";
import { saidAgainst, spellAgainst } from "./said-against.ts";
import type { Sections } from "./sections.ts";
import { switchedOff } from "./switched-off.ts";
import { unknownStates } from "./unknown-states.ts";
import { unusedNo, yesNoColumns } from "./yes-no-column.ts";

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
  const numbers = header.columns.get("number");
  const number =
    numbers !== undefined && records.some(({ cells }) => /\p{Nd}/u.test(cells[numbers] ?? ""))
      ? await numberReader(options.region)
      : () => ({ suggestion: "Write the phone number with its country code, or leave its cell blank." });
  const leastCells = cellsNeeded(all, header);
  const license = licenseReader(options.planNames);
  const yesNo = yesNoColumns(header, all);
  const otherwise = otherwiseAsked(header, all, sections, options);
  // Before it is known what is done with a list of leavers, no row of it is against that.
  const undecided = leavers !== null && options.gives === undefined;
  const readers = {
    header,
    options,
    license,
    number,
    notes,
    leastCells,
    delimiter,
    width: widthOf(header),
    used: new Set(header.columns.values()),
    faults: new Map(),
    yesNo,
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
      ...header.warnings,
      ...cutShort(leastCells, header),
      ...withoutName(header, records),
      ...shifted(drafts, layout),
      ...unusedNumbers(header, records),
      ...unusedNo(header, records).map(
        ({ column, lines }) =>
          `"${column}" says no in ${spellLines(lines)}; that wasn't used, since it can be what they have so far.`,
      ),
      ...(leavers === null
        ? toldOfPeople(header, records, { rows, against, decided: otherwise.column })
        : []),
      ...(part ? alsoAside(rows, part, header) : []),
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

const widthOf = ({ names }: Header): number => names.findLastIndex((name) => name !== "") + 1;

const addressOf = ({ cells }: CsvRecord, { columns }: Header): string =>
  (cells[columns.get("email") ?? -1] ?? "").trim().toLowerCase().slice(0, 254);

/** Who stands in the part and outside of it: two rows about one person would be a fault, and only one was asked for. */
function alsoAside(rows: readonly RosterRow[], { aside }: PickedRows, header: Header): readonly string[] {
  const meant = new Set(rows.map(({ email }) => String(email)));
  const twice = aside.filter((record) => meant.has(addressOf(record, header)));
  const [first] = twice;
  if (!first) return [];
  const who =
    twice.length === 1 ? `${addressOf(first, header)} also stands` : `${twice.length} people also stand`;
  return [
    `${who} in ${twice.length === 1 ? "a row" : "rows"} left out on request (${spellLines(twice.map(({ line }) => line))}).`,
  ];
}

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

function cutShort(leastCells: number, { names }: Header): readonly string[] {
  const missing = names.slice(leastCells).filter(Boolean);
  return missing.length > 0
    ? [`Most rows end before the last columns (${missing.join(", ")}); the missing cells were read as blank.`]
    : [];
}

/** Columns that hold something under no name: nobody can tell what it is, and nothing is left out unseen. */
function withoutName({ names }: Header, records: readonly CsvRecord[]): readonly string[] {
  const unnamed = [...names.keys()].filter(
    (index) => names[index] === "" && records.some(({ cells }) => cells[index]?.trim()),
  );
  if (unnamed.length === 0) return [];
  const which = unnamed.slice(0, 8).map((index) => index + 1);
  const more = unnamed.length - which.length;
  return [
    `Not used, because it has no name: column ${which.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
  ];
}

/** Some of a list leave, or are to wait: nobody wants to find that out from a phone that was given to them. */
const toldAgainst = (against: readonly SaidAgainst[]): readonly string[] =>
  spellAgainst(against).map((says) => `${says}.`);

const off = ({ names }: Header, records: readonly CsvRecord[]): readonly string[] =>
  [...Map.groupBy(switchedOff(names, records), ({ column }) => column)].map(
    ([column, people]) =>
      `"${column}" says that ${people.length === 1 ? "somebody is" : "some are"} inactive (${spellLines(people.map(({ line }) => line))}).`,
  );

/**
 * What the file says of some people beside what is asked for them: they have left, are switched off, are to wait, or are in a
 * state we don't know. `decided`: the column that decided about rows; `rows`: those that are fine.
 */
function toldOfPeople(
  header: Header,
  records: readonly CsvRecord[],
  {
    rows,
    against,
    decided,
  }: {
    readonly rows: readonly RosterRow[];
    readonly against: readonly SaidAgainst[];
    readonly decided: number | undefined;
  },
): readonly string[] {
  const leaving = against.filter(({ says }) => says === "leaves");
  const known = [...leaving, ...switchedOff(header.names, records)];
  const told = new Set(known.map(({ line }) => line));
  const open = new Set(rows.flatMap(({ line }) => (told.has(line) ? [] : [line])));
  const states = header.names.map((name, index) =>
    header.ignored.includes(index) && index !== decided ? name : "",
  );
  return [
    ...toldAgainst(leaving),
    ...off(header, records),
    ...toldAgainst(against.filter(({ says }) => says === "waits")),
    ...unknownStates(states, records)
      .filter((state) => state.lines.some((line) => open.has(line)))
      .map(
        ({ column, says, lines: of }) => `"${column}" says “${says}” (${spellLines(of)}); that wasn't used.`,
      ),
  ];
}

/** Columns of phone numbers that may be anybody's: left alone, and told. */
const unusedNumbers = (
  { names, ignored, columns }: Header,
  records: readonly CsvRecord[],
): readonly string[] =>
  columns.has("number")
    ? []
    : ignored
        .filter(
          (index) =>
            mayHoldNumbers(names[index] ?? "") &&
            records.some(({ cells }) => (cells[index] ?? "").slice(0, 100).replace(/\D/g, "").length > 5),
        )
        .map(
          (index) =>
            `The column "${names[index]}" wasn't used: it may hold private numbers. If they are the numbers to give, name it "Phone Number".`,
        );

/** Addresses that stand in another column than Email in nearly every row: said once, beside the rows' own faults. */
function shifted(drafts: readonly Draft[], { header }: Layout): readonly string[] {
  const column = header.columns.get("email") ?? 0;
  for (const step of [-1, 1]) {
    const moved = drafts.filter(
      ({ values, cells }) => values.email === null && looksLikeEmail(cells[column + step] ?? ""),
    );
    if (moved.length > 1 && moved.length * 5 >= drafts.length * 4)
      return [
        `The values seem to have moved one column to the ${step < 0 ? "left" : "right"} in ${moved.length} rows: e-mail addresses stand under "${header.names[column + step] || "a column without a name"}".`,
      ];
  }
  return [];
}
