// Files as they really arrive, each class of dirt on its own: how the file as a whole is understood.
import { expect, test } from "vitest";
import { readingNotes } from "../../src/roster/roster-report.ts";
import { bytesOf, check, inShort, latin1, utf16 } from "./check.ts";

const HEADER = "Email,First Name,Last Name,License";
const ANA = "ana.garcia@acme.example,Ana,García,Zoom Phone";
const BOB = "bob.hartley@acme.example,Bob,Hartley,Zoom Phone";
const TWO = `${HEADER}\n${ANA}\n${BOB}\n`;

const understood: Readonly<Record<string, string | Uint8Array>> = {
  plain: TWO,
  "with a byte-order mark": `\ufeff${TWO}`,
  "UTF-16, little end first, with its mark": utf16(TWO),
  "UTF-16, little end first, without a mark": utf16(TWO, { mark: false }),
  "UTF-16, big end first, with its mark": utf16(TWO, { big: true }),
  "UTF-16, big end first, without a mark": utf16(TWO, { big: true, mark: false }),
  "Excel's Unicode text: UTF-16 with tabs": utf16(TWO.replaceAll(",", "\t")),
  "Latin-1": latin1(TWO),
  semicolons: TWO.replaceAll(",", ";"),
  tabs: TWO.replaceAll(",", "\t"),
  "vertical bars": TWO.replaceAll(",", "|"),
  "lines ending in CR": TWO.replaceAll("\n", "\r"),
  "lines ending in CRLF": TWO.replaceAll("\n", "\r\n"),
  "three kinds of line end in one file": `${HEADER}\r${ANA}\r\n${BOB}\n`,
  "no line end at the end": TWO.trimEnd(),
  "Ctrl-Z at the end": `${TWO}\u001a`,
  "everything quoted": TWO.replace(/[^,\n]+/g, '"$&"'),
  "blanks around the quotes": `${HEADER}\nana.garcia@acme.example , "Ana" , "García" , "Zoom Phone"\n${BOB}\n`,
  "columns in another order":
    "License,Last Name,First Name,Email\nZoom Phone,García,Ana,ana.garcia@acme.example\nZoom Phone,Hartley,Bob,bob.hartley@acme.example\n",
  "snake case": TWO.replace(HEADER, "email,first_name,last_name,license"),
  "camel case": TWO.replace(HEADER, "emailAddress,firstName,lastName,callingPlan"),
  "capitals and required marks": TWO.replace(
    HEADER,
    "EMAIL*,FIRST NAME (optional),LAST NAME,PACKAGE (required)",
  ),
  "Google's header": TWO.replace(
    HEADER,
    "Email Address [Required],First Name [Required],Last Name [Required],License",
  ),
  "an HR system's header": TWO.replace(
    HEADER,
    "Work Contact: Work Email,Legal First Name,Legal Last Name,Phone Plan",
  ),
  "a longer name that can only mean one thing": TWO.replace(
    HEADER,
    "Official E-mail of Employee,Given Name,Surname,Zoom License Needed",
  ),
  German: TWO.replace(HEADER, "E-Mail-Adresse,Vorname,Nachname,Lizenz"),
  "German, Windows-1252, semicolons": latin1(
    TWO.replace(HEADER, "Geschäftliche E-Mail,Vorname,Nachname,Lizenztyp").replaceAll(",", ";"),
  ),
  French: TWO.replace(HEADER, "Adresse e-mail,Prénom,Nom,Licence"),
  "French, Latin-1": latin1(
    TWO.replace(HEADER, "Adresse électronique,Prénom,Nom de famille,Forfait d'appel"),
  ),
  Spanish: TWO.replace(HEADER, "Correo electrónico,Nombre,Apellidos,Licencia"),
  Italian: TWO.replace(HEADER, "Indirizzo e-mail,Nome,Cognome,Licenza"),
  Dutch: TWO.replace(HEADER, "E-mailadres,Voornaam,Achternaam,Licentie"),
  Portuguese: TWO.replace(HEADER, "Endereço de e-mail,Nome,Sobrenome,Licença"),
  Japanese: TWO.replace(HEADER, "メールアドレス,名,姓,ライセンス"),
  Polish: TWO.replace(HEADER, "Adres e-mail,Imię,Nazwisko,Licencja"),
  Czech: TWO.replace(HEADER, "E-mail,Jméno,Příjmení,Licence"),
  Swedish: TWO.replace(HEADER, "E-post,Förnamn,Efternamn,Licens"),
  Hungarian: TWO.replace(HEADER, "E-mail cím,Keresztnév,Vezetéknév,Licenc"),
  Romanian: TWO.replace(HEADER, "Adresă de e-mail,Prenume,Nume,Licență"),
  Turkish: TWO.replace(HEADER, "E-posta,First Name,Soyad,Lisans"),
  Russian: TWO.replace(HEADER, "Эл. почта,Имя,Фамилия,Лицензия"),
  "numbered columns": TWO.replace(HEADER, "1. Email,2. First Name,3. Last Name,4. License"),
  "a byte-order mark that was read as letters once": `ï»¿${TWO}`,
  "header with no-break blanks and zero-width characters": TWO.replace(
    HEADER,
    "\u200bEmail,First\u00a0Name,Last\u00a0Name,\u2060License",
  ),
  "a blank line above the header": `\n${TWO}`,
  "unnamed column in front, as data frames write it": `,${HEADER}\n0,${ANA}\n1,${BOB}\n`,
  "delimiters left over at the end of each line": TWO.replaceAll("\n", ",,\n"),
  "delimiters left over behind rows only": `${HEADER}\n${ANA},,\n${BOB},\n`,
};

