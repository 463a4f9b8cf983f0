// Words that look like our things and are others: what is left out ("everything but her number"), a plan that is named
// only to be excluded, what belongs to a phone and is none ("ringtone", "a Poly phone"), a number that is to be told and
// not moved, a line that is to be shared, praise for what is there.

import { wordTable } from "../../../domain/word-table.ts";
import type { Act } from "../../interpretation.ts";
import type { Clause } from "../clauses/clauses.ts";
import { foldedOf, type Item } from "../words/item.ts";
import { isLittleWord } from "../words/language.ts";

interface Strange {
  readonly about: string;
  readonly question: string;
}

const EVERYTHING_BUT =
  /\b(?:everything|anything|all|alles|tout)\b[^.;!?]{0,50}?\b(?:but|except(?: for)?|besides|apart from|aside from|other than|save|bar|ausser|bis auf|sauf|hormis)\b(?! (?:not|please|first|now|also|only|i|we|he|she|they|it)\b)/u;
const NOT_THAT_PLAN =
  /\b(?:BUTNOT|NOT|other than|than|off|off of|but|away from|instead of|rather than|excluding|minus|avoid|autre que|sauf|ausser|statt) (?:(?:the|of|the old|PRONOUN) )?PLAN\b/u;

const saidPlans = ({ items }: Clause): readonly string[] =>
  items.flatMap((item) => (item.is === "plan" ? [item.said.toLowerCase()] : []));

function excludedPlan(clause: Clause, acts: readonly Act[]): Strange | undefined {
  const [plan, ...more] = new Set(saidPlans(clause));
  const given = acts.some(({ input }) => String(input.callingPlan).toLowerCase() === plan);
  return given && more.length === 0 && NOT_THAT_PLAN.test(clause.line)
    ? { about: "which_plan", question: "Which plan, then? Say the one they are to have." }
    : undefined;
}

const isMarked = (item: Item | undefined, mark: string): boolean =>
  item?.is === "marks" && (item.marks as readonly string[]).includes(mark);

/** What a phone has or comes with, and Zac has nothing to do with. */
const BELONGINGS =
  /^(?:ringtones?|rings?|ringing|notifications?|alerts?|settings?|setup|set-up|volume|sound|speaker|mic|microphone|camera|screen|display|battery|charger|cable|case|cover|app|apps|client|software|firmware|update|updates|password|pin|pins|passcode|bill|bills|invoice|contract|history|logs?|recordings?|greetings?|messages?|mailbox|voicemail|contacts?|directory|book|menu|keypad|dial-?pad|buttons?|keys?|speed|dials?|forwarding|transfer|routing|blocking|filter|spam|conference|bridge|park|queue|queues|hours|hold|music|tone|tones|banner|status|presence|policy|policies|permissions?|access|power|pack|packs|bundle|bundles|add-?ons?|upgrade|subscription|repair|replacement|stand|adapter|handset|headset|plates?|agreements?|terms|fees?|renewals?|klingelton|einstellung\w*|benachrichtigung\w*|sonnerie|parametres?|reglages?)$/u;
// A phone of some make, or of another kind.
const MAKES =
  /^(?:poly|polycom|yealink|cisco|avaya|grandstream|mitel|snom|audiocodes|android|iphone|apple|samsung|nokia|ip|voip|sip|dect|cordless|conference|wireless|analog|analogue|satellite|physical|hardware|new-?fangled|smart|red|black|white|loaner|replacement|spare|broken|second-?hand|refurbished)$/u;
const LONG_DISTANCE = /^(?:international|long-?distance|overseas|foreign|premium|toll)$/u;

