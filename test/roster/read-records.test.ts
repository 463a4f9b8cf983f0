// Our reader against csv-parse, which knows CSV well and forgives quotes differently: on well-formed text they agree.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecords } from "../../src/roster/read-records.ts";

const cell = fc.string({
  unit: fc.constantFrom('"', ",", ";", "\n", "\r\n", "\r", "a", "é", "1", "佐"),
  maxLength: 6,
});
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const wellFormed = fc
  .array(fc.tuple(fc.array(cell, { minLength: 2, maxLength: 4 }), lineEnd), { maxLength: 6 })
  .map((rows) =>
    rows
      .map(([cells, end]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",") + end)
      .join(""),
  );

test("on well-formed text it reads what csv-parse reads", () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const theirs = parse(text, { record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
      expect(
        [...readRecords(text, ",")].map((record) => ("cells" in record ? record.cells : record)),
      ).toEqual(theirs);
    }),
    { numRuns: 500 },
  );
});

test("each record knows the physical line it starts on", () => {
  const text = 'a,b\r\n\r\n"1\r\n2\n3",c\rd,e\n';
  expect([...readRecords(text, ",")]).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: [""] },
    { line: 3, cells: ["1\r\n2\n3", "c"] },
    { line: 6, cells: ["d", "e"] },
  ]);
});

test("broken quotes end the reading, with where they were opened and noticed", () => {
  expect([...readRecords('a,b\n1,"x\ny', ",")].at(-1)).toEqual({
    broken: "never-closed",
    line: 2,
    noticedAt: 3,
  });
  expect([...readRecords('a,b\n1,"x\ny" z,3\n4,5', ",")].at(-1)).toEqual({
    broken: "text-after-quote",
    line: 2,
    noticedAt: 3,
  });
});
