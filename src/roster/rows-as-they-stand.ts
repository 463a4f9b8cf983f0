// The cells of some rows, untouched: for handing back what was read well and still can't be done.
import { decodeText } from "./decode-text.ts";
import { findLayout } from "./find-layout.ts";
import { readBody } from "./read-body.ts";

/** Cells by line, of the rows on these lines. A file that can't be read has none. */
export function rowsAsTheyStand(
  bytes: Uint8Array,
  lines: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const decoded = decodeText(bytes);
  if (!("text" in decoded)) return new Map();
  const body = readBody(decoded.text, findLayout(decoded.text), Number.POSITIVE_INFINITY);
  if (!("records" in body)) return new Map();
  return new Map(body.records.filter(({ line }) => lines.has(line)).map(({ line, cells }) => [line, cells]));
}
