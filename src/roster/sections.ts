// Several lists in one file, each under a heading of its own: "New starters", and further down "Leavers". What stands under
// leavers is given nothing, whatever its License column says: that is what they have.
import { headsLeavers } from "./leavers.ts";
import { plainWords } from "./plain-words.ts";
import type { CsvRecord } from "./read-records.ts";

/** A heading that says what is meant with the lines under it. */
export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly asks: "give" | "take";
}

export interface Sections {
  /** By the line of a record; a heading belongs to none. */
  readonly of: ReadonlyMap<number, Section>;
  /** The heading of leavers that most of the people stand under. */
  readonly mostly: string | undefined;
}

const STARTERS =
  /(?<!\p{L})(?:joiners?|starters?|new hires?|onboard\w*|new (?:people|staff|employees|users)|neueinstell\w*|neuzugang\w*|neue mitarbeiter\w*|eintritte?|arrivees?|entrees|nouveaux|altas?|incorporac\w*|assunzion\w*|nuovi|in dienst|nieuwe|admiss\w*|novos)(?!\p{L})|入社|新入/u;

/** A line of one short cell that names nobody, perhaps with how many beside it. */
function headingIn({ cells }: CsvRecord): string | undefined {
  let only: string | undefined;
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    if (cell.length > 60 || cell.includes("@")) return undefined;
    if (only === undefined) only = cell.trim();
    else if (!/^\(?\d+\)?(?: \p{L}+)?$/u.test(cell.trim())) return undefined;
  }
  return only;
}

/** Headings reach down to the next one that says something: below "Leavers" a "Berlin" only parts the leavers. */
export function sectionsOf(records: readonly CsvRecord[]): Sections {
  const of = new Map<number, Section>();
  let current: Section | undefined;
  let people = 0;
  for (const record of records) {
    const heading = headingIn(record);
    if (heading === undefined) {
      people += 1;
      if (current) of.set(record.line, current);
    } else if (headsLeavers(heading)) current = { heading, line: record.line, asks: "take" };
    else if (STARTERS.test(plainWords(heading))) current = { heading, line: record.line, asks: "give" };
  }
  const leave = [...of.values()].filter(({ asks }) => asks === "take");
  return { of, mostly: leave.length * 2 > people ? leave[0]?.heading : undefined };
}
