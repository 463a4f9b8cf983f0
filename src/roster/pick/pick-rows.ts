// The rows that were meant, out of all of a file; or what has to be asked, because the words mean nothing in it or several
// things. Nothing is guessed, and nothing goes without a word: the others are told as left out on request.
import { fold } from "../../domain/fold.ts";
import type { Header } from "../read-header.ts";
import type { CsvRecord } from "../read-records.ts";
import { linePhrase } from "./line-phrase.ts";
import { MOST_CHOICES, notFound } from "./not-found.ts";
import { nameOf, nearValues, readingsOf, toldOfValues } from "./phrase-readings.ts";
import { choiceOf, isUnclear, type Reading, type RowsAnswer, type Unclear } from "./reading.ts";
import { inSpans, type RowsTerm, type RowsWanted } from "./rows-wanted.ts";
import { type Table, tableOf } from "./table.ts";
import { askAboutUnheeded } from "./unheeded-words.ts";

/** What has to be asked before anybody knows which rows are meant. */
export interface Asked {
  readonly question: string;
  readonly options: readonly RowsAnswer[];
  /** Nothing in the file says so. */
  readonly none?: true;
}

export interface PickedRows {
  readonly picked: readonly CsvRecord[];
  /** How many of these are among them only because their cells are shifted: they are handed back for that. */
  readonly unsure: number;
  /** The columns that told which rows they are. */
  readonly columns: readonly number[];
  /** Left out on request. */
  readonly aside: readonly CsvRecord[];
  /** "those whose Site is London, without Bob Hartley (line 3)". */
  readonly told: string;
}

type RowsList = keyof Omit<RowsWanted, "said">;

const AND =
  / ?, ?(?:(?:and|or|und|oder|et|ou|y) )?| (?:and|or|und|oder|et|ou|y|&|\+|plus|as well as|sowie) /u;
const INSIDE = / (?:people |staff |team |folks |ones )?(?:in|from|at|aus|in der|de) /u;

/** Parts the rows by what was wanted. `isWhole`: false for rows whose cells don't stand under their columns. */
export function pickRows(
  wanted: RowsWanted,
  {
    header,
    records,
    isWhole,
  }: {
    readonly header: Header;
    readonly records: readonly CsvRecord[];
    readonly isWhole: (record: CsvRecord) => boolean;
  },
): PickedRows | Asked | null {
  const table = tableOf(header, records);
  let rows = new Set(records);
  const only: string[] = [];
  const columns: number[] = [];
  const without: string[] = [];
  for (const list of ["of", "only", "without"] as const)
    for (const [at, term] of wanted[list].entries()) {
      const found = meaningOf(term, list, table);
      if (found === null) continue;
      if (isUnclear(found)) return asking(found, wanted, { list, at });
      const theirs = new Set(found.rows);
      rows = new Set([...rows].filter((record) => theirs.has(record) !== (list === "without")));
      (list === "without" ? without : only).push(found.told);
      if (found.column !== undefined) columns.push(found.column);
    }
  const isPart = only.length + without.length > 0;
  // Where a row's cells are shifted nobody knows what it is: it is handed back for that, and not left out.
  const isPicked = (record: CsvRecord) => rows.has(record) || !isWhole(record);
  const picked = records.filter(isPicked);
  const told = [
    only.length > 0 ? only.join(", and of them ") : "all",
    ...(without.length > 0 ? [`without ${without.join(" and ")}`] : []),
  ].join(only.length > 0 ? ", " : " ");
  if (picked.length === 0)
    return { question: `That leaves nobody of the ${records.length} rows: ${told}.`, options: [] };
  const unheeded = askAboutUnheeded(wanted, { rows: [...rows], told, isPart }, table);
  if (unheeded) return unheeded;
  if (!isPart) return null;
  const unsure = picked.filter((record) => !rows.has(record)).length;
  return { picked, unsure, columns, aside: records.filter((record) => !isPicked(record)), told };
}

/** A phrase that is unclear, with what is wanted by each answer: its term is put in the place of the phrase. */
const asking = (
  { options, ...question }: Unclear,
  wanted: RowsWanted,
  { list, at }: { readonly list: RowsList; readonly at: number },
): Asked => ({
  ...question,
  options: options.map(({ label, term }) => ({
    label,
    wanted: {
      ...wanted,
      said: null,
      [list]: wanted[list].toSpliced(at, 1, ...(term === null ? [] : [term])),
    },
  })),
});

/** Null: it is a name for the whole list. */
function meaningOf(term: RowsTerm, list: RowsList, table: Table): Reading | Unclear | null {
  if (typeof term !== "string") {
    const isMeant = inSpans(term.lines);
    return { told: term.told, rows: table.records.filter(({ line }) => isMeant(line)) };
  }
  const found = list === "of" ? ofGroup(term, table) : ofPhrase(term, list, table);
  return found ?? (list === "of" ? null : notFound(term, table));
}

/** A group named in passing: only what is surely one is taken for a part of the list. */
function ofGroup(phrase: string, table: Table): Reading | Unclear | undefined {
  const readings = readingsOf(phrase, table).filter(({ column }) => column !== undefined);
  if (readings.length > 0) return oneOf(phrase, readings, table);
  const parts = phrase.split(AND);
  // Of "Sales and Suport" one is a group, so the words are no name for the whole list.
  const known = parts.some((part) => readingsOf(part, table).some(({ column }) => column !== undefined));
  return parts.length > 1 && known ? ofSeveral(phrase, "of", table) : ofBoth(phrase, "of", table);
}

