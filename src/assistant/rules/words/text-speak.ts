// As people type on a phone: "nd", "w/", "tmrw", "how 2 give sb a number", "r we out", "shes". Spelled out once, before
// anything is read, so that no pattern has to know both ways. Only small letters: capitals may be somebody's name.
import { wordTable } from "../../../domain/word-table.ts";

const SHORT = wordTable<string>({
  nd: "and",
  zp: "zoom phone",
  ppl: "people",
  sb: "somebody",
  sbdy: "somebody",
  smbdy: "somebody",
  sm1: "someone",
  sth: "something",
  smth: "something",
  someones: "someone's",
  somebodys: "somebody's",
  hw: "how",
  abt: "about",
  bc: "because",
  bcs: "because",
  bcoz: "because",
  cuz: "because",
  coz: "because",
  tmrw: "tomorrow",
  tmrrw: "tomorrow",
  tmw: "tomorrow",
  "2moro": "tomorrow",
  "2morrow": "tomorrow",
  "2day": "today",
  hv: "have",
  ur: "your",
  shd: "should",
  shud: "should",
  cld: "could",
  cud: "could",
  wld: "would",
  wud: "would",
  gotta: "have to",
  gonna: "going to",
  lemme: "let me",
  wat: "what",
  wats: "what's",
  whats: "what's",
  wheres: "where's",
  whos: "who's",
  hows: "how's",
  theres: "there's",
  shes: "she's",
  hes: "he's",
  theyre: "they're",
  youre: "you're",
  im: "i'm",
  ive: "i've",
  weve: "we've",
  hasnt: "hasn't",
  havent: "haven't",
  isnt: "isn't",
  arent: "aren't",
  doesnt: "doesn't",
  dont: "don't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  wasnt: "wasn't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  wouldnt: "wouldn't",
});
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}@.'_/<>+-])(?:${Object.keys(SHORT).join("|")})(?![\\p{L}\\p{N}@'_/-]|\\.\\p{L})`,
  "gu",
);
// Letters and digits that stand for a word between words of a certain kind only.
const BETWEEN: readonly (readonly [RegExp, string])[] = [
  [/(?<!\S)w\/ ?(?=[\p{L}\p{N}<@])(?!o\b)/gu, "with "],
  [/(?<!\S)w\/o(?!\S)/gu, "without"],
  [/(?<=\b(?:[Ss]he|[Hh]e|[Tt]hey))'d(?= (?:like|love|prefer|want|need)\b)/gu, " would"],
  [
    /(?<=(?:^|\s)(?:how|need|needs|want|wants|have|has|like|possible|try|trying|used|able|going|ready|due) )2(?= \p{Ll})/giu,
    "to",
  ],
  [/(?<!\S)4(?= (?:<@|@\p{L}|\p{Lu}\p{Ll}|him\b|her\b|them\b|me\b|us\b|this\b|that\b|the\b))/gu, "for"],
  [/(?<!\S)r(?= (?:we|you|u|they|there|all|these|those|any)\b)/giu, "are"],
  // What is kicked off begins; whoever is kicked off is taken off.
  [
    /\bkick(?:ed|ing|s)? off (?=(?:\S+ ){0,4}?(?:onboarding|set-?up|setting|provisioning|assign\w*|roll-?out|import\w*|upload|migration|process|changes?|offboarding|licen[cs]ing|batch|(?:this|the) (?:list|file)|this|it)\b)/giu,
    "start ",
  ],
  [/(?<=\b(?:should|must|to|will|can|could|would|not|gonna|shd) )b(?= )/giu, "be"],
];

/** A text with such short forms written out. */
export function spelledOut(text: string): string {
  const told = text.replace(WORD, (word) => SHORT[word] ?? word);
  return BETWEEN.reduce((said, [short, word]) => said.replace(short, word), told);
}
