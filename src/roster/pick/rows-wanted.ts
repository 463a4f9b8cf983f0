// Which rows of a file are meant, as it was said: "only London", "everyone except Bob", "rows 10 to 20". What the words come
// to is found in the file alone (`pick-rows.ts`): nobody else knows what stands in it.

/** A phrase as it was said; or, once it was asked about, the lines that were picked and how they are called. */
export type RowsTerm = string | { readonly lines: string; readonly told: string };

export interface RowsWanted {
  readonly only: readonly RowsTerm[];
  readonly without: readonly RowsTerm[];
  /**
   * Groups that were named without "only": "phones for everyone in Sales". Where the file tells such rows from others, they
   * are meant; where it doesn't, the words are a name for the whole list.
   */
  readonly of: readonly RowsTerm[];
  /** What was said beside the list: words of it that stand in the list, and that nothing above speaks of, are asked about. */
  readonly said?: string | null;
}

export const EVERY_ROW: RowsWanted = { only: [], without: [], of: [] };

/** False where all rows are meant. */
export const wantsPart = ({ only, without, of }: RowsWanted): boolean =>
  only.length + without.length + of.length > 0;

/** Whether anything was said that may be about some of the rows. */
export const mayWantPart = (wanted: RowsWanted): boolean => wantsPart(wanted) || Boolean(wanted.said);

/** "2-4,7": lines as a menu keeps them. */
export function spanLines(lines: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const line of lines.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && line - last[1] <= 1) last[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}

/** Whether a line is one of those. */
export function inSpans(spans: string): (line: number) => boolean {
  const parsed = spans.split(",").map((span) => {
    const [from = 0, to = from] = span.split("-").map(Number);
    return { from, to };
  });
  return (line) => parsed.some(({ from, to }) => line >= from && line <= to);
}
