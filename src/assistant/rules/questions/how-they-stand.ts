// How somebody stands, asked around the word: "can Kate make calls now?", "has she been given a license?", "when did she
// last sign in?". All of it is on the card that shows a person.
import type { Clause } from "../clauses/clauses.ts";

const WHO = "(?:P\\d+|PRONOUN)";
const CALLS =
  "(?:calls?|callers|phone|PHONE|telefonieren|anrufen|anrufe|telephoner|appeler|ring|dial|reachable|erreichbar|joignable)";
const CAN_CALL = new RegExp(
  `^(?:and )?(?:\\S*\\bISIT|can|could|kann|konnen|does|do|peut|HAVE) ${WHO}(?: (?:able|to|already|PASTEVENT|NOW|yet|finally|schon|jetzt|deja|be|people|out|SET|GET|receive|place|take|TAKE|use))* ${CALLS}(?: (?:NOW|yet|already|PASTEVENT|with|PRONOUN|PHONE|people|again|schon))*$`,
  "u",
);
// Said with a verb that can mean nothing else, and any small words before it.
const CAN_TALK = new RegExp(
  `^(?:and )?(?:\\S*\\bISIT|can|kann|konnte|peut) ${WHO}(?: (?:\\p{Ll}[\\p{Ll}'-]*|NOW|PASTEVENT|POOL)){0,4}? (?:telefonieren|telephoner|angerufen|calls)(?: \\p{Ll}+)?$`,
  "u",
);
const GIVEN_YET = new RegExp(
  `^(?:and )?(?:\\S*\\bISIT|has|have|HAVE|did|hat|a) ${WHO}(?: (?:been|already|PASTEVENT|schon|NOW|deja|es))* (?:GIVEN|set up|GIVE|recu|RECEIVED|NEED|GET)(?: (?:an?|the|PRONOUN|sa|son|une?|eine?n?|LICENSE|PHONE|NUMBER|EXT|PLAN|PLANWORD|yet|NOW|already|PASTEVENT|with))*$`,
  "u",
);
const RECEIVED_FRENCH = /^P\d+ (?:a-t-il|a-t-elle|a|ont-ils) (?:deja |bien )?(?:recu|obtenu|eu)\b/u;
const LAST_SEEN = new RegExp(
  `^(?:and |SHOW |the )*(?:WHEN\\b.*\\b${WHO}\\b.*|last |letzte\\w* |derniere |WHEN\\b.*)\\b(?:SIGNIN|sign-in|sign-ins|signin|login|logged|anmeldung|angemeldet|eingeloggt|connexion|connecte\\w*|online|active|seen|used)\\b(?!.*\\b(?:license|LICENSE)\\b)`,
  "u",
);

const SET_UP = /^(?:HOW|how's) P\d+(?: 'S (?:PHONE|LICENSE|NUMBER|EXT))? GIVE$/u;

/** "How is Ana's phone set up?" asks what she has, not how it is done. */
export const asksHowSetUp = ({ line, items }: Clause): boolean =>
  SET_UP.test(line) && items.some((item) => item.is === "marks" && /^(?:set up|setup)$/u.test(item.folded));

/** True for a question of how a person stands. The people in it are named, or were just spoken of. */
export const asksHowTheyStand = (line: string, asks: boolean): boolean =>
  CAN_CALL.test(line) ||
  CAN_TALK.test(line) ||
  (GIVEN_YET.test(line) && !/\b(?:WHO|WHY|WHEN|PAST|by)\b/u.test(line)) ||
  (asks && RECEIVED_FRENCH.test(line)) ||
  (LAST_SEEN.test(line) && /\b(?:P\d|PRONOUN)/u.test(line));
