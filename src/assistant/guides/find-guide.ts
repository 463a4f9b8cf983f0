// Finds the guide and section that answer a question, without a model, or says that none does.
import { asWritten } from "./as-written.ts";
import { type FoundSection, type GuideIndex, guideIndex } from "./guide-index.ts";
import {
  isAimless,
  isAmbiguous,
  isOffTopic,
  isOfOtherThings,
  isOtherLicense,
  isSubject,
  namesOurs,
} from "./off-topic.ts";
import { sharesOneWord } from "./one-word-shared.ts";
import { isOfOtherProduct, isProductName } from "./other-products.ts";
import { type RankedGuide, rankGuides } from "./rank-guides.ts";
import { stem } from "./stem.ts";
import { hasNoGuide, isUncovered } from "./uncovered.ts";
import { fold, isPlain, isSmallWord, wordsOf } from "./words.ts";

export type { FoundSection };

/** What retrieval makes of a question. `alternatives` are other guides, nearest first; a refusal names the nearest ones too. */
export type FoundGuide =
  | (FoundSection & {
      readonly covered: true;
      readonly score: number;
      /** How much more speaks for an answer than is needed. */
      readonly coverage: number;
      readonly alternatives: readonly FoundSection[];
    })
  | {
      readonly covered: false;
      readonly guide: null;
      readonly section: null;
      readonly score: number;
      readonly alternatives: readonly FoundSection[];
    };

/**
 * What speaks for a question being ours, and how much has to. Fitted to the tuning questions of test/evals/howto and
 * rounded: how alike the nearest question of all guides is, how much of what is asked the guides have words for (both
 * from 0 to 1), how many of our subjects are named, and whether there is enough to go by.
 */
const OURS = {
  likeness: 7.6,
  explained: 3.5,
  subject: 0.45,
  atMost: 3,
  threeWords: 2.4,
  ambiguous: 2.9,
  nearly: 0.9,
  /** What is asked names nothing of ours, and nobody either. */
  aimless: 1.4,
  /** How much it sounds like the guides' questions rather than like those that are none of ours. */
  sound: 1.3,
  /** What a subject of somebody else's takes away: nearly everything, but not from what sounds like ours throughout. */
  otherwise: 10,
  enough: 6.8,
};
/** What a word that no guide knows takes away from what is explained. */
const STRANGE = 0.9;
const ALTERNATIVES = 4;
/** Guides less alike than this are not worth naming; beside a refusal it takes more, so that nothing far-fetched is offered. */
const WORTH_NAMING = { beside: 0.2, instead: 0.35 };
/** Whoever writes more than this tells a story; what it is about stands at the beginning. */
const LONGEST = 600;

/** How much speaks for the guides answering at all what is asked in these words, over what is needed: 0 and more is enough. */
function coverageOf(question: string, asked: readonly string[], likeness: number, index: GuideIndex): number {
  const folded = fold(question);
  if (hasNoGuide(folded)) return -OURS.enough;
  const isKnown = (word: string) =>
    index.known.has(index.spell(word)) ||
    isSmallWord(word) ||
    wordsOf(word).every((one) => index.weights.has(one));
  const otherwise =
    isUncovered(folded) ||
    isOffTopic(folded) ||
    sharesOneWord(folded) ||
    isOfOtherThings(folded, asked) ||
    isOtherLicense(folded, isKnown) ||
    isOfOtherProduct({ question, folded, ours: namesOurs(folded) }, isKnown);
  const known = asked.filter((word) => index.weights.has(word));
  // Whoever owns something is a person: "Dora's license". Where something comes from is no subject: "a list out of Workday".
  const owners = new Set((folded.match(/\b[a-z]{2,}(?='s\b)/g) ?? []).map(stem));
  const strange = asked.filter(
    (word) =>
      !index.weights.has(word) && !isPlain(word) && !owners.has(word) && (otherwise || !isProductName(word)),
  );
  const explained = known.reduce((sum, word) => sum + (index.weights.get(word) ?? 0), 0);
  if (explained === 0) return -OURS.enough;
  return (
    OURS.likeness * likeness +
    OURS.explained * (explained / (explained + STRANGE * strange.length)) +
    OURS.subject * Math.min(OURS.atMost, asked.filter(isSubject).length) +
    (known.length >= 3 ? OURS.threeWords : 0) -
    (likeness < OURS.nearly && isAmbiguous(folded, asked) ? OURS.ambiguous : 0) +
    OURS.sound * index.ear(asWritten(question)) -
    (isAimless(folded, asked) ? OURS.aimless : 0) -
    (otherwise ? OURS.otherwise : 0) -
    OURS.enough
  );
}

const named = (ranked: readonly RankedGuide[], least: number): readonly FoundSection[] =>
  ranked
    .filter(({ likeness }) => likeness > least)
    .slice(0, ALTERNATIVES)
    .map(({ guide, section }) => ({ guide, section }));

/** The guide and section that answer a question, or that none does. Pure but for reading the guides once. */
export function findGuide(question: string): FoundGuide {
  const index = guideIndex();
  const asking = question.slice(0, LONGEST);
  const asked = wordsOf(asking, index.spell);
  const ranked = rankGuides(asking, asked, index);
  const [first, ...others] = ranked;
  const likeness = Math.max(0, ...ranked.map((one) => one.likeness));
  const score = first?.score ?? 0;
  const coverage = first ? coverageOf(asking, asked, likeness, index) : -OURS.enough;
  if (!first || coverage < 0)
    return {
      covered: false,
      guide: null,
      section: null,
      score,
      alternatives: named(ranked, WORTH_NAMING.instead),
    };
  const { guide, section } = first;
  return { covered: true, guide, section, score, coverage, alternatives: named(others, WORTH_NAMING.beside) };
}

/** The guide that answers a question, for those who read words; undefined when none does. */
export const guideFor = (
  question: string,
): { readonly guide: string; readonly section: string; readonly coverage: number } | undefined => {
  const found = findGuide(question);
  return found.covered ? found : undefined;
};
