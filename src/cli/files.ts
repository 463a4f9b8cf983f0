import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Unusable } from "./terminal.ts";

/** Where the person stands: npm runs scripts in the project's folder, and tells where it was called. */
const standing = (): string =>
  (process.env.npm_lifecycle_event === "zac" ? process.env.INIT_CWD : undefined) ?? process.cwd();

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it may not be read",
};

/** The bytes of a file that somebody named. */
export function fileNamed(path: string): Uint8Array {
  try {
    return readFileSync(resolve(standing(), path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Unusable(`${path} can't be read: ${WHY[code] ?? code}.`, 1);
  }
}

/** The text of a file that somebody named. */
export const textNamed = (path: string): string => new TextDecoder().decode(fileNamed(path));
