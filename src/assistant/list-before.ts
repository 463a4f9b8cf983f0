// What is said after a list was dropped, and before anybody has spoken of anything else: "use the other one", "metered
// instead", "take their phones away". By rules alone, and only where the words mean nothing by themselves.
import type { Interpretation, SaidInput } from "./interpretation.ts";
import { choosesRows, wishIn, withOneMore, withRowsOf, withSaid, withWholeList } from "./list-wish.ts";
import { vocabularyOf } from "./rules/context.ts";
import { READ_WHOLE } from "./rules/files/beside-a-list.ts";
import { askedOfList } from "./rules/files/list-questions.ts";
import { WHICH_ROWS } from "./rules/files/part-asked.ts";
import { keepsSomeTakesRest } from "./rules/files/plainly-said.ts";
import { saysWhoStays, takesOff } from "./rules/files/row-patterns.ts";
import { rowsSaid } from "./rules/files/rows-said.ts";
import { linksToASheet } from "./rules/files/sheet-link.ts";
import { filesMeant } from "./rules/files/which-file.ts";
import { heard } from "./rules/heard.ts";
import { languageOf } from "./rules/words/language.ts";
import { fold, normalise } from "./text.ts";
import { type UnderstandingContext, understand } from "./understand.ts";

type Files = NonNullable<UnderstandingContext["files"]>;

