// The rows that get nothing, as the file they came in: to be corrected and dropped again.
import type { Roster } from "../../roster/roster.ts";
import { rowsAsTheyStand } from "../../roster/rows-as-they-stand.ts";
import { toFixCsv } from "../../roster/to-fix-csv.ts";
import type { ToolContext } from "../define-tool.ts";
import type { Left } from "../item-for.ts";
import { type KeptFile, keepFile } from "../kept-file.ts";

/** "july.csv" → "july-to-fix.csv"; a file that comes from us keeps its name. */
export const nameToFix = (name: string): string =>
  `${name.replace(/\.[a-z]{2,4}$/i, "").replace(/-to-fix$/, "")}-to-fix.csv`;

/** The left-out rows as CSV, with what is wrong and what to do; undefined when there are none. */
export function handBack(left: readonly Left[], roster: Roster, bytes: Uint8Array): string | undefined {
  const whyOf = new Map(left.flatMap(({ line, why }) => (line === null ? [] : [[line, why] as const])));
  const cellsOf = new Map(roster.rejected.map(({ line, cells }) => [line, cells]));
  const others = new Set([...whyOf.keys()].filter((line) => !cellsOf.has(line)));
  const read = others.size > 0 ? rowsAsTheyStand(bytes, others) : new Map<number, readonly string[]>();
  const rejected = [...whyOf]
    .toSorted(([one], [other]) => one - other)
    .map(([line, { summary, next }]) => ({
      cells: cellsOf.get(line) ?? read.get(line) ?? [],
      problem: summary,
      suggestion: next,
    }));
  return toFixCsv({ header: roster.header, delimiter: roster.delimiter, rejected });
}

/** Keeps that file beside the one it came from; null when no row is left out. */
export async function keepHandedBack(
  left: readonly Left[],
  roster: Roster,
  { name, by, bytes }: KeptFile,
  { notes }: Pick<ToolContext, "notes">,
): Promise<{ readonly name: string; readonly key: string } | null> {
  const csv = handBack(left, roster, bytes);
  if (csv === undefined) return null;
  const toFix = { name: nameToFix(name), by, bytes: new TextEncoder().encode(csv) };
  return { name: toFix.name, key: await keepFile(toFix, notes) };
}