for (const [what, content] of Object.entries(understood))
  test(`both people are read: ${what}`, async () => {
    const read = await check(content);
    expect(inShort(read)).toBe("ok 2");
    expect(
      read.rows.map(({ email, firstName, lastName, license }) => [email, firstName, lastName, license]),
    ).toEqual([
      ["ana.garcia@acme.example", "Ana", "García", "Zoom Phone"],
      ["bob.hartley@acme.example", "Bob", "Hartley", "Zoom Phone"],
    ]);
  });

test.each([
  "#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser",
  '"#TYPE System.Management.Automation.PSCustomObject"',
  "#TYPE System.Object,,",
  'ListSchema={"schemaXmlList":["<Field Name=\\"Title\\" />"]}',
])(
  "what a program wrote above the header for another is passed over, and counted as a line: %s",
  async (line) => {
    for (const delimiter of [",", ";", "\t"]) {
      const read = await check(`${line}\r\n${TWO.replaceAll(",", delimiter)}`);
      expect([read.delimiter, read.accepted, read.rows[0]?.line]).toEqual([delimiter, 2, 3]);
    }
  },
);

test("a title above the header is still nobody's to pass over", async () => {
  expect((await check(`#Phones for Berlin\r\n${TWO}`)).error).toBe("MISSING_HEADER");
});

test("a sep= line is believed, and counted as a line", async () => {
  const read = await check(`sep=;\r\n${TWO.replaceAll(",", ";")}`);
  expect([inShort(read), read.delimiter, read.rows[0]?.line]).toEqual(["ok 2", ";", 3]);
});

test("a comma inside a cell doesn't win over the semicolons", async () => {
  const read = await check(
    "Email;Name;License;Title\nana@acme.example;García, Ana;Zoom Phone;Head, Sales, EMEA\nbob@acme.example;Hartley, Bob;Zoom Phone;Clerk, Sales, EMEA\n",
  );
  expect([inShort(read), read.delimiter]).toEqual(["ok 2", ";"]);
});

test("encodings are told, fallbacks with a warning", async () => {
  const told = async (content: string | Uint8Array) => {
    const { encoding, warnings } = await check(content);
    return [encoding, warnings.length > 0];
  };
  expect(await told(TWO)).toEqual(["utf-8", false]);
  expect(await told(utf16(TWO, { mark: false }))).toEqual(["utf-16le", false]);
  expect(await told(latin1(TWO))).toEqual(["windows-1252", true]);
  expect(
    await told(
      new Uint8Array([
        ...latin1(TWO),
        ...latin1("kim@acme.example,Kim,O"),
        0x92,
        ...latin1("Dea,Zoom Phone"),
      ]),
    ),
  ).toEqual(["windows-1252", true]);
});

