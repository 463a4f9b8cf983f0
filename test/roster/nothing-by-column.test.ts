// One cell, every kind of column: in which of them it is as good as blank. Where they differ they do so on purpose, and
// `src/roster/words-for-nothing.ts` says why.
import { expect, it } from "vitest";
import { readRoster } from "../../src/roster/read-roster.ts";
import { bytesOf, check, inShort, OPTIONS } from "./check.ts";

const alone = async (column: string, cell: string) =>
  await check(`Email,License,${column}\nkate@acme.example,Zoom Phone,"${cell}"\n`);

/** Kate's cell is the one that is looked at; those of the others show what the column is about. */
const among = async (column: string, cell: string, ...others: readonly string[]) =>
  inShort(
    await check(
      `Email,License,${column}\nkate@acme.example,Zoom Phone,"${cell}"\n${others
        .map((other, at) => `other${at}@acme.example,Zoom Phone,${other}\n`)
        .join("")}`,
    ),
  );

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
  // Kate goes along, and what is said of the others is heeded all the same.
  needed: async (cell) => (await among("Phone needed", cell, "yes", "no")) === "ok 2 | 4:MISSING_LICENSE",
  skip: async (cell) => (await among("Skip", cell, "no", "yes")) === "ok 2 | 4:MISSING_LICENSE",
  action: async (cell) => (await among("Action", cell, "add", "remove")) === "ok 2 | 4:MISSING_LICENSE",
  // Else it is told that nobody knows what it means.
  status: async (cell) => {
    const read = await check(
      `Email,License,Status\nkate@acme.example,Zoom Phone,"${cell}"\na@acme.example,Zoom Phone,Active\n`,
    );
    return read.warnings.length === 0;
  },
} satisfies Readonly<Record<string, (cell: string) => Promise<boolean>>>;

type Column = keyof typeof COLUMNS;

const DIGITS: readonly Column[] = ["extension", "number"];
const ANSWERS: readonly Column[] = ["needed", "skip", "action"];

const READ_AS_NOTHING: Readonly<Record<string, readonly Column[]>> = {
  // A dash, however it is drawn, and N/A are nothing everywhere.
  ...Object.fromEntries(
    ["-", "--", "–", "—", "−", "‐", "‑", "N/A", "n/a"].map((cell) => [cell, Object.keys(COLUMNS)]),
  ),
  "n.a.": [...DIGITS, "site", "license", "plan for all", "last day", ...ANSWERS, "status"],
  "k.A.": [...DIGITS, "site", "license", "plan for all", "last day", ...ANSWERS],
  // What data frames write; a site's code as well, in three letters.
  NaN: [...DIGITS, "license", "plan for all", "last day", ...ANSWERS],
  null: [...DIGITS, "site", "license", "plan for all", "last day", ...ANSWERS],
  "not set": [...DIGITS, "site", "license", "plan for all", "last day", ...ANSWERS],
  // There is none: no plan either, where everybody else gets one; and whoever needs none, or of whom none is asked, is left out.
  "(none)": [...DIGITS, "site", "license", "last day", "skip"],
  keine: [...DIGITS, "site", "license", "last day", "skip"],
  brak: [...DIGITS, "site", "license", "last day", "skip"],
  なし: [...DIGITS, "site", "license", "last day", "skip"],
  none: [...DIGITS, "site", "license", "last day", "skip"],
  // Three letters can be a site's code.
  NA: [...DIGITS, "license", "plan for all", "last day", ...ANSWERS],
  nil: [...DIGITS, "license", "last day", "skip"],
  // No is an answer, and nothing to read digits from; nobody leaves who doesn't.
  no: ["license", "last day", "skip", "status"],
  "0": ["license", "last day", "skip", "status"],
  // Zoom chooses an extension, never a number.
  auto: ["extension", "plan for all"],
  // What isn't known yet is no blank: it waits, as "pending" does.
  TBD: ["license", "plan for all", "last day", "skip"],
  "?": ["license", "plan for all", "last day", "skip"],
  tbc: ["license", "plan for all", "skip"],
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

it.each(["-", "N/A", "none", "k.A."])("%s is no blank address: what stands there is shown", async (cell) => {
  const { rejected } = await check(`Email,License\n"${cell}",Zoom Phone\na@acme.example,Zoom Phone\n`);
  expect(rejected).toMatchObject([{ line: 2, reason: "INVALID_EMAIL" }]);
});

it("whose last day isn't given hides nobody's whose is", async () => {
  const read = await readRoster(
    bytesOf(
      "Email,Last Day\na@acme.example,2026-11-30\nb@acme.example,n/a\nc@acme.example,none\nd@acme.example,-\n",
    ),
    { ...OPTIONS, needsLicense: false, gives: false, takes: true },
  );
  expect(read.outcome === "parsed" && read.lastDays?.days).toEqual([{ line: 2, day: "2026-11-30" }]);
});

it("accounts that are switched off are told where some cells are dashes", async () => {
  const read = await check(
    "Email,License,Status\na@acme.example,Zoom Phone,t\nb@acme.example,Zoom Phone,f\nc@acme.example,Zoom Phone,–\n",
  );
  expect(read.warnings).toEqual(['"Status" says that somebody is inactive (line 3).']);
});
