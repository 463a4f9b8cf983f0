// Weighs what a set of words speaks for, over all the ways its questions are put: naive Bayes over words and pairs of
// words. It ranks; it can't tell that nothing answers.

export interface Example {
  readonly about: string;
  readonly words: readonly string[];
}

/** Each word, and each two of them whatever their order, with how much they count. */
function* features(words: readonly string[]): Generator<readonly [name: string, share: number]> {
  for (const [index, word] of words.entries()) {
    yield [word, 1];
    for (let next = index + 1; next < words.length; next++) {
      const other = words[next] ?? "";
      yield [word < other ? `${word}+${other}` : `${other}+${word}`, 0.5];
    }
  }
}

// How much of a never-seen feature everything is granted.
const GRANTED = 0.1;

/** Tells of everything examples were about how well some words suit it: 0 for what suits best, less for the others. */
export type Evidence = (words: readonly string[]) => ReadonlyMap<string, number>;

/** Learns from examples what their words are about. */
export function learnEvidence(examples: readonly Example[]): Evidence {
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const all = new Set<string>();
  for (const { about, words } of examples) {
    const counted = counts.get(about) ?? new Map<string, number>();
    counts.set(about, counted);
    for (const [name] of features(words)) {
      counted.set(name, (counted.get(name) ?? 0) + 1);
      totals.set(about, (totals.get(about) ?? 0) + 1);
      all.add(name);
    }
  }
  return (words) => {
    const known = [...features(words)].filter(([name]) => all.has(name));
    const told = [...counts].map(([about, counted]) => {
      const most = (totals.get(about) ?? 0) + GRANTED * all.size;
      let sum = 0;
      for (const [name, share] of known) sum += share * Math.log(((counted.get(name) ?? 0) + GRANTED) / most);
      return [about, sum / Math.max(1, known.length)] as const;
    });
    const best = Math.max(...told.map(([, sum]) => sum));
    return new Map(told.map(([about, sum]) => [about, sum - best]));
  };
}
