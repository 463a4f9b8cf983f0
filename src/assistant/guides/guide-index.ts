// What retrieval compares a question with, made once out of all guides.
import MiniSearch from "minisearch";
import { asWritten } from "./as-written.ts";
import { inPairs, learnEvidence, type Weigher } from "./evidence.ts";
import type { Guide } from "./guide.ts";
import { keptWords } from "./kept-words.ts";
import { loadGuides } from "./load-guides.ts";
import { OTHER_THINGS } from "./other-things.ts";
import { PHRASE_WORDS } from "./phrases.ts";
import { COMMON_SLIPS, spellerFor } from "./spelling.ts";
import { MEANT_WORDS } from "./thesaurus.ts";
import { type Ear, earFor } from "./whose.ts";
import { fold, isSmallWord, type Speller, wordsOfEach, wordsOfText } from "./words.ts";

/** A section of a guide, by name. */
export interface FoundSection {
  readonly guide: string;
  readonly section: string;
}

/** How a section is called where all guides' sections are in one list. */
export const keyOf = (guide: string, section: string): string => `${guide}#${section}`;
const keyOfBoth = ({ guide, section }: FoundSection): string => keyOf(guide, section);

/** One way of asking for a section: its words' places in the vocabulary, and how much each counts. */
export interface Phrasing extends FoundSection {
  readonly terms: readonly { readonly at: number; readonly weight: number }[];
  readonly total: number;
}

interface Worded extends FoundSection {
  readonly words: readonly string[];
}

/** Everything that is known of the guides' questions and texts. */
export interface GuideIndex {
  readonly phrasings: readonly Phrasing[];
  /** What all questions of a guide, and of a section, have in common: by their ideas, and by their words as written. */
  readonly byIdea: Weigher;
  readonly asWritten: Weigher;
  /** Whether a question sounds like those of the guides at all. */
  readonly ear: Ear;
  readonly sections: MiniSearch<{ readonly id: string; readonly text: string }>;
  readonly weights: ReadonlyMap<string, number>;
  /** How far each word is one guide's own: what share of the questions with it are that guide's. */
  readonly owners: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Where each word of the phrasings stands. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly spell: Speller;
  /** Words of the guides as they are written, and those of the sections' text as they are compared. */
  readonly known: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

const ANY_WORD = /[a-z]{2,}/g;
const phrasesOf = (guide: Guide): readonly (readonly [section: string, text: string])[] => [
  ...[guide.title, ...guide.aliases].map((text) => [guide.sections[0].heading, text] as const),
  ...guide.sections.slice(1).map(({ heading }) => [heading, `${guide.title}: ${heading}`] as const),
  ...Object.entries(guide.questions).flatMap(([section, texts]) =>
    texts.map((text) => [section, text] as const),
  ),
];

function weigh(phrasings: readonly Worded[], guides: number): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<string>>();
  for (const { guide, words } of phrasings)
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(guide));
  // A word that every guide uses still says something; one that a single guide uses says most.
  return new Map(
    [...holders].map(([word, { size }]) => [word, 0.3 + Math.log(guides / size) / Math.log(guides)]),
  );
}

/** A word met once or twice is nobody's yet. */
const OWNED_FROM = 3;

function ownersOf(phrasings: readonly Worded[]): GuideIndex["owners"] {
  const counts = new Map<string, Map<string, number>>();
  for (const { guide, words } of phrasings)
    for (const word of words) {
      const holders = counts.get(word) ?? new Map<string, number>();
      counts.set(word, holders.set(guide, (holders.get(guide) ?? 0) + 1));
    }
  const owners = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, holders] of counts) {
    const all = [...holders.values()].reduce((sum, count) => sum + count, 0);
    if (all < OWNED_FROM) continue;
    owners.set(word, new Map([...holders].map(([guide, count]) => [guide, count / (all + 1)])));
  }
  return owners;
}

function weighed(
  { guide, section, words }: Worded,
  weights: ReadonlyMap<string, number>,
  vocabulary: ReadonlyMap<string, number>,
): Phrasing {
  const terms = words.flatMap((word) => {
    const at = vocabulary.get(word);
    const weight = weights.get(word);
    return at === undefined || weight === undefined ? [] : [{ at, weight }];
  });
  return { guide, section, terms, total: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How often each word is written in the questions. One that turns up again and again is what a slip was meant to be. */
function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.toLowerCase().match(ANY_WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
const OFTEN = 3;

// "A plane" is no slip for "a plan".
const isWord = (word: string): boolean =>
  OTHER_THINGS.has(word) || isSmallWord(word) || PHRASE_WORDS.has(word);

function build(guides: readonly Guide[]): GuideIndex {
  const phrases = guides.flatMap((guide) =>
    phrasesOf(guide).map(([section, text]) => ({ guide: guide.id, section, text })),
  );
  const wanted = countWords(phrases.map(({ text }) => text));
  const often = [...wanted.keys()].filter((word) => (wanted.get(word) ?? 0) > OFTEN);
  const spellable = new Set([...MEANT_WORDS, ...COMMON_SLIPS, ...often]);
  const texts = guides.flatMap((guide) =>
    guide.sections.map(({ heading, body }) => ({
      id: keyOf(guide.id, heading),
      text: `${guide.title} ${heading} ${body}`,
    })),
  );
  const known = new Set(texts.flatMap(({ text }) => fold(text).match(ANY_WORD) ?? []));
  const [said = [], ofTexts = []] = keptWords(() => [
    wordsOfEach(phrases.map(({ text }) => text)),
    texts.map(({ text }) => wordsOfText(text)),
  ]);
  const phrasings = phrases
    .map(({ guide, section }, at) => ({ guide, section, words: said[at] ?? [] }))
    .filter(({ words }) => words.length > 0);
  const told = texts.map(({ id }, at) => ({ id, text: (ofTexts[at] ?? []).join(" ") }));
  const sections = new MiniSearch<{ readonly id: string; readonly text: string }>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  sections.addAll(told);
  const weights = weigh(phrasings, guides.length);
  const vocabulary = new Map([...weights.keys()].map((word, at) => [word, at]));
  return {
    phrasings: phrasings.map((one) => weighed(one, weights, vocabulary)),
    vocabulary,
    byIdea: learnEvidence(
      phrasings.map(({ guide, section, words }) => ({ guide, section, features: inPairs(words) })),
      keyOfBoth,
    ),
    asWritten: learnEvidence(
      phrases.map(({ guide, section, text }) => ({ guide, section, features: asWritten(text) })),
      keyOfBoth,
    ),
    ear: earFor(phrases.map(({ text }) => text)),
    sections,
    weights,
    owners: ownersOf(phrasings),
    spell: spellerFor(spellable, (word) => known.has(word) || wanted.has(word) || isWord(word)),
    known: new Set([...wanted.keys(), ...known]),
    told: new Set(told.flatMap(({ text }) => text.split(" "))),
  };
}

let index: GuideIndex | undefined;
/** The index over all guides. Made at the first question. */
export const guideIndex = (): GuideIndex => {
  index ??= build(loadGuides());
  return index;
};
