// What retrieval compares a question with, made once out of all guides.
import MiniSearch from "minisearch";
import { asWritten, writtenIn } from "./as-written.ts";
import { type Corpus, corpusOf } from "./corpus.ts";
import { learnEvidence, pairedIn, type Weigher } from "./evidence.ts";
import type { Guide } from "./guide.ts";
import { keptWords } from "./kept-words.ts";
import { loadGuides } from "./load-guides.ts";
import { OTHER_THINGS } from "./other-things.ts";
import { PHRASE_WORDS } from "./phrases.ts";
import { COMMON_SLIPS, spellerFor } from "./spelling.ts";
import { MEANT_WORDS } from "./thesaurus.ts";
import { type Ear, earFor, notOurs } from "./whose.ts";
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
  /** Where its section stands among `GuideIndex.asked`. */
  readonly place: number;
  readonly terms: readonly { readonly at: number; readonly weight: number }[];
  readonly total: number;
}

/** Everything that is known of the guides' questions and texts. */
export interface GuideIndex {
  readonly phrasings: readonly Phrasing[];
  /** The sections that are asked for, each once. */
  readonly asked: readonly FoundSection[];
  /** What all questions of a guide, and of a section, have in common: by their ideas, and by their words as written. */
  readonly byIdea: Weigher;
  readonly byWriting: Weigher;
  readonly ideas: Corpus;
  readonly written: Corpus;
  /** Whether a question sounds like those of the guides at all. */
  readonly ear: Ear;
  readonly sections: MiniSearch<Section>;
  readonly weights: ReadonlyMap<string, number>;
  /** How far each word is one guide's own: what share of the questions with it are that guide's. */
  readonly owners: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Where each word of the phrasings stands. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** What the guides ask word for word, and where it is answered; two sections never ask the same. */
  readonly wordForWord: ReadonlyMap<string, FoundSection>;
  readonly spell: Speller;
  /** Words of the guides as they are written. */
  readonly known: ReadonlySet<string>;
}

const ANY_WORD = /[a-z]{2,}/g;
const phrasesOf = (guide: Guide): readonly (readonly [section: string, text: string])[] => [
  ...[guide.title, ...guide.aliases].map((text) => [guide.sections[0].heading, text] as const),
  ...guide.sections.slice(1).map(({ heading }) => [heading, `${guide.title}: ${heading}`] as const),
  ...Object.entries(guide.questions).flatMap(([section, texts]) =>
    texts.map((text) => [section, text] as const),
  ),
];

/** How often each guide is among the examples. */
function countGuides(
  examples: readonly number[],
  about: readonly FoundSection[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    const guide = about[example]?.guide ?? "";
    counts.set(guide, (counts.get(guide) ?? 0) + 1);
  }
  return counts;
}

/** A word met once or twice is nobody's yet. */
const OWNED_FROM = 3;

/** What each word weighs, and how far it is one guide's own. */
function weigh({ places }: Corpus, about: readonly FoundSection[], guides: number) {
  const weights = new Map<string, number>();
  const owners = new Map<string, ReadonlyMap<string, number>>();
  for (const [word, examples] of places) {
    const counts = countGuides(examples, about);
    // A word that every guide uses still says something; one that a single guide uses says most.
    weights.set(word, 0.3 + Math.log(guides / counts.size) / Math.log(guides));
    const all = examples.length;
    if (all >= OWNED_FROM)
      owners.set(word, new Map([...counts].map(([guide, count]) => [guide, count / (all + 1)])));
  }
  return { weights, owners };
}

/** Gives each section that is asked for its place, in the order in which they come. */
function placing() {
  const asked: FoundSection[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ guide, section }: FoundSection): number => {
    const key = keyOf(guide, section);
    const place = places.get(key) ?? asked.push({ guide, section }) - 1;
    places.set(key, place);
    return place;
  };
  return { asked, placeOf };
}

function weighed(
  { guide, section }: FoundSection,
  words: readonly string[],
  { weights, vocabulary, place }: Pick<GuideIndex, "weights" | "vocabulary"> & Pick<Phrasing, "place">,
): Phrasing {
  const terms = words.map((word) => ({ at: vocabulary.get(word) ?? 0, weight: weights.get(word) ?? 0 }));
  return { guide, section, place, terms, total: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

/** A word that is written again and again in the questions is what a slip was meant to be. */
const OFTEN = 3;

// "A plane" is no slip for "a plan".
const isWord = (word: string): boolean =>
  OTHER_THINGS.has(word) || isSmallWord(word) || PHRASE_WORDS.has(word);

interface Section {
  readonly id: string;
  readonly text: string;
}

function searchable(sections: readonly Section[]): MiniSearch<Section> {
  const search = new MiniSearch<Section>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  search.addAll(sections);
  return search;
}

function build(guides: readonly Guide[]): GuideIndex {
  const phrases = guides.flatMap((guide) =>
    phrasesOf(guide).map(([section, text]) => ({ guide: guide.id, section, text })),
  );
  const texts = guides.flatMap((guide) =>
    guide.sections.map(({ heading, body }) => ({
      id: keyOf(guide.id, heading),
      text: `${guide.title} ${heading} ${body}`,
    })),
  );
  const [said = [], told = [], asked = [], askedOfOthers = []] = keptWords(() => [
    wordsOfEach(phrases.map(({ text }) => text)),
    texts.map(({ text }) => wordsOfText(text)),
    phrases.map(({ text }) => asWritten(text)),
    notOurs().map(asWritten),
  ]);
  const ideas = corpusOf(said);
  const written = corpusOf(asked);
  const { weights, owners } = weigh(ideas, phrases, guides.length);
  const vocabulary = new Map([...weights.keys()].map((word, at) => [word, at]));
  const known = new Set(texts.flatMap(({ text }) => fold(text).match(ANY_WORD) ?? []));
  const often = [...written.places].flatMap(([word, { length }]) => (length > OFTEN ? [word] : []));
  const { asked: places, placeOf } = placing();
  return {
    phrasings: phrases.flatMap((phrase, at) => {
      const words = said[at] ?? [];
      return words.length === 0
        ? []
        : [weighed(phrase, words, { weights, vocabulary, place: placeOf(phrase) })];
    }),
    asked: places,
    vocabulary,
    byIdea: learnEvidence(ideas, phrases, { thingsIn: pairedIn, keyOf: keyOfBoth }),
    byWriting: learnEvidence(written, phrases, { thingsIn: writtenIn, keyOf: keyOfBoth }),
    ideas,
    written,
    ear: earFor(written, corpusOf(askedOfOthers)),
    sections: searchable(texts.map(({ id }, at) => ({ id, text: (told[at] ?? []).join(" ") }))),
    weights,
    owners,
    wordForWord: new Map(phrases.map((phrase, at) => [(asked[at] ?? []).join(" "), phrase])),
    spell: spellerFor(
      new Set([...MEANT_WORDS, ...COMMON_SLIPS, ...often]),
      (word) => known.has(word) || written.places.has(word) || isWord(word),
    ),
    known: new Set([...written.places.keys(), ...known]),
  };
}

let index: GuideIndex | undefined;
/** The index over all guides. Made at the first question. */
export const guideIndex = (): GuideIndex => {
  index ??= build(loadGuides());
  return index;
};
