// A column that says for each row what is to be done: nobody gets a phone of whom the file says "remove".
import { expect, test } from "vitest";
import { check, inShort } from "./check.ts";

const list = (column: string, cells: readonly string[]): string =>
  [`Email,License,${column}`, ...cells.map((cell, at) => `p${at}@acme.example,Zoom Phone,${cell}`)].join(
    "\n",
  );

test.each([
  ["Action", ["Add", "Add", "Remove"]],
  ["Add/Remove", ["A", "A", "R"]],
  ["Change Type", ["New", "new hire", "Delete license"]],
  ["Maßnahme", ["Neu", "hinzufügen", "Löschen"]],
  ["Acción", ["Alta", "Asignar", "Quitar"]],
])("%s %s: the row that takes is handed back where a list gives", async (column, cells) => {
  const read = await check(list(column, cells));
  expect(inShort(read)).toBe("ok 2 | 4:MISSING_LICENSE");
  expect(read.rejected[0]?.problem).toBe(`"${column}" says "${cells[2]}" here.`);
  expect(read.rejected[0]?.suggestion).toContain("with the words “remove licenses”");
  expect(read.ignoredColumns).toEqual([]);
});

test("rows that add or change are handed back where a list takes", async () => {
  const read = await check(list("Action", ["Remove", "Add", "Change plan", "Delete"]), {
    needsLicense: false,
    gives: false,
    takes: true,
  });
  expect(inShort(read)).toBe("ok 2 | 3:MISSING_LICENSE 4:MISSING_LICENSE");
});

test("a row that says nothing goes along with the file", async () => {
  expect(inShort(await check(list("Action", ["Add", "", "Add"])))).toBe("ok 3");
});

test("remarks under such a name are remarks, and are told as not used", async () => {
  const read = await check(list("Action", ["see mail", "ask Dana", "remove the old desk"]));
  expect(inShort(read)).toBe("ok 3");
  expect(read.ignoredColumns).toEqual(["Action"]);
});

test("where most rows take, the whole list is asked about before any row is judged by it", async () => {
  const mostlyTakes = list("Action", ["Remove", "Remove", "Add"]);
  expect(inShort(await check(mostlyTakes))).toBe("clarify 3");
  expect(inShort(await check(mostlyTakes, { gives: true }))).toBe(
    "clarify 1 | 2:MISSING_LICENSE 3:MISSING_LICENSE",
  );
});

test.each([
  ["JML", ["Joiner", "Mover", "Leaver"]],
  ["Type", ["Starter", "Starter", "Leaver"]],
  ["Request", ["Please add", "Please add", "Please remove"]],
])("%s: under any name, where some rows give and others take", async (column, cells) => {
  expect(inShort(await check(list(column, cells)))).toBe("ok 2 | 4:MISSING_LICENSE");
});

test("a column of something else stays one, whatever its words", async () => {
  expect(inShort(await check(list("Team", ["New", "Change", "New"])))).toBe("ok 3");
  expect(inShort(await check(list("Group", ["A", "D", "R"])))).toBe("ok 3");
});

test("whoever needs none gets none, though a license stands there; what somebody has is no answer to that", async () => {
  const read = await check(list("Needs phone?", ["Y", "N", "yes"]));
  expect(inShort(read)).toBe("ok 2 | 3:MISSING_LICENSE");
  expect(read.rejected[0]?.problem).toBe('"Needs phone?" says "N".');
  const have = await check(list("Zoom Phone Enabled", ["No", "No", "Yes"]));
  expect(inShort(have)).toBe("ok 3");
  expect(have.warnings).toEqual([
    '"Zoom Phone Enabled" says no in lines 2 and 3; that wasn\'t used, since it can be what they have so far.',
  ]);
  expect((await check(list("Zoom Phone Enabled", ["No", "No", "No"]))).warnings).toEqual([]);
});

test.each([
  ["Migrate?", ["Y", "N", "Y"]],
  ["Zoom Phone needed?", ["Yes", "No", "Yes"]],
  ["In scope", ["yes", "no", "yes"]],
  ["Phone required", ["TRUE", "FALSE", "TRUE"]],
  ["Telefon benötigt", ["ja", "nein", "ja"]],
  ["Approved by manager", ["yes", "no", "yes"]],
  ["Assign license", ["Yes", "No", "Yes"]],
  ["Keep phone?", ["yes", "no", "yes"]],
  ["Approval status", ["Approved", "Pending", "Approved"]],
  ["Decision", ["granted", "declined", ""]],
  ["Genehmigt", ["ja", "abgelehnt", "ja"]],
  ["Skip", ["", "x", ""]],
  ["Do not migrate", ["no", "yes", "no"]],
  ["On hold", ["No", "Yes", "No"]],
  ["Cancelled", ["No", "Yes", "No"]],
])("%s: whoever gets none is handed back", async (column, cells) => {
  expect(inShort(await check(list(column, cells)))).toBe("ok 2 | 3:MISSING_LICENSE");
});

