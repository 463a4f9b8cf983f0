// Files that came with a message: read, kept, and answered where nobody else reads along.
import type { Act, Interpretation } from "../assistant/interpretation.ts";
import { escapeText, plain } from "./blocks/text.ts";
import type { FaceMeans } from "./face.ts";
import { type FileMeans, takeFile } from "./files.ts";
import { send, type Target } from "./target.ts";

export interface UploadMeans extends FaceMeans {
  readonly files: FileMeans;
  /** The DM of somebody: where a file is answered that was dropped before others. */
  readonly privately: (slackId: string) => Promise<Target>;
}

export interface Upload {
  readonly name: string;
  /** What the kept file is asked for by. */
  readonly key: string;
}

export interface Uploads {
  /** Where the message is to be answered. */
  readonly target: Target;
  readonly files: readonly Upload[];
}

/** Takes the files of a message. Null when none can be read, and whoever dropped them has been told why. */
export async function takeUploads(
  fileIds: readonly string[],
  asked: Target,
  means: UploadMeans,
): Promise<Uploads | null> {
  if (fileIds.length === 0) return { target: asked, files: [] };
  // Who is in a file is nobody else's business: before others it is answered in the asker's DM.
  const target = asked.private ? asked : await means.privately(asked.actor.slackId);
  const taken = await Promise.all(fileIds.map((id) => takeFile(id, asked.actor.slackId, means.files)));
  const unread = taken.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  if (unread.length > 0) await send(plain(escapeText(unread.join("\n"))), target, means);
  const files = taken.flatMap(({ name, key }) => (key === null ? [] : [{ name, key }]));
  return files.length > 0 ? { target, files } : null;
}

/** Files by the key they are kept under, where the words named them by their name. */
export function withFiles(meant: Interpretation, files: readonly Upload[]): Interpretation {
  if (meant.kind !== "acts") return meant;
  const keyed = (act: Act): Act => {
    const key = files.find(({ name }) => name === act.input.file)?.key;
    return act.tool === "import_roster" && key ? { ...act, input: { ...act.input, file: key } } : act;
  };
  const [first, ...more] = meant.acts;
  return { ...meant, acts: [keyed(first), ...more.map(keyed)] };
}
