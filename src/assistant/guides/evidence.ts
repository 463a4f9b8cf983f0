// Weighs what a question speaks for, over all the ways such questions are put: naive Bayes. It ranks; it can't tell that
// nothing answers.
import { type Corpus, having, havingBoth } from "./corpus.ts";

/** Something of a question that was looked for: the examples it is in, and how much it counts. */
export interface Met {
  readonly in: readonly number[];
  readonly share: number;
}

/** What an example is about: a section, and the guide that it is in. */
export interface About {
  readonly guide: string;
  readonly section: string;
}

const TOGETHER = 0.5;

/** Where each of some words is met in a corpus, and each two of them, whatever their order. */
export function metInPairs(words: readonly string[], corpus: Corpus): readonly Met[] {
  const met: Met[] = [];
  for (const [index, word] of words.entries()) {
    met.push({ in: having(corpus, word), share: 1 });
    for (const other of words.slice(index + 1))
      met.push({ in: havingBoth(corpus, word, other), share: TOGETHER });
  }
  return met;
}

/** How many things `metInPairs` looks for in a text of so many words. */
export const pairedIn = ({ length }: readonly string[]): number => length + (length * (length - 1)) / 2;

// How much of a never-seen thing everything is granted.
const GRANTED = 0.1;
/** How many things are met in a corpus for each word of it, roughly. */
const FOR_A_WORD = 6;

/** How well a question suits each guide, and each section by `keyOf`: 0 for what suits best, less for the others. */
export interface Evidence {
  readonly guides: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, number>;
}
export type Weigher = (met: readonly Met[]) => Evidence;

/** What the examples are about, and how many things all examples of each have. */
interface Classes {
  readonly names: readonly string[];
  readonly totals: readonly number[];
  readonly ofExample: readonly number[];
}

function classesOf(names: readonly string[], things: readonly number[]): Classes {
  const places = new Map<string, number>();
  const totals: number[] = [];
  const ofExample = names.map((name, example) => {
    const at = places.get(name) ?? places.size;
    places.set(name, at);
    totals[at] = (totals[at] ?? 0) + (things[example] ?? 0);
    return at;
  });
  return { names: [...places.keys()], totals, ofExample };
}

function weighed(met: readonly Met[], size: number, classes: Classes): ReadonlyMap<string, number> {
  const sums = new Float64Array(classes.names.length);
  const counts = new Float64Array(classes.names.length);
  const whole = met.reduce((sum, { share }) => sum + share, 0);
  for (const { in: examples, share } of met) {
    counts.fill(0);
    for (const example of examples) {
      const at = classes.ofExample[example] ?? 0;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (let at = 0; at < sums.length; at++)
      sums[at] = (sums[at] ?? 0) + share * Math.log((counts[at] ?? 0) + GRANTED);
  }
  for (let at = 0; at < sums.length; at++) {
    const most = Math.log((classes.totals[at] ?? 0) + GRANTED * size);
    sums[at] = ((sums[at] ?? 0) - whole * most) / Math.max(1, met.length);
  }
  const best = Math.max(...sums);
  return new Map(classes.names.map((name, at) => [name, (sums[at] ?? 0) - best]));
}

/** Learns from the texts of a corpus what they are about; `thingsIn` counts what is looked for in one. */
export function learnEvidence(
  corpus: Corpus,
  about: readonly About[],
  how: {
    readonly thingsIn: (words: readonly string[]) => number;
    readonly keyOf: (one: About) => string;
  },
): Weigher {
  const things = corpus.texts.map(how.thingsIn);
  const size = FOR_A_WORD * corpus.places.size;
  const guides = classesOf(
    about.map(({ guide }) => guide),
    things,
  );
  const sections = classesOf(about.map(how.keyOf), things);
  return (met) => {
    const known = met.filter(({ in: examples }) => examples.length > 0);
    return { guides: weighed(known, size, guides), sections: weighed(known, size, sections) };
  };
}
