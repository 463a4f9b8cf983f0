// "Only London", "skip the contractors", "everyone except Bob", "rows 10 to 20", beside a list: cut out of what is said, word
// for word. What the words come to is found in the file (`roster/pick`); here nobody knows what stands in it.
import { fold } from "../../text.ts";
import { plainlySaid } from "./plainly-said.ts";
import {
  DEED,
  GROUP,
  ITEM,
  LINES,
  PATTERNS,
  pattern,
  type RowsList,
  type RowsWhere,
  WORD,
} from "./row-patterns.ts";
import { REMARKS } from "./row-remarks.ts";

/** What was said of the rows of a list, and what is left of the text without it. */
export interface RowsSaid {
  readonly rows: { readonly only?: readonly string[]; readonly without?: readonly string[] };
  readonly rest: string;
  /** The words mean that only beside a list that does this: beside another one they may mean the opposite. */
  readonly where?: RowsWhere;
  /** Somebody is named of whom the words don't say whether they are in or left out: nothing was cut. */
  readonly unsure?: string;
}

interface Cut {
  readonly list: RowsList;
  readonly from: number;
  readonly to: number;
  readonly phrase: string;
  readonly where: RowsWhere | undefined;
}

/** Words that choose nobody by themselves. */
const SMALL = new Set(
  `the those these this that them they it its my our your their a an and or of in at from for with who whose which where are is be do done run go
  please thanks now today here there so yet ones one people persons rows lines users folks guys everyone anyone anybody whoever everybody all list
  file files csv sheet spreadsheet attached attachment roster people die den der das diese dieser bitte aus von im in mit fur les des ceux
  celles la le de du dans pour avec los las el en por favor i will can could would should also you me us to up as well too then once have has need needs get gets
  her his him hers he she theirs alle leute tous toutes now just same`.split(/\s+/u),
);
/** What is about the deed, the columns or the state of things, and names no rows. */
const OF_THE_DEED =
  /^(?:check\w*|look\w*|validat\w*|verif\w*|reads?|reading|preview\w*|show\w*|tell\w*|tests?|testing|tested|try\w*|dry\w*|simulat\w*|giv\w*|assign\w*|import\w*|adds?|adding|sets?|setting|remov\w*|delet\w*|revok\w*|reclaim\w*|withdraw\w*|cancel\w*|switch\w*|upgrad\w*|downgrad\w*|mov(?:e|es|ing)|put|puts|swap\w*|convert\w*|takes?|taking|chang\w*|updat\w*|touch\w*|do|does|doing|licen[cs]\w*|lizenz\w*|phones?|extensions?|numbers?|nummern?|sites?|plans?|seats?|columns?|spalten?|emails?|metered|unlimited|pro|valid|good|correct|right|fine|clean|ok|okay|newbies|newcomers|new (?:hires?|starters?|joiners?|people|ones|employees|users|folks|members|staff|colleagues)|new|starters?|joiners?|hires?|missing|without|unlicensed|listed|named|above|below|following|draft|copy|fyi|info|information|question\w*|wonder\w*|want\w*|prufe\w*|zeig\w*|anzeig\w*|geben|vergeben|zuweisen|entfern\w*|andern|don't|doesn't|not|no|if|when|what|whether|because|half|any|anything|errors?|faulty|faults?|bad|invalid|broken|fail\w*|wrong|duplicates?|headers?|heading|title|blanks?|empty|fehler\w*|doppelte\w*|kopfzeile|erreurs?|doublons?|asking|confirm\w*|sending|notif\w*|problem\w*|delay|further|more|extra|yes|nothing|etwas|ansehen|anschauen|rest|curious|kidding|play\w*|say\w*|shar\w*|send|sent|got|found|came|received|like|approvals?|confirmations?|checks|formalit\w*|procedures?|rules?|polic(?:y|ies)|cards?|steps?|because|something|someone|somebody|another|one\w*|two|three|a)$/u;

