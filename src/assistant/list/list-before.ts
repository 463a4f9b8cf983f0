// What is said after a list was dropped, and before anybody has spoken of anything else: "use the other one", "metered
// instead", "take their phones away". By rules alone, and only where the words mean nothing by themselves.
import type { Interpretation } from "../interpretation.ts";
import { READ_WHOLE } from "../rules/files/beside-a-list.ts";
import { askedOfList } from "../rules/files/list-questions.ts";
import { WHICH_ROWS } from "../rules/files/part-asked.ts";
import { filesMeant } from "../rules/files/which-file.ts";
import { languageOf } from "../rules/words/language.ts";
import { fold, normalise } from "../text.ts";
import { type UnderstandingContext, understand } from "../understand.ts";
import { isOfItsCard, leansOnAList, marksOf, pointsAtAList } from "./leans-on-a-list.ts";
import { takesAway, wishIn, withSaid } from "./list-wish.ts";
import { rowsAgain } from "./rows-again.ts";
import { anotherFile, type Files, lastTaken, saysWrong, takesAnother } from "./which-list.ts";
import { whichRowsAnswered } from "./which-rows-answered.ts";
import { whileItWaits } from "./while-it-waits.ts";
import { type ListShown, type SaidAfter, wishBefore } from "./wish-before.ts";

const GIVES = /\b(?:GIVE|LICENSE)\b/u;
const CHOOSES =
  /^(?:\S+ ){0,2}(?:only|just|without|except|not|skip|leave out|nur|ohne|sauf|sans|seulement)\b|\b(?:only|nur)(?: please)?[.! ]*$/u;
// "Keep Priya for later": who is not in Zoom yet is kept by the card's own button, all of them or none.
const KEEPS_ROWS =
  /^(?!.*\b(?:numbers?|extensions?|licen[cs]es?|seats?)\b)(?:(?:and|so|ok|but|please|pls|just|can you|could you|then)[ ,]+)*(?:keep|hold|save|park|remember)\b.*\b(?:for later|later|until|till|for when|when|once|aside|back|waiting|on hold)\b/u;
const KEPT_BY_BUTTON =
  "Who isn't in Zoom yet, or hasn't accepted the invitation, is kept by the card's own button, “… keep … for when they appear”: all of them, or none. Press it there.";
const CHOSEN = /\b(?:only|just|nur|bloß|seulement|uniquement|solo|alone|nobody else)\b/iu;
const SOME_OF_IT =
  "A list is given one plan at a time. Are they alone to get it, and nobody else of the list? Then say “only …” with the plan.";
const MORE = /^(?:and|also|plus|oh and|und|auch|et|aussi)\b/u;

/** The meaning of such words with the thread's files; undefined where they are about something else. */
export function meantOfListBefore(
  text: string,
  context: UnderstandingContext,
  cards: readonly ListShown[] = [],
): Interpretation | undefined {
  const wishOf = (file: Files[number]) => wishBefore(text, context, { file, cards, saidAfter });
  return whichRowsAnswered(text, context, wishOf, saidAfter(text, context, wishOf));
}

/** `wishOf`: what was to be done with a file before these words. */
const saidAfter: SaidAfter = (text, context, wishOf) => {
  const { files = [] } = context;
  if (files.length === 0) return undefined;
  const other = anotherFile(text, context);
  if (!other && !leansOnAList(text, context)) return undefined;
  const file = other ?? lastTaken(context, files);
  if (!file) return undefined;
  const wish = wishOf(file);
  const about = {
    confident: true,
    stripped: normalise(text).stripped,
    language: languageOf(text),
  };
  if (!other && KEEPS_ROWS.test(fold(text)))
    return { ...about, kind: "clarify", about: "what", question: KEPT_BY_BUTTON, against: true };
  const question = other ? undefined : askedOfList(text);
  if (question) {
    const input = { ...(question.only ? {} : wish), ...question, file: file.name, dryRun: true };
    return { ...about, kind: "acts", acts: [{ tool: "import_roster", input }] };
  }
  if (!other && isOfItsCard(text))
    return {
      ...about,
      kind: "acts",
      acts: [{ tool: "import_roster", input: { ...wish, file: file.name, dryRun: true } }],
    };
  const ofRows = other
    ? undefined
    : ((context.listWaits ? whileItWaits(text, wish, context) : undefined) ?? rowsAgain(text, wish));
  if (ofRows && "question" in ofRows)
    return { ...about, kind: "clarify", about: "what", tool: "import_roster", question: ofRows.question };
  if (ofRows) {
    const input = { ...ofRows.wish, said: null, file: file.name, again: true };
    return { ...about, kind: "acts", acts: [{ tool: "import_roster", input }] };
  }
  const said = other && takesAnother(text) ? "" : filesMeant(text, files).rest;
  const read = understand(said === "" ? "import this" : said, {
    ...context,
    listTakes: takesAway(wish),
    thread: [],
    files: other ? [file] : files,
  });
  if (!other && plansForSome(read) && !CHOSEN.test(text))
    return { ...about, kind: "clarify", about: "what", tool: "import_roster", question: SOME_OF_IT };
  if (read.kind === "clarify" && read.about === WHICH_ROWS)
    return { ...read, input: { ...withSaid(wish, read.input ?? {}), file: file.name, again: true } };
  const asks = read.kind === "clarify" && !read.options;
  if (asks && (read.tool === "import_roster" || saysWrong(text))) return read;
  const { confident, stripped, language } = read;
  if (read.kind !== "acts" || read.acts.some(({ tool }) => tool !== "import_roster")) {
    const told = { confident, stripped, language };
    if (other)
      return {
        ...told,
        kind: "acts",
        acts: [{ tool: "import_roster", input: { ...wish, file: file.name } }],
      };
    return CHOOSES.test(fold(text))
      ? { ...told, kind: "clarify", about: "what", question: READ_WHOLE, tool: "import_roster" }
      : undefined;
  }
  if (read.acts.length > 1) {
    const [first, ...more] = read.acts.map((act) => ({ ...act, input: withSaid(wish, act.input) }));
    return first ? { ...read, acts: [first, ...more] } : undefined;
  }
  const { file: _file, ...now } = read.acts[0].input;
  const words = marksOf(text, context);
  const gives = pointsAtAList(words) && GIVES.test(words);
  if (!other && !gives && Object.keys(now).length === 0) return undefined;
  // "And all of them in London" is added to what was asked.
  const { action, ...rest } = now;
  // Who is to be given a phone has no plan or site to change yet: it is what is given that changes.
  const isOfGiving =
    context.listWaits &&
    (action === "change" || action === "place") &&
    (wish.action === undefined || wish.action === "assign") &&
    !CHOSEN.test(text);
  const input = withSaid(wish, {
    ...(gives ? { action: "assign" } : {}),
    ...((MORE.test(fold(text)) && action === "place") || isOfGiving ? rest : now),
  });
  return { ...read, acts: [{ tool: "import_roster", input: { ...input, file: file.name, again: true } }] };
};

/** "Metered for line 4": what the others get, whom the card showed before, is not said. */
function plansForSome(read: Interpretation): boolean {
  const wish = wishIn(read);
  return wish?.callingPlan !== undefined && (wish.only !== undefined || wish.of !== undefined);
}
