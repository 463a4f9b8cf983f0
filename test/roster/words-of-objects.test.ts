// Words that every object of the language has an answer for: in a cell or a heading they are read as unknown words are.
import { expect, it } from "vitest";
import { check, inShort } from "./check.ts";

const WORDS = ["constructor", "__proto__", "valueOf", "toString", "hasOwnProperty"];
const COLUMNS = [
  "License",
  "Site",
  "First Name",
  "Extension",
  "Direct Number",
  "Action",
  "Status",
  "Skip",
  "Last Day",
  "Notes",
];

const read = async (column: string, cell: string) => {
  const other = column === "License" ? "Comment" : "License";
  const found = await check(
    `Email,${other},${column}\nkate@acme.example,Zoom Phone,${cell}\nlee@acme.example,Zoom Phone,\n`,
  );
  return [inShort(found), found.warnings.length];
};

it.each(COLUMNS)("under %s", async (column) => {
  const unknown = await read(column, "flurbelig");
  for (const word of WORDS) expect(await read(column, word), word).toEqual(unknown);
});

it("as the name of a column", async () => {
  const named = async (name: string) => {
    const found = await check(`Email,License,${name}\nkate@acme.example,Zoom Phone,x\n`);
    return [inShort(found), found.warnings.length];
  };
  for (const word of WORDS) expect(await named(word), word).toEqual(await named("flurbelig"));
});