function ofPhrase(phrase: string, list: RowsList, table: Table): Reading | Unclear | undefined {
  const lines = linePhrase(lineForm(phrase), table.records);
  if (lines) return lines;
  const readings = readingsOf(phrase, table);
  if (readings.length > 0) return oneOf(phrase, readings, table);
  return ofSeveral(phrase, list, table) ?? ofBoth(phrase, list, table);
}

/** With its signs: "rows 3-7" is no "rows 3 7". */
const lineForm = (phrase: string): string => fold(phrase).replace(/[–—]/gu, "-").replace(/\s+/gu, " ").trim();

/** The one reading that there is; or which of several. */
function oneOf(phrase: string, readings: readonly Reading[], table: Table): Reading | Unclear {
  const [first, ...others] = readings;
  if (!first) return { question: `Which rows are “${phrase}”?`, options: [] };
  const same = new Set(first.rows);
  const alike = others.every(({ rows }) => rows.length === same.size && rows.every((row) => same.has(row)));
  if (!alike)
    return {
      question: `“${phrase}” can be several things in this list. Which?`,
      options: readings.map((one) => choiceOf(one.told, one)),
    };
  if (first.column === undefined) return oneRow(phrase, first, table);
  const near = nearValues(first, table);
  if (near.length === 0) return first;
  const column = first.column;
  const all = [...(first.values ?? []), ...near];
  const values = [...table.valuesOf(column).values()].filter(({ as }) => all.includes(as));
  const name = table.header.names[column] ?? "";
  return {
    question: `${name} says ${shown(values.map(({ as }) => as))}. Which are “${phrase}”?`,
    options: [
      choiceOf(`Only ${shown(first.values ?? [])}`, first),
      choiceOf("All of these", { told: toldOfValues(name, all), rows: values.flatMap(({ rows }) => rows) }),
    ],
  };
}

/** Two rows of one address are one person; two addresses are two, and asked about. */
function oneRow(phrase: string, reading: Reading, table: Table): Reading | Unclear {
  const at = table.header.columns.get("email") ?? -1;
  const addresses = Map.groupBy(reading.rows, ({ cells }) => (cells[at] ?? "").trim().toLowerCase());
  if (addresses.size < 2) return reading;
  return {
    question: `“${phrase}” can be several people of this list. Which one?`,
    options: [...addresses].slice(0, MOST_CHOICES).map(([address, rows]) => {
      const [first] = rows;
      const told = first ? nameOf(first, table) : address;
      return choiceOf(told.includes("@") ? told : `${told}, ${address}`, { told, rows });
    }),
  };
}

const shown = (values: readonly string[]): string => values.map((value) => `“${value}”`).join(", ");

/** "London and Berlin", "Bob, Kate and Lee": each is something by itself, and of one kind. */
function ofSeveral(phrase: string, list: RowsList, table: Table): Reading | Unclear | undefined {
  const parts = phrase.split(AND).filter((part) => part.trim() !== "");
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => ofPhrase(part, list, table));
  const missing = parts.find((_, index) => found[index] === undefined);
  if (found.every((one) => one === undefined)) return undefined;
  if (missing !== undefined) return notFound(missing.trim(), table, { inside: true });
  const readings: Reading[] = [];
  // Which of it is meant can't be picked for one part alone: it has to be said exactly.
  for (const one of found)
    if (one && isUnclear(one))
      return { question: `${one.question} Say it as it stands in the list.`, options: [] };
    else if (one) readings.push(one);
  const rows = [...new Set(readings.flatMap((one) => one.rows))];
  const [first] = readings;
  const oneColumn = readings.every(({ column }) => column === first?.column);
  if (oneColumn && first?.column !== undefined) {
    const values = readings.flatMap((one) => one.values ?? []);
    const told = toldOfValues(table.header.names[first.column] ?? "", values);
    return { column: first.column, values, rows, told };
  }
  const either = { rows, told: readings.map(({ told }) => told).join(" and ") };
  // Whoever leaves out two groups leaves out both; who is to be in may have to be in both.
  if (oneColumn || list === "without") return either;
  const both = rows.filter((row) => readings.every((one) => one.rows.includes(row)));
  // "London and Lee", who is in Berlin: somebody more.
  if (both.length === 0 && readings.some(({ column }) => column === undefined)) return either;
  return {
    question: `“${phrase}”: those in either, or only those in both?`,
    options: [
      choiceOf("In either", either),
      ...(both.length > 0
        ? [
            choiceOf("Only in both", {
              rows: both,
              told: readings.map(({ told }) => told).join(", and of them "),
            }),
          ]
        : []),
    ],
  };
}

/** "Sales in London", "London agents": those of the one who are of the other as well. */
function ofBoth(phrase: string, list: RowsList, table: Table): Reading | Unclear | undefined {
  const bare = phrase.replace(/^(?:the|those|people|all) /iu, "");
  const inside = bare.split(INSIDE);
  const parts = inside.length === 2 ? inside : bare.split(/\s+/u);
  if (parts.length !== 2) return undefined;
  const found = parts.map((part) => ofPhrase(part, list, table));
  const [one, other] = found;
  if (!one || !other || isUnclear(one) || isUnclear(other)) return undefined;
  if (inside.length !== 2 && (one.column === undefined || other.column === undefined)) return undefined;
  const others = new Set(other.rows);
  const rows = one.rows.filter((row) => others.has(row));
  return rows.length > 0 ? { rows, told: `${one.told}, and of them ${other.told}` } : undefined;
}
