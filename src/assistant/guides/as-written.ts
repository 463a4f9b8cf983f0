// A question as it is written: every small word, and which follows which. "May I", "what happens to", "my own" say what is
// wanted of a subject, and are gone once words are brought to ideas.
import type { Feature } from "./evidence.ts";
import { fold } from "./words.ts";

const NEIGHBOURS = 0.5;

/** Each word of a text, and each two that stand side by side; its beginning and its end count as words. Each once. */
export function asWritten(text: string): readonly Feature[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  const found = new Map<string, number>(words.map((word) => [word, 1]));
  for (let at = 0; at <= words.length; at++)
    found.set(`${words[at - 1] ?? "^"} ${words[at] ?? "$"}`, NEIGHBOURS);
  return [...found];
}
