// "Rows 10 to 20", "the first five", "line 3 on": rows by where they stand.
import { type CsvRecord, countLineEnds } from "../read-records.ts";
import { choiceOf, type Reading, type Unclear } from "./reading.ts";

const COUNTS = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
);
const BY_LINE = "rows?|lines?|zeilen?|lignes?|filas?|linhas?|righe|riga|regels?";
const BY_COUNT = "entries|entry|records?|people|persons?|names?|eintrage?|personen|personnes?";
const NUMBERED = new RegExp(
  `^(?:the )?(?:from )?(?<unit>${BY_LINE}|${BY_COUNT}) (?:number |nos?\\.? |nr\\.? |between |from |von )?(?<spec>\\d.*)$`,
  "u",
);
const UP_TO = new RegExp(
  `^(?:everything )?(?:up to|until|till|bis|jusqu'a)(?: and including)? (?:the )?(?<unit>${BY_LINE}|${BY_COUNT}) (?<to>\\d+)$`,
  "u",
);
const ENDS = new RegExp(
  `^(?:(?:the|die|den|der|les|la|le|los|las) )?(?<end>first|top|last|bottom|ersten?|letzten?|premiers?|premieres?|derniers?|dernieres?|primeros?|ultimos?)(?: (?<count>\\d+|${[...COUNTS.keys()].join("|")}))?(?: (?:${BY_LINE}|${BY_COUNT}|ones?|users?|employees?|of (?:them|these|those|the (?:list|file))|in (?:it|the (?:list|file))))*$`,
  "u",
);
const SPAN =
  /^(\d+)(?: ?(?:-|–|to|through|thru|until|till|bis|al?|and) ?(\d+)| ?(\+|on|onwards?|and (?:up|below|down|after|later|beyond|following)|down|ff\.?|to the end|bis zum ende))?$/u;

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansIn(spec: string): readonly Span[] | undefined {
  const whole = SPAN.exec(spec.replace(/^(\d+) and (\d+)$/u, "$1, $2"));
  const parts = whole ? [spec] : spec.split(/ ?,(?: ?and)? ?| (?:and|und|et|y|&|plus) /u);
  const spans: Span[] = [];
  for (const part of parts) {
    const read = SPAN.exec(part.trim());
    if (!read?.[1]) return undefined;
    const from = Number(read[1]);
    const to = read[2] ? Number(read[2]) : read[3] ? Number.POSITIVE_INFINITY : from;
    if (to < from) return undefined;
    spans.push({ from, to });
  }
  return spans;
}

const within = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ from, to }) => at >= from && at <= to);

const spelled = (spans: readonly Span[], last: number): string =>
  spans
    .map(({ from, to }) => (to === from ? `${from}` : `${from} to ${Math.min(to, Math.max(last, from))}`))
    .join(", ");

/** Which row of a spreadsheet each record is: a cell of several lines is one row there, and several lines of the file. */
function sheetRows(records: readonly CsvRecord[]): ReadonlyMap<CsvRecord, number> {
  let more = 0;
  const rows = new Map<CsvRecord, number>();
  for (const record of records) {
    rows.set(record, record.line - more);
    for (const cell of record.cells) more += countLineEnds(cell);
  }
  return rows;
}

/** The rows that such a phrase names; undefined for every other phrase. `phrase`: folded. */
export function linePhrase(phrase: string, records: readonly CsvRecord[]): Reading | Unclear | undefined {
  const ends = ENDS.exec(phrase)?.groups;
  if (ends) {
    const count = Number(ends.count ?? 1) || (COUNTS.get(ends.count ?? "") ?? 1);
    const first = /^(?:f|t|e|pr)/u.test(ends.end ?? "");
    const rows = first ? records.slice(0, count) : records.slice(-count);
    return { told: `the ${first ? "first" : "last"} ${rows.length === 1 ? "row" : rows.length}`, rows };
  }
  const numbered = NUMBERED.exec(phrase)?.groups;
  const upTo = UP_TO.exec(phrase)?.groups;
  const unit = numbered?.unit ?? upTo?.unit;
  // "From row 10": to the end.
  const open = /^from /u.test(phrase) && /^\d+$/u.test(numbered?.spec?.trim() ?? "") ? " on" : "";
  const spans = upTo
    ? [{ from: 1, to: Number(upTo.to) }]
    : numbered && spansIn(`${numbered.spec?.trim() ?? ""}${open}`);
  if (!spans || unit === undefined) return undefined;
  const counted = records.filter((_, index) => within(spans, index + 1));
  if (new RegExp(`^(?:${BY_COUNT})$`, "u").test(unit))
    return { told: `the people ${spelled(spans, records.length)} of the list`, rows: counted };
  const rowOf = sheetRows(records);
  const last = rowOf.get(records.at(-1) as CsvRecord) ?? 0; // A file with a header and no rows is a fault of its own.
  const rows = records.filter((record) => within(spans, rowOf.get(record) ?? 0));
  const told = `row${spans.length > 1 || spans[0]?.to !== spans[0]?.from ? "s" : ""} ${spelled(spans, last)}`;
  const differ = rows.some((record) => rowOf.get(record) !== record.line);
  const reading = {
    told: differ ? `${told} of the sheet (lines ${rows[0]?.line} to ${rows.at(-1)?.line} of the file)` : told,
    rows,
  };
  const first = rowOf.get(records[0] as CsvRecord) ?? 2; // As above.
  // The header is row 1 of a sheet: whoever names it may count people instead.
  if (!upTo && spans.some(({ from }) => from < first))
    return {
      question: `The header is row ${first - 1}, the first person row ${first}. Which rows are meant?`,
      options: [
        choiceOf(`The people ${spelled(spans, records.length)}, counted without the header`, {
          told: `the people ${spelled(spans, records.length)} of the list`,
          rows: counted,
        }),
        ...(rows.length > 0 ? [choiceOf(`Rows ${spelled(spans, last)} of the sheet`, reading)] : []),
      ],
    };
  if (rows.length === 0)
    return { question: `The list has rows ${first} to ${last}, and no ${told}.`, options: [] };
  return reading;
}
