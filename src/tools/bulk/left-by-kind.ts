import { spellLines } from "../../roster/faults.ts";
import type { Left } from "./known-people.ts";

/** Rows left out for the same reason. */
export interface LeftKind {
  readonly code: string;
  readonly count: number;
  /** Who it is about: the first three, and how many more. */
  readonly who: string;
  /** "lines 3, 5 and 9"; empty where there are no lines. */
  readonly lines: string;
  /** What is wrong and what to do, in the words of the first. */
  readonly why: string;
}

const SHOWN = 3;

/** The rows left out, kind by kind, in the order in which the kinds came. */
export const leftByKind = (left: readonly Left[]): readonly LeftKind[] =>
  [...Map.groupBy(left, ({ why }) => why.code)].map(([code, rows]) => {
    const [first] = rows;
    const at = rows.flatMap(({ line }) => (line === null ? [] : [line]));
    const names = rows.slice(0, SHOWN).map(({ who }) => who);
    const differs = rows.some(({ why }) => why.summary !== first?.why.summary);
    return {
      code,
      count: rows.length,
      who: rows.length > SHOWN ? `${names.join(", ")} and ${rows.length - SHOWN} more` : names.join(", "),
      lines: at.length > 0 ? spellLines(at, 6) : "",
      why: `${first?.why.summary ?? ""}${differs ? " …" : ""} ${first?.why.next ?? ""}`.trim(),
    };
  });

/** One kind in a line of plain text. */
export const tellLeft = ({ who, lines, why }: LeftKind): string =>
  `${who}${lines ? ` (${lines})` : ""}: ${why}`;
