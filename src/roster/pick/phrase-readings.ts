// What a phrase such as "the London people", "department Sales" or "Bob" can mean in a file: all of it, so that whoever asks
// can see whether it is one thing. Only what stands there exactly counts; case, accents, "s" at the end and small words don't.
import { fold } from "../../domain/fold.ts";
import { plainWords } from "../plain-words.ts";
import { saysNo, saysYes } from "../read-license.ts";
import type { CsvRecord } from "../read-records.ts";
import { countryOf, holdsCountries } from "./country-names.ts";
import type { Reading } from "./reading.ts";
import type { Table } from "./table.ts";

const LEAD =
  /^(?:(?:the|all|both|those|these|our|my|any|every|whoever|anyone|anybody|everyone|everybody|only|just|people|persons?|staff|employees|users|folks|colleagues|ones?|rows?|lines?|entries|who|that|which|whose|where|with|are|is|have|has|work|works|working|sit|sits|sitting|based|located|live|living|belong|belongs|in|from|at|of|for|to|on|under|named|called|marked|as|tagged|labelled|labeled|die|der|das|den|alle|leute|aus|im|von|vom|bei|mit|les|la|le|ceux|celles|de|du|des|en|chez|a|al|los|las|el|del|l'|d')(?: |(?<=')))+/u;
const TAIL =
  /(?: (?:people|persons?|staff|employees?|users?|folks|colleagues?|guys?|lads?|fellows?|crew|crowd|lot|bunch|gang|man|woman|men|women|hires?|ones?|rows?|lines?|entries|teams?|departments?|dept|groups?|division|unit|offices?|sites?|location|branch|too|leute|mitarbeiter|kolleg(?:e|en|in|innen)|abteilung|standort|buro|equipe|bureau))+$/u;
const IS = /^(?:=|:|is|are|equals|says|ist|sind|gleich|est|es|in|=) /u;
/** Words of whoever asks, for cells that are blank; what stands in cells for nothing is a value like others here. */
const BLANK = /^(?:blank|empty|missing|leer|vide)$/u;
const ENDINGS = ["s", "es", "en", "n", "e"];

/** As it is, then with one ending more or less: "contractors" in a column that says Contractor. */
export const numbersOf = (said: string): readonly string[] => [
  ...ENDINGS.flatMap((ending) =>
    said.length > ending.length + 2 && said.endsWith(ending) ? [said.slice(0, -ending.length)] : [],
  ),
  ...ENDINGS.map((ending) => said + ending),
  // "The Berliners".
  ...(/\p{L}{4}ers?$/u.test(said) ? [said.replace(/ers?$/u, "")] : []),
  ...(said.endsWith("ies") ? [`${said.slice(0, -3)}y`] : []),
  ...(said.endsWith("y") ? [`${said.slice(0, -1)}ies`] : []),
];

/** The phrase with less and less around it. */
function cores(said: string): readonly string[] {
  const inner = said.replace(LEAD, "");
  return [...new Set([said, inner, said.replace(TAIL, ""), inner.replace(TAIL, "")])].filter(
    (core) => core !== "",
  );
}

/** The phrase with nothing around it. */
export const coreOf = (phrase: string): string => {
  const said = phraseWords(phrase);
  return cores(said).at(-1) ?? said;
};

const join = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** "those whose Site is London". */
export const toldOfValues = (name: string, values: readonly string[]): string =>
  `those whose ${name} is ${join(values.map((value) => (value === "" ? "blank" : value)))}`;

function ofValues(column: number, keys: readonly string[], { header, valuesOf }: Table): Reading | undefined {
  const values = valuesOf(column);
  const found = [...new Set(keys)].flatMap((key) => values.get(key) ?? []);
  const rows = found.flatMap((value) => value.rows);
  if (rows.length === 0) return undefined;
  const said = found.map(({ as }) => as);
  return { column, values: said, rows, told: toldOfValues(header.names[column] ?? "", said) };
}

/** "Contractor: yes": the column is named, and its cells say whether. */
function ofYes(said: string, table: Table): readonly Reading[] {
  return [said, ...numbersOf(said)].flatMap((name) =>
    table.columnsCalled(name).flatMap((column): readonly Reading[] => {
      const values = [...table.valuesOf(column).values()].filter(({ as }) => as !== "");
      if (values.length === 0 || !values.every(({ as }) => saysYes(as) || saysNo(as))) return [];
      const yes = values.filter(({ as }) => saysYes(as));
      const rows = yes.flatMap((value) => value.rows);
      const told = toldOfValues(
        table.header.names[column] ?? "",
        yes.map(({ as }) => as),
      );
      return rows.length > 0 ? [{ column, rows, told, values: yes.map(({ as }) => as) }] : [];
    }),
  );
}

function ofPeople(said: string, table: Table): Reading | undefined {
  const words = [said, said.replace(/ s$|'s?$/u, "")];
  const matching = (of: "whole" | "parts") =>
    table.records.filter((record) => words.some((word) => table.whoIs(record)[of].includes(word)));
  const whole = matching("whole");
  const rows = whole.length > 0 ? whole : matching("parts");
  return rows.length > 0 ? { rows, told: rows.map((record) => nameOf(record, table)).join(", ") } : undefined;
}

/** How somebody of the file is called: "Bob Hartley (line 3)". */
export function nameOf(record: CsvRecord, { header }: Pick<Table, "header">): string {
  const cell = (field: "firstName" | "lastName" | "fullName" | "email") =>
    (record.cells[header.columns.get(field) ?? -1] ?? "").trim();
  const name =
    [cell("firstName"), cell("lastName")].filter(Boolean).join(" ") || cell("fullName") || cell("email");
  return `${name} (line ${record.line})`;
}

/** "Site London", "London site", "where department is Sales", "country = DE". */
function ofNamedColumn(said: string, table: Table): readonly Reading[] {
  const words = said.split(" ");
  for (let at = 1; at < words.length; at += 1) {
    const start = words.slice(0, at).join(" ");
    const end = words.slice(at).join(" ");
    const found = [
      ...table.columnsCalled(start).map((column) => ({ column, value: end.replace(IS, "") })),
      ...table.columnsCalled(end).map((column) => ({ column, value: start })),
    ].flatMap(({ column, value }) => inColumn(column, value, table) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

function inColumn(column: number, said: string, table: Table): Reading | undefined {
  if (/^not /u.test(said)) {
    const others = inColumn(column, said.slice(4), table);
    const theirs = new Set(others?.rows);
    return (
      others && {
        column,
        rows: table.records.filter((record) => !theirs.has(record)),
        told: others.told.replace(" is ", " is not "),
      }
    );
  }
  const values = said.split(/ (?:or|oder|ou) | ?, ?/u);
  const keys = values.map((value) => (BLANK.test(value) ? "" : value));
  const exact = ofValues(column, keys, table);
  if (exact && keys.every((key) => table.valuesOf(column).has(key))) return exact;
  return values.length === 1
    ? (ofValues(column, numbersOf(said), table) ?? ofCountry(column, said, table))
    : undefined;
}

function ofCountry(column: number, said: string, table: Table): Reading | undefined {
  const country = holdsCountries(plainWords(table.header.names[column] ?? "")) ? countryOf(said) : undefined;
  return country === undefined
    ? undefined
    : ofValues(
        column,
        [...table.valuesOf(column).keys()].filter((key) => countryOf(key) === country),
        table,
      );
}

/** A phrase as it is compared: folded, "=" by itself. */
const phraseWords = (phrase: string): string =>
  plainWords(phrase.replace(/[=:]/gu, " = ").replace(/["“”„«»]/gu, " "))
    .replace(/\s+/gu, " ")
    .trim();

/** Everything that a phrase can mean, by the surest way in which it means anything. */
export function readingsOf(phrase: string, table: Table): readonly Reading[] {
  const address = fold(phrase.trim()).replace(/^the /u, "");
  if (address.includes("@")) {
    const one = ofPeople(address, table);
    return one ? [one] : [];
  }
  const said = phraseWords(phrase);
  const ways: readonly ((core: string) => readonly (Reading | undefined)[])[] = [
    (core) => [...table.columns.map((column) => ofValues(column, [core], table)), ofPeople(core, table)],
    (core) => ofNamedColumn(core, table),
    (core) => ofYes(core, table),
    (core) => table.columns.map((column) => ofValues(column, numbersOf(core), table)),
    (core) => table.columns.map((column) => ofCountry(column, core, table)),
  ];
  for (const way of ways)
    for (const core of cores(said)) {
      const found = way(core).filter((one) => one !== undefined);
      if (found.length > 0) return found;
    }
  return [];
}

/** The values of a column that hold this one among other words: whoever says "London" may mean "London West" as well. */
export function nearValues({ column, values }: Reading, { valuesOf }: Table): readonly string[] {
  if (column === undefined || !values) return [];
  const meant = new Set(values.map(plainWords));
  return [...valuesOf(column)].flatMap(([key, { as }]) =>
    meant.has(key)
      ? []
      : [...meant].some((value) => value !== "" && ` ${key} `.includes(` ${value} `))
        ? [as]
        : [],
  );
}
