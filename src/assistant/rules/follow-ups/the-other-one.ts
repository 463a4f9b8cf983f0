// "The other one", after a menu of two: the request that was asked about, for whoever was not taken yet.
import { fold } from "../../text.ts";
import type { EarlierMessage } from "../context.ts";
import { choicesIn, picked } from "./follow-ups.ts";

const OTHER =
  /^(?:(?:and|oh|ok|okay|no|sorry|i mean|i meant|also|then|now|actually|please|pls|do|what about|for)[ ,]+)*(?:the |der |die |den |das |l')?(?:other|andere[nrs]?|autre)(?: (?:one|person|guy|man|woman|user|mike|two))?(?:[ ,]+(?:too|then|please|pls|as well|also|instead|now|auch|aussi|thanks))*$/u;

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}' ,]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** The earlier request and the choice that is left of its menu; undefined when no menu of two was half taken. */
export function otherOne(
  text: string,
  thread: readonly EarlierMessage[],
): { readonly request: number; readonly choice: string } | undefined {
  if (!OTHER.test(plain(text))) return undefined;
  const menu = thread.findLastIndex(({ from, text: said }) => from === "zac" && choicesIn(said).length === 2);
  const request = thread.slice(0, Math.max(menu, 0)).findLastIndex(({ from }) => from === "speaker");
  if (request < 0) return undefined;
  const choices = choicesIn(thread[menu]?.text ?? "");
  const after = thread.slice(menu + 1).filter(({ from }) => from !== "other");
  const taken = new Set(
    after.flatMap(({ from, text: said }) => {
      const chosen = from === "speaker" ? picked(said, choices, undefined) : undefined;
      if (chosen !== undefined) return [chosen];
      // A click is not in the thread; what Zac answered to it is.
      return choices.filter((one) => fold(said).includes(fold(one.replace(/\(.*$/u, "").trim())));
    }),
  );
  const left = choices.filter((one) => !taken.has(one));
  const [choice] = left;
  return left.length === 1 && choice !== undefined ? { request, choice } : undefined;
}
