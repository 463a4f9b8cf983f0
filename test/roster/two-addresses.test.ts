// Lists with more than one column of addresses: work and private, the person's and somebody else's. Which one is used is told,
// and asked where neither the names nor what stands in them say so plainly.
import { describe, expect, test } from "vitest";
import { check, inShort } from "./check.ts";

const list = (header: string, ...rows: readonly string[]) => check(`${[header, ...rows].join("\r\n")}\r\n`);
const P = "Zoom Phone";

test.each([
  ["Work Email", "Home Email"],
  ["Official Mail ID", "Personal Mail ID"],
  ["E-Mail (dienstlich)", "E-Mail (privat)"],
  ["Pracovní e-mail", "Soukromý e-mail"],
  ["E-mail służbowy", "E-mail prywatny"],
  ["Correo electrónico institucional", "Correo personal"],
  ["Indirizzo email aziendale", "Indirizzo email personale"],
  ["E-mail corporativo", "E-mail pessoal"],
  ["İş e-posta", "Kişisel e-posta"],
  ["requested_for.email", "opened_by.email"],
])("%s is the address, %s isn't", async (work, other) => {
  const read = await list(`Name;${other};${work};License`, `Kate;k@home.example;kate@acme.example;${P}`);
  expect(read.rows[0]?.email).toBe("kate@acme.example");
  expect(read.ignoredColumns).toContain(other);
});

test("of two that differ and could both be theirs, the one not used is told", async () => {
  const read = await list(
    "displayName,mail,userPrincipalName,License",
    `Kate,kate@acme.example,kosei@acme.example,${P}`,
  );
  expect(read.rows[0]?.email).toBe("kate@acme.example");
  expect(read.warnings).toContain(
    'There is more than one column of addresses: "mail" was used, "userPrincipalName" wasn\'t.',
  );
});

test("a second column that says the same, a private one and a manager's aren't told twice", async () => {
  const read = await list(
    "Email,UPN,Private Email,個人メール,E-mail particular,Manager Email,License",
    `kate@acme.example,Kate@acme.example,k@home.example,k@home.example,k@home.example,boss@acme.example,${P}`,
  );
  expect(read.warnings).toEqual([]);
  expect(read.ignoredColumns).toEqual([
    "UPN",
    "Private Email",
    "個人メール",
    "E-mail particular",
    "Manager Email",
  ]);
});

describe("two names that say the same", () => {
  const people = (emails: readonly (readonly [string, string])[]) =>
    list("Name,Email 1,Email 2,License", ...emails.map(([one, other], at) => `P${at},${one},${other},${P}`));

  test("the company's addresses in all rows are meant where the others are anybody's, and that is told", async () => {
    const read = await people([
      ["kate77@gmail.com", "kate@acme.example"],
      ["bob@yahoo.co.uk", "bob@acme.example"],
      ["", "ana@acme.example"],
    ]);
    expect(read.rows.map(({ email }) => email)).toEqual([
      "kate@acme.example",
      "bob@acme.example",
      "ana@acme.example",
    ]);
    expect(read.warnings).toEqual([
      'There is more than one column of addresses: "Email 2" was used, "Email 1" wasn\'t.',
    ]);
    expect(read.ignoredColumns).toEqual(["Email 1"]);
  });

  test.each([
    [
      "two companies",
      [
        ["kate@acme.example", "kate@group.example"],
        ["bob@acme.example", "bob@group.example"],
        ["ana@acme.example", "ana@group.example"],
      ],
    ],
    [
      "a row without the company's",
      [
        ["kate@gmail.com", "kate@acme.example"],
        ["bob@gmail.com", "bob@acme.example"],
        ["ana@gmail.com", ""],
      ],
    ],
    [
      "one who stands for all of them",
      [
        ["kate@gmail.com", "boss@acme.example"],
        ["bob@gmail.com", "boss@acme.example"],
        ["ana@gmail.com", "boss@acme.example"],
      ],
    ],
    ["a row or two, which show nothing", [["kate@gmail.com", "kate@acme.example"]]],
  ] as const)("%s: asked", async (_what, emails) => {
    expect((await people(emails)).error).toBe("DUPLICATE_HEADER");
  });

  test("it doesn't matter which where both say the same in every row", async () => {
    const read = await people([
      ["kate@acme.example", "Kate@acme.example"],
      ["bob@acme.example", "bob@acme.example"],
    ]);
    expect(inShort(read)).toBe("ok 2");
    expect(read.ignoredColumns).toEqual(["Email 2"]);
  });
});

test("anybody's mail under the surer name, the company's under the other: asked", async () => {
  const read = await list(
    "Name,E-Mail,Mail,License",
    `Kate,kate77@gmail.com,kate@acme.example,${P}`,
    `Bob,bobby@yahoo.com,bob@acme.example,${P}`,
  );
  expect(read.error).toBe("DUPLICATE_HEADER");
  expect(read.problem).toContain('"E-Mail", "Mail"');
});

test.each([
  [
    "ID,Start time,Completion time,Email,Name,Who needs the phone?,License",
    "1,9:00,9:02,boss@acme.example,Boss,kate@acme.example",
  ],
  ["Timestamp,Email Address,Who is this for? (e-mail),License", "9:00,boss@acme.example,kate@acme.example"],
  ["Zeitstempel,E-Mail-Adresse,Für wen?,Lizenz", "9:00,boss@acme.example,kate@acme.example"],
])("whoever filled in a form isn't whom it is about: %s", async (header, row) => {
  expect((await list(header, `${row},${P}`)).error).toBe("DUPLICATE_HEADER");
});

test("one address in row after row beside as many others as rows: asked", async () => {
  const read = await list(
    "Email,Colleague,License",
    `boss@acme.example,kate@acme.example,${P}`,
    `boss@acme.example,bob@acme.example,${P}`,
    `boss@acme.example,ana@acme.example,${P}`,
  );
  expect(read.error).toBe("DUPLICATE_HEADER");
});

test("where no column is called one of addresses, a requester's isn't the one to rename", async () => {
  const read = await list(
    "Ticket,Requester Email,User,License",
    `IT-1,boss@acme.example,kate@acme.example,${P}`,
  );
  expect([read.error, read.next]).toEqual([
    "MISSING_COLUMN",
    'Name the column "User" Email, if these are their Zoom addresses.',
  ]);
});
