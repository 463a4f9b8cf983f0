// Finds the guide and section that answer a question, without a model, or says that none does.
import { type FoundSection, type GuideIndex, guideIndex } from "./guide-index.ts";
import { isOffTopic, isOfOtherThings, isOtherLicense, isSubject } from "./off-topic.ts";
import { type RankedGuide, rankGuides } from "./rank-guides.ts";
import { isUncovered } from "./uncovered.ts";
import { fold, isSmallWord, wordsOf } from "./words.ts";

export type { FoundSection };

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

/** How alike the nearest question of all guides must be. Found on the tuning questions of test/evals/howto. */
const ENOUGH = {
  /** When one of our subjects is named. */
  withSubject: 0.33,
  /** When one is, beside words that no guide knows: "how do I block a spam caller?" */
  strangeWithSubject: 0.45,
  /** When none is: "is it instant?" */
  withoutSubject: 0.65,
  /** When there are words, too, that no guide knows: "how long is a marathon?" */
  strange: 0.8,
};
const ALTERNATIVES = 4;
/** Guides less alike than this are not worth naming. */
const WORTH_NAMING = 0.2;
/** Whoever writes more than this tells a story; what it is about stands at the beginning. */
const LONGEST = 600;

/** True when the guides answer at all what is asked in these words. */
function isCovered(folded: string, asked: readonly string[], likeness: number, index: GuideIndex): boolean {
  const isKnown = (word: string) =>
    index.known.has(index.spell(word)) ||
    isSmallWord(word) ||
    wordsOf(word).every((one) => index.weights.has(one));
  if (
    isUncovered(folded) ||
    isOffTopic(folded) ||
    isOfOtherThings(folded, asked) ||
    isOtherLicense(folded, isKnown)
  )
    return false;
  const strange = asked.some((word) => !index.weights.has(word) && !index.told.has(word));
  if (asked.some(isSubject)) return likeness >= (strange ? ENOUGH.strangeWithSubject : ENOUGH.withSubject);
  return likeness >= (strange ? ENOUGH.strange : ENOUGH.withoutSubject);
}

const named = (ranked: readonly RankedGuide[]): readonly FoundSection[] =>
  ranked
    .filter(({ likeness }) => likeness > WORTH_NAMING)
    .slice(0, ALTERNATIVES)
    .map(({ guide, section }) => ({ guide, section }));

/** The guide and section that answer a question, or that none does. Pure but for reading the guides once. */
export function findGuide(question: string): FoundGuide {
  const index = guideIndex();
  const asking = question.slice(0, LONGEST);
  const asked = wordsOf(asking, index.spell);
  const ranked = rankGuides(asked, index);
  const [first, ...others] = ranked;
  const likeness = Math.max(0, ...ranked.map((one) => one.likeness));
  const score = first?.score ?? 0;
  if (!first || !isCovered(fold(asking), asked, likeness, index))
    return { covered: false, guide: null, section: null, score, alternatives: named(ranked) };
  const { guide, section } = first;
  return { covered: true, guide, section, score, alternatives: named(others) };
}
