// The words of all guides, read once for each version of the program. Bringing three thousand questions to ideas takes
// longer than everything else before an answer, and comes out the same each time. They are kept beside the compiled
// sources, under a name made of all they come from: of the guides and of everything in this folder. What is kept can't
// go stale, and where nothing can be kept, the words are read each time.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Worded } from "./corpus.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDER = join(ROOT, "node_modules/.cache/zac-compiled");
const SOURCES = ["src/assistant/guides", "src/assistant/guides/phrases", "prompts", "prompts/guides"];

interface Place {
  readonly folder: string;
  readonly name: string;
}
const PREFIX = "guide-words-";

/** Under which name the words that this version of the program reads are kept. */
function nameNow(): string {
  const hash = createHash("sha256");
  for (const folder of SOURCES)
    for (const file of readdirSync(join(ROOT, folder), { withFileTypes: true }))
      if (file.isFile()) hash.update(file.name).update(readFileSync(join(ROOT, folder, file.name)));
  return `${PREFIX}${hash.digest("hex").slice(0, 32)}`;
}

/** What the file system says no with; anything else is a bug. */
const isRefusal = (error: unknown): boolean => error instanceof Error && "code" in error;

function keptIn(path: string): readonly Worded[] | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")); // our own file, under a name made of all it comes from
  } catch (error) {
    if (isRefusal(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes beside and renames, so that nobody reads half a file; what earlier versions kept goes. */
function keep(words: readonly Worded[], { folder, name }: Place): void {
  const beside = join(folder, `${process.pid}-${name}`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder).filter((file) => file.startsWith(PREFIX)))
      rmSync(join(folder, old), { force: true });
    writeFileSync(beside, JSON.stringify(words));
    renameSync(beside, join(folder, name));
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** What `read` makes of the guides: kept from an earlier start of this version, or read now. */
export function keptWords(
  read: () => readonly Worded[],
  place: Place = { folder: FOLDER, name: nameNow() },
): readonly Worded[] {
  const kept = keptIn(join(place.folder, place.name));
  if (kept) return kept;
  const words = read();
  keep(words, place);
  return words;
}
