// What somebody reads of a row that is handed back: the one thing to do, not all that follows from one slip.
import { expect, test } from "vitest";
import { spellLines } from "../../src/roster/faults.ts";
import { check } from "./check.ts";

const HEADER = "Email,Name,License";
async function told(row: string, header = HEADER): Promise<string> {
  const { rejected } = await check(`${header}\nana@acme.example,Ana,Zoom Phone\n${row}\n`);
  expect(rejected).toHaveLength(1);
  return `${rejected[0]?.problem} ${rejected[0]?.suggestion}`;
}

test.each([
  "Total: 2,,",
  "Total,,2",
  "Sales department,,",
  "---,---,---",
  "(required),(optional),(required)",
  "Printed 26.11.2026 by HR",
])("%s is told as a line about nobody", async (row) => {
  expect(await told(row)).toMatch(/^".+" is no person: a heading, a total or a note\. Delete this line\./);
});

test("a header that stands there once more, in this order or another", async () => {
  expect(await told(HEADER)).toBe("The header stands here once more. Delete this line.");
  expect(await told("License,Email,Name")).toMatch(/^Another header stands here;/);
});

test("a comma without quotes is told, and not what it shifted", async () => {
  expect(await told("bob@acme.example,Hartley, Bob,Zoom Phone")).toBe(
    'The row has 4 cells, the header 3. Put quotes around a cell with a comma in it ("Hartley, Jr."), or delete what is too much.',
  );
});

test("a letter of another alphabet is named: to the eye the address is right", async () => {
  expect(await told("b\u043eb@acme.example,Bob,Zoom Phone")).toContain(
    'has a letter of another alphabet that looks like one of ours ("\u043e").',
  );
});

test("an address is suggested only where it can be no other", async () => {
  expect(await told("sarah oneil@acme.example,Sarah,Zoom Phone")).not.toContain("if that is who is meant");
  expect(await told("Sarah O'Neil <sarah.oneil@acme.example>,Sarah,Zoom Phone")).toContain(
    "Write sarah.oneil@acme.example, if that is who is meant.",
  );
});

test("a license that says no, takes away or is of meetings is told as that", async () => {
  expect(await told("bob@acme.example,Bob,N/A")).toContain("Delete this line if nothing is to be given.");
  expect(await told("bob@acme.example,Bob,Remove")).toContain("with the words “remove licenses”");
  expect(await told("bob@acme.example,Bob,Licensed")).toContain("That is what they have for meetings.");
});

test("nobody gets a number by writing auto", async () => {
  const { rejected } = await check(
    "Email,License,Extension,Phone Number\na@acme.example,Zoom Phone,auto,\nb@acme.example,Zoom Phone,\\N,auto\n",
  );
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[3, "INVALID_PHONE"]]);
});

test.each([
  [[7], "line 7"],
  [[2, 3], "lines 2 and 3"],
  [[2, 3, 4], "lines 2, 3 and 4"],
  [[2, 3, 4, 5], "lines 2–5"],
  [[2, 9, 10, 11, 12, 40], "lines 2, 9–12 and 40"],
  [[1, 3, 5, 7, 20, 21, 22, 23], "lines 1, 3, 5 and 5 more"],
])("of lines %j as “%s”", (lines, told) => {
  expect(spellLines(lines, 3)).toBe(told);
});

test.each([
  ["Состояние", "Работает", "Уволен"],
  ["在职状态", "在职", "离职"],
  ["재직상태", "재직", "퇴사"],
  ["Stan zatrudnienia", "Aktywny", "Zwolniony"],
  ["Durum", "Çalışıyor", "İşten ayrıldı"],
  ["Lifecycle status", "Employed", "Garden leave"],
])("whoever has left by %s is told, in whatever language", async (column, here, gone) => {
  const { warnings } = await check(
    `Email,License,${column}\na@acme.example,Zoom Phone,${here}\nb@acme.example,Zoom Phone,${here}\nc@acme.example,Zoom Phone,${gone}\n`,
  );
  expect(warnings).toContain(`"${column}" says that somebody leaves or has left (line 4).`);
});

test("a status of true and false tells who is switched off", async () => {
  const { warnings } = await check(
    "Email,License,Status\na@acme.example,Zoom Phone,t\nb@acme.example,Zoom Phone,f\n",
  );
  expect(warnings).toContain('"Status" says that somebody is inactive (line 3).');
});

