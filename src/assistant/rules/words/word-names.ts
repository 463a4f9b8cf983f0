// First names that are words as well: Will, May, Grant, Page, Bill, Art. Which of the two is meant is told by what stands
// beside them: "will needs a phone" can't be a future, "give may a number" can't be a month.
import { COMMON_WORDS } from "./common-words.ts";
import { phraseAt } from "./phrases.ts";
import type { Word } from "./words.ts";

// What a subject does. After a little word of time or permission ("will", "may") only a name can be its own subject.
const FINITE =
  /^(?:needs|gets|takes|should|will|has|had|is|was|inherits|receives|can|must|may|might|wants|leaves|left|leaving|lost|starts|started|joins|joined|goes|moves|moved|sits|works|quit|quits|resigned|retires|deserves|uses|keeps|hasn't|isn't|doesn't|bekommt|kriegt|erhalt|braucht|benotigt|ubernimmt|erbt|soll|sollte|muss|hat|ist|geht|zieht|verlasst|mochte|darf|reprend|recupere|herite|obtient|doit|veut|quitte|part|prend|passe)$/u;
const ARTICLE =
  /^(?:the|an?|this|that|my|our|your|his|her|their|its|no|any|every|each|which|what|der|die|das|le|la|un|une)$/u;
const JOINS = /^(?:and|or|&|\+|n|und|et|y)$/u;
const TO_WHOM = /^(?:to|for|from|of|with|by|onto|fur|von|an|pour|de|a|chez|bei)$/u;
const ASKS = /^(?:does|did|has|is|was|hat|ist|hatte|est)$/u;
const MAY = /^(?:can|could|should|would|must|will|shall|might|may)$/u;
const BARE_VERB =
  /^(?:call|have|get|use|make|be|keep|see|phone|dial|take|go|leave|work|start|move|stay|join|need|lose|receive|still|also|already|now)$/u;
const PLURAL_VERB =
  /^(?:need|needs|get|have|want|should|are|both|share|leave|left|require|start|join|move|must|will|can)$/u;
// What may follow somebody to whom something is done.
const AFTER_OBJECT =
  /^(?:an?|the|his|her|their|one|some|another|and|or|to|from|on|onto|off|up|over|with|for|in|at|as|please|pls|now|today|tomorrow|too|also|but|who|back|away|eine?n?|einer|die|das|den|und|von|auf|une?|la|le|et|sur|unlimited|metered|pro)$/u;
const GROUP =
  /^(?:departments?|dept|teams?|groups?|staff|budget|school|classes|class|people|folks|crew|squad|division|office|room|desk)$/u;
const DEEDS = [
  "GIVE",
  "TAKE",
  "UNASSIGN",
  "CHANGE",
  "MOVE",
  "SET",
  "OFFBOARD",
  "SHOW",
  "SWAP",
  "GIVEN",
  "TAKEN",
];
// Names that are no words of ours and not among the commonest ones, but words all the same.
const ALSO_WORDS =
  /^(?:bill|art|rich|mark|sue|drew|chase|summer|dean|jack|hope|joy|faith|ray|don|rose|grace|dawn|ivy|lily|violet|ruby|pearl|iris|daisy|miles|guy|lane|reed|forest|cliff|rusty|sandy|sunny|melody|crystal|amber|angel|star|sky|heath|glen|dale|brook|wade|skip|chip|buck|gene|nick|frank|norm|herb|cash|king|duke|earl|bishop|mason|taylor|cook|hunter|archer|carter|parker|porter|tanner|baker|major|victor|pierce|lance|spike|peg|carry|sonny|junior|august|april|june)$/u;

const SURE_ARTICLE = /^(?:the|an?|this|my|our|your|his|her|their|some|no|every)$/iu;

const foldedAt = (words: readonly Word[], at: number): string => words[at]?.folded ?? "";
const isMark = (word: Word | undefined): boolean => word === undefined || word.kind === "mark";
const opensSentence = (words: readonly Word[], at: number): boolean =>
  at === 0 || (words[at - 1]?.kind === "mark" && /^[.!?\n]$/u.test(words[at - 1]?.text ?? ""));
const isDeed = (word: Word | undefined): boolean =>
  word?.kind === "word" &&
  (phraseAt([word.folded], 0)?.meanings.some((meaning) => DEEDS.includes(meaning)) ?? false);
const isThing = (word: Word | undefined): boolean =>
  word?.kind === "word" &&
  (phraseAt([word.folded], 0)?.meanings.some((meaning) => /^(?:LICENSE|PHONE|NUMBER|EXT)$/u.test(meaning)) ??
    false);

/** Whether a word names somebody by where it stands. `known`: other words that are somebody's names. */
export function standsAsName(
  words: readonly Word[],
  at: number,
  known: (word: Word | undefined) => boolean,
): boolean {
  const [before, word, next, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!word) return false;
  const [previous, following] = [before?.folded ?? "", next?.folded ?? ""];
  if (word.possessive) return true;
  // "À Will" is no article.
  if (before?.kind === "word" && ARTICLE.test(previous) && before.text.toLowerCase() !== "à") return false;
  const ends = isMark(next) || AFTER_OBJECT.test(following) || next?.possessive === true || known(next);
  const modal = MAY.test(word.folded);
  const opens =
    isMark(before) ||
    /^(?:that|because|since|if|when|so|and|but|as|please|also|dass|weil|wenn|que|si)$/u.test(previous);
  // Somebody who does something.
  // "Grant will a license" gives one to Will.
  const orders = isDeed(word) && known(next) && ARTICLE.test(after?.folded ?? "");
  if (next?.kind === "word" && FINITE.test(following) && (modal || opens) && !orders) return true;
  if (opens && JOINS.test(following) && known(after)) return true;
  if (
    isMark(before) &&
    next?.kind === "mark" &&
    /^[,:→=-]$/u.test(next.text) &&
    (known(after) || /^[:→=-]$/u.test(next.text))
  )
    return true;
  // Somebody to whom something is done.
  const deed =
    isDeed(before) ||
    (/^licen[cs]e$/u.test(previous) &&
      (opensSentence(words, at - 1) ||
        /^(?:please|and|you|can|to|,|also|just)$/u.test(foldedAt(words, at - 2))));
  if (deed && (ends || isThing(next) || next?.kind === "email")) return true;
  // Somebody who is asked after.
  if (
    ASKS.test(previous) &&
    (at === 1 ||
      /^(?:what|which|when|where|how|why|who|number|extension|plan|license|licence|phone)$/u.test(
        foldedAt(words, at - 2),
      )) &&
    !isMark(next)
  )
    return true;
  if (MAY.test(previous) && BARE_VERB.test(following) && (at === 1 || !modal)) return true;
  // One of several.
  if ((JOINS.test(previous) || before?.text === ",") && known(words[at - 2]))
    return ends || isThing(next) || PLURAL_VERB.test(following);
  return TO_WHOM.test(previous) && (ends || isThing(next)) && !isDeed(next);
}

/** True when a word that somebody is called is that somebody, and no word. `other`: it is a word of ours as well. */
export function isName(
  words: readonly Word[],
  at: number,
  other: boolean,
  known: (word: Word | undefined) => boolean,
): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.handle) return true;
  if (other || COMMON_WORDS.has(word.folded))
    return (word.capital && !opensSentence(words, at)) || standsAsName(words, at, known);
  if (!ALSO_WORDS.test(word.folded)) return true;
  // "The dean", "the art department".
  const [before, next] = [words[at - 1], words[at + 1]];
  if (next?.kind === "word" && GROUP.test(next.folded) && !word.possessive) return false;
  return word.capital || !(before?.kind === "word" && SURE_ARTICLE.test(before.text));
}
