// Files as strangers drop them: exports of HR systems and of Zoom itself, spreadsheets saved in other countries, lists made by
// hand, downloads that broke. What a careful person would make of each was written down before it was read.
import { describe, expect, it } from "vitest";
import { check, inShort, latin1, utf16 } from "./check.ts";

const BOM = "\ufeff";
const crlf = (...lines: readonly string[]) => `${lines.join("\r\n")}\r\n`;
const P = "Zoom Phone";
const TABLE_1250 = new TextDecoder("windows-1250").decode(
  Uint8Array.from({ length: 128 }, (_, i) => 128 + i),
);
const in1250 = (text: string) =>
  Uint8Array.from(text, (letter) =>
    letter < "\u0080" ? letter.charCodeAt(0) : 128 + TABLE_1250.indexOf(letter),
  );
const people = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i));

const FILES: Readonly<Record<string, readonly [file: string | Uint8Array, told: string]>> = {
  "Workday: worker, quoted all, work email, location": [
    crlf(
      '"Employee ID","Worker","Email - Primary Work","Location","Cost Center","License"',
      '"10021","García, Ana","ana@acme.example","London","CC-100","Zoom Phone"',
      '"10022","Hartley, Bob","bob@acme.example","Berlin","CC-200","Zoom Phone"',
    ),
    "ok 2",
  ],
  "Workday: report title and prompts above the header": [
    crlf(
      '"Active Workers - Phone"',
      '"Effective Date","2026-11-26"',
      "",
      '"Worker","Work Email","License"',
      `"Ana García","ana@acme.example","${P}"`,
    ),
    "MISSING_HEADER",
  ],
  "BambooHR: employee number, last name first name": [
    crlf(
      'Employee #,"Last name, First name",Work Email,Department,Status,License',
      `12,"García, Ana",ana@acme.example,Sales,Active,${P}`,
    ),
    "ok 1",
  ],
  "BambooHR: home and work email": [
    crlf(
      "First Name,Last Name,Home Email,Work Email,Mobile Phone,License",
      `Ana,García,ana@gmail.example,ana@acme.example,+44 7700 900123,${P}`,
    ),
    "ok 1",
  ],
  "Personio: German, semicolons, BOM, quoted": [
    BOM +
      crlf(
        '"Vorname";"Nachname";"E-Mail";"Abteilung";"Standort";"Lizenz"',
        `"Jürgen";"Müller";"juergen@acme.example";"Vertrieb";"Berlin";"${P}"`,
      ),
    "ok 1",
  ],
  "Personio: English with status and hire date": [
    crlf(
      "ID,First name,Last name,Email,Status,Hire date,Office,License",
      `7,Ana,García,ana@acme.example,active,2026-12-01,London,${P}`,
    ),
    "ok 1",
  ],
  "SAP SuccessFactors: technical names": [
    crlf(
      "userId,firstName,lastName,email,department,location,license",
      `1001,Ana,García,ana@acme.example,Sales,London,${P}`,
    ),
    "ok 1",
  ],
  "SAP: tabs, UTF-16, upper case names": [
    utf16(crlf("PERNR\tVORNA\tNACHN\tEMAIL\tLIZENZ", `00010021\tAna\tGarcía\tANA@ACME.EXAMPLE\t${P}`)),
    "ok 1",
  ],
  "Azure AD: user principal name alone": [
    crlf("displayName,userPrincipalName,accountEnabled,license", `Ana García,ana@acme.example,True,${P}`),
    "ok 1",
  ],
  "Azure AD: mail and user principal name": [
    crlf(
      "displayName,userPrincipalName,mail,license",
      `Ana García,ana@acme.onmicrosoft.example,ana@acme.example,${P}`,
    ),
    "ok 1",
  ],
  "Okta: login and email": [
    crlf(
      "user.login,user.email,user.firstName,user.lastName,license",
      `ana@acme.example,ana@acme.example,Ana,García,${P}`,
    ),
    "ok 1",
  ],
  "Google Workspace: bracketed names": [
    crlf(
      "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],License",
      `Ana,García,ana@acme.example,****,/Sales,${P}`,
    ),
    "ok 1",
  ],
  "Gusto: preferred name": [
    crlf(
      "Last name,First name,Preferred first name,Work email,Personal email,License",
      `García,Ana María,Ana,ana@acme.example,a@home.example,${P}`,
    ),
    "ok 1",
  ],
  "Rippling: employee and manager email": [
    crlf("Employee,Work email,Manager email,License", `Ana García,ana@acme.example,boss@acme.example,${P}`),
    "ok 1",
  ],
  "Zoom's own export of users: licenses are of meetings": [
    crlf(
      "Email,First Name,Last Name,Department,User Group,License Type,Phone Number",
      "ana@acme.example,Ana,García,Sales,,Licensed,",
    ),
    "ok 0 | 2:UNKNOWN_LICENSE",
  ],
  "Zoom's own export of phone users": [
    crlf(
      "User Name,Email,Extension Number,Phone Number(s),Package,Site,Status",
      `Ana García,ana@acme.example,2041,+14155550141,US/CA Unlimited Calling Plan,San Francisco HQ,Active`,
    ),
    "ok 1",
  ],
  "Zoom's own export with two numbers in a cell": [
    crlf(
      "Name,Email,Ext.,Phone Number(s),Package",
      `Ana García,ana@acme.example,2041,"+14155550141,+14155550142",${P}`,
    ),
    "ok 0 | 2:INVALID_PHONE",
  ],
  "Google Sheets: trailing blank columns": [
    crlf("Email,License,,,", `ana@acme.example,${P},,,`, `bob@acme.example,${P},,,`),
    "ok 2",
  ],
  "Google Sheets: a checkbox column": [
    crlf("Email,Needs phone,License", `ana@acme.example,TRUE,${P}`, `bob@acme.example,FALSE,${P}`),
    "ok 1 | 3:MISSING_LICENSE",
  ],
  "Excel, German: semicolons, Windows-1252, sep line": [
    latin1(
      crlf(
        "sep=;",
        "Vorname;Nachname;E-Mail;Lizenz;Durchwahl",
        `Jürgen;Müller;juergen@acme.example;${P};2401`,
      ),
    ),
    "ok 1",
  ],
  "Excel, French: semicolons, Windows-1252": [
    latin1(
      crlf(
        "Prénom;Nom;Adresse e-mail;Licence;Poste téléphonique",
        `Renée;Lefèvre;renee@acme.example;${P};2402`,
      ),
    ),
    "ok 1",
  ],
  "Excel, French: blanks that don't break in numbers": [
    crlf(
      "Email;Licence;Numéro de téléphone",
      `renee@acme.example;${P};+33 1 70 18 01 23`.replaceAll(" ", "\u00a0"),
    ),
    "ok 1",
  ],
  "Excel, Japanese: Shift_JIS": [
    Uint8Array.from([
      ...Buffer.from("8381815b838b", "hex"),
      ...Buffer.from(",License\r\nyamada@acme.example,Zoom Phone\r\n"),
    ]),
    "ok 1",
  ],
  "Excel, Polish: Windows-1250": [
    in1250(crlf("Imię;Nazwisko;Email;Licencja", `Łukasz;Żółć;lukasz@acme.example;${P}`)),
    "ok 1",
  ],
  "Excel for Mac: CR alone, Mac Roman names": [
    latin1(`Email,First Name,License\rana@acme.example,Ana,${P}\rbob@acme.example,Bob,${P}\r`),
    "ok 2",
  ],
  "Numbers: a table's title above": [
    crlf("Table 1", "", "Email,License", `ana@acme.example,${P}`),
    "MISSING_HEADER",
  ],
  "LibreOffice: all text quoted, semicolons, LF": [`"Email";"License"\n"ana@acme.example";"${P}"\n`, "ok 1"],
  "LibreOffice: single quotes as text mark": [
    crlf("Email,License,Extension", `'ana@acme.example,'${P},'2041`),
    "ok 1",
  ],
  "by hand: names with addresses, as from Outlook": [
    crlf("Email,License", `"Ana García <ana@acme.example>",${P}`, `Bob Hartley <bob@acme.example>,${P}`),
    // Suggested as it would be right, never put right in silence.
    "ok 0 | 2:INVALID_EMAIL 3:INVALID_EMAIL",
  ],
  "by hand: a mailto link": [crlf("Email,License", `mailto:ana@acme.example,${P}`), "ok 1"],
  "by hand: a blank between every two rows": [
    crlf("Email,License", "", `ana@acme.example,${P}`, "", `bob@acme.example,${P}`, ""),
    "ok 2",
  ],
  "by hand: commas with blanks": [
    crlf("Email , License , Extension", `ana@acme.example , ${P} , 2041`),
    "ok 1",
  ],
  "by hand: a comment line first": [
    crlf("# starters of December", "Email,License", `ana@acme.example,${P}`),
    "MISSING_HEADER",
  ],
  "by hand: numbered rows": [
    crlf("No.,Email,License", `1,ana@acme.example,${P}`, `2,bob@acme.example,${P}`),
    "ok 2",
  ],
  "by hand: two people in one row": [
    crlf("Email,License", `"ana@acme.example; bob@acme.example",${P}`),
    "ok 0 | 2:INVALID_EMAIL",
  ],
  "by hand: address without the company": [
    crlf("Email,License", `ana.garcia,${P}`),
    "ok 0 | 2:INVALID_EMAIL",
  ],
  "by hand: a typo in the ending": [crlf("Email,License", `ana@acme,${P}`), "ok 0 | 2:INVALID_EMAIL"],
  "a download that was cut inside a row": [
    crlf("Email,Name,License", `ana@acme.example,Ana,${P}`).concat("bob@acme.example,Bo"),
    "ok 1 | 3:MISSING_LICENSE+COLUMN_COUNT",
  ],
  "a download that was cut inside a quoted cell": [
    crlf("Email,Name,License", `ana@acme.example,Ana,${P}`).concat('bob@acme.example,"Hartley, B'),
    "MALFORMED_CSV",
  ],
  "a download that is an error in JSON": ['{"error":"unauthorized","message":"Token expired"}', "NOT_CSV"],
  "a download that is JSON": ['[{"email":"ana@acme.example","license":"Zoom Phone"}]', "NOT_CSV"],
  "a download that is a proxy's page": ["<html><body><h1>502 Bad Gateway</h1></body></html>", "NOT_CSV"],
  "a header twice in the middle, as two exports glued together": [
    crlf("Email,License", `ana@acme.example,${P}`, "Email,License", `bob@acme.example,${P}`),
    "ok 2 | 3:INVALID_EMAIL+UNKNOWN_LICENSE",
  ],
  "two tables in one file": [
    crlf("Email,License", `ana@acme.example,${P}`, "", "Site,Seats", "London,12", "Berlin,3"),
    "ok 1 | 4:INVALID_EMAIL+UNKNOWN_LICENSE 5:INVALID_EMAIL+UNKNOWN_LICENSE 6:INVALID_EMAIL+UNKNOWN_LICENSE",
  ],
  "a row of totals at the end": [
    crlf("Email,License,Cost", `ana@acme.example,${P},15`, `bob@acme.example,${P},15`, "Total,,30"),
    "ok 2 | 4:INVALID_EMAIL+MISSING_LICENSE",
  ],
  "a row of totals without a word": [
    crlf("Name,Email,License,Cost", `Ana,ana@acme.example,${P},15`, ",,,15"),
    "ok 1 | 3:MISSING_EMAIL+MISSING_LICENSE",
  ],
  "a generated-at line at the end": [
    crlf("Email,License", `ana@acme.example,${P}`, "Generated 2026-11-26 08:00 by report-bot"),
    "ok 1 | 3:INVALID_EMAIL+MISSING_LICENSE+COLUMN_COUNT",
  ],
  "notes with quoted newlines": [
    crlf(
      "Email,License,Notes",
      `ana@acme.example,${P},"starts Monday\nneeds headset\n"`,
      `bob@acme.example,${P},`,
    ),
    "ok 2",
  ],
  "a byte-order mark twice": [BOM + BOM + crlf("Email,License", `ana@acme.example,${P}`), "ok 1"],
  "a byte-order mark between two glued files": [
    BOM +
      crlf("Email,License", `ana@acme.example,${P}`) +
      BOM +
      crlf("Email,License", `bob@acme.example,${P}`),
    "ok 2 | 3:INVALID_EMAIL+UNKNOWN_LICENSE",
  ],
  "NUL bytes after a name": [
    crlf("Email,Name,License", `ana@acme.example,Ana\0\0,${P}`),
    "ok 0 | 2:CONTROL_CHARS",
  ],
  "NUL bytes at the end, as an interrupted copy leaves": [
    `${crlf("Email,License", `ana@acme.example,${P}`)}\0\0\0\0`,
    "ok 1",
  ],
  "tabs inside cells of a comma file": [
    crlf("Email,License,Note", `ana@acme.example,${P},a\tb\tc`, `bob@acme.example,${P},x\ty`),
    "ok 2",
  ],
  "a very long note": [crlf("Email,License,Note", `ana@acme.example,${P},${"x".repeat(20_000)}`), "ok 1"],
  "a very long name": [
    crlf("Email,Name,License", `ana@acme.example,${"x".repeat(2_000)},${P}`),
    "ok 0 | 2:FIELD_TOO_LONG",
  ],
  "12,000 rows with one bad quote at line 6,000": [
    crlf(
      "Email,Name,License",
      ...people(12_000, (i) => `p${i}@acme.example,${i === 5_998 ? '"Bob' : "Bob"},${P}`),
    ),
    "MALFORMED_CSV",
  ],
  "12,000 rows with inches at line 6,000": [
    crlf(
      "Email,License,Note",
      ...people(12_000, (i) => `p${i}@acme.example,${P},${i === 5_998 ? 'a 27" screen' : ""}`),
    ),
    "ok 12000",
  ],
  "Markdown, copied from a wiki": [
    "| Email | License |\n| --- | --- |\n| ana@acme.example | Zoom Phone |\n",
    // The ruled line is told as one that names nobody.
    "ok 1 | 2:INVALID_EMAIL+UNKNOWN_LICENSE",
  ],
  "a list from Slack, with links": [
    crlf("Email,License", `<mailto:ana@acme.example|ana@acme.example>,${P}`),
    "ok 1",
  ],
  "full-width letters and signs": [crlf("Email,License", `ａｎａ＠ａｃｍｅ．ｅｘａｍｐｌｅ,${P}`), "ok 1"],
  "extensions with a leading apostrophe and a point": [
    crlf("Email,License,Ext", `ana@acme.example,${P},2041.0`, `bob@acme.example,${P},'2042`),
    "ok 2",
  ],
  "numbers that Excel made scientific": [
    crlf("Email,License,Phone Number", `ana@acme.example,${P},1.41555E+10`),
    "ok 0 | 2:PHONE_SCIENTIFIC",
  ],
  "status column that says terminated for one": [
    crlf(
      "Email,License,Status",
      `ana@acme.example,${P},Active`,
      `bob@acme.example,${P},Terminated`,
      `kate@acme.example,${P},Active`,
    ),
    "ok 3",
  ],
  "a site column and a license that say N/A": [
    crlf("Email,License,Site", `ana@acme.example,N/A,N/A`),
    "ok 0 | 2:UNKNOWN_LICENSE",
  ],
};

describe("a stranger's file", () => {
  it.each(Object.entries(FILES))("%s", async (_name, [file, told]) =>
    expect(inShort(await check(file))).toBe(told),
  );
});
