// A cell as somebody meant it: without what can't be seen, without the marks spreadsheets leave. Each change is noted.
import { unguardCell } from "./guard-cell.ts";
import type { NoteKind } from "./notes.ts";

type Note = (kind: NoteKind) => void;

// Zero-width and direction marks, soft hyphens, byte-order marks in the middle of a text.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// Blanks that are no blank: no-break, figure, thin, ideographic.
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["„", "“"],
  ["”", "”"],
  ["‘", "’"],
  ["’", "’"],
  ["«", "»"],
];

/** The cell without invisible characters, line breaks, wrapping quotes and text marks. */
export function cleanCell(raw: string, note: Note): string {
  // Nearly every cell is plain; the rest of this is for the others.
  if (/^[\w.,:;&#@+/() À-ÿ-]*$/.test(raw)) {
    const plain = raw.trim();
    if (/^[=+\-@]/.test(plain) && !/^[+-]?[\d(]|^[-]+$/.test(plain)) note("formula");
    return plain;
  }
  let text = raw;
  if (INVISIBLE.test(text) || ODD_BLANK.test(text)) {
    // An ideographic blank is how Japanese writes one.
    if (/[^\u3000]/.test((text.match(INVISIBLE) ?? []).join("") + (text.match(ODD_BLANK) ?? []).join("")))
      note("invisible");
    text = text.replace(INVISIBLE, "").replace(ODD_BLANK, " ");
  }
  INVISIBLE.lastIndex = 0;
  ODD_BLANK.lastIndex = 0;
  text = text.trim();
  if (/[\r\n\u2028\u2029]/.test(text)) {
    note("lineBreak");
    text = text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
  }
  const asText = /^="([^"]*)"$/.exec(text)?.[1] ?? unguardCell(text);
  if (asText !== text) {
    note("textMark");
    text = asText.trim();
  }
  for (const [open, close] of PAIRS)
    if (text.length > 1 && text.startsWith(open) && text.endsWith(close)) {
      note("quotes");
      text = text.slice(1, -1).trim();
      break;
    }
  if (/^[=@]|^[+-][^\d\s(]/.test(text) && text.length > 1) note("formula");
  return text.normalize("NFC");
}

/** Characters that are no text: control characters other than tab and line ends. */
export const hasControlCharacters = (raw: string): boolean => /[^\P{Cc}\t\r\n]/u.test(raw);

/** #REF!, #N/A and their like: a spreadsheet's formula went wrong before it was exported. */
export const isSheetError = (text: string): boolean =>
  /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|NV|BEZUG!|WERT!|NOMBRE\?|¿NOMBRE\?)$/i.test(text);

/** The cell without the apostrophe by which a spreadsheet keeps a value as text; names may begin with one, and keep it. */
export function withoutTextMark(text: string, note: Note): string {
  if (!/^'./u.test(text)) return text;
  note("textMark");
  return text.slice(1).trimStart();
}

/** Full-width letters and digits as plain ones, for values where form means nothing. */
export function narrow(text: string, note: Note): string {
  const plain = text.normalize("NFKC");
  if (plain !== text) note("wide");
  return plain;
}
