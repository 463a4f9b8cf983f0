// Part of a list, as people say it: what is found in the file, what is asked about, what is left out on request.
import { describe, expect, it } from "vitest";
import { EVERY_ROW, type RowsWanted } from "../../src/roster/pick/rows-wanted.ts";
import { readRoster } from "../../src/roster/read-roster.ts";
import { bytesOf, OPTIONS } from "./check.ts";

const STAFF = `Email,First Name,Last Name,License,Site,Department,Country,Type,Remote,Manager
ana@x.example,Ana,García,Zoom Phone,London,Sales,GB,Employee,No,Kate Osei
bob@x.example,Bob,Hartley,Zoom Phone,Berlin,Sales,DE,Contractor,Yes,Kate Osei
kate@x.example,Kate,Osei,Zoom Phone,London,Engineering,GB,Employee,No,Lee Wong
lee@x.example,Lee,Wong,Zoom Phone,London West,IT,GB,Employee,Yes,
mike@x.example,Mike,Chen,Zoom Phone,Berlin,IT,DE,Contractor,No,Lee Wong
mikec@x.example,Mike,Cheng,Zoom Phone,Paris,Engineering,FR,Intern,No,Lee Wong
`;

/** "3 4: told | aside 2" or "question: option, option". */
async function picked(wanted: Partial<RowsWanted>, text = STAFF): Promise<string> {
  const read = await readRoster(bytesOf(text), { ...OPTIONS, wanted: { ...EVERY_ROW, ...wanted } });
  if (read.outcome === "file_error")
    return read.rowsAsked
      ? `${read.problem.summary} ${read.rowsAsked.options.map(({ label }) => label).join(" / ")}`
      : `fault: ${read.problem.summary}`;
  return `${[...read.rows, ...read.rejected]
    .map(({ line }) => line)
    .toSorted((a, b) => a - b)
    .join(" ")}: ${read.part?.told} | aside ${read.part?.aside.length}`;
}
const only = (...terms: RowsWanted["only"]) => picked({ only: terms });
const without = (...terms: RowsWanted["only"]) => picked({ without: terms });

it("a group named by two columns is those of the one who are of the other as well", async () => {
  expect(await picked({ of: ["berlin contractors"] })).toMatch(/^3 6: .*Berlin, and of them .*Contractor/);
  expect(await picked({ of: ["new joiners"] })).toBe("2 3 4 5 6 7: undefined | aside undefined");
});

describe("values of a column", () => {
  it.each([
    ["die ersten 3 Zeilen", "2 3 4: the first 3 | aside 3"],
    ["Berlin + Paris", "3 6 7: those whose Site is Berlin or Paris | aside 3"],
    ["Berlin", "3 6: those whose Site is Berlin | aside 4"],
    ["the Berlin people", "3 6: those whose Site is Berlin | aside 4"],
    ["people in the Berlin office", "3 6: those whose Site is Berlin | aside 4"],
    ["contractors", "3 6: those whose Type is Contractor | aside 4"],
    ["the sales team", "2 3: those whose Department is Sales | aside 4"],
    ["department Engineering", "4 7: those whose Department is Engineering | aside 4"],
    ["rows where Department is IT", "5 6: those whose Department is IT | aside 4"],
    ["site = Paris", "7: those whose Site is Paris | aside 5"],
    ["Germany", "3 6: those whose Country is DE | aside 4"],
    ["UK", "2 4 5: those whose Country is GB | aside 3"],
    ["remote ones", "3 5: those whose Remote is Yes | aside 4"],
    ["Berlin and Paris", "3 6 7: those whose Site is Berlin or Paris | aside 3"],
    ["interns or contractors", "3 6 7: those whose Type is Intern or Contractor | aside 3"],
    [
      "sales in Berlin",
      "3: those whose Department is Sales, and of them those whose Site is Berlin | aside 5",
    ],
    ["those whose manager is Lee Wong", "4 6 7: those whose Manager is Lee Wong | aside 3"],
    ["where site is not Berlin", "2 4 5 7: those whose Site is not Berlin | aside 2"],
  ])("%s", async (said, told) => expect(await only(said)).toBe(told));

  it("are asked about where more than one is written so", async () =>
    expect(await only("London")).toBe(
      "Site says “London”, “London West”. Which are “London”? Only “London” (2 rows) / All of these (3 rows)",
    ));

  it("that two columns have, for other rows, are a choice", async () =>
    expect(
      await picked(
        { only: ["Sales"] },
        "Email,License,Department,Previous Department\na@x.example,Zoom Phone,Sales,IT\nb@x.example,Zoom Phone,IT,Sales\n",
      ),
    ).toBe(
      "“Sales” can be several things in this list. Which? those whose Department is Sales (1 row) / those whose Previous Department is Sales (1 row)",
    ));

  it("that two columns have, for the same rows, are clear", async () =>
    expect(
      await picked(
        { only: ["Sales"] },
        "Email,License,Department,Team\na@x.example,Zoom Phone,Sales,Sales\nb@x.example,Zoom Phone,IT,IT\n",
      ),
    ).toContain("2: those whose Department is Sales"));

  it("that nobody has are asked about, with what there is", async () => {
    expect(await only("the engineers")).toBe(
      "Nothing in the list says “the engineers”. Which rows are meant? Department: Engineering (2 rows) / All 6 rows",
    );
    expect(await only("the West ones")).toContain(
      "Which rows are meant? Site: London West (1 row) / All 6 rows",
    );
    expect(await only("Tokyo")).toContain("Nothing in the list says “Tokyo”. Which rows are meant?");
    expect(await only("Tokyo and Berlin")).toBe("Nothing in the list says “Tokyo”. Which rows are meant? ");
  });

  it("of two kinds at once are asked about, unless both are left out", async () => {
    expect(await only("Sales and Paris")).toContain("those in either, or only those in both?");
    expect(await without("Sales and Paris")).toBe(
      "4 5 6: all without those whose Department is Sales and those whose Site is Paris | aside 3",
    );
  });
});

