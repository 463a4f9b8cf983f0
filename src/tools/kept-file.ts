// A roster somebody dropped, kept until it is done with: what a card proposes can then be proposed again.
import { createHash } from "node:crypto";
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import type { Notes } from "../ports/notes.ts";
import { type RowsWanted, wantsPart } from "../roster/pick/rows-wanted.ts";

const FILE_NOTE = "file";
/** Which file somebody means by its name, and by "it". */
const NAME_NOTE = "file-name";
const LAST_NOTE = "file-last";
const WEEK_MS = 7 * DAY_MS;
const Kept = z.object({ name: z.string(), by: z.string(), base64: z.string() });

export interface KeptFile {
  readonly name: string;
  /** Slack id of whoever dropped it. */
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** By which the same list is known again, whatever it is called and whoever drops it. Part of it is another list. */
export function contentOf(bytes: Uint8Array, { only, without, of }: RowsWanted): string {
  const content = createHash("sha256").update(bytes);
  return (
    wantsPart({ only, without, of }) ? content.update(JSON.stringify([only, without, of])) : content
  ).digest("hex");
}

const nameKey = (by: string, name: string) => `${by}:${name.toLowerCase()}`.slice(0, 200);

/** Keeps a file for a week, and gives the key to ask for it by: nobody knows it who hasn't the file or its card. */
export async function keepFile({ name, by, bytes }: KeptFile, notes: Notes): Promise<string> {
  const key = createHash("sha256").update(`${by}\0${name}\0`).update(bytes).digest("hex").slice(0, 32);
  const base64 = Buffer.from(bytes).toString("base64");
  await notes.put(FILE_NOTE, key, { name, by, base64 }, { expiresInMs: WEEK_MS });
  return key;
}

/** From now on its owner means this file by its name, and for a day by "the file". */
export async function nameFile(key: string, { name, by }: Omit<KeptFile, "bytes">, notes: Notes) {
  await notes.put(NAME_NOTE, nameKey(by, name), key, { expiresInMs: WEEK_MS });
  await notes.put(LAST_NOTE, by, key, { expiresInMs: DAY_MS });
}

const read = async (key: unknown, notes: Notes): Promise<KeptFile | undefined> => {
  const kept = typeof key === "string" ? Kept.safeParse(await notes.get(FILE_NOTE, key)) : undefined;
  return kept?.success
    ? { name: kept.data.name, by: kept.data.by, bytes: Buffer.from(kept.data.base64, "base64") }
    : undefined;
};

/** The file of this key, or of this name among those of `by`; undefined when it is not kept any more. */
export async function keptFile(
  said: string,
  { by, notes }: { readonly by: string; readonly notes: Notes },
): Promise<(KeptFile & { readonly key: string }) | undefined> {
  const named = await notes.get(NAME_NOTE, nameKey(by, said));
  for (const key of [said, named]) {
    const kept = await read(key, notes);
    if (kept && typeof key === "string") return { ...kept, key };
  }
  return undefined;
}

/** Name and key of what somebody dropped last, within a day. */
export async function lastFile(
  by: string,
  notes: Notes,
): Promise<{ readonly name: string; readonly key: string } | undefined> {
  const key = await notes.get(LAST_NOTE, by);
  const kept = await read(key, notes);
  return kept && typeof key === "string" ? { name: kept.name, key } : undefined;
}

/** Nothing of the file is kept any more. */
export async function forgetFile(key: string, { name, by }: Omit<KeptFile, "bytes">, notes: Notes) {
  await notes.remove(FILE_NOTE, key);
  await notes.remove(NAME_NOTE, nameKey(by, name));
  if ((await notes.get(LAST_NOTE, by)) === key) await notes.remove(LAST_NOTE, by);
}
