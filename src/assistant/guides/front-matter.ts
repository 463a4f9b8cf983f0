// Reads the front matter of a guide: values, lists, and lists under headings, one entry a line. It is a small part of YAML,
// and a test holds it to what YAML says; a YAML reader needs longer for all guides than everything else before an answer.

type Value = string | null | string[] | Record<string, string[]>;

function scalar(text: string): string | null {
  if (text === "null") return null;
  if (/^[[{|>&*!]/.test(text)) throw new Error(`lists are written one a line, not like this: ${text}`);
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}

const LINE =
  /^(?<key>[a-z]+):(?: (?<value>.+))?$|^ {2}- (?<item>.+)$|^ {2}(?<heading>[^ -].*):$|^ {4}- (?<under>.+)$/;

/** The values of some front matter, as they are written. Throws with the line that can't be read. */
export function readFrontMatter(matter: string): Readonly<Record<string, Value>> {
  const read: Record<string, Value> = {};
  let key = "";
  let list: string[] = [];
  for (const line of matter.split("\n")) {
    if (line.trim() === "") continue;
    const found = LINE.exec(line)?.groups;
    const item = found?.item ?? found?.under;
    if (found?.key !== undefined) {
      key = found.key;
      list = [];
      read[key] = found.value === undefined ? list : scalar(found.value);
    } else if (found?.heading !== undefined) {
      const before = read[key];
      list = [];
      read[key] = { ...(before === null || typeof before !== "object" ? {} : before), [found.heading]: list };
    } else if (item !== undefined) list.push(scalar(item) ?? "null");
    else throw new Error(`front matter: this line can't be read: ${line}`);
  }
  return read;
}
