// What is said of the list of a talk, before it came or after: understood with the list, and told on the card it had before.
import type { Interpretation } from "../assistant/interpretation.ts";
import { announcedOfList } from "../assistant/list/announced-of-list.ts";
import { leansOnAList } from "../assistant/list/leans-on-a-list.ts";
import { meantOfListBefore } from "../assistant/list/list-before.ts";
import { lastingOf } from "../assistant/list/list-wish.ts";
import type { ListShown } from "../assistant/list/wish-before.ts";
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
  if (files.length === 0 && !leansOnAList(said, await readingContext(target, before, means))) return null;
  const thread = before.length > 0 ? target.thread : await messageBefore(target, means);
  if (thread === null) return null;
  const lines =
    before.length > 0 ? before : ((await means.threads.recall(target.channel, thread))?.lines ?? []);
  const context = await readingContext(target, lines, means);
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

/** Another wish for the same list, or another list in its place: the card that was shown for it before is taken back. */
export async function takeBack(
  { meant, files, lines }: OfList,
  { words, target }: Exchange,
  means: TalkMeans,
) {
  const [act] = meant.kind === "acts" ? meant.acts : [];
  if (act?.tool !== "import_roster" || act.input.dryRun || ON_TOP.test(words)) return;
  const open = (await cardsIn(lines, target, means)).filter(({ state }) => isOpen(state));
  const before = open.findLast((one) => one.input.file === act.input.file) ?? open.at(-1);
  if (!before) return;
  const name = files.find(({ key }) => key === act.input.file)?.name ?? "another list";
  const why = before.input.file === act.input.file ? SAID_OTHERWISE : `You took ${name} instead.`;
  await means.clicks.cancel(before.id, target, why);
}
