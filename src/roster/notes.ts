// What was changed in reading, gathered by kind so that a warning is one sentence with its lines.
import { spellLines } from "./faults.ts";

const SENTENCES = {
  capitals: "E-mail addresses with capitals were read in lower case",
  mailto: '"mailto:" was taken off e-mail addresses',
  invisible: "Characters that can't be seen (no-break blanks, zero-width characters) were taken out",
  quotes: "Quotes around values were taken off",
  apostrophe: "A typographic apostrophe in an e-mail address was read as a plain one",
  wide: "Full-width characters were read as plain ones",
  textMark: 'Spreadsheet marks that keep a value as text (a leading \' or ="…") were taken off',
  decimal: "Extensions and numbers ending in .0 were read without it",
  extensionWord: 'Extensions with a word before them ("ext 2312") were read as the number alone',
  plusMissing: "Phone numbers without their + were read with it",
  country: "Phone numbers without a country code were read as numbers of the usual country",
  lineBreak: "Line breaks inside cells were read as blanks",
  formula: "Cells that start like a formula are kept as plain text",
  sheetError: "Cells hold an error of the spreadsheet (#REF!, #N/A); names were left empty",
  notJudged: "The license column says something that isn't a license here; it wasn't used",
  mention: "Names hold something that looks like a mention or an instruction; they are kept as plain text",
} as const;
export type NoteKind = keyof typeof SENTENCES;

/** Takes notes while a file is read. */
export interface Notes {
  add(kind: NoteKind, line: number): void;
  /** One warning a kind, in a fixed order. */
  sentences(): readonly string[];
}

/** A line counts once a kind, where rows are read one after the other. */
export function createNotes(): Notes {
  const lines = new Map<NoteKind, number[]>();
  return {
    add(kind, line) {
      const noted = lines.get(kind);
      if (!noted) lines.set(kind, [line]);
      else if (noted.at(-1) !== line) noted.push(line);
    },
    sentences: () =>
      (Object.keys(SENTENCES) as NoteKind[]) // Object.keys forgets which keys a record has.
        .flatMap((kind) => {
          const noted = lines.get(kind);
          return noted ? [`${SENTENCES[kind]} (${spellLines(noted)}).`] : [];
        }),
  };
}
