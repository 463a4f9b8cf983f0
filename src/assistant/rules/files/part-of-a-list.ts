// Words that mean some of a list's people and not the others: "only London", "no contractors", "just the first one". A
// list is read whole, so that they are never lost in silence.
import type { ListWords } from "./list-words.ts";

const ONLY =
  /\b(?:only|solely|nur|bloss|seulement|uniquement|solo|solamente|alleen|apenas)\b ?(.*?)(?=[.,;:!?()]|$)/gu;
// "Just" opens all sorts of remarks; with one of these behind it, it chooses.
const JUST =
  /\bjust (?:(?:do|give|assign|import|use|take|for|with) )?((?:the|those|people|whoever|anyone|everyone|ones|in|from)\b.*?)(?=[.,;:!?()]|$)/gu;
/** Words between: they choose nobody. */
const SMALL = new Set(
  `the those these this that them they it my our your a an and of in from at for with who which are is be do run go please thanks now
  today here there so yet ones one people persons rows lines users folks guys staff employees everyone everybody all list file csv sheet
  spreadsheet attached attachment roster die den der das bitte aus von im in mit fur les des ceux celles la le de du dans pour avec los las
  el de en por favor i will can you me us to up as well too then us once have has need needs get gets one`.split(
    /\s+/u,
  ),
);
/** What may follow "only" and is about what is done, or leaves the list as it is. */
const OF_THE_DEED =
  /^(?:check\w*|look\w*|validat\w*|verif\w*|read\w*|preview\w*|show\w*|tell\w*|test\w*|try\w*|dry\w*|simulat\w*|giv\w*|assign\w*|import\w*|add\w*|set\w*|remov\w*|delet\w*|revok\w*|reclaim\w*|withdraw\w*|cancel\w*|switch\w*|upgrad\w*|downgrad\w*|mov(?:e|es|ing)|put|puts|swap\w*|convert\w*|tak\w*|chang\w*|updat\w*|licen[cs]\w*|lizenz\w*|phones?|extensions?|numbers?|nummern?|sites?|plans?|seats?|metered|unlimited|pro|valid|good|correct|right|fine|clean|ok|okay|new\w*|starters?|joiners?|hires?|missing|without|unlicensed|listed|named|above|below|following|draft|copy|fyi|info\w*|question\w*|wonder\w*|want\w*|prufe\w*|zeig\w*|anzeig\w*|geben|vergeben|zuweisen|entfern\w*|verifi\w*|don't|doesn't|not|no|if|when|what|whether|because|half|first|last|\d.*)$/u;

const SEVERAL_ROWS = /\b(?:rows?|lines?|entries|zeilen?|lignes?|filas?)\b/u;
const ONE_PLACE =
  /\bonly PLACE\b|\bPLACE(?: (?:PEOPLEWORD|SITEWORD|FILE|ones))? only\b|\bonly (?:\S+ ){1,5}PLACE\b|\bthe PLACE (?:PEOPLEWORD|ones)$|\bnur (?:\S+ ){0,4}PLACE\b/u;
const A_GROUP_ONLY = /\b(?:team|department|dept|group|staff|people|ones|contractors|employees) only$/u;
const FIRST_ONE =
  /\b(?:first|last|top|bottom|second|third|ersten?|letzten?|premiere?|derniere?) (?:one|person|name|user|employee|people|names|guy|row|line|entry|eintrag|zeile|ligne|personne)\b/u;
const GROUP =
  "(?:PEOPLEWORD|NEWHIRE|contractors?|temps?|freelancers?|consultants?|interns?|managers?|students?|externals?|part[- ]timers?|externe\\w*|praktikanten|stagiaires)";
const LEAVES_OUT = new RegExp(
  `\\b(?:ignore|omit|exclude|disregard|no|not|NOT|keine?|pas de) (?:the |any |all |our |those |die )*${GROUP}\\b`,
  "u",
);

function choosesSome(rest: string): boolean {
  const words = rest.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== "" && !SMALL.has(word));
  const [first] = words;
  return first !== undefined && !OF_THE_DEED.test(first);
}

/** Whether words beside a list are about a part of it. `several`: of several files one may be "the first one". */
export function meansPart({ line, folded }: ListWords, several: boolean): boolean {
  if (LEAVES_OUT.test(line) || A_GROUP_ONLY.test(folded) || ONE_PLACE.test(line)) return true;
  if (SEVERAL_ROWS.test(folded) && /\bPLACE\b/u.test(line)) return true;
  if (!several && FIRST_ONE.test(folded)) return true;
  return [ONLY, JUST].some((pattern) =>
    [...folded.matchAll(pattern)].some((match) => choosesSome(match[1] ?? "")),
  );
}
