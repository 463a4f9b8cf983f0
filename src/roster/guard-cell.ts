// Spreadsheets run a cell that starts with = + - or @ as a formula. What we write never starts so, and reads back.

const STARTS_FORMULA = /^'*\s*[=+\-@＝＋－＠]/;

/** The cell with an apostrophe before it where a spreadsheet would take it for a formula. */
export const guardCell = (text: string): string =>
  STARTS_FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

/** The cell as it was before `guardCell`; any other cell is as it is. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && (STARTS_FORMULA.test(text) || /^'[\t\r\n]/.test(text)) ? text.slice(1) : text;
