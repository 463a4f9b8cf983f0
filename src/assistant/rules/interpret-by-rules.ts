// Text → interpretation, by rules alone: words, then clauses, then one reading for each. Pure: no clock, no I/O. When
// two readings are possible it asks; it would rather ask than take something from the wrong person.
import type { Interpretation } from "../interpretation.ts";
import { fold, normalise } from "../text.ts";
import { withoutOrdering } from "./around/asides.ts";
import { withoutForm } from "./around/forms.ts";
import { withoutConfession } from "./around/left-undone.ts";
import { withoutManners } from "./around/manners.ts";
import { asTestRun, withoutTestRun } from "./around/test-runs.ts";
import { withoutWordToThem } from "./around/word-to-them.ts";
import { clausesOf } from "./clauses/clauses.ts";
import { type RulesContext, type Vocabulary, vocabularyOf } from "./context.ts";
import { eachItsOwn } from "./files/each-its-own.ts";
import { askedOfList } from "./files/list-questions.ts";
import { partAsked, withGroups } from "./files/part-asked.ts";
import { withoutDeniedDeed } from "./files/plainly-said.ts";
import { readPasted } from "./files/read-files.ts";
import { CANT_OPEN, linksToASheet } from "./files/sheet-link.ts";
import { filesMeant } from "./files/which-file.ts";
import { answeredAboutList } from "./follow-ups/about-a-list.ts";
import { lastExchange, WAITS } from "./follow-ups/follow-ups.ts";
import { saysNow, withoutItsDays } from "./follow-ups/now-then.ts";
import { followUp } from "./follow-ups/read-follow-up.ts";
import { sortedOut } from "./follow-ups/sort-it-out.ts";
import { heard } from "./heard.ts";
import { help, type Meant } from "./meant.ts";
import { callsOff } from "./no-request/called-off.ts";
import { houseHint } from "./no-request/house-words.ts";
import { languageChore } from "./no-request/language-chores.ts";
import { objection } from "./no-request/objections.ts";
import { otherSense } from "./no-request/other-sense.ts";
import { outsideQuotes, refusedAtOnce } from "./no-request/refusals.ts";
import { saysNothing, smallTalk } from "./no-request/small-talk.ts";
import { withoutItsSubject } from "./no-request/what-about.ts";
import { afterADeed } from "./questions/after-a-deed.ts";
import { ratherGuide } from "./questions/rather-a-guide.ts";
import { ratherOrder } from "./questions/rather-an-order.ts";
import { readOwn } from "./read-own.ts";
import { commandItems } from "./words/command-items.ts";
import { datesPlainly } from "./words/dates-plainly.ts";
import { withAddresses } from "./words/dictated-addresses.ts";
import { itemsOf } from "./words/items.ts";
import { fromJapanese } from "./words/japanese.ts";
import { languageOf } from "./words/language.ts";
import { spelledOut } from "./words/text-speak.ts";

const ASKS_HOW = /^(?:how|why|wie|warum|wieso|comment|pourquoi|como|por que)\b/u;
const COMMAND = /^\s*[/!]?zphone\b/iu;

/** What a text means to Zac, by rules alone. `confident` is false where a model may know better. */
export function interpretByRules(raw: string, context: RulesContext = {}): Interpretation {
  const { text: seen, stripped } = normalise(raw);
  const vocabulary = vocabularyOf(context);
  const text = spelledOut(fromJapanese(withAddresses(seen, vocabulary.names)));
  const command = COMMAND.test(text);
  const chore = command ? undefined : languageChore(fold(text));
  const link = !command && !context.files?.length && linksToASheet(raw) && !ASKS_HOW.test(fold(text));
  const meant: Meant = link
    ? { kind: "clarify", about: "intent", question: CANT_OPEN }
    : chore
      ? { kind: "refuse", ...chore }
      : command
        ? meaningOf(text, context, vocabulary)
        : inOtherWords(meaningOf(text, context, vocabulary), text, context, vocabulary);
  const sure =
    meant.kind === "acts" ||
    meant.kind === "refuse" ||
    meant.kind === "chat" ||
    meant.kind === "cancel" ||
    (meant.kind === "how-to" && meant.covered);
  // Hidden letters in a request are somebody's trick; whoever hid them does not get a confident reading.
  return { ...meant, confident: sure && stripped.length === 0, stripped, language: languageOf(text) };
}

// What stands for a guide, and what a guide stands for: told over the whole text, once it was read.
function inOtherWords(meant: Meant, text: string, context: RulesContext, vocabulary: Vocabulary): Meant {
  const said = { text, folded: fold(text) };
  if (otherSense(outsideQuotes(said.folded))) return meant;
  const guided = ratherGuide(meant, said, context, vocabulary);
  return afterADeed(ratherOrder(guided, said.folded), said, itemsOf(text, vocabulary), context);
}

