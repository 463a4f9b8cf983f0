// What is said of the list of a talk, before it came or after: understood with the list, and told on the card it had before.
import { CHANGING, type Interpretation } from "../assistant/interpretation.ts";
import { announcedOfList } from "../assistant/list/announced-of-list.ts";
import { leansOnAList } from "../assistant/list/leans-on-a-list.ts";
import { meantOfListBefore } from "../assistant/list/list-before.ts";
import { areApart, lastingOf } from "../assistant/list/list-wish.ts";
import type { ListShown } from "../assistant/list/wish-before.ts";
import { LEAVES_FILE } from "../assistant/rules/files/beside-a-list.ts";
import { inOrOut } from "../assistant/rules/files/part-asked.ts";
import { isOpen, type Operation } from "../domain/operation.ts";
import type { TalkMeans } from "./conversation.ts";
import type { Exchange } from "./exchange.ts";
import type { Memory } from "./memory.ts";
import { readingContext } from "./reading-context.ts";
import { ON_TOP, SAID_OTHERWISE } from "./said-otherwise.ts";
import type { Target } from "./target.ts";
import { messageBefore, type Upload, type Uploads, uploadsOfThread, withFiles } from "./uploads.ts";

export interface OfList {
  readonly meant: Interpretation;
  readonly files: readonly Upload[];
  /** What was said before, where the list was. */
  readonly lines: Memory["lines"];
}

/** Words about the list of this talk, dropped before them or right after: they mean nothing without it. */
export async function saidOfList(
  said: string,
  { target, before }: Exchange,
  { files, unread }: Uploads,
  means: TalkMeans,
): Promise<OfList | null> {
  if (unread || !target.private || (files.length > 0 && said !== "")) return null;
  const alone = await readingContext(target, before, means);
  // Whether a card waits is looked at once words could be about it.
  if (files.length === 0 && !leansOnAList(said, { ...alone, listWaits: true })) return null;
  const thread = before.length > 0 ? target.thread : await messageBefore(target, means);
  if (thread === null) return null;
  const lines =
    before.length > 0 ? before : ((await means.threads.recall(target.channel, thread))?.lines ?? []);
  const waits = await listThatWaits(lines, target, means);
  const context = { ...(await readingContext(target, lines, means)), listWaits: waits !== undefined };
  const lists = files.length > 0 ? files : await uploadsOfThread({ ...target, thread }, means);
  const withNames = { ...context, files: lists.map(({ name }) => ({ name })) };
  const read =
    files.length > 0
      ? announcedOfList(withNames)
      : meantOfListBefore(said, withNames, await cardsBefore(lines, lists, target, means));
  const meant = read && withFiles(read, { asked: target, target, text: said, files: lists, unread });
  return meant ? { meant, files: lists, lines } : null;
}

/** The cards of lists that this person was shown in a thread, in their order. */
async function cardsIn(
  lines: Memory["lines"],
  { actor }: Target,
  means: TalkMeans,
): Promise<readonly Operation[]> {
  const ids = [...new Set(lines.flatMap(({ operation }) => operation ?? []))];
  const shown = await Promise.all(ids.map((id) => means.tools.store.get(id)));
  return shown.flatMap((one) =>
    one?.tool === "import_roster" && one.requester.slackId === actor.slackId ? [one] : [],
  );
}

/** The list's card that was shown last of all in this thread, as long as it waits to be confirmed. */
async function listThatWaits(
  lines: Memory["lines"],
  target: Target,
  means: TalkMeans,
): Promise<Operation | undefined> {
  const last = lines.findLast(({ operation }) => operation !== null)?.operation;
  const shown = (await cardsIn(lines, target, means)).at(-1);
  return shown && shown.id === last && isOpen(shown.state) ? shown : undefined;
}

