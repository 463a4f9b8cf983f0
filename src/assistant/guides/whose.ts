// Whether a question sounds like one of ours or like one of those in prompts/not-ours.txt. One voice among several: how
// loud it is against the others is decided in find-guide.ts.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { asWritten } from "./as-written.ts";

const FILE = fileURLToPath(new URL("../../../prompts/not-ours.txt", import.meta.url));

/** Questions that no guide answers: other products, other parts of Zoom, the rest of the day. */
const notOurs = (): readonly string[] =>
  readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const GRANTED = 0.1;

/** How much a text sounds like ours: above 0 rather ours, below 0 rather somebody else's. */
export type Ear = (text: string) => number;

interface Side {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function heard(texts: Iterable<string>): Side {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts)
    for (const [name] of asWritten(text)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      total += 1;
    }
  return { counts, total };
}

/** Learns to tell the questions of the guides from those that are none of ours. */
export function earFor(ours: readonly string[], others: readonly string[] = notOurs()): Ear {
  const [one, other] = [heard(ours), heard(others)];
  const size = new Set([...one.counts.keys(), ...other.counts.keys()]).size;
  const share = (side: Side, name: string): number =>
    ((side.counts.get(name) ?? 0) + GRANTED) / (side.total + GRANTED * size);
  return (text) => {
    const known = asWritten(text).filter(([name]) => one.counts.has(name) || other.counts.has(name));
    const sum = known.reduce((sofar, [name]) => sofar + Math.log(share(one, name) / share(other, name)), 0);
    return sum / Math.sqrt(Math.max(1, known.length));
  };
}
