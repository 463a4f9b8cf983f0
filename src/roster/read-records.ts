// Text → records, after RFC 4180 with what real files have: any mixture of line ends, blanks around quotes, quotes
// inside unquoted cells. Text after a closing quote is a fault here, because that is how a forgotten quote shows.
// Not csv-parse: its one switch for quotes forgives both or neither, so either 27" in a cell spoils a file or a forgotten
// quote swallows rows unseen; and rows need the line where they start. The tests hold this reader against it.

/** One record with the physical line, from 1, where it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where the text stops being CSV: a quote never closed, or text right after a closing quote. */
export interface BrokenQuote {
  readonly broken: "never-closed" | "text-after-quote";
  /** The line of the opening quote. */
  readonly line: number;
  /** The line on which it was noticed. */
  readonly noticedAt: number;
}

const LINE_END = /\r\n|\r|\n/g;

/** How many line ends a text has; CRLF is one. */
export const countLineEnds = (text: string): number => text.match(LINE_END)?.length ?? 0;

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Reads record after record; after a BrokenQuote there is nothing more. Empty lines are records of one empty cell. */
export function* readRecords(
  text: string,
  delimiter: string,
  start: { readonly offset: number; readonly line: number } = { offset: 0, line: 1 },
): Generator<CsvRecord | BrokenQuote> {
  const unquoted = new RegExp(`[^${escaped(delimiter)}\\r\\n]*`, "y");
  const blanks = delimiter === "\t" ? / */y : /[ \t]*/y;
  const skip = (pattern: RegExp, from: number): number => {
    pattern.lastIndex = from;
    pattern.test(text);
    return pattern.lastIndex;
  };
  let at = start.offset;
  let line = start.line;
  while (at < text.length) {
    const record = { line, cells: [] as string[] };
    for (;;) {
      // Hardly any cell begins with one, and a list has a hundred thousand cells.
      const open = text[at] === " " || text[at] === "\t" ? skip(blanks, at) : at;
      if (text[open] === '"') {
        const openedAt = line;
        let cell = "";
        let from = open + 1;
        let close = text.indexOf('"', from);
        while (close >= 0 && text[close + 1] === '"') {
          cell += text.slice(from, close + 1);
          from = close + 2;
          close = text.indexOf('"', from);
        }
        if (close < 0) {
          yield { broken: "never-closed", line: openedAt, noticedAt: line + countLineEnds(text.slice(open)) };
          return;
        }
        cell += text.slice(from, close);
        line += countLineEnds(cell);
        record.cells.push(cell);
        at = skip(blanks, close + 1);
        const next = text[at];
        if (next !== undefined && next !== delimiter && next !== "\r" && next !== "\n") {
          yield { broken: "text-after-quote", line: openedAt, noticedAt: line };
          return;
        }
      } else {
        const end = skip(unquoted, at);
        record.cells.push(text.slice(at, end));
        at = end;
      }
      if (text[at] !== delimiter) break;
      at += 1;
    }
    yield record;
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    line += 1;
  }
}
