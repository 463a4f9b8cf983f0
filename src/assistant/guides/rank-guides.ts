// Puts the guides in the order in which they suit a question. Three things speak: what all questions of a guide have in
// common (evidence), how alike its nearest questions are (likeness), and the sections' text.
import { type FoundSection, type GuideIndex, keyOf } from "./guide-index.ts";
import { nearness } from "./related.ts";

/** What each thing adds to the evidence at most. Found on the tuning questions of test/evals/howto. */
const FIGURES = {
  /** The likeness of the nearest question of a guide, of the one after it, and of the nearest of a section. */
  nearest: 0.5,
  second: 0.15,
  inSection: 1,
  text: 0.08,
  /** A word no guide knows counts as much as a rather rare one. */
  unknownWeight: 0.9,
};

/** How alike two sets of words are, between 0 and 1: how much of each is found in the other. */
function likeness(
  asked: readonly string[],
  said: readonly string[],
  weight: (word: string) => number,
): number {
  const share = (ones: readonly string[], others: readonly string[]): number => {
    let found = 0;
    let all = 0;
    for (const one of ones) {
      let best = 0;
      for (const other of others) best = Math.max(best, nearness(one, other));
      found += weight(one) * best;
      all += weight(one);
    }
    return all === 0 ? 0 : found / all;
  };
  return Math.sqrt(share(asked, said) * share(said, asked));
}

interface Candidate {
  readonly guide: string;
  /** How alike the nearest question is, section by section. */
  readonly sections: Map<string, number>;
  best: number;
  second: number;
}

function candidates(asked: readonly string[], { phrasings, weights }: GuideIndex): readonly Candidate[] {
  const weight = (word: string) => weights.get(word) ?? FIGURES.unknownWeight;
  const byGuide = new Map<string, Candidate>();
  for (const { guide, section, words } of phrasings) {
    const alike = likeness(asked, words, weight);
    const candidate = byGuide.get(guide) ?? { guide, sections: new Map(), best: 0, second: 0 };
    byGuide.set(guide, candidate);
    candidate.sections.set(section, Math.max(alike, candidate.sections.get(section) ?? 0));
    candidate.second = Math.max(candidate.second, Math.min(alike, candidate.best));
    candidate.best = Math.max(candidate.best, alike);
  }
  return [...byGuide.values()];
}

/** How much a section's text has to do with the words: 1 for the best of all, by `guide#section`. */
function textScores(asked: readonly string[], { sections }: GuideIndex): ReadonlyMap<string, number> {
  const hits = sections.search(asked.join(" "), { combineWith: "OR" });
  const top = hits[0]?.score ?? 1;
  return new Map(hits.map(({ id, score }) => [String(id), score / top]));
}

/** A guide in its place, with the section that suits best. */
export interface RankedGuide extends FoundSection {
  readonly likeness: number;
  readonly score: number;
}

/** Guides in the order in which they suit the words, each with the section that suits them best. */
export function rankGuides(asked: readonly string[], ready: GuideIndex): readonly RankedGuide[] {
  const texts = textScores(asked, ready);
  const ofGuides = ready.guides(asked);
  const ofSections = ready.sectionsOf(asked);
  const ranked = candidates(asked, ready).map(({ guide, sections, best, second }) => {
    const inside = [...sections]
      .map(([section, alike]) => {
        const key = keyOf(guide, section);
        const text = FIGURES.text * (texts.get(key) ?? 0);
        return { section, text, score: (ofSections.get(key) ?? 0) + FIGURES.inSection * alike + text };
      })
      .toSorted((one, other) => other.score - one.score);
    const score =
      (ofGuides.get(guide) ?? 0) +
      FIGURES.nearest * best +
      FIGURES.second * second +
      Math.max(0, ...inside.map(({ text }) => text));
    return { guide, section: inside[0]?.section ?? "", likeness: best, score };
  });
  return ranked.toSorted((one, other) => other.score - one.score);
}