test("Japanese files in Shift_JIS are read", async () => {
  // メール,名,姓,プラン
  const header = [
    0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b, 0x2c, 0x96, 0xbc, 0x2c, 0x90, 0xa9, 0x2c, 0x83, 0x76, 0x83, 0x89,
    0x83, 0x93, 0x0d, 0x0a,
  ];
  const read = await check(
    new Uint8Array([...header, ...latin1("kenji@acme.example,Kenji,Sato,Zoom Phone\r\n")]),
  );
  expect([inShort(read), read.encoding, read.warnings.length]).toEqual(["ok 1", "shift_jis", 1]);
});

test("Japanese mail's 7-bit text is read", async () => {
  // 山田 in ISO-2022-JP
  const name = [0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42];
  const read = await check(
    new Uint8Array([
      ...latin1("Email,Last Name,License\r\nana@acme.example,"),
      ...name,
      ...latin1(",Zoom Phone\r\n"),
    ]),
  );
  expect([inShort(read), read.encoding, read.rows[0]?.lastName]).toEqual(["ok 1", "iso-2022-jp", "山田"]);
});

test("the column that holds what is missing is named", async () => {
  const next = async (text: string) => (await check(text)).next;
  expect(await next("Username,License\nana@acme.example,Zoom Phone\n")).toContain('"Username" Email');
  expect(await next("Email,Product\nana@acme.example,US/CA Unlimited\n")).toContain('"Product" License');
  expect(await next("Email,Team\nana@acme.example,Sales\n")).toContain('Add a column "License"');
});

test("columns separated by a sign that CSV doesn't know are told by it", async () => {
  for (const [sign, name] of [
    ["^", '"^"'],
    ["~", '"~"'],
    [":", '":"'],
    ["      ", "blanks"],
  ] as const) {
    const read = await check(`Email,License\nana@acme.example,Zoom Phone\n`.replaceAll(",", sign));
    expect([inShort(read), read.problem]).toEqual([
      "UNRECOGNISED_HEADERS",
      expect.stringContaining(`separated by ${name}`),
    ]);
  }
});

test("thousands of columns are read, and named in a sentence of bearable length", async () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `c${index}`);
  const read = await check(
    `Email,License,${names.join(",")}\nana@acme.example,Zoom Phone${",1".repeat(5_000)}\n`,
  );
  expect([inShort(read), read.ignoredColumns.length]).toEqual(["ok 1", 5_000]);
  expect(readingNotes(read).join(" ").length).toBeLessThan(500);
});

test("Zoom's own template of 25 columns reads, with its blanks", async () => {
  const columns = [
    "Email,First Name,Last Name,Package,Site Code,Site Name,User Template,Extension Number,Phone Number,Outbound Caller ID",
    "Select Outbound Caller ID,SMS,User Status",
    ...[1, 2, 3].map(
      (n) =>
        `Desk Phone ${n} Brand,Desk Phone ${n} Model,Desk Phone ${n} MAC Address,Desk Phone ${n} Provision Template`,
    ),
  ].join(",");
  const read = await check(
    `\ufeff${columns}\r\nana@acme.example,Ana,Garcia,US/CA Unlimited,N/A,Berlin,,2311,+14155550150,N/A,,,Active,Yealink,T46U,805EC0000001,,,,,,,,,\r\n`,
  );
  expect(inShort(read)).toBe("ok 1");
  expect(columns.split(",")).toHaveLength(25);
  expect(read.rows[0]).toMatchObject({
    license: "US/CA Unlimited",
    extension: "2311",
    number: "+14155550150",
    siteCode: null,
    siteName: "Berlin",
  });
  expect(read.ignoredColumns).toHaveLength(25 - 8);
});

