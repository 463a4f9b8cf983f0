// Whether a question sounds like one of ours or like one of those in prompts/not-ours.txt. One voice among several: how
// loud it is against the others is decided in find-guide.ts.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { metAsWritten, writtenIn } from "./as-written.ts";
import type { Corpus } from "./corpus.ts";

const FILE = fileURLToPath(new URL("../../../prompts/not-ours.txt", import.meta.url));

/** Questions that no guide answers: other products, other parts of Zoom, the rest of the day. */
export const notOurs = (): readonly string[] =>
  readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const GRANTED = 0.1;
/** How many different things both sides have for each word of theirs, roughly. */
const FOR_A_WORD = 4;

/** How much words as they are written sound like ours: above 0 rather ours, below 0 rather somebody else's. */
export type Ear = (written: readonly string[]) => number;

const thingsIn = ({ texts }: Corpus): number => texts.reduce((sum, words) => sum + writtenIn(words), 0);

/** Learns to tell the questions of the guides from those that are none of ours. */
export function earFor(ours: Corpus, others: Corpus): Ear {
  const size = FOR_A_WORD * (ours.places.size + others.places.size);
  const [most, mostOfOthers] = [thingsIn(ours) + GRANTED * size, thingsIn(others) + GRANTED * size];
  return (written) => {
    const theirs = metAsWritten(written, others);
    const pairs = metAsWritten(written, ours)
      .map(({ in: texts }, at) => [texts.length, theirs[at]?.in.length ?? 0] as const)
      .filter(([here, there]) => here + there > 0);
    let sum = 0;
    for (const [here, there] of pairs)
      sum += Math.log((here + GRANTED) / most) - Math.log((there + GRANTED) / mostOfOthers);
    return sum / Math.sqrt(Math.max(1, pairs.length));
  };
}
