// What we hand out: opens in a spreadsheet without running anything, and reads back as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { guardCell, unguardCell } from "../../src/roster/guard-cell.ts";
import { readRecords } from "../../src/roster/read-records.ts";
import { readRoster } from "../../src/roster/read-roster.ts";
import { resultsCsv } from "../../src/roster/results-csv.ts";
import type { Roster } from "../../src/roster/roster.ts";
import { rosterTemplate } from "../../src/roster/roster-template.ts";
import { toFixCsv } from "../../src/roster/to-fix-csv.ts";
import { writeCsv } from "../../src/roster/write-csv.ts";
import { bytesOf, check, inShort, OPTIONS } from "./check.ts";

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "a", "1", "＝"),
    maxLength: 8,
  }),
  fc.constantFrom("=1+1", "+14155550101", "@SUM(A1)", "-2+3", "'=1", "\t=1", "\r=1", " =1", '"=1"', "＝1"),
);
// Control characters can't be in a spreadsheet; they are written as "�".
const writable = cell.filter((text) => !/[^\P{Cc}\t\r\n]/u.test(text));
const table = fc.array(fc.array(writable, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

/** As a spreadsheet splits the text, with our apostrophes taken off. */
const readBack = (text: string, delimiter: string): readonly (readonly string[])[] =>
  [...readRecords(text.slice(1), delimiter)].map((record) => {
    if ("broken" in record) throw new Error(`broken in line ${record.line}`);
    return record.cells.map(unguardCell);
  });

test("whatever is written reads back the same, with every delimiter", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(",", ";", "\t", "|"), (rows, delimiter) => {
      expect(readBack(writeCsv(rows, { delimiter }), delimiter)).toEqual(rows);
    }),
  );
});

test("no cell that is written starts a formula", () => {
  fc.assert(
    fc.property(table, (rows) => {
      for (const record of readRecords(writeCsv(rows).slice(1), ","))
        for (const text of "cells" in record ? record.cells : ["=broken"])
          expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }),
  );
});

test("an apostrophe of ours comes off again, and one of theirs stays", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguardCell(guardCell(text))).toBe(text);
    }),
  );
  expect(unguardCell("'tis")).toBe("'tis");
});

const rosterOf = async (content: string): Promise<Roster> => {
  const read = await readRoster(bytesOf(content), OPTIONS);
  if (read.outcome !== "parsed") throw new Error(read.problem.summary);
  return read;
};

test("numbers with their + survive the way out and back", async () => {
  const text = writeCsv([
    ["Email", "License", "Phone Number"],
    ["ana@acme.example", "Zoom Phone", "+14155550150"],
  ]);
  expect((await check(text)).rows[0]?.number).toBe("+14155550150");
});

test("the file to fix holds the rows handed back, as they were, with what to do", async () => {
  const roster = await rosterOf(
    "Email;Abteilung;Lizenz;Durchwahl\nana@acme.example;Vertrieb;Zoom Phone;2311\nbob@acme.example;=1+1;Zoom Phon;12\n;;Zoom Phone;\n",
  );
  const [header, ...rows] = readBack(toFixCsv(roster) ?? "", ";");
  expect(header).toEqual(["Email", "Abteilung", "Lizenz", "Durchwahl", "Problem", "Suggestion"]);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["bob@acme.example", "=1+1", "Zoom Phon", "12"],
    ["", "", "Zoom Phone", ""],
  ]);
  for (const row of rows) expect(row.slice(4).every((text) => text.length > 10)).toBe(true);
});

test("the file to fix reads again: with the same faults as it is, without them once corrected", async () => {
  const first =
    toFixCsv(await rosterOf("Email,License,Phone Number\nana@acme.example,Zoom Phon,+14155550150\n")) ?? "";
  const again = await check(first);
  expect([inShort(again), again.ignoredColumns]).toEqual(["ok 0 | 2:UNKNOWN_LICENSE", []]);
  const mended = await check(first.replace('"Zoom Phon"', '"Zoom Phone"'));
  expect([inShort(mended), mended.rows[0]?.number]).toEqual(["ok 1", "+14155550150"]);
  const second = toFixCsv(await rosterOf(first)) ?? "";
  expect(readBack(second, ",")[0]).toEqual(["Email", "License", "Phone Number", "Problem", "Suggestion"]);
});

test("a row of too many cells keeps them all, one of too few gets its blanks", async () => {
  const roster = await rosterOf(
    "Email,License,First Name\nana@acme.example,Zoom Phone,García, Ana\nbob@acme.example,Zoom Phone\n",
  );
  const [header, long, short] = readBack(toFixCsv(roster) ?? "", ",");
  expect(header?.slice(0, 4)).toEqual(["Email", "License", "First Name", "Extra 1"]);
  expect(long?.slice(0, 4)).toEqual(["ana@acme.example", "Zoom Phone", "García", " Ana"]);
  expect(short?.slice(0, 4)).toEqual(["bob@acme.example", "Zoom Phone", "", ""]);
});

test("a cell far too long is cut in the file to fix, and says so", async () => {
  const text = toFixCsv(await rosterOf(`Email,License\nana@acme.example,${"Z".repeat(100_000)}\n`)) ?? "";
  expect(text.length).toBeLessThan(2500);
  expect(text).toContain("100000 characters");
});

test("nothing to fix, no file", async () => {
  expect(toFixCsv(await rosterOf("Email,License\nana@acme.example,Zoom Phone\n"))).toBeUndefined();
});

test("results are a row a person, and a list of people themselves: what to do with them is asked", async () => {
  const text = resultsCsv([
    {
      line: 2,
      person: "ana@acme.example",
      outcome: "applied",
      extension: "2311",
      number: "+14155550150",
      why: null,
    },
    {
      line: 3,
      person: "bob@acme.example",
      outcome: "failed",
      extension: null,
      number: null,
      why: "=no seats",
    },
  ]);
  expect(readBack(text, ",")).toEqual([
    ["Row", "Person", "Outcome", "Extension", "Number", "Why"],
    ["2", "ana@acme.example", "applied", "2311", "+14155550150", ""],
    ["3", "bob@acme.example", "failed", "", "", "=no seats"],
  ]);
  expect(inShort(await check(text))).toBe("MISSING_COLUMN");
  const people = await check(text, { needsLicense: false });
  expect([inShort(people), people.ignoredColumns]).toEqual(["ok 2", ["Number"]]);
  expect(people.rows.map(({ email }) => email)).toEqual(["ana@acme.example", "bob@acme.example"]);
});

test("the template has every column a roster is asked for, and reads once it is filled in", async () => {
  expect(inShort(await check(rosterTemplate()))).toBe("NO_DATA_ROWS");
  const read = await check(
    `${rosterTemplate()}ana@acme.example,Ana,García,Zoom Phone,Berlin,2311,+14155550150\r\n`,
  );
  expect([inShort(read), read.ignoredColumns, read.warnings]).toEqual(["ok 1", [], []]);
  expect(read.rows[0]).toMatchObject({
    firstName: "Ana",
    siteName: "Berlin",
    extension: "2311",
    number: "+14155550150",
  });
});
