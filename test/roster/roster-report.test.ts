import { expect, test } from "vitest";
import { rosterReport } from "../../src/roster/roster-report.ts";
import { check } from "./check.ts";

const MESSY =
  "Email;License;Ext;Room\nana@acme.example;Zoom Phone;2311;A\nbob@acme.example;Zoom Phon;12;B\n;;;\nkim@acme.example;Zoom Fone;;C\n";

test("the report tells what is fine, what isn't, line by line, and what wasn't used", async () => {
  const report = rosterReport(await check(MESSY));
  expect(report).toContain("1 row is fine, 2 are handed back (utf-8, semicolon).");
  expect(report).toContain("1 blank line was left out.");
  expect(report).toContain("Columns not used: Room.");
  expect(report).toMatch(/line 3 {2}UNKNOWN_LICENSE .*"Zoom Phon".*Extension "12"/);
  expect(report).toMatch(/line 5 {2}UNKNOWN_LICENSE .*"Zoom Fone"/);
});

test("none and all are told in words", async () => {
  expect(rosterReport(await check("Email,License\na@acme.example,Pro\nb@acme.example,Pro\n"))).toContain(
    "2 rows are fine (utf-8, comma).",
  );
  expect(rosterReport(await check("Email,License\na@acme.example,Prow\n"))).toContain(
    "No row is fine, 1 is handed back (utf-8, comma).",
  );
});

test("each of several suggestions says what it is about", async () => {
  const read = await check("Email,License,Extension,Phone Number\na@acme.example,Pro,12,555\n");
  expect(read.rejected[0]).toMatchObject({
    problem: 'Extension "12" has 2 digits; it takes 3 to 6. "555" can\'t be read as one phone number.',
    suggestion:
      "Correct the extension, or leave its cell blank for an automatic one. Write the phone number with its country code, as +14155550123, or leave its cell blank.",
  });
});

test("a file that can't be read is told in two sentences", async () => {
  expect(
    rosterReport(await check("Name\nAna\n"))
      .trim()
      .split("\n"),
  ).toHaveLength(2);
});

test("a list of leavers is asked about first", async () => {
  const report = rosterReport(await check("Email,License,Last Day\na@acme.example,Zoom Phone,2026-11-30\n"));
  expect(report.split("\n")[0]).toMatch(/leave.*\?$/);
});

test("what a cell says stays on one line of the report", async () => {
  const report = rosterReport(await check('Email,License\na@acme.example,"x\n\u001b[31mline 9  ok"\n'));
  expect(report.split("\n").filter((line) => line.startsWith("line"))).toHaveLength(1);
  expect(report).not.toContain("\u001b");
});
