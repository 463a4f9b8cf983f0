// Words said beside a list that stand in it, and of which nothing that was understood speaks: "all of them bar the warehouse guy",
// where no rule knows what "bar" does there. Whoever says them means some of the rows: which, is asked. Never lost in silence.
import { plainWords } from "../plain-words.ts";
import type { CsvRecord } from "../read-records.ts";
import { nameOf, numbersOf, toldOfValues } from "./phrase-readings.ts";
import { type RowsAnswer, rowsIn } from "./reading.ts";
import { type RowsTerm, type RowsWanted, spanLines } from "./rows-wanted.ts";
import type { Table } from "./table.ts";

const MOST_WORDS = 4;
/** A column in which nearly everybody has something of their own names no groups. */
const mostValues = (rows: number): number => Math.max(12, rows / 3);
/** What cells say, and people say of every list. */
const SAYS_NOTHING = new Set(
  `yes no new old active inactive all any none open pending done start started starter starters joiner joiners leaver leavers hire hires phone
  phones license licenses licence licences zoom user users employee employees staff person people team group member standard default basic
  regular normal full list file name email mail date office site sites department plan number extension work home please thanks today
  tomorrow now later next week month year day monday tuesday wednesday thursday friday saturday sunday january february march april may
  june july august september october november december add added remove removed change changed move moved keep give take set check wait
  ok okay true false required needed approved ready same other others rest first last the and not for with from this that`.split(
    /\s+/u,
  ),
);
/** Names that are words as well: only as names are written. */
const ALSO_WORDS =
  /^(?:will|may|mark|hope|grace|rose|drew|art|bill|penny|joy|dawn|sky|june|april|august|summer|max|min|rob|pat|chase|grant|sue|frank|guy|young|long|short|king|small|little|brown|green|white|black|gray|grey|price|love|best|power|page|day|ray|jack|nick|miles|chance|rich|star|lane|wood|woods|field|hill|lake|banks|fields|stone|english|french|german|rein|ernst|lang|klein|gross|jung|alt|neu|weiss|schwarz|braun)$/u;
const THANKS = /\b(?:thanks?|thank you|thx|cheers|merci|danke)\b[^.,;!?]*/giu;

/** What stands in the list of what was said. */
interface Stands {
  readonly told: string;
  readonly label: string;
  readonly rows: readonly CsvRecord[];
}

/** What is asked about such words; undefined where there are none, or where they make no difference. `understood`: the rows without them. */
export function askAboutUnheeded(
  wanted: RowsWanted,
  understood: { readonly rows: readonly CsvRecord[]; readonly told: string; readonly isPart: boolean },
  table: Table,
): { readonly question: string; readonly options: readonly RowsAnswer[] } | undefined {
  if (!wanted.said) return undefined;
  const heeded = new Set(
    [...wanted.only, ...wanted.without, ...wanted.of].flatMap((term) => wordsOf(textOf(term))),
  );
  const found = standing(wanted.said.replace(THANKS, " "), heeded, table);
  const theirs = new Set(found.flatMap(({ rows }) => rows));
  const inside = understood.rows.filter((row) => theirs.has(row));
  const chosen = wanted.only.length + wanted.of.length > 0;
  const more = chosen ? table.records.filter((row) => theirs.has(row) && !understood.rows.includes(row)) : [];
  if (found.length === 0 || (inside.length === understood.rows.length && more.length === 0)) return undefined;
  if (inside.length === 0 && more.length === 0) return undefined;
  const told = found.map((one) => one.told).join(" and ");
  const label = found.map((one) => one.label).join(", ");
  const answer = (says: string, how: string, rows: readonly CsvRecord[]): RowsAnswer => ({
    label: `${says} (${rowsIn(rows.length)})`,
    wanted: {
      only: [{ told: how, lines: spanLines(rows.map(({ line }) => line)) }],
      without: [],
      of: [],
      said: null,
    },
  });
  const others = understood.rows.filter((row) => !theirs.has(row));
  const asUnderstood = understood.isPart
    ? `${understood.told.charAt(0).toUpperCase()}${understood.told.slice(1)}`
    : "All";
  return {
    question: `“${label}” is a part of the list, and I can't tell whether it is in or left out. Which rows are meant?`,
    options: [
      ...(inside.length > 0 ? [answer(`Only ${label}`, told, inside)] : []),
      ...(inside.length > 0 && others.length > 0
        ? [
            answer(
              `${understood.isPart ? asUnderstood : "All"} but ${label}`,
              `${understood.isPart ? `${understood.told}, ` : "all "}without ${told}`,
              others,
            ),
          ]
        : []),
      ...(more.length > 0
        ? [
            answer(`${asUnderstood}, and ${label}`, `${understood.told}, and ${told}`, [
              ...understood.rows,
              ...more,
            ]),
          ]
        : []),
      {
        label: `${asUnderstood}${understood.isPart ? "" : " of it"} (${rowsIn(understood.rows.length)})`,
        wanted: { ...wanted, said: null },
      },
    ],
  };
}

const textOf = (term: RowsTerm): string => (typeof term === "string" ? term : term.told);

const wordsOf = (text: string): readonly string[] =>
  plainWords(text.replace(/[^\p{L}\p{N}@.'’&/_-]+/gu, " "))
    .split(" ")
    .map((word) => word.replace(/['’]s?$/u, ""))
    .filter((word) => word !== "");

/** Up to four words that stand beside each other. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1)
      runs.add(words.slice(from, to).join(" "));
  return runs;
}

/** The values of columns, and the people, that such words name. */
function standing(said: string, heeded: ReadonlySet<string>, table: Table): readonly Stands[] {
  const words = wordsOf(said);
  const tells = (run: string) =>
    run.length > 2 &&
    /\p{L}/u.test(run) &&
    !run.split(" ").every((word) => heeded.has(word) || SAYS_NOTHING.has(word));
  const runs = [...runsOf(words)].filter(tells);
  if (runs.length === 0) return [];
  const wanted = new Set(runs.flatMap((run) => [run, ...numbersOf(run)]));
  const groups = table.columns
    .filter((column) => column !== table.header.columns.get("license") && fewValues(column, table))
    .flatMap((column): readonly Stands[] => {
      const found = [...table.valuesOf(column)].filter(([key]) => tells(key) && wanted.has(key));
      if (found.length === 0) return [];
      const name = table.header.names[column] ?? "";
      const said = found.map(([, { as }]) => as);
      const rows = found.flatMap(([, value]) => value.rows);
      return [{ told: toldOfValues(name, said), label: `${name}: ${said.join(", ")}`, rows }];
    });
  const people = table.records.filter((record) => {
    const { whole, parts } = table.whoIs(record);
    return [...whole, ...parts].some((name) => runs.includes(name) && isSaidAsName(name, said));
  });
  const named = people.map((record) => nameOf(record, table));
  return people.length > 0
    ? [...groups, { told: named.join(" and "), label: named.join(", "), rows: people }]
    : groups;
}

const isSaidAsName = (name: string, said: string): boolean =>
  !ALSO_WORDS.test(name) ||
  new RegExp(`(?<=[\\p{L},] )${name.charAt(0).toUpperCase()}${name.slice(1)}(?!\\p{L})`, "u").test(said);

function fewValues(column: number, { records }: Table): boolean {
  const most = mostValues(records.length);
  const values = new Set<string>();
  for (const { cells } of records) {
    values.add(cells[column] ?? "");
    if (values.size > most) return false;
  }
  return values.size > 1;
}
