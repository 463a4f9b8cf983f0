// Which column is which, where several could be, and where a file comes from far away.
import { expect, test } from "vitest";
import { check, inShort } from "./check.ts";

const oneRow = async (header: string, row: string) => {
  const read = await check(`${header}\n${row}\n`);
  return { ...read, row: read.rows[0] };
};

test("what somebody is to get wins over what they have, and both columns are told", async () => {
  const plans = await oneRow(
    "Email,License,Target License",
    "kate@acme.example,Zoom Phone Pro,US/CA Unlimited",
  );
  expect(plans.row?.license).toBe("US/CA Unlimited");
  expect(plans.warnings).toContain('"Target License" is what they are to get; "License" wasn\'t used.');
  const places = await oneRow(
    "Email,License,Old Extension,New Extension,Old Number,New Number",
    "kate@acme.example,Zoom Phone,2100,2312,+14155550120,+14155550150",
  );
  expect(places.row).toMatchObject({ extension: "2312", number: "+14155550150" });
  expect(places.ignoredColumns).toEqual(["Old Extension", "Old Number"]);
  expect((await oneRow("Email,License,neueDurchwahl", "k@acme.example,Zoom Phone,2312")).row?.extension).toBe(
    "2312",
  );
});

test("two columns of what they are to get are a contradiction", async () => {
  const read = await oneRow("Email,New License,Target Plan", "k@acme.example,Zoom Phone,Pro");
  expect(read.error).toBe("DUPLICATE_HEADER");
});

test("a new address is nobody's to find them by", async () => {
  const read = await oneRow(
    "Email Address,New Primary Email,License",
    "kate@acme.example,new@acme.example,Zoom Phone",
  );
  expect(read.row?.email).toBe("kate@acme.example");
});

test("the mail of a directory's export counts, and its sign-in name where there is none", async () => {
  const both = await oneRow(
    "userPrincipalName,displayName,mail,telephoneNumber,License",
    "k@acme.onmicrosoft.example,Kate,kate@acme.example,+1 415 555 0188,Zoom Phone",
  );
  expect(both.row).toMatchObject({ email: "kate@acme.example", number: null });
  expect(both.ignoredColumns).toContain("userPrincipalName");
  const one = await oneRow("User principal name,License", "kate@acme.example,Zoom Phone");
  expect(one.row?.email).toBe("kate@acme.example");
});

test("names of which none is known make a header where they say whom and what", async () => {
  const read = await oneRow(
    "Staff Member,School Email,Room,Phone System Licence",
    "Mr Hartley,bob@acme.example,12A,Zoom Phone",
  );
  expect(inShort(read)).toBe("ok 1");
  expect(read.warnings).toContain('The column "School Email" was read as Email.');
});

test("a column about phones that holds no numbers isn't told as one of numbers", async () => {
  const read = await oneRow(
    "Email,License,Zoom Phone,Phone",
    "k@acme.example,Zoom Phone,Yes,+1 415 555 0199",
  );
  expect(read.warnings).toEqual([
    'The column "Phone" wasn\'t used: it may hold private numbers. If they are the numbers to give, name it "Phone Number".',
  ]);
});

test.each(["Anknytning", "내선번호", "Добавочный", "Lokalnummer", "Dahili", "分机号", "Numer wewnętrzny"])(
  "%s is the extension",
  async (name) => {
    expect((await oneRow(`Email;License;${name}`, "k@acme.example;Zoom Phone;2312")).row?.extension).toBe(
      "2312",
    );
  },
);

test.each([
  "Email,Meeting License",
  "Email,Zoom Rooms License",
  "Email,Expired License",
  "Reports to (email),License",
  "Replaces (e-mail),License",
  "Email Signature,License",
  "Delegate Email,License",
])("%s: of another product, past, or somebody else's", async (header) => {
  expect(inShort(await oneRow(header, "kate@acme.example,Pro"))).toBe("MISSING_COLUMN");
});

test("the attributes a directory pushes to Zoom are columns of that name", async () => {
  const read = await oneRow(
    "email,zoomPhoneCallingPlan,zoomPhoneExtNumber,zoomPhoneNumber,zoomPhoneSite",
    "kate@acme.example,Pro,2312,+14155550120,Berlin",
  );
  expect(read.row).toMatchObject({ license: "Pro", extension: "2312", siteName: "Berlin" });
  expect((await oneRow("Work Email,License,Work Ext.", "k@acme.example,Pro,2312")).row?.extension).toBe(
    "2312",
  );
});

test.each(["New hire email", "Email of the new colleague", "Starter's e-mail"])(
  "whoever filled in a form isn't whom it is about: Email Address beside %s",
  async (column) => {
    const read = await oneRow(
      `Timestamp,Email Address,${column},License`,
      "x,boss@acme.example,kate@acme.example,Pro",
    );
    expect(read.error).toBe("DUPLICATE_HEADER");
  },
);

test.each([
  "MAIL ID",
  "Official Mail ID",
  "Mail Id (Official)",
  "Office mail",
  "Correo electrónico institucional",
  "Correo de la empresa",
  "Courriel au travail",
  "Adresse mail professionnelle",
  "Adres mailowy",
  "PrimarySmtpAddress",
  "公司邮箱",
  "회사 이메일",
  "業務用メール",
])("%s is the address", async (name) => {
  expect(inShort(await oneRow(`Name;${name};License`, "Kate;kate@acme.example;Pro"))).toBe("ok 1");
});

test.each([
  "Mail Stop",
  "Mail Code",
  "Mailing Address",
  "个人邮箱",
  "개인 이메일",
  "上司メール",
  "Correo postal",
  "Correo de voz",
  "Mail Room",
])("%s is no address", async (name) => {
  expect(inShort(await oneRow(`Name;${name};License`, "Kate;kate@acme.example;Pro"))).toBe("MISSING_COLUMN");
});

test.each(["Work phone extension", "Work Phone Ext.", "Office phone extension", "N° poste"])(
  "%s is the extension",
  async (name) => {
    expect((await oneRow(`Email;License;${name}`, "k@acme.example;Pro;2312")).row?.extension).toBe("2312");
  },
);

test("a plural in brackets is the same name", async () => {
  const read = await oneRow(
    "Name,Email,Ext.,Calling Plan(s),Number(s)",
    "Kate,kate@acme.example,2312,Pro,+14155550150",
  );
  expect(read.row).toMatchObject({ license: "Pro", extension: "2312", number: "+14155550150" });
});

test.each([
  "Old ext",
  "Current extension",
  "Manager ext",
  "Desk phone extension",
  "Extension cable",
  "File extension",
])("%s isn't the extension to give", async (name) => {
  const read = await oneRow(`Email,License,${name}`, "k@acme.example,Pro,2312");
  expect(read.row?.extension).toBe(null);
  expect(read.ignoredColumns).toEqual([name]);
});

test("a plural beside the primary one is a list of aliases, and an address and an extension make a header", async () => {
  const read = await oneRow(
    "primaryEmail,emails,License",
    "k@acme.example,k@acme.example;kk@acme.example,Pro",
  );
  expect(read.row?.email).toBe("k@acme.example");
  const asked = await oneRow(
    "Who,Email (Zoom login),What do they get?,Ext (leave blank = auto)",
    "Kate,k@acme.example,Zoom Phone,2312",
  );
  expect(asked.error).toBe("MISSING_COLUMN");
  expect(asked.next).toContain('Name the column "What do they get?" License');
});
