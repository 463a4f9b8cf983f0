// Lists that came with a message: dropped files, and pasted lines. Taken, kept, and answered where nobody else reads along.
import type { Act, Interpretation } from "../assistant/interpretation.ts";
import { WHICH_ROWS } from "../assistant/rules/files/part-asked.ts";
import { pastedLines } from "../roster/pasted-lines.ts";
import { keepFile, lastFile, nameFile } from "../tools/kept-file.ts";
import { actions, offerButtons } from "./blocks/buttons.ts";
import { escapeText, plain, section } from "./blocks/text.ts";
import type { Face, FaceMeans } from "./face.ts";
import { type FileMeans, type TakenFile, takeFile } from "./files.ts";
import { send, type Target } from "./target.ts";

export interface UploadMeans extends FaceMeans {
  readonly face: Face;
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
  /** Where it was said. */
  readonly asked: Target;
  /** Where the message is to be answered. */
  readonly target: Target;
  /** The message without lines that were pasted into it. */
  readonly text: string;
  readonly files: readonly Upload[];
  /** Something came that is no list: it has been said, and words about a file are answered with that. */
  readonly unread: boolean;
  /** Nobody spoke to Zac: of the words only what they say of these files counts. */
  readonly overheard?: boolean;
}

/** Takes what came with a message. Null when there is nothing more to answer. */
export async function takeUploads(
  { text, fileIds }: { readonly text: string; readonly fileIds: readonly string[] },
  asked: Target,
  means: UploadMeans,
): Promise<Uploads | null> {
  const pasted = fileIds.length === 0 ? pastedLines(text) : null;
  if (fileIds.length === 0 && !pasted) return { asked, target: asked, text, files: [], unread: false };
  if (await isOutsider(asked, means)) return turnedAway(text, asked, means);
  if (!pasted) return taken(fileIds, text, asked, means);
  const file = { name: "pasted.csv", by: asked.actor.slackId };
  const key = await keepFile({ ...file, bytes: new TextEncoder().encode(pasted.csv) }, means.notes);
  await nameFile(key, file, means.notes);
  const target = await whereToAnswer(asked, means);
  return { asked, target, text: pasted.rest, files: [{ name: file.name, key }], unread: false };
}

/** What "import" means where no file came with it: the thread's newest, or else what this person dropped last. */
export async function uploadsNearby(
  { asked, text, unread }: Uploads,
  means: UploadMeans,
): Promise<Uploads | null> {
  if (unread || (await isOutsider(asked, means))) return null;
  const ids = asked.thread === null ? [] : ((await filesIn(asked.channel, asked.thread, means)).at(-1) ?? []);
  if (ids.length > 0) return taken(ids, text, asked, means);
  const last = await lastFile(asked.actor.slackId, means.notes);
  return last
    ? { asked, target: await whereToAnswer(asked, means), text, files: [last], unread: false }
    : null;
}

/** The ids of files that people dropped in a thread, message by message. */
async function filesIn(
  channel: string,
  thread: string,
  { client }: UploadMeans,
): Promise<readonly (readonly string[])[]> {
  const { messages = [] } = await client.conversations.replies({ channel, ts: thread, limit: 200 });
  return messages
    .filter(({ bot_id }) => !bot_id)
    .map(({ files = [] }) => files.flatMap(({ id }) => (id ? [id] : [])))
    .filter((ids) => ids.length > 0);
}

const HALF_AN_HOUR_S = 1_800;

/**
 * In a DM people don't always answer in the thread: the message they wrote there right before this one, if it isn't long
 * ago. Its thread goes on with this.
 */
export async function messageBefore(
  { channel, thread, actor }: Target,
  { client }: UploadMeans,
): Promise<string | null> {
  if (thread === null || !channel.startsWith("D")) return null;
  const oldest = String(Number(thread) - HALF_AN_HOUR_S);
  const { messages = [] } = await client.conversations.history({
    channel,
    latest: thread,
    oldest,
    limit: 10,
  });
  return messages.find(({ user, ts }) => user === actor.slackId && ts !== thread)?.ts ?? null;
}

