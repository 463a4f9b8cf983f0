// One list, written in any way and cut anywhere: the same people, or a clear word.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOf, check, latin1, utf16 } from "./check.ts";

const PEOPLE = [
  ["Email", "First Name", "Last Name", "License", "Extension Number", "Phone Number", "Notes"],
  ["ana@acme.example", "Ana", "García", "Zoom Phone", "2311", "+14155550150", "a note, with a comma"],
  ["bob@acme.example", "Bob", "O'Neil", "US/CA Unlimited", "", "", 'he said; "no"'],
  ["zoe@acme.example", "Zoë", "de la Cruz", "zoom-phone", "2313", "+442079460101", "two\nlines | tab\tbed"],
];

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": bytesOf,
  "utf-8 with mark": (text) => bytesOf(`\ufeff${text}`),
  "utf-16le": (text) => utf16(text, { mark: false }),
  "utf-16le with mark": utf16,
  "utf-16be": (text) => utf16(text, { big: true, mark: false }),
  "utf-16be with mark": (text) => utf16(text, { big: true }),
  "latin-1": latin1,
};

interface Writing {
  readonly encoding: string;
  readonly delimiter: string;
  readonly lineEnds: readonly string[];
  readonly quoteAll: boolean;
  readonly finalEnd: boolean;
}

function written({ encoding, delimiter, lineEnds, quoteAll, finalEnd }: Writing): Uint8Array {
  const lines = PEOPLE.map((cells) =>
    cells
      .map((text) => (quoteAll || /["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(delimiter),
  );
  const text = lines
    .map((line, index) => (index < lines.length - 1 || finalEnd ? line + lineEnds[index] : line))
    .join("");
  const encode = ENCODINGS[encoding];
  if (!encode) throw new Error(encoding);
  return encode(text);
}

const writing: fc.Arbitrary<Writing> = fc.record({
  encoding: fc.constantFrom(...Object.keys(ENCODINGS)),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnds: fc.array(fc.constantFrom("\n", "\r\n", "\r"), { minLength: 4, maxLength: 4 }),
  quoteAll: fc.boolean(),
  finalEnd: fc.boolean(),
});

const peopleIn = ({ rows }: Awaited<ReturnType<typeof check>>) =>
  rows.map(({ line: _line, ...values }) => values);

test("any encoding, delimiter and line end gives the same people", async () => {
  const wanted = peopleIn(
    await check(
      written({
        encoding: "utf-8",
        delimiter: ",",
        lineEnds: ["\n", "\n", "\n", "\n"],
        quoteAll: false,
        finalEnd: true,
      }),
    ),
  );
  expect(wanted).toHaveLength(3);
  await fc.assert(
    fc.asyncProperty(writing, async (way) => {
      const read = await check(written(way));
      expect(read.error).toBeNull();
      expect(read.delimiter).toBe(way.delimiter);
      expect(peopleIn(read)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test("a file cut at any byte gives the people before the cut, or a clear word", async () => {
  const wanted = peopleIn(
    await check(
      written({
        encoding: "utf-8",
        delimiter: ",",
        lineEnds: ["\n", "\n", "\n", "\n"],
        quoteAll: false,
        finalEnd: true,
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(writing, fc.double({ min: 0, max: 1, noNaN: true }), async (way, share) => {
      const whole = written(way);
      const read = await check(whole.slice(0, Math.floor(whole.length * share)));
      if (read.error) expect(read.next).toMatch(/\w.*\.$/);
      else {
        const people = peopleIn(read);
        expect(people).toEqual(wanted.slice(0, people.length));
      }
    }),
    { numRuns: 500 },
  );
});

test("any bytes at all give an answer, never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .string({
            unit: fc.constantFrom(
              '"',
              ",",
              ";",
              "\t",
              "\n",
              "\r",
              "=",
              "@",
              "Email",
              "License",
              "a@b.example",
              "Zoom Phone",
              "\0",
              "é",
            ),
            maxLength: 40,
          })
          .map(bytesOf),
      ),
      async (bytes) => {
        const read = await check(bytes);
        expect(read.outcome === "file_error").toBe(read.error !== null);
        expect(read.accepted).toBe(read.rows.length);
      },
    ),
    { numRuns: 500 },
  );
});