describe("people", () => {
  it.each([
    ["Bob", "2 4 5 6 7: all without Bob Hartley (line 3) | aside 1"],
    ["bob@x.example", "2 4 5 6 7: all without Bob Hartley (line 3) | aside 1"],
    [
      "Bob, Ana and Lee",
      "4 6 7: all without Bob Hartley (line 3) and Ana García (line 2) and Lee Wong (line 5) | aside 3",
    ],
    ["Garcia", "3 4 5 6 7: all without Ana García (line 2) | aside 1"],
  ])("without %s", async (said, told) => expect(await without(said)).toBe(told));

  it("of whom there are two are a choice", async () =>
    expect(await without("Mike")).toBe(
      "“Mike” can be several people of this list. Which one? Mike Chen (line 6), mike@x.example (1 row) / Mike Cheng (line 7), mikec@x.example (1 row)",
    ));

  it("who don't stand in the list are asked about", async () =>
    expect(await without("Priya")).toContain("Nothing in the list says “Priya”."));
});

describe("rows", () => {
  it.each([
    ["rows 3 to 5", "3 4 5: rows 3 to 5 | aside 3"],
    ["lines 3-5", "3 4 5: rows 3 to 5 | aside 3"],
    ["row 4", "4: row 4 | aside 5"],
    ["rows 3, 5 and 7", "3 5 7: rows 3, 5, 7 | aside 3"],
    ["rows 5 and 6", "5 6: rows 5, 6 | aside 4"],
    ["Zeilen 2 bis 4", "2 3 4: rows 2 to 4 | aside 3"],
    ["the first two", "2 3: the first 2 | aside 4"],
    ["first 3 people", "2 3 4: the first 3 | aside 3"],
    ["the last one", "7: the last row | aside 5"],
    ["from row 6 on", "6 7: rows 6 to 7 | aside 4"],
    ["from row 6", "6 7: rows 6 to 7 | aside 4"],
    ["rows 6 and below", "6 7: rows 6 to 7 | aside 4"],
    ["rows 6+", "6 7: rows 6 to 7 | aside 4"],
  ])("%s", async (said, told) => expect(await only(said)).toBe(told));

  it("that count the header are asked about", async () =>
    expect(await only("rows 1 to 3")).toBe(
      "The header is row 1, the first person row 2. Which rows are meant? The people 1 to 3, counted without the header (3 rows) / Rows 1 to 3 of the sheet (2 rows)",
    ));

  it("that there aren't are told", async () =>
    expect(await only("rows 40 to 50")).toContain("The list has rows 2 to 7, and no rows 40"));

  it("are those of the sheet where a cell has several lines", async () =>
    expect(
      await picked(
        { only: ["row 3"] },
        'Email,License,Note\na@x.example,Zoom Phone,"one\ntwo"\nb@x.example,Zoom Phone,\nc@x.example,Zoom Phone,\n',
      ),
    ).toBe("4: row 3 of the sheet (lines 4 to 4 of the file) | aside 2"));
});

describe("what goes along with a part", () => {
  it("both at once: of a site, without somebody", async () =>
    expect(await picked({ only: ["Berlin"], without: ["Mike Chen"] })).toBe(
      "3: those whose Site is Berlin, without Mike Chen (line 6) | aside 5",
    ));

  it("the column that told the part is none of those that weren't used", async () => {
    const read = await readRoster(bytesOf(STAFF), {
      ...OPTIONS,
      wanted: { ...EVERY_ROW, only: ["contractors"] },
    });
    expect(read.outcome === "parsed" && read.ignoredColumns).toEqual([
      "Department",
      "Country",
      "Remote",
      "Manager",
    ]);
  });

  it("nobody left is told", async () =>
    expect(await picked({ only: ["Paris"], without: ["interns"] })).toContain(
      "That leaves nobody of the 6 rows",
    ));

  it("a row whose cells are shifted is handed back, whatever was asked for", async () =>
    expect(
      await picked(
        { only: ["Berlin"] },
        "Email,Name,License,Site\na@x.example,A,Zoom Phone,Berlin\nb@x.example,Doe, B,Zoom Phone,Paris\nc@x.example,C,Zoom Phone,Paris\n",
      ),
    ).toBe("2 3: those whose Site is Berlin | aside 1"));

  it("a person who stands outside of it, too, is told", async () => {
    const text =
      "Email,License,Site\na@x.example,Zoom Phone,Berlin\na@x.example,Zoom Phone Pro,Paris\nb@x.example,Zoom Phone,Paris\n";
    const read = await readRoster(bytesOf(text), { ...OPTIONS, wanted: { ...EVERY_ROW, only: ["Berlin"] } });
    expect(read.outcome === "parsed" && read.warnings).toContainEqual(
      "a@x.example also stands in a row left out on request (line 3).",
    );
  });

  it("a group named in passing is a part where the file tells it apart, and else a name for the list", async () => {
    expect(await picked({ of: ["sales people"] })).toBe("2 3: those whose Department is Sales | aside 4");
    expect(await picked({ of: ["warehouse people"] })).toBe("2 3 4 5 6 7: undefined | aside undefined");
  });

  it("what was picked from a menu is those lines", async () =>
    expect(await only({ lines: "2-3,6", told: "those whose Site is London" })).toBe(
      "2 3 6: those whose Site is London | aside 3",
    ));
});
