// Rows of which the file itself says that nothing should be given to them: they have left or leave, or are to wait.
import { spellLines } from "./faults.ts";
import { heldBack } from "./held-back.ts";
import { dayReader } from "./last-days.ts";
import { leavingRows, saysLeaving } from "./leavers.ts";
import type { CsvRecord } from "./read-records.ts";
import type { SaidAgainst } from "./roster.ts";

/** Each row once, in order of the file: that somebody leaves is said before that they are to wait. */
export function saidAgainst(
  names: readonly string[],
  records: readonly CsvRecord[],
  region: string,
): readonly SaidAgainst[] {
  const leaving = leavingRows(names, records);
  const held = heldBack(names, records);
  if (leaving.length === 0 && held.length === 0) return [];
  const columns = new Set(leaving.map(({ column }) => column).filter(saysLeaving));
  const days = new Map(
    [...columns].map((column) => [column, dayReader(names.indexOf(column), records, region)] as const),
  );
  const left = new Map(leaving.map(({ line, column }) => [line, column] as const));
  const waits = new Map(held.map(({ line, column }) => [line, column] as const));
  return records.flatMap((record): SaidAgainst[] => {
    const { line } = record;
    const column = left.get(line);
    if (column !== undefined)
      return [{ line, column, says: "leaves", day: days.get(column)?.(record) ?? null }];
    const remark = waits.get(line);
    return remark === undefined ? [] : [{ line, column: remark, says: "waits", day: null }];
  });
}

/** A clause for each column: `"Status" says that some leave or have left (lines 3 and 4)`. */
export function spellAgainst(against: readonly SaidAgainst[]): readonly string[] {
  const clauses = (says: SaidAgainst["says"], spell: (alone: boolean) => string) =>
    [
      ...Map.groupBy(
        against.filter((one) => one.says === says),
        ({ column }) => column,
      ),
    ].map(
      ([column, people]) =>
        `"${column}" says ${spell(people.length === 1)} (${spellLines(people.map(({ line }) => line))})`,
    );
  return [
    ...clauses("leaves", (alone) =>
      alone ? "that somebody leaves or has left" : "that some leave or have left",
    ),
    ...clauses("waits", () => "to wait with somebody, or to leave them out"),
  ];
}
