// A name of a file that says no encoding, in the letters that the same bytes are elsewhere: "Dvoøák" is Dvořák.
import type { Encoding } from "./roster.ts";

const GUESSED = ["windows-1252", "windows-1250", "windows-1254"] as const;
type Guessed = (typeof GUESSED)[number];
const isGuessed = (encoding: Encoding): encoding is Guessed => GUESSED.some((one) => one === encoding);

const lettersOf = (encoding: Guessed): readonly string[] =>
  Array.from({ length: 128 }, (_, index) => new TextDecoder(encoding).decode(Uint8Array.of(128 + index)));
const tables = new Map<Guessed, readonly string[]>();
function tableOf(encoding: Guessed): readonly string[] {
  const table = tables.get(encoding) ?? lettersOf(encoding);
  tables.set(encoding, table);
  return table;
}

/** The name as it may have been meant; none where the encoding of the file is sure. */
export function inOtherLetters(name: string, encoding: Encoding): readonly string[] {
  if (!isGuessed(encoding) || !/\P{ASCII}/u.test(name)) return [];
  const from = tableOf(encoding);
  return GUESSED.filter((other) => other !== encoding).map((other) => {
    const to = tableOf(other);
    return [...name].map((letter) => to[from.indexOf(letter)] ?? letter).join("");
  });
}
