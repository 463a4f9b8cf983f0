import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Flags, readAllArguments } from "./arguments.ts";
import { Unusable } from "./terminal.ts";

/** Where the person stands: npm runs scripts in the project's folder, and tells where it was called. */
const standing = (): string =>
  (process.env.npm_lifecycle_event === "zac" ? process.env.INIT_CWD : undefined) ?? process.cwd();

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** A file's last name and content, as it travels to a running product. */
export interface NamedFile {
  readonly name: string;
  readonly base64: string;
}

/** As Slack's own uploads are held to. */
const MOST_BYTES = 8 * 1024 * 1024;

/** What `zac import` takes beside its file. */
export const IMPORT_FLAGS: Flags = {
  values: ["as", "pick", "why", "action", "plan", "site"],
  flags: ["json", "yes", "dry-run"],
};

/** The file that the words after `zac import` name; null when they name none, or several. */
export function fileIn(given: readonly string[]): NamedFile | null {
  const [path, ...more] = readAllArguments(given, IMPORT_FLAGS).words;
  if (path === undefined || more.length > 0) return null;
  const bytes = fileNamed(path);
  if (bytes.length > MOST_BYTES) throw new Unusable(`${path} is larger than 8 MB. Split it.`, 1);
  return { name: nameOf(path), base64: Buffer.from(bytes).toString("base64") };
}

const STANDARD_INPUT = new Set(["-", "/dev/stdin"]);

/** What a file is called on cards. */
export const nameOf = (path: string): string => (STANDARD_INPUT.has(path) ? "stdin.csv" : basename(path));

/** The bytes of a file that somebody named; `-` is what is piped in. */
export function fileNamed(path: string): Uint8Array {
  try {
    return readFileSync(STANDARD_INPUT.has(path) ? 0 : resolve(standing(), path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Unusable(`${path} can't be read: ${WHY[code] ?? code}.`, 1);
  }
}

/** The text of a file that somebody named. */
export const textNamed = (path: string): string => new TextDecoder().decode(fileNamed(path));
