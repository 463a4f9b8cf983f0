// A list pasted into a message: lines of a spreadsheet, with or without their header, or one e-mail address a line.
import { looksLikeEmail } from "./find-layout.ts";
import { isLicenseWord } from "./read-license.ts";

export interface PastedLines {
  readonly csv: string;
  /** What was said beside the list. */
  readonly rest: string;
}

const DELIMITERS = ["\t", ";", ",", "|"] as const;
/** Fewer addresses in plain sight are a sentence, and read as one. */
const FEWEST_BARE = 3;
const HEADER = /mail|メール|邮箱/i;

/** Slack's marks for addresses and numbers, and its three escapes, undone. */
const unescaped = (text: string): string =>
  text
    .replace(/<(?:mailto|tel):([^|>]+)(?:\|[^>]*)?>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));

const isRow = (line: string, delimiter: string): boolean => {
  const cells = cellsOf(line, delimiter);
  return cells.length > 1 && cells.filter(looksLikeEmail).length === 1;
};

interface Run {
  readonly from: number;
  readonly to: number;
  readonly csv: string;
}

/** Names for the columns of a list that came without them; what can't be told stays unused, and is said to. */
function headerFor(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const most = (index: number, fits: (cell: string) => boolean) =>
    rows.filter((cells) => fits(cells[index] ?? "")).length * 2 > rows.length;
  return Array.from({ length: width }, (_, index) =>
    most(index, looksLikeEmail) ? "Email" : most(index, isLicenseWord) ? "License" : `Column ${index + 1}`,
  );
}

/** The first run of lines that is a list; `least` bare addresses are one. */
function runIn(lines: readonly string[], least: number): Run | null {
  for (const delimiter of DELIMITERS) {
    const from = lines.findIndex((line) => isRow(line, delimiter));
    if (from < 0) continue;
    let to = from;
    // A row with a fault in it stands among the others: it ends the list only where no row follows.
    for (let at = from; at < lines.length && (lines[at] ?? "").includes(delimiter); at += 1) to = at + 1;
    const above = lines[from - 1] ?? "";
    if (above.includes(delimiter) && HEADER.test(above) && !looksLikeEmail(above))
      return { from: from - 1, to, csv: lines.slice(from - 1, to).join("\n") };
    if (to - from < 2) continue;
    const rows = lines.slice(from, to);
    const header = headerFor(rows.map((line) => cellsOf(line, delimiter)));
    return { from, to, csv: [header.join(delimiter), ...rows].join("\n") };
  }
  for (const [from, line] of lines.entries()) {
    if (!looksLikeEmail(line)) continue;
    const length = lines.slice(from).findIndex((one) => !looksLikeEmail(one));
    const to = length < 0 ? lines.length : from + length;
    const titled = /^\W*e-?mails?( address(es)?)?\W*$/i.test(lines[from - 1] ?? "");
    if (to - from >= least)
      return { from: titled ? from - 1 : from, to, csv: ["Email", ...lines.slice(from, to)].join("\n") };
  }
  return null;
}

/** The list in a message of Slack's, as CSV, and the words beside it; null when there is none. */
export function pastedLines(message: string): PastedLines | null {
  const block = /```(?:csv\b)?\n?([\s\S]*?)```/i.exec(message);
  const text = unescaped(block?.[1] ?? message);
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const filled = block ? lines.filter(Boolean) : lines;
  const run = runIn(filled, block ? 2 : FEWEST_BARE);
  if (!run) return null;
  const rest = block
    ? `${message.slice(0, block.index)} ${message.slice(block.index + block[0].length)}`
    : [...message.split(/\r\n|\r|\n/).slice(0, run.from), ...message.split(/\r\n|\r|\n/).slice(run.to)].join(
        "\n",
      );
  return { csv: `${run.csv}\n`, rest: rest.trim() };
}
