// Zac asked in words which rows of a list are meant: what was answered. Whoever answers with something else is asked again.
import type { Interpretation, SaidInput } from "../interpretation.ts";
import { rowsSaid } from "../rules/files/rows-said.ts";
import { languageOf } from "../rules/words/language.ts";
import { fold, normalise } from "../text.ts";
import type { UnderstandingContext } from "../understand.ts";
import { withSaid, withWholeList } from "./list-wish.ts";
import { meansAllAfterAll } from "./rows-again.ts";
import { anotherFile, type Files, lastTaken } from "./which-list.ts";

/** What Zac asks; of whom, where it is about one. */
const ASKED_IN_WORDS =
  /^(?:Is “(.+?)” to be in, or left out\?|Do only “|Are the others taken off the list|Which rows of it\?|Who is to be left out\?|I read a list whole)/u;
const LEFT_OUT =
  /^(?:(?:ok|okay|oh|sorry|they|she|he|it|is|are|they're|he's|she's|to be|please|be)[ ,]+)*(?:left out|out|leave (?:them|her|him|it) out|skip (?:them|her|him|it)|without(?: (?:them|her|him|it))?|draussen|raus)(?: please)?[.! ]*$/u;
const ALL_IN =
  /^(?:(?:ok|okay|oh|sorry|they|she|he|it|is|are|they're|he's|she's|to be|please|be)[ ,]+)*(?:in|to be in|included|dabei|drin)(?: please)?[.! ]*$/u;

/** The meaning of words with such a question before them. `meant`: what they mean without it. */
export function whichRowsAnswered(
  text: string,
  context: UnderstandingContext,
  wishOf: (file: Files[number]) => SaidInput,
  meant: Interpretation | undefined,
): Interpretation | undefined {
  const { files = [], thread = [] } = context;
  const file = lastTaken(context, files);
  const last = thread.at(-1);
  const asked = last?.from === "zac" ? ASKED_IN_WORDS.exec(last.text) : null;
  if (!file || !asked || last === undefined) return meant;
  const about = { confident: true, stripped: normalise(text).stripped, language: languageOf(text) };
  const done = (wish: SaidInput): Interpretation => ({
    ...about,
    kind: "acts",
    acts: [{ tool: "import_roster", input: { ...wish, said: null, file: file.name, again: true } }],
  });
  const folded = fold(text);
  if (asked[1] !== undefined && LEFT_OUT.test(folded))
    return done(withSaid(wishOf(file), { without: [asked[1]] }));
  if (meansAllAfterAll(text) || (asked[1] !== undefined && ALL_IN.test(folded)))
    return done(withWholeList(wishOf(file)));
  const goesOn = meant?.kind === "acts" && meant.acts.every(({ input }) => !input.dryRun);
  return goesOn && !rowsSaid(text) && !anotherFile(text, context)
    ? { ...about, kind: "clarify", about: "what", tool: "import_roster", question: last.text }
    : meant;
}