const refused: Readonly<Record<string, readonly [content: string | Uint8Array, error: string]>> = {
  "no bytes": ["", "EMPTY_FILE"],
  "a byte-order mark and blank lines": ["\ufeff\r\n \r\n", "EMPTY_FILE"],
  "delimiters only": [",,,\n,,,\n", "EMPTY_FILE"],
  "delimiters only, of another kind": ["\ufeff;;;\r\n; ;;\r\n", "EMPTY_FILE"],
  "a header alone": [`${HEADER}\n`, "NO_DATA_ROWS"],
  "a header alone, without its line end": [HEADER, "NO_DATA_ROWS"],
  "a header and ghost rows": [`${HEADER}\n,,,\n,,,\n`, "NO_DATA_ROWS"],
  "an Excel workbook by another name": [
    new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]),
    "NOT_CSV",
  ],
  "an old Excel workbook": [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "NOT_CSV"],
  "a PDF": ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "NOT_CSV"],
  "a login page": ["\n<!DOCTYPE html>\n<html><head><title>Sign in, please</title></head></html>", "NOT_CSV"],
  "an XML workbook": ['<?xml version="1.0"?><Workbook></Workbook>', "NOT_CSV"],
  JSON: ['[{"email":"ana@acme.example","license":"Zoom Phone"}]', "NOT_CSV"],
  "a letter": [
    "Hello Zac, please give the three people I told you about a license each, and tell me when it is done.\nThank you, see you on Monday, in the office or at home, whichever suits you, and many greetings.\nDana",
    "NOT_CSV",
  ],
  "no header, data at once": [`${ANA}\n${BOB}\n`, "MISSING_HEADER"],
  "no header, a single column": ["ana@acme.example\nbob@acme.example\n", "MISSING_HEADER"],
  "no header, first address broken": [`ana.garcia,Ana,García,Zoom Phone\n${BOB}\n`, "MISSING_HEADER"],
  "a title above the header": [`Phone licenses for March\n${TWO}`, "MISSING_HEADER"],
  "a report's titles above the header": [
    `Acme Ltd,,,\nReport: Zoom Phone licenses,,,\nGenerated 2026-11-24,,,\n,,,\n${TWO}`,
    "MISSING_HEADER",
  ],
  "a title above the header, with semicolons": [`Bericht;;;\n${TWO.replaceAll(",", ";")}`, "MISSING_HEADER"],
  "no License column": ["Email,First Name\nana@acme.example,Ana\n", "MISSING_COLUMN"],
  "no Email column": ["First Name,Last Name,License\nAna,García,Zoom Phone\n", "MISSING_COLUMN"],
  "the only address is a private one": [
    "Private E-Mail,First Name,License\nana@mail.example,Ana,Zoom Phone\n",
    "MISSING_COLUMN",
  ],
  "the only address is the manager's": [
    "Manager Email,Name,License\nboss@acme.example,Ana,Zoom Phone\n",
    "MISSING_COLUMN",
  ],
  "a license that is a driver's": ["Email,Driver's License\nana@acme.example,B\n", "MISSING_COLUMN"],
  "Email twice": ["Email,Email,License\nana@acme.example,anna@acme.example,Zoom Phone\n", "DUPLICATE_HEADER"],
  "License and Package": ["Email,License,Package\nana@acme.example,Zoom Phone,Pro\n", "DUPLICATE_HEADER"],
  "Extension twice, under two names": [
    "Email,License,Ext,Extension Number\nana@acme.example,Zoom Phone,2311,2312\n",
    "DUPLICATE_HEADER",
  ],
  "names nobody knows": ["Kostenstelle,Farbe,Größe\n1,rot,M\n2,blau,L\n", "UNRECOGNISED_HEADERS"],
  "a quote that is never closed": [
    `${HEADER}\nana@acme.example,"Ana,García,Zoom Phone\n${BOB}\n`,
    "MALFORMED_CSV",
  ],
  "a quote closed by another row's quote": [
    `${HEADER}\nana@acme.example,"Ana,García,Zoom Phone\nbob@acme.example,"Bob",Hartley,Zoom Phone\n`,
    "MALFORMED_CSV",
  ],
  "two stray quotes that swallow the rows between": [
    `${HEADER}\nana@acme.example,"Ana,García,Zoom Phone\n${BOB}\nkim@acme.example,Kim",Dea,Zoom Phone\n`,
    "MALFORMED_CSV",
  ],
  "every line wrapped in quotes": [`"${HEADER}"\n"${ANA}"\n"${BOB}"\n`, "MALFORMED_CSV"],
  "random bytes": [
    new Uint8Array(Array.from({ length: 400 }, (_, index) => (index * 7919) % 256)),
    "BINARY_CONTENT",
  ],
  "UTF-16 cut in the middle of a character": [utf16(TWO).slice(0, -1), "ENCODING"],
  "UTF-8 with bytes of another encoding in it": [
    new Uint8Array([...bytesOf(TWO), ...latin1("kim@acme.example,Zoé,Dea,Zoom Phone\n")]),
    "ENCODING",
  ],
  "UTF-8 with its mark that isn't UTF-8": [new Uint8Array([0xef, 0xbb, 0xbf, ...latin1(TWO)]), "ENCODING"],
  "UTF-32": [new Uint8Array([0xff, 0xfe, 0, 0, 0x45, 0, 0, 0]), "ENCODING"],
};

