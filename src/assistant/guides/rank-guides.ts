// Puts the guides in the order in which they suit a question. Four things speak: what all questions of a guide have in
// common (evidence), by idea and as written, how alike its nearest questions are (likeness), and the sections' text.
import { asWritten, metAsWritten } from "./as-written.ts";
import { metInPairs } from "./evidence.ts";
import { type FoundSection, type GuideIndex, keyOf, type Phrasing } from "./guide-index.ts";
import { neighbours } from "./related.ts";
import { isPlain } from "./words.ts";

/** What each thing adds to the evidence at most. Found on the tuning questions of test/evals/howto. */
const FIGURES = {
  /** How much the words as written count, beside what they mean. */
  written: 1.3,
  /** The likeness of the nearest question of a guide, of the one after it, and of the nearest of a section. */
  nearest: 1,
  second: 0.3,
  inSection: 1,
  /** On top for what a guide asks word for word, of the guide and of its section. */
  wordForWord: 2,
  /** On top for a question that is nearly word for word a guide's own. */
  same: 0.6,
  text: 0.08,
  /** That a word of the question is asked of this guide nearly alone. */
  owned: 0.6,
  /** Off for a guide about trouble when nothing tells of any: whoever asks for the button of the import has none. */
  noTrouble: 0.6,
  /** A word no guide knows counts as much as a rather rare one. */
  unknownWeight: 0.9,
};

/** The words (stems) that tell of trouble, or of what is lacking. */
const TROUBLE: ReadonlySet<string> = new Set(
  "error miss notfound notenough already second mistak why whathappen duplicat buy mor zoomaccount pend bill".split(
    " ",
  ),
);
const isTrouble = (guide: string): boolean => guide.startsWith("issue-");

interface Candidate {
  readonly guide: string;
  /** How alike the nearest question is, section by section. */
  readonly sections: Map<string, number>;
  readonly best: number;
  readonly second: number;
}

/** The words that were asked, each with how near it is to every word of the guides' questions. */
interface Asked {
  readonly near: Float64Array;
  readonly weight: number;
}

function weighed(asked: readonly string[], { weights, vocabulary }: GuideIndex): readonly Asked[] {
  return asked
    .filter((word) => weights.has(word) || !isPlain(word))
    .map((word) => {
      const near = new Float64Array(vocabulary.size);
      for (const [other, closeness] of neighbours(word)) {
        const at = vocabulary.get(other);
        if (at !== undefined) near[at] = closeness;
      }
      return { near, weight: weights.get(word) ?? FIGURES.unknownWeight };
    });
}

/** How much of a phrasing is found in the question. */
const foundIn = (nearest: Float64Array, { terms }: Phrasing): number => {
  let found = 0;
  for (const { at, weight } of terms) found += weight * (nearest[at] ?? 0);
  return found;
};

/** How much of the question is found in a phrasing. `nearest`: how near any word of the question is to each of its terms. */
function foundOf(asked: readonly Asked[], nearest: Float64Array, { terms }: Phrasing): number {
  const best = new Float64Array(asked.length);
  for (const { at } of terms) {
    // Most terms of a phrasing are near to no word of the question.
    if (nearest[at] === 0) continue;
    for (let one = 0; one < asked.length; one++)
      best[one] = Math.max(best[one] ?? 0, asked[one]?.near[at] ?? 0);
  }
  return asked.reduce((found, { weight }, one) => found + weight * (best[one] ?? 0), 0);
}

/** Guides with how alike their questions are to this one, between 0 and 1: how much of each is found in the other. */
function candidates(words: readonly string[], index: GuideIndex): readonly Candidate[] {
  const asked = weighed(words, index);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = new Float64Array(index.vocabulary.size);
  for (const { near } of asked)
    for (let at = 0; at < near.length; at++) nearest[at] = Math.max(nearest[at] ?? 0, near[at] ?? 0);
  const inSection = new Float64Array(index.asked.length);
  const best = new Map<string, { first: number; second: number }>();
  for (const phrasing of index.phrasings) {
    const inIt = foundIn(nearest, phrasing);
    // Most have nothing in common with the question, and are done with here.
    if (inIt === 0 || total === 0) continue;
    const alike = Math.sqrt((foundOf(asked, nearest, phrasing) / total) * (inIt / phrasing.total));
    inSection[phrasing.place] = Math.max(inSection[phrasing.place] ?? 0, alike);
    const known = best.get(phrasing.guide);
    if (!known) best.set(phrasing.guide, { first: alike, second: 0 });
    else {
      known.second = Math.max(known.second, Math.min(alike, known.first));
      known.first = Math.max(known.first, alike);
    }
  }
  const byGuide = new Map<string, Candidate>();
  for (const [place, { guide, section }] of index.asked.entries()) {
    const { first = 0, second = 0 } = best.get(guide) ?? {};
    const candidate = byGuide.get(guide) ?? { guide, sections: new Map(), best: first, second };
    byGuide.set(guide, candidate);
    candidate.sections.set(section, inSection[place] ?? 0);
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

/** Guides in the order in which they suit a question and its words, each with the section that suits them best. */
export function rankGuides(
  question: string,
  asked: readonly string[],
  ready: GuideIndex,
): readonly RankedGuide[] {
  const texts = textScores(asked, ready);
  const idea = ready.byIdea(metInPairs(asked, ready.ideas));
  const words = asWritten(question);
  const written = ready.byWriting(metAsWritten(words, ready.written));
  const own = ready.wordForWord.get(words.join(" "));
  const tellsTrouble = asked.some((word) => TROUBLE.has(word));
  const ranked = candidates(asked, ready).map(({ guide, sections, best, second }) => {
    const inside = [...sections]
      .map(([section, alike]) => {
        const key = keyOf(guide, section);
        const text = FIGURES.text * (texts.get(key) ?? 0);
        const evidence = (idea.sections.get(key) ?? 0) + FIGURES.written * (written.sections.get(key) ?? 0);
        const same = own?.guide === guide && own.section === section ? FIGURES.wordForWord : 0;
        return { section, text, score: evidence + FIGURES.inSection * alike + text + same };
      })
      .toSorted((one, other) => other.score - one.score);
    const score =
      (idea.guides.get(guide) ?? 0) +
      FIGURES.written * (written.guides.get(guide) ?? 0) +
      FIGURES.nearest * best +
      FIGURES.same * best ** 12 +
      FIGURES.second * second +
      (own?.guide === guide ? FIGURES.wordForWord : 0) +
      FIGURES.owned * Math.max(0, ...asked.map((word) => ready.owners.get(word)?.get(guide) ?? 0)) ** 2 -
      (isTrouble(guide) && !tellsTrouble ? FIGURES.noTrouble : 0) +
      Math.max(0, ...inside.map(({ text }) => text));
    return { guide, section: inside[0]?.section ?? "", likeness: best, score };
  });
  return ranked.toSorted((one, other) => other.score - one.score);
}