test("one of several such columns is enough, and the advice names it", async () => {
  const read = await check(
    "Email,License,Approved,Eligible\na@acme.example,Pro,yes,yes\nb@acme.example,Pro,yes,no\nc@acme.example,Pro,no,yes\n",
  );
  expect(inShort(read)).toBe("ok 1 | 3:MISSING_LICENSE 4:MISSING_LICENSE");
  expect(read.rejected[0]).toMatchObject({
    problem: '"Eligible" says "no".',
    suggestion: "Delete this line if nothing is to be given; else correct that cell.",
  });
});

test.each(["Skip", " On hold"])("a column %s in which nobody is ticked is no matter", async (column) => {
  expect(inShort(await check(list(column, ["no", "", "no"])))).toBe("ok 3");
});

test.each(["Laptop needed", "Needs laptop", "Training required", "Number required", "Parking approved"])(
  "%s: a no to something else is none to the license",
  async (column) => expect(inShort(await check(list(column, ["Yes", "No", "Yes"])))).toBe("ok 3"),
);

test.each([
  ["Remove?", ["", "Yes", ""]],
  ["To be deleted", ["no", "x", "no"]],
  ["Entfernen", ["nein", "ja", "nein"]],
])("%s: a tick there takes", async (column, cells) => {
  expect(inShort(await check(list(column, cells)))).toBe("ok 2 | 3:MISSING_LICENSE");
});

const TAKES = { needsLicense: false, gives: false, takes: true } as const;

test.each([
  ["Remove?", ["yes", "no", "yes"], '"Remove?" says "no" here.'],
  ["Remove?", ["x", "", "x"], '"Remove?" is blank here, and ticked for others.'],
  ["To be deleted", ["yes", "-", "yes"], '"To be deleted" says "-" here.'],
  ["Entfernen", ["ja", "nein", "ja"], '"Entfernen" says "nein" here.'],
  ["Action", ["Remove", "none", "Remove"], '"Action" says "none" here.'],
  ["Aktion", ["Löschen", "keine", "Löschen"], '"Aktion" says "keine" here.'],
])(
  "%s %s: where a list takes, nothing is taken from whom it is not asked of",
  async (column, cells, problem) => {
    const read = await check(list(column, cells), TAKES);
    expect(inShort(read)).toMatch(/ok 2 \| 3:MISSING_LICENSE$|clarify 2 \| 3:MISSING_LICENSE$/);
    expect(read.rejected[0]).toMatchObject({
      problem,
      suggestion: "Delete this line if nothing is to be done for them; else correct that cell.",
    });
  },
);

test.each([
  ["Remove?", ["", "", ""]],
  ["Removal date", ["2026-11-30", "", "2026-12-04"]],
])("%s %s: where nothing is ticked, blank cells say nothing", async (column, cells) => {
  expect((await check(list(column, cells), TAKES)).rejected).toEqual([]);
});

test("whoever is to have nothing done is handed back where a list gives", async () => {
  const read = await check(list("Action", ["Add", "none", "Add", "Add"]));
  expect(inShort(read)).toBe("ok 3 | 3:MISSING_LICENSE");
  expect(read.rejected[0]?.suggestion).toContain("Delete this line");
});

const SECTIONS =
  "Email,License,Name\nNew starters,,\na@acme.example,Zoom Phone,Al\nLeavers (remove):,,\nEmail,License,Name\nb@acme.example,Zoom Phone,Bo\nNew joiners Berlin,,\nc@acme.example,Zoom Phone,Cy\nd@acme.example,Zoom Phone,Di\n";

test("lines under a heading of leavers are handed back where a list gives, up to the next starters", async () => {
  const read = await check(SECTIONS);
  expect(read.outcome).toBe("parsed");
  expect(read.rows.map(({ line }) => line)).toEqual([3, 8, 9]);
  expect(read.rejected.find(({ line }) => line === 6)).toMatchObject({
    reason: "MISSING_LICENSE",
    problem: 'This line stands under "Leavers (remove):" (line 4).',
  });
});

test("lines under a heading of starters are handed back where a list takes", async () => {
  const read = await check(SECTIONS, { needsLicense: false, gives: false, takes: true });
  expect(read.rows.map(({ line }) => line)).toEqual([6]);
});

test("a heading may stand in any column, and tell how many", async () => {
  const read = await check(
    "Name,Email,License\nStarters,1,\nAl,a@acme.example,Pro\nLeavers,1 person,\nBo,b@acme.example,Pro\n",
  );
  expect(read.rows.map(({ line }) => line)).toEqual([3]);
});

test("headings of places part nobody", async () => {
  const read = await check("Email,License\nBerlin,\na@acme.example,Pro\nLondon,\nb@acme.example,Pro\n");
  expect(read.accepted).toBe(2);
});

test.each([
  ["Status", "Done", "Cancelled"],
  ["state", "Approved", "Rejected"],
  ["Resolution", "Done", "Won't Do"],
  ["Status", "in Arbeit", "abgelehnt"],
])("what a ticket system refused is handed back: %s", async (column, done, refused) => {
  const read = await check(list(column, [done, refused, done]));
  expect(inShort(read)).toBe("ok 2 | 3:MISSING_LICENSE");
  expect(read.rejected[0]?.problem).toBe(`"${column}" says "${refused}".`);
});
