// A list of leavers says until when they work. Whoever is still here must not lose a phone unasked.
import { expect, it } from "vitest";
import { readRoster } from "../../src/roster/read-roster.ts";
import type { RosterOptions } from "../../src/roster/roster.ts";
import { bytesOf, OPTIONS } from "./check.ts";

async function daysIn(content: string, options: Partial<RosterOptions> = {}) {
  const read = await readRoster(bytesOf(content), {
    ...OPTIONS,
    needsLicense: false,
    takes: true,
    ...options,
  });
  if (read.outcome !== "parsed") throw new Error(read.problem.summary);
  return read.lastDays;
}
const list = (column: string, ...days: readonly string[]) =>
  `Email,${column}\n${days.map((day, row) => `p${row}@acme.example,"${day}"\n`).join("")}`;

it.each([
  ["ISO", "Last day", "2026-11-30"],
  ["ISO with a time", "Termination Date", "2026-11-30T00:00:00Z"],
  ["a database's", "Leaving date", "2026-11-30 00:00:00.000"],
  ["German", "Austrittsdatum", "30.11.2026"],
  ["German and short", "Letzter Arbeitstag", "30.11.26"],
  ["Japanese", "退職日", "2026/11/30"],
  ["American", "Term Date", "11/30/2026"],
  ["American and short", "Term Date", "11/30/26"],
  ["British", "Leave date", "30/11/2026"],
  ["in words", "Last working day", "30 November 2026"],
  ["in short words", "Last working day", "30-Nov-2026"],
  ["in American words", "Exit date", "Nov 30, 2026"],
  ["a spreadsheet's count of days", "Last day", "46356"],
])("reads a date that is %s", async (_, column, day) => {
  expect(await daysIn(list(column, day))).toEqual({ column, days: [{ line: 2, day: "2026-11-30" }] });
});

it("tells day from month by the other dates of the column, and without them by the country", async () => {
  const days = async (...all: readonly string[]) =>
    (await daysIn(list("Last day", ...all)))?.days.map(({ day }) => day);
  expect(await days("05/12/2026", "30/11/2026")).toEqual(["2026-12-05", "2026-11-30"]);
  expect(await days("05/12/2026", "11/30/2026")).toEqual(["2026-05-12", "2026-11-30"]);
  expect(await days("05/12/2026")).toEqual(["2026-05-12"]);
  const british = await daysIn(list("Last day", "05/12/2026"), { region: "GB" });
  expect(british?.days).toEqual([{ line: 2, day: "2026-12-05" }]);
});

it("knows nothing of cells that are no dates, and of lists from which nothing is taken", async () => {
  expect(await daysIn(list("Leaving", "yes", "yes"))).toBeNull();
  expect(await daysIn(list("Last day", "31.11.2026", "soon"))).toBeNull();
  expect(await daysIn(list("Start date", "2026-11-30"))).toBeNull();
  expect(await daysIn(list("Last day", "2026-11-30"), { takes: false })).toBeNull();
  expect(await daysIn(list("Last day", "2026-11-30", "", "2026-12-01", "tbd"))).toEqual({
    column: "Last day",
    days: [
      { line: 2, day: "2026-11-30" },
      { line: 4, day: "2026-12-01" },
    ],
  });
});