test.each([
  "DO NOT SET UP YET - starts in January",
  "on hold",
  "skip",
  "bitte noch nicht",
  "nie zakładać",
  "please ignore",
])("a remark that says “%s” is told", async (remark) => {
  const { warnings } = await check(
    `Email,License,Comment\na@acme.example,Zoom Phone,VIP\nb@acme.example,Zoom Phone,${remark}\n`,
  );
  expect(warnings.join()).toMatch(/"Comment" says .*\(line 3\)/);
});

test.each([
  "only if budget allows",
  "if there are seats left",
  "pending manager approval",
  "subject to contract",
  "nur falls Stelle bewilligt",
  "sous réserve du budget",
])("what a remark makes a condition of, “%s”, is told", async (remark) => {
  const { warnings } = await check(
    `Email,License,Comment\na@acme.example,Zoom Phone,call only if urgent\nb@acme.example,Zoom Phone,${remark}\n`,
  );
  expect(warnings.join()).toMatch(/"Comment" says .*\(line 3\)/);
});

test.each(["brak", "none", "no", "k.A."])("“%s” in the place of a license is told once", async (cell) => {
  const rejected = (
    await check(`Email,License\na@acme.example,Zoom Phone\nb@acme.example,${cell}\n`, { gives: true })
  ).rejected.map(({ problem, suggestion }) => `${problem} ${suggestion}`);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.match(/Delete this line/g)).toHaveLength(1);
});

test.each([
  "Do you need a Zoom Phone license?",
  "Does this person need a phone?",
  "Should we assign a license?",
])("no to “%s” is an answer, and its row is handed back", async (question) => {
  const { rejected } = await check(
    `Email,License,${question}\na@acme.example,Zoom Phone,Yes\nb@acme.example,Zoom Phone,No\n`,
  );
  expect(rejected.map(({ line }) => line)).toEqual([3]);
});

test("a state in words that we don't know is told with its lines; states as usual are not", async () => {
  const { warnings } = await check(
    "Email,License,Employee Status,Ticket status\na@acme.example,Zoom Phone,Active,Open\nb@acme.example,Zoom Phone,Abandoned,In progress\nc@acme.example,Zoom Phone,Terminated,Open\n",
  );
  expect(warnings).toEqual([
    '"Employee Status" says that somebody leaves or has left (line 4).',
    '"Employee Status" says “Abandoned” (line 3); that wasn\'t used.',
  ]);
});

test.each([
  ["Notes", "Start date moved - wait for HR"],
  ["Notes", "postponed until March"],
  ["HR notes", "pls don't set up yet"],
  ["Notes / Comments", "HOLD until badge arrives"],
  ["Uwagi", "nie zakładać jeszcze"],
  ["Observação", "aguardar aprovação"],
  ["Observación", "no activar hasta enero"],
  ["Poznámka", "zatím nezakládat"],
  ["Bemerkung HR", "erst anlegen, warten auf Vertrag"],
  ["Hinweis", "Bitte erst ab 1.1."],
  ["Commentaire", "à suspendre jusqu'à nouvel ordre"],
  ["Açıklama", "beklesin"],
  ["Notes", "contract not signed yet"],
  ["Notes", "do not change anything"],
  ["Merknad", "ikke opprett ennå"],
  ["備考", "保留"],
  ["备注", "暂缓"],
])("a remark that says to wait is told: %s, %s", async (column, remark) => {
  const { warnings } = await check(
    `Email;License;${column}\nkate@acme.example;Pro;${remark}\nbob@acme.example;Pro;VIP\n`,
  );
  expect(warnings).toEqual([`"${column}" says to wait with somebody, or to leave them out (line 2).`]);
});

test.each([
  "phone in the waiting room",
  "Do not forget the headset",
  "Don't call before 9am",
  "started, waiting for laptop",
  "VIP",
  "Halle 3",
  "on call in March",
])("a remark that says nothing of the kind isn't: %s", async (remark) => {
  const { warnings } = await check(`Email,License,Notes\nkate@acme.example,Pro,"${remark}"\n`);
  expect(warnings).toEqual([]);
});
