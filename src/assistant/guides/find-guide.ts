// Finds the guide and section that answer a question, without a model. Three things speak: what all questions of a
// guide have in common (evidence), how alike its nearest question is (likeness), and the sections' text. The nearest
// question also decides which section it is, and whether anything is covered at all.
import MiniSearch from "minisearch";
import { type Evidence, learnEvidence } from "./evidence.ts";
import type { Guide } from "./guide.ts";
import { loadGuides } from "./load-guides.ts";
import { isOffTopic, isOfOtherThings, isOtherLicense, isSubject } from "./off-topic.ts";
import { nearness } from "./related.ts";
import { spellerFor } from "./spelling.ts";
import { fold, isSmallWord, type Speller, wordsOf, wordsOfText } from "./words.ts";

export interface FoundSection {
  readonly guide: string;
  readonly section: string;
}

/** What retrieval makes of a question. `alternatives` are other guides, nearest first; a refusal names the nearest ones too. */
export type FoundGuide =
  | (FoundSection & {
      readonly covered: true;
      readonly score: number;
      readonly alternatives: readonly FoundSection[];
    })
  | {
      readonly covered: false;
      readonly guide: null;
      readonly section: null;
      readonly score: number;
      readonly alternatives: readonly FoundSection[];
    };

interface Phrasing extends FoundSection {
  readonly words: readonly string[];
}

interface Index {
  readonly phrasings: readonly Phrasing[];
  /** What all questions of a guide, and of a section, have in common; the latter by `guide#section`. */
  readonly guides: Evidence;
  readonly sectionsOf: Evidence;
  readonly sections: MiniSearch<{ readonly id: string; readonly text: string }>;
  readonly weights: ReadonlyMap<string, number>;
  readonly spell: Speller;
  /** Words of the guides as they are written, and those of the sections' text as they are compared. */
  readonly known: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

/** Figures found on the tuning questions of test/evals/howto. */
const FIGURES = {
  /** A word no guide knows counts as much as a rather rare one. */
  unknownWeight: 0.9,
  /** What likeness, the likeness of the second-best question, and the sections' text add to the evidence at most. */
  likenessShare: 0.5,
  /** The same for a section within its guide. */
  sectionLikeness: 1,
  secondShare: 0.15,
  textShare: 0.08,
  /** Below this likeness, a question is not covered, although it names one of our subjects. */
  enough: 0.33,
  /** The same for questions that name none: "is it instant?" */
  enoughWithoutSubject: 0.65,
  /** The same when there are words that no guide asks with: "how long is a marathon?" */
  enoughForStrangers: 0.8,
  alternatives: 4,
};

const ANY_WORD = /[a-z]{2,}/g;
const phrasesOf = (guide: Guide): readonly (readonly [section: string, text: string])[] => [
  ...[guide.title, ...guide.aliases].map((text) => [guide.sections[0].heading, text] as const),
  ...guide.sections.slice(1).map(({ heading }) => [heading, `${guide.title}: ${heading}`] as const),
  ...Object.entries(guide.questions).flatMap(([section, texts]) =>
    texts.map((text) => [section, text] as const),
  ),
];

function weigh(phrasings: readonly Phrasing[], guides: number): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<string>>();
  for (const { guide, words } of phrasings)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(guide));
  // A word that every guide uses still says something; one that a single guide uses says most.
  return new Map(
    [...holders].map(([word, { size }]) => [word, 0.3 + Math.log(guides / size) / Math.log(guides)]),
  );
}

