// Lists of before UTF-8 from Prague, Warsaw and Budapest: the same bytes are other letters in the west.
import { expect, it } from "vitest";
import { inOtherLetters } from "../../src/roster/other-letters.ts";
import { check } from "./check.ts";

const TABLE = new TextDecoder("windows-1250").decode(
  Uint8Array.from({ length: 128 }, (_, index) => 128 + index),
);
const in1250 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter < "\u0080" ? letter.charCodeAt(0) : 128 + TABLE.indexOf(letter)));
const list = (first: string, last: string) =>
  `Email;First Name;Last Name;License\r\na@acme.example;${first};${last};Zoom Phone\r\nb@acme.example;Bob;Hartley;Zoom Phone\r\n`;

it.each([
  ["Łukasz", "Żółć"],
  ["Wojciech", "Gałązka"],
  ["Źdźbło", "Kowalski"],
  ["Ľubomír", "Šťastný"],
])("%s %s are read as they are where western letters would make signs of them", async (first, last) => {
  const read = await check(in1250(list(first, last)));
  expect([read.encoding, read.rows[0]?.firstName, read.rows[0]?.lastName]).toEqual([
    "windows-1250",
    first,
    last,
  ]);
  expect(read.warnings.join(" ")).toContain("Check names with accents");
});

it.each(["", "sep=;\r\n", "#TYPE System.Object\r\n"])(
  "column names that mean the same in the west don't make Polish names western (%j before them)",
  async (before) => {
    const read = await check(
      in1250(
        `${before}Imię;Nazwisko;Adres e-mail;Licencja\r\nŁukasz;Kwaśniewska;l@acme.example;Zoom Phone\r\n`,
      ),
    );
    expect([read.encoding, read.rows[0]?.firstName, read.rows[0]?.lastName]).toEqual([
      "windows-1250",
      "Łukasz",
      "Kwaśniewska",
    ]);
  },
);

it("western column names stay western beside a price", async () => {
  const read = await check(
    new Uint8Array(
      Buffer.from(
        "Prénom;Nom;Courriel;Forfait;Coût\r\nRenée;Muñoz;r@acme.example;Zoom Phone;£15\r\n",
        "latin1",
      ),
    ),
  );
  expect([read.encoding, read.rows[0]?.firstName]).toEqual(["windows-1252", "Renée"]);
});

it("where the letters leave it open the language of the column names says it", async () => {
  const read = await check(
    in1250("Vezetéknév;Keresztnév;E-mail;Licenc;Megjegyzés\r\nErdős;Győző;g@acme.example;Zoom Phone;\r\n"),
  );
  expect([read.encoding, read.rows[0]?.lastName, read.rows[0]?.firstName]).toEqual([
    "windows-1250",
    "Erdős",
    "Győző",
  ]);
});

it("western names stay western", async () => {
  const read = await check(new Uint8Array(Buffer.from(list("Renée", "Muñoz Ångström"), "latin1")));
  expect([read.encoding, read.rows[0]?.lastName]).toEqual(["windows-1252", "Muñoz Ångström"]);
});

it("what could be either is compared in both", () => {
  expect(inOtherLetters("Dvoøák", "windows-1252")).toContain("Dvořák");
  expect(inOtherLetters("Erdõs", "windows-1252")).toContain("Erdős");
  expect(inOtherLetters("Ayþe", "windows-1252")).toContain("Ayşe");
  expect(inOtherLetters("Dvoøák", "utf-8")).toEqual([]);
});
