// What is only rumoured: "rumour has it that Kate leaves us", "according to Dana, Lee needs a phone", "apparently". It is
// somebody else's word, and no request until the asker makes it one.
import type { Item, SaidPerson } from "../words/item.ts";

/** The words that open it, and what is rumoured. */
interface Hearsay {
  readonly by: readonly SaidPerson[];
  readonly rest: readonly Item[];
}

const OPENS =
  /^(?:rumou?rs? (?:has|have) it(?: that)?|(?:the )?word (?:is|on the street is|has it|around here is)(?: that)?|(?:i|we)(?: just|'ve)? (?:hear|heard|read|overheard|noticed|gather|understand)(?: (?:that|somewhere))*|people (?:say|claim)(?: that)?|they say(?: that)?|apparently|allegedly|supposedly|reportedly|it (?:seems|appears|looks)(?: like| as if| that)?|there's (?:a rumou?r|talk)(?: that)?|(?:es heisst|man sagt|angeblich|anscheinend|offenbar|scheinbar|ich habe gehort)(?: ,)?(?: dass)?|(?:il parait|on dit|apparemment|j'ai entendu dire|il semble)(?: que)?)(?= |$)/u;
const SOURCE = /^(?:according to|going by|selon|d'apres|laut|nach angaben von) P(?= |$)/u;

const wordOf = (item: Item): string => (item.is === "person" ? "P" : "folded" in item ? item.folded : "-");

/** The rumour that a clause tells; undefined for everything else. */
export function hearsayIn(items: readonly Item[]): Hearsay | undefined {
  const head = items.slice(0, 7);
  const line = head.map(wordOf).join(" ");
  const found = SOURCE.exec(line) ?? OPENS.exec(line);
  if (!found) return undefined;
  let taken = 0;
  let length = 0;
  for (const item of head) {
    if (length >= found[0].length) break;
    length += wordOf(item).length + 1;
    taken++;
  }
  const first = items[taken];
  const from = first && "folded" in first && /^[,:]$/u.test(first.folded) ? taken + 1 : taken;
  const by = items.slice(0, taken).filter((item): item is SaidPerson => item.is === "person");
  const rest = items.slice(from);
  return rest.some(({ is }) => is === "person" || is === "marks") ? { by, rest } : undefined;
}
