// A list of people who leave has a License column too: it says what they have. Zac asks before doing anything with it.
import { expect, test } from "vitest";
import { check, inShort } from "./check.ts";

const asked: Readonly<Record<string, string>> = {
  "a leaving date for everybody":
    "Email,License,Last Day\na@acme.example,Zoom Phone,2026-11-30\nb@acme.example,Zoom Phone,2026-12-04\n",
  "a termination date":
    "Email,Name,License,Termination Date\na@acme.example,Ana García,Zoom Phone,11/30/2026\n",
  German: "E-Mail;Lizenz;Austrittsdatum\na@acme.example;Zoom Phone;30.11.2026\n",
  French: "Courriel;Licence;Date de départ\na@acme.example;Zoom Phone;30/11/2026\n",
  Japanese: "メールアドレス,ライセンス,退職日\na@acme.example,Zoom Phone,2026/11/30\n",
  "a status":
    "Email,License,Status\na@acme.example,Zoom Phone,Terminated\nb@acme.example,Zoom Phone,Terminated\n",
  "an action": "Email,License,Action\na@acme.example,Zoom Phone,Remove\nb@acme.example,Zoom Phone,remove\n",
  "inactive people": "Email,License,User Status\na@acme.example,Zoom Phone,Inactive\n",
  "an HR system's short date": "Email,License,Term Date\na@acme.example,Zoom Phone,11/30/2026\n",
  notes:
    "Email,License,Notes\na@acme.example,Zoom Phone,left the company\nb@acme.example,Zoom Phone,resigned in May\n",
  "a license column that says remove":
    "Email,License\na@acme.example,Remove\nb@acme.example,remove license\n",
  "no license column at all": "Email,Leaving Date\na@acme.example,2026-11-30\n",
  "a column of what is to be removed":
    "Email,License to be removed\na@acme.example,Zoom Phone\nb@acme.example,Zoom Phone\n",
  "the same in German": "E-Mail;Lizenz entfernen\na@acme.example;Zoom Phone\n",
  "the same in French": "E-mail;Licence à retirer\na@acme.example;Zoom Phone\n",
  "lines under a heading of leavers":
    "Email,License,Name\nLeavers November,,\na@acme.example,Zoom Phone,Al\nb@acme.example,Zoom Phone,Bo\n",
  "what they have now": "Email,Current License,Last working day\na@acme.example,Zoom Phone,2026-11-30\n",
};
for (const [what, content] of Object.entries(asked))
  test(`asked about: ${what}`, async () => {
    const read = await check(content);
    expect(read.outcome).toBe("clarify");
    expect(read.question).toMatch(/\?$/);
  });

test("asked about: the file's name", async () => {
  const content = "Email,License\na@acme.example,Zoom Phone\n";
  expect((await check(content, { fileName: "leavers-november.csv" })).outcome).toBe("clarify");
  for (const fileName of [
    "people who left.csv",
    "phones_to_remove.csv",
    "remove-licenses.csv",
    "removals.csv",
    "ex-employees.csv",
    "Kündigungen.csv",
    "inactive_users.csv",
    "layoffs-q4.csv",
    "salidas.csv",
    "former staff.csv",
  ])
    expect([fileName, (await check(content, { fileName })).outcome]).toEqual([fileName, "clarify"]);
  for (const fileName of [
    "duplicates removed.csv",
    "left wing.csv",
    "new-starters.csv",
    "unterminated-quote.csv",
    "exit-doors.csv",
  ])
    expect((await check(content, { fileName })).outcome).toBe("parsed");
});

const notAsked: Readonly<Record<string, string>> = {
  "an HR list whose termination dates are blank":
    "Email,License,Hire Date,Termination Date,Status\na@acme.example,Zoom Phone,2024-01-01,,Active\nb@acme.example,Zoom Phone,2025-01-01,N/A,Active\n",
  "dates that never come":
    "Email,License,End Date\na@acme.example,Zoom Phone,31.12.9999\nb@acme.example,Zoom Phone,2099-12-31\nc@acme.example,Zoom Phone,0000-00-00\n",
  "a list of starters": "Email,License,Start Date,Notes\na@acme.example,Zoom Phone,2026-12-01,new in sales\n",
  "a plan that takes another one's place":
    "Email,License,Old license to remove\na@acme.example,US/CA Unlimited,US/CA Metered\n",
  "a pension": "Email,License,Retirement Plan\na@acme.example,Zoom Phone,401k\n",
  "no leavers this time": "Email,License,Name\nNo leavers,,\na@acme.example,Zoom Phone,Al\n",
  holiday: "Email,License,Annual Leave Balance\na@acme.example,Zoom Phone,12\n",
};
for (const [what, content] of Object.entries(notAsked))
  test(`not asked about: ${what}`, async () => expect((await check(content)).outcome).toBe("parsed"));

