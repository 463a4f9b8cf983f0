// Deeds asked after by who did them: "what did Dana remove last week?", "which changes has Lee made?"; and by whom they
// were done to: "Kate was moved by mistake, who did that?".
import type { Clause } from "../clauses/clauses.ts";
import type { SaidPerson } from "../words/item.ts";

const DEED =
  "(?:GIVE|TAKE|UNASSIGN|CHANGE|CHANGED|MOVE|SET|OFFBOARD|IMPORT|GIVEN|TAKEN|SWAP|UNDO|MADE|made|gemacht|fait|faits|faite|faites)";
const DO = "(?:\\S*CHANGED/ISIT|did|has|HAVE|a|hat|haben)";
const BETWEEN =
  "(?: (?:been|also|ever|just|NOW|PAST|PASTEVENT|any|all|ALL|the|LICENSE|NUMBER|EXT|an?|eine?n?|des?|une?|letzte\\w*|woche|monat|nicht|wem|WHO|alles|NEWHIRE|jemandem|jemanden|der|die|das|den|dem|le|la|les))*";
// The doer stands between "did" and the deed; "did Kate's …" and "has Kate been given …" are about Kate.
const DID = new RegExp(
  `(?:^|\\s)${DO} (P\\d+)(?! 'S)${BETWEEN} \\S*\\b${DEED}\\b(?! (?:to|from|back|PRONOUN))`,
  "u",
);
const DID_LICENSE = /\b(?:\S*CHANGED\/ISIT|did) (P\d+) LICENSE\b/u;
const DO_WHAT = new RegExp(
  `\\bWHAT(?: \\p{Ll}+)? ${DO} (P\\d+)(?! 'S)(?: (?:been|also|ever|just|NOW|PAST))* (?:do|done|doing)\\b`,
  "u",
);
const DID_ABROAD = new RegExp(
  `\\b(?:WHAT|WHICH(?: \\S+)?) (P\\d+)(?! 'S)(?: a| a-t-elle| a-t-il)?${BETWEEN} ${DEED}\\b`,
  "u",
);
const THEIRS =
  /(?:^|\s)(?:everything|ALL|alles|tout|WHAT|WHICH|\S*HISTORY|CHANGE|CHANGED|LICENSE|NUMBER|people|PEOPLEWORD|WHO)(?: (?:that|which))? (P\d+)(?! 'S) (?:HAVE |has |NOW |PAST )*(?:\S*CHANGED\S*|did|MADE|made|GIVEN|TAKEN)(?= |$)/u;
// Losing and getting is done to somebody.
const SUFFERS = /^(?:lose|loses|losing|can lose|change hands|get|gets)$/u;

/** Who is asked after as the doer; undefined where somebody is asked after to whom it was done. */
export function doerIn({ line, people, items }: Clause): SaidPerson | undefined {
  const suffers = items.some((item) => item.is === "marks" && SUFFERS.test(item.folded));
  // "Wer hat Kate die Nummer weggenommen?" asks for the doer.
  const asked = items.some((item) => item.is === "marks" && /^(?:wer|qui)$/u.test(item.folded));
  if (suffers || asked || /\bbeen (?:GIVEN|TAKEN|CHANGED)\b|\bby P\d/u.test(line)) return undefined;
  const found =
    DID.exec(line)?.[1] ??
    DID_LICENSE.exec(line)?.[1] ??
    DO_WHAT.exec(line)?.[1] ??
    DID_ABROAD.exec(line)?.[1] ??
    THEIRS.exec(line)?.[1];
  return found === undefined ? undefined : people[Number(found.slice(1))];
}

const WHO_WAS_IT =
  /^(?:(?:and|so|,|WHEN|WHY|FIND|SHOW|out|do you know|ONESELF|NEED to|know|please|PRONOUN) )*(?:by |von |par )?\S*WHO(?: (?:\S*CHANGED\S*|ISIT|did|has|HAVE|a|war|fait|hat|SET|GIVE|GIVEN|TAKE|TAKEN|MOVE|SET\S*|gemacht|that|this|it|so|PRONOUN|das|es|den|die|sie|ihn|ca|cela|this|PASTEVENT))*$/u;

/** True for "who did that?" and the like: it points at what was told before. */
export const asksWhoDidIt = ({ line, people }: Clause): boolean =>
  people.length === 0 && WHO_WAS_IT.test(line);