const MOST_WORDS = 14;
const OTHER =
  /\b(?:the|die|das|den|der|l'|la|el)? ?(?:other|andere[nrs]?|autre|otr[oa])\b(?! (?:person|people|number|plan|site|day|time|extension))/u;
const WRONG =
  /\b(?:wrong|falsch\w*|mauvais\w*|not (?:this|that)|i mean\w*|meant|instead|rather|ich mein\w*)\b/u;
// In the marks of the rules' own lexicon, beside which few words are needed. The words point at a list, or at everybody in it.
const POINTS =
  /\b(?:FILE|LIST|PRONOUN|PEOPLEWORD|NEWHIRE|ALL)\b|\b(?:these|those|instead|ones?|leavers?|starters?|ihnen|denen|ceux|leur)\b/u;
const GIVES = /\b(?:GIVE|LICENSE)\b/u;
const ANNOUNCES = /\b(?:FILE|LIST|IMPORT)\b|\b(?:attach\w*|drop\w*|send\w*|follows?|following|folgt|suit)\b/u;
const CHOOSES =
  /^(?:\S+ ){0,2}(?:only|just|without|except|not|skip|leave out|nur|ohne|sauf|sans|seulement)\b|\b(?:only|nur)(?: please)?[.! ]*$/u;
// What the card of a list tells: who is left out of it and why, how long it takes. Told again, with the rows as a file.
const OF_ITS_CARD =
  /^(?:(?:and|so|ok|but),? )*(?:(?:whos?|which(?: ones| rows| lines)?|what|how many)\b.*\b(?:left out|faulty|faults?|handed back|skipped|rejected|not included|wrong with|broken|invalid|in error|duplicates?|duplicated|twice|pending|deactivated|(?:not|isn't|aren't) in zoom)\b.*|(?:is|are) (?:there )?(?:any(?:one|body|thing)?|some(?:one|body|thing)) (?:\S+ ){0,5}?(?:twice|double|duplicated?|duplicates?|faulty|wrong|broken|missing|invalid)\b.*|(?:is|are|and) (?:the )?(?:lines?|rows?|zeilen?) #?\d[\d, and]* (?:ok|okay|fine|right|valid|good|correct|all right|alright|wrong|broken)|(?:what|which) (?:calling )?(?:plans?|licen[cs]es?) (?:will|do|would|are) (?:they|these|those|everyone|everybody|the people)(?: all)? (?:get|have|getting|going to get)|why\b.*\b(?:left out|faulty|handed back|skipped|rejected|not included|not (?:on|in) (?:it|the list))|why not \S+(?: \S+)?|why (?:is|are|was|were|did|has|have) (?:the )?(?:lines?|rows?|zeilen?) #?\d.*|what(?:'s| is| was) (?:wrong|up|the (?:matter|problem|issue)) with (?:the )?(?:lines?|rows?|zeilen?) #?\d.*|(?:what about |how about )?(?:lines?|rows?) #?\d+\s*\?+|how long (?:will|does|would|do) (?:it|this|that|they|the list|all of (?:it|this|them))(?: all)? take|what about (?:the )?(?:faulty|bad|wrong|rejected|other) (?:ones|rows|lines|people)|(?:please )?(?:send|give|show|export|download)(?: me)? (?:the )?(?:faulty|bad|wrong|rejected|left out)(?: (?:ones|rows|lines|people))?)(?: please)?[?.! ]*$/u;
/** "No, all of them", where a part was meant before. */
const ALL_AFTER_ALL =
  /^(?:(?:no|nope|ok|okay|actually|sorry|wait|hmm?|and|then|now|nein|doch|non),? )*(?:(?:do|take|use|give|make it|i meant?|it's|import) )?(?:all|every(?:one|body|thing)|the (?:whole|entire|full) (?:list|file|lot|thing)|alle|tous|toutes|todos)(?: of)?(?: (?:them|it|these|those|the (?:rows|people|list|lines)|rows|people|\d+)){0,2}(?:,? (?:after all|please|pls|then|again|instead|now|doch|bitte))*[.! ]*$/u;
const THE_REST =
  /^(?:(?:and|so|ok|but),? )*(?:what about |how about |what happens (?:to|with) |was ist mit )?(?:the |den |die )?(?:rest|others|remaining (?:ones|rows|people)|uberigen|anderen)(?: of (?:them|it))?\s*\?*$/u;
const REST_IS_LEFT =
  "Nothing happens to the rows that are left out. Say “all of them” for the whole list, or which ones to add.";
/** "And Berlin", "Rosa too". */
const ONE_MORE =
  /^(?:and|also|plus|und|auch|et|y) (.{2,40}?)(?: (?:too|as well|also|auch|aussi))?[.! ]*$|^(.{2,40}?) (?:too|as well|auch|aussi)[.! ]*$/iu;
// "Keep Priya for later": who is not in Zoom yet is kept by the card's own button, all of them or none.
const KEEPS_ROWS =
  /^(?!.*\b(?:numbers?|extensions?|licen[cs]es?|seats?)\b)(?:(?:and|so|ok|but|please|pls|just|can you|could you|then)[ ,]+)*(?:keep|hold|save|park|remember)\b.*\b(?:for later|later|until|till|for when|when|once|aside|back|waiting|on hold)\b/u;
const KEPT_BY_BUTTON =
  "Who isn't in Zoom yet, or hasn't accepted the invitation, is kept by the card's own button, “… keep … for when they appear”: all of them, or none. Press it there.";
/** What keeps somebody: of those who lose their phones, whom they are left to. */
const KEEPS_SOME = /^(?:\S+ ){0,2}?(?:keep|spare|retain|behalte|garde)\b/u;
const TAKEN_FROM = new Set<unknown>(["remove", "offboard"]);
const PHONES_OR_ROWS =
  "Are the others taken off the list, or are their phones taken? Say “only …” for the one, “remove the licenses, without …” for the other.";
/** Which rows are meant, asked in words; of whom, where it is about one. Whoever answers with something else is asked again. */
const ASKED_IN_WORDS =
  /^(?:Is “(.+?)” to be in, or left out\?|Do only “|Are the others taken off the list|Which rows of it\?|Who is to be left out\?|I read a list whole)/u;
const LEFT_OUT =
  /^(?:(?:ok|okay|oh|sorry|they|she|he|it|is|are|they're|he's|she's|to be|please|be)[ ,]+)*(?:left out|out|leave (?:them|her|him|it) out|skip (?:them|her|him|it)|without(?: (?:them|her|him|it))?|draussen|raus)(?: please)?[.! ]*$/u;
const ALL_IN =
  /^(?:(?:ok|okay|oh|sorry|they|she|he|it|is|are|they're|he's|she's|to be|please|be)[ ,]+)*(?:in|to be in|included|dabei|drin)(?: please)?[.! ]*$/u;
const CHOSEN = /\b(?:only|just|nur|bloß|seulement|uniquement|solo|alone|nobody else)\b/iu;
const SOME_OF_IT =
  "A list is given one plan at a time. Are they alone to get it, and nobody else of the list? Then say “only …” with the plan.";
const MORE = /^(?:and|also|plus|oh and|und|auch|et|aussi)\b/u;

const marksOf = (text: string, context: UnderstandingContext): string =>
  heard(normalise(text).text, vocabularyOf(context));

/** The names in their order that a text has; a card begins with the name of its file. */
const named = (text: string, files: Files): Files => files.filter(({ name }) => text.includes(name));

/** Which file was taken last: what Zac showed, what was asked for, or else the one that came last. */
function lastTaken({ thread = [] }: UnderstandingContext, files: Files): Files[number] | undefined {
  for (const { from, text } of thread.toReversed()) {
    const meant =
      from === "zac" ? named(text, files) : from === "speaker" ? filesMeant(text, files).files : [];
    if (meant.length === 1) return meant[0];
  }
  return files.at(-1);
}

/** What Zac asks where words meant no rows of the list. */
const NOT_TAKEN = /\bNothing in the list says\b|\bcan be several (?:things|people)\b/u;

/** What was to be done with the list when it came, as far as it was said. */
function firstWish(text: string, context: UnderstandingContext, file: Files[number]): SaidInput {
  const { rest } = filesMeant(text, context.files ?? []);
  return wishIn(understand(rest, { ...context, thread: [], files: [file] })) ?? {};
}

/**
 * What is to be done with the list by all that was said of it before a text: each message adds to those before it. `cards`:
 * those that were shown; what its last one was asked with is where that begins. As long as Zac's question which rows are meant
 * is not answered, it is asked again: the whole list is no answer to it.
 */
function wishBefore(
  said: string,
  context: UnderstandingContext,
  file: Files[number],
  cards: readonly ListShown[],
): SaidInput {
  const { thread = [] } = context;
  const shown = cards.findLast((card) => card.file === file.name);
  let wish = shown?.wish;
  let open: SaidInput | undefined;
  const soFar = (text: string) => {
    if (open === undefined) return wish ?? {};
    return rowsSaid(text) ? withRowsOf(open, wish ?? {}) : open;
  };
  for (const [at, { from, text }] of thread.entries()) {
    if (from !== "speaker" || at < (shown?.lines ?? 0)) continue;
    const isFirst = wish === undefined;
    wish ??= {};
    if (OF_ITS_CARD.test(fold(text)) || askedOfList(text) !== undefined) continue;
    const before = { ...context, thread: thread.slice(0, at) };
    const now = isFirst ? firstWish(text, context, file) : wishIn(saidAfter(text, before, () => soFar(text)));
    if (now === undefined) continue;
    const answer = thread[at + 1];
    const isAsked = answer?.from === "zac" && NOT_TAKEN.test(answer.text);
    if (isAsked) open = now;
    else [wish, open] = [now, undefined];
  }
  return soFar(said);
}

/** The one file that words such as "the other one" or "I meant b.csv" leave. */
function anotherFile(text: string, context: UnderstandingContext): Files[number] | undefined {
  const { files = [] } = context;
  if (files.length < 2) return undefined;
  const byName = named(text, files);
  if (byName.length === 1) return byName[0];
  if (!OTHER.test(fold(text)) || byName.length > 1) return undefined;
  const taken = lastTaken(context, files);
  const left = files.filter((file) => file !== taken);
  return left.length === 1 ? left[0] : undefined;
}

/** True where words may be about the list of the thread, if there is one. Not so for what is understood without it. */
export function leansOnAList(text: string, context: UnderstandingContext): boolean {
  if (linksToASheet(text)) return false;
  if (askedOfList(text)) return true;
  if (OF_ITS_CARD.test(fold(text)) || THE_REST.test(fold(text)) || takesOff(text)) return true;
  if (keepsSomeTakesRest(text) || (saysWhoStays(text) && rowsSaid(text))) return true;
  const { files: _files, ...alone } = context;
  const meant = understand(text, alone);
  const { kind } = meant;
  if (kind === "acts" || kind === "cancel" || kind === "chat") return false;
  // "Give them all …" is too broad only as long as nobody knows who they are.
  if (meant.kind === "refuse" && meant.reason !== "too_broad") return false;
  const folded = fold(text);
  return (
    folded.split(/\s+/u).length <= MOST_WORDS &&
    (kind !== "how-to" ||
      rowsSaid(text) !== undefined ||
      (POINTS.test(marksOf(text, context)) && !/\?\s*$/u.test(text)))
  );
}

/**
 * What was said of a list before it came: "these people are leaving us, list follows". Undefined where nothing of the
 * kind was.
 */
export function announcedOfList(context: UnderstandingContext): Interpretation | undefined {
  const said = context.thread?.findLast(({ from }) => from === "speaker")?.text ?? "";
  if (!ANNOUNCES.test(marksOf(said, context)) || !leansOnAList(said, { ...context, thread: [] }))
    return undefined;
  const read = understand(said, { ...context, thread: [] });
  const told =
    read.kind === "acts" &&
    read.acts.every(({ tool, input }) => tool === "import_roster" && (input.action || input.callingPlan));
  return told ? read : undefined;
}

/** The card of a list that was shown in a thread. */
export interface ListShown {
  /** The list's name. */
  readonly file: string;
  /** What it was asked with. */
  readonly wish: SaidInput;
  /** How many lines of the thread there were by then. */
  readonly lines: number;
}

/** The meaning of such words with the thread's files; undefined where they are about something else. */
export const meantOfListBefore = (
  text: string,
  context: UnderstandingContext,
  cards: readonly ListShown[] = [],
): Interpretation | undefined => {
  const wishOf = (file: Files[number]) => wishBefore(text, context, file, cards);
  const meant = saidAfter(text, context, wishOf);
  const { files = [], thread = [] } = context;
  const file = lastTaken(context, files);
  const last = thread.at(-1);
  const asked = last?.from === "zac" ? ASKED_IN_WORDS.exec(last.text) : null;
  if (!file || !asked || last === undefined) return meant;
  const about = { confident: true, stripped: normalise(text).stripped, language: languageOf(text) };
  const done = (wish: SaidInput): Interpretation => ({
    ...about,
    kind: "acts",
    acts: [{ tool: "import_roster", input: { ...wish, file: file.name, again: true } }],
  });
  const folded = fold(text);
  if (asked[1] !== undefined && LEFT_OUT.test(folded))
    return done(withSaid(wishOf(file), { without: [asked[1]] }));
  if (ALL_AFTER_ALL.test(folded) || (asked[1] !== undefined && ALL_IN.test(folded)))
    return done(withWholeList(wishOf(file)));
  const goesOn = meant?.kind === "acts" && meant.acts.every(({ input }) => !input.dryRun);
  return goesOn && !rowsSaid(text) && !anotherFile(text, context)
    ? { ...about, kind: "clarify", about: "what", tool: "import_roster", question: last.text }
    : meant;
};

/** `wishOf`: what was to be done with a file before these words. */
function saidAfter(
  text: string,
  context: UnderstandingContext,
  wishOf: (file: Files[number]) => SaidInput,
): Interpretation | undefined {
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
  if (!other && OF_ITS_CARD.test(fold(text)))
    return {
      ...about,
      kind: "acts",
      acts: [{ tool: "import_roster", input: { ...wish, file: file.name, dryRun: true } }],
    };
  const ofRows = other ? undefined : (ofKeptRows(text, wish) ?? ofOtherRows(text, wish));
  if (ofRows && "question" in ofRows)
    return { ...about, kind: "clarify", about: "what", tool: "import_roster", question: ofRows.question };
  if (ofRows) {
    const input = { ...ofRows.wish, file: file.name, again: true };
    return { ...about, kind: "acts", acts: [{ tool: "import_roster", input }] };
  }
  const said =
    other && (OTHER.test(fold(text)) || WRONG.test(fold(text))) ? "" : filesMeant(text, files).rest;
  const read = understand(said === "" ? "import this" : said, {
    ...context,
    thread: [],
    files: other ? [file] : files,
  });
  if (!other && plansForSome(read) && !CHOSEN.test(text))
    return { ...about, kind: "clarify", about: "what", tool: "import_roster", question: SOME_OF_IT };
  if (read.kind === "clarify" && read.about === WHICH_ROWS)
    return { ...read, input: { ...withSaid(wish, read.input ?? {}), file: file.name, again: true } };
  const asks = read.kind === "clarify" && !read.options;
  if (asks && (read.tool === "import_roster" || WRONG.test(fold(text)))) return read;
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
  const gives = POINTS.test(words) && GIVES.test(words);
  if (!other && !gives && Object.keys(now).length === 0) return undefined;
  // "And all of them in London" is added to what was asked.
  const { action, ...rest } = now;
  const input = withSaid(wish, {
    ...(gives ? { action: "assign" } : {}),
    ...(MORE.test(fold(text)) && action === "place" ? rest : now),
  });
  return { ...read, acts: [{ tool: "import_roster", input: { ...input, file: file.name, again: true } }] };
}

/** "Keep the managers": whose phones are to stay, where they are taken; else it is asked whether they are in or out. */
function ofKeptRows(
  text: string,
  wish: SaidInput,
): { readonly wish: SaidInput } | { readonly question: string } | undefined {
  const takes = TAKEN_FROM.has(wish.action);
  if (keepsSomeTakesRest(text)) return takes ? undefined : { question: PHONES_OR_ROWS };
  const unsure = KEEPS_SOME.test(fold(text)) ? rowsSaid(text)?.unsure : undefined;
  return unsure !== undefined && takes ? { wish: withSaid(wish, { without: [unsure] }) } : undefined;
}

/** "Metered for line 4": what the others get, whom the card showed before, is not said. */
function plansForSome(read: Interpretation): boolean {
  const wish = wishIn(read);
  return wish?.callingPlan !== undefined && (wish.only !== undefined || wish.of !== undefined);
}

/** What words about the rows of before come to: all of them after all, one more of them, or the rest of them. */
function ofOtherRows(
  text: string,
  wish: SaidInput,
): { readonly wish: SaidInput } | { readonly question: string } | undefined {
  if (!choosesRows(wish)) return undefined;
  const folded = fold(text);
  if (ALL_AFTER_ALL.test(folded)) return { wish: withWholeList(wish) };
  if (THE_REST.test(folded)) return { question: REST_IS_LEFT };
  const more = ONE_MORE.exec(text);
  const phrase = more?.[1] ?? more?.[2];
  return phrase === undefined ? undefined : withOneMore(wish, phrase);
}
