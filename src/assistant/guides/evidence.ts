// Weighs what a question speaks for, over all the ways such questions are put: naive Bayes. It ranks; it can't tell that
// nothing answers.

/** Something a text has, and how much it counts. */
export type Feature = readonly [name: string, share: number];

/** What an example is about: a section, and the guide that it is in. */
export interface About {
  readonly guide: string;
  readonly section: string;
}
export interface Example extends About {
  readonly features: readonly Feature[];
}

/** Each word, and each two of them whatever their order. */
export function inPairs(words: readonly string[]): readonly Feature[] {
  const found: Feature[] = [];
  for (const [index, word] of words.entries()) {
    found.push([word, 1]);
    for (let next = index + 1; next < words.length; next++) {
      const other = words[next] ?? "";
      found.push([word < other ? `${word}+${other}` : `${other}+${word}`, 0.5]);
    }
  }
  return found;
}

// How much of a never-seen feature everything is granted.
const GRANTED = 0.1;

/** How well features suit each guide, and each section by `keyOf`: 0 for what suits best, less for the others. */
export interface Evidence {
  readonly guides: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, number>;
}
export type Weigher = (features: readonly Feature[]) => Evidence;

/** Counts, for the examples of some classes, how often each feature was met in which class. */
interface Classes {
  readonly names: readonly string[];
  /** How many features the examples of a class have in all. */
  readonly totals: readonly number[];
  readonly of: (example: number) => number;
}

function classesOf(examples: readonly Example[], name: (about: About) => string): Classes {
  const places = new Map<string, number>();
  const totals: number[] = [];
  const each = examples.map((example) => {
    const called = name(example);
    const at = places.get(called) ?? places.size;
    places.set(called, at);
    totals[at] = (totals[at] ?? 0) + example.features.length;
    return at;
  });
  return { names: [...places.keys()], totals, of: (example) => each[example] ?? 0 };
}

/** The features that were met before, each with the examples it was met in. */
type Met = readonly (readonly [examples: readonly number[], share: number])[];

function weighed(met: Met, size: number, classes: Classes): ReadonlyMap<string, number> {
  const sums = new Float64Array(classes.names.length);
  const counts = new Float64Array(classes.names.length);
  const whole = met.reduce((sum, [, share]) => sum + share, 0);
  for (const [examples, share] of met) {
    counts.fill(0);
    for (const example of examples) {
      const at = classes.of(example);
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

/** Learns from examples what their features are about. */
export function learnEvidence(examples: readonly Example[], keyOf: (about: About) => string): Weigher {
  const places = new Map<string, number[]>();
  for (const [at, { features }] of examples.entries())
    for (const [name] of features) {
      const met = places.get(name);
      if (met) met.push(at);
      else places.set(name, [at]);
    }
  const guides = classesOf(examples, ({ guide }) => guide);
  const sections = classesOf(examples, keyOf);
  return (features) => {
    const met = features.flatMap(([name, share]) => {
      const examplesOf = places.get(name);
      return examplesOf ? [[examplesOf, share] as const] : [];
    });
    return {
      guides: weighed(met, places.size, guides),
      sections: weighed(met, places.size, sections),
    };
  };
}
