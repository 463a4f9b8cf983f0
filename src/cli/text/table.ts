import { shown } from "./plain.ts";

/** How many columns of the terminal a text takes: what is drawn over another sign takes none, wide signs two. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const sign of text.normalize("NFC")) {
    if (/\p{M}/u.test(sign)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
      sign,
    )
      ? 2
      : 1;
  }
  return width;
};

/** Rows in columns that stand under each other. */
export function tableText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) =>
    columns.map((_, at) => shown(row[at] ?? "").replace(/\s+/g, " ")),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ""))));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
