// "Only a dry run", "preview only", "nur als Probelauf": said of the whole request, wherever it stands. Taken out before
// the text is read, so that the words disturb nothing, and kept for every act that changes something.
import { CHANGING } from "../../interpretation.ts";
import type { Meant } from "../meant.ts";

const RUN =
  "dry[ -]?runs?|what[ -]if|test[ -]?runs?|trial[ -]?runs?|practice[ -]?runs?|simulations?|simulat\\p{L}*|rehearsals?|rehearse|rehearsing|mock[ -]?up|mocking up|pretend to|previews?|vorschau|probe[ -]?l[aä]uf\\p{L}*|test[ -]?l[aä]uf\\p{L}*|trockenl[aä]uf\\p{L}*|simulier\\p{L}*|simul[eé]\\p{L}*|essai à blanc|à blanc|simulacro|ensayo";
// What stands alone as an order not to do it for real.
const UNREAL =
  "nothing real|no real changes?|(?:nothing|not|don'?t do (?:it|anything)|without doing (?:it|anything)) for real|(?:only|just) (?:as )?a (?:test|simulation|what-if)|(?:nur|bloß) (?:als |ein |zum )*(?:test|probe|testen|ausprobieren)|(?:seulement|juste) (?:pour )?(?:un )?(?:test|essai|tester|essayer)|(?:pour|à titre de) test|without (?:actually |really )?(?:doing|applying|changing|executing) (?:it|anything)(?: yet)?|don'?t (?:actually|really) (?:do|apply|execute|change) (?:it|anything)(?: yet)?(?:,? (?:only|just) show(?: me)?)?|(?:only|just) show me(?: what (?:would|will) (?:change|happen))?|ohne (?:es |etwas )?(?:wirklich )?(?:auszuführen|zu ändern)|nur anzeigen|(?:nur|erst)(?: mal)? zeigen";
const LEAD =
  "(?:please|pls|only|just|but|and|it|as|do|run|make|in|a|an|the|that|this|first|mode|of|for|let's|want|nur|bloß|als|ein|eine|einen|erst(?: mal)?|bitte|im|zum|aber|mal|seulement|juste|en|une?|mais|d'abord|pour)";
const TAIL =
  "(?:only|first|please|mode|of|it|that|this|for now|nur|bitte|seulement|uniquement|svp|d'abord|modus)";
const SAID = new RegExp(
  `(?:[,.;:(–-]\\s*|\\s)?(?<![\\p{L}\\p{N}'-])(?:${LEAD} )*(?:${RUN}|${UNREAL})(?![\\p{L}\\p{N}-])(?: ${TAIL}(?![\\p{L}']))*(?:\\s*[):,]| of\\b)?`,
  "giu",
);
// "How does a dry run work?" and "show the preview" are about it; a file is checked by its own rules.
const ABOUT = /^\s*(?:how|what|where|when|why|can|does|is|are|show|wie|was|wo|comment|où)\b|\?\s*$/iu;

/** A text without its words for a dry run, and whether it had any. */
export function withoutTestRun(text: string): { readonly rest: string; readonly testRun: boolean } {
  const rest = text.replace(SAID, " ").trim();
  const asks = ABOUT.test(rest) && !/^\s*(?:can|could|would) (?:you|we)\b/iu.test(text);
  if (rest === text.trim() || rest === "" || asks) return { rest: text, testRun: false };
  // "Simulate licensing Bob" is an order.
  return { rest: rest.replace(/^(?:please )?licen[cs]ing\b/iu, "license"), testRun: true };
}

/** The same meaning, as a dry run of everything that would be changed. */
export function asTestRun(meant: Meant): Meant {
  if (meant.kind === "clarify" && meant.tool && CHANGING.has(meant.tool))
    return { ...meant, input: { ...meant.input, dryRun: true } };
  if (meant.kind !== "acts") return meant;
  const [first, ...more] = meant.acts;
  const dry = (one: typeof first) =>
    CHANGING.has(one.tool) ? { ...one, input: { ...one.input, dryRun: true } } : one;
  return { ...meant, acts: [dry(first), ...more.map(dry)] };
}
