// A how-to question in, the section that answers it out: the guide's own text, no model.
import { type FoundSection, findGuide } from "./find-guide.ts";
import { type Guide, hasSteps, type Section, tellOf } from "./guide.ts";
import { guideOf } from "./load-guides.ts";

/** What is said when no guide answers. Faces add the nearest guides and offer to ask otherwise. */
export const NOT_COVERED =
  "My guides don't cover that. I know about Zoom Phone licenses, numbers, extensions, sites and calling plans.";

export interface HowToAnswer {
  readonly covered: boolean;
  readonly guide: string | null;
  readonly section: string | null;
  /** The guide's title; null when nothing is covered. */
  readonly title: string | null;
  /** Markdown: the section, after what the guide says first. */
  readonly answer: string;
  /** Public pages the facts come from, or "this product". */
  readonly source: readonly string[];
  /** Other guides that may have been meant, nearest first; never the one that answers. */
  readonly alternatives: readonly FoundSection[];
  /** The tool that does it, for **Do it for me**. */
  readonly tool: string | null;
  /** True when the section has steps, for **Walk me through it**. */
  readonly walkable: boolean;
}

const NOTHING: HowToAnswer = {
  covered: false,
  guide: null,
  section: null,
  title: null,
  answer: NOT_COVERED,
  source: [],
  alternatives: [],
  tool: null,
  walkable: false,
};

const sectionOf = (guide: Guide, heading: string | null): Section =>
  guide.sections.find((section) => section.heading === heading) ?? guide.sections[0];

/** A guide by its id, as an answer: what `/zphone guide assign-number` shows. Undefined when there is no such guide. */
export function answerFromGuide(
  id: string,
  options: {
    readonly section?: string | null;
    readonly person?: string | null;
    readonly alternatives?: readonly FoundSection[];
  } = {},
): HowToAnswer | undefined {
  const guide = guideOf(id);
  if (!guide) return undefined;
  const section = sectionOf(guide, options.section ?? null);
  const text = [guide.intro, section.body].filter(Boolean).join("\n\n");
  return {
    covered: true,
    guide: guide.id,
    section: section.heading,
    title: guide.title,
    answer: tellOf(text, options.person ?? null),
    source: guide.source,
    alternatives: options.alternatives ?? [],
    tool: guide.tool,
    walkable: hasSteps(section),
  };
}

const QUESTION =
  /\?|^\W*(?:how|what|where|which|who|when|why|can|may|do|does|is|are|wie|wo|was|comment|où|quel\w*)\b/iu;

/**
 * What Zac doesn't do, said, with the guide that tells how it is done elsewhere; next to a question, with the nearest ones.
 * It counts as not covered: whoever keeps the guides sees that it was asked.
 */
export function nextTo(say: string, words: string): HowToAnswer {
  const { covered, guide, section, alternatives } = findGuide(words);
  const nearest = covered
    ? [{ guide, section }, ...alternatives].slice(0, 2)
    : QUESTION.test(words)
      ? alternatives
      : [];
  return { ...NOTHING, answer: say, alternatives: nearest };
}

/** Answers a how-to question from the guides, or says that they don't cover it. */
export function answerHowTo(
  question: string,
  options: { readonly person?: string | null } = {},
): HowToAnswer {
  const { guide, section, alternatives } = findGuide(question);
  const answer =
    guide === null
      ? undefined
      : answerFromGuide(guide, { section, alternatives, person: options.person ?? null });
  return answer ?? { ...NOTHING, alternatives };
}
