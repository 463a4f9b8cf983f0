// A number given up for good: returned to the carrier, cancelled, taken out of the account. Zac has no such tool, and
// putting it back to the free numbers is something else: such a request changes nothing.

const NUMBER =
  "(?:(?:phone |direct )?(?:numbers?|lines?|dids?|ddis?)|(?:ruf|telefon)?nummern?|anschluss|numeros?|\\+\\d[\\d ().-]{6,})";
const CARRIER =
  "(?:(?:the |our |its )?(?:phone |telephone )?(?:carrier|provider|operator|telco|phone company|network|zoom|at&t|verizon|bt|telekom|vodafone)|(?:den |die |unseren )?(?:anbieter|netzbetreiber|provider)|l'?operateur|zoom)";
const GIVES_UP =
  "(?:release|releasing|cancel\\w*|give\\w* (?:up|back)|giving up|drop|remove|kill|get rid of|terminate|close|surrender|ditch|abandon|let go of|relinquish|discontinue|return|hand\\w*|take|send|get|retire|unassign|free|wipe|lose|zuruckgeben|abgeben|abmelden|abbestellen|stilllegen|aufgeben|loswerden|entfern\\w*|rends?|rendre|rendez|abandonne\\w*|supprime\\w*|retire\\w*)";
const FOR_GOOD =
  "(?:for good|for ever|forever|permanently|permanent|entirely|completely|altogether|once and for all|(?:out of|from|off) (?:the |our )?(?:zoom )?account|endgultig|fur immer|dauerhaft|ganz|komplett|vollstandig|definitivement|pour de bon|completement|pour toujours)";
const within = (...parts: readonly string[]): string => parts.join("(?:.{0,50}\\s|\\s)");

const TO_CARRIER = new RegExp(
  `\\b${GIVES_UP}\\b.{0,50}\\b(?:to|an|a|au) ${CARRIER}\\b|\\b(?:to|an|a) ${CARRIER} (?:zuruckgeben|zuruck|abgeben)\\b`,
  "u",
);
const UTTERLY = new RegExp(
  `\\b${within(GIVES_UP, FOR_GOOD)}(?![\\p{L}])|\\bg[ei]bt?\\b.*\\b${FOR_GOOD} ab\\b|(?<!\\p{L})${within(FOR_GOOD, GIVES_UP)}\\b`,
  "u",
);
const ENDED =
  /\b(?:kundigen|kundige|kundigt|gekundigt|abbestellen|resilie[rz]?|relinquish|rescind|discontinue)\b/u;
const OF_A_NUMBER = new RegExp(`(?<![\\p{L}])${NUMBER}(?![\\p{L}])`, "u");
// "Remove the license and the number completely" wants both gone from her, not from the account.
const OF_A_PHONE = /\b(?:licen[cs]es?|phones?|lizenz\w*|telefon|licences?|telephone)\b/u;
const FROM_ACCOUNT = /\b(?:for good|for ever|forever|permanently|account|endgultig|fur immer|pour de bon)\b/u;

/** True where a number is taken from somebody in words that mean more than putting it back. `folded`: as above. */
export const isMeantForGood = (folded: string): boolean => STRONGLY.test(folded);
const STRONGLY =
  /\b(?:for good|for ever|forever|permanently|entirely|altogether|once and for all|lapse|carrier|telco|endgultig|fur immer|dauerhaft|pour de bon|definitivement|pour toujours)\b/u;

/** True for the wish to be rid of a number for good. `folded`: without quotations. */
export const isForGood = (folded: string): boolean => {
  // Whoever has given notice leaves; their number is not what was cancelled.
  if (!OF_A_NUMBER.test(folded.replace(/\b(?:extension|ext) numbers?\b/gu, " "))) return false;
  if (TO_CARRIER.test(folded) || ENDED.test(folded.replace(/\bhat (?:\S+ ){0,3}gekundigt\b/gu, " ")))
    return true;
  return UTTERLY.test(folded) && (!OF_A_PHONE.test(folded) || FROM_ACCOUNT.test(folded));
};
