// Bytes → text: the encoding is found, never assumed, and said when it was a fallback.
import { fieldNamed } from "./column-names.ts";
import { fileFaults } from "./faults.ts";
import { foreignBytes, foreignText } from "./foreign-formats.ts";
import { plainWords } from "./plain-words.ts";
import { programLine } from "./program-line.ts";
import type { Encoding, RosterFault } from "./roster.ts";

interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly warnings: readonly string[];
}

type Undecodable = RosterFault["problem"];

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows in its zero bytes: every second one, for the letters, digits and commas of a list. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 4096);
  const pairs = sample.length >> 1;
  if (pairs < 4) return undefined;
  let high = 0;
  let low = 0;
  for (let index = 0; index < pairs; index += 1) {
    if (sample[index * 2] === 0) high += 1;
    if (sample[index * 2 + 1] === 0) low += 1;
  }
  if (low > pairs * 0.25 && high < pairs * 0.05) return "utf-16le";
  if (high > pairs * 0.25 && low < pairs * 0.05) return "utf-16be";
  return undefined;
}

/** Far more zero bytes and control characters than a damaged cell or two would bring. */
function isBinary(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd > 2 && odd > bytes.length * 0.1;
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // The decoder says "not this encoding" with a TypeError, and nothing else with it.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** How many characters of two and more bytes are good UTF-8, and how many bytes above 127 are not. */
function utf8Health(bytes: Uint8Array): { readonly good: number; readonly bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    const tail = bytes.subarray(at + 1, at + 1 + more);
    if (more > 0 && tail.length === more && tail.every((one) => (one & 0xc0) === 0x80)) {
      good += 1;
      at += more;
    } else bad += 1;
  }
  return { good, bad };
}

const LEGACY: Readonly<Partial<Record<Encoding, string>>> = {
  shift_jis: "Japanese",
  "euc-jp": "Japanese",
  "iso-2022-jp": "Japanese",
  gb18030: "Chinese, simplified",
  big5: "Chinese, traditional",
  "euc-kr": "Korean",
  "windows-1251": "Cyrillic",
  "windows-1250": "Central European",
  "windows-1254": "Turkish",
  "windows-1252": "Western European",
};
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

/** What the bytes say in an encoding of before UTF-8; which one it was, nobody can know for certain. */
const inLegacy = (text: string, encoding: Encoding): DecodedText => ({
  text,
  encoding,
  warnings: [
    `The file isn't UTF-8; it was read as ${encoding === "windows-1252" ? "Windows-1252" : encoding} (${LEGACY[encoding]}). Check ${encoding.startsWith("windows-125") ? "names with accents" : "the names"}.`,
  ],
});

const NO_ASCII = /\P{ASCII}/u;

/** A list's schema can be long. */
const LONGEST_PROGRAM_LINE = 100_000;

function firstLine(text: string): string {
  const [first = ""] = text
    .slice(programLine(text.slice(0, LONGEST_PROGRAM_LINE))?.offset ?? 0)
    .slice(0, 2000)
    .trimStart()
    .split(/[\r\n]/, 1);
  return first;
}

