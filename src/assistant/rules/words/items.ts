import type { Vocabulary } from "../context.ts";
import { withoutItsWeekday } from "./dates-plainly.ts";
import type { Item } from "./item.ts";
import { itemsAt } from "./items-at.ts";
import { isLittleWord } from "./language.ts";
import { askedPlainly } from "./negative-questions.ts";
import { participleOf } from "./participles.ts";
import { peopleNamed } from "./people.ts";
import { corrected, phraseAt } from "./phrases.ts";
import { withFirstNames, withStrangers } from "./said-names.ts";
import { withSpeaker } from "./speaker.ts";
import { withoutTitles } from "./titles.ts";
import { type Word, wordsOf } from "./words.ts";

// French joins its little words to the next one: "d'attribuer", "l'extension".
function withoutElision(word: Word): Word {
  const rest = word.kind === "word" ? /^(?:d|l|qu|s)'(.{2,})$/u.exec(word.folded)?.[1] : undefined;
  return rest !== undefined && (isLittleWord(rest) || phraseAt([rest], 0))
    ? { ...word, folded: rest, text: word.text.slice(2) }
    : word;
}

const read = new WeakMap<Vocabulary, Map<string, readonly Item[]>>();

/** Gives every piece of a text its meaning. What was read with these words before is not read again. */
export function itemsOf(text: string, vocabulary: Vocabulary): readonly Item[] {
  const known = read.get(vocabulary) ?? new Map<string, readonly Item[]>();
  read.set(vocabulary, known);
  const items = known.get(text) ?? readItems(text, vocabulary);
  known.set(text, items);
  return items;
}

function readItems(text: string, vocabulary: Vocabulary): readonly Item[] {
  const words = askedPlainly(withoutTitles(wordsOf(text), vocabulary.names), vocabulary.names)
    .map(withoutElision)
    .map((word, at, all) => {
      const before = () => all.slice(0, at).map((one) => one.folded);
      const told = word.kind === "word" ? participleOf(word.text, before()) : undefined;
      return told === undefined ? word : { ...word, folded: told };
    })
    .map((word, at, all) => {
      // What comes after "from" is where it is from: Tallinn is no slip of "calling".
      const place = /^(?:from|in|at|near|aus|bei)$/u.test(all[at - 1]?.folded ?? "");
      const right = word.kind === "word" && !place ? corrected(word.folded) : undefined;
      // "Zoom phone for Mike Chang": a surname in the end, and no slip of "change".
      const surname =
        (all[at + 1] === undefined || all[at + 1]?.kind === "mark") &&
        /^(?:for|to|from|of|fur|pour|an)$/u.test(all[at - 2]?.folded ?? "") &&
        all[at - 1]?.kind === "word" &&
        peopleNamed(all[at - 1]?.text ?? "", vocabulary.names).length > 0;
      if (word.folded === "form" && isFromWhom(all, at, vocabulary)) return { ...word, folded: "from" };
      return right === undefined || surname || peopleNamed(word.text, vocabulary.names).length > 0
        ? word
        : { ...word, folded: right };
    });
  const folded = words.map((word) => (word.kind === "word" ? word.folded : `<${word.kind}>`));
  const dictated = folded.some((word) => /^(?:ext|extn?|extensions?|durchwahl|nebenstelle)$/u.test(word));
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const [found, length] = itemsAt({ words, folded, at, vocabulary, dictated });
    items.push(...found);
    at += Math.max(1, length);
  }
  const named = withFirstNames(withoutItsWeekday(items, vocabulary.today), vocabulary);
  return withSpeaker(withStrangers(named, vocabulary), vocabulary);
}

// "Remove the license form Kate": from her, where something is taken and she comes next.
const TAKING_WORDS = /^(?:un-?as+ign|remove|revoke|reclaim|take|pull|strip|grab)/u;
const TAKEN_THING = /^(?:licen[cs]\p{L}*|numbers?|phone|seat|extension|it)$/u;
function isFromWhom(words: readonly Word[], at: number, { names }: Vocabulary): boolean {
  const next = words[at + 1];
  return (
    TAKEN_THING.test(words[at - 1]?.folded ?? "") &&
    words.slice(0, at).some(({ folded }) => TAKING_WORDS.test(folded)) &&
    next !== undefined &&
    (next.kind === "mention" || next.kind === "email" || peopleNamed(next.text, names).length > 0)
  );
}