for (const [what, [content, error]] of Object.entries(refused))
  test(`${error}: ${what}`, async () => {
    const read = await check(content);
    expect(inShort(read)).toBe(error);
    expect(read.problem).toMatch(/\w.*\.$/);
    expect(read.next).toMatch(/\w.*\.$/);
  });

test("20,000 rows are read, one more is refused", async () => {
  const rows = (count: number) =>
    `Email,License\n${Array.from({ length: count }, (_, n) => `p${n}@acme.example,Zoom Phone\n`).join("")}`;
  expect(inShort(await check(rows(20_000)))).toBe("ok 20000");
  expect(inShort(await check(rows(20_001)))).toBe("TOO_MANY_ROWS");
});

test("quotes inside a cell that isn't quoted are text", async () => {
  const read = await check(
    'Email,First Name,License,Desk\nana@acme.example,Ana "Annie",Zoom Phone,27" screen\n',
  );
  expect([inShort(read), read.rows[0]?.firstName]).toEqual(["ok 1", 'Ana "Annie"']);
});

test("lines are physical ones, whatever stands in quotes", async () => {
  const read = await check(
    'Email,License,Notes\n\nana@acme.example,Zoom Phone,"first\r\nsecond, with a comma\nthird"\n,,\nbob@acme.example,Zoom Phon,\n',
  );
  expect([inShort(read), read.rows[0]?.line, read.ignoredBlank]).toEqual(["ok 1 | 7:UNKNOWN_LICENSE", 3, 2]);
});

test("where the License column may be missing, it isn't asked for or judged", async () => {
  const none = await check("Email\nana@acme.example\n", { needsLicense: false });
  const other = await check("Email,License\nana@acme.example,Visio\n", { needsLicense: false });
  expect([inShort(none), inShort(other), other.warnings.length]).toEqual(["ok 1", "ok 1", 1]);
});

test.each([
  ["gb18030", "d3cacfe42cd0d5c3fb2cd0edbfc9d6a42cb7d6bbfabac5", "Chinese, simplified"],
  ["windows-1251", "ddeb2e20efeef7f2e02cc8ecff2ccbe8f6e5ede7e8ff2cc4eee1e0e2eef7edfbe9", "Cyrillic"],
  ["euc-kr", "c0ccb8deC0cf2cc0ccb8a72cb6f3c0ccbcb1bdba2cb3bbbcb1b9f8c8a3".toLowerCase(), "Korean"],
] as const)("%s is told by the names of its columns, and said", async (encoding, header, called) => {
  const row = Buffer.from("\nyuki@acme.example,Yuki,Zoom Phone,2312\n");
  const read = await check(new Uint8Array(Buffer.concat([Buffer.from(header, "hex"), row])));
  expect(read).toMatchObject({ encoding, accepted: 1 });
  expect(read.rows[0]?.extension).toBe("2312");
  expect(read.warnings[0]).toContain(`it was read as ${encoding} (${called})`);
});

test("what a zipped file is, is said by its parts", async () => {
  const zip = (part: string) => check(new TextEncoder().encode(`PK\u0003\u0004 ${part} and its bytes`));
  expect((await zip("[Content_Types].xml xl/workbook.xml")).problem).toBe(
    "This is an Excel workbook, not CSV.",
  );
  expect((await zip("[Content_Types].xml word/document.xml")).problem).toBe(
    "This is a Word document, not CSV.",
  );
  expect((await zip("roster.csv")).next).toBe("Unpack it and drop the CSV that is in it.");
});
