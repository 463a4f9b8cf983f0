// One cell, every kind of column: in which of them it is as good as blank. Where they differ they do so on purpose, and
// `src/roster/words-for-nothing.ts` says why.
import { expect, it } from "vitest";
import { check, inShort } from "./check.ts";

const alone = async (column: string, cell: string) =>
  await check(`Email,License,${column}\nkate@acme.example,Zoom Phone,"${cell}"\n`);

const COLUMNS = {
  extension: async (cell) => (await alone("Extension", cell)).rows[0]?.extension === null,
  number: async (cell) => (await alone("Direct Number", cell)).rows[0]?.number === null,
  site: async (cell) => (await alone("Site Name", cell)).rows[0]?.siteName === null,
  name: async (cell) => (await alone("First Name", cell)).rows[0]?.firstName === null,
  // The row is handed back whatever stands there; of nothing it is said how to leave the row out.
  license: async (cell) =>
    (await check(`Email,License\nkate@acme.example,"${cell}"\n`)).rejected[0]?.suggestion.startsWith(
      "Delete this line if nothing is to be given.",
    ) ?? false,
  // Words beside the list give one plan to all of it: a row goes along unless it says that it has none.
  "plan for all": async (cell) =>
    inShort(
      await check(`Email,License\nkate@acme.example,"${cell}"\n`, { needsLicense: false, gives: true }),
    ) === "ok 1",
  "last day": async (cell) => (await alone("Last Day", cell)).outcome === "parsed",
} satisfies Readonly<Record<string, (cell: string) => Promise<boolean>>>;

type Column = keyof typeof COLUMNS;

const DIGITS: readonly Column[] = ["extension", "number"];

const READ_AS_NOTHING: Readonly<Record<string, readonly Column[]>> = {
  // A dash, however it is drawn, and N/A are nothing everywhere.
  ...Object.fromEntries(
    ["-", "--", "–", "—", "−", "‐", "‑", "N/A", "n/a"].map((cell) => [cell, Object.keys(COLUMNS)]),
  ),
  "n.a.": [...DIGITS, "site", "license", "plan for all", "last day"],
  "k.A.": [...DIGITS, "site", "license", "plan for all", "last day"],
  null: [...DIGITS, "site", "license", "plan for all", "last day"],
  "not set": [...DIGITS, "site", "license", "plan for all", "last day"],
  // There is none: no plan either, where everybody else gets one.
  none: [...DIGITS, "site", "license", "last day"],
  "(none)": [...DIGITS, "site", "license", "last day"],
  keine: [...DIGITS, "site", "license", "last day"],
  brak: [...DIGITS, "site", "license", "last day"],
  なし: [...DIGITS, "site", "license", "last day"],
  // Three letters can be a site's code.
  NA: [...DIGITS, "license", "plan for all", "last day"],
  nil: [...DIGITS, "license", "last day"],
  // No is an answer, and nothing to read digits from; nobody leaves who doesn't.
  no: ["license", "last day"],
  "0": ["license", "last day"],
  // Zoom chooses an extension, never a number.
  auto: ["extension", "plan for all"],
  // What isn't known yet is no blank.
  TBD: ["license", "plan for all", "last day"],
  "?": ["license", "plan for all", "last day"],
  tbc: ["license", "plan for all"],
  未定: ["plan for all"],
  // A town in Germany.
  leer: ["plan for all"],
  "#N/A": ["name", "plan for all"],
};

it.each(Object.entries(READ_AS_NOTHING))("%s is nothing in: %s", async (cell, columns) => {
  const found: string[] = [];
  for (const [column, isNothing] of Object.entries(COLUMNS)) if (await isNothing(cell)) found.push(column);
  expect(found).toEqual(columns);
});
