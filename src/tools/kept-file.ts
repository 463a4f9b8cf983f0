// A roster somebody dropped, kept until it is done with: what a card proposes can then be proposed again.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Notes } from "../ports/notes.ts";

const FILE_NOTE = "file";
const WEEK_MS = 7 * 86_400_000;
const Kept = z.object({ name: z.string(), by: z.string(), base64: z.string() });

export interface KeptFile {
  readonly name: string;
  /** Slack id of whoever dropped it; nobody else's request may read it. */
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file for a week, and gives the key to ask for it by. */
export async function keepFile({ name, by, bytes }: KeptFile, notes: Notes): Promise<string> {
  const key = createHash("sha256").update(`${by}\0${name}\0`).update(bytes).digest("hex").slice(0, 32);
  await notes.put(
    FILE_NOTE,
    key,
    { name, by, base64: Buffer.from(bytes).toString("base64") },
    { expiresInMs: WEEK_MS },
  );
  return key;
}

/** The file of this key; undefined when it is not kept any more. */
export async function keptFile(key: string, notes: Notes): Promise<KeptFile | undefined> {
  const kept = Kept.safeParse(await notes.get(FILE_NOTE, key));
  return kept.success
    ? { name: kept.data.name, by: kept.data.by, bytes: Buffer.from(kept.data.base64, "base64") }
    : undefined;
}