/** All lists that were dropped in this thread and can be read, the newest last. */
export async function uploadsOfThread(target: Target, means: UploadMeans): Promise<readonly Upload[]> {
  if (target.thread === null || (await isOutsider(target, means))) return [];
  const ids = (await filesIn(target.channel, target.thread, means)).flat();
  return (await fetched(ids, target.actor.slackId, means)).files;
}

const isOutsider = async ({ actor }: Target, { tools }: UploadMeans): Promise<boolean> =>
  (await tools.rights.roleOf(actor)).kind === "outsider";

/** What guests and strangers drop isn't even fetched. Their words are answered; without any they are told who they are. */
async function turnedAway(text: string, asked: Target, { face }: UploadMeans): Promise<Uploads | null> {
  if (wordsIn(text) !== "") return { asked, target: asked, text, files: [], unread: false };
  await face.ask(
    { tool: "import_roster", input: { file: "none" }, via: "words", why: null, said: text, key: null },
    asked,
  );
  return null;
}

const wordsIn = (text: string): string => text.replace(/<@[UW][A-Z0-9]+>/g, "").trim();

/** Who is in a list is nobody else's business: before others it is answered in the asker's DM, and only that is said. */
async function whereToAnswer(asked: Target, means: UploadMeans): Promise<Target> {
  if (asked.private) return asked;
  await send(plain("A list of people is not for a channel: I've answered you in our DM."), asked, means);
  return means.privately(asked.actor.slackId);
}

/** Two files of one name are told apart by a number. */
function named(files: readonly TakenFile[]): readonly TakenFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const times = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, times);
    return times === 1 ? file : { ...file, name: file.name.replace(/(\.[^.]*)?$/, ` (${times})$1`) };
  });
}

async function taken(
  fileIds: readonly string[],
  text: string,
  asked: Target,
  means: UploadMeans,
): Promise<Uploads | null> {
  const { files, problems } = await fetched(fileIds, asked.actor.slackId, means);
  // A screenshot beside a question is answered where it was asked: only lists are not for others.
  const target = files.length > 0 ? await whereToAnswer(asked, means) : asked;
  if (problems.length > 0) await send(plain(problems.map(escapeText).join("\n")), target, means);
  await whereSeen(files, asked, target, means);
  if (files.length === 0 && wordsIn(text) === "") return null;
  return { asked, target, text, files, unread: problems.length > 0 };
}

/** Fetches and keeps these files under their names; what can't be read is told in `problems`. */
export async function fetched(
  fileIds: readonly string[],
  by: string,
  means: Pick<UploadMeans, "files" | "notes">,
): Promise<{ readonly files: readonly Upload[]; readonly problems: readonly string[] }> {
  const all = named(await Promise.all(fileIds.map((id) => takeFile(id, by, means.files))));
  const files = all.flatMap(({ name, key }) => (key === null ? [] : [{ name, key }]));
  for (const { name, key } of files) await nameFile(key, { name, by }, means.notes);
  return { files, problems: [...new Set(all.flatMap(({ problem }) => (problem === null ? [] : [problem])))] };
}

/** Tells, where a file is answered elsewhere, how many people can see it: whoever dropped it may not have thought of them. */
export async function whereSeen(
  files: readonly Upload[],
  asked: Target,
  target: Target,
  means: UploadMeans,
): Promise<void> {
  if (files.length > 0 && target.channel !== asked.channel)
    await send(plain(await seenBy(files, asked, means)), target, means);
}

async function seenBy(
  files: readonly Upload[],
  { channel }: Target,
  { client }: UploadMeans,
): Promise<string> {
  const { channel: info } = await client.conversations.info({ channel, include_num_members: true });
  const what = escapeText(files.map(({ name }) => name).join(", "));
  const people = (info?.num_members ?? 0) - 1;
  return people > 0
    ? `${what} stands in <#${channel}>, where ${people} people can see it. Delete the message there if they shouldn't.`
    : `${what} stands in <#${channel}>, where others can see it. Delete the message there if they shouldn't.`;
}

/** Whether words ask for a list without there being one. */
export const lacksFile = (meant: Interpretation): boolean =>
  (meant.kind === "clarify" && meant.about === "which_file" && !meant.options) ||
  (meant.kind === "acts" &&
    meant.acts.some(({ tool, input }) => tool === "import_roster" && typeof input.file !== "string"));

