import { distance } from "fastest-levenshtein";
import { spellCount } from "../../domain/spell-count.ts";
import { coreOf, toldOfValues } from "./phrase-readings.ts";
import { choiceOf, type RowsChoice, type Unclear } from "./reading.ts";
import type { Table } from "./table.ts";

/** So many lines of a menu. */
export const MOST_CHOICES = 6;

/** Nothing in the file says that: what it says instead, what is nearest first. */
export function notFound(phrase: string, table: Table, { inside = false } = {}): Unclear {
  const said = coreOf(phrase);
  const values = table.columns.flatMap((column) => {
    const all = [...table.valuesOf(column)].filter(([key]) => key !== "");
    // A column in which everybody has something of their own names no groups.
    return all.length > 1 && all.length <= Math.max(12, table.records.length / 3)
      ? all.map(([key, { as, rows }]) => ({ column, key, as, rows, far: farness(said, key) }))
      : [];
  });
  const near = values.filter(({ far }) => far < 1).toSorted((one, other) => one.far - other.far);
  const offered = (
    near.length > 0 ? near : values.toSorted((one, other) => other.rows.length - one.rows.length)
  ).slice(0, MOST_CHOICES);
  const choices = offered.map(({ column, as, rows }): RowsChoice => {
    const name = table.header.names[column] ?? "";
    return choiceOf(`${name}: ${as}`, { told: toldOfValues(name, [as]), rows });
  });
  return {
    question: `Nothing in the list says “${phrase}”. Which rows are meant?`,
    none: true,
    options: inside
      ? []
      : [...choices, { label: `All ${spellCount(table.records.length)} rows`, term: null }],
  };
}

/** 0: the same; below 1: somebody may mean it. */
function farness(said: string, key: string): number {
  // "Pro" is in Zoom Phone Pro.
  if (said !== "" && ` ${key} `.includes(` ${said} `)) return 0.1;
  const words = said.split(" ").filter((word) => word.length > 3);
  if (words.some((word) => ` ${key}`.includes(` ${word.slice(0, Math.max(4, word.length - 3))}`))) return 0.2;
  const far = distance(said, key) / Math.max(said.length, key.length, 1);
  return far <= 0.34 ? far : 1;
}