function build(guides: readonly Guide[]): Index {
  const phrases = guides.flatMap((guide) =>
    phrasesOf(guide).map(([section, text]) => ({ guide: guide.id, section, text })),
  );
  const wanted = new Set(phrases.flatMap(({ text }) => fold(text).match(ANY_WORD) ?? []));
  const texts = guides.flatMap((guide) =>
    guide.sections.map(({ heading, body }) => ({
      id: keyOf(guide.id, heading),
      text: `${guide.title} ${heading} ${body}`,
    })),
  );
  const known = new Set(texts.flatMap(({ text }) => fold(text).match(ANY_WORD) ?? []));
  const phrasings = phrases
    .map(({ guide, section, text }) => ({ guide, section, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0);
  const told = texts.map(({ id, text }) => ({ id, text: wordsOfText(text).join(" ") }));
  const sections = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  sections.addAll(told);
  return {
    phrasings,
    guides: learnEvidence(phrasings.map(({ guide, words }) => ({ about: guide, words }))),
    sectionsOf: learnEvidence(
      phrasings.map(({ guide, section, words }) => ({ about: keyOf(guide, section), words })),
    ),
    sections,
    weights: weigh(phrasings, guides.length),
    spell: spellerFor(wanted, known),
    known: new Set([...wanted, ...known]),
    told: new Set(told.flatMap(({ text }) => text.split(" "))),
  };
}

let index: Index | undefined;
const builtIndex = (): Index => {
  index ??= build(loadGuides());
  return index;
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

function candidates(asked: readonly string[], { phrasings, weights }: Index): readonly Candidate[] {
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
function textScores(asked: readonly string[], { sections }: Index): ReadonlyMap<string, number> {
  const hits = sections.search(asked.join(" "), { combineWith: "OR" });
  const top = hits[0]?.score ?? 1;
  return new Map(hits.map(({ id, score }) => [String(id), score / top]));
}

const keyOf = (guide: string, section: string): string => `${guide}#${section}`;

interface Ranked extends FoundSection {
  readonly likeness: number;
  readonly score: number;
}

/** Guides in the order in which they suit the words, each with the section that suits them best. */
function rank(asked: readonly string[], ready: Index): readonly Ranked[] {
  const texts = textScores(asked, ready);
  const ofGuides = ready.guides(asked);
  const ofSections = ready.sectionsOf(asked);
  const ranked = candidates(asked, ready).map(({ guide, sections, best, second }) => {
    const [first] = [...sections]
      .map(([section, alike]) => {
        const key = keyOf(guide, section);
        const text = FIGURES.textShare * (texts.get(key) ?? 0);
        return { section, text, score: (ofSections.get(key) ?? 0) + FIGURES.sectionLikeness * alike + text };
      })
      .toSorted((one, other) => other.score - one.score);
    const score =
      (ofGuides.get(guide) ?? 0) +
      FIGURES.likenessShare * best +
      FIGURES.secondShare * second +
      Math.max(
        0,
        ...[...sections.keys()].map((section) => FIGURES.textShare * (texts.get(keyOf(guide, section)) ?? 0)),
      );
    return { guide, section: first?.section ?? "", likeness: best, score };
  });
  return ranked.toSorted((one, other) => other.score - one.score);
}

/** The guide and section that answer a question, or that none does. Pure but for reading the guides once. */
export function findGuide(question: string): FoundGuide {
  const ready = builtIndex();
  // Whoever writes more than this tells a story; what it is about stands at the beginning.
  const asking = question.slice(0, 600);
  const folded = fold(asking);
  const asked = wordsOf(asking, ready.spell);
  const ranked = rank(asked, ready);
  const [first, ...others] = ranked;
  const nearest = (found: readonly Ranked[]): readonly FoundSection[] =>
    found
      .filter(({ likeness: alike }) => alike > 0.2)
      .slice(0, FIGURES.alternatives)
      .map(({ guide, section }) => ({ guide, section }));
  const isKnown = (word: string) =>
    ready.known.has(ready.spell(word)) ||
    isSmallWord(word) ||
    wordsOf(word).every((one) => ready.weights.has(one));
  const strange = asked.some((word) => !ready.weights.has(word) && !ready.told.has(word));
  const enough = asked.some(isSubject)
    ? FIGURES.enough
    : strange
      ? FIGURES.enoughForStrangers
      : FIGURES.enoughWithoutSubject;
  const nearestLikeness = Math.max(0, ...ranked.map((one) => one.likeness));
  if (
    !first ||
    nearestLikeness < enough ||
    isOtherLicense(folded, isKnown) ||
    isOffTopic(folded) ||
    isOfOtherThings(folded, asked)
  )
    return {
      covered: false,
      guide: null,
      section: null,
      score: first?.score ?? 0,
      alternatives: nearest(ranked),
    };
  return {
    covered: true,
    guide: first.guide,
    section: first.section,
    score: first.score,
    alternatives: nearest(others),
  };
}