/** The same as words are read with: a choice made by a click stands on its card, and in no words of the thread. */
async function cardsBefore(
  lines: Memory["lines"],
  lists: readonly Upload[],
  target: Target,
  means: TalkMeans,
): Promise<readonly ListShown[]> {
  return (await cardsIn(lines, target, means)).flatMap(({ id, input }) => {
    const file = lists.find(({ key }) => key === input.file)?.name;
    const at = lines.findIndex(({ operation }) => operation === id);
    return file === undefined ? [] : [{ file, wish: lastingOf(input), lines: at + 1 }];
  });
}

/**
 * The question where something is said of one who is on a list's card that waits. Done beside it, one of the two would be
 * overtaken by the other; and a remark that nobody understood may take them off it.
 */
export async function saidOfItsCard(
  meant: Interpretation,
  { words, target, before }: Exchange,
  means: TalkMeans,
): Promise<Interpretation | undefined> {
  const isUnclear = isUnclearRemark(meant) && !/\?\s*$/u.test(words);
  const people = peopleOf(meant);
  if (!isUnclear && people.length === 0) return undefined;
  const waits = await listThatWaits(before, target, means);
  if (!waits) return undefined;
  const context = await readingContext(target, before, means);
  const said = (isUnclear ? words.split(/[^\p{L}\p{N}@._-]+/u) : people)
    .map((one) => context.people?.find(({ slackId }) => slackId === one)?.email ?? one)
    .map((one) => one.replace(/[.]$/u, "").toLowerCase());
  const items = await means.tools.store.items(waits.id);
  const on = items.filter(({ person: { email, name } }) =>
    [email.toLowerCase(), name.toLowerCase(), ...name.toLowerCase().split(" ")].some((one) =>
      said.includes(one),
    ),
  );
  if (on.length === 0) return undefined;
  const names = on.map(({ person }) => person.name).join(", ");
  const { confident, stripped, language } = meant;
  return {
    kind: "clarify",
    about: "what",
    question: isUnclear
      ? inOrOut(names)
      : `${names}: on the card of the list, which waits. Say “without ${names}” to take them off it, then ask for this again; or “only ${names}” for them alone.`,
    confident,
    stripped,
    language,
  };
}

/** Whom something is to be done for, but for what a list does. */
const peopleOf = (meant: Interpretation): readonly string[] =>
  meant.kind === "acts"
    ? meant.acts
        .filter(({ tool }) => CHANGING.has(tool) && tool !== "import_roster")
        .flatMap(({ input }) => [input.people, input.from, input.to].flat())
        .filter((one) => typeof one === "string")
    : [];

const isUnclearRemark = (meant: Interpretation): boolean =>
  meant.kind === "unknown" ||
  (meant.kind === "refuse" && meant.reason === "out_of_scope") ||
  (meant.kind === "clarify" &&
    (meant.tool === undefined || !CHANGING.has(meant.tool)) &&
    (meant.options ?? []).length === 0);

/** Another wish for the same list, another list in its place, or the wrong list: the card that was shown before is taken back. */
export async function takeBack(
  { meant, files, lines }: OfList,
  { words, target }: Exchange,
  means: TalkMeans,
) {
  if (meant.kind === "clarify" && meant.question === LEAVES_FILE) {
    const waits = await listThatWaits(lines, target, means);
    if (waits) await means.clicks.cancel(waits.id, target, "It was the wrong list.");
    return;
  }
  const [act] = meant.kind === "acts" ? meant.acts : [];
  if (act?.tool !== "import_roster" || act.input.dryRun) return;
  const open = (await cardsIn(lines, target, means)).filter(({ state }) => isOpen(state));
  const before = open.findLast((one) => one.input.file === act.input.file) ?? open.at(-1);
  if (!before) return;
  // "And Berlin as well" is a card for all of them; for another list, or for others of this one, there are two.
  if (ON_TOP.test(words) && (before.input.file !== act.input.file || areApart(before.input, act.input)))
    return;
  const name = files.find(({ key }) => key === act.input.file)?.name ?? "another list";
  const why = before.input.file === act.input.file ? SAID_OTHERWISE : `You took ${name} instead.`;
  await means.clicks.cancel(before.id, target, why);
}
