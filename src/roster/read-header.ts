// The header line → which column is which field. Ambiguity is a fault, never a choice of ours.
import { COLUMN_TITLES, fieldNamed, fieldSuspected, namesNewPerson, STRENGTHS } from "./column-names.ts";
import type { CsvRecord } from "./read-records.ts";
import type { Field } from "./roster.ts";

/** What was made of a header line. */
export interface Header {
  readonly names: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  readonly ignored: readonly number[];
  /** Fields that more than one column could be, with those columns' names. */
  readonly doubled: readonly { readonly field: Field; readonly names: readonly string[] }[];
  readonly warnings: readonly string[];
}

// What Zac itself adds to a file it hands back; such a file must read again.
const OURS = new Set(["problem", "suggestion"]);
// The report of a list says "Person" for the address, and can be dropped as a list itself.
const REPORT = ["row", "person", "outcome", "why"];

const PHONE_LIKE = /phone|telefon|telephone|téléphone|teléfono|telefono|telefoon|電話|^tel\.?$/i;
// Nobody would take these for the number to give; a plain "Phone" somebody might.
const PLAINLY_PRIVATE =
  /mobil|cell|portable|móvil|movil|celular|携帯|handy|home|priva|privé|perso|pessoal|emergency|notfall|urgence|fax|desk|device|manager|license|licence|lizenz/i;

/** A column that somebody may take for the numbers to give. */
export const mayHoldNumbers = (name: string): boolean => PHONE_LIKE.test(name) && !PLAINLY_PRIVATE.test(name);

// A cell of a million blanks must not cost a million steps squared.
const LONGEST_NAME = 200;

const tidied = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cc}+/gu, " ")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s'"“”„«»]+|[\s'"“”„«»]+$/gu, "");

/** Reads one line as a header; a line that is none gives no columns. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map(tidied);
  const found = names.map((name) => (name.length > 100 ? undefined : fieldNamed(name)));
  const columns = new Map<Field, number>();
  const doubled: { field: Field; names: string[] }[] = [];
  const warnings: string[] = [];
  const take = (field: Field, candidates: readonly number[]): void => {
    const [first] = candidates;
    if (first === undefined) return;
    columns.set(field, first);
    // A second full name contradicts nothing: names are only compared.
    if (candidates.length > 1 && field !== "fullName")
      doubled.push({ field, names: candidates.map((index) => names[index] ?? "") });
  };
  for (const field of Object.keys(COLUMN_TITLES) as Field[]) {
    // Object.keys forgets which keys a record has.
    const [best = []] = STRENGTHS.map((strength) =>
      indexesOf(found, (one) => one?.field === field && one.strength === strength),
    ).filter((candidates) => candidates.length > 0);
    const weak = found[best[0] ?? -1]?.strength === "weak";
    const ofAnother =
      field === "email" && best.length === 1
        ? indexesOf(names, (name) => !fieldNamed(name) && namesNewPerson(name))
        : [];
    if (ofAnother.length > 0) take(field, [...best, ...ofAnother]);
    else take(field, weak && field !== "email" && field !== "license" ? best.slice(0, 1) : best);
    const [only] = best;
    if (only !== undefined && found[only]?.strength === "wanted" && best.length === 1)
      for (const other of indexesOf(found, (one) => one?.field === field && one.strength !== "wanted"))
        warnings.push(`"${names[only]}" is what they are to get; "${names[other]}" wasn't used.`);
  }
  const suspected = (field: "email" | "license" | "extension") =>
    indexesOf(names, (name) => fieldNamed(name) === undefined && fieldSuspected(name) === field);
  // Names of which none is known make a header where they say both whom and what.
  const saysWhat = suspected("license").length > 0 || suspected("extension").length > 0;
  if (columns.size > 0 || (suspected("email").length > 0 && saysWhat))
    for (const field of ["email", "license", "extension"] as const) {
      if (columns.has(field)) continue;
      const suspects = suspected(field);
      take(field, suspects);
      const [only, ...others] = suspects;
      if (only !== undefined && others.length === 0)
        warnings.push(`The column "${names[only]}" was read as ${COLUMN_TITLES[field]}.`);
    }
  const lower = names.map((name) => name.toLowerCase());
  const isReport = !columns.has("email") && REPORT.every((name) => lower.includes(name));
  if (isReport) columns.set("email", lower.indexOf("person"));
  settleNames(columns, (index) => found[index]?.strength === "weak");
  const used = new Set(columns.values());
  const ignored = [...names.keys()].filter((index) => !used.has(index) && names[index] !== "");
  const theirs = ignored.filter(
    (index) => !OURS.has(lower[index] ?? "") && !(isReport && REPORT.includes(lower[index] ?? "")),
  );
  return { names, columns, ignored: theirs, doubled, warnings };
}

/** "Name" beside a first name is the last name; a lone "Nom" or "Nome" is the whole name. */
function settleNames(columns: Map<Field, number>, isWeak: (index: number) => boolean): void {
  const first = columns.get("firstName");
  const last = columns.get("lastName");
  const full = columns.get("fullName");
  const lone = first === undefined ? last : last === undefined ? first : undefined;
  if (first !== undefined && last === undefined && full !== undefined) {
    columns.set("lastName", full);
    columns.delete("fullName");
  } else if (lone !== undefined && full === undefined && isWeak(lone)) {
    columns.set("fullName", lone);
    columns.delete("firstName");
    columns.delete("lastName");
  }
}

const indexesOf = <Item>(
  items: readonly Item[],
  fits: (item: Item) => boolean | undefined,
): readonly number[] => [...items.keys()].filter((index) => fits(items[index] as Item)); // The index comes from the array itself.

/** How sure it is that this is the header: e-mail and license count most. */
export const headerScore = ({ columns }: Header): number =>
  [...columns.keys()].reduce((sum, field) => sum + (field === "email" ? 4 : field === "license" ? 3 : 1), 0);

/** What stands in the column of addresses, folded, whatever it is; "" where nothing does. */
export const addressOf = ({ cells }: CsvRecord, { columns }: Header): string =>
  (cells[columns.get("email") ?? -1] ?? "").trim().toLowerCase().slice(0, 254);