const onlyFile = ({ files = [] }: RulesContext): string | undefined =>
  files.length === 1 ? files[0]?.name : undefined;

function meaningOf(asked: string, context: RulesContext, vocabulary: Vocabulary): Meant {
  const filed = (context.files ?? []).length > 0;
  const text = filed ? withoutDeniedDeed(asked) : asked;
  const { rest, testRun } = withoutTestRun(text);
  const question = filed ? askedOfList(text) : undefined;
  const file = onlyFile(context);
  if (question && file)
    return { kind: "acts", acts: [{ tool: "import_roster", input: { file, ...question, dryRun: true } }] };
  const part = partAsked(text, context, (whole, ofFiles) => plainMeaning(whole, ofFiles, vocabulary));
  if (part) return part;
  const each = eachItsOwn(
    text,
    context,
    (said, ofFile) => plainMeaning(said, ofFile, vocabulary),
    (said) => heard(said, vocabulary),
  );
  if (each) return each;
  if (filed) return withGroups(plainMeaning(text, context, vocabulary), text, onlyFile(context));
  return testRun
    ? asTestRun(plainMeaning(rest, context, vocabulary))
    : plainMeaning(text, context, vocabulary);
}

function plainMeaning(text: string, context: RulesContext, vocabulary: Vocabulary): Meant {
  const command = COMMAND.test(text);
  const { files, rest } = filesMeant(
    withoutManners(withoutForm(text.replace(COMMAND, "")), vocabulary),
    context.files ?? [],
  );
  const body = withoutWordToThem(withoutOrdering(withoutConfession(rest)));
  const folded = fold(body);
  if (command && body === "") return help(text);

  const danger = refusedAtOnce(outsideQuotes(folded));
  if (danger) return { kind: "refuse", ...danger };
  const house = houseHint(folded);
  if (house && files.length === 0 && !command) return { kind: "clarify", ...house };
  const sooner = saysNow(text) ? askedForLater(context, vocabulary) : undefined;
  if (sooner) return sooner;
  const typed = itemsOf(body, vocabulary);
  const elsewhere = otherSense(outsideQuotes(folded));
  if (elsewhere && typed.some(({ is }) => is === "person"))
    return {
      kind: "clarify",
      about: "intent",
      question: "That is none of mine. Is a phone license meant, or a number?",
    };
  if (elsewhere) return { kind: "refuse", ...elsewhere };
  const ofList = answeredAboutList(typed, body, context, { vocabulary, reread: meaningOf });
  if (ofList) return ofList;
  if (files.length > 0 && saysNothing(body))
    return readOwn([], { text: "", folded: "", quotes: false, context, vocabulary, files });
  if (files.length === 0 || body !== "") {
    const exchange = lastExchange(context.thread ?? []);
    const waiting = exchange.zacs !== undefined && WAITS.test(exchange.zacs);
    if (files.length === 0 && callsOff(body, { waiting })) return { kind: "cancel" };
    const chat = smallTalk(body, exchange);
    if (chat) return chat.kind === "help" ? help(text) : chat;
    const against = objection(body, { files: files.length > 0 });
    if (against) return against;
  }
  const items = commandItems(command, typed);
  const code = items.find((item) => item.is === "code");
  const pasted = code?.is === "code" ? readPasted(code.text) : undefined;
  if (pasted?.[0]) return { kind: "acts", acts: [pasted[0], ...pasted.slice(1)] };
  // What is quoted is somebody else's: data, never a request. What is left has to mean something by itself.
  const quotes = items.some((item) => item.is === "quote" || item.is === "code");
  const own = items.filter((item) => item.is !== "quote" && item.is !== "code");

  const followed = followUp(own, body, context, { vocabulary, reread: meaningOf });
  if (followed) return followed;
  const sorted =
    files.length === 0
      ? sortedOut(folded, context.thread ?? [], (said) =>
          clausesOf(itemsOf(normalise(said).text, vocabulary)),
        )
      : undefined;
  if (sorted) return sorted;
  const pointing = files.length === 0 ? withoutItsSubject(body) : undefined;
  if (pointing) return pointing;
  return readOwn(own, { text: body, folded, quotes, context, vocabulary, files });
}

// What was asked for a later day, and answered with "when?": the same, now.
function askedForLater(context: RulesContext, vocabulary: Vocabulary): Meant | undefined {
  const thread = context.thread ?? [];
  const at = thread.findLastIndex(({ from }) => from === "speaker");
  if (at < 0) return undefined;
  const asked = datesPlainly(normalise(thread[at]?.text ?? "").text);
  const before: RulesContext = { ...context, thread: thread.slice(0, at) };
  const meant = meaningOf(asked, before, vocabulary);
  if (meant.kind !== "clarify" || meant.about !== "when") return undefined;
  return meaningOf(withoutItsDays(asked, itemsOf(asked, vocabulary)), before, vocabulary);
}
