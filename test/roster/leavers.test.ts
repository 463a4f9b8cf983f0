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
  for (const fileName of ["new-starters.csv", "unterminated-quote.csv", "exit-doors.csv"])
    expect((await check(content, { fileName })).outcome).toBe("parsed");
});

const notAsked: Readonly<Record<string, string>> = {
  "an HR list whose termination dates are blank":
    "Email,License,Hire Date,Termination Date,Status\na@acme.example,Zoom Phone,2024-01-01,,Active\nb@acme.example,Zoom Phone,2025-01-01,N/A,Active\n",
  "a list of starters": "Email,License,Start Date,Notes\na@acme.example,Zoom Phone,2026-12-01,new in sales\n",
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