function belonging({ items }: Clause): Strange | undefined {
  for (const [at, item] of items.entries()) {
    const thing = isMarked(item, "PHONE") || isMarked(item, "LICENSE");
    if (!thing || (item.is === "marks" && item.marks.includes("GIVE"))) continue;
    const next = items[at + 1];
    const before = foldedOf(items[at - 1]);
    if (BELONGINGS.test(foldedOf(next)) && !/^(?:access|setup|set-up|settings?)$/u.test(foldedOf(next)))
      return { about: "intent", question: NOT_MINE };
    if (isMarked(item, "PHONE") && MAKES.test(before)) return { about: "intent", question: NOT_MINE };
    if (isMarked(item, "PHONE") && LONG_DISTANCE.test(before))
      return { about: "which_plan", question: PLAN_OR_NOT };
  }
  return items.some((item) => /^(?:add-?ons?|power-?packs?|power|bundles?)$/u.test(foldedOf(item)))
    ? { about: "which_plan", question: PLAN_OR_NOT }
    : undefined;
}

const NOT_MINE =
  "I look after licenses, numbers and extensions, not after phones themselves or their settings. Which of those is it?";
const PLAN_OR_NOT =
  "Calls abroad and add-ons come with a calling plan, as far as I can give them. Which plan shall it be?";

// "Zoom Scheduler", "Zoom Mail": a product of Zoom's with a name of its own.
const OF_ZOOM =
  /^(?:phones?|telephone|telephony|voice|calling|licen[cs]es?|plans?|accounts?|users?|numbers?|lines?|seats?|extensions?|profile|id|app|portal|admin|web|people|person|team|admins?|access|user's|ist|braucht|bitte|the|first|once|one's|please|now)$/u;
function zoomProduct({ items }: Clause): Strange | undefined {
  for (const [at, item] of items.entries()) {
    if (foldedOf(item) !== "zoom") continue;
    const next = items[at + 1];
    const word = next?.is === "word" ? next.folded : "";
    if (word === "" || OF_ZOOM.test(word) || (isLittleWord(word) && word !== "one")) continue;
    return {
      about: "intent",
      question: "I only look after Zoom Phone. Is a Zoom Phone license meant, or another product of Zoom's?",
    };
  }
  return undefined;
}

/** "Give Lee the number of Dana", "Lee needs Dana's number": to know it, or to have it. */
function toldOrMoved({ line, items }: Clause): Strange | undefined {
  const needs = items.some(
    (item) => item.is === "marks" && /^(?:needs?|wants?|is after|asks for)$/u.test(item.folded),
  );
  const gives = items.some((item) => item.is === "marks" && /^(?:give|tell|send)$/u.test(item.folded));
  const moved =
    (gives && /\bGIVE (?:to )?P\d+ (?:the )?(?:PHONE )?NUMBER (?:of|for) P\d+$/u.test(line)) ||
    (needs && /^(?:MOVE P\d+ 'S NUMBER to P\d+|P\d+ NEED P\d+ 'S (?:PHONE )?NUMBER)$/u.test(line));
  return moved
    ? { about: "what", question: "Shall I show the number, or move it from one to the other?" }
    : undefined;
}

// "Add Lee to Dana's number": one line for two, which is no number of one's own.
const shared = ({ line, items }: Clause): Strange | undefined =>
  /\bGIVE P\d+ (?:to|on|onto) P\d+ 'S (?:\S+ )?(?:NUMBER|TEL|EXT|PHONE)\b/u.test(line) &&
  items.some((item) => /^(?:add|put|include|join)$/u.test(foldedOf(item)))
    ? {
        about: "intent",
        question:
          "A line that two people share I can't set up. Shall one of them get it, or a number of their own?",
      }
    : undefined;

// "Extension 2077 is fine for Lee, thank you", "415 … works for Kate now": said of how it is.
const PRAISED =
  /^(?:(?:the|PRONOUN) )?(?:EXT \d+|\d+|TEL|PLAN|NUMBER|EXT|LICENSE|PHONE)(?: PLANWORD)? (?:ISIT |is |seems |looks |sounds |works |fits |suits |does |functions |runs )+(?:(?:perfectly |just |totally |all |really |quite |absolutely |NOW )*(?:fine|ok|okay|good|great|perfect|right|well|alright|nice|enough|correct) )?(?:for|with) P\d/u;
const praised = ({ line }: Clause): Strange | undefined =>
  PRAISED.test(line)
    ? { about: "intent", question: "Is that so already, or shall I make it so?" }
    : undefined;

