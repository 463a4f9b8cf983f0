// Weighs which guide a set of words speaks for, over all the ways its questions are put: naive Bayes over words and
// pairs of words. It ranks guides; it can't tell that none of them answers.

export interface Example {
  readonly guide: string;
  readonly words: readonly string[];
}

/** Each word, and each two of them whatever their order, with how much they count. */
function* features(words: readonly string[]): Generator<readonly [name: string, share: number]> {
  for (const [index, word] of words.entries()) {
    yield [word, 1];
    for (const other of words.slice(index + 1)) yield [[word, other].toSorted().join("+"), 0.5];
  }
}

// How much of a never-seen feature every guide is granted.
const GRANTED = 0.1;

/** Learns from examples; the answer tells for each guide how well some words suit it, 0 being the best possible. */
export function learnEvidence(
  examples: readonly Example[],
): (words: readonly string[]) => ReadonlyMap<string, number> {
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const all = new Set<string>();
  for (const { guide, words } of examples) {
    const counted = counts.get(guide) ?? new Map<string, number>();
    counts.set(guide, counted);
    for (const [name] of features(words)) {
      counted.set(name, (counted.get(name) ?? 0) + 1);
      totals.set(guide, (totals.get(guide) ?? 0) + 1);
      all.add(name);
    }
  }
  return (words) => {
    const known = [...features(words)].filter(([name]) => all.has(name));
    const told = [...counts].map(([guide, counted]) => {
      const most = (totals.get(guide) ?? 0) + GRANTED * all.size;
      let sum = 0;
      for (const [name, share] of known) sum += share * Math.log(((counted.get(name) ?? 0) + GRANTED) / most);
      return [guide, sum / Math.max(1, known.length)] as const;
    });
    const best = Math.max(...told.map(([, sum]) => sum));
    return new Map(told.map(([guide, sum]) => [guide, sum - best]));
  };
}
