// What was said in a thread, bounded, kept over restarts: so that "him too", "2" and "undo that" have something to point at.
import { z } from "zod";
import { DAY_MS } from "../domain/day-ms.ts";
import { OperationId } from "../domain/ids.ts";
import type { Notes } from "../ports/notes.ts";

const Line = z.object({
  from: z.string(),
  text: z.string(),
  /** The menu this line asked with, by the key it is kept under. */
  menu: z.string().nullable().default(null),
  /** The operation this line is about. */
  operation: OperationId.nullable().default(null),
});
export const Memory = z.object({ lines: z.array(Line).default([]) });
export type Memory = z.infer<typeof Memory>;

/** What a line of Zac's was about, for what is said after it. */
export type About = Partial<Pick<Memory["lines"][number], "menu" | "operation">>;

type Lines = Memory["lines"];

/** The menu this person was asked with last and has not said anything after; others may have. */
export const menuFor = (lines: Lines, asker: string): string | null =>
  lines.findLast(({ from }) => from === "zac" || from === asker)?.menu ?? null;

/** What was said before the request that a menu was about: it is read anew, with a choice in it. */
export function beforeMenu(lines: Lines, asker: string): Lines {
  const menu = lines.findLastIndex((line) => line.menu !== null);
  const request = lines.slice(0, Math.max(menu, 0)).findLastIndex(({ from }) => from === asker);
  return lines.slice(0, Math.max(request, 0));
}

const KIND = "thread";
const LINES = 20;
const LINE_LENGTH = 500;
const MONTH_MS = 30 * DAY_MS;

/** A thread's memory. `from` is a Slack id, or "zac". */
export interface Threads {
  /** Undefined when Zac takes no part in it. */
  recall(channel: string, thread: string): Promise<Memory | undefined>;
  add(channel: string, thread: string, from: string, text: string, about?: About): Promise<void>;
}

/** Kept as notes, a month from the last line on. */
export function threadsIn(notes: Notes): Threads {
  const keyOf = (channel: string, thread: string) => `${channel}:${thread}`;
  const recall = async (channel: string, thread: string) => {
    const read = Memory.safeParse(await notes.get(KIND, keyOf(channel, thread)));
    return read.success ? read.data : undefined;
  };
  return {
    recall,
    async add(channel, thread, from, text, { menu = null, operation = null } = {}) {
      const lines = [
        ...((await recall(channel, thread))?.lines ?? []),
        { from, text: text.slice(0, LINE_LENGTH), menu, operation },
      ].slice(-LINES);
      await notes.put(KIND, keyOf(channel, thread), { lines }, { expiresInMs: MONTH_MS });
    },
  };
}