/** Whether a phrase names somebody or something. */
function names(phrase: string): boolean {
  // Who has one already needs nothing; "us" and "it" are small words, US and IT are none.
  if (/\balready\b|\bschon\b|\bdéjà\b/iu.test(phrase)) return false;
  if (/(?<!\p{L})(?:US|IT)(?!\p{L})/u.test(phrase)) return true;
  if (/\S ?= ?\S|\b(?:where|whose) .{1,40} (?:is|are|says|isn['’]?t|aren['’]?t)\b/iu.test(phrase))
    return true;
  const words = fold(phrase)
    .split(/[^\p{L}\p{N}'@.-]+/u)
    .filter((word) => word !== "" && !SMALL.has(word));
  const [first, second] = words;
  if (first === undefined) return false;
  // "Only New York" and "only Reading" are places, whatever else these words mean.
  if (first === "new" && second !== undefined)
    return !/^(?:hires?|starters?|joiners?|members|colleagues)$/u.test(second);
  // A name: in capitals itself, or what stands behind the name of a column.
  const capital = CAPITAL.exec(phrase)?.[0];
  const isName = capital !== undefined && (fold(capital) === first || OF_A_COLUMN.test(first));
  return (isName && !/^(?:CSV|FYI|OK|URGENT|ASAP|IDs?)$/u.test(capital)) || !OF_THE_DEED.test(first);
}

const OF_A_COLUMN = /^(?:sites?|plans?|licen[cs]es?|standorte?|lizenz(?:en)?)$/u;
/** A word in capitals at its start, behind words without: a name. */
const CAPITAL = /(?<![\p{L}])\p{Lu}\p{L}+/u;

const isLines = new RegExp(`^${LINES}$`, "iu");

/** "Remove row 5": out of the list, or the phone of whoever stands there? Nobody knows. */
const TAKES_LINES = pattern(`\\b(?:drop|remove|delete|take out|cut|lösche|entferne) (${LINES})`);
/** More of it than was cut: "rows 10 and those after". */
const GOES_ON = /^\s*(?:and|or|to|through|bis|plus|,)\s*(?:\d|the (?:last|first|rest)|those|all|every)/iu;

const ONLY = /^(?:only|just|solely|nur|bloß|bloss|seulement|uniquement|solo|solamente|alleen|apenas)\b/iu;
/** "Not the Berlin ones": who is named behind a no is not chosen. */
const DENIED = /\b(?:not|nicht|pas)(?: (?:for|to|from|in|with|für|aus|pour))? *$/iu;
/** "Not only London", "keep the Berlin ones", "I'm not sure about the Berlin ones". */
const IN_DOUBT =
  /(?:\b(?:keep|keeps|keeping|leave|leaves|leaving|spare|retain|behalte|garde|don['’]?t|do not|never)|\b(?:about|unsure|sure|wait|hold|postpone|delay|pause|stop|cancel|forget|careful)\b[^,.;!?]*?)(?: (?:for|to|from|in|with|on|off|the))* *$/iu;
/** What is the matter with them, which doesn't say what is to be done. */
const STANDS =
  /^ ?(?:are|were|is|was)? ?(?:all )?(?:wrong|mistakes?|errors?|typos?|incorrect|invalid|done|fine|ok|okay|good|already|not|tests?|fakes?|duplicates?|old|out|on (?:holiday|leave|vacation))\b/iu;

/** A question about them says nothing of them. */
const ASKS =
  /^(?:(?:so|and|but|ok|okay)[, ]+)*(?:who|whos|who['’]s|whom|which|what|how|when|where|why(?! not))\b[^?]*\?\s*$/iu;

const KEEPS = pattern(
  `^(?:(?:please|pls|just|let['’]?s|can we|could we|can you|could you|we(?:['’]ll)?|i['’]d|actually|ok) )*(?:keep|spare|retain|behalte|garde) (${ITEM}?)(?: ?(?:please|pls|though|bitte|for now|for the moment|on|instead))*[.! ]*$`,
);

/** Whether those who are named may as well be the ones to be left out. */
const isDoubted = (cut: string, { before, after }: { readonly before: string; readonly after: string }) =>
  ONLY.test(cut)
    ? /\b(?<!why )not *$/iu.test(before)
    : (isLines.test(cut.trim()) && STANDS.test(after)) ||
      (!/\bonly$/iu.test(cut) && (IN_DOUBT.test(before) || (/\bones$/iu.test(cut) && STANDS.test(after))));

/** What a remark is about, where somebody is meant: "yuki's laptop isn't there yet". */
const THEIR_THING =
  /['’]s? (?:manager|boss|lead|head|supervisor|team lead|department|laptop|contract|visa|paperwork|equipment|desk|account|offer|start date|notice)$/iu;
/** For how long, and not for whom. */
const NOT_NOW =
  / (?:for now|for later|for the (?:moment|time being)|right now|at the moment|this time|just now|first|fürs erste|erstmal|pour l'instant|pour le moment)$/iu;

/** What a text says of rows; undefined where it means the list as it is, or says more than can be cut out. */
export function rowsSaid(said: string): RowsSaid | undefined {
  if (said.search(TAKES_LINES) >= 0 || ASKS.test(said)) return undefined;
  // "Only Department: Finance" is a column and its value.
  const text = plainlySaid(said).replace(
    /\b(only|just|nur|skip|except|without) ((?:\p{L}+ )?\p{L}+): ?(?=\p{L})/giu,
    "$1 $2 = ",
  );
  const cuts: Cut[] = [];
  for (const [list, wanted, where] of [...REMARKS, ...PATTERNS])
    for (const found of text.matchAll(wanted)) {
      const said = (found[1] ?? "").trim();
      const phrase = said
        .replace(/[,.\s]+$/u, "")
        .replace(/^not /iu, "")
        .replace(/ (?:and|und|et)$/iu, "")
        .replace(NOT_NOW, "")
        .replace(
          /^(?:the |those |all )*(?:two|three|four|five|six|\d+) (?=(?:in|from|at|of|people|ones)\b)/iu,
          "",
        )
        .replace(THEIR_THING, "")
        .replace(/ (?:an?|the|any|his|her|their) (?:zoom )?(?:phones?|licen[cs]es?|seats?)$/iu, "")
        .replace(/['’]s?(?: (?:phones?|licen[cs]es?|seats?|ones?|rows?|lines?))?$/u, "");
      const from = found.index;
      const to = from + found[0].length;
      const filters = /^filter/iu.test(found[0]);
      const licenses = /(?:licen[cs]es?|plans?|packages?)$/iu.test(phrase) && phrase.includes(" ");
      if (phrase === "" || !(isLines.test(phrase) || licenses || filters || names(phrase))) continue;
      if (cuts.some((cut) => from < cut.to && to > cut.from)) continue;
      const around = { before: text.slice(0, from), after: text.slice(to) };
      if (list === "only" && isDoubted(found[0], around)) return { rows: {}, rest: text, unsure: phrase };
      const denied =
        list === "only" ? (DENIED.exec(around.before)?.[0] ?? (/^not /iu.test(said) ? "" : null)) : null;
      if (denied === null) cuts.push({ list, from, to, phrase, where });
      else cuts.push({ list: "without", from: from - denied.length, to, phrase, where });
    }
  const kept = cuts.length === 0 ? ([...text.matchAll(KEEPS)][0]?.[1] ?? "").trim() : "";
  if (kept !== "" && names(kept)) return { rows: {}, rest: text, unsure: kept };
  // Behind those who are left out come the others: "skip Kate, all others get one".
  const goesOn = ({ list, phrase, to }: Cut) =>
    (list === "only" || isLines.test(phrase)) && GOES_ON.test(text.slice(to));
  if (cuts.length === 0 || cuts.some(goesOn)) return undefined;
  let rest = text;
  for (const { from, to } of cuts.toSorted((one, other) => other.from - one.from))
    rest = `${rest.slice(0, from)}${deedIn(text.slice(from, to))} ${rest.slice(to)}`;
  const of = (list: RowsList) =>
    cuts
      .toSorted((one, other) => one.from - other.from)
      .flatMap((cut) => (cut.list === list ? [cut.phrase] : []));
  const [only, without] = [of("only"), of("without")];
  const where = cuts.find((cut) => cut.where !== undefined)?.where;
  return {
    ...(where === undefined ? {} : { where }),
    rows: { ...(only.length > 0 ? { only } : {}), ...(without.length > 0 ? { without } : {}) },
    rest: tidied(rest),
  };
}

const ONLY_LEAVES =
  /^(?:it['’]?s )?(?:only|just|nur|seulement|the only one)\b.*(?<!not )\b(?:leaving|leaves?|left|gone|going|goes|go|quit\w*|resign\w*|geht|gehen|verlässt|partent|part)\b/iu;

/** "Only give licenses to the sales people", "only kate is leaving": what is to be done stays. */
const deedIn = (cut: string): string =>
  ONLY_LEAVES.test(cut)
    ? ", they have left,"
    : (new RegExp(`^(?:only|just|nur|seulement|solo|uniquement) (${DEED})`, "iu").exec(cut)?.[1] ?? "");

/** What is left, without words that hung on what was cut. */
function tidied(rest: string): string {
  const clean = rest
    .replace(/\s+([,.;!?])/gu, "$1")
    .replace(/([,;])\s*(?=[,.;!?]|$)/gu, "")
    .replace(/\b(?:for|to|from|of|in|with|and|but|für|fur|von|pour|de)\s*(?=[,.;!?]|$)/giu, "")
    .replace(/^\s*(?:(?:please|let['’]?s) )?(?:start|begin)(?:ning|ing)?(?: (?:with|off))?\s*$/iu, "")
    .replace(/^[\s,.;:-]+|[\s,;:-]+$/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (/^(?:stop|wait|no|nope|oops|sorry|hold on|hm+)$/iu.test(clean)) return "";
  const words = fold(clean).split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => word !== "" && !SMALL.has(word)) ? clean : "";
}

const AMONG = pattern(
  `\\b(?:everyone|everybody|all|people|those|anyone|staff|folks|employees|users|colleagues|alle|alles|tous|toutes|ceux)(?: people| staff)?(?: (?:who|that)(?:'s| is| are)?(?: based| working| located)?)? (?:in|from|at|of|aus|in der|im|de|à) ((?:the |our |der |die )?(?:(?!(?:a|to|have|has|had|are|is|who|left|leave|leaving|leaves|join|joined|joining|start|starting|get|gets|need|needs|and|on|unlimited|metered|licen[cs]es?|phones?)\\b)${WORD} ?){1,3}(?:(?:,|,? ?(?:and|und|et|&)) (?!(?:give|assign|take|remove|set|change|move|check|import|show|tell|leave|skip|do|don'?t|not|no|they|we|he|she|all|every\\w+|nobody|nothing|also|that'?s|then|please|thanks)\\b)${WORD}(?= ?(?:[.;,!?)]|$|(?:and|und|et|except|without|but|gets?|needs?|please|who|ohne|sauf)\\b)))*)`,
);
const TEAM = pattern(
  `\\b(?:the|our|das|die|der) ((?:${WORD} ){1,2}?(?:people|team|staff|folks|department|group|office|crew|guys|colleagues))\\b`,
);

const KIND = pattern(`\\b(?:the|all|our|any|die|alle|les) (${GROUP})\\b`);
/** "Phones for the agents". */
const FOR = pattern(
  `\\b(?:for|to|für|pour) (?:the|all|all the|our|die|les) (${WORD}(?: ${WORD})?)(?= ?(?:[.;,!?)]|$|in this|on this|of this))`,
);
/** "Agents get metered". */
const WHO_GETS = pattern(
  `(?:^|[.;,] ?)((?:the |all |all the |our )?${WORD}(?:(?:,? (?:and|und|et))? ${WORD})?) (?:gets?|needs?|should get|bekommen|brauchen)\\b`,
);
/** "London gets metered": whoever is there, or what the list is called. */
const SUBJECT = pattern(
  `(?:^|[.;,] ?)((?-i:\\p{Lu})[\\p{L}'-]+(?:(?:,| and| und| et)? (?-i:\\p{Lu})[\\p{L}'-]+){0,3}) (?:gets?|needs?|receives?|should get|bekommen|bekommt|brauchen|braucht)\\b`,
);

/** "Reclaim the licenses in Madrid and London", "take phones from agents". */
const THEIRS = pattern(
  `\\b(?:licen[cs]es?|phones?|seats?|lizenz(?:en)?|telefone?) (?:in|at|of|from|for|von|aus|für|à|de) (?:(?:the|our|all|die|der) )*(${WORD}(?:(?:, ?|,? (?:and|or|und|et) )(?:the )?${WORD}){0,3})(?= ?(?:[.;,!?)]|$|please|pls|only))`,
);

/** "License sales and support", "all engineers". */
const BARE = pattern(
  `^(?:(?:please|pls|could you|can you|would you|let['’]?s|just|hey|hi|ok|okay|so|then|first|now)[ ,]+)*(?:(?:all|license|do|import|onboard|offboard)(?: of)? )?(?:all |the |our )*((?!leavers?\\b)${WORD}(?:(?:, ?|,? (?:and|und|et|&|\\+) )${WORD}){0,3})(?=,? ?(?:[.;!?)]|$|please|pls|but|except|without))`,
);

const A_FILE = /\.(?:csv|tsv|txt|xlsx?)$/iu;

/** Groups that are named without "only": they may be a part of the list, or what the list is called. */
export const groupsSaid = (text: string): readonly string[] => [...new Set(groupsIn(text))];

const groupsIn = (text: string): readonly string[] =>
  [AMONG, TEAM, KIND, FOR, THEIRS, WHO_GETS, SUBJECT, BARE].flatMap((wanted) =>
    [...text.matchAll(wanted)].flatMap((found) => {
      const phrase = (found[1] ?? "").trim().replace(/ (?:please|pls|thanks|bitte|svp)$/iu, "");
      return names(phrase) && !A_FILE.test(phrase) ? [phrase] : [];
    }),
  );
