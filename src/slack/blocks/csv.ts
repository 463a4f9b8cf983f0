import type { Answer } from "../../domain/proposal.ts";

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV, with a byte order mark so that Excel reads its letters. */
export const csvOf = ({ columns, rows }: NonNullable<Answer["table"]>): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
