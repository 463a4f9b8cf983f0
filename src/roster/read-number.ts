import { isE164 } from "../domain/id-patterns.ts";
import type { E164 } from "../domain/ids.ts";
import { narrow, withoutTextMark } from "./clean-cell.ts";
import type { NoteKind } from "./notes.ts";

/** `scientific`: a spreadsheet made it 4.93E+11, and its last digits are lost. */
export type NumberRead =
  | { readonly number: E164 }
  | { readonly scientific: true }
  | { readonly suggestion: string };

const DATE = /^(?:(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:(?:19|20)\d\d|\d\d))$/;
const AS_IT_SHOULD_BE =
  "Write the phone number with its country code, as +14155550123, or leave its cell blank.";

/** Loads the phone number tables, which a file without numbers never needs, and reads cells with them. */
export async function numberReader(region: string) {
  const { getCountries, parsePhoneNumberFromString } = await import("libphonenumber-js/core");
  const { default: tables } = await import("libphonenumber-js/min/metadata");
  const country = region.toUpperCase();
  const home = { defaultCountry: getCountries(tables).find((code) => code === country) ?? "US" };
  // Some countries have numbers of 6 digits and of 17, which are valid there; in Zoom there are none.
  const valid = (text: string): E164 | undefined => {
    const read = parsePhoneNumberFromString(text, home, tables);
    return read?.isValid() && isE164(read.number) ? read.number : undefined;
  };

  /** Where numbers have no fixed length, "101/102" and "101-105" behind a number would read as a longer one. */
  const isSeveral = (text: string): boolean => {
    const [, range, from = "", to = ""] =
      /^([^-–]*\s(\d{2,4}))\s*[-–]\s*(\d{2,4})$/.exec(text) ??
      /^(.*?(\d+)\s*)\/\s*[-–]?\s*(\d+)$/.exec(text) ??
      [];
    if (range === undefined || valid(range) === undefined) return false;
    return text.includes("/") || (from.length === to.length && from < to);
  };

  /** Reads a cell that isn't blank as one phone number. */
  return (cell: string, note: (kind: NoteKind) => void): NumberRead => {
    if (cell.length > 60) return { suggestion: AS_IT_SHOULD_BE };
    let text = withoutTextMark(narrow(cell, note), note).replace(/^tel:/i, "");
    if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return { scientific: true };
    const whole = /^(\+?\d{7,})[.,]0$/.exec(text)?.[1];
    if (whole) {
      note("decimal");
      text = whole;
    }
    // Anything but digits and the signs people write between them is more than a number: two of them, a name, an extension.
    if (!/^\+?[\d\s()./‐‑–-]+$/.test(text)) {
      const found = valid(text);
      return { suggestion: found && !/[;,/&]/.test(text) ? `Write ${found} alone.` : AS_IT_SHOULD_BE };
    }
    if (DATE.test(text) || isSeveral(text)) return { suggestion: AS_IT_SHOULD_BE };
    const asSaid = valid(text);
    if (asSaid) {
      if (!text.startsWith("+"))
        note(text.replace(/\D/g, "").endsWith(asSaid.slice(1)) ? "plusMissing" : "country");
      return { number: asSaid };
    }
    const bare = text.replace(/\D/g, "");
    // With blanks in it somebody typed it: then the country stands alone.
    if (/^(?:\d{1,3}[\s().-]|\d+$)/.test(text) && !bare.startsWith("0") && bare.length >= 11) {
      const withPlus = valid(`+${bare}`);
      if (withPlus) {
        note("plusMissing");
        return { number: withPlus };
      }
    }
    const abroad = bare.startsWith("00") ? valid(`+${bare.slice(2)}`) : undefined;
    return { suggestion: abroad ? `Write ${abroad}, if that is what is meant.` : AS_IT_SHOULD_BE };
  };
}
