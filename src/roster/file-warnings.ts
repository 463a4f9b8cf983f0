// What is told of a file beside the faults of its rows: columns that weren't used, cells that aren't there, and what it says
// of people against what is asked for them. Nothing is decided by it.
import { spellLines } from "./faults.ts";
import { type Layout, looksLikeEmail } from "./find-layout.ts";
import type { PickedRows } from "./pick/pick-rows.ts";
import { addressOf, type Header, mayHoldNumbers } from "./read-header.ts";
import type { CsvRecord } from "./read-records.ts";
import type { Draft } from "./read-row.ts";
import type { RosterRow, SaidAgainst } from "./roster.ts";
import { spellAgainst } from "./said-against.ts";
import { switchedOff } from "./switched-off.ts";
import { unknownStates } from "./unknown-states.ts";
import { unusedNo } from "./yes-no-column.ts";

/** A file whose rows were read. */
export interface Judged {
  readonly layout: Layout;
  /** How many cells a row needs. */
  readonly leastCells: number;
  /** The rows that are meant, as they stand. */
  readonly records: readonly CsvRecord[];
  readonly drafts: readonly Draft[];
  /** Those that are fine. */
  readonly rows: readonly RosterRow[];
  readonly against: readonly SaidAgainst[];
  /** Why this is a list of people who leave; null when it isn't. */
  readonly leavers: string | null;
  /** The column that decided about rows. */
  readonly decided: number | undefined;
  readonly part: PickedRows | null;
}

/** A sentence for each, in a fixed order. */
export function warningsOf({
  layout,
  leastCells,
  records,
  drafts,
  rows,
  against,
  leavers,
  decided,
  part,
}: Judged): readonly string[] {
  const { header } = layout;
  return [
    ...header.warnings,
    ...cutShort(leastCells, header),
    ...withoutName(header, records),
    ...shifted(drafts, layout),
    ...unusedNumbers(header, records),
    ...unusedNo(header, records).map(
      ({ column, lines }) =>
        `"${column}" says no in ${spellLines(lines)}; that wasn't used, since it can be what they have so far.`,
    ),
    ...(leavers === null ? toldOfPeople(header, records, { rows, against, decided }) : []),
    ...(part ? alsoAside(rows, part, header) : []),
  ];
}

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
