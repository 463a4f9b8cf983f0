import { spellLines } from "../../roster/faults.ts";
import type { Left } from "../item-for.ts";

/** Rows left out for the same reason. */
export interface LeftKind {
  readonly code: string;
  readonly count: number;
  /** Who it is about: the first three, and how many more; empty where nobody could be made out. */
  readonly who: string;
  /** "lines 3, 5 and 9"; empty where there are no lines. */
  readonly lines: string;
  /** What is wrong, in the words of the first, and what to do. */
  readonly why: string;
}

const SHOWN = 3;

/**
 * The rows left out, kind by kind, in the order in which the kinds came. Where a kind is told in a few sentences, such as
 * by whom an extension is taken, each has its line.
 */
export const leftByKind = (left: readonly Left[]): readonly LeftKind[] =>
  [...Map.groupBy(left, ({ why }) => why.code)].flatMap(([code, rows]) => {
    const sentences = Map.groupBy(rows, ({ why }) => `${why.summary} ${why.next}`);
    return sentences.size > SHOWN
      ? [kindOf(code, rows)]
      : [...sentences.values()].map((alike) => kindOf(code, alike));
  });

function kindOf(code: string, rows: readonly Left[]): LeftKind {
  const [first] = rows;
  const at = rows.flatMap(({ line }) => (line === null ? [] : [line]));
  // A row that names nobody is called by its line, which is told beside it.
  const named = rows.flatMap(({ who, line }) => (who === `line ${line}` ? [] : [who]));
  const people = [...new Set(named)];
  const names = people.slice(0, SHOWN);
  const more = people.length - names.length + rows.length - named.length;
  // One row's remedy is no other's.
  const next = rows.every(({ why }) => why.next === first?.why.next)
    ? (first?.why.next ?? "")
    : "What to do stands in the file, row by row.";
  const differs = rows.some(({ why }) => why.summary !== first?.why.summary);
  return {
    code,
    count: rows.length,
    who: `${names.join(", ")}${names.length > 0 && more > 0 ? ` and ${more} more` : ""}`,
    lines: at.length > 0 ? spellLines(at, 6) : "",
    why: `${first?.why.summary ?? ""}${differs ? " …" : ""} ${next}`.trim(),
  };
}

/** One kind in a line of plain text. */
export const tellLeft = ({ who, lines, why }: LeftKind): string =>
  `${who === "" || lines === "" ? `${who}${lines}` : `${who} (${lines})`}: ${why}`;
