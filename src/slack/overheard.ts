// A list dropped where Zac is, without a word to him. Taken up for those who may do something with it, when it really is
// a list of people with licenses; every other file of a channel is none of his business, and nothing is said of it.
import { readKept } from "../tools/bulk/read-kept.ts";
import { forgetFile, keptFile } from "../tools/kept-file.ts";
import type { Target } from "./target.ts";
import { fetched, type Upload, type UploadMeans, type Uploads, whereSeen } from "./uploads.ts";

/** What there is to answer, and where: in the DM, unless the channel is one for such lists. Null: nothing. */
export async function takeOverheard(
  { text, fileIds }: { readonly text: string; readonly fileIds: readonly string[] },
  asked: Target,
  means: UploadMeans,
): Promise<Uploads | null> {
  const role = await means.tools.rights.roleOf(asked.actor);
  if (role.kind !== "admin" && role.kind !== "site-admin") return null;
  const { files } = await fetched(fileIds, asked.actor.slackId, means);
  const lists: Upload[] = [];
  for (const file of files) if (await isList(file, asked.actor.slackId, means)) lists.push(file);
  if (lists.length === 0) return null;
  const target = asked.private ? asked : await means.privately(asked.actor.slackId);
  await whereSeen(lists, asked, target, means);
  return { asked, target, text, files: lists, unread: false, overheard: true };
}

/** Whether it reads as a list of people with licenses. What doesn't is forgotten at once. */
async function isList(file: Upload, by: string, { notes, tools }: UploadMeans): Promise<boolean> {
  const kept = await keptFile(file.key, { by, notes });
  if (!kept) return false;
  const read = await readKept(kept, { needsLicense: true, gives: true }, tools);
  if (read.outcome === "parsed" || read.leavers !== null) return true;
  await forgetFile(file.key, { name: file.name, by }, notes);
  return false;
}
