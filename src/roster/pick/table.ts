// The rows of a file as words are compared with them: values by column, and who each row is.
import { fold } from "../../domain/fold.ts";
import { fieldNamed } from "../column-names.ts";
import { plainWords } from "../plain-words.ts";
import type { Header } from "../read-header.ts";
import type { CsvRecord } from "../read-records.ts";
import type { Field } from "../roster.ts";

/** Cells of one column that say the same. */
export interface Value {
  /** As it stands in the first row. */
  readonly as: string;
  readonly rows: CsvRecord[];
}

export interface Table {
  readonly header: Header;
  readonly records: readonly CsvRecord[];
  /** Columns whose cells can be what a group of people is called by. */
  readonly columns: readonly number[];
  /** Its values, by how they compare. */
  valuesOf(column: number): ReadonlyMap<string, Value>;
  /** The columns of this name, or of this meaning. `name`: in plain words. */
  columnsCalled(name: string): readonly number[];
  /** Whose row it is, by each part of the name and by address; `whole`: by all of it. */
  whoIs(record: CsvRecord): { readonly whole: readonly string[]; readonly parts: readonly string[] };
}

/** Who somebody is, and what is only theirs. */
const OF_ONE_PERSON: ReadonlySet<Field> = new Set([
  "email",
  "firstName",
  "lastName",
  "fullName",
  "extension",
  "number",
]);
const OURS = /^(?:problem|suggestion)$/iu;

/** A column is gone through when it is first asked for, and once. */
export function tableOf(header: Header, records: readonly CsvRecord[]): Table {
  const { names, columns } = header;
  const one = new Set([...columns].flatMap(([field, index]) => (OF_ONE_PERSON.has(field) ? [index] : [])));
  const groups = [...names.keys()].filter(
    (index) => names[index] !== "" && !one.has(index) && !OURS.test(names[index] ?? ""),
  );
  const kept = new Map<number, ReadonlyMap<string, Value>>();
  const cellOf = ({ cells }: CsvRecord, field: Field): string =>
    (cells[columns.get(field) ?? -1] ?? "").trim();

  return {
    header,
    records,
    columns: groups,

    valuesOf(column) {
      const before = kept.get(column);
      if (before) return before;
      const values = new Map<string, Value>();
      for (const record of records) {
        const as = (record.cells[column] ?? "").trim();
        const key = plainWords(as);
        const value = values.get(key);
        if (value) value.rows.push(record);
        else values.set(key, { as, rows: [record] });
      }
      kept.set(column, values);
      return values;
    },

    columnsCalled(name) {
      const byName = groups.filter((index) => plainWords(names[index] ?? "") === name);
      if (byName.length > 0) return byName;
      const field = fieldNamed(name)?.field;
      const meant = field === undefined ? undefined : columns.get(field);
      return meant !== undefined && groups.includes(meant) ? [meant] : [];
    },

    whoIs(record) {
      const email = fold(cellOf(record, "email"));
      const first = plainWords(cellOf(record, "firstName"));
      const last = plainWords(cellOf(record, "lastName"));
      const full = plainWords(cellOf(record, "fullName").replace(/^([^,]+), *([^,]+)$/u, "$2 $1"));
      const whole = [email, first && last && `${first} ${last}`, first && last && `${last} ${first}`, full];
      const account = email.split("@")[0] ?? "";
      // "Bob" is in bob.hartley@… where the list has no names.
      const named = first !== "" || last !== "" || full !== "";
      const parts = [account, first, last, ...full.split(" "), ...(named ? [] : account.split(/[._+-]/u))];
      return { whole: whole.filter(Boolean), parts: parts.filter(Boolean) };
    },
  };
}