/** How many columns the first line names in letters that only this encoding gives: proof that it was meant. */
function provenBy(text: string): number {
  const first = firstLine(text);
  const names = [",", ";", "\t", "|"].map(
    (delimiter) =>
      first.split(delimiter).filter((name) => NO_ASCII.test(name) && fieldNamed(name.replace(/"/g, "")))
        .length,
  );
  return Math.max(...names);
}

/** The encoding whose letters make names of columns out of the first line; undefined where none does. */
function provenLegacy(bytes: Uint8Array): DecodedText | undefined {
  const tried = (Object.keys(LEGACY) as Encoding[]) // Object.keys forgets which keys a record has.
    .flatMap((encoding) => {
      const text = encoding === "iso-2022-jp" ? undefined : strictly(bytes, encoding);
      return text === undefined ? [] : [{ text, encoding, names: provenBy(text) }];
    });
  const most = Math.max(0, ...tried.map(({ names }) => names));
  if (most === 0) return undefined;
  // Western European wins where the others say no more: its letters are in most of them.
  const ofMost = tried.filter(({ names }) => names === most);
  const western = ofMost.find(({ encoding }) => encoding === "windows-1252");
  // "Imię" and "Imiê" are the same name of a column: which language it is shows all the same.
  const either = ofMost.some(({ encoding }) => encoding === "windows-1250");
  const spoken = western && (byLanguage(bytes) ?? (either ? centralEuropean(bytes) : undefined));
  const best = western ?? ofMost[0];
  return spoken ?? (best && inLegacy(best.text, best.encoding));
}

/** What Western European makes of Polish, Czech or Hungarian letters: signs in the middle of names. */
const SIGN_IN_A_NAME =
  /(?<!\p{N})[£¥¯³¹¿¼¾\u0080-\u009f](?=\p{L})|(?<=\p{L}\p{L}|\p{L}\.)[£¥¯³¹¿¼¾\u0080-\u009f]/gu;

/** Central European, where only that leaves no sign inside a name; undefined otherwise. */
function centralEuropean(bytes: Uint8Array): DecodedText | undefined {
  const western = new TextDecoder("windows-1252").decode(bytes).match(SIGN_IN_A_NAME)?.length ?? 0;
  const text = western > 0 ? strictly(bytes, "windows-1250") : undefined;
  return text !== undefined && text.search(SIGN_IN_A_NAME) < 0 ? inLegacy(text, "windows-1250") : undefined;
}

/** Names of columns in languages that one encoding of before UTF-8 was made for, as they look in the western one, folded. */
const BY_LANGUAGE: readonly (readonly [encoding: "windows-1250" | "windows-1254", names: RegExp])[] = [
  [
    "windows-1250",
    /(?<!\p{L})(?:vezeteknev|keresztnev|megjegyzes|mellek|imie|nazwisko|uwagi|licencja|licenc|jmeno|prijmeni|poznamka|priezvisko|prezime|priimek|napomena|opomba|prenume)(?!\p{L})/u,
  ],
  ["windows-1254", /(?<!\p{L})(?:soyad\p{L}?|dahili|lisans|ac[iıy]klama)(?!\p{L})/u],
];

/** What the language of the column names says of the encoding: Hungarian was never written in Windows-1252. */
function byLanguage(bytes: Uint8Array): DecodedText | undefined {
  const header = plainWords(firstLine(new TextDecoder("windows-1252").decode(bytes)));
  for (const [encoding, names] of BY_LANGUAGE) {
    const text = names.test(header) ? strictly(bytes, encoding) : undefined;
    if (text !== undefined) return inLegacy(text, encoding);
  }
  return undefined;
}

function decodeLegacy(bytes: Uint8Array): DecodedText | Undecodable {
  const { good, bad } = utf8Health(bytes);
  const damaged = good > 0 && good * 4 >= bad;
  const proven = provenLegacy(bytes);
  if (proven && !(damaged && proven.encoding === "windows-1252")) return proven;
  if (damaged)
    return fileFaults.encoding(
      "The file is damaged UTF-8: some characters are cut or mixed with another encoding, so names and values can't be trusted.",
    );
  const central = byLanguage(bytes) ?? centralEuropean(bytes);
  if (central) return central;
  if (bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)))
    return fileFaults.encoding(
      "The file is text in an encoding that isn't known here (neither UTF-8, UTF-16 nor Windows-1252).",
    );
  return inLegacy(new TextDecoder("windows-1252").decode(bytes), "windows-1252");
}

function decodeUnmarked(bytes: Uint8Array): DecodedText | Undecodable {
  const wide = guessUtf16(bytes);
  // Mail programs in Japan write 7-bit text with escape sequences, which is good UTF-8 as well.
  const japanese = bytes.includes(27) ? strictly(bytes, "iso-2022-jp") : undefined;
  if (japanese !== undefined && JAPANESE.test(japanese)) return inLegacy(japanese, "iso-2022-jp");
  if (wide) return decodeWide(bytes, wide);
  if (isBinary(bytes)) return fileFaults.binary();
  const text = strictly(bytes, "utf-8");
  return text === undefined ? decodeLegacy(bytes) : { text, encoding: "utf-8", warnings: [] };
}

function decodeWide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText | Undecodable {
  const text = bytes.length % 2 === 0 ? strictly(bytes, encoding) : undefined;
  if (text === undefined) return fileFaults.encoding("The file is UTF-16 that is cut off or damaged.");
  return { text, encoding, warnings: [] };
}

function decodeMarked(bytes: Uint8Array): DecodedText | Undecodable {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return fileFaults.encoding("The file is UTF-32.");
  if (startsWith(bytes, 0xff, 0xfe)) return decodeWide(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeWide(bytes, "utf-16be");
  if (!startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUnmarked(bytes);
  const text = strictly(bytes, "utf-8");
  if (text === undefined)
    return fileFaults.encoding("The file says it is UTF-8, and isn't all the way: it is cut off or damaged.");
  return { text, encoding: "utf-8", warnings: [] };
}

/** The file's text, its encoding, and what to warn of; or why it is no text at all. */
export function decodeText(bytes: Uint8Array): DecodedText | Undecodable {
  if (bytes.length === 0) return fileFaults.empty();
  const foreign = foreignBytes(bytes);
  if (foreign) return fileFaults.foreign(foreign.what, foreign.next);
  const decoded = decodeMarked(bytes);
  if (!("text" in decoded)) return decoded;
  if (/^[\s\ufeff\u200b\p{Cc}]*$/u.test(decoded.text)) return fileFaults.empty();
  const kind = foreignText(decoded.text);
  if (kind) return fileFaults.foreign(kind.what, kind.next);
  // DOS programs end a text with Ctrl-Z.
  const end = decoded.text.endsWith("\u001a") ? -1 : undefined;
  const text = decoded.text.slice(0, end).replace(/^(?:\ufeff|ï»¿)+/, "");
  return { ...decoded, text, warnings: [...decoded.warnings, ...garbled(text)] };
}

/** Traces of a file that was read wrongly before it came here: only somebody who knows the names can mend that. */
function garbled(text: string): readonly string[] {
  if (text.includes("\ufffd"))
    return ["Some characters were lost before the file came here (�). Check the names."];
  if (/Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text))
    return [
      "Some names look garbled (such as “Ã©” for “é”): the file was saved in the wrong encoding once. Check the names.",
    ];
  return [];
}
