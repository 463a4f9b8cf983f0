// "none", "brak", "k.A.": how people write that a person has no extension, no number, no site, no license.
import { expect, it } from "vitest";
import { check, inShort } from "./check.ts";

const row = async (extension: string, more = "", license = "Zoom Phone") =>
  await check(
    `Email;License;Extension;Direct Number;Site Name\nkate@acme.example;${license};${extension};${more};${more}\n`,
  );

it.each([
  "brak",
  "k.A.",
  "keine",
  "néant",
  "aucun",
  "n/d",
  "ninguna",
  "nessuno",
  "geen",
  "n.v.t.",
  "não tem",
  "není",
  "žádná",
  "nincs",
  "ingen",
  "yok",
  "нет",
  "なし",
  "無",
  "没有",
  "없음",
  "NIL",
  "(none)",
  "(blank)",
  "S/N",
  "not applicable",
  "Not set",
  "sin asignar",
])("%s is no extension, no number and no site", async (word) => {
  const { rows, rejected } = await row(word, word);
  expect(rejected).toEqual([]);
  expect(rows[0]).toMatchObject({ extension: null, number: null });
  expect(rows[0]?.siteName).toBe(/^[a-z]{3}$/i.test(word) ? word : null);
});

it.each(["SIN", "NA", "Leer", "BEZ", "Nil"])("%s can be a site", async (site) => {
  const { rows } = await check(`Email,License,Site Code,Site Name\nkate@acme.example,Pro,${site},${site}\n`);
  expect(rows[0]).toMatchObject({ siteCode: site, siteName: site });
});

it.each(["TBD", "tbc", "?", "未定", "à définir", "folgt", "do ustalenia", "see Bob", "ask IT", "no"])(
  "%s isn't nothing: it is handed back",
  async (word) => {
    expect(inShort(await row(word))).toBe("ok 0 | 2:INVALID_EXTENSION");
    expect(inShort(await row("", word))).toBe("ok 0 | 2:INVALID_PHONE");
  },
);

it.each(["brak", "keine", "néant", "ninguno", "なし"])(
  "%s is no license, and nobody gets one",
  async (word) => {
    const read = await row("2312", "", word);
    expect(inShort(read)).toBe("ok 0 | 2:UNKNOWN_LICENSE");
    expect(read.rejected[0]?.suggestion).toContain("Delete this line if nothing is to be given.");
    // The words beside the list may name the plan for all of it: whoever is said to have none is handed back all the same.
    const named = await check(`Email;License\nkate@acme.example;${word}\nbob@acme.example;\n`, {
      needsLicense: false,
      gives: true,
    });
    expect(inShort(named)).toBe("ok 1 | 2:MISSING_LICENSE");
  },
);

it("people may be called what is nothing elsewhere", async () => {
  const read = await check(
    "Email,First Name,Last Name,License\nnil@acme.example,Nil,Brak,Zoom Phone\nyok@acme.example,Sans,Geen,Zoom Phone\n",
  );
  expect(read.rows.map(({ firstName, lastName }) => [firstName, lastName])).toEqual([
    ["Nil", "Brak"],
    ["Sans", "Geen"],
  ]);
});

it("a last day that says there is none makes nobody a leaver", async () => {
  const read = await check(
    "Email;Lizenz;Letzter Arbeitstag\nkate@acme.example;Zoom Phone;k.A.\nbob@acme.example;Zoom Phone;keiner\n",
  );
  expect([read.outcome, read.warnings]).toEqual(["parsed", []]);
});
