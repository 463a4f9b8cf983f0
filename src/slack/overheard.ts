// A list dropped where Zac is, without a word to him. Taken up for those who may do something with it, when it really is
// a list of people with licenses, or the words beside it ask for something to be done with its people; every other file
// of a channel is none of his business, and nothing is said of it.
import { understand } from "../assistant/understand.ts";
import { readKept } from "../tools/bulk/read-kept.ts";
import { forgetFile, keptFile } from "../tools/kept-file.ts";
import { type ReadingMeans, readingContext } from "./reading-context.ts";
import type { Target } from "./target.ts";
import { fetched, type Upload, type UploadMeans, type Uploads, whereSeen } from "./uploads.ts";

/** What there is to answer, and where: in the DM, unless the channel is one for such lists. Null: nothing. */
export async function takeOverheard(
  { text, fileIds }: { readonly text: string; readonly fileIds: readonly string[] },
  asked: Target,
  means: UploadMeans & ReadingMeans,
): Promise<Uploads | null> {
  const role = await means.tools.rights.roleOf(asked.actor);
  if (role.kind !== "admin" && role.kind !== "site-admin") return null;
  const { files } = await fetched(fileIds, asked.actor.slackId, means);
  const lists: Upload[] = [];
  for (const file of files) if (await isForZac(file, text, asked, means)) lists.push(file);
  if (lists.length === 0) return null;
  const target = asked.private ? asked : await means.privately(asked.actor.slackId);
  await whereSeen(lists, asked, target, means);
  return { asked, target, text, files: lists, unread: false, overheard: true };
}

/** Whether it is a list that something is to be done with. What isn't is forgotten at once. */
async function isForZac(
  file: Upload,
  text: string,
  asked: Target,
  means: UploadMeans & ReadingMeans,
): Promise<boolean> {
  const by = asked.actor.slackId;
  const kept = await keptFile(file.key, { by, notes: means.notes });
  if (!kept) return false;
  const read = await readKept(kept, { needsLicense: true, gives: true }, means.tools);
  if (read.outcome === "parsed" || read.leavers !== null) return true;
  if (read.problem.code === "MISSING_COLUMN" && (await asksForIt(text, file, asked, means))) {
    const people = await readKept(kept, { needsLicense: false, gives: true }, means.tools);
    if (people.outcome === "parsed") return true;
  }
  await forgetFile(file.key, { name: file.name, by }, means.notes);
  return false;
}

/** What a list without licenses has to be about to be Zac's business; "our customers" is not. */
const OF_PHONES = /licen[sc]e|lizenz|zoom|phone|telefon|calling plan/i;

/** Whether words that nobody else is spoken to with ask for it. By rules alone: no model reads what wasn't said to Zac. */
async function asksForIt(
  text: string,
  { name }: Upload,
  asked: Target,
  means: ReadingMeans,
): Promise<boolean> {
  if (text.trim() === "" || /<@[UW]/.test(text)) return false;
  const meant = understand(text, { ...(await readingContext(asked, [], means)), files: [{ name }] });
  return (
    meant.kind === "acts" &&
    meant.acts.every(({ tool }) => tool === "import_roster") &&
    (OF_PHONES.test(text) || meant.acts.some(({ input }) => input.action || input.callingPlan))
  );
}