// "Lee hat gestern eine Lizenz bekommen", "Kate a reçu un numéro": got already.
const GOT = /^(?:bekommen|gekriegt|erhalten|recu|recue|eu|obtenu|got|gotten|received|had)$/u;
const gotAlready = ({ line, items }: Clause): Strange | undefined =>
  /^(?:and |but |so |also )?P\d+(?: \S+)? (?:HAVE|a|hat|haben|received)\b/u.test(line) &&
  items.some((item) => item.is !== "person" && GOT.test(foldedOf(item))) &&
  !/\b(?:should|must|NOT|no)\b/u.test(line)
    ? { about: "intent", question: "They got it already, then? Say what is to be done now." }
    : undefined;

// Somebody who has trouble, luck or a question "with his number" wants none of them.
const WITH_THEIRS =
  /\bNEED (?:(?:an?|the|no|any|some|more|a lot of|much) )?(?!new|local|direct|second|another|extra|different|better|nice)\p{Ll}{3,} (?:with|about|on|at|regarding|over|concerning) (?:PRONOUN|the|P\d+ 'S) (?:\S+ )?(?:NUMBER|PHONE|EXT|LICENSE|PLAN)\b/u;
const troubled = ({ line }: Clause): Strange | undefined =>
  WITH_THEIRS.test(line)
    ? { about: "intent", question: "What is to be done about it? Say it in one sentence." }
    : undefined;

// "Undo send", "restore a deleted user from trash": something of another program's.
const OF_ELSE =
  /^(?:sen[dt]|sending|typing|format\w*|delet\w*|e-?mails?|mails?|messages?|posts?|tweets?|documents?|cells?|rows?|columns?|sheets?|commits?|merges?|pull|purchases?|payments?|orders?|bookings?|meetings?|invites?|invitations?|trash|bin|damage|curse|copy|paste|crop|zoom|sort\w*|filter\w*)$/u;
const undoOfElse = ({ line }: Clause, acts: readonly Act[]): Strange | undefined => {
  const bare = acts.every(({ tool, input }) => tool === "undo_operation" && Object.keys(input).length === 0);
  const word = /^(?:\S+ ){0,2}?UNDO (?:(?:the|a|an|my|that|this) )?(\p{Ll}\S*)/u.exec(line)?.[1];
  return bare && word !== undefined && OF_ELSE.test(word)
    ? {
        about: "which_operation",
        question: "Which operation? “/zphone history” lists them with their numbers.",
      }
    : undefined;
};

const ROUGHLY =
  /\b\d{3,6} or (?:so|similar|near|thereabouts)\b|\b(?:something like|roughly|approximately|circa|ungefahr|environ) \d{3,6}\b/u;
const COUNTS = wordTable<number>({ two: 2, both: 2, three: 3, four: 4, five: 5, six: 6 });
// "Two: Bob, Lee and Imran": one too many is named, or was counted.
const miscounted = ({ line, people }: Clause): boolean => {
  const said = /^(?:the |for )?(two|both|three|four|five|six|[2-9])(?: \S+)? :/u.exec(line)?.[1];
  return said !== undefined && people.length > 1 && (COUNTS[said] ?? Number(said)) !== people.length;
};

/** The first thing said that is none of what would be done; undefined where all is ours. `text` is folded. */
export function strangeThing(
  clauses: readonly Clause[],
  acts: readonly Act[],
  text: string,
): Strange | undefined {
  if (EVERYTHING_BUT.test(text))
    return {
      about: "what",
      question: "What exactly goes, and what stays? Name each thing that is to change.",
    };
  if (ROUGHLY.test(text)) return { about: "what", question: "Which one exactly? Say all its digits." };
  if (clauses.some(miscounted))
    return { about: "which_users", question: "As many as you say are not named. For whom exactly?" };
  for (const clause of clauses) {
    const found =
      excludedPlan(clause, acts) ??
      belonging(clause) ??
      zoomProduct(clause) ??
      toldOrMoved(clause) ??
      undoOfElse(clause, acts) ??
      troubled(clause) ??
      shared(clause) ??
      praised(clause) ??
      gotAlready(clause);
    if (found) return found;
  }
  return undefined;
}
