// Many texts as words, and where each word is. Which words stand together is looked up when somebody asks about two of
// them: counting all pairs beforehand takes far longer than the few that a question needs.

/** Texts as lists of words. */
export type Worded = readonly (readonly string[])[];

export interface Corpus {
  readonly texts: Worded;
  /** The places of the texts that have a word, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Which words follow a word, and in which texts: worked out once for each word that is asked about. */
  readonly followers: Map<string, ReadonlyMap<string, readonly number[]>>;
}

export function corpusOf(texts: Worded): Corpus {
  const places = new Map<string, number[]>();
  for (const [at, words] of texts.entries())
    for (const word of words) {
      const met = places.get(word);
      if (!met) places.set(word, [at]);
      else if (met[met.length - 1] !== at) met.push(at);
    }
  return { texts, places, followers: new Map() };
}

const NOWHERE: readonly number[] = [];

/** The texts that have a word. */
export const having = ({ places }: Corpus, word: string): readonly number[] => places.get(word) ?? NOWHERE;

/** The texts that have both words, wherever they stand. */
export function havingBoth(corpus: Corpus, one: string, other: string): readonly number[] {
  const [first, second] = [having(corpus, one), having(corpus, other)];
  const both: number[] = [];
  for (let here = 0, there = 0; here < first.length && there < second.length; ) {
    const [left = 0, right = 0] = [first[here], second[there]];
    if (left === right) both.push(left);
    if (left <= right) here += 1;
    if (right <= left) there += 1;
  }
  return both;
}

/** The texts in which the second word follows the first. */
export const havingInARow = (corpus: Corpus, first: string, second: string): readonly number[] =>
  followersOf(corpus, first).get(second) ?? NOWHERE;

function followersOf(corpus: Corpus, first: string): ReadonlyMap<string, readonly number[]> {
  const kept = corpus.followers.get(first);
  if (kept) return kept;
  const texts = having(corpus, first);
  const followers = new Map<string, number[]>();
  for (const at of texts) {
    const words = corpus.texts[at] ?? [];
    for (let place = words.indexOf(first); place >= 0; place = words.indexOf(first, place + 1)) {
      const next = words[place + 1];
      if (next === undefined) continue;
      const met = followers.get(next);
      if (!met) followers.set(next, [at]);
      else if (met[met.length - 1] !== at) met.push(at);
    }
  }
  // Words of no text are without end, and cost nothing to look for.
  if (texts.length > 0) corpus.followers.set(first, followers);
  return followers;
}
