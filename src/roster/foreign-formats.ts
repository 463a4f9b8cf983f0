// Files that are something else than CSV, told by their first bytes or characters, with what to do about each.

interface ForeignFormat {
  readonly what: string;
  readonly next: string;
}

const SAVE_AS_CSV = "Open it, choose Save as (or Download) → CSV UTF-8, and drop that file here.";
const TYPE_IT_OUT =
  "Put the list into a spreadsheet and save it as CSV UTF-8; `/zphone template` gives the columns.";

const MAGIC: readonly (readonly [bytes: string, ForeignFormat])[] = [
  ["PK\x05\x06", { what: "an empty zip file", next: SAVE_AS_CSV }],
  ["\xd0\xcf\x11\xe0", { what: "an old Excel or Word file", next: SAVE_AS_CSV }],
  ["%PDF", { what: "a PDF", next: TYPE_IT_OUT }],
  ["\x89PNG", { what: "a picture", next: TYPE_IT_OUT }],
  ["GIF8", { what: "a picture", next: TYPE_IT_OUT }],
  ["\xff\xd8\xff", { what: "a picture", next: TYPE_IT_OUT }],
  ["\x1f\x8b", { what: "a compressed file (gzip)", next: "Unpack it and drop the CSV here." }],
  ["7z\xbc\xaf", { what: "a compressed file (7-Zip)", next: "Unpack it and drop the CSV here." }],
  ["Rar!", { what: "a compressed file (RAR)", next: "Unpack it and drop the CSV here." }],
  ["{\\rtf", { what: "a rich-text document", next: TYPE_IT_OUT }],
  ["SQLite format", { what: "a database file", next: "Export the list as CSV UTF-8 and drop that here." }],
  ["bplist", { what: "a property list", next: SAVE_AS_CSV }],
];

const TEXTS: readonly (readonly [start: RegExp, ForeignFormat])[] = [
  [
    /^<(!doctype|html|head|body|script|meta|!--)/i,
    {
      what: "a web page, not the list: probably a login page saved under the file's name",
      next: "Sign in, download the CSV again, and look into it before dropping it here.",
    },
  ],
  [/^<(\?xml|[a-z][a-z0-9]*[\s>/])/i, { what: "HTML or XML", next: SAVE_AS_CSV }],
  [/^[[{]\s*["{[\]}]/, { what: "JSON", next: "Export the list as CSV UTF-8 and drop that here." }],
  [/^BEGIN:V(CARD|CALENDAR)/i, { what: "a contact or calendar file", next: TYPE_IT_OUT }],
  [
    /^(MIME-Version|Received|Return-Path):/i,
    { what: "an e-mail", next: "Save its attachment and drop that here." },
  ],
  [
    /^(version: 1\s+)?dn: /,
    { what: "a directory export (LDIF)", next: "Export the list as CSV UTF-8 instead." },
  ],
  [
    /^version https:\/\/git-lfs/,
    { what: "a pointer to the file, not the file", next: "Fetch the file itself and drop that here." },
  ],
];

const ZIPPED: readonly (readonly [part: string, ForeignFormat])[] = [
  ["xl/", { what: "an Excel workbook", next: SAVE_AS_CSV }],
  ["opendocument.spreadsheet", { what: "a LibreOffice workbook", next: SAVE_AS_CSV }],
  ["Index/", { what: "a Numbers workbook", next: SAVE_AS_CSV }],
  ["word/", { what: "a Word document", next: TYPE_IT_OUT }],
  ["ppt/", { what: "a presentation", next: TYPE_IT_OUT }],
];

/** Office files are zip files: the names of the parts, which stand uncompressed in them, tell which. */
function zipped(bytes: Uint8Array): ForeignFormat {
  const names = Buffer.from(bytes.subarray(0, 65_536)).toString("latin1");
  const known = ZIPPED.find(([part]) => names.includes(part))?.[1];
  if (known) return known;
  return names.includes("[Content_Types]")
    ? { what: "an Excel workbook or another zipped file", next: SAVE_AS_CSV }
    : { what: "a zip file", next: "Unpack it and drop the CSV that is in it." };
}

/** What these bytes are, if they are a well-known format that is not CSV. */
export function foreignBytes(bytes: Uint8Array): ForeignFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith("PK\x03\x04")) return zipped(bytes);
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

/** What this text is, if it is a well-known format that is not CSV. */
export function foreignText(text: string): ForeignFormat | undefined {
  const start = text.slice(0, 2000).trimStart();
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1];
}
