import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process has this folder: said in one sentence, with what to do. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * Has the folder to itself until released or until this process ends, however it ends: the lock is the operating
 * system's own, which SQLite asks for, so none is ever left behind. PGlite takes no lock, and two processes in one
 * folder lose each other's writes.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const holder = join(folder, "used-by");
  const lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new FolderInUse(
      `${folder} is in use by another Ask Zac${tellHolder(holder)}. End that one, choose another DATA_DIR, or set DATABASE_URL to run several.`,
      { cause },
    );
  }
  writeFileSync(holder, String(process.pid));
  return () => lock.close();
}

const tellHolder = (path: string): string => {
  try {
    return ` (process ${readFileSync(path, "utf8")})`;
  } catch {
    return "";
  }
};
