// Spreadsheets run a cell that starts with = + - or @ as a formula. What we write never starts so, and reads back.

// Apostrophes in front count as well: else one that stood there before could not be told from ours.
const WOULD_RUN = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** The cell with an apostrophe before it where a spreadsheet would take it for a formula. */
export const guardCell = (text: string): string => (WOULD_RUN.test(text) ? `'${text}` : text);

/** The cell as it was before `guardCell`; any other cell is as it is. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && WOULD_RUN.test(text) ? text.slice(1) : text;