test("single people who leave are pointed out", async () => {
  const read = await check(
    "Email,License,Termination Date\na@acme.example,Zoom Phone,\nb@acme.example,Zoom Phone,2026-11-30\nc@acme.example,Zoom Phone,\n",
  );
  expect(inShort(read)).toBe("ok 3");
  expect(read.warnings.join()).toContain("line 3");
});

test("some who leave, in a list that gives, are told with the column that says so", async () => {
  const read = await check(
    "Email,License,Employment Status\na@acme.example,Zoom Phone,Active\nb@acme.example,Zoom Phone,Terminated\nc@acme.example,Zoom Phone,Active\n",
  );
  expect(inShort(read)).toBe("ok 3");
  expect(read.warnings).toEqual(['"Employment Status" says that somebody leaves or has left (line 3).']);
});

test("a note that somebody has left is told", async () => {
  const read = await check(
    "Email,License,Notes\na@acme.example,Zoom Phone,\nb@acme.example,Zoom Phone,left us in May\nc@acme.example,Zoom Phone,new desk\n",
  );
  expect(read.warnings).toEqual(['"Notes" says that somebody leaves or has left (line 3).']);
});

test.each([
  ["Beschäftigungsstatus", "aktiv", "Ausgeschieden"],
  ["Employee Status", "Active", "Left"],
  ["HR Status", "Active", "Withdrawn"],
  ["Worker Status", "Active", "Separated"],
  ["Status", "Active", "on notice"],
  ["Comments", "", "no longer with us"],
  ["Remarques", "", "quitte la société"],
])(
  "whoever has left is told, whatever the column of the status is called: %s",
  async (column, here, gone) => {
    const read = await check(
      `Email,License,${column}\na@acme.example,Zoom Phone,${here}\nb@acme.example,Zoom Phone,${gone}\nc@acme.example,Zoom Phone,${here}\n`,
    );
    expect(read.warnings).toEqual([`"${column}" says that somebody leaves or has left (line 3).`]);
  },
);

test.each([
  ["Account Enabled", "True", "False"],
  ["accountEnabled", "TRUE", "FALSE"],
  ["Status [READ ONLY]", "Active", "Suspended"],
  ["Suspended", "No", "Yes"],
  ["Kontostatus", "aktiv", "gesperrt"],
  ["User Status", "Active", "Inactive"],
  ["Assignment Status", "Active - Payroll Eligible", "Inactive - Payroll Eligible"],
  ["Block credential", "False", "True"],
  ["Sign-in allowed", "Yes", "No"],
])("an account that is switched off is told: %s", async (column, on, off) => {
  const read = await check(
    `Email,License,${column}\na@acme.example,Zoom Phone,${on}\nb@acme.example,Zoom Phone,${off}\nc@acme.example,Zoom Phone,${off}\nd@acme.example,Zoom Phone,${on}\n`,
  );
  expect(read.warnings).toEqual([`"${column}" says that some are inactive (lines 3 and 4).`]);
});

test("titles that say leavers are not lost with the advice to delete them", async () => {
  const read = await check("Leavers November,,\nEmail,License,Name\na@acme.example,Zoom Phone,Al\n");
  expect(inShort(read)).toBe("MISSING_HEADER");
  expect(read.next).toContain("“remove licenses”");
});

test.each([
  "Enddatum",
  "Vertragsende",
  "Date de fin de contrat",
  "Fecha fin de contrato",
  "Data fine rapporto",
  "Término do contrato",
  "最終出勤日",
  "Relieving Date",
  "LWD",
  "Termed",
])("a day for everybody under %s is asked about", async (column) => {
  const read = await check(`Email,License,${column}\na@acme.example,Zoom Phone,2026-11-30\n`);
  expect(read.outcome).toBe("clarify");
});
