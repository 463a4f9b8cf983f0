// A first line that a program wrote for a program, above the header: "sep=;" of spreadsheets, "#TYPE …" of PowerShell's
// Export-Csv, the schema of a SharePoint list. It says nothing of anybody, so it is passed over, and counted as a line.

/** What separates cells in the lines below, where the line says so, and where those lines start. */
export interface ProgramLine {
  readonly delimiter: string | undefined;
  readonly offset: number;
}

const SEPARATOR = /^[ ]*"?sep=(\\t|[^\w\s"]|\t)"?[,;\t|]*[ ]*(?:\r\n|\r|\n|$)/i;
const ABOUT_THE_DATA = /^[ ]*"?(?:#TYPE[ \t][^\r\n]*|ListSchema=\{[^\r\n]*)(?:\r\n|\r|\n)/;

/** The line of a program at the start of a text; undefined where there is none. */
export function programLine(text: string): ProgramLine | undefined {
  const separator = SEPARATOR.exec(text);
  if (separator?.[1])
    return { delimiter: separator[1] === "\\t" ? "\t" : separator[1], offset: separator[0].length };
  const about = ABOUT_THE_DATA.exec(text);
  return about ? { delimiter: undefined, offset: about[0].length } : undefined;
}