/** Words such as "give these people a license": who is meant stands in the file. */
const lacksPeople = (meant: Interpretation): boolean =>
  meant.kind === "clarify" && /^which_users?$/.test(meant.about) && !meant.options;

const isBesideFile = ({ kind }: Interpretation): boolean => kind === "chat" || kind === "unknown";

/** Words that were said to others are about the file, or they are nothing to Zac. */
function onlyOfFiles(meant: Interpretation): Interpretation {
  const isOf =
    (meant.kind === "acts" && meant.acts.every(({ tool }) => tool === "import_roster")) ||
    (meant.kind === "clarify" && meant.about === "which_file");
  const { confident, stripped, language } = meant;
  return isOf ? meant : { kind: "unknown", confident, stripped, language };
}

/** A question about rows is answered by the file, where it is at hand. */
function toTheFile(said: Interpretation, files: readonly Upload[]): Interpretation {
  if (said.kind !== "clarify" || said.about !== WHICH_ROWS) return said;
  const { confident, stripped, language, input = {} } = said;
  return files.some(({ name }) => name === input.file)
    ? { kind: "acts", confident, stripped, language, acts: [{ tool: "import_roster", input }] }
    : said;
}

/** The same with what was said: the file may tell that some of it is about its rows, and was not understood. */
function withWords(meant: Interpretation, { text, overheard }: Uploads): Interpretation {
  const said = wordsIn(text);
  const single = meant.kind === "acts" && meant.acts.length === 1 ? meant.acts[0] : undefined;
  if (overheard || said === "") return meant;
  if (single?.tool === "import_roster" && single.input.said === undefined)
    return {
      ...meant,
      kind: "acts",
      acts: [{ ...single, input: { ...single.input, said } }],
    } as typeof meant;
  return meant.kind === "clarify" && meant.about === "which_file" && meant.options
    ? { ...meant, input: { ...meant.input, said } }
    : meant;
}

/**
 * The meaning, with files by the key they are kept under. A file with nothing said about it is looked at; null when
 * what there is to say has been said.
 */
export function withFiles(said: Interpretation, uploads: Uploads): Interpretation | null {
  const { files, unread } = uploads;
  const asked = withWords(toTheFile(said, files), uploads);
  const meant = uploads.overheard ? onlyOfFiles(asked) : asked;
  if (files.length === 0)
    return unread && (lacksFile(meant) || lacksPeople(meant) || isBesideFile(meant)) ? null : meant;
  const keyed = (act: Act): Act => {
    const key = files.find(({ name }) => name === act.input.file)?.key;
    return act.tool === "import_roster" && key ? { ...act, input: { ...act.input, file: key } } : act;
  };
  if (meant.kind === "refuse" && meant.asked) return { ...meant, asked: meant.asked.map(keyed) };
  if (isBesideFile(meant)) {
    const [only, ...more] = files;
    const about = { confident: true, stripped: meant.stripped, language: meant.language };
    if (only && more.length === 0)
      return { ...about, kind: "acts", acts: [{ tool: "import_roster", input: { file: only.key } }] };
    const options = files.map(({ name }) => name);
    const question = `Which one: ${options.join(", ")}?`;
    return { ...about, kind: "clarify", about: "which_file", question, tool: "import_roster", options };
  }
  if (meant.kind !== "acts") return meant;
  const [first, ...more] = meant.acts;
  return { ...meant, acts: [keyed(first), ...more.map(keyed)] };
}

/** Words that asked for something else leave the file lying: that is said, with a button for it. */
export async function tellUnused(
  meant: Interpretation,
  { files, target }: Uploads,
  means: UploadMeans,
): Promise<void> {
  if (files.length === 0 || meant.kind !== "acts") return;
  if (meant.acts.some(({ tool }) => tool === "import_roster")) return;
  const line = `I haven't touched ${files.map(({ name }) => name).join(", ")}.`;
  const offers = files.map(({ name, key }) => ({
    label: `Look at ${name}`,
    tool: "import_roster",
    input: { file: key },
  }));
  await send(
    { text: escapeText(line), blocks: [section(escapeText(line)), ...actions(offerButtons(offers))] },
    target,
    means,
  );
}
