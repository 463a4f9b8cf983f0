// What was to be done with a list by all that was said of it before.
import type { Interpretation, SaidInput } from "../interpretation.ts";
import { askedOfList } from "../rules/files/list-questions.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { filesMeant } from "../rules/files/which-file.ts";
import { type UnderstandingContext, understand } from "../understand.ts";
import { isOfItsCard } from "./leans-on-a-list.ts";
import { wishIn, withRowsOf } from "./list-wish.ts";
import type { Files } from "./which-list.ts";

/** The card of a list that was shown in a thread. */
export interface ListShown {
  /** The list's name. */
  readonly file: string;
  /** What it was asked with. */
  readonly wish: SaidInput;
  /** How many lines of the thread there were by then. */
  readonly lines: number;
}

/** What words come to with what was wanted before them. */
export type SaidAfter = (
  text: string,
  context: UnderstandingContext,
  wishOf: (file: Files[number]) => SaidInput,
) => Interpretation | undefined;

/** What Zac asks where words meant no rows of the list. */
const NOT_TAKEN = /\bNothing in the list says\b|\bcan be several (?:things|people)\b/u;

/** What was to be done with the list when it came, as far as it was said. */
function firstWish(text: string, context: UnderstandingContext, file: Files[number]): SaidInput {
  const { rest } = filesMeant(text, context.files ?? []);
  return wishIn(understand(rest, { ...context, thread: [], files: [file] })) ?? {};
}

/**
 * What is to be done with the list by all that was said of it before a text: each message adds to those before it. `cards`:
 * those that were shown; what its last one was asked with is where that begins. As long as Zac's question which rows are meant
 * is not answered, it is asked again: the whole list is no answer to it.
 */
export function wishBefore(
  said: string,
  context: UnderstandingContext,
  {
    file,
    cards,
    saidAfter,
  }: {
    readonly file: Files[number];
    readonly cards: readonly ListShown[];
    readonly saidAfter: SaidAfter;
  },
): SaidInput {
  const { thread = [] } = context;
  const shown = cards.findLast((card) => card.file === file.name);
  let wish = shown?.wish;
  let open: SaidInput | undefined;
  const soFar = (text: string) => {
    if (open === undefined) return wish ?? {};
    return rowsSaid(text) ? withRowsOf(open, wish ?? {}) : open;
  };
  for (const [at, { from, text }] of thread.entries()) {
    if (from !== "speaker" || at < (shown?.lines ?? 0)) continue;
    const isFirst = wish === undefined;
    wish ??= {};
    if (isOfItsCard(text) || askedOfList(text) !== undefined) continue;
    const before = { ...context, thread: thread.slice(0, at) };
    const now = isFirst ? firstWish(text, context, file) : wishIn(saidAfter(text, before, () => soFar(text)));
    if (now === undefined) continue;
    const answer = thread[at + 1];
    const isAsked = answer?.from === "zac" && NOT_TAKEN.test(answer.text);
    if (isAsked) open = now;
    else [wish, open] = [now, undefined];
  }
  return soFar(said);
}
